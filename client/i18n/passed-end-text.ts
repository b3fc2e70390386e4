// The end that passed while functions are still away, in a sentence: which end it was, and how long ago, in whole minutes.

import { elapsed, type Instant, MINUTE } from '#shared/base/time.ts';
import type { PassedEnd } from '#shared/rules/passed-end.ts';
import type { DomainWords } from '#shared/words/domain.ts';
import { durationText, type Language } from './format.ts';
import { localMinutes } from './local-minutes.ts';

export function passedEndText(domain: DomainWords, language: Language, { at, by }: PassedEnd, now: Instant): string {
  return domain.passedEnd[by](localMinutes(at), agoText(at, language, now));
}

/** A time that changes every second cannot be read; less than a minute is told in seconds. */
export function agoText(at: Instant, language: Language, now: Instant): string {
  const ago = elapsed(at, now);
  return durationText(ago < MINUTE ? ago : Math.floor(ago / MINUTE) * MINUTE, language);
}
