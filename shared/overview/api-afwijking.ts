// Deviations as the outside reads them. Says what the announced time does; that it ended only when that was said or seen.

import { omitNull } from '#shared/base/omit-null.ts';
import type { Instant } from '#shared/base/time.ts';
import { type Afwijking, endOf, stageOf } from '#shared/deviation/afwijking.ts';
import { valuesOf } from '#shared/deviation/chunked-map.ts';
import { claimOf, mannerOf, shownDecision, shownDecisions } from '#shared/deviation/cover.ts';
import type { Decision, Dossier } from '#shared/deviation/dossier.ts';
import { byNumber } from '#shared/deviation/number.ts';
import { approvalsOf } from '#shared/deviation/pilot-approvals.ts';
import { LISTED } from '#shared/deviation/statement.ts';
import { afwijkingStatus } from '#shared/deviation/status.ts';
import type { Location } from '#shared/location/location.ts';
import { asksNoDecision, isDecided, partlyUndecided, uncoveredIn } from '#shared/picture/away.ts';
import type { Picture } from '#shared/picture/picture.ts';
import { passedEnd } from '#shared/rules/passed-end.ts';
import type { ApiAfwijking, ApiClaimed, ApiDecision, ApiPlaceOf } from './api-shapes.ts';

/** In the order of their numbers. */
export function apiAfwijkingen(picture: Picture, now: Instant): readonly ApiAfwijking[] {
  return [...valuesOf(picture.afwijkingen)].sort(byNumber).map((afwijking) => apiAfwijking(picture, afwijking, now));
}

export function apiAfwijking(picture: Picture, afwijking: Afwijking, now: Instant): ApiAfwijking {
  const { dossier, course } = afwijking;
  const decision = dossier === null ? null : shownDecision(dossier);
  return {
    number: afwijking.number,
    version: afwijking.version,
    origin: afwijking.origin,
    stage: stageOf(afwijking),
    status: afwijkingStatus(afwijking, now),
    meldkamer: afwijking.meldkamer,
    kind: afwijking.kind,
    functions: afwijking.functions,
    ...omitNull({
      to: apiPlaceOf(afwijking.to),
      reference: afwijking.reference === '' ? null : afwijking.reference,
      source: afwijking.source,
    }),
    start: afwijking.start,
    expectedEnd: endOf(afwijking),
    ...omitNull({
      ...listedAnswers(afwijking),
      decisions: dossier === null ? null : shownDecisions(dossier).map(apiDecision),
      decider: decision?.party ?? null,
      capacity: decision?.capacity ?? null,
      mandate: decision?.mandate ?? null,
      document: decision?.document ?? null,
      consulted: dossier?.consultations.map(({ party }) => party) ?? null,
      claimed: dossier === null ? null : apiClaimed(dossier),
      ...(dossier === null ? {} : decidedIn(picture, afwijking, now)),
      undecided: dossier === null ? null : someOf(partlyUndecided(picture, afwijking, now)),
      spoken: decision === null ? null : mannerOf(decision) === 'spoken',
      uncovered: dossier === null ? null : uncoveredIn(picture, afwijking, now),
      approvals: approvalsOf(afwijking),
      passedEnd: passedEnd(picture, afwijking, now),
    }),
    startedAt: course.startedAt,
    endedAt: course.endedAt,
    returnedAt: course.returnedAt,
    closedAt: course.closedAt,
    reportedAt: afwijking.reportedAt,
    announcedAt: afwijking.announcedAt,
  };
}

/** R66: where nobody has to decide nothing is decided or undecided. */
function decidedIn(picture: Picture, afwijking: Afwijking, now: Instant) {
  return asksNoDecision(picture, afwijking, now)
    ? { asksNoDecision: true as const }
    : { decided: isDecided(picture, afwijking, now) };
}

function someOf<T>(list: readonly T[]): readonly T[] | null {
  return list.length === 0 ? null : list;
}

function listedAnswers(afwijking: Afwijking): Pick<Afwijking, (typeof LISTED)[number]> {
  return Object.fromEntries(LISTED.map((name) => [name, afwijking[name]])) as Pick<Afwijking, (typeof LISTED)[number]>;
}

function apiDecision({ outcome, party, capacity, mandate, document, decidedAt, by }: Decision): ApiDecision {
  return { outcome, ...omitNull({ decider: party, capacity, mandate, document, decidedAt }), recordedAt: by.at };
}

/** Null: nobody says so, or it was answered. */
function apiClaimed(dossier: Dossier): ApiClaimed | null {
  const claim = claimOf(dossier);
  if (claim === null) return null;
  const { party, capacity, mandate, document } = claim;
  return omitNull({ decider: party, capacity, mandate, document });
}

/** Null when it was not said, or is unknown. */
export function apiPlaceOf(location: Location | null): ApiPlaceOf | null {
  if (location === null || location.kind === 'unknown') return null;
  return location.kind === 'meldkamer' ? { meldkamer: location.meldkamer } : { place: location.place };
}
