// Which minutes of a function's absence were covered by a decided deviation, and by which. What no decision covers stays uncovered
// in every figure; a decision that came later covers nothing of before.

import { earliest, elapsed, type Instant, latest } from '#shared/base/time.ts';
import { type Afwijking, fitsPlace } from '#shared/deviation/afwijking.ts';
import { mandatedSpans } from '#shared/deviation/mandate-coverage.ts';
import { type AfwijkingNumber, byNumber } from '#shared/deviation/number.ts';
import { isHome } from '#shared/location/combined.ts';
import type { Location, LocationClass } from '#shared/location/location.ts';
import type { FunctionId } from '#shared/reference/functions.ts';
import type { Segment } from '#shared/register/segments.ts';

/** A stretch of time in which a function was away from its own meldkamer; of class `unknown`: in which nobody knew where it was. */
export type Absence = {
  readonly function: FunctionId;
  readonly class: LocationClass;
  /** Null when that is unknown, or when several places are claimed. */
  readonly location: Location | null;
  readonly from: Instant;
  readonly to: Instant;
};

/** `by`: the decided deviation with the oldest number; null: nothing covers it, or it is unknown and nothing can be said of it. */
export type CoveredStretch = Absence & { readonly by: AfwijkingNumber | null };

/** A segment of the register as a stretch of absence, or of time in which nobody knew where it was; null for one at home. */
export function stretchOf(
  functionId: FunctionId,
  { class: reached, location, from, until }: Segment,
  now: Instant,
): Absence | null {
  const to = until ?? now;
  return isHome(reached) || to <= from ? null : { function: functionId, class: reached, location, from, to };
}

/** The absence cut into stretches, in order, without gaps or overlap. */
export function coverageOf(absence: Absence, afwijkingen: readonly Afwijking[]): readonly CoveredStretch[] {
  const spans = afwijkingen
    .filter((one) => one.functions.includes(absence.function) && fitsPlace(one, absence.location))
    .sort(byNumber)
    .flatMap((one) => {
      return mandatedSpans(one, absence.function).flatMap((span) => {
        const from = latest(span.from, absence.from);
        const to = span.until === null ? absence.to : earliest(span.until, absence.to);
        return from < to ? [{ number: one.number, from, to }] : [];
      });
    });
  const cuts = [...new Set([absence.from, absence.to, ...spans.flatMap(({ from, to }) => [from, to])])].sort();
  const stretches = cuts.slice(0, -1).map((from, index): CoveredStretch => {
    const to = cuts[index + 1] as Instant;
    const by = spans.find((span) => span.from <= from && to <= span.to)?.number ?? null;
    return { ...absence, from, to, by };
  });
  return joined(stretches);
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
