// The time that the functions of one deviation were away, which part of it a decision covered, and when nobody knew where they were.
// Counts only periods of the register: a function that was never reported is not in it, and is never taken for time at home.

import { earliest, type Instant, latest } from '#shared/base/time.ts';
import { type Afwijking, fitsPlace } from '#shared/deviation/afwijking.ts';
import { coverSpans } from '#shared/deviation/cover.ts';
import { spanOf } from '#shared/deviation/span.ts';
import { isHome } from '#shared/location/combined.ts';
import { sameLocation } from '#shared/location/location.ts';
import type { FunctionId } from '#shared/reference/functions.ts';
import type { Register } from '#shared/register/register.ts';
import type { Segment } from '#shared/register/segments.ts';
import { type Absence, type CoveredStretch, coverageOf, stretchOf } from './coverage.ts';
import type { DossierIndex } from './dossier-index.ts';

/** Where every function was until now, as the register has it. */
export type Places = {
  readonly functions: readonly FunctionId[];
  /** The stretches that touch the time between these two moments, whole, oldest first: away, or of class `unknown`. */
  readonly touching: (functionId: FunctionId, from: Instant, to: Instant) => readonly Absence[];
  /** When it first came home after this moment from an absence; null: not yet. */
  readonly returned: (functionId: FunctionId, after: Instant) => Instant | null;
};

export function placesAt(register: Register, now: Instant): Places {
  return {
    functions: register.functions(),
    touching: (functionId, from, to) =>
      register
        .segments(functionId, now)
        .flatMap((segment) => stretchOf(functionId, segment, now) ?? [])
        .filter((stretch) => stretch.from < to && stretch.to > from),
    returned: (functionId, after) => returnAfter(register.segments(functionId, now), after),
  };
}

/** Home again after an absence; coming back from time in which nobody knew where it was is no return by itself. */
function returnAfter(segments: readonly Segment[], after: Instant): Instant | null {
  let wasAway = false;
  for (const { class: reached, from, until } of segments) {
    if (until !== null && until <= after) continue;
    if (isHome(reached)) {
      if (wasAway && from > after) return from;
    } else if (reached !== 'unknown') wasAway = true;
  }
  return null;
}

/** What lies between the two moments of it; nothing of a stretch that does not touch them. */
export function cutTo<Stretch extends { readonly from: Instant; readonly to: Instant }>(
  stretch: Stretch,
  from: Instant,
  to: Instant,
): readonly Stretch[] {
  const cut = { ...stretch, from: latest(stretch.from, from), to: earliest(stretch.to, to) };
  return cut.from < cut.to ? [cut] : [];
}

/** The part of an absence that belongs to this deviation; null when nothing of it does. */
export function shareOf(afwijking: Afwijking, absence: Absence, now: Instant): Absence | null {
  const { origin, course } = afwijking;
  if (course.withdrawnAt !== null || !belongsAt(afwijking, absence)) return null;
  const span = spanOf(afwijking);
  const until = earliest(absence.to, span.until ?? now);
  // A late reading may have moved the begin of what was observed; it is the same absence still.
  const isBegun = origin === 'observed' && absence.from < span.from && span.from < absence.to;
  const from = isBegun ? absence.from : latest(absence.from, span.from);
  return from < until ? { ...absence, from, to: until } : null;
}

/** Its place, or one that a decision in it was about: that the place was set right since takes nothing from the dossier. */
function belongsAt(afwijking: Afwijking, { function: id, location }: Absence): boolean {
  if (fitsPlace(afwijking, location)) return true;
  return location !== null && coverSpans(afwijking, id).some(({ to }) => sameLocation(to, location));
}

/**
 * Its absences in stretches: which decision covered them, of this or of another deviation; null where none did. Between them, of
 * class `unknown`, the stretches in which nobody knew where a function was while the deviation lasted.
 */
export function coverageOfAfwijking(
  afwijking: Afwijking,
  dossiers: DossierIndex,
  places: Places,
  now: Instant,
): readonly CoveredStretch[] {
  const { from, until } = spanOf(afwijking);
  return afwijking.functions.flatMap((functionId) =>
    places.touching(functionId, from, until ?? now).flatMap((stretch) => {
      if (stretch.class === 'unknown') return unknownShare(afwijking, stretch, now);
      const share = shareOf(afwijking, stretch, now);
      return share === null ? [] : coverageIn(share, dossiers, places);
    }),
  );
}

/** The part of it while the deviation lasted; of a place that nobody knew nobody can say whether a decision was about it. */
function unknownShare(afwijking: Afwijking, unknown: Absence, now: Instant): readonly CoveredStretch[] {
  if (afwijking.course.withdrawnAt !== null) return [];
  const { from, until } = spanOf(afwijking);
  return cutTo({ ...unknown, by: null }, from, until ?? now);
}

/** The same as `coverageOf` over all deviations, without a closer look at those of another time. */
export function coverageIn(
  absence: Absence,
  dossiers: DossierIndex,
  places: Pick<Places, 'returned'>,
): readonly CoveredStretch[] {
  const near = dossiers.decided(absence.function).during(absence.from, absence.to);
  return coverageOf(absence, [...new Set(near.map(({ afwijking }) => afwijking))], (after) =>
    places.returned(absence.function, after),
  );
}
