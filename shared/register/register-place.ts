// Where one function stands at one moment according to the journal alone, and since when. Unlike the overview it knows silence only
// as the journal noted it, so that the register can be computed again years later.

import { after, earliest, type Instant, latest } from '#shared/base/time.ts';
import { type Claim, type Location, type LocationClass, settle } from '#shared/location/location.ts';
import { MANUAL_GRACE } from '#shared/picture/freshness.ts';
import { functionState, type Picture, silentFrom } from '#shared/picture/picture.ts';
import type { TrackedFunction } from '#shared/reference/functions.ts';
import { RAV_DESIGNATIONS } from '#shared/reference/rav.ts';
import { SITES } from '#shared/reference/sites.ts';
import type { SourceId } from '#shared/reference/source.ts';

/** What made us look: a moment, and the sources that spoke about this function in that entry. */
export type Occasion = { readonly at: Instant; readonly speakers: readonly SourceId[] };

export type Whereabouts = {
  readonly class: LocationClass;
  /** Null when the place is unknown, or claimed by two. */
  readonly location: Location | null;
  readonly source: SourceId;
  readonly begin: Instant;
  /** `stated`: its source dated it. `noted`: nobody did; it is when silence began or when we noticed. */
  readonly dated: 'stated' | 'noted';
};

/** Null when the function was never reported. */
export function whereabouts(picture: Picture, tracked: TrackedFunction, occasion: Occasion): Whereabouts | null {
  const state = functionState(picture, tracked.id);
  const settled = settle(tracked, state, (source) => silentFrom(picture, source), occasion.at);
  const { claim, standing } = settled;
  if (claim === null) return null;
  const unheardFrom = silenceOf(picture, claim, occasion.at);
  if (unheardFrom !== null) {
    return { class: 'unknown', location: null, source: claim.source, begin: unheardFrom, dated: 'noted' };
  }
  const location = settled.class === 'double-claim' || claim.location.kind === 'unknown' ? null : claim.location;
  const spoken = standing.filter(({ source }) => occasion.speakers.includes(source));
  if (spoken.length === 0) {
    return { class: settled.class, location, source: claim.source, begin: occasion.at, dated: 'noted' };
  }
  // A contradiction begins when the last of its claims began to hold.
  const dating = settled.class === 'double-claim' ? standing : spoken;
  const begin = dating.map(({ since }) => since).reduce(latest);
  return { class: settled.class, location, source: claim.source, begin, dated: 'stated' };
}

/** From when on nobody confirms this claim any more; null while someone does. */
function silenceOf(picture: Picture, claim: Claim, at: Instant): Instant | null {
  if (claim.reconfirmBy !== null) {
    const lapsedAt = after(claim.reconfirmBy, MANUAL_GRACE);
    return at >= lapsedAt ? lapsedAt : null;
  }
  return silentFrom(picture, claim.source);
}

/** The moments at which a place may change its class by law alone: validity of designations and temporary sites. */
const VALIDITY_CHANGES: readonly Instant[] = [
  ...SITES.flatMap(({ from, until }) => [from, until]),
  ...RAV_DESIGNATIONS.flatMap(({ placements }) => placements.flatMap(({ from, until }) => [from, until])),
]
  .filter((instant) => instant !== null)
  .sort();

/** The next moment after `at` at which time alone may change where this function stands; null when there is none. */
export function nextTurn(picture: Picture, tracked: TrackedFunction, at: Instant): Instant | null {
  const deadlines = Object.values(functionState(picture, tracked.id).claims).flatMap(({ reconfirmBy }) =>
    reconfirmBy === null ? [] : [reconfirmBy, after(reconfirmBy, MANUAL_GRACE)],
  );
  const byLaw = VALIDITY_CHANGES.find((moment) => moment > at);
  const turns = [...deadlines.filter((moment) => moment > at), ...(byLaw === undefined ? [] : [byLaw])];
  return turns.length === 0 ? null : turns.reduce(earliest);
}
