// What a source is known to have said of a function around a moment that it tells of late (R87).

import type { Instant } from '#shared/base/time.ts';
import { type Claim, locationKey, locationOfKey, sameLocation } from '#shared/location/location.ts';
import type { SourceId } from '#shared/reference/source.ts';
import { CONFIRMATIONS_KEPT, confirmedOf, type Heard } from './heard.ts';
import type { LocationReading, Word } from './reading.ts';

type Around = { readonly earlier: Word | null; readonly later: Word | null; readonly exact: boolean };

/** Of what only confirmed there is no entry: what is known of it is kept with the late reading, for the register to place it by. */
export function wordsAround(
  heard: Heard,
  source: SourceId,
  { function: { id }, location, observedAt }: LocationReading,
  claim: Claim,
  joinedAt: Instant,
): Around {
  const confirmed = confirmedOf(heard, source, `${id} `, joinedAt);
  const words: Word[] = [
    claim,
    ...confirmed.flatMap(([key, moments]) => {
      const place = locationKey(claim.location) === key ? claim.location : locationOfKey(key);
      return moments.map((at) => ({ at, location: place }));
    }),
  ].map((one) => ('at' in one ? one : { at: one.observedAt, location: one.location }));
  const other = words.filter((one) => one.at !== observedAt || !sameLocation(one.location, location));
  return {
    earlier: nearest(
      other.filter(({ at }) => at < observedAt),
      -1,
    ),
    later: nearest(
      other.filter(({ at }) => at >= observedAt),
      1,
    ),
    exact: confirmed.every(([, moments]) => moments.length < CONFIRMATIONS_KEPT || isWithin(moments, observedAt)),
  };
}

/** No older ones were forgotten that came after it. */
function isWithin([oldest]: readonly Instant[], at: Instant): boolean {
  return oldest !== undefined && oldest <= at;
}

/** Of two at one moment the one that holds (R7). */
function nearest(words: readonly Word[], direction: 1 | -1): Word | null {
  return words.reduce<Word | null>((best, one) => {
    if (best === null) return one;
    if (one.at === best.at) return locationKey(one.location) < locationKey(best.location) ? one : best;
    return one.at < best.at === (direction === 1) ? one : best;
  }, null);
}
