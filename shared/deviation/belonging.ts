// Whose a moment of absence is, of the deviations that could have it: one answer for what is live and for what is counted.

import type { Lasting } from '#shared/base/sweep.ts';
import { earliest, type Instant, latest } from '#shared/base/time.ts';
import type { Location } from '#shared/location/location.ts';
import type { FunctionId } from '#shared/reference/functions.ts';
import { type Afwijking, byClaim, endOf, fitsAnyPlace, fitsPlace, isActive, isDone, isRunning } from './afwijking.ts';
import { type About, type Away, counts, coveringNow } from './cover.ts';
import type { AfwijkingNumber } from './number.ts';
import { spanOf } from './span.ts';
import { piecesOf } from './stated.ts';

/** A deviation that could have a moment, with the place that it states for it. */
export type Holder = Pick<Afwijking, 'to'> & {
  readonly afwijking: Afwijking;
  /** It names the function; one that does not holds only what its decision covers. */
  readonly isNaming: boolean;
};

export type Window = Lasting & Holder;

/** From when until when a deviation can hold an absence of this function, and at which place (R93). */
export function windowsOf(afwijking: Afwijking, functionId: FunctionId): readonly Window[] {
  const { course } = afwijking;
  if (course.withdrawnAt !== null) return [];
  const span = spanOf(afwijking);
  return piecesOf(afwijking).flatMap((piece): readonly Window[] => {
    if (!piece.functions.includes(functionId)) return [];
    const from = piece.from === null ? span.from : latest(span.from, piece.from);
    const until =
      piece.until === null || span.until === null ? (piece.until ?? span.until) : earliest(piece.until, span.until);
    return until !== null && until < from ? [] : [{ from, until, to: piece.to, afwijking, isNaming: true }];
  });
}

export function coveringWindow(afwijking: Afwijking): readonly Window[] {
  if (afwijking.course.withdrawnAt !== null) return [];
  return [{ ...spanOf(afwijking), to: afwijking.to, afwijking, isNaming: false }];
}

/**
 * R77: of the deviations that name it, fit its place and last at that moment: the one whose decision covers it, else one that was
 * announced or registered before one that was observed, else the oldest number. Where none fits its place, of those that have begun.
 */
export function ownerAmong(
  standing: readonly Holder[],
  coveredBy: AfwijkingNumber | null,
  places: readonly Location[],
): Afwijking | null {
  const isFitting = (one: Holder): boolean => fitsAnyPlace(one, places);
  // What has not begun begins at its own place; what was decided about a function stays where it was decided.
  const isHaving = (one: Holder): boolean => !one.isNaming || hasBegun(one) || isFitting(one);
  const covering = standing.find((one) => one.afwijking.number === coveredBy && isHaving(one));
  if (covering !== undefined) return covering.afwijking;
  // What it decided about another place makes it the owner of no more than what that covers.
  const naming = standing.filter(({ isNaming }) => isNaming);
  const fitting = naming.filter(isFitting);
  // A place of which only one of two sources told is what the other told of, until somebody says otherwise.
  const [owner] = (fitting.length > 0 ? fitting : naming.filter(hasBegun))
    .map(({ afwijking }) => afwijking)
    .sort(byClaim);
  return owner ?? null;
}

function hasBegun({ afwijking }: Holder): boolean {
  return afwijking.course.startedAt !== null;
}

/** R77: the same now, of these that name it. */
export function ownerNow(
  afwijkingen: readonly Afwijking[],
  away: Away,
  about: () => About,
  now: Instant,
): Afwijking | null {
  if (afwijkingen.length < 2) return afwijkingen[0] ?? null;
  const holders = afwijkingen.map((afwijking) => ({ afwijking, to: afwijking.to, isNaming: true }));
  return ownerAmong(holders, coveringNow(about(), away, now), away.places);
}

/**
 * R13: the deviation that a function's absence belongs to now, of those that fit its place. One that was started belongs to it until its
 * functions are back, also beyond its end: that it runs past its end is another fact. One without an end has what it began with until that
 * came back (`returnedAt`): not the next time.
 * `since`: when the absence began, which may have been long before anyone told of it.
 */
export function owningDeviation(
  afwijkingen: readonly Afwijking[],
  away: Away,
  { since, now }: { readonly since: Instant; readonly now: Instant },
  about: () => About,
): Afwijking | null {
  const linked = afwijkingen.filter(
    (one) =>
      one.functions.includes(away.function) &&
      fitsAnyPlace(one, away.places) &&
      (isActive(one) || isAwaited(one, since, now, away.returnedAt)),
  );
  return ownerNow(linked, away, about, now);
}

function isAwaited(afwijking: Afwijking, since: Instant, now: Instant, returnedAt: Instant | null): boolean {
  const { course, start } = afwijking;
  if (isDone(afwijking) || course.returnedAt !== null) return false;
  if (!isRunning(afwijking, now) && !isRunning(afwijking, since)) return false;
  return endOf(afwijking) !== null || course.startedAt === null || returnedAt === null || returnedAt < start;
}

/**
 * R96: every moment of this one, that was only seen, is of the other, as far as the two tell: announced or registered for its functions and
 * place, from no later until no sooner than it.
 */
export function hasAllOf(other: Afwijking, afwijking: Afwijking): boolean {
  if (other.number === afwijking.number || other.course.withdrawnAt !== null || byClaim(other, afwijking) > 0)
    return false;
  if (afwijking.origin !== 'observed' || afwijking.statedBefore !== undefined || other.statedBefore !== undefined)
    return false;
  if (afwijking.dossier?.decisions.some(counts) || !fitsPlace(other, afwijking.to)) return false;
  const [its, span] = [spanOf(other), spanOf(afwijking)];
  const isWithin = its.until === null || (span.until !== null && span.until <= its.until);
  return its.from <= span.from && isWithin && afwijking.functions.every((each) => other.functions.includes(each));
}
