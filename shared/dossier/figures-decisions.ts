// How long deciding took, what was not decided, and how long disturbances lasted: counted from dossiers and from the time they account for.

import { earliest, elapsed, type Instant, latest } from '#shared/base/time.ts';
import { type Afwijking, fitsAnyPlace } from '#shared/deviation/afwijking.ts';
import { type Window, windowsOf } from '#shared/deviation/belonging.ts';
import { allows, counts, momentOf } from '#shared/deviation/cover.ts';
import type { Decision } from '#shared/deviation/dossier.ts';
import type { AfwijkingNumber } from '#shared/deviation/number.ts';
import { spanOf } from '#shared/deviation/span.ts';
import { everNamed } from '#shared/deviation/stated.ts';
import type { AfwijkingKind } from '#shared/deviation/statement.ts';
import { isPlannedCare, urgentAmong } from '#shared/reference/functions.ts';
import { cutTo, type Stretch } from './account.ts';
import { isAbsent } from './accounted.ts';
import type { DecisionFigure, DisturbanceFigure } from './api-dossier.ts';
import { type Ledger, stretchesOf } from './ledger.ts';

/** Kinds that can last while every function is at home. */
const DISTURBANCES: readonly AfwijkingKind[] = ['storing', 'onderhoud'];

/** R96: those that are counted, and by the number of one those that have gone up in it: what was decided in these is counted there. */
export type Counted = {
  readonly during: readonly Afwijking[];
  readonly goneUp: ReadonlyMap<AfwijkingNumber, readonly Afwijking[]>;
};

function decisionsIn({ dossier }: Afwijking): readonly Decision[] {
  return dossier?.decisions ?? [];
}

/**
 * R65: from the first moment of absence to the first decision that counts: to its taking and to its recording, never negative. Decided at
 * that moment or before is *beforehand*, and so is what never began.
 */
export function decisionFigures({ during, goneUp }: Counted, ledger: Ledger): readonly DecisionFigure[] {
  return during.flatMap((one): readonly DecisionFigure[] => {
    const together = [one, ...(goneUp.get(one.number) ?? [])];
    const taken = together
      .flatMap(decisionsIn)
      .filter((decision) => isOfUrgent(decision) && allows(decision))
      .map((decision) => ({ at: momentOf(decision), recordedAt: decision.by.at }))
      .sort((first, other) => (first.at < other.at ? -1 : Number(first.at > other.at)));
    const [decided] = taken;
    if (decided === undefined) return [];
    const began = together.flatMap((each) => firstAway(each, ledger) ?? []).sort()[0] ?? null;
    const since = (moment: Instant): number => (began === null ? 0 : Math.max(0, elapsed(began, moment)));
    const beforehand = began === null || decided.at <= began;
    return [{ number: one.number, ms: since(decided.at), recordedMs: since(decided.recordedAt), beforehand }];
  });
}

/**
 * Neither allowed nor refused by a party with a mandate, ever, nor covered at any moment by what was decided in another (R62); nothing had to
 * be decided while every function was at home (R66).
 */
export function undecided({ during, goneUp }: Counted, ledger: Ledger): readonly Afwijking[] {
  return during.filter((one) => {
    const own = [one, ...(goneUp.get(one.number) ?? [])].flatMap(decisionsIn);
    const isDecided = own.some(isOfUrgent) || isCoveredOnce(one, ledger);
    return (
      !isDecided &&
      urgentAmong(everNamed(one)).length > 0 &&
      !(DISTURBANCES.includes(one.kind) && firstAbsence(one, ledger) === null)
    );
  });
}

function isCoveredOnce(afwijking: Afwijking, ledger: Ledger): boolean {
  return stretchesOf(afwijking, ledger).some(({ function: id, cover }) => cover !== null && !isPlannedCare(id));
}

/** R31: one that counts, and not about planbare zorg alone, in which there is nothing to decide. */
function isOfUrgent(decision: Decision): boolean {
  const { functions } = decision.about;
  return counts(decision) && (functions.length === 0 || urgentAmong(functions).length > 0);
}

/** R66: how long each lasted between the two moments, whether or not a function was away in it. */
export function disturbanceFigures(
  during: readonly Afwijking[],
  { from, to, now }: { readonly from: Instant; readonly to: Instant; readonly now: Instant },
): readonly DisturbanceFigure[] {
  return during
    .filter(({ kind, course }) => DISTURBANCES.includes(kind) && course.startedAt !== null)
    .map((one) => {
      const span = spanOf(one);
      const lasted = cutTo({ from: span.from, to: earliest(span.until ?? now, now) }, from, to);
      const { number, meldkamer, kind } = one;
      return { number, meldkamer, kind, ms: lasted.reduce((sum, part) => sum + elapsed(part.from, part.to), 0) };
    });
}

/**
 * The same by when its functions were away at its place while it went on, whichever deviation has that time: one that is announced of it
 * afterwards makes no decision earlier.
 */
function firstAway(afwijking: Afwijking, ledger: Ledger): Instant | null {
  const others = everNamed(afwijking).flatMap((id) => {
    const windows = windowsOf(afwijking, id).filter(({ to }) => to !== null);
    return ledger
      .stretches(id)
      .filter(isAbsent)
      .flatMap((stretch) => windows.flatMap((window) => awayFrom(window, stretch) ?? []));
  });
  const own = firstAbsence(afwijking, ledger);
  return [...others, ...(own === null ? [] : [own])].sort()[0] ?? null;
}

/** One that began before and lasts on is away from when that deviation names it. */
function awayFrom(window: Window, { from, to, places }: Stretch): Instant | null {
  const first = latest(window.from, from);
  const isDuring = first < to && (window.until === null || first < window.until);
  return isDuring && fitsAnyPlace(window, places) ? first : null;
}

function firstAbsence(afwijking: Afwijking, ledger: Ledger): Instant | null {
  const moments = stretchesOf(afwijking, ledger).flatMap(({ function: id, class: reached, from }) =>
    reached === 'unknown' || isPlannedCare(id) ? [] : [from],
  );
  return moments.sort()[0] ?? null;
}
