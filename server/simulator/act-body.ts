// Writes what people do as the bodies that the interface takes. Pure; what a scenario leaves out is left out here: unknown.

import { present } from '#shared/base/omit-null.ts';
import type { Instant } from '#shared/base/time.ts';
import { STEPS } from '#shared/rules/steps.ts';
import type { Answers, RegisterAct, StepAct, When } from './scenario-acts.ts';

export type Body = Readonly<Record<string, unknown>>;
/** When something of the scenario really is. */
export type RealTime = (when: When) => Instant;

export function registrationBody(act: RegisterAct, realTime: RealTime): Body {
  const { meldkamer, afwijking, functions, from } = act;
  return { meldkamer, kind: afwijking, functions, start: realTime(from), ...answersIn(act, realTime) };
}

function answersIn(answers: Answers, realTime: RealTime): Body {
  const moment = (when: When | undefined): Instant | null => (when === undefined ? null : realTime(when));
  return present({
    to: answers.to ?? null,
    reasonCategory: answers.reasonCategory ?? null,
    reason: answers.reason ?? null,
    expectedEnd: moment(answers.until),
    endCondition: answers.endCondition ?? null,
    owner: answers.owner ?? null,
    fallback: answers.fallback ?? null,
    fallbackTestedAt: moment(answers.fallbackTestedAt),
    fallbackWithin: answers.fallbackWithin ?? null,
    returnPlan: answers.returnPlan ?? null,
    reviewAt: moment(answers.reviewAt),
  });
}

/** What the deviation was when the step was looked up; `question` is the oldest open one to whoever acts. */
export type Found = { readonly version: number; readonly question: string | null };

export function stepBody(act: StepAct, found: Found, realTime: RealTime): Body {
  const { version } = found;
  const moment = (when: When | undefined): Instant | null => (when === undefined ? null : realTime(when));
  switch (act.step) {
    case 'rectify': {
      const { afwijking, answers = {}, because } = act;
      const statement = { ...(afwijking === undefined ? {} : { kind: afwijking }), ...answersIn(answers, realTime) };
      return { version, statement, reason: because };
    }
    case 'assess':
    case 'take-position':
    case 'consult':
    case 'tell':
    case 'confirm-receipt':
    case 'evaluate':
    case 'start':
    case 'end':
    case 'confirm-return':
    case 'close':
    case 'withdraw':
    case 'mark-seen': {
      const { kind, by, meldkamer, once, on, step, ...words } = act;
      return { ...(STEPS[step].version === 'optional' ? {} : { version }), ...words };
    }
    case 'decide': {
      const { outcome, party, capacity, mandate, document, decidedAt, until, conditions } = act;
      return {
        version,
        outcome,
        ...present({
          party: party ?? null,
          capacity: capacity ?? null,
          mandate: mandate ?? null,
          document: document ?? null,
          decidedAt: moment(decidedAt),
          until: moment(until),
          conditions: conditions ?? null,
        }),
      };
    }
    case 'find-guarantees': {
      const findings = Object.entries(act.states).map(([number, state]) => ({
        item: `g${number.padStart(2, '0')}`,
        side: act.side,
        state,
        ...present({ evidence: act.evidence ?? null }),
      }));
      return { version, findings };
    }
    case 'note-pilot': {
      const { application, appliedAt, approvals, criteria, evaluationDueAt } = act;
      const pilot = {
        ...present({ application: application ?? null, appliedAt: moment(appliedAt) }),
        approvals: approvals.map(({ body, outcome, document, at }) => ({
          body,
          outcome,
          ...present({ document: document ?? null, at: moment(at) }),
        })),
        criteria,
        ...present({ evaluationDueAt: moment(evaluationDueAt) }),
      };
      return { version, pilot };
    }
    case 'ask':
      return { to: act.to, text: act.text, dueAt: realTime(act.dueAt) };
    case 'answer':
      return { question: found.question, text: act.text, ...present({ document: act.document ?? null }) };
  }
}
