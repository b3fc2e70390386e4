// Whether there is an alarm flood now, by the alarms that this screen saw come on, and what stands together in it. What the dossier of an
// absence lacks is not counted beside the absence. Pure; nothing is dropped, only grouped.

import { type Alarm, callsSince, isAnnunciated } from '#shared/alarm/alarm.ts';
import { FLOOD_ABOVE, FLOOD_OVER_BELOW, FLOOD_WINDOW } from '#shared/alarm/flood.ts';
import { after, type Instant } from '#shared/base/time.ts';
import { byWorst, countByPriority, type PriorityCounts, type RollUp, rollUp } from '#shared/overview/roll-up.ts';
import type { Situation } from '#shared/overview/situations.ts';
import { MELDKAMER_IDS, type MeldkamerId } from '#shared/reference/meldkamers.ts';
import { isToldWith } from '../parts/marks/told-with.ts';

export type Flood = { readonly since: Instant; readonly count: number };

/** Each time an alarm came on: one alarm that keeps coming back counts each time. */
export type Raisings = Readonly<Record<string, Instant>>;

export type FloodState = { readonly raisings: Raisings; readonly flood: Flood | null };

export const NO_FLOOD: FloodState = { raisings: {}, flood: null };

export function floodAfter(before: FloodState, alarms: readonly Alarm[], now: Instant): FloodState {
  const horizon = after(now, -FLOOD_WINDOW);
  const all: Record<string, Instant> = { ...before.raisings };
  for (const alarm of alarms) {
    if (!isAnnunciated(alarm) || alarms.some((one) => isToldWith(alarm, one))) continue;
    const since = callsSince(alarm);
    all[`${alarm.id} ${alarm.occurrences} ${since}`] ??= since;
  }
  const keepFrom = before.flood === null || before.flood.since > horizon ? horizon : before.flood.since;
  const kept = Object.entries(all).filter(([, at]) => at >= keepFrom);
  const moments = kept.map(([, at]) => at).sort();
  const recent = moments.filter((at) => at > horizon);
  const since = sinceAfter(before.flood, recent);
  const flood = since === null ? null : { since, count: moments.filter((at) => at >= since).length };
  return { raisings: Object.fromEntries(kept), flood };
}

function sinceAfter(before: Flood | null, recent: readonly Instant[]): Instant | null {
  if (before !== null) return recent.length < FLOOD_OVER_BELOW ? null : before.since;
  return recent.length > FLOOD_ABOVE ? (recent[0] ?? null) : null;
}

export type AlarmGroup = {
  /** Null: situations of several meldkamers. */
  readonly meldkamer: MeldkamerId | null;
  readonly situations: readonly Situation[];
  readonly alarms: readonly Alarm[];
  readonly mark: RollUp;
  /** Those that are still so, and those that are over: together all of them. */
  readonly active: PriorityCounts;
  readonly returned: PriorityCounts;
};

/**
 * R124. The worst first. `kept`: the order of before, as long as somebody is at work in it; what is new comes behind. All situations call for
 * attention, and each is whole in one group (R125).
 */
export function groupsOf(
  situations: readonly Situation[],
  kept: readonly (MeldkamerId | null)[] = [],
): readonly AlarmGroup[] {
  const groups = [null, ...MELDKAMER_IDS].flatMap((meldkamer): readonly AlarmGroup[] => {
    const own = situations.filter((one) => one.meldkamer === meldkamer);
    const alarms = own.flatMap((one) => one.alarms);
    const mark = rollUp(alarms);
    if (mark === null) return [];
    const counts = (core: Alarm['core']) => countByPriority(alarms.filter((one) => one.core === core));
    return [{ meldkamer, situations: own, alarms, mark, active: counts('active'), returned: counts('returned') }];
  });
  const place = ({ meldkamer }: AlarmGroup) => (kept.includes(meldkamer) ? kept.indexOf(meldkamer) : kept.length);
  return groups.sort((one, other) => place(one) - place(other) || byWorst(one.mark, other.mark));
}

/** All groups together: what the head of the screen says. */
export function sumOf(groups: readonly AlarmGroup[], core: Alarm['core']): number {
  return groups.reduce((sum, group) => sum + sumOfCounts(group[core]), 0);
}

export function sumOfCounts(counts: PriorityCounts): number {
  return counts[1] + counts[2] + counts[3];
}
