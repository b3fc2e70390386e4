// A moment by the Dutch clock with its date in full, so that nobody takes the day for the month: what was understood of what was typed.

import { type Instant, millisecondsOf } from '#shared/base/time.ts';
import { clockShort, type Language, ZONE, zoneLabel } from '../i18n/format.ts';

const IN_FULL = { timeZone: ZONE, weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' } as const;

const DATES: Readonly<Record<Language, Intl.DateTimeFormat>> = {
  nl: new Intl.DateTimeFormat('nl-NL', IN_FULL),
  en: new Intl.DateTimeFormat('en-GB', IN_FULL),
};

/** `zaterdag 21 november 2026 13:45 CET`, with seconds only when there are any. */
export function spelledMoment(instant: Instant, language: Language): string {
  const date = DATES[language].format(millisecondsOf(instant)).replace(',', '');
  return `${date} ${clockShort(instant)} ${zoneLabel(instant)}`;
}
