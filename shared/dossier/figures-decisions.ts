// How long deciding took, what was not decided, and how long disturbances lasted: counted from dossiers and from the time they account for.

import { DAY, earliest, elapsed, HOUR, type Instant, latest } from '#shared/base/time.ts';
import { type Afwijking, fitsAnyPlace, fitsPlace } from '#shared/deviation/afwijking.ts';
import { type Window, windowsOf } from '#shared/deviation/belonging.ts';
import { climbedFor } from '#shared/deviation/climbed-for.ts';
import { allows, counts, momentOf } from '#shared/deviation/cover.ts';
import type { Decision } from '#shared/deviation/dossier.ts';
import { DISTURBANCES, takesNothingAway } from '#shared/deviation/kind-place.ts';
import type { AfwijkingNumber } from '#shared/deviation/number.ts';
import { spanOf } from '#shared/deviation/span.ts';
import { everNamed, piecesOf } from '#shared/deviation/stated.ts';
import { isPlannedCare, urgentAmong } from '#shared/reference/functions.ts';
import { cutTo, type Stretch } from './account.ts';
import { isAbsent } from './accounted.ts';
import type { DecisionFigure, DisturbanceFigure } from './api-dossier.ts';
import { type Ledger, stretchesOf } from './ledger.ts';

/** R96: those that are counted, and by the number of one those that have gone up in it: what was decided in these is counted there. */
export type Counted = {
  readonly during: readonly Afwijking[];
  readonly goneUp: ReadonlyMap<AfwijkingNumber, readonly Afwijking[]>;
};

/**
 * R65: from the first moment of absence to the first decision that counts: to its taking and to its recording, never negative. Decided at
 * that moment or before is *beforehand*, and so is what never began.
 */
export function decisionFigures({ during, goneUp }: Counted, ledger: Ledger): readonly DecisionFigure[] {
  return during.flatMap((one): readonly DecisionFigure[] => {
    const together = [one, ...(goneUp.get(one.number) ?? [])];
    const taken = together
      .flatMap((each) => decisionsAbout(each, ledger))
      .filter(allows)
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
    const own = [one, ...(goneUp.get(one.number) ?? [])].flatMap((each) => decisionsAbout(each, ledger));
    const isDecided = own.length > 0 || isCoveredOnce(one, ledger);
    return (
      !isDecided && urgentAmong(everNamed(one)).length > 0 && !takesNothingAway(one, firstAbsence(one, ledger) !== null)
    );
  });
}

function isCoveredOnce(afwijking: Afwijking, ledger: Ledger): boolean {
  return stretchesOf(afwijking, ledger).some(({ function: id, cover }) => cover !== null && !isPlannedCare(id));
}

/**
 * Those that count and are about it: at a place that was said of it, and not over before it began, or covering something. What was decided
 * about another place or another time decides nothing of it.
 */
function decisionsAbout(afwijking: Afwijking, ledger: Ledger): readonly Decision[] {
  return (afwijking.dossier?.decisions ?? []).filter((decision, index) => {
    if (!isOfUrgent(decision)) return false;
    const covers = ({ cover }: Stretch) => cover?.by === afwijking.number && cover.decision === index;
    return (
      isOfWhatWasSaid(decision, afwijking) || (decision.within ?? []).some((id) => ledger.stretches(id).some(covers))
    );
  });
}

/** By what is said of it now, or was said of it before that was set right. */
function isOfWhatWasSaid({ about: { to, end }, within }: Decision, afwijking: Afwijking): boolean {
  if (end !== null && end <= spanOf(afwijking).from) return false;
  const said = [...piecesOf(afwijking), ...(afwijking.replaced ?? []), ...climbedFor(afwijking)];
  return said.some((one) => fitsPlace(one, to) && one.functions.some((id) => within?.includes(id)));
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
 * afterwards makes no decision earlier. So does none that says afterwards that it was about something else: what was decided in it was about
 * what was away.
 */
function firstAway(afwijking: Afwijking, ledger: Ledger): Instant | null {
  const { from } = spanOf(afwijking);
  const named = everNamed(afwijking).flatMap((id) => windowsOf(afwijking, id).map((window) => ({ ...window, id })));
  const decided = decisionsAbout(afwijking, ledger).flatMap(({ about: { to }, within }) =>
    urgentAmong(within ?? []).map((id) => ({ id, from, until: null, to })),
  );
  const away = [...named, ...decided]
    .filter(({ to }) => to !== null)
    .flatMap((during) =>
      ledger
        .stretches(during.id)
        .filter(isAbsent)
        .flatMap((stretch) => awayFrom(during, stretch) ?? []),
    );
  const own = firstAbsence(afwijking, ledger);
  return [...away, ...(own === null ? [] : [own])].sort()[0] ?? null;
}

/** One that began before and lasts on is away from when that deviation names it. */
function awayFrom(during: Pick<Window, 'from' | 'until' | 'to'>, { from, to, places }: Stretch): Instant | null {
  const first = latest(during.from, from);
  const isDuring = first < to && (during.until === null || first < during.until);
  return isDuring && fitsAnyPlace(during, places) ? first : null;
}

function firstAbsence(afwijking: Afwijking, ledger: Ledger): Instant | null {
  const moments = stretchesOf(afwijking, ledger).flatMap(({ function: id, class: reached, from }) =>
    reached === 'unknown' || isPlannedCare(id) ? [] : [from],
  );
  return moments.sort()[0] ?? null;
}

/** By how long it took, what was decided is put together. */
export const DECISION_GROUPS = ['before', 'hour', 'day', 'week', 'longer', 'none'] as const;
export type DecisionGroup = (typeof DECISION_GROUPS)[number];

/** By how long it took to be taken. */
export function groupTaken({ ms, beforehand }: DecisionFigure): DecisionGroup {
  return beforehand ? 'before' : groupOf(ms);
}

/** By how long it took to be on record; what was by the first moment of absence was beforehand. */
export function groupRecorded({ recordedMs }: DecisionFigure): DecisionGroup {
  return recordedMs === 0 ? 'before' : groupOf(recordedMs);
}

function groupOf(ms: number): DecisionGroup {
  if (ms <= HOUR) return 'hour';
  if (ms <= DAY) return 'day';
  return ms <= 7 * DAY ? 'week' : 'longer';
}
