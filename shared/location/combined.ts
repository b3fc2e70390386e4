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
  const classOf = (one: One): LocationClass => classify(tracked, one.location, at);
  const knowing = voices.filter(({ location }) => location.kind !== 'unknown');
  if (knowing.length === 0) return { class: 'unknown', standing: voices, places: [] };
  const away = knowing.filter((one) => !isHome(classOf(one)));
  const home = knowing.filter((one) => isHome(classOf(one)));
  const places = placesOf([...away].sort((one, other) => (isWorse(classOf(other), classOf(one)) ? 1 : -1)));
  if (away.length === 0) return { class: worst(home.map(classOf)), standing: home, places };
  if (home.every(({ isWeak }) => isWeak)) return { class: worst(away.map(classOf)), standing: away, places };
  return { class: 'double-claim', standing: knowing, places };
}

/** Being in a lawful temporary home counts as being at home. */
export function isHome(location: LocationClass): boolean {
  return location === 'own' || location === 'transitional';
}

/** It names a place, and that is not home. */
export function saysAway(tracked: TrackedFunction, location: Location, at: Instant): boolean {
  return location.kind !== 'unknown' && !isHome(classify(tracked, location, at));
}

function worst(classes: readonly LocationClass[]): LocationClass {
  return classes.reduce((soFar, one) => (isWorse(one, soFar) ? one : soFar));
}

function placesOf(voices: readonly Voice[]): readonly Location[] {
  const places: Location[] = [];
  for (const { location } of voices) {
    if (!places.some((one) => sameLocation(one, location))) places.push(location);
  }
  return places;
}
