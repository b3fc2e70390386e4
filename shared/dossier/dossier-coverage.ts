// The time that the functions of one deviation were away, which part of it a decision covered, and when nobody knew where they were.
// Counts only periods of the register: a function that was never reported is not in it, and is never taken for time at home.

import { earliest, type Instant, latest } from '#shared/base/time.ts';
import { type Afwijking, fitsPlace } from '#shared/deviation/afwijking.ts';
import { spanOf } from '#shared/deviation/span.ts';
import type { FunctionId } from '#shared/reference/functions.ts';
import { type Register, withTurns } from '#shared/register/register.ts';
import type { Period } from '#shared/register/register-period.ts';
import { type Absence, absencesOf, type CoveredStretch, coverageOf, unknownsOf } from './coverage.ts';
import type { DossierIndex } from './dossier-index.ts';

export type Periods = Register['periods'];

/** The periods with everything that time alone has brought until now. */
export function periodsAt(register: Register, now: Instant): Periods {
  return withTurns(register, register.picture, now).periods;
}

/** The part of an absence that belongs to this deviation; null when nothing of it does. */
export function shareOf(afwijking: Afwijking, absence: Absence, now: Instant): Absence | null {
  const { origin, course } = afwijking;
  if (course.withdrawnAt !== null || !fitsPlace(afwijking, absence.location)) return null;
  const span = spanOf(afwijking);
  const until = earliest(absence.to, span.until ?? now);
  // A late reading may have moved the begin of what was observed; it is the same absence still.
  const isBegun = origin === 'observed' && absence.from < span.from && span.from < absence.to;
  const from = isBegun ? absence.from : latest(absence.from, span.from);
  return from < until ? { ...absence, from, to: until } : null;
}

/** Absences of one function that touch the time between these two, oldest first, cut to it. */
export function absencesWithin(
  functionId: FunctionId,
  periods: readonly Period[],
  from: Instant,
  to: Instant,
  now: Instant,
): readonly Absence[] {
  const end = earliest(to, now);
  return touching(periods, from, end)
    .flatMap((period) => absencesOf(functionId, period.steps, period.end ?? now))
    .filter((absence) => absence.from < end && absence.to > from)
    .map((absence) => ({ ...absence, from: latest(absence.from, from), to: earliest(absence.to, end) }));
}

/**
 * Its absences in stretches: which decision covered them, of this or of another deviation; null where none did. Between them, of
 * class `unknown`, the stretches in which nobody knew where a function was while the deviation lasted.
 */
export function coverageOfAfwijking(
  afwijking: Afwijking,
  dossiers: DossierIndex,
  periods: Periods,
  now: Instant,
): readonly CoveredStretch[] {
  const { from, until } = spanOf(afwijking);
  return afwijking.functions.flatMap((functionId) =>
    touching(periods[functionId] ?? [], from, until ?? now)
      .flatMap((period) => {
        const end = period.end ?? now;
        const away = absencesOf(functionId, period.steps, end).flatMap((absence) => {
          const share = shareOf(afwijking, absence, now);
          return share === null ? [] : coverageIn(share, dossiers);
        });
        const unknown = unknownsOf(functionId, period.steps, end).flatMap((one) => unknownShare(afwijking, one, now));
        return [...away, ...unknown];
      })
      .sort((one, other) => (one.from < other.from ? -1 : 1)),
  );
}

/** The part of it while the deviation lasted; of a place that nobody knew nobody can say whether a decision was about it. */
function unknownShare(afwijking: Afwijking, unknown: Absence, now: Instant): readonly CoveredStretch[] {
  if (afwijking.course.withdrawnAt !== null) return [];
  const span = spanOf(afwijking);
  const from = latest(unknown.from, span.from);
  const to = earliest(unknown.to, span.until ?? now);
  return from < to ? [{ ...unknown, from, to, by: null }] : [];
}

/** The same as `coverageOf` over all deviations, without a closer look at those of another time. */
export function coverageIn(absence: Absence, dossiers: DossierIndex): readonly CoveredStretch[] {
  const near = dossiers.decided(absence.function).during(absence.from, absence.to);
  return coverageOf(absence, [...new Set(near.map(({ afwijking }) => afwijking))]);
}

/** The periods that touch the time between these two. Periods of one function never overlap, so both their ends are in order. */
function touching(periods: readonly Period[], from: Instant, until: Instant): readonly Period[] {
  let [first, last] = [0, periods.length];
  while (first < last) {
    const middle = (first + last) >> 1;
    const end = periods[middle]?.end ?? null;
    if (end === null || end > from) last = middle;
    else first = middle + 1;
  }
  const found: Period[] = [];
  for (let index = first; index < periods.length; index += 1) {
    const period = periods[index];
    if (period === undefined || period.steps[0].begin >= until) break;
    found.push(period);
  }
  return found;
}
