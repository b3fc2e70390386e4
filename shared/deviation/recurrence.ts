// Which deviations came before another one, of the same function and the same class of place: looked up in all there are whenever somebody
// asks. Nothing is noted, so what becomes known later, is set right or is withdrawn changes the answer at once. A confirmed return is a border
// in the time of a function: what comes after it is another absence than what was before, whatever is told late or said otherwise since.

import { after, earliest, elapsed, type Instant, latest, soonest } from '#shared/base/time.ts';
import type { Absence, Absences } from '#shared/location/absences.ts';
import { classify, type Location, type LocationClass, sameLocation } from '#shared/location/location.ts';
import { type FunctionId, isPlannedCare, parseFunction } from '#shared/reference/functions.ts';
import { type Afwijking, isActive } from './afwijking.ts';
import { hasAllOf } from './belonging.ts';
import { type ChunkedMap, chunksOf, perMap, valuesEverSaying } from './chunked-map.ts';
import { byNumber } from './number.ts';
import { spanOf } from './span.ts';
import { everSaid, namedDuring, placesSaidOf } from './stated.ts';

/** All there are, open and done; of a reader without an archive only the open ones. */
export type Deviations = { readonly afwijkingen: ChunkedMap; readonly archive: ChunkedMap | null };

/** With when their functions were away by the words about those alone; null for a reader who is not told of it. */
type Known = Deviations & { readonly absences: Absences | null };

/** The newest ones. That there were more is to be seen in those themselves. */
const NAMED_AT_MOST = 20;

/** Of policy, in milliseconds. */
type Within = { readonly recurrenceWithin: number };

/** R51: the deviations that it is a recurrence of, the oldest number first. */
export function recurrencesOf(all: Known, afwijking: Afwijking, policy: Within): readonly Afwijking[] {
  return earlierOnes(all, afwijking, policy, NAMED_AT_MOST).sort(byNumber).slice(-NAMED_AT_MOST);
}

/** Is there any? */
export function isRecurrence(all: Known, afwijking: Afwijking, policy: Within): boolean {
  return earlierOnes(all, afwijking, policy, 1).length > 0;
}

/** One deviation as far as one of its functions goes, for as long as it names that. */
type Occurrence = {
  readonly afwijking: Afwijking;
  readonly from: Instant;
  /** The last moment of it that is known; null: it goes on. */
  readonly last: Instant | null;
  /** Of every place that it was ever said to be at, whoever says otherwise since, but LMS. Null: of none at some time, and so of every one. */
  readonly classes: readonly LocationClass[] | null;
  /** It is said now that it never was in it, by anybody but LMS: its time may be in another one. */
  readonly isDropped: boolean;
  /** When its function may have been seen away in it: where anybody but LMS says otherwise of it since, all the time that it lasted. */
  readonly seen: { readonly from: Instant; readonly last: Instant | null };
  /** Everywhere that it was ever said to be, as for the classes; null: anywhere. */
  readonly places: readonly Location[] | null;
};

/** Those of one function in one chunk, the newest number first, and from when until when they are. */
type Occurrences = {
  readonly ones: readonly Occurrence[];
  /** The begin of the earliest. */
  readonly from: Instant;
  /** Null: one of them goes on. */
  readonly last: Instant | null;
};

/** Of both maps as many as are enough, the newest numbers of each. */
function earlierOnes(all: Known, afwijking: Afwijking, policy: Within, enough: number): Afwijking[] {
  const { afwijkingen, archive } = all;
  // R31: planbare zorg is no deviation, and so recurs in none.
  const own = [...occurrencesOf(afwijking)]
    .filter(([id]) => !isPlannedCare(id))
    .flatMap(([id, ones]) => [...asSaid(all, id, ones, policy), ...asSeen(all, id, ones, policy)]);
  const maps = archive === null ? [afwijkingen] : [afwijkingen, archive];
  return maps.flatMap((map) => {
    const found = new Set<Afwijking>();
    for (const { id, from, since, isAfter } of own) {
      const mine = new Set<Afwijking>();
      for (const before of perChunkIn(map, id)) {
        if (!isBefore(before, { from }, since)) continue;
        for (const one of before.ones) {
          if (one.afwijking.number !== afwijking.number && isAfter(one)) mine.add(one.afwijking);
        }
        if (mine.size >= enough) break;
      }
      for (const one of mine) found.add(one);
    }
    return [...found];
  });
}

/** That one of its functions began to be away in it, and of which earlier ones that makes it a recurrence. */
type Begin = {
  readonly id: FunctionId;
  readonly from: Instant;
  /** The earlier one was there still at this moment, or after it. */
  readonly since: Instant;
  readonly isAfter: (one: Occurrence) => boolean;
};

/** As is said of it. What it is said to have begun before a confirmed return began anew after it. */
function asSaid(
  all: Deviations,
  id: FunctionId,
  ones: readonly Occurrence[],
  { recurrenceWithin }: Within,
): readonly Begin[] {
  return ones.flatMap((one) => {
    const returned = returnedBefore(all, one.afwijking, id, one.last);
    const begins = returned === null || returned <= one.from ? [one.from] : [one.from, returned];
    return begins.map((from) => {
      const since = after(from, -recurrenceWithin);
      const isAfter = (earlier: Occurrence): boolean =>
        isBefore(earlier, { from }, since) && recurs(earlier, one, from);
      return { id, from, since, isAfter };
    });
  });
}

function recurs(one: Occurrence, { classes }: Occurrence, from: Instant): boolean {
  // The same absence in the one that it was set right into.
  if (one.isDropped && (one.last === null || one.last > from)) return false;
  return one.classes === null || classes === null || one.classes.some((each) => classes.includes(each));
}

/**
 * As its function was away by the words about that: at a place of that class before, and back from there in between, whatever is said of
 * either. Of one that has the later time as well, or whose every moment is of this one, it is the same arrangement continued, unless somebody
 * confirmed that it returned.
 */
function asSeen({ absences }: Known, id: FunctionId, ones: readonly Occurrence[], { recurrenceWithin }: Within) {
  const known = absences?.[id] ?? [];
  const mine = known.filter((absence) => ones.some((one) => hasSeen(one, absence)));
  const before = known.flatMap((earlier): readonly Before[] => {
    const { until } = earlier;
    const next = until === null ? undefined : mine.find((one) => one.class === earlier.class && one.from >= until);
    const isLong = until === null || next === undefined || elapsed(until, next.from) > recurrenceWithin;
    return isLong || next === earlier ? [] : [{ earlier, next }];
  });
  const [first] = before.map(({ earlier }) => earlier.from).sort();
  const last = before
    .map(({ next }) => next.from)
    .sort()
    .at(-1);
  const [own] = ones;
  if (first === undefined || last === undefined || own === undefined) return [];
  const isAfter = (one: Occurrence): boolean =>
    isBefore(one.seen, { from: last }, first) &&
    before.some(({ earlier, next }) => {
      if (earlier.returnedFrom?.includes(one.afwijking.number)) return true;
      if (!hasSeen(one, earlier)) return false;
      const isContinued = (one.places !== null && hasSeen(one, next)) || isPartOf(one.afwijking, own.afwijking);
      return earlier.returnedFrom !== undefined || !isContinued;
    });
  return [{ id, from: last, since: first, isAfter }];
}

/** Every moment of it is of the other, at the one place that both name, and nothing else was said of either while it went on. */
function isPartOf(one: Afwijking, other: Afwijking): boolean {
  if ([one, other].some(({ to, replaced }) => to === null || to.kind === 'unknown' || replaced !== undefined))
    return false;
  return hasAllOf(other, one);
}

/** An absence, and the next one that is of the deviation that is asked about. */
type Before = { readonly earlier: Absence; readonly next: Absence };

/** May its function have been away in it then, at a place that it was ever said to be at? */
function hasSeen({ seen, places }: Occurrence, { from, until, ...absence }: Absence): boolean {
  if ((until !== null && until <= seen.from) || (seen.last !== null && seen.last <= from)) return false;
  return places === null || places.some((to) => absence.places.some((place) => sameLocation(to, place)));
}

/** It began earlier, and was there still at `since` or after it. */
function isBefore(
  { from, last }: Pick<Occurrence, 'from' | 'last'>,
  later: Pick<Occurrence, 'from'>,
  since: Instant,
): boolean {
  return from < later.from && (last === null || last >= since);
}

/** Of all deviations in which this function is or was, the oldest first. */
const returnsIn = perMap((map, id) =>
  valuesEverSaying(map, id)
    .flatMap(({ course }) => course.returnedAt ?? [])
    .sort(),
);

function lastReturn({ afwijkingen, archive }: Deviations, id: FunctionId, until: Instant): Instant | null {
  const [last = null] = [afwijkingen, ...(archive === null ? [] : [archive])]
    .flatMap((map) => returnsIn(map, id).findLast((at) => at <= until) ?? [])
    .sort()
    .reverse();
  return last;
}

/** R51: was a return of one of these functions confirmed after the first of these moments, and not after the second? */
export function isReturnBetween(
  all: Deviations,
  functions: readonly FunctionId[],
  { from, until }: { readonly from: Instant; readonly until: Instant },
): boolean {
  return functions.some((id) => {
    const last = lastReturn(all, id, until);
    return last !== null && last > from;
  });
}

/** R51: the last confirmed return before it was known of it that the function was away in it, or was so anew, after that. Null: none. */
function returnedBefore(
  all: Deviations,
  { announcedAt, course }: Afwijking,
  id: FunctionId,
  last: Instant | null,
): Instant | null {
  const resumedAt = course.pauses?.findLast(({ until }) => until !== null)?.until ?? announcedAt;
  const known = latest(announcedAt, resumedAt);
  return lastReturn(all, id, last === null ? known : earliest(known, after(last, -1)));
}

const ofOne = new WeakMap<Afwijking, ReadonlyMap<FunctionId, readonly Occurrence[]>>();

/** A deviation that changes is another one, so each is looked at once, however often its chunk changes. */
function occurrencesOf(afwijking: Afwijking): ReadonlyMap<FunctionId, readonly Occurrence[]> {
  const known = ofOne.get(afwijking) ?? occurrencesIn(afwijking);
  ofOne.set(afwijking, known);
  return known;
}

function occurrencesIn(afwijking: Afwijking): ReadonlyMap<FunctionId, readonly Occurrence[]> {
  const begin = beginOf(afwijking);
  const end = isActive(afwijking) ? null : latest(begin, spanOf(afwijking).until ?? begin);
  return new Map(
    everSaid(afwijking).flatMap((id) => {
      const classes = classesOf(afwijking, id);
      const during = namedDuring(afwijking, id);
      const isDropped = during.length === 0;
      // It may have come into it later, or have left it.
      const named = isDropped ? [WHOLE] : during.filter(({ until }) => until === null || until > begin);
      const isSaidOtherwise = afwijking.replaced?.some(({ functions }) => functions.includes(id)) ?? false;
      const places = placesSaidOf(afwijking, id);
      const ones = named.map(({ from, until }): Occurrence => {
        const during = { from: from === null ? begin : latest(begin, from), last: soonest(until, end) };
        const seen = isSaidOtherwise ? { from: begin, last: end } : during;
        return { afwijking, ...during, classes, isDropped, seen, places };
      });
      return ones.length === 0 ? [] : [[id, ones] as const];
    }),
  );
}

const WHOLE = { from: null, until: null } as const;

/** A start that is said to be another makes what was seen begin no sooner; nor what was not seen than anybody but LMS said that it had. */
function beginOf(afwijking: Afwijking): Instant {
  const { course, dossier } = afwijking;
  const byHand = dossier?.milestones.find(({ kind, by }) => kind === 'started' && by.role !== 'lms');
  const startedAt = course.startedAt ?? spanOf(afwijking).from;
  return byHand === undefined ? startedAt : latest(startedAt, byHand.by.at);
}

function classesOf(afwijking: Afwijking, id: FunctionId): readonly LocationClass[] | null {
  const tracked = parseFunction(id);
  const places = placesSaidOf(afwijking, id);
  if (tracked === null || places === null) return null;
  return places.map((to) => classify(tracked, to, beginOf(afwijking)));
}

const inMaps = new WeakMap<ChunkedMap, Map<FunctionId, readonly Occurrences[]>>();

/** Those of one function, chunk by chunk, the newest numbers first; looked for once in each map. */
function perChunkIn(map: ChunkedMap, id: FunctionId): readonly Occurrences[] {
  const ofMap = inMaps.get(map) ?? new Map<FunctionId, readonly Occurrences[]>();
  inMaps.set(map, ofMap);
  const found = ofMap.get(id) ?? chunksOf(map).flatMap((chunk) => perFunctionOf(chunk).get(id) ?? []);
  ofMap.set(id, found);
  return found;
}

const inChunks = new WeakMap<readonly Afwijking[], ReadonlyMap<FunctionId, Occurrences>>();

/** A chunk that changes is another list, so each is looked through once. */
function perFunctionOf(chunk: readonly Afwijking[]): ReadonlyMap<FunctionId, Occurrences> {
  const found = inChunks.get(chunk);
  if (found !== undefined) return found;
  const made = lookedThrough(chunk);
  inChunks.set(chunk, made);
  return made;
}

function lookedThrough(chunk: readonly Afwijking[]): ReadonlyMap<FunctionId, Occurrences> {
  const perFunction = new Map<FunctionId, Occurrence[]>();
  for (const afwijking of [...chunk].sort(byNumber).reverse()) {
    if (afwijking.course.withdrawnAt !== null) continue;
    for (const [id, its] of occurrencesOf(afwijking)) {
      const ones = perFunction.get(id);
      if (ones === undefined) perFunction.set(id, [...its]);
      else ones.push(...its);
    }
  }
  return new Map([...perFunction].map(([id, ones]) => [id, together(ones)]));
}

function together(ones: readonly Occurrence[]): Occurrences {
  const times = ones.flatMap((one) => [one, one.seen]);
  const [from = '' as Instant] = times.map((one) => one.from).sort();
  const lasts = times.map(({ last }) => last);
  return {
    ones,
    from,
    last: lasts.reduce((one, other) => (one === null || other === null ? null : latest(one, other))),
  };
}
