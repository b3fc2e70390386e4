// A deviation: a function performed, or going to be performed, otherwise than designated. Announced by a feed, registered by a person
// or observed by this software. An alarm and an afwijking are two things, linked by number.

import type { Instant } from '#shared/base/time.ts';
import { type Location, sameLocation } from '#shared/location/location.ts';
import { urgentAmong } from '#shared/reference/functions.ts';
import type { MeldkamerId } from '#shared/reference/meldkamers.ts';
import type { SourceId } from '#shared/reference/source.ts';
import { allows, standingFor } from './cover.ts';
import type { Dossier } from './dossier.ts';
import { type AfwijkingNumber, byNumber } from './number.ts';
import type { Placed, StatedBefore } from './stated.ts';
import type { Origin, Statement } from './statement.ts';

/** R43: what really happened, as far as is known. */
export type Course = {
  /** The first of its functions was seen at the other place. */
  readonly startedAt: Instant | null;
  /** The last of them was seen at home again. */
  readonly endedAt: Instant | null;
  /** Somebody confirmed that all is normal again: a decision of its own. */
  readonly returnedAt: Instant | null;
  readonly evaluatedAt: Instant | null;
  readonly closedAt: Instant | null;
  /** It was announced and never happened, or LMS joined it into another. */
  readonly withdrawnAt: Instant | null;
  /** R131: the one that LMS joined it into; absent: none. */
  readonly takenUpIn?: AfwijkingNumber;
  /** R131: those that LMS joined into it, and those that had been joined into these; absent: none. */
  readonly tookUp?: readonly AfwijkingNumber[];
  /** From when until when it was recorded as ended, the oldest first; `until` null: it still is. Absent: it never was. */
  readonly pauses?: readonly Pause[];
};

export type Pause = { readonly from: Instant; readonly until: Instant | null };

export const NOT_STARTED: Course = {
  startedAt: null,
  endedAt: null,
  returnedAt: null,
  evaluatedAt: null,
  closedAt: null,
  withdrawnAt: null,
};

export type Afwijking = Statement & {
  readonly number: AfwijkingNumber;
  readonly origin: Origin;
  /** Counts what somebody's next step can rest on (shared/deviation/changes.ts); who takes one must name the version that was seen. */
  readonly version: number;
  readonly meldkamer: MeldkamerId;
  /** What was said of it for before, the oldest first; absent when what is said has been so from the beginning. */
  readonly statedBefore?: readonly StatedBefore[];
  /** Where it was said to be while it went on, and which functions, as far as anybody but LMS replaced that (R51). Absent: nothing was. */
  readonly replaced?: readonly Placed[];
  /** The feed that announced it, and the feed's own name for it; a later report with the same reference replaces what it said. */
  readonly source: SourceId | null;
  readonly reference: string;
  /** When the feed wrote its announcement; of two the later one holds. */
  readonly reportedAt: Instant;
  /** When it got its number. */
  readonly announcedAt: Instant;
  readonly course: Course;
  /** The new end that decisions gave that count; null when none did, or when the end was rectified since. */
  readonly prolongedUntil: Instant | null;
  /** The end that had passed when a later one was said of it, by anybody but LMS, while its functions were away; the first of several. */
  readonly outstayed?: Instant;
  /** Null: not for this reader. */
  readonly dossier: Dossier | null;
};

export const STAGES = [
  'observed',
  'announced',
  'assessed',
  'allowed',
  'refused',
  'active',
  'ended',
  'returned',
  'evaluated',
  'closed',
  'withdrawn',
] as const;
export type Stage = (typeof STAGES)[number];

/** How far it is. Having started says nothing about having been allowed: that is `isDecided` (shared/picture/away.ts). */
export function stageOf({ course, dossier, origin, functions }: Afwijking): Stage {
  if (course.closedAt !== null) return 'closed';
  if (course.withdrawnAt !== null) return 'withdrawn';
  if (course.evaluatedAt !== null) return 'evaluated';
  if (course.returnedAt !== null) return 'returned';
  if (course.endedAt !== null) return 'ended';
  const urgent = urgentAmong(functions);
  // R31: what is decided about planbare zorg beside others decides nothing for these.
  const standing = dossier === null ? [] : standingFor(dossier, urgent.length > 0 ? urgent : functions);
  if (course.startedAt !== null) return origin === 'observed' && standing.length === 0 ? 'observed' : 'active';
  if (standing.length > 0) return standing.some(allows) ? 'allowed' : 'refused';
  if (dossier !== null && dossier.assessment !== null) return 'assessed';
  return origin === 'observed' ? 'observed' : 'announced';
}

/** Its functions are away now, as far as is known. */
export function isActive({ course }: Afwijking): boolean {
  return course.startedAt !== null && course.endedAt === null;
}

/** Nothing more will happen in it: it leaves the live picture for the archive. */
export function isDone({ course }: Afwijking): boolean {
  return course.closedAt !== null || course.withdrawnAt !== null;
}

/** The end that holds: an extension on a known mandate replaces what was said before, and a rectification replaces the extension. */
export function endOf({
  expectedEnd,
  prolongedUntil,
}: Pick<Afwijking, 'expectedEnd' | 'prolongedUntil'>): Instant | null {
  return prolongedUntil ?? expectedEnd;
}

/** Its announced time is running. Says nothing about where its functions are. */
export function isRunning(
  afwijking: Pick<Afwijking, 'start' | 'expectedEnd' | 'prolongedUntil'>,
  now: Instant,
): boolean {
  const end = endOf(afwijking);
  return afwijking.start <= now && (end === null || now < end);
}

/** Does what it says fit where the function is? A deviation that names no place fits every place. */
export function fitsPlace({ to }: Pick<Afwijking, 'to'>, location: Location | null): boolean {
  return to === null || location === null || sameLocation(to, location);
}

/** Does it fit any place that is claimed? Of no known place it fits. */
export function fitsAnyPlace(afwijking: Pick<Afwijking, 'to'>, places: readonly Location[]): boolean {
  return places.length === 0 || places.some((place) => fitsPlace(afwijking, place));
}

/** This software saw it by itself, and nobody announced or registered it since. */
export function isOnlySeen({ origin, source }: Pick<Afwijking, 'origin' | 'source'>): boolean {
  return origin === 'observed' && source === null;
}

/** R77: of two that could have one moment, which has it: what was announced or registered before what was only seen, then the oldest number. */
export function byClaim(one: Afwijking, other: Afwijking): number {
  return Number(isOnlySeen(one)) - Number(isOnlySeen(other)) || byNumber(one, other);
}
