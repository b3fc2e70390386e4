// What stands when several sources speak about one function now (R5).

import { after, earliest, elapsed, type Instant, latest, MINUTE } from '#shared/base/time.ts';
import type { TrackedFunction } from '#shared/reference/functions.ts';
import { isManual, type SourceId } from '#shared/reference/source.ts';
import { combined, isHome, saysAway, type Voice } from './combined.ts';
import {
  type Claim,
  type FunctionState,
  type Location,
  type LocationClass,
  MANUAL_GRACE,
  sameLocation,
} from './location.ts';

export type Settled = {
  readonly class: LocationClass;
  /** The claim that stands; null when nobody ever said anything. */
  readonly claim: Claim | null;
  /** Since when this class holds, as far as is known; null when nobody ever said anything. */
  readonly since: Instant | null;
  /** More than one when several sources say where it is. */
  readonly standing: readonly Claim[];
  /** R71: who says home and told it too late to make what stands contested. */
  readonly late: readonly Claim[];
  /** Every place away from home that is claimed, the worst first; more than one is a contested place. */
  readonly places: readonly Location[];
  /** R84, R91: said by hand alone to be back, and not by all who may say so; until that is confirmed nobody knows. */
  readonly unconfirmedReturn: boolean;
  /** R84: home by what stands, but not by who said that it was away: for alarms, deviation and ladder it is away still. */
  readonly heldAway: boolean;
  /**
   * R84: the last words of those that said it was away somewhere, while another one says that it is away: silent, out of use, or saying
   * since that nobody knows. For alarms, deviation and ladder it is claimed to be there still.
   */
  readonly lasting: readonly Claim[];
};

/**
 * R5: what stands when several sources speak about one function now, by what they say together (R71). What was entered by hand
 * replaces nothing that a feed is heard to say (R12).
 * A silent source, a word that was not confirmed in time and a manual entry past its grace give way to what is still confirmed; when nothing is, the last words stay,
 * and those are of the sources heard last: a system that went silent long ago does not speak again because another one did.
 */
export function settle(
  tracked: TrackedFunction,
  state: FunctionState,
  silentFrom: (source: SourceId) => Instant | null,
  now: Instant,
): Settled {
  const claims = inOrder(state.claims);
  const confirmed = claims.filter(({ source, reconfirmBy }) => {
    if (reconfirmBy !== null) return now < after(reconfirmBy, MANUAL_GRACE);
    return silentFrom(source) === null && state.missed[source] === undefined;
  });
  const speaking = confirmed.length > 0 ? confirmed : lastWords(claims, state.missed, silentFrom);
  const voices = speaking.map((claim) => {
    return { location: claim.location, isWeak: state.late[claim.source] !== undefined, claim };
  });
  const { class: reached, standing, places } = combined(tracked, voices, now);
  const [worst] = places;
  const heaviest = standing.filter(({ location }) => worst === undefined || sameLocation(location, worst));
  const unconfirmedReturn =
    isHome(reached) &&
    state.awayBy.length > 0 &&
    standing.every(({ claim: { source } }) => isManual(source) && !state.awayBy.some((one) => one.source === source));
  const claim = firmestOf(
    heaviest.map((one) => one.claim),
    now,
  );
  return {
    class: unconfirmedReturn || (isHome(reached) && isAwayByRetired(state)) ? 'unknown' : reached,
    claim,
    since: reached === 'double-claim' ? contestedSince(tracked, standing, now) : (claim?.since ?? null),
    standing: standing.map((one) => one.claim),
    late: places.length === 0 ? [] : voices.filter((one) => isLateHome(one, standing)).map((one) => one.claim),
    places,
    unconfirmedReturn,
    heldAway: isHome(reached) && state.awayBy.length > 0,
    lasting: lastingBeside(state, speaking, places),
  };
}

/** Since both were said: that a source dates its word back makes nothing contested before it spoke (R71). */
function contestedSince(
  tracked: TrackedFunction,
  standing: readonly { readonly claim: Claim }[],
  now: Instant,
): Instant | null {
  const saidFrom = (isAway: boolean): Instant | null =>
    standing
      .filter(({ claim: { location } }) => saysAway(tracked, location, now) === isAway)
      .map(({ claim: { since, stated, observedAt } }) => (stated.length === 0 ? since : observedAt))
      .reduce<Instant | null>((first, at) => (first === null ? at : earliest(first, at)), null);
  const [away, home] = [saidFrom(true), saidFrom(false)];
  return away === null || home === null ? null : latest(away, home);
}

function isLateHome(one: Voice, standing: readonly Voice[]): boolean {
  return one.location.kind !== 'unknown' && !standing.includes(one);
}

/** Everywhere it is claimed to be away for alarms, deviation and ladder, the worst that is heard first. */
export function claimedPlaces({ places, lasting }: Settled): readonly Location[] {
  return [...places, ...lasting.map(({ location }) => location)];
}

function lastingBeside(
  { awayBy }: FunctionState,
  speaking: readonly Claim[],
  places: readonly Location[],
): readonly Claim[] {
  if (places.length === 0) return [];
  const isSaidNow = ({ source, location }: Claim): boolean =>
    speaking.some((one) => one.source === source && one.location.kind !== 'unknown') ||
    places.some((place) => sameLocation(place, location));
  return awayBy.filter((one) => !isSaidNow(one));
}

/** R89: a source that said it was away was taken out of use, and nobody who may has said since that it is back. */
function isAwayByRetired({ awayBy, gone }: FunctionState): boolean {
  return awayBy.some(({ source }) => gone[source] !== undefined);
}

/** Sources that fell silent this close together were lost together, and may still contradict each other. */
const LOST_TOGETHER = MINUTE;

function lastWords(
  claims: readonly Claim[],
  missed: FunctionState['missed'],
  silentFrom: (source: SourceId) => Instant | null,
): readonly Claim[] {
  const heardAt = ({ source, reconfirmBy, observedAt }: Claim): Instant =>
    reconfirmBy === null ? (silentFrom(source) ?? missed[source] ?? observedAt) : observedAt;
  const [first, ...others] = claims.map(heardAt);
  if (first === undefined) return [];
  const last = others.reduce(latest, first);
  return claims.filter((claim) => elapsed(heardAt(claim), last) <= LOST_TOGETHER);
}

/** Of claims that agree, those that need not be said again come first. */
function firmestOf(claims: readonly Claim[], now: Instant): Claim | null {
  const firm = claims.filter(({ reconfirmBy }) => reconfirmBy === null || now < reconfirmBy);
  return longestOf(firm.length > 0 ? firm : claims);
}

/** Of claims that agree, the one that knows the longest history; it also makes the answer independent of arrival order. */
function longestOf(claims: readonly Claim[]): Claim | null {
  return claims.reduce<Claim | null>(
    (longest, claim) => (longest === null || claim.since < longest.since ? claim : longest),
    null,
  );
}

const ordered = new WeakMap<FunctionState['claims'], readonly Claim[]>();

/** Claims never change, so those of one state are put in order once. */
function inOrder(claims: FunctionState['claims']): readonly Claim[] {
  const known = ordered.get(claims) ?? Object.values(claims).sort(latestChangeFirst);
  ordered.set(claims, known);
  return known;
}

/** Not by the moment of the newest reading: how much of that reached the journal depends on the order of arrival. */
function latestChangeFirst(one: Claim, other: Claim): number {
  if (one.since !== other.since) return one.since > other.since ? -1 : 1;
  return one.source < other.source ? -1 : 1;
}
