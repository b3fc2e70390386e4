// Months and days as they are in the Netherlands: from midnight to midnight on a Dutch clock. Never reads the clock.

import { after, DAY, earliest, HOUR, type Instant, instantOf, latest, millisecondsOf } from './time.ts';

/** `2026-11`. */
export type Month = string;

/**
 * Midnight of the first day. Summer time runs from the last Sunday of March to the last Sunday of October (Directive 2000/84/EC),
 * so months April to October begin in summer time and the others do not.
 */
export function monthStart(month: Month): Instant {
  const number = Number(month.slice(5, 7));
  const hoursAhead = number >= 4 && number <= 10 ? 2 : 1;
  return after(`${month}-01T00:00:00.000Z` as Instant, -hoursAhead * HOUR);
}

export function monthOf(instant: Instant): Month {
  const inWinterTime = after(instant, HOUR).slice(0, 7);
  const next = monthAfter(inWinterTime, 1);
  return monthStart(next) <= instant ? next : inWinterTime;
}

/** So many months later, or earlier when the number is negative. */
export function monthAfter(month: Month, months: number): Month {
  const count = Number(month.slice(0, 4)) * 12 + Number(month.slice(5, 7)) - 1 + months;
  return `${String(Math.floor(count / 12)).padStart(4, '0')}-${String((count % 12) + 1).padStart(2, '0')}`;
}

export type MonthPart = { readonly month: Month; readonly from: Instant; readonly to: Instant };

/** The months that the time between these two touches, each with the part of it that lies between them; without gaps or overlap. */
export function monthsWithin(from: Instant, to: Instant): readonly MonthPart[] {
  const parts: MonthPart[] = [];
  for (let month = monthOf(from); monthStart(month) < to; month = monthAfter(month, 1)) {
    const part = { month, from: latest(from, monthStart(month)), to: earliest(to, monthStart(monthAfter(month, 1))) };
    if (part.from < part.to) parts.push(part);
  }
  return parts;
}

/** `2026-11-29`. */
export type Day = string;

export type DayPart = { readonly day: Day; readonly from: Instant; readonly to: Instant };

/** The days that the time between these two touches, each with the part of it that lies between them; without gaps or overlap. */
export function daysWithin(from: Instant, to: Instant): readonly DayPart[] {
  const parts: DayPart[] = [];
  for (let day = dayOf(from); dayStart(day) < to; day = dayAfter(day)) {
    const part = { day, from: latest(from, dayStart(day)), to: earliest(to, dayStart(dayAfter(day))) };
    if (part.from < part.to) parts.push(part);
  }
  return parts;
}

function dayOf(instant: Instant): Day {
  const inWinterTime = after(instant, HOUR).slice(0, 10);
  return dayStart(dayAfter(inWinterTime)) <= instant ? dayAfter(inWinterTime) : inWinterTime;
}

/** Both changes are at 1:00 UTC, after midnight: a day begins in the time of the day before it. */
function dayStart(day: Day): Instant {
  const midnight = `${day}T00:00:00.000Z` as Instant;
  const year = day.slice(0, 4);
  const isSummer = lastSunday(`${year}-03-31`) < midnight && midnight <= lastSunday(`${year}-10-31`);
  return after(midnight, -(isSummer ? 2 : 1) * HOUR);
}

function dayAfter(day: Day): Day {
  return after(`${day}T00:00:00.000Z` as Instant, DAY).slice(0, 10);
}

/** Midnight UTC of the last Sunday on or before a day. The first day of all time was a Thursday. */
function lastSunday(day: Day): Instant {
  const days = Math.floor(millisecondsOf(`${day}T00:00:00.000Z` as Instant) / DAY);
  return instantOf((days - ((days + 4) % 7)) * DAY);
}
