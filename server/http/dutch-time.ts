// Moments as a Dutch clock shows them, with the zone, because one hour comes twice each autumn.

import { DAY, type Instant, millisecondsOf, SECOND } from '#shared/base/time.ts';

const ZONE = new Intl.DateTimeFormat('nl-NL', { timeZone: 'Europe/Amsterdam', timeZoneName: 'longOffset' });

type Zone = { readonly text: string; readonly ahead: number };

/** The zone of a whole day in UTC; null for a day on which it changes. An export asks for the same days over and over. */
const ZONES = new Map<string, Zone | null>();
const DAYS_AT_MOST = 20_000;

/** `2026-10-25 02:30:00 +01:00`. */
export function dutchTime(instant: Instant): string {
  const { text, ahead } = zoneAt(instant);
  const shown = new Date(millisecondsOf(instant) + ahead).toISOString();
  return `${shown.slice(0, 10)} ${shown.slice(11, 19)} ${text}`;
}

/** `2026-10-25`. */
export function dutchDate(instant: Instant): string {
  return dutchTime(instant).slice(0, 10);
}

function zoneAt(instant: Instant): Zone {
  const day = instant.slice(0, 10);
  let known = ZONES.get(day);
  if (known === undefined) {
    const midnight = Date.parse(`${day}T00:00:00.000Z`);
    const [first, last] = [asked(midnight), asked(midnight + DAY)];
    known = first.ahead === last.ahead ? first : null;
    if (ZONES.size >= DAYS_AT_MOST) ZONES.clear();
    ZONES.set(day, known);
  }
  return known ?? asked(millisecondsOf(instant));
}

function asked(milliseconds: number): Zone {
  const name = ZONE.formatToParts(milliseconds).find(({ type }) => type === 'timeZoneName')?.value ?? '';
  const text = name.replace(/^(?:GMT|UTC)/, '') || '+00:00';
  const [hours = 0, minutes = 0, seconds = 0] = text.slice(1).split(':').map(Number);
  const ahead = ((hours * 60 + minutes) * 60 + seconds) * SECOND;
  return { text, ahead: text.startsWith('-') ? -ahead : ahead };
}
