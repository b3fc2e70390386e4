// What stands of one function in a picture now: the words of its sources, with who of them is heard.

import type { Instant } from '#shared/base/time.ts';
import { isHome } from '#shared/location/combined.ts';
import { type Claim, type FunctionState, type Location, locationKey } from '#shared/location/location.ts';
import { claimedPlaces, type Settled, settle } from '#shared/location/settle.ts';
import type { FunctionId, TrackedFunction } from '#shared/reference/functions.ts';
import { functionState, type Picture, silentFrom } from './picture.ts';

type Known = {
  readonly tracked: TrackedFunction['id'];
  readonly feeds: Picture['feeds'];
  readonly now: Instant;
  readonly settled: Settled;
};

const known = new WeakMap<FunctionState, Known>();

/** R5. One event asks it many times over; while nothing that it rests on changed the answer is the one of before. */
export function settledIn(picture: Picture, tracked: TrackedFunction, now: Instant): Settled {
  const { feeds } = picture;
  const state = functionState(picture, tracked.id);
  const last = known.get(state);
  if (last?.tracked === tracked.id && last.feeds === feeds && last.now === now) return last.settled;
  const settled = settle(tracked, state, (source) => silentFrom(picture, source), now);
  known.set(state, { tracked: tracked.id, feeds, now, settled });
  return settled;
}

/**
 * R165: since when it is away by this word, after it was last known to be back: a *since* of before that says nothing of then, and a word of
 * before that, of who is heard again, says it from when it is.
 */
export function awaySince(
  picture: Picture,
  id: FunctionId,
  { source, since, observedAt }: Claim,
  now: Instant,
): Instant {
  const { returnedAt } = functionState(picture, id);
  if (returnedAt === null || since > returnedAt) return since;
  if (observedAt > returnedAt) return observedAt;
  const heard = picture.feeds[source]?.heardSince;
  return heard !== undefined && heard > returnedAt ? heard : now;
}

/** Everywhere that it is said to be now, as keys in one order. */
export function placesSaid(picture: Picture, tracked: TrackedFunction, now: Instant): readonly string[] {
  return claimedPlaces(settledIn(picture, tracked, now))
    .map(locationKey)
    .sort();
}

/**
 * Everywhere that it is away by what is claimed now, or was by who said so last while nobody knows; null: it is home. None: nobody ever said
 * where it is away.
 */
export function placesAway(picture: Picture, tracked: TrackedFunction, now: Instant): readonly Location[] | null {
  const settled = settledIn(picture, tracked, now);
  if (isHome(settled.class) && !settled.heldAway) return null;
  const isNotSeen = settled.class === 'unknown' || settled.heldAway;
  return isNotSeen ? functionState(picture, tracked.id).awayBy.map(({ location }) => location) : claimedPlaces(settled);
}
