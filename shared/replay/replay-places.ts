// Places at a past moment as they are known today: the picture of then, with every function where the register now says it was.
// Changes places and nothing else: alarms, staffing and dossiers stay what they were recorded to be.

import { omitNull } from '#shared/base/omit-null.ts';
import { plainName } from '#shared/base/plain-name.ts';
import type { Instant } from '#shared/base/time.ts';
import { isHome } from '#shared/location/combined.ts';
import type { Location } from '#shared/location/location.ts';
import type {
  ApiFunction,
  ApiGuest,
  ApiLocation,
  ApiMeldkamer,
  ApiPicture,
  ApiPlace,
} from '#shared/overview/api-shapes.ts';
import { type FunctionId, parseFunction } from '#shared/reference/functions.ts';
import { isManual } from '#shared/reference/source.ts';
import type { Register } from '#shared/register/register.ts';
import type { Segment } from '#shared/register/segments.ts';

/** `deafFrom`: since when nobody listened at `at`: what was known before is no more certain for not having been contradicted since. */
export function placesKnownNow(
  then: ApiPicture,
  register: Register,
  at: Instant,
  { now, deafFrom }: { readonly now: Instant; readonly deafFrom: Instant | null },
): ApiPicture {
  const segmentAt = (id: FunctionId): Segment | null =>
    register.segments(id, now).findLast(({ from, until }) => from <= at && (until === null || at < until)) ?? null;
  const meldkamers = then.meldkamers.map((one) => ({
    ...one,
    functions: [...one.functions, ...heardOfLater(one, register, segmentAt)].map((tracked) => ({
      ...tracked,
      location: locationNow(tracked.location, segmentAt(tracked.id as FunctionId), deafFrom),
    })),
  }));
  return { ...then, meldkamers: meldkamers.map((one) => ({ ...one, guests: guestsOf(one.id, meldkamers) })) };
}

/** Planbare zorg is listed once it was reported; what was reported later can lie before this moment. */
function heardOfLater(
  meldkamer: ApiMeldkamer,
  register: Register,
  segmentAt: (id: FunctionId) => Segment | null,
): readonly ApiFunction[] {
  const listed = new Set(meldkamer.functions.map(({ id }) => id));
  return register.functions().flatMap((id) => {
    const tracked = parseFunction(id);
    if (tracked === null || tracked.meldkamer !== meldkamer.id || listed.has(id) || segmentAt(id) === null) return [];
    const { discipline, region, task, scope } = tracked;
    return [{ id, discipline, ...omitNull({ region }), task, scope, location: NEVER_REPORTED }];
  });
}

const NEVER_REPORTED: ApiLocation = {
  class: 'unknown',
  since: null,
  confirmedAt: null,
  observedAt: null,
  freshness: 'never',
  source: null,
  manual: false,
};

/** As it was known then, where that is what is known now. Nobody listening makes what was known before it no more certain. */
function locationNow(then: ApiLocation, segment: Segment | null, deafFrom: Instant | null): ApiLocation {
  if (segment === null || segment.source === null) return then;
  const place = placeOf(segment.location);
  if (
    then.class === segment.class &&
    then.meldkamer === place.meldkamer &&
    plainName(then.place ?? '') === plainName(place.place ?? '')
  ) {
    return { ...then, since: segment.from };
  }
  if (deafFrom !== null && isHome(segment.class) && segment.from <= deafFrom) return then;
  const bySilence = segment.class === 'unknown' && segment.dated === 'noted';
  const last = bySilence ? lastKnown(then) : null;
  return {
    class: segment.class,
    ...place,
    since: segment.from,
    confirmedAt: null,
    observedAt: null,
    freshness: bySilence ? 'silent' : 'live',
    source: segment.source,
    manual: isManual(segment.source),
    ...(last === null ? {} : { lastKnown: last }),
  };
}

function lastKnown({ class: known, meldkamer, place, lastKnown: last, freshness }: ApiLocation): ApiPlace | null {
  if (last !== undefined) return last;
  return freshness === 'never'
    ? null
    : { class: known, ...omitNull({ meldkamer: meldkamer ?? null, place: place ?? null }) };
}

function placeOf(location: Location | null): { readonly meldkamer?: string; readonly place?: string } {
  if (location === null || location.kind === 'unknown') return {};
  return location.kind === 'meldkamer' ? { meldkamer: location.meldkamer } : { place: location.place };
}

function guestsOf(host: string, meldkamers: readonly Pick<ApiMeldkamer, 'id' | 'functions'>[]): readonly ApiGuest[] {
  return meldkamers
    .filter(({ id }) => id !== host)
    .flatMap(({ id: meldkamer, functions }) =>
      functions
        .filter(({ location }) => location.class === 'other-meldkamer' && location.meldkamer === host)
        .map(({ location, afwijking, ...tracked }) => ({ ...tracked, meldkamer, since: location.since })),
    );
}
