// The period before the one that is shown, to compare with: as much of it as has passed of this one, and nothing where nothing was known of it.

import type { Figures } from '#shared/dossier/api-dossier.ts';
import { CLASS_TIMES, classHours, summed } from './figure-sums.ts';
import { type Period, shifted, unitOf } from './period.ts';

/** What the figures were in the period before. */
export type Earlier = { readonly period: Period; readonly figures: Figures };

const DAY = 86_400_000;

/** The first whole day in the Netherlands that the server answers for. */
const FIRST_DAY = '2000-01-02';

/**
 * The month, quarter or year before, or as many days as were chosen. Of one in which today lies, only as many days as have begun: a year until
 * June is not compared with a whole one.
 */
export function periodBefore(period: Period, today: string): Period {
  const unit = unitOf(period);
  const days = daysIn(period);
  const whole =
    unit === null ? { from: dayAfter(period.from, -days), to: dayAfter(period.from, -1) } : shifted(period, unit, -1);
  const before = whole.from < FIRST_DAY ? { ...whole, from: FIRST_DAY } : whole;
  const isRunning = period.from <= today && today < period.to;
  if (!isRunning) return before;
  const until = dayAfter(before.from, daysIn({ from: period.from, to: today }) - 1);
  return until < before.to ? { from: before.from, to: until } : before;
}

/** Hours of all functions that were accounted for. */
export function accountedHours({ months }: Pick<Figures, 'months'>): number {
  return classHours(summed(months, CLASS_TIMES)).beside[1] ?? 0;
}

/** Null: the journal knows nothing of that time, so there is nothing to compare with. */
export function comparable(earlier: Figures): Figures | null {
  return accountedHours(earlier) > 0 ? earlier : null;
}

type Compared = { readonly id: string; readonly values: readonly number[] };

/** Each row with the sum of the same row of the period before; by their order where that of a row is another month. */
export function withEarlier<Row extends Compared>(
  rows: readonly Row[],
  before: readonly Compared[] | null,
  by: 'id' | 'order' = 'id',
): readonly (Row & { readonly earlier?: number })[] {
  if (before === null) return rows;
  return rows.map((row, index) => {
    const same = by === 'order' ? before[index] : before.find(({ id }) => id === row.id);
    return same === undefined ? row : { ...row, earlier: same.values.reduce((sum, value) => sum + value, 0) };
  });
}

function daysIn({ from, to }: Period): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / DAY) + 1;
}

function dayAfter(date: string, days: number): string {
  return new Date(Date.parse(date) + days * DAY).toISOString().slice(0, 10);
}
