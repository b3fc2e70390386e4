// Places at a past moment as they are known today: the picture of then, with every function where the register now says it was.
// Changes places and nothing else: alarms, staffing and dossiers stay what they were recorded to be.

import { omitNull } from '#shared/base/omit-null.ts';
import { plainName } from '#shared/base/plain-name.ts';
import type { Instant } from '#shared/base/time.ts';
import { classify, designatedMeldkamer, type Location, settle } from '#shared/location/location.ts';
import type {
  ApiFunction,
  ApiGuest,
  ApiLocation,
  ApiMeldkamer,
  ApiPicture,
  ApiPlace,
} from '#shared/overview/api-shapes.ts';
import { functionState, silentFrom } from '#shared/picture/picture.ts';
import { type FunctionId, parseFunction, type TrackedFunction } from '#shared/reference/functions.ts';
import { isManual } from '#shared/reference/source.ts';
import { type Register, withTurns } from '#shared/register/register.ts';
import { isHome, type Period, type Step } from '#shared/register/register-period.ts';

/** `deaf`: nobody listened at `at`, so what was known before it is no more certain for not having been contradicted since. */
export function placesKnownNow(
  then: ApiPicture,
  register: Register,
  at: Instant,
  { now, deaf }: { readonly now: Instant; readonly deaf: boolean },
): ApiPicture {
  const known = withTurns(register, register.picture, now);
  const meldkamers = then.meldkamers.map((one) => ({
    ...one,
    functions: [...one.functions, ...heardOfLater(one, known, at)].map((tracked) => ({
      ...tracked,
      location: locationNow(tracked, known, at, deaf),
    })),
  }));
  return { ...then, meldkamers: meldkamers.map((one) => ({ ...one, guests: guestsOf(one.id, meldkamers) })) };
}

/** Planbare zorg is listed once it was reported; what was reported later can lie before this moment. */
function heardOfLater(meldkamer: ApiMeldkamer, register: Register, at: Instant): readonly ApiFunction[] {
  const listed = new Set(meldkamer.functions.map(({ id }) => id));
  return (Object.keys(register.periods) as FunctionId[]).flatMap((id) => {
    const tracked = parseFunction(id);
    if (tracked === null || tracked.meldkamer !== meldkamer.id || listed.has(id)) return [];
    if (stepAt(register.periods[id] ?? [], at) === null) return [];
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

function locationNow({ id, location }: ApiFunction, register: Register, at: Instant, deaf: boolean): ApiLocation {
  const tracked = parseFunction(id);
  if (tracked === null) throw new Error(`No function ${id}`);
  const periods = register.periods[tracked.id] ?? [];
  const step = stepAt(periods, at);
  if (step !== null) return away(location, step);
  const since = homeSince(periods, at);
  if (isHome(location.class)) return since === null ? location : { ...location, since };
  if (since !== null && !deaf) return home(location, tracked, register, at, since);
  // No period and nothing known then: only what was dated back to before this moment can tell.
  const today = todayAtHome(tracked, register, at);
  return location.freshness === 'never' && today !== null && today <= at
    ? home(location, tracked, register, at, today)
    : location;
}

/** Where it was by the register; null outside every period. */
function stepAt(periods: readonly Period[], at: Instant): Step | null {
  const period = periods.find(({ steps: [first], end }) => first.begin <= at && (end === null || at < end));
  return period?.steps.findLast(({ begin }) => begin <= at) ?? null;
}

/** The end of the last period before this moment; null when there was none. */
function homeSince(periods: readonly Period[], at: Instant): Instant | null {
  return periods.reduce<Instant | null>(
    (soFar, { end }) => (end !== null && end <= at && (soFar === null || end > soFar) ? end : soFar),
    null,
  );
}

function away(then: ApiLocation, step: Step): ApiLocation {
  const place = placeOf(step.location);
  if (
    then.class === step.class &&
    then.meldkamer === place.meldkamer &&
    plainName(then.place ?? '') === plainName(place.place ?? '')
  ) {
    return { ...then, since: step.begin };
  }
  const bySilence = step.class === 'unknown' && step.dated === 'noted';
  const last = bySilence ? lastKnown(then) : null;
  return {
    class: step.class,
    ...place,
    since: step.begin,
    confirmedAt: null,
    observedAt: null,
    freshness: bySilence ? 'silent' : 'live',
    source: step.source,
    manual: isManual(step.source),
    ...(last === null ? {} : { lastKnown: last }),
  };
}

function lastKnown({ class: known, meldkamer, place, lastKnown: last, freshness }: ApiLocation): ApiPlace | null {
  if (last !== undefined) return last;
  return freshness === 'never'
    ? null
    : { class: known, ...omitNull({ meldkamer: meldkamer ?? null, place: place ?? null }) };
}

function home(
  then: ApiLocation,
  tracked: TrackedFunction,
  register: Register,
  at: Instant,
  since: Instant,
): ApiLocation {
  return {
    ...homePlace(tracked, register, at),
    since,
    confirmedAt: null,
    observedAt: null,
    freshness: 'live',
    source: then.source,
    manual: then.manual,
  };
}

/** The register keeps no place for a function at home; a temporary site is home where today's claim names one that held then. */
function homePlace(tracked: TrackedFunction, register: Register, at: Instant): ApiPlace {
  const claim = claimToday(tracked, register, at);
  if (claim !== null) {
    const reached = classify(tracked, claim.location, at);
    if (isHome(reached)) return { class: reached, ...placeOf(claim.location) };
  }
  return { class: 'own', meldkamer: designatedMeldkamer(tracked, at) };
}

/** Since when today's claim says it is at home; null when it does not. */
function todayAtHome(tracked: TrackedFunction, register: Register, at: Instant): Instant | null {
  const claim = claimToday(tracked, register, at);
  return claim !== null && isHome(classify(tracked, claim.location, at)) ? claim.since : null;
}

function claimToday(tracked: TrackedFunction, { picture }: Register, at: Instant) {
  const state = functionState(picture, tracked.id);
  return settle(tracked, state, (source) => silentFrom(picture, source), picture.recordedAt ?? at).claim;
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
