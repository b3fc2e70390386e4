// When a post will be below its minimum by what is planned for it, as far ahead as policy looks (R148). Unplanned time is nobody's promise: it
// is neither enough nor too few.

import { after, earliest, type Instant, latest } from '#shared/base/time.ts';
import type { Policy } from '#shared/policy/policy.ts';
import { parsePost } from '#shared/reference/functions.ts';
import { minimumsChange } from './agreed-minimum.ts';
import { minimumFor, type StaffingState } from './staffing.ts';

/** The first moment from now on; null: none that anybody planned. */
export function expectedShort(policy: Policy, { post, headcount }: StaffingState, now: Instant): Instant | null {
  const discipline = parsePost(post)?.discipline;
  if (headcount === null || discipline === undefined) return null;
  const horizon = after(now, policy.staffing.lookAhead);
  const short = (headcount.forecast ?? []).flatMap(({ from, until, planned }) => {
    const [begin, end] = [latest(from, now), earliest(until, horizon)];
    if (begin >= end) return [];
    return [begin, ...minimumsChange(policy, post, begin, end)].filter((at) => {
      const minimum = minimumFor(policy, post, discipline, headcount.minimum, at);
      return minimum !== null && planned < minimum;
    });
  });
  return short.sort()[0] ?? null;
}
