// Which days the calendar shows, as the address says it, and how long each of them really is. Pure; a day may have 23 or 25 hours.

import { elapsed, HOUR, type Instant, instantOf, millisecondsOf } from '#shared/base/time.ts';
import { instantFromLocal, isoDate } from '../../i18n/format.ts';

/** Dutch calendar dates, both included. */
export type CalendarSpan = { readonly from: string; readonly to: string };

export type CalendarDay = {
  readonly date: string;
  readonly start: Instant;
  /** 24, or 23 or 25 on the two days on which the clocks change. */
  readonly hours: number;
};

/** More than this cannot be drawn so that anything can be seen. */
const MOST_DAYS = 62;

/** What the address cannot mean becomes the month of now. */
export function spanIn(search: string, now: Instant): CalendarSpan {
  const given = new URLSearchParams(search);
  const from = dateIn(given.get('from'));
  const to = dateIn(given.get('to'));
  if (from !== null && to !== null && from <= to && daysBetween(from, to) < MOST_DAYS) return { from, to };
  if (from !== null && to === null) return { from, to: lastOfMonth(from) };
  return monthOf(isoDate(now));
}

export function searchOf({ from, to }: CalendarSpan): string {
  return `?from=${from}&to=${to}`;
}

export function monthOf(date: string): CalendarSpan {
  return { from: `${date.slice(0, 7)}-01`, to: lastOfMonth(date) };
}

/** The whole month before or after the one in which the span begins. */
export function monthBeside({ from }: CalendarSpan, by: -1 | 1): CalendarSpan {
  const months = Number(from.slice(0, 4)) * 12 + Number(from.slice(5, 7)) - 1 + by;
  return monthOf(`${String(Math.floor(months / 12)).padStart(4, '0')}-${twoDigits((months % 12) + 1)}-01`);
}

export function isWholeMonth(span: CalendarSpan): boolean {
  const month = monthOf(span.from);
  return month.from === span.from && month.to === span.to;
}

export function daysOf({ from, to }: CalendarSpan): readonly CalendarDay[] {
  const days: CalendarDay[] = [];
  for (let date = from; date <= to; date = nextDate(date)) {
    const start = midnight(date);
    days.push({ date, start, hours: Math.round(elapsed(start, midnight(nextDate(date))) / HOUR) });
  }
  return days;
}

/** The instants between which the span lies; the second is the midnight after its last day. */
export function edgesOf({ from, to }: CalendarSpan): { readonly start: Instant; readonly end: Instant } {
  return { start: midnight(from), end: midnight(nextDate(to)) };
}

/** The clocks never change at midnight in the Netherlands, so every date has one. */
function midnight(date: string): Instant {
  const found = instantFromLocal(date, '00:00');
  if (found === null) throw new Error(`No midnight on ${date}`);
  return found;
}

function nextDate(date: string): string {
  const noon = millisecondsOf(`${date}T12:00:00.000Z` as Instant);
  return instantOf(noon + 24 * HOUR).slice(0, 10);
}

function lastOfMonth(date: string): string {
  let last = `${date.slice(0, 7)}-28`;
  for (let next = nextDate(last); next.slice(0, 7) === date.slice(0, 7); next = nextDate(next)) last = next;
  return last;
}

function daysBetween(from: string, to: string): number {
  const noon = (date: string) => millisecondsOf(`${date}T12:00:00.000Z` as Instant);
  return Math.round((noon(to) - noon(from)) / (24 * HOUR));
}

function dateIn(text: string | null): string | null {
  return text !== null && /^20\d\d-/.test(text) && instantFromLocal(text, '12:00') !== null ? text : null;
}

function twoDigits(count: number): string {
  return String(count).padStart(2, '0');
}
