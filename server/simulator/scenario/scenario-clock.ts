// The scenario's own clock: text `HH:MM` to minutes and back. It never knows what time it really is.

import type { ClockTime } from './scenario-words.ts';

export const MINUTES_PER_DAY = 24 * 60;

/** Minutes since midnight; null when it is no time of day. */
export function minuteOfDay(time: string): number | null {
  const parts = /^([01]\d|2[0-3]):([0-5]\d)$/.exec(time);
  return parts === null ? null : Number(parts[1]) * 60 + Number(parts[2]);
}

/** Minutes after the start of the scenario, 0 up to a day. Throws on a text that is no time: the checks come first. */
export function offsetOf(startsAt: ClockTime, time: ClockTime): number {
  const start = minuteOfDay(startsAt);
  const minute = minuteOfDay(time);
  if (start === null || minute === null) throw new Error(`No time of day: ${start === null ? startsAt : time}`);
  return (minute - start + MINUTES_PER_DAY) % MINUTES_PER_DAY;
}

/** What the scenario's clock shows so many minutes after its start. */
export function clockTimeAt(startsAt: ClockTime, offsetMinutes: number): ClockTime {
  const minute = (offsetOf('00:00', startsAt) + Math.floor(offsetMinutes)) % MINUTES_PER_DAY;
  return `${twoDigits(Math.floor(minute / 60))}:${twoDigits(minute % 60)}` as ClockTime;
}

function twoDigits(value: number): string {
  return String(value).padStart(2, '0');
}
