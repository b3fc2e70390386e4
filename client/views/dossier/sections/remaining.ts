// How long there is until a deadline, how long it is past, and how long functions were away, in words. Never a colour, never a judgement.

import { elapsed, HOUR, type Instant, MINUTE } from '#shared/base/time.ts';
import type { Accounted, Column, PlannedCare } from '#shared/dossier/accounted.ts';
import { durationText, type Language } from '../../../i18n/format.ts';
import type { DomainWords } from '../../../i18n/nl/domain.ts';
import type { DossierWords } from '../../../i18n/nl/dossier/dossier.ts';
import type { Words } from '../../../i18n/nl.ts';

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

export function accountedText(
  words: DossierWords,
  domain: DomainWords,
  language: Language,
  accounted: Accounted,
  columns: readonly Column[],
): string {
  return columns.map((name) => `${domain.accounted[name]}: ${hoursText(words, language, accounted[name])}`).join('; ');
}

/** R31: planbare zorg may be elsewhere; what was established afterwards is said where there is any. */
export function plannedText(
  words: DossierWords,
  domain: DomainWords,
  language: Language,
  planned: PlannedCare,
): string {
  const others = [
    'doubleClaimMs',
    'unknownMs',
    ...(planned.establishedMs > 0 ? ['establishedMs' as const] : []),
  ] as const;
  const parts = others.map((name) => [domain.accounted[name], planned[name]] as const);
  return [[words.coverage.elsewhere, planned.elsewhereMs] as const, ...parts]
    .map(([name, ms]) => `${name}: ${hoursText(words, language, ms)}`)
    .join('; ');
}

/** Hours and minutes, `74 u 5 min`: how long after it was taken a decision was recorded. What is little never reads as nothing. */
export function delayText(milliseconds: number, units: Words['register']['units']): string {
  if (milliseconds > 0 && milliseconds < MINUTE) return `<1 ${units.minute}`;
  const [hours, minutes] = [Math.floor(milliseconds / HOUR), Math.floor((milliseconds % HOUR) / MINUTE)];
  return hours === 0 ? `${minutes} ${units.minute}` : `${hours} ${units.hour} ${minutes} ${units.minute}`;
}
