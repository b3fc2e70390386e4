// How many were agreed for a post at a moment: policy may say it for a part of the day or the week, and for those who have a qualification (R147).

import { dutchClock, dutchTime } from '#shared/base/dutch-calendar.ts';
import { after, DAY, type Instant } from '#shared/base/time.ts';
import type { MinimumStaffing, PartOfDay, Policy } from '#shared/policy/policy.ts';
import type { PostId } from '#shared/reference/functions.ts';

/** Null: policy has none. Of several parts of the day that hold at once the highest; beside a part that holds the rest of the day does not. */
export function agreedMinimum(
  policy: Policy,
  post: PostId,
  qualification: string | null,
  at: Instant,
): MinimumStaffing | null {
  const rows = rowsOf(policy, post).filter((one) => one.qualification === qualification);
  const parts = rows.filter(({ during }) => during !== null && isDuring(during, at));
  const [highest] = parts.toSorted((one, other) => other.minimum - one.minimum);
  return highest ?? rows.find(({ during }) => during === null) ?? null;
}

/** The qualifications of which a minimum was agreed. */
export function qualificationsAgreed(policy: Policy, post: PostId): readonly string[] {
  const named = rowsOf(policy, post).map(({ qualification }) => qualification);
  return [...new Set(named)].filter((one) => one !== null);
}

/** When another minimum may begin to hold, after the first and before the second of these moments. */
export function minimumsChange(policy: Policy, post: PostId, from: Instant, to: Instant): readonly Instant[] {
  return boundariesOf(rowsOf(policy, post), from, to);
}

/** When another minimum of any post may begin to hold, behind this moment; null: none changes by itself. */
export function nextMinimumsChange({ staffing }: Policy, now: Instant): Instant | null {
  return boundariesOf(staffing.minimums, now, after(now, 2 * DAY))[0] ?? null;
}

function boundariesOf(rows: readonly MinimumStaffing[], from: Instant, to: Instant): readonly Instant[] {
  const times = new Set(rows.flatMap(({ during }) => (during === null ? [] : [during.from, during.until])));
  if (times.size === 0) return [];
  const moments: Instant[] = [];
  for (let day = after(from, -DAY); day < after(to, DAY); day = after(day, DAY)) {
    for (const time of times) moments.push(dutchTime(day, minuteOf(time)));
  }
  return [...new Set(moments)].filter((one) => one > from && one < to).sort();
}

function rowsOf({ staffing }: Policy, post: PostId): readonly MinimumStaffing[] {
  return staffing.minimums.filter((one) => one.post === post);
}

function isDuring({ days, from, until }: PartOfDay, at: Instant): boolean {
  const { day, minute } = dutchClock(at);
  const [begins, ends] = [minuteOf(from), minuteOf(until)];
  if (begins < ends) return days.includes(day) && minute >= begins && minute < ends;
  const dayBefore = day === 1 ? 7 : day - 1;
  return (days.includes(day) && minute >= begins) || (days.includes(dayBefore) && minute < ends);
}

/** Of `07:30` since midnight. */
function minuteOf(time: string): number {
  return Number(time.slice(0, 2)) * 60 + Number(time.slice(3));
}
