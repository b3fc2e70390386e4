// Dates and moments as people write them, day first whatever the browser thinks: `31-10-2027 02:30` in Dutch, `31/10/2027 02:30` in English,
// and as they are kept: `2027-10-31T02:30`. Whether there is such a day or time is for who reads them. Pure.

import type { Language } from '../i18n/format.ts';

const KEPT = /^(\d{4})-(\d{2})-(\d{2})$/;
const DAY_FIRST = /^(\d{1,2})([-/.])(\d{1,2})\2(\d{4})$/;
const DIGITS = /^(\d{2})()(\d{2})(\d{4})$/;
const MOMENT = /^\s*(\S+?)[\sT]+(\d{1,2})[:.]?(\d{2})(?:[:.]?(\d{2}))?\s*(CES?T)?\s*$/i;

/** `31/10/2027`, `31.10.2027` and `31102027` as `2027-10-31`; what is not written as a date stays as it is. */
export function keptDate(text: string): string {
  const [, day = '', , month = '', year] = DAY_FIRST.exec(text.trim()) ?? DIGITS.exec(text.trim()) ?? [];
  if (year !== undefined) return `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  return KEPT.test(text.trim()) ? text.trim() : text;
}

/** `31/10/2027 230 cet` as `2027-10-31T02:30 CET`; what is not written as a date and a time stays as it is. */
export function keptMoment(text: string): string {
  const [, day = '', hour = '', minute, second, zone] = MOMENT.exec(text) ?? [];
  const date = keptDate(day);
  if (minute === undefined || !KEPT.test(date)) return text;
  const clock = [hour.padStart(2, '0'), minute, second].filter((one) => one !== undefined).join(':');
  return [`${date}T${clock}`, zone?.toUpperCase()].filter((one) => one !== undefined).join(' ');
}

/** As it is written in the language of the screen. */
export function writtenDate(kept: string, language: Language): string {
  return kept.replace(KEPT, language === 'nl' ? '$3-$2-$1' : '$3/$2/$1');
}

/** `31-10-2027 02:30 CET`. */
export function writtenMoment(kept: string, language: Language): string {
  const [date = '', clock] = kept.split('T', 2);
  return clock === undefined || !KEPT.test(date) ? kept : `${writtenDate(date, language)} ${kept.slice(11)}`;
}
