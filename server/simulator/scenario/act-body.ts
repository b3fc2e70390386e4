// Writes what people do as the bodies that the interface takes. Pure.

import { STATEMENT } from '#shared/deviation/statement.ts';
import { definitionOf } from '#shared/rules/steps.ts';
import type { RegisterAct, StepAct } from './scenario-acts.ts';
import { type Body, bodyOf, type RealTime } from './written.ts';

export function registrationBody({ meldkamer, statement }: RegisterAct, realTime: RealTime): Body {
  return { meldkamer, ...bodyOf(STATEMENT, statement, realTime) };
}

/** What the deviation was when the step was looked up; `question` is the oldest open one to whoever acts. */
export type Found = { readonly version: number; readonly question: string | null };

export function stepBody(act: StepAct, { version, question }: Found, realTime: RealTime): Body {
  const { fields, version: named } = definitionOf(act.step);
  const body = bodyOf(fields, wordsOf(act), realTime);
  return {
    ...(named === 'required' ? { version } : {}),
    ...body,
    ...(act.step === 'answer' ? { question } : {}),
  };
}

/** What is said, in the fields of the step. */
export function wordsOf(act: StepAct): Body {
  const { kind, by, meldkamer, once, on, step, ...words } = act;
  if (act.step !== 'find-guarantees') return words;
  const { side, states, evidence } = act;
  const findings = Object.entries(states).map(([number, state]) => ({
    item: `g${number.padStart(2, '0')}`,
    side,
    state,
    ...(evidence === undefined ? {} : { evidence }),
  }));
  return { findings };
}
