// R37, R150: what an alarm is about, part by part, so that whoever acknowledged it, asked to have it set aside or set it aside has done so of what
// it showed then and of nothing that came since. One answer for every condition: a new one has to give its own.
//
// A part is a text that is compared and never shown. Of what can be over and come again it holds since when it is so, or what ends it leaves only
// what is still so (`stillSo`): then the next time is another part. Of what can get worse there is a part for every degree up to the one that it has: then only what is worse is another part.

import { type Alarm, type AlarmKey, alarmKey, type ConditionId } from '#shared/alarm/alarm.ts';
import { type Instant, soonest } from '#shared/base/time.ts';
import { type Afwijking, endOf, isActive } from '#shared/deviation/afwijking.ts';
import type { Notice } from '#shared/deviation/dossier.ts';
import { recurrencesOf } from '#shared/deviation/recurrence.ts';
import { locationKey } from '#shared/location/location.ts';
import { parseFunction } from '#shared/reference/functions.ts';
import { isManual } from '#shared/reference/source.ts';
import { agreedMinimum } from '#shared/staffing/agreed-minimum.ts';
import { hoursShort, isPlannedIn, type ShortHour } from '#shared/staffing/expected-short.ts';
import type { StaffingState } from '#shared/staffing/staffing.ts';
import { absencesIn, isOutsideTheTen } from './away.ts';
import {
  missingGuarantees,
  overdueActions,
  overdueNotices,
  overdueQuestions,
  unansweredDecisions,
} from './open-terms.ts';
import { afwijkingIn, functionState, gebeurtenissenOf, type Picture, silenceOf } from './picture.ts';
import { heldTo, postStaffing } from './post-staffing.ts';
import { placesSaid } from './settled.ts';
import { breaksOf, chainOf, dependenceNow } from './takeover-chain.ts';

type Parts = readonly string[];
type PartsOf = (picture: Picture, alarm: Alarm, now: Instant) => Parts;

export function atStake(picture: Picture, alarm: Alarm, now: Instant): Parts {
  return PARTS[alarm.condition](picture, alarm, now);
}

/** There is nothing in it besides that it is so. */
const ITSELF: PartsOf = () => ['so'];

const PARTS: Readonly<Record<ConditionId, PartsOf>> = {
  A1: placesOf,
  A2: ITSELF,
  A3: placesOf,
  A4: ofDeviation((picture, afwijking, now) => absencesOf(picture, afwijking, now, true)),
  A5: ofDeviation((picture, afwijking, now) => [
    ...absencesOf(picture, afwijking, now, false),
    ...guaranteesOf(picture, afwijking, now),
  ]),
  A6: seatsOf,
  A7: seatsOf,
  A8: (picture, alarm, now) =>
    alarm.meldkamer === null ? dependenceNow(picture, now) : leaningOf(picture, alarm, now),
  A9: termOf,
  A10: ofDeviation((picture, afwijking, now) => overdueNotices(picture, afwijking, now).map(ofNotice)),
  // Every step that the ladder reached: each that follows is one more whose time somebody let pass.
  A11: ofDeviation((_, { dossier }) => [...new Set(dossier?.ladder?.turns.map(({ step }) => `step ${step}`))]),
  // A feed that is silent may be heard and fall silent again while it is set aside (R150); of several at once each silence is one more.
  A12: (picture, alarm, now) => (alarm.source === null ? silencesOf(picture) : ITSELF(picture, alarm, now)),
  A13: disturbancesOf,
  A14: ofDeviation((picture, afwijking) =>
    recurrencesOf(picture, afwijking, picture.policy.dossier).map(({ number }) => number),
  ),
  A16: ofDeviation(({ policy }, { dossier }, now) => unansweredDecisions(policy.dossier, dossier, now)),
  A17: ({ refused }, { source }) => (source === null ? [] : (refused[source] ?? [])),
  A18: ITSELF,
  A19: ITSELF,
  A20: expectedOf,
  // A worse state is told by the alarm itself (R120).
  'service-state': ITSELF,
  'double-claim': placesOf,
  clock: ITSELF,
};

function ofDeviation(parts: (picture: Picture, afwijking: Afwijking, now: Instant) => Parts): PartsOf {
  return (picture, { afwijking: number }, now) => {
    const afwijking = number === null ? null : afwijkingIn(picture, number);
    return afwijking === null ? [] : parts(picture, afwijking, now);
  };
}

/** There are many of them, and they are asked about each second. */
const notices = new WeakMap<Notice, string>();

function ofNotice(notice: Notice): string {
  const known = notices.get(notice) ?? `${notice.party} ${notice.about} ${notice.dueAt}`;
  notices.set(notice, known);
  return known;
}

function placesOf(picture: Picture, { function: id }: Alarm, now: Instant): Parts {
  const tracked = id === null ? null : parseFunction(id);
  if (tracked === null) return [];
  const said = functionState(picture, tracked.id).awayBy.map(({ location }) => locationKey(location));
  return [...placesSaid(picture, tracked, now), ...said];
}

/** Each begins with its function. */
function absencesOf(picture: Picture, afwijking: Afwijking, now: Instant, isUncovered: boolean): Parts {
  if (!isActive(afwijking)) return [];
  return absencesIn(picture, afwijking, now, isUncovered).flatMap(({ function: id, places, since }) => {
    const absence = `${id} ${since}`;
    return [absence, ...places.map((place) => `${absence} ${locationKey(place)}`)];
  });
}

/** One that is known not to be met is worse than one of which nobody knows. */
function guaranteesOf(picture: Picture, afwijking: Afwijking, now: Instant): Parts {
  const missing = missingGuarantees(picture.policy.dossier, afwijking, isOutsideTheTen(picture, afwijking, now));
  return missing.flatMap(({ item, state }) => {
    const open = `guarantee ${item.id}`;
    return state === 'not' ? [open, `${open} not met`] : [open];
  });
}

/** One for each seat that is empty. */
function seatsOf(picture: Picture, { condition, key, post }: Alarm, now: Instant): Parts {
  const state = post === null ? undefined : postStaffing(picture, post, now)?.state;
  const headcount = state && heldTo(picture, key, state, now).headcount;
  if (post === null || headcount == null) return [];
  const qualification = qualificationIn(key, alarmKey(condition, `${post} `));
  if (qualification === null) return empty(headcount.filled, headcount.minimum ?? 0);
  const minimum = agreedMinimum(picture.policy, post, qualification, now)?.minimum ?? 0;
  return empty(headcount.qualifications?.[qualification] ?? minimum, minimum);
}

function qualificationIn(key: string, begin: string): string | null {
  return key.startsWith(begin) ? key.slice(begin.length) : null;
}

function empty(filled: number, minimum: number): Parts {
  return Array.from({ length: Math.max(0, minimum - filled) }, (_, index) => `empty ${index + 1}`);
}

/**
 * Each hour to come in which fewer are planned, and by how many, and each that it showed of which nothing is planned any more. What has begun is
 * short by now, and A6 tells that.
 */
function expectedOf(picture: Picture, { key, post }: Alarm, now: Instant): Parts {
  const state = post === null ? undefined : postStaffing(picture, post, now)?.state;
  if (state === undefined) return [];
  const left = new Set<string>(hoursLeftOpen(picture, key, state, now));
  const open = (picture.shownOf?.[key] ?? []).filter((part) => left.has(hourIn(part)));
  return [...partsOfHours(hoursShort(picture.policy, heldTo(picture, key, state, now), now)), ...open];
}

export function partsOfHours(hours: readonly ShortHour[]): Parts {
  return hours.flatMap(({ hour, missing }) => empty(0, missing).map((one) => `${hour} ${one}`));
}

function hourIn(part: string): Instant {
  return part.slice(0, part.indexOf(' ')) as Instant;
}

/** That an A20 showed; the soonest first. */
export function hoursOf(parts: Parts): readonly Instant[] {
  return [...new Set(parts.map(hourIn))].sort();
}

/** R148: the hours to come that an A20 showed, of which the newest report plans nothing: nobody says that they were filled. */
export function hoursLeftOpen(picture: Picture, key: AlarmKey, state: StaffingState, now: Instant): readonly Instant[] {
  if (picture.alarms[key]?.core !== 'active') return [];
  return hoursOf(picture.shownOf?.[key] ?? []).filter((hour) => hour > now && !isPlannedIn(state, hour));
}

/** Who leans, and all that stands in the way of it. */
function leaningOf(picture: Picture, alarm: Alarm, now: Instant): Parts {
  const chain = chainOf(picture, alarm, now);
  if (chain === null) return [];
  const functions = chain.leaners.flatMap((one) => one.functions);
  return [
    ...functions.map((id) => `${id} ${functionState(picture, id).returnedAt ?? ''}`),
    ...breaksOf(picture, chain),
  ];
}

function termOf(picture: Picture, alarm: Alarm, now: Instant): Parts {
  const { afwijking: number, key } = alarm;
  const afwijking = number === null ? null : afwijkingIn(picture, number);
  if (afwijking === null) return [];
  switch (key) {
    case alarmKey('A9', `${number} end`):
      return absencesOf(picture, afwijking, now, false);
    case alarmKey('A9', `${number} end-near`):
      return [endOf(afwijking) ?? ''];
    case alarmKey('A9', `${number} question`):
      return overdueQuestions(afwijking, now).map(({ id, dueAt }) => `${id} ${dueAt}`);
    case alarmKey('A9', `${number} action`):
      return overdueActions(afwijking, now).map(({ text, dueAt }) => `${text} ${dueAt}`);
    default:
      return ITSELF(picture, alarm, now);
  }
}

function silencesOf({ feeds }: Picture): Parts {
  return Object.values(feeds).flatMap(({ source, silentAt }) =>
    silentAt === null || isManual(source) ? [] : [`${source} ${silentAt}`],
  );
}

/** Each meldkamer that LMS is asked about and that is disturbed now. */
function disturbancesOf(picture: Picture, { key }: Alarm): Parts {
  const proposals = Object.values(gebeurtenissenOf(picture).proposals);
  const asked = proposals.find(({ id }) => key === alarmKey('A13', id))?.disturbed ?? [];
  const words = Object.values(picture.alarms).filter(
    ({ condition, core }) => condition === 'service-state' && core === 'active',
  );
  return asked.flatMap(({ meldkamer }) => {
    const its = words.filter((one) => one.meldkamer === meldkamer).map(({ activeAt }) => activeAt);
    const since = [...its, silenceOf(picture, meldkamer) ?? []].flat().reduce<Instant | null>(soonest, null);
    return since === null ? [] : [`${meldkamer} ${since}`];
  });
}
