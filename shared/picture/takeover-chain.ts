// R137: who of the ten leans on whom now, and what stands in the way of those that are leaned on. One answer for the alarm (A8), for the
// question whether neighbours can take over, and for every screen. It rests on what was last known: that nobody is heard mends no chain.

import type { Alarm, AlarmSubject } from '#shared/alarm/alarm.ts';
import type { Instant } from '#shared/base/time.ts';
import { type Afwijking, isActive } from '#shared/deviation/afwijking.ts';
import { valuesOf } from '#shared/deviation/chunked-map.ts';
import type { AfwijkingNumber } from '#shared/deviation/number.ts';
import { hostOf, notCarried, receptionOf } from '#shared/deviation/receiving.ts';
import { isHome } from '#shared/location/combined.ts';
import type { Location } from '#shared/location/location.ts';
import {
  type Discipline,
  FUNCTIONS,
  type FunctionId,
  type PostId,
  parseFunction,
  parsePost,
  type TrackedFunction,
} from '#shared/reference/functions.ts';
import { MELDKAMER_IDS, type MeldkamerId } from '#shared/reference/meldkamers.ts';
import { isGoneState, type ServiceState, stateLevel, WORST_STATE_FIRST } from '#shared/reference/service-state.ts';
import { awayIn } from './away.ts';
import {
  afwijkingIn,
  connectionOf,
  feedsOf,
  functionState,
  homeOfFunction,
  meldkamerState,
  type Picture,
  silenceOf,
  silentFrom,
  stands,
} from './picture.ts';
import { settledIn } from './settled.ts';
import { goneSince, standingState } from './standing-state.ts';

/** What is known to stand in the way of a meldkamer that would carry functions of these disciplines. */
export type Obstacles = {
  /** Its own functions that are away, contested, or not known to be back. */
  readonly away: readonly FunctionId[];
  /** Itself or its posts that are gone, less than they should be, or down for planned work. */
  readonly states: readonly { readonly subject: string; readonly state: ServiceState }[];
  /** None of its feeds is heard, or one should be by now and is not in use (R85). One that is not connected yet is not silent. */
  readonly silent: boolean;
  /** Its posts of which A6 or A7 is on. */
  readonly below: readonly PostId[];
};

/** What one meldkamer has at another. */
export type Leaner = {
  readonly from: MeldkamerId;
  readonly functions: readonly FunctionId[];
  readonly dossiers: readonly AfwijkingNumber[];
  /** Those of its functions that the one leaned on does not carry by its own word (R138). */
  readonly notCarried: readonly FunctionId[];
};

/** One meldkamer that others lean on. */
export type Chain = {
  readonly meldkamer: MeldkamerId;
  /** In their usual order; never empty. */
  readonly leaners: readonly Leaner[];
  readonly obstacles: Obstacles;
};

/** One of the ten, and which disciplines it would carry functions of. */
type Carrier = { readonly meldkamer: MeldkamerId; readonly disciplines: ReadonlySet<Discipline | undefined> };

type Absence = {
  readonly function: FunctionId;
  readonly home: MeldkamerId;
  readonly places: readonly Location[];
  readonly dossier: Afwijking;
};

/** Every meldkamer that functions of another are performed at now, as far as anybody said; in their usual order. */
export function chainsNow(picture: Picture, now: Instant): readonly Chain[] {
  const absences = absencesNow(picture, now);
  return MELDKAMER_IDS.flatMap((meldkamer): readonly Chain[] => {
    const leaners = leanersOn(absences, meldkamer, now);
    if (leaners.length === 0) return [];
    const disciplines = new Set(leaners.flatMap(({ functions }) => functions.map(disciplineOf)));
    return [{ meldkamer, leaners, obstacles: obstaclesAmong(picture, absences, { meldkamer, disciplines }, now) }];
  });
}

/** It cannot carry what leans on it as it should: something stands in its way, or several lean on it. */
export function isBroken({ leaners, obstacles }: Chain): boolean {
  return leaners.length > 1 || leaners.some((one) => one.notCarried.length > 0) || !isClear(obstacles);
}

export function isClear({ away, states, silent, below }: Obstacles): boolean {
  return away.length + states.length + below.length === 0 && !silent;
}

/** Whether or not anybody leans on it. */
export function obstaclesOf(picture: Picture, carrier: Carrier, now: Instant): Obstacles {
  return obstaclesAmong(picture, absencesNow(picture, now), carrier, now);
}

/** The chain that an alarm is about, and null when it holds by now or when the alarm is about none. */
export function chainOf(picture: Picture, { meldkamer }: Pick<AlarmSubject, 'meldkamer'>, now: Instant): Chain | null {
  return chainsNow(picture, now).find((one) => one.meldkamer === meldkamer && isBroken(one)) ?? null;
}

/** Each thing that breaks it, with since when, as a key: so that it can be told whether one came since, or was over and came again. */
export function breaksOf(picture: Picture, { meldkamer, leaners, obstacles }: Chain): readonly string[] {
  const { away, states, silent, below } = obstacles;
  return [
    ...away.map((id) => `away ${id} ${functionState(picture, id).returnedAt ?? ''}`),
    ...states.flatMap(({ subject, state }) => {
      const since = stateSince(picture, subject);
      return asBadAs(state).map((one) => `state ${subject} ${one} ${since}`);
    }),
    ...(silent ? [`silent ${silenceOf(picture, meldkamer) ?? ''}`] : []),
    ...below.flatMap((post) => shortsOf(picture, post).map(({ key, activeAt }) => `below ${key} ${activeAt}`)),
    ...leaners.flatMap((one) => one.notCarried.map((id) => `refused ${id} ${saidAt(picture, meldkamer, one, id)}`)),
    ...(leaners.length > 1 ? leaners.map(({ from }) => `leans ${from}`) : []),
  ];
}

/** One that gets worse or less bad is still the same time, which its alarm knows. Planned work has no alarm: it is so since it was said. */
function stateSince(picture: Picture, subject: string): Instant | '' {
  const its = Object.values(picture.alarms).find(
    ({ condition, core, meldkamer, post }) =>
      condition === 'service-state' && core === 'active' && (post ?? meldkamer) === subject,
  );
  return its?.activeAt ?? goneSince(picture, subject) ?? '';
}

/** When the word was given by which it does not carry this one: each word is another. */
function saidAt(picture: Picture, host: MeldkamerId, { dossiers }: Leaner, id: FunctionId): Instant | '' {
  const its = dossiers.flatMap((number) => afwijkingIn(picture, number) ?? []);
  const about = its.find((one) => hostOf(one) === host && one.functions.includes(id));
  return (about === undefined ? null : receptionOf(about))?.by.at ?? '';
}

/** Of one post several qualifications may be too few. */
function shortsOf(picture: Picture, of: PostId): readonly Alarm[] {
  return Object.values(picture.alarms).filter((alarm) => isShort(alarm) && alarm.post === of);
}

function isShort({ condition, core }: Alarm): boolean {
  return (condition === 'A6' || condition === 'A7') && core === 'active';
}

/** This state and all that are less bad: one that gets worse is something else in the way, one that gets less bad is not. */
function asBadAs(state: ServiceState): readonly ServiceState[] {
  return WORST_STATE_FIRST.slice(WORST_STATE_FIRST.indexOf(state));
}

/** Does it stand on its own, or why not? `not-connected`: it has no feed in use, so nobody knows; that one is missing has an alarm of its own. */
export const INDEPENDENCES = [
  'independent',
  'away',
  'all-away',
  /** It was when last known; nobody says now where what was away is. */
  'last-away',
  'gone',
  'silent',
  'not-connected',
] as const;
export type Independence = (typeof INDEPENDENCES)[number];

/** All its urgent functions are at home, so that it leans on nobody; by its own word it is not gone; and it is heard. */
export function independenceNow(picture: Picture, now: Instant): ReadonlyMap<MeldkamerId, Independence> {
  const absences = absencesNow(picture, now);
  return new Map(
    MELDKAMER_IDS.map((id): [MeldkamerId, Independence] => {
      const away = new Set(absences.filter(({ home }) => home === id).map((one) => one.function));
      if (away.size > 0) return [id, howAway(picture, id, away, now)];
      if (isGone(picture, id)) return [id, 'gone'];
      if (connectionOf(picture, id, now) !== 'joined') return [id, 'not-connected'];
      return [id, isHeard(picture, id) ? 'independent' : 'silent'];
    }),
  );
}

/** Those of the ten that do not stand on their own; not one that is only not heard yet because we were deaf ourselves (R22). */
export function dependentsNow(picture: Picture, now: Instant): readonly (readonly [MeldkamerId, Independence])[] {
  return [...independenceNow(picture, now)].filter(([id, independence]) => {
    return isDependent(independence) && (independence !== 'silent' || silenceOf(picture, id) !== null);
  });
}

/** Each of them with since when, as a key: so that it can be told whether it stood on its own in between. */
export function dependenceNow(picture: Picture, now: Instant): readonly string[] {
  const absences = absencesNow(picture, now);
  return dependentsNow(picture, now).map(([id]) => {
    const away = absences.filter(({ home }) => home === id).map(({ dossier }) => awaySince(dossier));
    const gone = isGone(picture, id) ? goneSince(picture, id) : null;
    const since = [...away, gone ?? [], silenceOf(picture, id) ?? []].flat().sort()[0];
    return `${id} ${since ?? ''}`;
  });
}

/** Since all of it was last home, or since it began. */
function awaySince({ course, start }: Afwijking): Instant {
  return course.pauses?.at(-1)?.until ?? course.startedAt ?? start;
}

/** One that nobody knows of is not taken for one that leans: that is told besides. */
export function isDependent(independence: Independence | undefined): boolean {
  return independence !== undefined && independence !== 'independent' && independence !== 'not-connected';
}

const AWAY = ['away', 'all-away', 'last-away'] as const satisfies readonly Independence[];

/** Functions of its own are away, whatever else there is. */
export function isAway(independence: Independence): boolean {
  return AWAY.some((one) => one === independence);
}

function howAway(
  picture: Picture,
  meldkamer: MeldkamerId,
  away: ReadonlySet<FunctionId>,
  now: Instant,
): (typeof AWAY)[number] {
  const own = FUNCTIONS.filter((one) => one.meldkamer === meldkamer && one.scope === 'spoed');
  const seen = own.filter((one) => away.has(one.id) && isSeenAway(picture, one, now));
  if (seen.length === 0) return 'last-away';
  return seen.length === own.length ? 'all-away' : 'away';
}

/** Somebody who is heard says that it is; not only the last word of one that is silent, or that was not said again in time. */
function isSeenAway(picture: Picture, tracked: TrackedFunction, now: Instant): boolean {
  const { class: reached, claim, heldAway } = settledIn(picture, tracked, now);
  if (claim === null || heldAway || reached === 'unknown' || isHome(reached)) return false;
  return functionState(picture, tracked.id).missed[claim.source] === undefined && stands(picture, claim, now);
}

function absencesNow(picture: Picture, now: Instant): readonly Absence[] {
  return valuesOf(picture.afwijkingen)
    .filter(isActive)
    .flatMap((afwijking) =>
      awayIn(picture, afwijking, now).map(({ function: id, places }) => {
        return { function: id, home: homeOfFunction(id), places, dossier: afwijking };
      }),
    );
}

function leanersOn(absences: readonly Absence[], meldkamer: MeldkamerId, now: Instant): readonly Leaner[] {
  const there = absences.filter(
    ({ home, places }) =>
      home !== meldkamer && places.some((one) => one.kind === 'meldkamer' && one.meldkamer === meldkamer),
  );
  return MELDKAMER_IDS.flatMap((from): readonly Leaner[] => {
    const its = there.filter(({ home }) => home === from);
    if (its.length === 0) return [];
    const functions = its.map(({ function: id }) => id).sort();
    const dossiers = [...new Set(its.map(({ dossier }) => dossier))];
    const refused = dossiers
      .filter((one) => hostOf(one) === meldkamer)
      .flatMap((one) => notCarried(receptionOf(one), one.functions, now));
    return [
      {
        from,
        functions,
        dossiers: dossiers.map(({ number }) => number).sort(),
        notCarried: functions.filter((id) => refused.includes(id)),
      },
    ];
  });
}

/** Only of a discipline that leans: that its police are away says nothing about who can take ambulance calls. */
function obstaclesAmong(
  picture: Picture,
  absences: readonly Absence[],
  { meldkamer, disciplines }: Carrier,
  now: Instant,
): Obstacles {
  const isOf = (subject: string): boolean => {
    return subject === meldkamer || disciplines.has(parsePost(subject)?.discipline);
  };
  const { states } = meldkamerState(picture, meldkamer);
  return {
    away: absences
      .filter(({ home, function: id }) => home === meldkamer && disciplines.has(disciplineOf(id)))
      .map(({ function: id }) => id)
      .sort(),
    states: Object.keys(states)
      .filter(isOf)
      .sort()
      .flatMap((subject) => {
        const state = standingState(picture, subject)?.state;
        return state === undefined || !hinders(state) ? [] : [{ subject, state }];
      }),
    silent: isSilent(picture, meldkamer, now),
    // Of one post several qualifications may be too few.
    below: [
      ...new Set(
        Object.values(picture.alarms)
          .filter(isShort)
          .flatMap(({ meldkamer: at, post }) => (at === meldkamer && post !== null && isOf(post) ? [post] : [])),
      ),
    ].sort(),
  };
}

/** R120: planned work is no reason to call anybody, but whoever is down for it carries nothing. */
function hinders(state: ServiceState): boolean {
  return stateLevel(state) === 'degraded' || isGoneState(state);
}

function isGone(picture: Picture, meldkamer: MeldkamerId): boolean {
  const state = standingState(picture, meldkamer)?.state;
  return state !== undefined && isGoneState(state);
}

function isSilent(picture: Picture, meldkamer: MeldkamerId, now: Instant): boolean {
  return connectionOf(picture, meldkamer, now) === 'missing' || silenceOf(picture, meldkamer) !== null;
}

function isHeard(picture: Picture, of: MeldkamerId): boolean {
  return feedsOf(picture, of).some(({ source }) => silentFrom(picture, source) === null);
}

function disciplineOf(id: FunctionId): Discipline | undefined {
  return parseFunction(id)?.discipline;
}
