// What an entry tells of what sources said about places: readings, and the words that a late reading showed to have been said.

import { after, type Instant } from '#shared/base/time.ts';
import type { Fact } from '#shared/journal/facts.ts';
import type { Location } from '#shared/location/location.ts';
import { MANUAL_GRACE } from '#shared/picture/freshness.ts';
import { functionState, type Picture } from '#shared/picture/picture.ts';
import type { FunctionId } from '#shared/reference/functions.ts';
import { isManual, type SourceId } from '#shared/reference/source.ts';
import type { Said } from './assertions.ts';
import type { Told } from './hearing.ts';

export type PlaceSaying = { readonly function: FunctionId; readonly source: SourceId; readonly said: Said<Location> };

/** `picture`: with the entry in it. */
export function placeSayingsIn(fact: Fact, told: Told, picture: Picture): readonly PlaceSaying[] {
  const { policy } = picture;
  const saying = (
    functionId: FunctionId,
    source: SourceId,
    said: Pick<Said<Location>, 'at' | 'value' | 'sinces' | 'lapsesAt'>,
  ): readonly PlaceSaying[] => {
    const { confirmWithin: holdsFor } = policy.location;
    return [{ function: functionId, source, said: { ...said, told, holdsFor, lateAfter: policy.feed.silentAfter } }];
  };
  switch (fact.kind) {
    case 'function-located': {
      const { source, observedAt: at, location: value, stated: sinces, reconfirmBy } = fact.claim;
      const lapsesAt = reconfirmBy === null ? null : after(reconfirmBy, MANUAL_GRACE);
      return saying(fact.function, source, { at, value, sinces, lapsesAt });
    }
    case 'reading-late': {
      if (fact.reading.kind !== 'location') return [];
      const { function: functionId, location: value } = fact.reading;
      const lapsesAt = isManual(fact.source) ? lapse(told.at, picture) : null;
      return saying(functionId, fact.source, { at: fact.observedAt, value, sinces: [], lapsesAt });
    }
    case 'since-corrected': {
      const claim = functionState(picture, fact.function).claims[fact.source];
      // What it gave as "since" is no moment at which it was seen to say so.
      if (claim === undefined || fact.stated.includes(fact.since)) return [];
      const lapsesAt = claim.reconfirmBy === null ? null : after(claim.reconfirmBy, MANUAL_GRACE);
      return saying(fact.function, fact.source, { at: fact.since, value: claim.location, sinces: [], lapsesAt });
    }
    default:
      return [];
  }
}

function lapse(at: Instant, { policy }: Picture): Instant {
  return after(at, policy.location.reconfirmManualWithin + MANUAL_GRACE);
}
