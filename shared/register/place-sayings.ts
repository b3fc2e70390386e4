// What an entry tells of what sources said about places: readings, and the words that a late reading showed to have been said.

import { after, type Instant } from '#shared/base/time.ts';
import type { Fact } from '#shared/journal/facts.ts';
import type { LateReading, Word } from '#shared/journal/reading.ts';
import { isHome } from '#shared/location/combined.ts';
import { classify, type Location, MANUAL_GRACE } from '#shared/location/location.ts';
import { functionState, type Picture } from '#shared/picture/picture.ts';
import { type FunctionId, parseFunction } from '#shared/reference/functions.ts';
import { isManual, type SourceId } from '#shared/reference/source.ts';
import type { Said } from './assertions.ts';
import type { Told } from './hearing.ts';

export type PlaceSaying = { readonly function: FunctionId; readonly source: SourceId; readonly said: Said<Location> };

/** `picture`: with the entry in it. */
export function placeSayingsIn(fact: Fact, told: Told, picture: Picture): readonly PlaceSaying[] {
  const { policy } = picture;
  const saying = (functionId: FunctionId, source: SourceId, said: SaidThen): readonly PlaceSaying[] => {
    const { confirmWithin: holdsFor } = policy.location;
    return [
      {
        function: functionId,
        source,
        said: { told, toldLast: told, holdsFor, lateAfter: policy.feed.silentAfter, ...said },
      },
    ];
  };
  switch (fact.kind) {
    case 'function-located': {
      const { source, observedAt: at, location: value, reconfirmBy } = fact.claim;
      const { sinces } = fact;
      const lapsesAt = reconfirmBy === null ? null : after(reconfirmBy, MANUAL_GRACE);
      return saying(fact.function, source, { at, value, sinces, lapsesAt });
    }
    case 'reading-late': {
      const { reading, source, observedAt } = fact;
      if (reading.kind !== 'location') return [];
      const lapsesAt = isManual(source) ? lapse(told.at, picture) : null;
      return lateSayings(reading, observedAt, lapsesAt).flatMap((one) => saying(reading.function, source, one));
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

type SaidThen = Pick<Said<Location>, 'at' | 'value' | 'sinces' | 'lapsesAt'> &
  Partial<Pick<Said<Location>, 'lateAfter'>>;

/**
 * R87: what was told late, and its source's next word as far as that only confirmed. Where it may have said more in between that nobody
 * knows any more, what was told late makes no absence shorter: it stands for no time unless it is away itself.
 */
function lateSayings(
  { function: functionId, location, since, later, exact }: Extract<LateReading, { kind: 'location' }>,
  at: Instant,
  lapsesAt: Instant | null,
): readonly SaidThen[] {
  const tracked = parseFunction(functionId);
  const reached = tracked === null ? 'unknown' : classify(tracked, location, at);
  const isPlaced = exact || (reached !== 'unknown' && !isHome(reached));
  const late = { at, value: location, sinces: since === null ? [] : [since], lapsesAt };
  // It was heard to say so then: that it is written down now makes it no late word.
  const next = later === null || lapsesAt !== null ? [] : [nextWord(later)];
  return isPlaced ? [late, ...next] : next;
}

function nextWord({ at, location }: Word): SaidThen {
  return { at, value: location, sinces: [], lapsesAt: null, lateAfter: Number.POSITIVE_INFINITY };
}

function lapse(at: Instant, { policy }: Picture): Instant {
  return after(at, policy.location.reconfirmManualWithin + MANUAL_GRACE);
}
