// How old is what we know? Age is computed from one clock and never stored; unknown is never green.

import { elapsed, type Instant } from '#shared/base/time.ts';
import { MANUAL_GRACE } from '#shared/location/location.ts';
import type { FeedPolicy } from '#shared/policy/policy.ts';

/** In order of doubt. `refused` (R83): what was said of it last was not taken, so it may be otherwise. `never`: this source was not heard yet, which is something else than silent. */
export const FRESHNESS = ['live', 'late', 'old', 'refused', 'silent', 'never'] as const;
export type Freshness = (typeof FRESHNESS)[number];

/** R17 */
export function freshness(heardAt: Instant | null, now: Instant, policy: FeedPolicy): Freshness {
  if (heardAt === null) return 'never';
  const age = elapsed(heardAt, now);
  // Heard in the future: one of the clocks jumped, and nobody knows how old this really is.
  if (age < -policy.lateAfter) return 'old';
  if (age >= policy.silentAfter) return 'silent';
  if (age > policy.oldAfter) return 'old';
  return age > policy.lateAfter ? 'late' : 'live';
}

/** A person does not send heartbeats: what was entered by hand holds until it had to be confirmed again. */
export function manualFreshness(reconfirmBy: Instant, now: Instant): Freshness {
  const overdue = elapsed(reconfirmBy, now);
  if (overdue < 0) return 'live';
  return overdue < MANUAL_GRACE ? 'old' : 'silent';
}

/** Old, refused, silent and never heard all count as unknown in every total. */
export function isKnown(fresh: Freshness): boolean {
  return fresh === 'live' || fresh === 'late';
}

export function moreDoubtful(first: Freshness, second: Freshness): Freshness {
  return FRESHNESS.indexOf(first) >= FRESHNESS.indexOf(second) ? first : second;
}
