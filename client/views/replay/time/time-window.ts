// The window of time under the slider, and the steps in it. Pure: it knows moments and events, and never looks at a clock.

import {
  after,
  earliest,
  elapsed,
  type Instant,
  instantOf,
  latest,
  MINUTE,
  millisecondsOf,
} from '#shared/base/time.ts';
import type { ReplayGap, ReplayMark } from '#shared/replay/replay-marks.ts';
import { SPANS, type Span } from '../replay-search.ts';

export type TimeWindow = { readonly from: Instant; readonly to: Instant };

/** Around the moment, on whole minutes, and not further ahead of now than it must be. */
export function windowAround(at: Instant, span: Span, now: Instant): TimeWindow {
  const length = SPANS[span];
  const centred = after(at, -length / 2);
  const latestFrom = after(now, MINUTE - length);
  return windowFrom(wholeMinute(earliest(centred, latestFrom)), span);
}

function windowFrom(from: Instant, span: Span): TimeWindow {
  return { from, to: after(from, SPANS[span]) };
}

/** The window that was there while the moment is in it; otherwise one around the moment. */
export function windowFor(at: Instant, from: Instant | null, span: Span, now: Instant): TimeWindow {
  if (from === null) return windowAround(at, span, now);
  const given = windowFrom(from, span);
  return isInside(at, given) ? given : windowAround(at, span, now);
}

export function isInside(at: Instant, { from, to }: TimeWindow): boolean {
  return from <= at && at <= to;
}

function wholeMinute(at: Instant): Instant {
  return instantOf(Math.floor(millisecondsOf(at) / MINUTE) * MINUTE);
}

/** Not before the window and not after now. */
export function clamped(at: Instant, { from, to }: TimeWindow, now: Instant): Instant {
  return latest(from, earliest(at, earliest(to, now)));
}

/** Where a moment lies in the window, 0 to 1. */
export function share(at: Instant, { from, to }: TimeWindow): number {
  return Math.min(1, Math.max(0, elapsed(from, at) / elapsed(from, to)));
}

/** The first event after the moment; null when none is listed. */
export function eventAfter(events: readonly ReplayMark[], at: Instant): Instant | null {
  return events.find((event) => event.at > at)?.at ?? null;
}

export function eventBefore(events: readonly ReplayMark[], at: Instant): Instant | null {
  return events.findLast((event) => event.at < at)?.at ?? null;
}

/** Round moments to write under the bar: four to seven of them. */
export function ticks({ from, to }: TimeWindow): readonly Instant[] {
  const length = elapsed(from, to);
  const step = STEPS.find((one) => length / one <= 7) ?? length;
  const first = Math.ceil(millisecondsOf(from) / step) * step;
  const count = Math.floor((millisecondsOf(to) - first) / step) + 1;
  return Array.from({ length: Math.max(0, count) }, (_, index) => instantOf(first + index * step));
}

const STEPS = [1, 2, 5, 10, 15, 30, 60, 120, 180, 360, 720, 1440, 2880].map((minutes) => minutes * MINUTE);

/** A gap as it lies in the window. */
export function gapWithin(gap: ReplayGap, window: TimeWindow): TimeWindow {
  return { from: latest(gap.from, window.from), to: earliest(gap.to ?? window.to, window.to) };
}
