// May this server be sent work? Only when its journal answers and its picture has caught up with it. Never waits long for the answer.

import { type Clock, elapsed, SECOND } from '#shared/base/time.ts';
import type { Position } from '#shared/journal/facts.ts';
import type { Journal } from '../journal/journal.ts';
import type { Recorder } from '../record/recorder.ts';

export type ReadinessParts = {
  readonly journal: Pick<Journal, 'read'>;
  readonly recorder: Pick<Recorder, 'picture' | 'isHealthy'>;
  readonly clock: Clock;
  /** Milliseconds the journal may take to answer. */
  readonly answerWithin?: number;
};

/** An entry that lies in the journal for longer than this and is not in our picture: we are behind. */
export const BEHIND_AFTER = 5 * SECOND;

const ANSWER_WITHIN = SECOND;

/** Why not, in words for whoever runs it; empty when it is ready. */
export async function notReady({ journal, recorder, clock, answerWithin }: ReadinessParts): Promise<readonly string[]> {
  const { at, epoch } = recorder.picture();
  const next = await within(answerWithin ?? ANSWER_WITHIN, nextEntryAt(journal, at));
  if (next === 'unanswered') return ['the journal does not answer'];
  const reasons: string[] = [];
  if (epoch === '') reasons.push('the journal was not opened yet');
  if (!recorder.isHealthy()) reasons.push('the last append did not succeed');
  if (next !== null && elapsed(next, clock.now()) > BEHIND_AFTER) reasons.push('the picture is behind the journal');
  return reasons;
}

async function nextEntryAt(journal: Pick<Journal, 'read'>, after: Position) {
  const [next] = await journal.read(after, 1);
  return next?.entry.recordedAt ?? null;
}

/** A journal that fails and one that keeps silent are the same trouble to whoever asks. */
function within<T>(milliseconds: number, answer: Promise<T>): Promise<T | 'unanswered'> {
  return new Promise((resolve) => {
    const timer = setTimeout(() => resolve('unanswered'), milliseconds);
    answer.then(resolve, () => resolve('unanswered')).finally(() => clearTimeout(timer));
  });
}
