// Where each deviation lies on the line of its meldkamer, in parts of the whole, and on which lane so that none hides another. Pure.

import { elapsed, type Instant } from '#shared/base/time.ts';
import type { CalendarEntry } from '#shared/dossier/api-dossier.ts';
import { MELDKAMERS, type Meldkamer } from '#shared/reference/meldkamers.ts';

/** `awaited`: its announced time has begun, and nobody saw it begin. */
export type BarState = 'planned' | 'awaited' | 'running' | 'over';

export type Bar = {
  readonly entry: CalendarEntry;
  readonly state: BarState;
  /** From 0 to 1. */
  readonly left: number;
  readonly width: number;
  readonly lane: number;
  /** It began before the first day. */
  readonly cutLeft: boolean;
  /** Its end is unknown, or after the last day. */
  readonly cutRight: boolean;
};

export type Line = { readonly meldkamer: Meldkamer; readonly lanes: number; readonly bars: readonly Bar[] };

/** A bar is never drawn narrower than this, so that its number can be read and pressed; lanes leave room for it. */
export const NARROWEST = 0.08;

/** All ten meldkamers, also those without any. */
export function linesOf(
  entries: readonly CalendarEntry[],
  span: { readonly start: Instant; readonly end: Instant },
  now: Instant,
): readonly Line[] {
  return MELDKAMERS.map((meldkamer) => {
    const own = entries
      .filter((entry) => entry.meldkamer === meldkamer.id)
      .filter(({ start, end }) => start < span.end && (end === null || end > span.start))
      .sort((one, other) => (one.start < other.start ? -1 : one.start > other.start ? 1 : 0));
    const ends: number[] = [];
    const bars = own.map((entry): Bar => {
      const bar = barOf(entry, span, now);
      const free = ends.findIndex((end) => end <= bar.left);
      const lane = free === -1 ? ends.length : free;
      ends[lane] = bar.left + bar.width;
      return { ...bar, lane };
    });
    return { meldkamer, lanes: Math.max(1, ends.length), bars };
  });
}

export function partOf(instant: Instant, { start, end }: { readonly start: Instant; readonly end: Instant }): number {
  return elapsed(start, instant) / elapsed(start, end);
}

export function stateOf({ stage, start, end }: CalendarEntry, now: Instant): BarState {
  if (stage === 'active' || stage === 'observed') return 'running';
  if (['ended', 'returned', 'evaluated', 'closed', 'withdrawn'].includes(stage)) return 'over';
  if (end !== null && end <= now) return 'over';
  return start <= now ? 'awaited' : 'planned';
}

function barOf(
  entry: CalendarEntry,
  span: { readonly start: Instant; readonly end: Instant },
  now: Instant,
): Omit<Bar, 'lane'> {
  const from = Math.max(0, partOf(entry.start, span));
  const to = entry.end === null ? 1 : Math.min(1, partOf(entry.end, span));
  const width = Math.max(to - from, NARROWEST);
  const left = Math.min(from, 1 - width);
  return {
    entry,
    state: stateOf(entry, now),
    left,
    width,
    cutLeft: entry.start < span.start,
    cutRight: entry.end === null || entry.end > span.end,
  };
}
