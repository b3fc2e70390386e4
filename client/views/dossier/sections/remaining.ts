// How long there is until a deadline, how long it is past, and how long functions were away, in words. Never a colour, never a judgement.

import { elapsed, type Instant, instantOf, MINUTE, millisecondsOf, SECOND } from '#shared/base/time.ts';
import type { Stretch } from '#shared/dossier/account.ts';
import { type Accounted, accounted, type Column, type PlannedCare } from '#shared/dossier/accounted.ts';
import type { DossierDetail } from '#shared/dossier/api-dossier.ts';
import { isPlannedCare } from '#shared/reference/functions.ts';
import type { DomainWords } from '#shared/words/domain.ts';
import { durationText, type Language } from '../../../i18n/format.ts';
import type { DossierWords } from '../../../i18n/nl/dossier/dossier.ts';

export function remainingText(words: DossierWords, language: Language, dueAt: Instant, now: Instant): string {
  const left = elapsed(now, dueAt);
  // Whole minutes: a deadline that changes every second cannot be read.
  const whole = Math.floor(Math.abs(left) / MINUTE) * MINUTE;
  if (whole === 0) return words.dueNow;
  return left > 0 ? words.remaining(durationText(whole, language)) : words.overdue(durationText(whole, language));
}

/**
 * To the second, for time that functions were away: parts that stand beside their whole add up to it. Never rounded to nothing. Give it time
 * between moments as they are shown (`asShown`).
 */
export function hoursText(words: DossierWords, language: Language, milliseconds: number): string {
  return milliseconds <= 0 ? words.hoursNone : durationText(milliseconds, language, 4);
}

/** The same stretches between moments of whole seconds, as they are shown, so that each sum of them is a sum of what is read. */
export function asShown(stretches: readonly Stretch[]): readonly Stretch[] {
  const shown = (at: Instant): Instant => instantOf(Math.floor(millisecondsOf(at) / SECOND) * SECOND);
  return stretches.map((one) => ({ ...one, from: shown(one.from), to: shown(one.to) }));
}

/** What the dossier counts, of the stretches as they are shown. */
export function countedAsShown({ coverage }: Pick<DossierDetail, 'coverage'>): Accounted {
  return accounted(asShown(coverage).filter((one) => !isPlannedCare(one.function)));
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
