// When a function was away, by the words about it alone: kept beside what is said of it in deviations, so that nothing that is said there,
// and no order in which it is said, makes two absences one.

import { earliest, type Instant, latest } from '#shared/base/time.ts';
import type { FunctionId } from '#shared/reference/functions.ts';
import { type Claim, type Location, sameLocation } from './location.ts';

/** From when anybody said that it was away until all who said so said that it was home, or its return was confirmed. */
export type Absence = {
  readonly from: Instant;
  /** Null: it goes on. */
  readonly until: Instant | null;
  /** Everywhere that it was said to be, the newest last. */
  readonly places: readonly Location[];
  /** Somebody confirmed that it returned from it. Absent: nobody did. */
  readonly isReturned?: true;
};

/** The oldest first; none of them touches the next but over a return that was confirmed. */
export type Absences = Readonly<Record<FunctionId, readonly Absence[]>>;

/** Of each function so many of which the return was confirmed, and as many others: the newest. */
export const ABSENCES_KEPT = 100;

/** `awayBy`: who says that it is away, with this word taken in. */
export function afterWord(
  known: readonly Absence[],
  awayBy: readonly Claim[],
  { since, location }: Claim,
  isAway: boolean,
): readonly Absence[] {
  const last = known.at(-1);
  if (last !== undefined && last.until === null) {
    if (awayBy.length === 0) return withLast(known, { ...last, until: latest(last.from, since) });
    return withLast(known, withPlaces(last, isAway ? [location] : []));
  }
  if (!isAway) return known;
  const from = latest(since, last?.until ?? since);
  return kept([...known, { from, until: null, places: [location] }]);
}

/** What was told late: it was there from then until its source said something else. */
export function withLate(
  known: readonly Absence[],
  { location, from, until }: { readonly location: Location; readonly from: Instant; readonly until: Instant },
): readonly Absence[] {
  const holding = known.find((one) => one.from <= from && (one.until === null || from < one.until));
  if (holding !== undefined) return known.map((one) => (one === holding ? withPlaces(one, [location]) : one));
  const before = known.filter((one) => one.from <= from);
  const [next, ...later] = known.slice(before.length);
  // It was away from then on already.
  if (next !== undefined && next.from <= until) {
    const { places } = withPlaces({ ...next, places: [location] }, next.places);
    return [...before, { ...next, from, places }, ...later];
  }
  return kept([...before, { from, until: latest(from, until), places: [location] }, ...known.slice(before.length)]);
}

/** Where it was at one of these places between these moments, its return from there was confirmed. `now`: where it is said to be. */
export function withReturn(
  known: readonly Absence[],
  {
    from,
    at,
    isThere,
  }: { readonly from: Instant; readonly at: Instant; readonly isThere: (place: Location) => boolean },
  now: readonly Location[],
): readonly Absence[] {
  return known.map((one) => {
    const places = one.until === null ? now : one.places;
    if (one.from > at || (one.until !== null && one.until < from) || !places.some(isThere)) return one;
    return { ...one, until: earliest(one.until ?? at, at), isReturned: true };
  });
}

function withPlaces(one: Absence, places: readonly Location[]): Absence {
  const left = one.places.filter((place) => !places.some((each) => sameLocation(place, each)));
  return places.length === 0 ? one : { ...one, places: [...left, ...places] };
}

function withLast(known: readonly Absence[], last: Absence): readonly Absence[] {
  return [...known.slice(0, -1), last];
}

function kept(all: readonly Absence[]): readonly Absence[] {
  if (all.length <= ABSENCES_KEPT) return all;
  const left = new Set(
    [all.filter((one) => one.isReturned), all.filter((one) => !one.isReturned)].flatMap((some) =>
      some.slice(-ABSENCES_KEPT),
    ),
  );
  return all.filter((one) => left.has(one));
}
