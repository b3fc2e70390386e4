// What decisions of a story cover, in hours and minutes, so that a test reads as the case that it tells.

import type { Afwijking } from '#shared/deviation/afwijking.ts';
import { type About, type CoverSpan, coverSpans, refusalsIn } from '#shared/deviation/cover.ts';
import { accounted } from '#shared/dossier/accounted.ts';
import { stretchesOf } from '#shared/dossier/ledger.ts';
import { uncoveredIn } from '#shared/picture/away.ts';
import type { FunctionId } from '#shared/reference/functions.ts';
import { figuresOf, foldedOf } from './dossiers-of.ts';
import type { Story } from './story.ts';

const MINUTE = 60_000;

type Deciding = Pick<Afwijking, 'dossier' | 'course'> & { readonly number?: string };

/** As if there were no other deviation. */
export function spansIn(one: Deciding, id: FunctionId): readonly CoverSpan[] {
  const deciding = [{ ...one, number: one.number ?? '2026-0001' }] as unknown as About['deciding'];
  return coverSpans(one, id, { refusals: refusalsIn(deciding, id) });
}

/** `10:00-12:00`, and `10:00-back` for one that lasts until the function comes back. */
export function spansOf(story: Story, number: string, id: string): readonly string[] {
  return spansIn(story.afwijking(number), id as FunctionId).map(({ from, until, untilReturn }) => {
    const end = until?.slice(11, 16) ?? '';
    return `${from.slice(11, 16)}-${end}${untilReturn ? 'back' : ''}`;
  });
}

/** Minutes, as the figures of this day count them. */
export function minutesOf(story: Story, from = '2026-11-01T00:00:00.000Z', to = '2027-01-01T00:00:00.000Z') {
  const { months } = figuresOf(story, from, to);
  const sum = (of: 'coveredMs' | 'uncoveredMs'): number => months.reduce((soFar, one) => soFar + one[of], 0) / MINUTE;
  return { covered: sum('coveredMs'), uncovered: sum('uncoveredMs') };
}

/** Minutes, as the dossier counts them. */
export function dossierMinutes(story: Story, number: string) {
  const { coveredMs, uncoveredMs } = accounted(stretchesOf(story.afwijking(number), foldedOf(story).ledger));
  return { covered: coveredMs / MINUTE, uncovered: uncoveredMs / MINUTE };
}

/** Those that are away now and that no decision covers now. */
export function uncovered(story: Story, number: string): readonly string[] {
  return uncoveredIn(story.picture, story.afwijking(number), story.now);
}

/** The state of A4 of this deviation; null while there is none. */
export function a4(story: Story, number: string): string | null {
  return story.alarms('A4').find(({ afwijking }) => afwijking === number)?.core ?? null;
}
