// LMS says of the record of an alarm condition that it stays as it is, or what must change in it: of the text that it read, and of no other.

import { CONDITIONS, type ConditionId } from '#shared/alarm/alarm.ts';
import { RECORD_DIGESTS } from '#shared/alarm/record-digests.ts';
import type { ConditionReview } from '#shared/alarm/review.ts';
import { fail, ok, type Result } from '#shared/base/result.ts';
import type { Instant } from '#shared/base/time.ts';
import type { Fact } from '#shared/journal/facts.ts';
import type { Picture } from '#shared/picture/picture.ts';
import type { Actor } from '#shared/reference/actor.ts';

export type Reviewing = Pick<ConditionReview, 'condition' | 'outcome' | 'reason' | 'digest'>;

export type ReviewingRefusal =
  | { readonly code: 'not-yours'; readonly holders: readonly [] }
  /** What was read is not what stands there: another version of the screens, or of the server. */
  | { readonly code: 'record-changed'; readonly digest: string };

export function isCondition(text: string): text is ConditionId {
  return (CONDITIONS as readonly string[]).includes(text);
}

/** R149 */
export function reviewCondition(
  picture: Picture,
  { condition, outcome, reason, digest }: Reviewing,
  { role, organisation }: Actor,
  now: Instant,
): Result<readonly Fact[], ReviewingRefusal> {
  if (role !== 'lms') return fail({ code: 'not-yours', holders: [] });
  const current = RECORD_DIGESTS[condition];
  if (digest !== current) return fail({ code: 'record-changed', digest: current });
  const by = { role, organisation, at: now };
  return ok([{ kind: 'condition-reviewed', condition, outcome, reason, digest, policy: picture.policy.version, by }]);
}
