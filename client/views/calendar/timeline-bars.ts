// Where each deviation lies on the line of its meldkamer, in parts of the whole, and on which lane so that neither its bar nor its label
// hides another. A bar is as long as it lasted, and nothing that was is drawn past now. Pure.

import { elapsed, type Instant } from '#shared/base/time.ts';
import type { CalendarEntry } from '#shared/dossier/api-dossier.ts';
import { MELDKAMERS, type Meldkamer } from '#shared/reference/meldkamers.ts';

/** `awaited`: its announced time has begun, and nobody saw it begin. */
export type BarState = 'planned' | 'awaited' | 'running' | 'over';

export type LabelSide = 'inside' | 'after' | 'before';

export type Bar = {
  readonly entry: CalendarEntry;
  readonly state: BarState;
  /** From 0 to 1, as it is in time, however short: what is as good as nothing is drawn as a tick. */
  readonly left: number;
  readonly width: number;
  readonly lane: number;
  /** It began before the first day. */
  readonly cutLeft: boolean;
  /** Its end is after the last day, or nobody knows it. */
  readonly cutRight: boolean;
  /** Where its label stands: in the bar where there is room, else behind it, else before it. */
  readonly label: LabelSide;
};

export type Line = { readonly meldkamer: Meldkamer; readonly lanes: number; readonly bars: readonly Bar[] };

type Edges = { readonly start: Instant; readonly end: Instant };

/** `labelOf`: how much of the line the label of one takes at most, from 0 to 1. */
export type Drawn = Edges & { readonly now: Instant; readonly labelOf: (entry: CalendarEntry) => number };

/** All ten meldkamers, also those without any. */
export function linesOf(entries: readonly CalendarEntry[], drawn: Drawn): readonly Line[] {
  return MELDKAMERS.map((meldkamer) => {
    const own = entries
      .filter((entry) => entry.meldkamer === meldkamer.id)
      .filter(({ start, end }) => start < drawn.end && (end === null || end > drawn.start))
      .sort((one, other) => (one.start < other.start ? -1 : one.start > other.start ? 1 : 0));
    const lanes: Extent[][] = [];
    const bars = own.map((entry): Bar => {
      const bar = barOf(entry, drawn);
      const extent = extentOf(bar, drawn.labelOf(entry));
      const free = lanes.findIndex((taken) => taken.every((one) => extent.from >= one.to || extent.to <= one.from));
      const lane = free === -1 ? lanes.length : free;
      lanes[lane] = [...(lanes[lane] ?? []), extent];
      return { ...bar, lane };
    });
    return { meldkamer, lanes: Math.max(1, lanes.length), bars };
  });
}

export function partOf(instant: Instant, { start, end }: Edges): number {
  return elapsed(start, instant) / elapsed(start, end);
}

export function stateOf({ stage, start, end }: CalendarEntry, now: Instant): BarState {
  if (stage === 'active' || stage === 'observed') return 'running';
  if (['ended', 'returned', 'evaluated', 'closed', 'withdrawn'].includes(stage)) return 'over';
  if (end !== null && end <= now) return 'over';
  return start <= now ? 'awaited' : 'planned';
}

function barOf(entry: CalendarEntry, drawn: Drawn): Omit<Bar, 'lane'> {
  const { now } = drawn;
  const state = stateOf(entry, now);
  const left = clamped(partOf(entry.start, drawn));
  const right = Math.max(left, clamped(endPart(entry, state, drawn)));
  const label = drawn.labelOf(entry);
  const side = right - left >= label ? 'inside' : right + label <= 1 || left < label ? 'after' : 'before';
  return {
    entry,
    state,
    left,
    width: right - left,
    cutLeft: entry.start < drawn.start,
    cutRight: entry.end === null || entry.end > drawn.end,
    label: side,
  };
}

/** What goes on has lasted until now, whatever comes; what is only announced and without an end has no end to draw. */
function endPart({ end }: CalendarEntry, state: BarState, drawn: Drawn): number {
  if (state === 'running' || state === 'over') {
    const until = end === null || end > drawn.now ? drawn.now : end;
    return partOf(until, drawn);
  }
  return end === null ? 1 : partOf(end, drawn);
}

type Extent = { readonly from: number; readonly to: number };

/** Of bar and label together. */
function extentOf({ left, width, label: side }: Omit<Bar, 'lane'>, label: number): Extent {
  const right = left + width;
  if (side === 'inside') return { from: left, to: right };
  return side === 'after' ? { from: left, to: right + label } : { from: left - label, to: right };
}

function clamped(part: number): number {
  return Math.min(1, Math.max(0, part));
}
