// Moments as a Dutch clock shows them, with the zone, because one hour comes twice each autumn.

import { type Instant, millisecondsOf } from '#shared/time.ts';

const CLOCK = new Intl.DateTimeFormat('nl-NL', {
  timeZone: 'Europe/Amsterdam',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
  hour: '2-digit',
  minute: '2-digit',
  second: '2-digit',
  hourCycle: 'h23',
  timeZoneName: 'longOffset',
});

/** `2026-10-25 02:30:00 +01:00`. */
export function dutchTime(instant: Instant): string {
  const { year, month, day, hour, minute, second, offset } = partsOf(instant);
  return `${year}-${month}-${day} ${hour}:${minute}:${second} ${offset}`;
}

/** `2026-10-25`. */
export function dutchDate(instant: Instant): string {
  const { year, month, day } = partsOf(instant);
  return `${year}-${month}-${day}`;
}

function partsOf(instant: Instant) {
  const parts = new Map(CLOCK.formatToParts(millisecondsOf(instant)).map(({ type, value }) => [type, value]));
  const of = (type: Intl.DateTimeFormatPartTypes): string => parts.get(type) ?? '';
  return {
    year: of('year'),
    month: of('month'),
    day: of('day'),
    hour: of('hour'),
    minute: of('minute'),
    second: of('second'),
    offset: of('timeZoneName').replace(/^(?:GMT|UTC)/, ''),
  };
}
