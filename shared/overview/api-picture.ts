// The picture as the outside reads it over HTTP: plain words and times, no ids of our own making. Never shows a value that
// has become unknown as if it held: what was last known stands apart, under `lastKnown`.

import { omitNull } from '#shared/base/omit-null.ts';
import { type Instant, latest } from '#shared/base/time.ts';
import { confirmationKey, type Heard } from '#shared/journal/heard.ts';
import { locationSubject } from '#shared/journal/reading.ts';
import { type Claim, classify, type Location, sameLocation } from '#shared/location/location.ts';
import type { Picture } from '#shared/picture/picture.ts';
import { isManual } from '#shared/reference/source.ts';
import type { CacoSharing } from '#shared/staffing/shared-caco.ts';
import type { Headcount } from '#shared/staffing/staffing.ts';
import { apiAfwijkingen } from './api-afwijking.ts';
import { apiAlarms } from './api-alarm.ts';
import type {
  ApiCaco,
  ApiClaim,
  ApiFeed,
  ApiFunction,
  ApiLocation,
  ApiMeldkamer,
  ApiPicture,
  ApiSeats,
  ApiStaffing,
  ApiStaffingSaying,
  ApiState,
} from './api-shapes.ts';
import type { FeedView } from './feed-view.ts';
import type { FunctionView } from './function-view.ts';
import type { MeldkamerView, Overview } from './overview.ts';
import type { StaffingSaying, StaffingView } from './staffing-view.ts';
import type { StateView } from './state-view.ts';

/** The confirmations beside the journal, when given, make `observedAt` the newest observation instead of the newest recorded one. */
export function apiPicture(
  overview: Overview,
  picture: Picture,
  confirmations: Heard['confirmations'] = {},
): ApiPicture {
  return {
    epoch: picture.epoch,
    position: picture.at,
    asOf: overview.asOf,
    synthetic: picture.synthetic,
    meldkamers: overview.meldkamers.map((view) => apiMeldkamer(view, confirmations, overview.asOf)),
    alarms: apiAlarms(overview),
    afwijkingen: apiAfwijkingen(picture, overview.asOf),
    cacos: overview.cacos,
  };
}

function apiMeldkamer(view: MeldkamerView, confirmations: Heard['confirmations'], now: Instant): ApiMeldkamer {
  const { id, name, city } = view.meldkamer;
  return {
    id,
    name,
    city,
    functions: view.functions.map((one) => apiFunction(one, confirmations, now)),
    staffing: view.staffing.map(apiStaffing),
    feeds: view.feeds.map(apiFeed),
    states: Object.entries(view.states).map(([subject, state]) => apiState(subject, state)),
    guests: view.guests.map((guest) => ({
      ...apiTracked(guest),
      meldkamer: guest.meldkamer,
      since: guest.since,
    })),
    ...omitNull({ caco: view.caco === null ? null : apiCaco(view.caco) }),
  };
}

function apiCaco({ with: sharedWith, isSaidByOther, isContradicted }: CacoSharing): ApiCaco {
  return { sharedWith, saidByOther: isSaidByOther, contradicted: isContradicted };
}

function apiTracked({
  id,
  discipline,
  region,
  task,
  scope,
}: FunctionView): Omit<ApiFunction, 'location' | 'afwijking'> {
  return { id, discipline, ...omitNull({ region }), task, scope };
}

function apiFunction(view: FunctionView, confirmations: Heard['confirmations'], now: Instant): ApiFunction {
  return {
    ...apiTracked(view),
    location: apiLocation(view, confirmations, now),
    ...omitNull({ afwijking: view.afwijking }),
  };
}

function apiLocation(view: FunctionView, confirmations: Heard['confirmations'], now: Instant): ApiLocation {
  const { claim, standing, late, lasting } = view;
  // Two meldkamers that both claim a function leave it at neither.
  const where = claim === null || view.lastClass === 'double-claim' ? {} : placeOf(claim.location);
  const bySilence = view.class !== view.lastClass;
  return {
    class: view.class,
    ...(bySilence || view.unconfirmedReturn ? {} : where),
    since: view.since,
    confirmedAt: view.confirmedAt,
    observedAt: claim === null ? null : newestObservation(view, claim, confirmations),
    freshness: view.freshness,
    source: claim?.source ?? null,
    manual: view.manual,
    ...omitNull({ reconfirmBy: claim?.reconfirmBy ?? null }),
    ...(bySilence ? { lastKnown: { class: view.lastClass, ...where } } : {}),
    ...(view.unconfirmedReturn ? { unconfirmedReturn: true as const } : {}),
    ...(view.unconfirmedBy.length > 0 ? { unconfirmedBy: view.unconfirmedBy } : {}),
    ...(isContradicted(view) ? { claims: standing.map((one) => apiClaim(view, one, now)) } : {}),
    ...(lasting.length > 0 ? { lasting: lasting.map((one) => apiClaim(view, one, now)) } : {}),
    ...(late.length > 0 ? { late: late.map((one) => apiClaim(view, one, now)) } : {}),
  };
}

function isContradicted({ standing }: FunctionView): boolean {
  return standing.some(({ location }) => standing[0] !== undefined && !sameLocation(location, standing[0].location));
}

function apiClaim(view: FunctionView, claim: Claim, now: Instant): ApiClaim {
  return {
    class: classify(view, claim.location, now),
    ...placeOf(claim.location),
    source: claim.source,
    since: claim.since,
    observedAt: claim.observedAt,
    manual: isManual(claim.source),
  };
}

function newestObservation(view: FunctionView, claim: Claim, confirmations: Heard['confirmations']): Instant {
  const confirmed = confirmations[confirmationKey(claim.source, locationSubject(view.id, claim.location))]?.at(-1);
  return confirmed === undefined ? claim.observedAt : latest(claim.observedAt, confirmed);
}

function placeOf(location: Location): { readonly meldkamer?: string; readonly place?: string } {
  switch (location.kind) {
    case 'meldkamer':
      return { meldkamer: location.meldkamer };
    case 'elsewhere':
      return { place: location.place };
    case 'unknown':
      return {};
  }
}

export function apiStaffing(view: StaffingView): ApiStaffing {
  const silent = view.freshness === 'silent';
  const seats = view.headcount === null ? {} : seatsOf(view.headcount);
  return {
    post: view.post,
    discipline: view.discipline,
    ...omitNull({ region: view.region }),
    level: silent ? 'unknown' : view.level,
    ...(silent ? {} : seats),
    observedAt: view.observedAt,
    confirmedAt: view.confirmedAt,
    freshness: view.freshness,
    source: view.source,
    manual: view.manual,
    ...omitNull({ reconfirmBy: view.reconfirmBy }),
    ...(silent ? { lastKnown: { level: view.level, ...seats } } : {}),
    ...(view.sayings.length > 0 ? { sayings: view.sayings.map(apiSaying) } : {}),
  };
}

function apiSaying({ source, observedAt, headcount }: StaffingSaying): ApiStaffingSaying {
  const seats = headcount === null ? {} : { filled: headcount.filled, ...omitNull({ minimum: headcount.minimum }) };
  return { source, manual: isManual(source), observedAt, ...seats };
}

function seatsOf({ filled, planned, minimum, qualifications, forecast }: Headcount): ApiSeats {
  const intervals = forecast?.map(({ from, until, planned: seats }) => ({ from, until, planned: seats })) ?? null;
  return { filled, ...omitNull({ planned, minimum, qualifications, forecast: intervals }) };
}

function apiFeed({ source, system, heardAt, freshness, manual }: FeedView): ApiFeed {
  return { source, system, heardAt, freshness, manual };
}

function apiState(subject: string, { state, reason, source, observedAt, unreachable }: StateView): ApiState {
  // R24
  return {
    subject,
    state: unreachable ? 'Unreachable' : state,
    ...omitNull({ reason }),
    source,
    observedAt,
    ...(unreachable ? { lastKnown: { state } } : {}),
  };
}
