// How much the recorder takes at once and keeps, and when the watch looks and wonders. One object, so that a test or a simulation can
// make it tiny; docs/rules.md gives the numbers.

import { SECOND } from '#shared/base/time.ts';

export type RecordLimits = {
  /** Submissions decided on together and appended at once. */
  readonly groupAtMost: number;
  /** Turns of the loop that a group waits for company, while each brings some. */
  readonly turnsAtMost: number;
  /** More than this waiting means that the journal cannot keep up; better to say so than to grow. */
  readonly waitingAtMost: number;
  /** Entries read of the journal at once. */
  readonly readAtOnce: number;
  /** Causes kept in memory; what was forgotten is asked of the journal. */
  readonly causesKept: number;
  /** Milliseconds between two sweeps of the watch. */
  readonly tickEvery: number;
  /** A tick this late means that the machine stood still, and that feeds may have spoken to nobody. */
  readonly stalledAfter: number;
  /** Longer than this without an answer from the journal and nobody may take our picture for the present one. */
  readonly inTouch: number;
  /** A clock that goes back by less is only being adjusted. */
  readonly jumpedBack: number;
  /** A moment further ahead than this was written by a clock that has jumped. */
  readonly aheadBelieved: number;
};

export const RECORD_LIMITS: RecordLimits = {
  groupAtMost: 512,
  turnsAtMost: 4,
  waitingAtMost: 20_000,
  readAtOnce: 5_000,
  causesKept: 200_000,
  tickEvery: SECOND,
  stalledAfter: 10 * SECOND,
  inTouch: 4 * SECOND,
  jumpedBack: SECOND,
  aheadBelieved: 2 * SECOND,
};
