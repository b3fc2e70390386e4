// One function as people look at it: where it is, what kind of place that is, and how sure that is now.

import type { Instant } from '#shared/base/time.ts';
import type { HeardSources } from '#shared/journal/heard.ts';
import { told } from '#shared/journal/reading.ts';
import { type Claim, type LocationClass, NO_CLAIMS, sameLocation } from '#shared/location/location.ts';
import { meldkamerState, owningDeviationAt, type Picture } from '#shared/picture/picture.ts';
import { placesAway, settledIn } from '#shared/picture/settled.ts';
import type { TrackedFunction } from '#shared/reference/functions.ts';
import type { SourceId } from '#shared/reference/source.ts';
import { type Certainty, certainty, NEVER } from './certainty.ts';
import { isKnown, moreDoubtful } from './freshness.ts';

export type FunctionView = TrackedFunction &
  Certainty & {
    /** R18. What a total may count: `unknown` as soon as nobody confirms it any more. */
    readonly class: LocationClass;
    /** What was last known; differs from `class` only when that has become unknown by silence. */
    readonly lastClass: LocationClass;
    /** The claim that stands; null when never reported. */
    readonly claim: Claim | null;
    /** Since when `lastClass` holds; null when never reported. */
    readonly since: Instant | null;
    /** More than one when sources contradict each other. */
    readonly standing: readonly Claim[];
    /** R71: who says home, and told it too late to make its absence contested. */
    readonly late: readonly Claim[];
    /** R84: back as its own meldkamer or party says, and nobody confirmed it. */
    readonly unconfirmedReturn: boolean;
    /** R84: who said that it was away and did not say that it is back, while what stands is home; empty: nobody has to. */
    readonly unconfirmedBy: readonly SourceId[];
    /** R84: who said that it was somewhere else and has not said since where it is, while others say that it is away; empty: nobody. */
    readonly lasting: readonly Claim[];
    /** Number of the deviation that its absence belongs to. */
    readonly afwijking: string | null;
  };

export function functionView(
  picture: Picture,
  heard: HeardSources,
  tracked: TrackedFunction,
  now: Instant,
): FunctionView {
  const state = meldkamerState(picture, tracked.meldkamer).functions[tracked.id] ?? NO_CLAIMS;
  const settled = settledIn(picture, tracked, now);
  const { claim } = settled;
  const away = placesAway(picture, tracked, now) ?? [];
  const places = away.length > 0 || claim === null ? away : [claim.location];
  // Of those that say the same it is as sure as the surest of them makes it.
  const same = settled.standing.filter((one) => claim !== null && one !== claim && agrees(one, claim));
  const known = (claim === null ? [] : [claim, ...same])
    .map((one) => {
      const missedAt = state.missed[one.source] ?? null;
      return certainty(picture, heard, { ...one, told: told('location', tracked.id), missedAt }, now);
    })
    .reduce(surest, NEVER);
  // R86: what was not said again in time says nothing of now.
  const isMissed = claim?.reconfirmBy === null && state.missed[claim.source] !== undefined;
  return {
    ...tracked,
    class: known.freshness === 'silent' || isMissed ? 'unknown' : settled.class,
    lastClass: settled.class,
    claim,
    since: settled.since,
    standing: settled.standing,
    late: settled.late,
    unconfirmedReturn: settled.unconfirmedReturn,
    lasting: settled.lasting,
    unconfirmedBy: settled.heldAway ? state.awayBy.map(({ source }) => source) : [],
    ...known,
    afwijking: owningDeviationAt(picture, tracked.id, places, now)?.number ?? null,
  };
}

function agrees(one: Claim, other: Claim): boolean {
  return sameLocation(one.location, other.location);
}

/** Of equals the first. Whatever was said is surer than what never was. */
function surest(one: Certainty, other: Certainty): Certainty {
  if (one === NEVER) return other;
  return one.freshness !== other.freshness && moreDoubtful(one.freshness, other.freshness) === one.freshness
    ? other
    : one;
}

/** R19: an old place still shows where the function was, but a total may not count it as known. */
export function countedClass(view: FunctionView): LocationClass {
  if (view.lastClass === 'outside' || view.lastClass === 'double-claim') return view.class;
  return isKnown(view.freshness) ? view.class : 'unknown';
}
