// When a post will be below its minimum by what is planned for it, as far ahead as policy looks (R148). Unplanned time is nobody's promise: it
// is neither enough nor too few.

import {
  after,
  DAY,
  earliest,
  elapsed,
  HOUR,
  type Instant,
  instantOf,
  latest,
  millisecondsOf,
} from '#shared/base/time.ts';
import type { Policy } from '#shared/policy/policy.ts';
import { parsePost } from '#shared/reference/functions.ts';
import { minimumsChange } from './agreed-minimum.ts';
import { type CountedStaffing, minimumFor, type StaffingState } from './staffing.ts';

/** A part of the planning in which one minimum holds. */
export type PlannedPart = {
  readonly from: Instant;
  readonly until: Instant;
  readonly planned: number;
  /** Null: none was agreed. */
  readonly minimum: number | null;
};

/** One in which fewer are planned. */
export type ExpectedShort = PlannedPart & { readonly minimum: number };

/** From now on, the first one first; of one that goes on as it is also what lies further than policy looks. */
export function expectedShorts(policy: Policy, state: StaffingState, now: Instant): readonly ExpectedShort[] {
  return joined(plannedParts(policy, state, now).filter(isShort));
}

export function isShort(part: PlannedPart): part is ExpectedShort {
  return part.minimum !== null && part.planned < part.minimum;
}

/** `hour`: when it begins on the clock. */
export type ShortHour = { readonly hour: Instant; readonly missing: number };

/** What nobody plans as one piece. */
const LONGEST_SHORT = 31 * DAY;

/**
 * R37: each hour to come in which fewer are planned, and how many are missing then. Also those behind what policy looks ahead of what goes on
 * from before that: nothing is added to it only because time goes by.
 */
export function hoursShort(policy: Policy, state: StaffingState, now: Instant): readonly ShortHour[] {
  let reached = after(now, policy.staffing.lookAhead);
  return allPlanned(policy, state, now)
    .filter(isShort)
    .flatMap(({ from, until, planned, minimum }) => {
      if (from > reached) return [];
      reached = latest(reached, until);
      const hours: ShortHour[] = [];
      const end = earliest(until, after(from, LONGEST_SHORT));
      for (let hour = hourOf(from); hour < end; hour = after(hour, HOUR)) {
        if (latest(hour, from) > now) hours.push({ hour, missing: minimum - planned });
      }
      return hours;
    });
}

/** Is anything planned in this hour, be it enough or not? */
export function isPlannedIn({ headcount }: StaffingState, hour: Instant): boolean {
  return (headcount?.forecast ?? []).some(({ from, until }) => from < after(hour, HOUR) && until > hour);
}

/**
 * R37: the hours that came behind a shortage up to the end of the planning only because time went by: that goes on as it was, and nothing is
 * planned further ahead than before. So a planning that is told anew each hour, for the next day, calls once.
 */
export function hoursRolledIn(
  policy: Policy,
  before: CountedStaffing,
  state: CountedStaffing,
  now: Instant,
): readonly ShortHour[] {
  const last = hoursShort(policy, before, now).at(-1);
  const [ended, ends] = [hoursAhead(before), hoursAhead(state)];
  if (last === undefined || ended === null || ends === null || ends.hours > ended.hours) return [];
  if (after(last.hour, HOUR) < ended.until) return [];
  const rolled: ShortHour[] = [];
  for (const one of hoursShort(policy, state, now)) {
    if (one.hour <= last.hour) continue;
    const goesOn = one.hour === after(rolled.at(-1)?.hour ?? last.hour, HOUR) && one.missing <= last.missing;
    if (!goesOn) break;
    rolled.push(one);
  }
  return rolled;
}

/** How far ahead it is planned, on the clock, as seen from when that was reported; null: not at all. */
function hoursAhead({ headcount, observedAt, plannedAt = observedAt }: CountedStaffing) {
  const until = (headcount?.forecast ?? []).map((one) => one.until).reduce<Instant | null>(latestOf, null);
  return until === null ? null : { until, hours: elapsed(hourOf(plannedAt), hourOf(until)) };
}

function latestOf(one: Instant | null, other: Instant): Instant {
  return one === null ? other : latest(one, other);
}

function hourOf(moment: Instant): Instant {
  return instantOf(Math.floor(millisecondsOf(moment) / HOUR) * HOUR);
}

/** All that is planned as far ahead as policy looks, from now on, in the order of time. */
export function plannedParts(policy: Policy, state: StaffingState, now: Instant): readonly PlannedPart[] {
  const horizon = after(now, policy.staffing.lookAhead);
  return allPlanned(policy, state, now).filter(({ from }) => from < horizon);
}

function allPlanned(policy: Policy, { post, headcount }: StaffingState, now: Instant): readonly PlannedPart[] {
  const discipline = parsePost(post)?.discipline;
  if (headcount === null || discipline === undefined) return [];
  const parts = (headcount.forecast ?? []).flatMap(({ from, until, planned }) => {
    const begin = latest(from, now);
    if (begin >= until) return [];
    const moments = [begin, ...minimumsChange(policy, post, begin, until)];
    return moments.map((at, index): PlannedPart => {
      const minimum = minimumFor(policy, post, discipline, headcount.minimum, at);
      return { from: at, until: moments[index + 1] ?? until, planned, minimum };
    });
  });
  return parts.sort((one, other) => (one.from < other.from ? -1 : 1));
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
