// When fewer are planned than were agreed, from when until when, and how many of how many: `za 2026-11-21 07:00 tot 15:00: 3 gepland, minimum 4`.

import type { ExpectedShort } from '#shared/staffing/expected-short.ts';
import { clockMinutes, dateText, isoDate } from './format.ts';
import type { I18n } from './i18n.tsx';

export function expectedShortText(
  { from, until, planned, minimum }: ExpectedShort,
  { words, language }: Pick<I18n, 'words' | 'language'>,
): string {
  const begin = `${dateText(from, language)} ${clockMinutes(from)}`;
  const end =
    isoDate(from) === isoDate(until) ? clockMinutes(until) : `${dateText(until, language)} ${clockMinutes(until)}`;
  return words.console.expectedShort(begin, end, planned, minimum);
}
