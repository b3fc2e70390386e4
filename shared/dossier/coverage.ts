// Which minutes of a function's absence were covered by a decided deviation, and by which. What no decision covers stays uncovered
// in every figure; a decision that came later covers nothing of before.

import { earliest, elapsed, type Instant, latest } from '#shared/base/time.ts';
import type { Afwijking } from '#shared/deviation/afwijking.ts';
import { type CoverSpan, coverSpans } from '#shared/deviation/cover.ts';
import { type AfwijkingNumber, byNumber } from '#shared/deviation/number.ts';
import { isHome } from '#shared/location/combined.ts';
import { type Location, type LocationClass, sameLocation } from '#shared/location/location.ts';
import type { FunctionId } from '#shared/reference/functions.ts';
import type { Segment } from '#shared/register/segments.ts';

/** A stretch of time in which a function was away from its own meldkamer; of class `unknown`: in which nobody knew where it was. */
export type Absence = {
  readonly function: FunctionId;
  readonly class: LocationClass;
  /** Null when that is unknown, or when several places are claimed. */
  readonly location: Location | null;
  /** Every place that is claimed; empty when that is unknown. */
  readonly places: readonly Location[];
  readonly from: Instant;
  readonly to: Instant;
};

/** `by`: the deviation whose decision was recorded first; null: nothing covers it, or it is unknown and nothing can be said of it. */
export type CoveredStretch = Absence & { readonly by: AfwijkingNumber | null };

/** A segment of the register as a stretch of absence, or of time in which nobody knew where it was; null for one at home. */
export function stretchOf(
  functionId: FunctionId,
  { class: reached, location, places, from, until }: Segment,
  now: Instant,
): Absence | null {
  const to = until ?? now;
  return isHome(reached) || to <= from ? null : { function: functionId, class: reached, location, places, from, to };
}

/**
 * R46: the absence cut into stretches, in order, without gaps or overlap. Where several places are claimed every one of them must be
 * covered. `returned`: when its function first came home after a moment.
 */
export function coverageOf(
  absence: Absence,
  afwijkingen: readonly Afwijking[],
  returned: (after: Instant) => Instant | null,
): readonly CoveredStretch[] {
  const spans = afwijkingen
    .flatMap((one) => coverSpans(one, absence.function).map((span) => ({ ...span, number: one.number })))
    .sort((one, other) => one.recordedAt.localeCompare(other.recordedAt) || byNumber(one, other))
    .flatMap(({ number, to: place, ...span }) => {
      const until = endOf(span, returned);
      const from = latest(span.from, absence.from);
      const to = until === null ? absence.to : earliest(until, absence.to);
      return from < to ? [{ number, place, from, to }] : [];
    });
  const cuts = [...new Set([absence.from, absence.to, ...spans.flatMap(({ from, to }) => [from, to])])].sort();
  const stretches = cuts.slice(0, -1).map((from, index): CoveredStretch => {
    const to = cuts[index + 1] as Instant;
    const during = spans.filter((span) => span.from <= from && to <= span.to);
    const fitting = absence.places.map((one) => during.find(({ place }) => sameLocation(place, one)));
    const isCovered = fitting.length > 0 && fitting.every((one) => one !== undefined);
    return { ...absence, from, to, by: isCovered ? (fitting[0]?.number ?? null) : null };
  });
  return joined(stretches);
}

/** Its end, or the first return home after it began to hold, whichever is first; null: neither is known. */
function endOf(
  { until, untilReturn, began }: Pick<CoverSpan, 'until' | 'untilReturn' | 'began'>,
  returned: (after: Instant) => Instant | null,
): Instant | null {
  if (!untilReturn) return until;
  const end = returned(began);
  return end === null || (until !== null && until < end) ? until : end;
}

/** Neighbours that are covered by the same deviation, or by none, are one stretch. */
function joined(stretches: readonly CoveredStretch[]): readonly CoveredStretch[] {
  const whole: CoveredStretch[] = [];
  for (const stretch of stretches) {
    const last = whole.at(-1);
    if (last !== undefined && last.by === stretch.by) whole.splice(-1, 1, { ...last, to: stretch.to });
    else whole.push(stretch);
  }
  return whole;
}

/** Milliseconds. What is unknown is counted by itself, and never as covered or uncovered. */
export type CoverageTotals = { readonly covered: number; readonly uncovered: number; readonly unknown: number };

export function totals(stretches: readonly CoveredStretch[]): CoverageTotals {
  const known = stretches.filter((one) => one.class !== 'unknown');
  const sum = (some: readonly CoveredStretch[]): number =>
    some.reduce((soFar, { from, to }) => soFar + elapsed(from, to), 0);
  return {
    covered: sum(known.filter(({ by }) => by !== null)),
    uncovered: sum(known.filter(({ by }) => by === null)),
    unknown: sum(stretches.filter((one) => one.class === 'unknown')),
  };
}
