// What ISA-18.2 and EEMUA 191 hold that a person at a board can do, each with where it is written; and whether it was kept (R140).

import { DAY, HOUR, MINUTE } from '#shared/base/time.ts';
import type { PriorityCounts } from '#shared/overview/roll-up.ts';

/** `share`: of the calls, the time or the stretches of it; from 0 to 1. `least`: it is to be no lower. */
type Target = {
  readonly target: number;
  readonly bound: 'most' | 'least';
  readonly unit: 'count' | 'share';
  readonly source: string;
};

const EEMUA = 'EEMUA 191';
const ISA = 'ISA-18.2 / IEC 62682';

export const TARGETS = {
  rate: { target: 1, bound: 'most', unit: 'count', source: EEMUA },
  peak: { target: 10, bound: 'most', unit: 'count', source: EEMUA },
  'busy-ten-minutes': { target: 0.01, bound: 'most', unit: 'share', source: ISA },
  'busy-hours': { target: 0.01, bound: 'most', unit: 'share', source: ISA },
  flood: { target: 0.01, bound: 'most', unit: 'share', source: ISA },
  critical: { target: 0.05, bound: 'most', unit: 'share', source: ISA },
  high: { target: 0.15, bound: 'most', unit: 'share', source: ISA },
  low: { target: 0.8, bound: 'least', unit: 'share', source: ISA },
  'top-ten': { target: 0.05, bound: 'most', unit: 'share', source: ISA },
  stale: { target: 4, bound: 'most', unit: 'count', source: ISA },
  chattering: { target: 0, bound: 'most', unit: 'count', source: ISA },
} as const satisfies Readonly<Record<string, Target>>;

export type TargetName = keyof typeof TARGETS;
export const TARGET_NAMES = Object.keys(TARGETS) as readonly TargetName[];

/** Null: nothing was measured, or nothing called that could have a share. */
export type Judged = { readonly name: TargetName; readonly value: number | null; readonly isMet: boolean | null };

/** `above`: how many stretches of that length had more than a person can take in; `most`: how many calls the fullest had. */
type Stretches = { readonly above: number; readonly most: number };

export type Counts = {
  readonly measuredMs: number;
  readonly seats: number;
  readonly calls: number;
  readonly priorities: PriorityCounts;
  readonly tenMinutes: Stretches;
  readonly hours: Stretches;
  readonly floodMs: number;
  readonly ofTop: number;
  readonly staleOnOneDay: number;
  readonly chattering: number;
};

export function judgedOf(counts: Counts): readonly Judged[] {
  const values = counts.measuredMs === 0 ? null : valuesOf(counts);
  return TARGET_NAMES.map((name) => {
    const value = values?.[name] ?? null;
    return { name, value, isMet: value === null ? null : isMet(TARGETS[name], value) };
  });
}

function isMet({ target, bound }: Target, value: number): boolean {
  return bound === 'most' ? value <= target : value >= target;
}

function valuesOf(counts: Counts): Readonly<Record<TargetName, number | null>> {
  const { measuredMs, seats, calls, priorities, tenMinutes, hours } = counts;
  const ofCalls = (count: number): number | null => (calls === 0 ? null : count / calls);
  // The last stretch counts whole, also when it is not over.
  const ofTime = (count: number, length: number): number => count / Math.ceil(measuredMs / length);
  return {
    rate: calls / seats / (measuredMs / (10 * MINUTE)),
    peak: tenMinutes.most / seats,
    'busy-ten-minutes': ofTime(tenMinutes.above, 10 * MINUTE),
    'busy-hours': ofTime(hours.above, HOUR),
    flood: Math.min(1, counts.floodMs / measuredMs),
    critical: ofCalls(priorities[1]),
    high: ofCalls(priorities[2]),
    low: ofCalls(priorities[3]),
    'top-ten': ofCalls(counts.ofTop),
    stale: counts.staleOnOneDay,
    chattering: counts.chattering,
  };
}

/** What is held against a day or more says nothing of minutes. */
export function isTooShort(measuredMs: number): boolean {
  return measuredMs < DAY;
}
