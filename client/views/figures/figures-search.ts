// Which figures are asked, as it stands in the address: the period and, for the months, one meldkamer. Pure.

import { MELDKAMER_IDS, type MeldkamerId } from '#shared/reference/meldkamers.ts';
import { areDatesReversed, dateIn, endOfDay, listIn, queryText, startOfDay } from '../../parts/frame/address.ts';
import { type Period, periodAround } from './period.ts';

export type FiguresSearch = {
  /** Null: the year that it is now. */
  readonly period: Period | null;
  /** Null: all of them. */
  readonly meldkamer: MeldkamerId | null;
};

/** Half a period, or one that ends before it begins, is none. */
export function readFiguresSearch(text: string): FiguresSearch {
  const given = new URLSearchParams(text);
  const period = { from: dateIn(given.get('from')), to: dateIn(given.get('to')) };
  const isWhole = period.from !== '' && period.to !== '' && !areDatesReversed(period);
  return {
    period: isWhole ? period : null,
    meldkamer: listIn(given.get('meldkamer'), MELDKAMER_IDS)[0] ?? null,
  };
}

export function writeFiguresSearch({ period, meldkamer }: FiguresSearch): string {
  const written = new URLSearchParams();
  if (period !== null) {
    written.set('from', period.from);
    written.set('to', period.to);
  }
  if (meldkamer !== null) written.set('meldkamer', meldkamer);
  return queryText(written);
}

export function periodAsked({ period }: FiguresSearch, today: string): Period {
  return period ?? periodAround(today, 'year');
}

/** The midnights, by the Dutch clock, around the period. */
export function figuresQuery({ from, to }: Period): string {
  return queryText(new URLSearchParams({ from: startOfDay(from) ?? '', to: endOfDay(to) ?? '' }));
}

/** The same, with the period to compare with in rows of its own. */
export function comparedQuery(period: Period, before: Period): string {
  const asked = new URLSearchParams(figuresQuery(period));
  asked.set('beforeFrom', startOfDay(before.from) ?? '');
  asked.set('beforeTo', endOfDay(before.to) ?? '');
  return queryText(asked);
}

/** `?year=2026`; null when the address names no year. */
export function readYear(text: string): string | null {
  const year = new URLSearchParams(text).get('year') ?? '';
  return /^2[01]\d{2}$/.test(year) ? year : null;
}

export function yearPeriod(year: string): Period {
  return { from: `${year}-01-01`, to: `${year}-12-31` };
}
