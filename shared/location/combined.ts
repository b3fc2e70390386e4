// What several sources together say of one function at one moment (R5, R71).

import type { Instant } from '#shared/base/time.ts';
import type { TrackedFunction } from '#shared/reference/functions.ts';
import { classify, isWorse, type Location, type LocationClass, sameLocation } from './location.ts';

/** What one source stands for at that moment. */
export type Voice = {
  readonly location: Location;
  /** It may not make an absence contested that another source tells of: it came late, or was dated back. */
  readonly isWeak: boolean;
};

export type Combined<One extends Voice> = {
  readonly class: LocationClass;
  /** Whose word counts, in the order in which they were given; those that say "unknown" only when nobody knows more. */
  readonly standing: readonly One[];
  /** Where it is away, each place once, the worst first. More than one: the place is contested. */
  readonly places: readonly Location[];
};

/**
 * "Unknown" gives way to whoever knows a place. Where all say that it is away it is away, of the worst class that is claimed; where one
 * says home and another away it is claimed twice. Somebody who tells late never makes an absence contested.
 */
export function combined<One extends Voice>(
  tracked: TrackedFunction,
  voices: readonly One[],
  at: Instant,
): Combined<One> {
  const knowing = voices.filter(({ location }) => location.kind !== 'unknown');
  if (knowing.length === 0) return { class: 'unknown', standing: voices, places: [] };
  const heard = heardAs(tracked, knowing, at);
  const away = heard.filter(({ reached }) => !isHome(reached));
  if (away.length === 0) return { class: worst(heard), standing: knowing, places: [] };
  const home = heard.filter(({ reached }) => isHome(reached));
  const places = placesOf([...away].sort((one, other) => (isWorse(other.reached, one.reached) ? 1 : -1)));
  if (home.every(({ one: { isWeak } }) => isWeak))
    return { class: worst(away), standing: away.map(({ one }) => one), places };
  return { class: 'double-claim', standing: knowing, places };
}

type HeardAs<One extends Voice> = { readonly one: One; readonly reached: LocationClass };

/** Each is classed once, and those that name the same meldkamer as the first, as nearly always all do, with it. */
function heardAs<One extends Voice>(
  tracked: TrackedFunction,
  voices: readonly One[],
  at: Instant,
): readonly HeardAs<One>[] {
  let first: HeardAs<One> | null = null;
  return voices.map((one) => {
    if (first !== null && isSameMeldkamer(one.location, first.one.location)) return { one, reached: first.reached };
    const heard = { one, reached: classify(tracked, one.location, at) };
    first ??= heard;
    return heard;
  });
}

function isSameMeldkamer(one: Location, other: Location): boolean {
  return one.kind === 'meldkamer' && other.kind === 'meldkamer' && one.meldkamer === other.meldkamer;
}

/** Being in a lawful temporary home counts as being at home. */
export function isHome(location: LocationClass): boolean {
  return location === 'own' || location === 'transitional';
}

/** It names a place, and that is not home. */
export function saysAway(tracked: TrackedFunction, location: Location, at: Instant): boolean {
  return location.kind !== 'unknown' && !isHome(classify(tracked, location, at));
}

function worst(heard: readonly HeardAs<Voice>[]): LocationClass {
  return heard.map(({ reached }) => reached).reduce((soFar, one) => (isWorse(one, soFar) ? one : soFar));
}

function placesOf(heard: readonly HeardAs<Voice>[]): readonly Location[] {
  const places: Location[] = [];
  for (const {
    one: { location },
  } of heard) {
    if (!places.some((other) => sameLocation(other, location))) places.push(location);
  }
  return places;
}
