// When a function was away, by the words about it alone: kept beside what is said of it in deviations, so that nothing that is said there,
// and no order in which it is said, makes two absences one. Each class of place has its own: who is away at another meldkamer, or said to be,
// was back from outside the ten.

import { earliest, elapsed, type Instant, latest } from '#shared/base/time.ts';
import type { FunctionId, TrackedFunction } from '#shared/reference/functions.ts';
import { type Claim, classify, type Location, type LocationClass, sameLocation } from './location.ts';

/** From when anybody said that it was away at a place of this class until nobody did, or its return was confirmed. */
export type Absence = {
  readonly class: LocationClass;
  readonly from: Instant;
  /** Null: it goes on. */
  readonly until: Instant | null;
  /** Everywhere that it was said to be. */
  readonly places: readonly Location[];
  /** Somebody confirmed that it returned from it. Absent: nobody did. */
  readonly isReturned?: true;
};

/** In the order in which they began. */
export type Absences = Readonly<Record<FunctionId, readonly Absence[]>>;

/** Of each function. When there are more, those with the shortest time at home between them become one. */
export const ABSENCES_KEPT = 200;

/** `awayBy`: who says that it is away, with this word taken in. */
export function afterWord(
  known: readonly Absence[],
  tracked: TrackedFunction,
  awayBy: readonly Claim[],
  word: Claim,
  at: Instant,
): readonly Absence[] {
  const classOf = ({ location }: Claim): LocationClass => classify(tracked, location, at);
  const after = (soFar: readonly Absence[], of: LocationClass): readonly Absence[] => {
    const said = awayBy.filter((one) => classOf(one) === of).map(({ location }) => location);
    const last = soFar.findLast((one) => one.class === of);
    if (last?.until === null) {
      const until = said.length === 0 ? latest(last.from, word.since) : null;
      return replaced(soFar, last, until === null ? withPlaces(last, said) : { ...last, until });
    }
    if (classOf(word) !== of) return soFar;
    const begun = { class: of, from: latest(word.since, last?.until ?? word.since), until: null };
    return kept(soFar.concat({ ...begun, places: [word.location] }));
  };
  return after(after(known, 'other-meldkamer'), 'outside');
}

export type LatePlace = { readonly location: Location; readonly from: Instant; readonly until: Instant };

/** What was told late: it was there, away, from then until its source said something else. */
export function withLate(
  known: readonly Absence[],
  tracked: TrackedFunction,
  { location, from, until }: LatePlace,
): readonly Absence[] {
  const of = classify(tracked, location, from);
  const alike = known.filter((one) => one.class === of);
  const holding = alike.find((one) => one.from <= from && (one.until === null || from < one.until));
  if (holding !== undefined) return replaced(known, holding, withPlaces(holding, [location]));
  const next = alike.find((one) => one.from > from && one.from <= until);
  // It was away from then on already.
  if (next !== undefined) return inOrder(replaced(known, next, { ...withPlaces(next, [location]), from }));
  return kept(inOrder([...known, { class: of, from, until: latest(from, until), places: [location] }]));
}

/** What was told late: it was home then, and away at that place again at the moment behind it of which is known. */
export function withLateHome(
  known: readonly Absence[],
  tracked: TrackedFunction,
  at: Instant,
  again: { readonly location: Location; readonly at: Instant },
): readonly Absence[] {
  const of = classify(tracked, again.location, again.at);
  return kept(
    known.flatMap((one) => {
      const isCut = one.from < at && (one.until === null || at < one.until);
      if (!isCut) return [one];
      const others = one.places.filter((place) => !sameLocation(place, again.location));
      const before = { ...one, until: at, places: others.length === 0 ? one.places : others };
      const goesOn = one.class === of && (one.until === null || again.at < one.until);
      return goesOn ? [before, { ...withPlaces(one, [again.location]), from: again.at }] : [before];
    }),
  );
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

/** What was entered by hand and nobody told of in words about its place: it was away there, and returned. Nothing else is known of that time. */
export function withEntered(
  known: readonly Absence[],
  entered: Omit<Absence, 'isReturned'> & { readonly until: Instant },
) {
  const isKnown = known.some((one) => one.from <= entered.until && (one.until === null || entered.from <= one.until));
  return isKnown ? known : kept(inOrder([...known, { ...entered, isReturned: true }]));
}

function withPlaces(one: Absence, places: readonly Location[]): Absence {
  const more = places.filter((place) => !one.places.some((each) => sameLocation(place, each)));
  return more.length === 0 ? one : { ...one, places: [...one.places, ...more] };
}

function replaced(known: readonly Absence[], one: Absence, by: Absence): readonly Absence[] {
  if (one === by) return known;
  return known.map((each) => (each === one ? by : each));
}

function inOrder(all: readonly Absence[]): readonly Absence[] {
  return all.toSorted((one, other) => (one.from < other.from ? -1 : one.from > other.from ? 1 : 0));
}

function kept(all: readonly Absence[]): readonly Absence[] {
  if (all.length <= ABSENCES_KEPT) return all;
  const pairs = all.flatMap((one) => {
    const next = all.find((each) => each.class === one.class && each.from >= (one.until ?? each.from) && each !== one);
    return one.until === null || one.isReturned || next === undefined
      ? []
      : [{ one, next, home: elapsed(one.until, next.from) }];
  });
  const [closest] = pairs.toSorted((one, other) => one.home - other.home);
  if (closest === undefined) return all.slice(-ABSENCES_KEPT);
  const { one, next } = closest;
  const joined = { ...withPlaces(next, one.places), from: one.from };
  return inOrder(all.filter((each) => each !== one).map((each) => (each === next ? joined : each)));
}
