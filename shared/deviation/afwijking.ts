// A deviation: a function performed, or going to be performed, otherwise than designated. Announced by a feed, registered by a person
// or observed by this software. An alarm and an afwijking are two things, linked by number.

import { after, HOUR, type Instant } from '#shared/base/time.ts';
import { type Location, sameLocation } from '#shared/location/location.ts';
import type { FunctionId } from '#shared/reference/functions.ts';
import type { MeldkamerId } from '#shared/reference/meldkamers.ts';
import type { SourceId } from '#shared/reference/source.ts';
import { type Dossier, lastDecision } from './dossier.ts';

export const AFWIJKING_KINDS = [
  'uitwijk',
  'tijdelijke-wijziging-werkwijze',
  'pilot',
  'storing',
  'onderhoud',
  'overig',
] as const;
export type AfwijkingKind = (typeof AFWIJKING_KINDS)[number];

/** `2026-0042`: gap-free within its year. */
export type AfwijkingNumber = string & { readonly __afwijking: true };

/** `announced`: a feed said so. `registered`: entered by a person. `observed`: this software saw a move that nothing covered. */
export const ORIGINS = ['announced', 'registered', 'observed'] as const;
export type Origin = (typeof ORIGINS)[number];

export const REASON_CATEGORIES = ['personeel', 'techniek', 'gebouw', 'onderhoud', 'experiment', 'overig'] as const;
export type ReasonCategory = (typeof REASON_CATEGORIES)[number];

/** A week: the longest that can be stated. */
export const MOST_FALLBACK_MINUTES = 10_080;

/** What is said about it and may be rectified. Null: unknown, or not for this reader. */
export type Statement = {
  readonly kind: AfwijkingKind;
  readonly functions: readonly FunctionId[];
  /** Where the functions go; null when it was not said. */
  readonly to: Location | null;
  readonly reasonCategory: ReasonCategory | null;
  /** Short free text. */
  readonly reason: string | null;
  readonly start: Instant;
  /** Null when no end was given; that is an open point unless there is an end condition. */
  readonly expectedEnd: Instant | null;
  /** The event that ends it, for a deviation without a date (as art. 2 of the Besluit has). */
  readonly endCondition: string | null;
  /** A party id, or an organisation in the words of a feed. */
  readonly owner: string | null;
  readonly fallback: string | null;
  readonly fallbackTestedAt: Instant | null;
  /** Whole minutes within which the fallback can be in use. */
  readonly fallbackWithin: number | null;
  readonly returnPlan: string | null;
  readonly reviewAt: Instant | null;
};

/** What really happened, as far as is known. */
export type Course = {
  /** The first of its functions was seen at the other place. */
  readonly startedAt: Instant | null;
  /** The last of them was seen at home again. */
  readonly endedAt: Instant | null;
  /** Somebody confirmed that all is normal again: a decision of its own. */
  readonly returnedAt: Instant | null;
  readonly evaluatedAt: Instant | null;
  readonly closedAt: Instant | null;
  /** It was announced and never happened. */
  readonly withdrawnAt: Instant | null;
};

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
  /** The feed that announced it, and the feed's own name for it; a later report with the same reference replaces what it said. */
  readonly source: SourceId | null;
  readonly reference: string;
  /** When the feed wrote its announcement; of two the later one holds. */
  readonly reportedAt: Instant;
  /** When it got its number. */
  readonly announcedAt: Instant;
  readonly course: Course;
  /** The new end that a decision gave; null when none did, or when the end was rectified since. */
  readonly prolongedUntil: Instant | null;
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

/** How far it is. Having started says nothing about having been allowed: that is `isDecided` (shared/deviation/mandate-coverage.ts). */
export function stageOf({ course, dossier, origin }: Afwijking): Stage {
  if (course.closedAt !== null) return 'closed';
  if (course.withdrawnAt !== null) return 'withdrawn';
  if (course.evaluatedAt !== null) return 'evaluated';
  if (course.returnedAt !== null) return 'returned';
  if (course.endedAt !== null) return 'ended';
  const decision = dossier === null ? null : lastDecision(dossier);
  if (course.startedAt !== null) return origin === 'observed' && decision === null ? 'observed' : 'active';
  if (decision !== null) return decision.outcome === 'refused' ? 'refused' : 'allowed';
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

/**
 * The deviation that a function's absence belongs to now; the oldest number when there are several. One that was started belongs to it
 * until its functions are back, also beyond its end: that it runs past its end is another fact.
 * One without an end covers until the function came back (`returnedAt`): it does not cover the next time.
 * `since`: when the absence began, which may have been long before anyone told of it.
 */
export function linkedTo(
  afwijkingen: readonly Afwijking[],
  functionId: FunctionId,
  location: Location | null,
  { since, now }: { readonly since: Instant; readonly now: Instant },
  returnedAt: Instant | null,
): Afwijking | null {
  let linked: Afwijking | null = null;
  for (const afwijking of afwijkingen) {
    if (!afwijking.functions.includes(functionId) || !fitsPlace(afwijking, location)) continue;
    if (!isActive(afwijking) && !isAwaited(afwijking, since, now, returnedAt)) continue;
    if (linked === null || byNumber(afwijking, linked) < 0) linked = afwijking;
  }
  return linked;
}

function isAwaited(afwijking: Afwijking, since: Instant, now: Instant, returnedAt: Instant | null): boolean {
  if (isDone(afwijking) || afwijking.course.returnedAt !== null) return false;
  if (!isRunning(afwijking, now) && !isRunning(afwijking, since)) return false;
  return endOf(afwijking) !== null || returnedAt === null || returnedAt < afwijking.start;
}

/** The year on a Dutch calendar: around New Year the Netherlands is always one hour ahead of UTC. */
export function yearOfNumber(now: Instant): string {
  return after(now, HOUR).slice(0, 4);
}

export function numberOf(year: string, serial: number): AfwijkingNumber {
  return `${year}-${String(serial).padStart(4, '0')}` as AfwijkingNumber;
}

/** Compares by age: `2026-9999` comes before `2026-10000`, which as text it would not. */
export function byNumber(one: Pick<Afwijking, 'number'>, other: Pick<Afwijking, 'number'>): number {
  const years = Number(one.number.slice(0, 4)) - Number(other.number.slice(0, 4));
  return years || Number(one.number.slice(5)) - Number(other.number.slice(5));
}
