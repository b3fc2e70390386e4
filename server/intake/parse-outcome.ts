// What reading the subject and data of one event gave: what it says, or everything that is wrong with it.

import type { z } from 'zod';
import type { Reading } from '#shared/journal/reading.ts';
import type { MeldkamerId } from '#shared/reference/meldkamers.ts';
import { problemsOf } from '../fields/field-kinds.ts';
import type { InputProblem } from '../http/problems.ts';

type Content<R> = R extends Reading ? Omit<R, 'source' | 'meldkamer' | 'sentAt'> : never;

/** A reading, but for who sent it and when: that stands in the envelope. */
export type ParsedEvent = Content<Reading>;

export type ParseOutcome = {
  /** The meldkamers it speaks about, as far as they could be read: the sender must be allowed to write for each. */
  readonly about: readonly MeldkamerId[];
  readonly outcome:
    | { readonly ok: true; readonly statement: ParsedEvent }
    | { readonly ok: false; readonly problems: readonly InputProblem[] };
};

export function parsedEvent(about: readonly MeldkamerId[], statement: ParsedEvent): ParseOutcome {
  return { about, outcome: { ok: true, statement } };
}

export function malformedEvent(about: readonly MeldkamerId[], problems: readonly InputProblem[]): ParseOutcome {
  return { about, outcome: { ok: false, problems } };
}

export function dataProblems(parsed: z.ZodSafeParseResult<unknown>): readonly InputProblem[] {
  return parsed.success ? [] : problemsOf(parsed.error, ['data']);
}

export function subjectProblem(problem: string): InputProblem {
  return { path: 'subject', problem };
}
