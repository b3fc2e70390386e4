// What an alarm about a takeover (A8) rests on now: who leans on whom and what stands in the way, or who does not stand on its own.

import type { Alarm } from '#shared/alarm/alarm.ts';
import type { Instant } from '#shared/base/time.ts';
import type { Picture } from '#shared/picture/picture.ts';
import { chainOf, independenceNow, isDependent } from '#shared/picture/takeover-chain.ts';
import { type I18n, useI18n } from '../i18n/i18n.tsx';
import { chainText } from '../i18n/obstacles-text.ts';
import { usePicture } from '../live/hooks.ts';
import { useNow } from '../parts/marks/server-now.ts';

/** As one sentence; null of every other alarm, and once nothing is left of it. */
export function useChainSaid(alarm: Alarm): string | null {
  const i18n = useI18n();
  const picture = usePicture();
  const now = useNow();
  if (now === null || alarm.condition !== 'A8' || alarm.core === 'returned') return null;
  return alarm.meldkamer === null ? dependentText(picture, now, i18n) : brokenText(picture, alarm, now, i18n);
}

function brokenText(picture: Picture, alarm: Alarm, now: Instant, { words, naming }: I18n): string | null {
  const chain = chainOf(picture, alarm, now);
  return chain === null ? null : chainText(chain, words, naming);
}

function dependentText(picture: Picture, now: Instant, { words, naming }: I18n): string {
  return [...independenceNow(picture, now)]
    .filter(([, one]) => isDependent(one))
    .map(([id, one]) => words.takeover.standsAs(naming.meldkamer(id), words.takeover.independence[one]))
    .join(' · ');
}
