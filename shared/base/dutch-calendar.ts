// Months and days as they are in the Netherlands: from midnight to midnight on a Dutch clock. Never reads the clock.

import { after, DAY, earliest, HOUR, type Instant, latest, MINUTE, millisecondsOf } from './time.ts';

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
  for (let day = dayOf(from); shownOn(day, 0) < to; day = dayAfter(day)) {
    const part = { day, from: latest(from, shownOn(day, 0)), to: earliest(to, shownOn(dayAfter(day), 0)) };
    if (part.from < part.to) parts.push(part);
  }
  return parts;
}

/** `day`: 1 is Monday. `minute`: since midnight. */
export type DutchClock = { readonly day: number; readonly minute: number };

export function dutchClock(instant: Instant): DutchClock {
  const local = millisecondsOf(instant) + hoursAhead(instant) * HOUR;
  // The first day of 1970 was a Thursday.
  return { day: ((Math.floor(local / DAY) + 3) % 7) + 1, minute: Math.floor((local % DAY) / MINUTE) };
}

/** The moment at which a Dutch clock shows this time on the day of an instant; of an hour that is there twice the first. */
export function dutchTime(instant: Instant, minute: number): Instant {
  return shownOn(dayOf(instant), minute);
}

/** The day that a Dutch calendar shows then. */
export function dayOf(instant: Instant): Day {
  return after(instant, hoursAhead(instant) * HOUR).slice(0, 10);
}

function dayAfter(day: Day): Day {
  return after(`${day}T00:00:00.000Z` as Instant, DAY).slice(0, 10);
}

function shownOn(day: Day, minute: number): Instant {
  const shown = after(`${day}T00:00:00.000Z` as Instant, minute * MINUTE);
  const inSummer = after(shown, -2 * HOUR);
  return hoursAhead(inSummer) === 2 ? inSummer : after(shown, -HOUR);
}

/** Two in summer time, which begins and ends at one o'clock UTC. */
function hoursAhead(instant: Instant): number {
  const year = instant.slice(0, 4);
  return instant >= lastSunday(`${year}-03`) && instant < lastSunday(`${year}-10`) ? 2 : 1;
}

function lastSunday(month: Month): Instant {
  const last = `${month}-31T01:00:00.000Z` as Instant;
  return after(last, -((Math.floor(millisecondsOf(last) / DAY) + 4) % 7) * DAY);
}
