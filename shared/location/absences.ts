// When a function was away, by the words about it alone: kept beside what is said of it in deviations, so that nothing that is said there,
// and no order in which it is said, makes two absences one. Each class of place has its own: who is away at another meldkamer, or said to be,
// was back from outside the ten.

import { earliest, elapsed, type Instant, latest } from '#shared/base/time.ts';
import type { FunctionId, TrackedFunction } from '#shared/reference/functions.ts';
import type { SourceId } from '#shared/reference/source.ts';
import { type Claim, classify, type Location, type LocationClass, sameLocation } from './location.ts';

/** From when anybody said that it was away at a place of this class until nobody did, or its return was confirmed. */
export type Absence = {
  readonly class: LocationClass;
  readonly from: Instant;
  /** Null: it goes on. */
  readonly until: Instant | null;
  /** Everywhere that it was said to be. */
  readonly places: readonly Location[];
  /** The numbers of the deviations in which somebody confirmed that it returned from it, whatever is said of those since. Absent: nobody did. */
  readonly returnedFrom?: readonly string[];
  /** Since when each of those who said so last said so without a break. Absent: nobody said so while it went on. */
  readonly saidBy?: SaidBy;
};

type SaidBy = Readonly<Record<SourceId, Instant>>;

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
    const said = awayBy.filter((one) => classOf(one) === of);
    const last = soFar.findLast((one) => one.class === of);
    if (last?.until === null) {
      if (said.length === 0) return replaced(soFar, last, { ...last, until: latest(last.from, word.since) });
      const isHome = last.saidBy?.[word.source] !== undefined && !said.some(({ source }) => source === word.source);
      const goesOn = withSaid(last, said);
      if (!isHome) return replaced(soFar, last, goesOn);
      return kept(inOrder(soFar.flatMap((one) => (one === last ? cutAt(goesOn, word.since) : [one]))));
    }
    if (classOf(word) !== of) return soFar;
    const begun = { class: of, from: latest(word.since, last?.until ?? word.since), until: null };
    return kept(inOrder([...soFar, withSaid({ ...begun, places: [word.location] }, said)]));
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

type Again = { readonly source: SourceId; readonly location: Location; readonly at: Instant };

/**
 * What was told late: it was home then, and its source said it away at that place again at the moment behind it of which is known. Nothing
 * is cut by it while somebody else said that it was away.
 */
export function withLateHome(
  known: readonly Absence[],
  tracked: TrackedFunction,
  at: Instant,
  again: Again,
): readonly Absence[] {
  const of = classify(tracked, again.location, again.at);
  return kept(
    inOrder(
      known.flatMap((one) => {
        if (one.from >= at || (one.until !== null && one.until <= at)) return [one];
        const { saidBy: said = {}, ...rest } = one;
        const since = said[again.source];
        const saidBy: SaidBy = since === undefined ? said : { ...said, [again.source]: latest(since, again.at) };
        const begins = [...Object.values(saidBy), ...(one.class === of ? [again.at] : [])].sort();
        if (begins.some((begin) => begin <= at)) return [{ ...one, saidBy }];
        const others = one.places.filter((place) => !sameLocation(place, again.location));
        const before = { ...rest, until: at, places: others.length === 0 ? one.places : others };
        const [from] = begins;
        if (from === undefined || (one.until !== null && one.until <= from)) return [before];
        return [before, { ...withPlaces(one, one.class === of ? [again.location] : []), from, saidBy }];
      }),
    ),
  );
}

type Return = {
  readonly number: string;
  readonly from: Instant;
  readonly at: Instant;
  readonly isThere: (place: Location) => boolean;
};

/** Where it was at one of these places between these moments, its return from there was confirmed in the deviation of that number. `now`: where it is said to be. */
export function withReturn(
  known: readonly Absence[],
  { number, from, at, isThere }: Return,
  now: readonly Location[],
): readonly Absence[] {
  return known.map((one) => {
    const places = one.until === null ? now : one.places;
    if (one.from > at || (one.until !== null && one.until < from) || !places.some(isThere)) return one;
    return { ...one, until: earliest(one.until ?? at, at), returnedFrom: [...(one.returnedFrom ?? []), number] };
  });
}

export type Entered = Absence & { readonly until: Instant };

/** What was entered by hand and nobody told of in words about its place: it was away there, and returned. */
export function withEntered(known: readonly Absence[], entered: Entered): readonly Absence[] {
  const isKnown = known.some(
    (one) =>
      one.class === entered.class && one.from < entered.until && (one.until === null || entered.from < one.until),
  );
  return isKnown ? known : kept(inOrder([...known, entered]));
}

/** Nobody of those who say so now said so yet at that moment, when another one was home: it began anew when they did. */
function cutAt(one: Absence, at: Instant): readonly Absence[] {
  const { saidBy = {}, ...rest } = one;
  const [from] = Object.values(saidBy).sort();
  return from === undefined || from <= at || at <= one.from
    ? [one]
    : [
        { ...rest, until: at },
        { ...one, from },
      ];
}

function withSaid(one: Absence, said: readonly Claim[]): Absence {
  const { saidBy = {} } = one;
  const placed = withPlaces(
    one,
    said.map(({ location }) => location),
  );
  const isSame = said.length === Object.keys(saidBy).length && said.every(({ source }) => source in saidBy);
  if (isSame) return placed;
  return { ...placed, saidBy: Object.fromEntries(said.map(({ source, since }) => [source, saidBy[source] ?? since])) };
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
    return one.until === null || one.returnedFrom !== undefined || next === undefined
      ? []
      : [{ one, next, home: elapsed(one.until, next.from) }];
  });
  const [closest] = pairs.toSorted((one, other) => one.home - other.home);
  if (closest === undefined) return all.slice(-ABSENCES_KEPT);
  const { one, next } = closest;
  const joined = { ...withPlaces(next, one.places), from: one.from };
  return inOrder(all.filter((each) => each !== one).map((each) => (each === next ? joined : each)));
}
