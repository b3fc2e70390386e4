// When LMS last looked whether the record of a condition still says what it should: the day that stands in it, or what LMS recorded of it.

import { after, DAY, elapsed, type Instant } from '#shared/base/time.ts';
import type { RecordedBy } from '#shared/deviation/dossier.ts';
import type { ConditionId } from './alarm.ts';
import { RATIONALES } from './rationale.ts';
import { RECORD_DIGESTS } from './record-digests.ts';

export const REVIEW_OUTCOMES = ['stays', 'must-change'] as const;
export type ReviewOutcome = (typeof REVIEW_OUTCOMES)[number];

export type ConditionReview = {
  readonly condition: ConditionId;
  readonly outcome: ReviewOutcome;
  /** What must change, in one line; null where it stays, or where the reader may not see it. */
  readonly reason: string | null;
  /** Of the record as it was read. */
  readonly digest: string;
  /** The version of the policy in force then. */
  readonly policy: string;
  readonly by: RecordedBy;
};

export type LastReview = {
  readonly at: Instant;
  /** Null: it is the day that stands in the record. */
  readonly recorded: ConditionReview | null;
  /** Since when it is to be reviewed again; null: not now. */
  readonly dueSince: Instant | null;
};

/** A review that is older than a year is due again. */
const REVIEW_WITHIN = 365 * DAY;

/** R149. The newer of the two. What LMS said of a text that is another by now says nothing of this one. `now` null: nobody knows the time. */
export function lastReview(
  condition: ConditionId,
  recorded: ConditionReview | undefined,
  now: Instant | null,
): LastReview {
  const builtIn = `${RATIONALES[condition].reviewedOn}T00:00:00.000Z` as Instant;
  const counts = recorded?.digest === RECORD_DIGESTS[condition] && recorded.by.at >= builtIn;
  if (!counts) return { at: builtIn, recorded: null, dueSince: yearAfter(builtIn, now) };
  const { at } = recorded.by;
  return { at, recorded, dueSince: recorded.outcome === 'must-change' ? at : yearAfter(at, now) };
}

function yearAfter(at: Instant, now: Instant | null): Instant | null {
  return now !== null && elapsed(at, now) > REVIEW_WITHIN ? after(at, REVIEW_WITHIN) : null;
}
