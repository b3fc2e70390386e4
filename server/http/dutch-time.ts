// Moments as a Dutch clock shows them, in the form that a spreadsheet reads. One hour comes twice each autumn: say UTC beside it.

import { DAY, type Instant, millisecondsOf, SECOND } from '#shared/base/time.ts';

const ZONE = new Intl.DateTimeFormat('nl-NL', { timeZone: 'Europe/Amsterdam', timeZoneName: 'longOffset' });

/** How far ahead of UTC the clock is on a whole day in UTC, in milliseconds; null for a day on which it changes. An export asks for the same days over and over. */
const AHEAD = new Map<string, number | null>();
const DAYS_AT_MOST = 20_000;

/** `2026-10-25 02:30:00`. */
export function dutchTime(instant: Instant): string {
  const shown = new Date(millisecondsOf(instant) + aheadAt(instant)).toISOString();
  return `${shown.slice(0, 10)} ${shown.slice(11, 19)}`;
}

/** `2026-10-25`. */
export function dutchDate(instant: Instant): string {
  return dutchTime(instant).slice(0, 10);
}

function aheadAt(instant: Instant): number {
  const day = instant.slice(0, 10);
  let known = AHEAD.get(day);
  if (known === undefined) {
    const midnight = Date.parse(`${day}T00:00:00.000Z`);
    const [first, last] = [asked(midnight), asked(midnight + DAY)];
    known = first === last ? first : null;
    if (AHEAD.size >= DAYS_AT_MOST) AHEAD.clear();
    AHEAD.set(day, known);
  }
  return known ?? asked(millisecondsOf(instant));
}

function asked(milliseconds: number): number {
  const name = ZONE.formatToParts(milliseconds).find(({ type }) => type === 'timeZoneName')?.value ?? '';
  const text = name.replace(/^(?:GMT|UTC)/, '') || '+00:00';
  const [hours = 0, minutes = 0, seconds = 0] = text.slice(1).split(':').map(Number);
  const ahead = ((hours * 60 + minutes) * 60 + seconds) * SECOND;
  return text.startsWith('-') ? -ahead : ahead;
}
