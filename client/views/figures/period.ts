// The stretches of time that figures are asked for: whole months, quarters and years of the Dutch calendar, or any two dates. Pure.

/** Dutch calendar dates, both included: `2026-01-01`. */
export type Period = { readonly from: string; readonly to: string };

export const UNITS = ['month', 'quarter', 'year'] as const;
export type Unit = (typeof UNITS)[number];

const MONTHS: Readonly<Record<Unit, number>> = { month: 1, quarter: 3, year: 12 };

/** The month, quarter or year that a date lies in. */
export function periodAround(date: string, unit: Unit): Period {
  const { year, month } = partsOf(date);
  return periodFrom(year, month - (month % MONTHS[unit]), unit);
}

/** The next one (1) or the one before (-1). */
export function shifted(period: Period, unit: Unit, step: 1 | -1): Period {
  const { year, month } = partsOf(period.from);
  return periodFrom(year, month - (month % MONTHS[unit]) + step * MONTHS[unit], unit);
}

/** Null: two dates that are no whole month, quarter or year. */
export function unitOf({ from, to }: Period): Unit | null {
  return (
    UNITS.find((unit) => {
      const whole = periodAround(from, unit);
      return whole.from === from && whole.to === to;
    }) ?? null
  );
}

/** Another unit for the same time: around today when that lies in it, otherwise around its beginning. */
export function inUnit(period: Period, unit: Unit, today: string): Period {
  return periodAround(period.from <= today && today <= period.to ? today : period.from, unit);
}

/** From 1 to 4. */
export function quarterOf({ from }: Period): number {
  return Math.floor(partsOf(from).month / 3) + 1;
}

/** `month` counts from 0. */
function partsOf(date: string): { readonly year: number; readonly month: number } {
  return { year: Number(date.slice(0, 4)), month: Number(date.slice(5, 7)) - 1 };
}

function periodFrom(year: number, month: number, unit: Unit): Period {
  return { from: dateOf(year, month, 1), to: dateOf(year, month + MONTHS[unit], 0) };
}

/** Months may run over the ends of the year; day 0 is the last of the month before. */
function dateOf(year: number, month: number, day: number): string {
  return new Date(Date.UTC(year, month, day)).toISOString().slice(0, 10);
}
