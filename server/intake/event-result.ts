// What the sender hears about each event, and the one HTTP answer that follows from all of them.

import type { Position } from '#shared/journal/facts.ts';
import {
  conflict,
  type InputProblem,
  internalError,
  invalidInput,
  notAllowed,
  type Problem,
  tooLarge,
} from '../http/problems.ts';

export const REJECTIONS = [
  'invalid',
  'forbidden',
  'conflict',
  'too-far-ahead',
  'too-large',
  'source-of-another-key',
  'not-received-here',
  'not-in-exercise',
  'too-many-sources',
  'too-many-announcements',
  'internal-error',
] as const;
export type Rejection = (typeof REJECTIONS)[number];

export type EventResult = {
  readonly index: number;
  /** As the event gave it; null when it could not be read. */
  readonly id: string | null;
} & (
  | { readonly status: 'accepted' | 'duplicate'; readonly position: Position }
  | { readonly status: 'unchanged' }
  | {
      readonly status: 'rejected';
      readonly code: Rejection;
      /** With a conflict: where the first event with this id was recorded; left out when that changed nothing. */
      readonly position?: Position;
      readonly problems: readonly InputProblem[];
    }
);

export type EventStatus = EventResult['status'];

/** R36. Null when at least one event was taken: then the answer is 200, with the results. */
export function problemOfResults(results: readonly EventResult[]): Problem | null {
  const codes = new Set<Rejection>();
  for (const result of results) {
    if (result.status !== 'rejected') return null;
    codes.add(result.code);
  }
  const [only] = results;
  const problems = results.length === 1 && only?.status === 'rejected' ? only.problems : undefined;
  const members = { results };
  const [code, ...others] = [...codes];
  if (code === undefined || others.length > 0) {
    return { ...invalidInput([], 'Every event was rejected, for different reasons.'), problems: [], members };
  }
  return { ...problemOfCode(code), ...(problems === undefined ? {} : { problems }), members };
}

function problemOfCode(code: Rejection): Problem {
  switch (code) {
    case 'invalid':
      return invalidInput([], 'No event was valid.');
    case 'too-far-ahead':
      return { ...invalidInput([], 'The events are too far in the future: check the clock of the sender.'), code };
    case 'forbidden':
      return notAllowed('This key may not write these events.');
    case 'source-of-another-key':
      return notAllowed('These sources belong to another key.', code);
    case 'not-received-here':
      return conflict(code, 'As far as anybody knows these functions were not there, or are back already.');
    case 'not-in-exercise':
      return conflict(
        code,
        'These say that they belong to an exercise, and do not belong to the one that runs. Nothing of them was recorded, neither there nor as real.',
      );
    // Not 429: waiting and sending it again does not help.
    case 'too-many-sources':
      return notAllowed('This key has brought as many sources as it may.', code);
    case 'too-many-announcements':
      return notAllowed('The sources of this key have as many announced deviations open as they may.', code);
    case 'conflict':
      return conflict('conflict', 'The ids were used before, with other contents. What was recorded first stands.');
    case 'too-large':
      return tooLarge('The events are too large.');
    case 'internal-error':
      return internalError();
  }
}
