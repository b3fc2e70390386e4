// Which time is measured, and for how many people, as it stands in the address. Pure.

import { after, DAY, type Instant } from '#shared/base/time.ts';
import { isoDate } from '../../i18n/format.ts';
import { numberIn, queryText, startOfDay } from '../../parts/frame/address.ts';

export const DAYS = [7, 30, 90] as const;
const USUAL_DAYS = 30;
export const SEATS_AT_MOST = 10;

export type QualitySearch = { readonly days: number; readonly seats: number };

export function readQualitySearch(text: string): QualitySearch {
  const given = new URLSearchParams(text);
  const days = DAYS.find((one) => String(one) === given.get('days')) ?? USUAL_DAYS;
  return { days, seats: numberIn(given.get('seats'), 1, SEATS_AT_MOST, 1) };
}

export function writeQualitySearch({ days, seats }: QualitySearch): string {
  const written = new URLSearchParams();
  if (days !== USUAL_DAYS) written.set('days', String(days));
  if (seats !== 1) written.set('seats', String(seats));
  return queryText(written);
}

/** Whole days, and what there is of today: the same question until midnight, so that its answer can be kept. */
export function qualityQuery({ days, seats }: QualitySearch, now: Instant): string {
  const from = startOfDay(isoDate(after(now, -days * DAY))) ?? after(now, -days * DAY);
  return queryText(new URLSearchParams({ from, seats: String(seats) }));
}
