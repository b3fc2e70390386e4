// How long there is until a deadline, or how long it is past, in words. Never a colour, never a judgement.

import { elapsed, type Instant, MINUTE } from '#shared/base/time.ts';
import { durationText, type Language } from '../../../i18n/format.ts';
import type { DossierWords } from '../../../i18n/nl/dossier/dossier.ts';

export function remainingText(words: DossierWords, language: Language, dueAt: Instant, now: Instant): string {
  const left = elapsed(now, dueAt);
  // Whole minutes: a deadline that changes every second cannot be read.
  const whole = Math.floor(Math.abs(left) / MINUTE) * MINUTE;
  if (whole === 0) return words.dueNow;
  return left > 0 ? words.remaining(durationText(whole, language)) : words.overdue(durationText(whole, language));
}

/** Hours and minutes, for time that functions were away: never rounded to nothing. */
export function hoursText(words: DossierWords, language: Language, milliseconds: number): string {
  if (milliseconds <= 0) return words.hoursNone;
  return durationText(milliseconds < MINUTE ? milliseconds : Math.floor(milliseconds / MINUTE) * MINUTE, language);
}
