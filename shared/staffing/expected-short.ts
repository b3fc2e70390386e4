// When a post will be below its minimum by what is planned for it, as far ahead as policy looks (R148). Unplanned time is nobody's promise: it
// is neither enough nor too few.

import { after, type Instant, latest } from '#shared/base/time.ts';
import type { Policy } from '#shared/policy/policy.ts';
import { parsePost } from '#shared/reference/functions.ts';
import { minimumsChange } from './agreed-minimum.ts';
import { minimumFor, type StaffingState } from './staffing.ts';

/** A part of the planning in which one minimum holds, and fewer are planned. */
export type ExpectedShort = {
  readonly from: Instant;
  readonly until: Instant;
  readonly planned: number;
  readonly minimum: number;
};

/** From now on, the first one first; of one that goes on as it is also what lies further than policy looks. */
export function expectedShorts(policy: Policy, { post, headcount }: StaffingState, now: Instant) {
  const discipline = parsePost(post)?.discipline;
  if (headcount === null || discipline === undefined) return [];
  const horizon = after(now, policy.staffing.lookAhead);
  const short = (headcount.forecast ?? []).flatMap(({ from, until, planned }) => {
    const begin = latest(from, now);
    if (begin >= until) return [];
    const moments = [begin, ...minimumsChange(policy, post, begin, until)];
    return moments.flatMap((at, index): readonly ExpectedShort[] => {
      const minimum = minimumFor(policy, post, discipline, headcount.minimum, at);
      const isShort = minimum !== null && planned < minimum && at < horizon;
      return isShort ? [{ from: at, until: moments[index + 1] ?? until, planned, minimum }] : [];
    });
  });
  return joined(short.sort((one, other) => (one.from < other.from ? -1 : 1)));
}

/** What goes on with the same numbers is one. */
function joined(all: readonly ExpectedShort[]): readonly ExpectedShort[] {
  const runs: ExpectedShort[] = [];
  for (const one of all) {
    const last = runs.at(-1);
    const goesOn = last?.until === one.from && last.planned === one.planned && last.minimum === one.minimum;
    if (last !== undefined && goesOn) runs.splice(-1, 1, { ...last, until: one.until });
    else runs.push(one);
  }
  return runs;
}
