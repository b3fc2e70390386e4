// What the drawings show, summed from the figures of the server: per meldkamer, per month, and how long deciding took. Pure.

import { DAY, HOUR } from '#shared/base/time.ts';
import type { Figures, MonthFigure } from '#shared/dossier/api-dossier.ts';
import { MELDKAMER_IDS, type MeldkamerId } from '#shared/reference/meldkamers.ts';

export type HoursOf<Id extends string> = {
  readonly id: Id;
  readonly coveredMs: number;
  readonly uncoveredMs: number;
  readonly belowMinimumMs: number;
};

/** All ten, in their usual order. */
export function perMeldkamer(months: readonly MonthFigure[]): readonly HoursOf<MeldkamerId>[] {
  return MELDKAMER_IDS.map((id) =>
    summed(
      id,
      months.filter(({ meldkamer }) => meldkamer === id),
    ),
  );
}

/** In the order of the calendar; of one meldkamer, or of all for null. */
export function perMonth(months: readonly MonthFigure[], meldkamer: MeldkamerId | null): readonly HoursOf<string>[] {
  const asked = months.filter((one) => meldkamer === null || one.meldkamer === meldkamer);
  return [...new Set(asked.map(({ month }) => month))].sort().map((id) =>
    summed(
      id,
      asked.filter(({ month }) => month === id),
    ),
  );
}

export function inTotal(months: readonly MonthFigure[]): HoursOf<'all'> {
  return summed('all', months);
}

function summed<Id extends string>(id: Id, some: readonly MonthFigure[]): HoursOf<Id> {
  const sumOf = (what: 'coveredMs' | 'uncoveredMs' | 'belowMinimumMs'): number =>
    some.reduce((soFar, one) => soFar + one[what], 0);
  return {
    id,
    coveredMs: sumOf('coveredMs'),
    uncoveredMs: sumOf('uncoveredMs'),
    belowMinimumMs: sumOf('belowMinimumMs'),
  };
}

export const DECISION_GROUPS = ['before', 'hour', 'day', 'week', 'longer', 'none'] as const;
export type DecisionGroup = (typeof DECISION_GROUPS)[number];

type Decided = Pick<Figures, 'timeToDecision' | 'undecided'>;

export function decisionGroups(decided: Decided): Readonly<Record<DecisionGroup, number>> {
  const counts = { before: 0, hour: 0, day: 0, week: 0, longer: 0, none: decided.undecided.length };
  for (const { ms, beforehand } of decided.timeToDecision) counts[beforehand ? 'before' : groupOf(ms)] += 1;
  return counts;
}

function groupOf(ms: number): Exclude<DecisionGroup, 'none' | 'before'> {
  if (ms <= HOUR) return 'hour';
  if (ms <= DAY) return 'day';
  return ms <= 7 * DAY ? 'week' : 'longer';
}

/** The middle one, or the mean of the two in the middle; null of nothing. */
export function median(values: readonly number[]): number | null {
  const sorted = [...values].sort((one, other) => one - other);
  const middle = Math.floor(sorted.length / 2);
  const upper = sorted[middle];
  if (upper === undefined) return null;
  const lower = sorted.length % 2 === 0 ? sorted[middle - 1] : upper;
  return ((lower ?? upper) + upper) / 2;
}
