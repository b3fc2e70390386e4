// May this server be sent work? Only when its journal answers and its picture has caught up with it. Never waits long for the answer.

import type { Timers } from '#shared/base/runtime.ts';
import { type Clock, elapsed, SECOND } from '#shared/base/time.ts';
import type { Position } from '#shared/journal/facts.ts';
import type { Journal } from '../journal/journal.ts';
import { JournalUnreachable } from '../journal/unreachable.ts';
import type { Recorder } from '../record/recorder.ts';
import { Unavailable } from '../record/submission.ts';
import type { Watch } from '../record/watch.ts';

export type ReadinessParts = {
  readonly journal: Pick<Journal, 'read'>;
  readonly recorder: Pick<Recorder, 'picture' | 'isHealthy' | 'unwritten' | 'unfollowed' | 'unreadable'>;
  readonly watch: Pick<Watch, 'trouble' | 'isInTouch'>;
  readonly runtime: Clock & Timers;
  /** Milliseconds the journal may take to answer. */
  readonly answerWithin?: number;
};

/** An entry that lies in the journal for longer than this and is not in our picture: we are behind. */
export const BEHIND_AFTER = 5 * SECOND;

const ANSWER_WITHIN = SECOND;

/** Why not, in words for whoever runs it; empty when it is ready. Everyone may hear them: of an error only its name is told. */
export async function notReady(parts: ReadinessParts): Promise<readonly string[]> {
  const { journal, recorder, watch, runtime, answerWithin } = parts;
  const { at, epoch } = recorder.picture();
  const unreadable = recorder.unreadable();
  if (unreadable !== null) return [`entry ${unreadable.position} of the journal cannot be read`];
  const next = await within(runtime, answerWithin ?? ANSWER_WITHIN, nextEntryAt(journal, at));
  if (next instanceof Unanswered) return [`the journal does not answer${named(next.problem)}`];
  const reasons: string[] = [];
  if (epoch === '') reasons.push('the journal was not opened yet');
  const unwritten = recorder.unwritten();
  if (unwritten !== null || !recorder.isHealthy()) reasons.push(`the last append did not succeed${named(unwritten)}`);
  const unfollowed = recorder.unfollowed();
  if (unfollowed !== null) reasons.push(`the journal cannot be followed${named(unfollowed)}`);
  const trouble = watch.trouble();
  if (trouble !== null || !watch.isInTouch()) reasons.push(`the watch cannot do its work${named(trouble)}`);
  if (next !== null && elapsed(next, runtime.now()) > BEHIND_AFTER) reasons.push('the picture is behind the journal');
  return reasons;
}

function named(problem: unknown): string {
  const reason = problem instanceof Unavailable ? problem.cause : problem;
  return reason instanceof JournalUnreachable && reason.word !== null ? ` (${reason.word})` : '';
}

async function nextEntryAt(journal: Pick<Journal, 'read'>, after: Position) {
  const [next] = await journal.read(after, 1);
  return next?.entry.recordedAt ?? null;
}

class Unanswered {
  readonly problem: unknown;

  constructor(problem: unknown) {
    this.problem = problem;
  }
}

/** A journal that fails and one that keeps silent are the same trouble to whoever asks. */
function within<T>(timers: Timers, milliseconds: number, answer: Promise<T>): Promise<T | Unanswered> {
  return new Promise((resolve) => {
    const cancel = timers.after(milliseconds, () => resolve(new Unanswered(null)));
    answer.then(resolve, (problem: unknown) => resolve(new Unanswered(problem))).finally(cancel);
  });
}
