// Why an alarm calls again, and what it rests on now, where its sentence cannot say it: of a takeover (A8) who leans on whom and what stands in the way, or who does not
// stand on its own; of what is planned (A20) when there will be too few, and how many of how many; of staffing (A6, A7) that a lower minimum does not end it.

import type { Alarm } from '#shared/alarm/alarm.ts';
import type { Instant } from '#shared/base/time.ts';
import type { Picture } from '#shared/picture/picture.ts';
import { isHeldByMinimum, postStaffing } from '#shared/picture/post-staffing.ts';
import { chainOf, dependentsNow } from '#shared/picture/takeover-chain.ts';
import { expectedShorts } from '#shared/staffing/expected-short.ts';
import { expectedShortText } from '../../../i18n/expected-short-text.ts';
import { momentText } from '../../../i18n/format.ts';
import { type I18n, useI18n } from '../../../i18n/i18n.tsx';
import { chainText } from '../../../i18n/obstacles-text.ts';
import { usePicture } from '../../../live/hooks.ts';
import { useNow } from '../../../parts/marks/server-now.ts';

/** As one sentence; null of every other alarm, once nothing is left of it, and for who does not see it. */
export function useWhySaid(alarm: Alarm): string | null {
  const i18n = useI18n();
  const picture = usePicture();
  const now = useNow();
  if (now === null || alarm.core === 'returned') return null;
  if (alarm.condition === 'A20') return shortText(picture, alarm, now, i18n);
  if (isHeldByMinimum(picture, alarm, now)) return i18n.words.console.list.minimumLowered;
  if (alarm.condition !== 'A8') return null;
  return alarm.meldkamer === null ? dependentText(picture, now, i18n) : brokenText(picture, alarm, now, i18n);
}

/** R37: it calls again because it is about more than was acknowledged, and since when; null: it does not. */
export function extendedText(
  { extended, callsAgainSince }: Alarm,
  now: Instant | null,
  { words }: I18n,
): string | null {
  if (extended === undefined || callsAgainSince === undefined) return null;
  return words.console.list.extendedSince(momentText(callsAgainSince, now));
}

/** The first of what is planned too few, and how many more there are. */
function shortText(picture: Picture, { post }: Alarm, now: Instant, i18n: I18n): string | null {
  const state = post === null ? undefined : postStaffing(picture, post, now)?.state;
  const [first, ...others] = state === undefined ? [] : expectedShorts(picture.policy, state, now);
  if (first === undefined) return state?.headcount == null ? null : i18n.words.console.list.shortLeftOpen;
  const more = others.length === 0 ? '' : ` · ${i18n.words.console.list.moreShort(others.length)}`;
  return `${expectedShortText(first, i18n)}${more}`;
}

function brokenText(picture: Picture, alarm: Alarm, now: Instant, { words, naming }: I18n): string | null {
  const chain = chainOf(picture, alarm, now);
  return chain === null ? null : chainText(chain, words, naming);
}

function dependentText(picture: Picture, now: Instant, { words, naming }: I18n): string {
  return dependentsNow(picture, now)
    .map(([id, one]) => words.takeover.standsAs(naming.meldkamer(id), words.takeover.independence[one]))
    .join(' · ');
}
