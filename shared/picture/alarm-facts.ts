// Facts about alarms: their life from raised to done, and who acknowledged them.

import {
  type Alarm,
  type AlarmKey,
  alarmState,
  climbs,
  climbsFrom,
  isAside,
  isEased,
  lifeOf,
  type StoppedClimb,
} from '#shared/alarm/alarm.ts';
import { type Aside, isCalling, type Life, type LifeEvent, lifeAfter, NO_LIFE } from '#shared/alarm/life.ts';
import { urgencyOf } from '#shared/alarm/rationale.ts';
import { after, elapsed, type Instant } from '#shared/base/time.ts';
import { without } from '#shared/base/without.ts';
import type { Fact } from '#shared/journal/facts.ts';
import { sameLocation } from '#shared/location/location.ts';
import { ofName, ofSource } from '#shared/reference/subjects.ts';
import { atStake } from './at-stake.ts';
import type { FactRules } from './fact-rule.ts';
import { afwijkingIn, type Picture } from './picture.ts';
import { standingState } from './standing-state.ts';

export const ALARM_FACTS = {
  'alarm-raised': {
    apply: (picture, fact, at) =>
      showing(
        withAlarm({ ...picture, alarmsRaised: picture.alarmsRaised + 1 }, callingFor(picture, raised(fact, at))),
        fact.key,
        at,
      ),
    subjects: ofItsAlarm,
  },
  'alarm-reraised': {
    apply: (picture, { key, subject }, at) =>
      showing(
        happened(picture, key, 'raise', at, (alarm) =>
          callingFor(picture, {
            ...alarm,
            ...subject,
            core: 'active',
            activeAt: at,
            returnedAt: null,
            occurrences: alarm.occurrences + 1,
            acknowledged: null,
          }),
        ),
        key,
        at,
      ),
    subjects: ofItsAlarm,
  },
  'alarm-changed': {
    apply: (picture, { key, subject }, at) => {
      const alarm = alarmIn(picture, key);
      const changed = extending(alarm, callingFor(picture, { ...alarm, ...subject }));
      return showing(
        happened(picture, key, isEased(alarm, changed) ? null : 'reopen', at, () => changed),
        key,
        at,
      );
    },
    subjects: ofItsAlarm,
  },
  'alarm-weighed': {
    apply: (picture, { key, priority }, at) => {
      const alarm = alarmIn(picture, key);
      return happened(picture, key, priority < alarm.priority ? 'reopen' : null, at, () => ({ ...alarm, priority }));
    },
    subjects: ofItsAlarm,
  },
  // Whose turn it is makes no other version: whoever looks at it has not seen something else by it.
  'alarm-climbed': {
    apply: (picture, { key, turn, nextAt }) =>
      withAlarm(picture, { ...alarmIn(picture, key), climbed: { turn, nextAt } }),
    subjects: ofItsAlarm,
  },
  'alarm-returned': {
    apply: (picture, { key }, at) =>
      happened(picture, key, 'return', at, (alarm) => ({ ...alarm, core: 'returned', returnedAt: at })),
    subjects: ofItsAlarm,
  },
  'alarm-acknowledged': {
    apply: (picture, { key, acknowledgement }, at) =>
      stillSo(
        happened(picture, key, 'acknowledge', at, (alarm) => ({ ...alarm, acknowledged: acknowledgement })),
        key,
        at,
      ),
    subjects: ofItsAlarm,
  },
  'acknowledgement-expired': {
    apply: (picture, { key }, at) =>
      happened(picture, key, 'expire', at, (alarm) =>
        alarm.acknowledged === null ? alarm : { ...alarm, expired: alarm.acknowledged },
      ),
    subjects: ofItsAlarm,
  },
  'acknowledgement-refused': {
    apply: (picture) => picture,
    subjects: ofItsAlarm,
  },
  'alarm-suppressed': {
    apply: (picture, { key, by }, at) =>
      happened(picture, key, 'suppress', at, (alarm) => ({ ...alarm, suppressedBy: by })),
    subjects: ofItsAlarm,
  },
  'alarm-released': {
    apply: (picture, { key }, at) => happened(picture, key, 'release', at, asItWas),
    subjects: ofItsAlarm,
  },
  'aside-asked': {
    apply: (picture, { key, asked }, at) =>
      happened(picture, key, `ask ${asked.aside}`, at, (alarm) => ({ ...alarm, asked })),
    subjects: ofItsAlarm,
  },
  'alarm-set-aside': {
    apply: (picture, { key, aside, set }, at) =>
      stillSo(
        happened(picture, key, `set ${aside}`, at, (alarm) => ({ ...alarm, asked: null, [nameOf(aside)]: set })),
        key,
        at,
      ),
    subjects: ofItsAlarm,
  },
  'aside-ended': {
    apply: (picture, { key, aside }, at) => happened(picture, key, `end ${aside}`, at, asItWas),
    subjects: ofItsAlarm,
  },
} satisfies Partial<FactRules>;

function raised(
  { subject, id, key, condition, priority }: Extract<Fact, { kind: 'alarm-raised' }>,
  at: Instant,
): Alarm {
  return {
    ...subject,
    id,
    key,
    version: 1,
    condition,
    priority,
    core: 'active',
    raisedAt: at,
    activeAt: at,
    returnedAt: null,
    occurrences: 1,
    acknowledged: null,
    suppressedBy: null,
    shelved: null,
    outOfService: null,
    asked: null,
  };
}

/** R120: an alarm about a state calls for the state that holds when it is raised or changes, and is as urgent as that. */
function callingFor(picture: Picture, alarm: Alarm): Alarm {
  if (alarm.condition !== 'service-state') return alarm;
  const calling = stateCalling(picture, alarm);
  if (calling === null) throw new Error(`No state that ${alarm.key} calls for`);
  return { ...alarm, ...calling };
}

/** Null: the state is over, also while the alarm waits to go off. */
function stateCalling(picture: Picture, { post, meldkamer }: Alarm): Pick<Alarm, 'priority' | 'service'> | null {
  const subject = post ?? meldkamer;
  const standing = subject === null ? null : standingState(picture, subject);
  const priority = standing === null ? null : urgencyOf(standing.state);
  if (standing === null || priority === null) return null;
  return { priority, service: { state: standing.state, source: standing.source } };
}

/** R144: it can call anew. One about a state that is over by now is only to go off. */
export function isCalledFor(picture: Picture, alarm: Alarm): boolean {
  return alarm.condition !== 'service-state' || stateCalling(picture, alarm) !== null;
}

/** R37: of another place, and of a worse state, its sentence tells by itself what is new. */
function extending(before: Alarm, after: Alarm): Alarm {
  if (before.acknowledged === null || after.service !== undefined) return after;
  const isElsewhere =
    before.location !== null && after.location !== null && !sameLocation(before.location, after.location);
  return isElsewhere ? after : { ...after, extended: true };
}

function nameOf(aside: Aside): 'shelved' | 'outOfService' {
  return aside === 'shelved' ? 'shelved' : 'outOfService';
}

function withAlarm(picture: Picture, alarm: Alarm): Picture {
  return { ...picture, alarms: { ...picture.alarms, [alarm.key]: alarm } };
}

/** R37, R150: all that it is about by now is what this version of it shows. */
function showing(picture: Picture, key: AlarmKey, at: Instant): Picture {
  const alarm = picture.alarms[key];
  if (picture.shownOf === null || alarm === undefined) return picture;
  return { ...picture, shownOf: { ...picture.shownOf, [key]: atStake(picture, alarm, at) } };
}

/**
 * R37, R150: an acknowledgement, or being set aside, covers what the version that was seen showed and is so still; nothing that came since, and
 * nothing that ended in between.
 */
export function stillSo(picture: Picture, key: AlarmKey, at: Instant): Picture {
  const alarm = picture.alarms[key];
  const shown = picture.shownOf?.[key];
  if (picture.shownOf === null || alarm === undefined || shown === undefined) return picture;
  const parts = atStake(picture, alarm, at);
  return { ...picture, shownOf: { ...picture.shownOf, [key]: shown.filter((part) => parts.includes(part)) } };
}

/**
 * What happened to an alarm: what it is about by now, and what its life became by the table. Every change counts as a version. One whose life
 * is over leaves the picture; the journal keeps it. `event`: null, its life goes on as it was.
 */
function happened(
  picture: Picture,
  key: AlarmKey,
  event: LifeEvent | null,
  at: Instant,
  change: (alarm: Alarm) => Alarm,
): Picture {
  const alarm = alarmIn(picture, key);
  const before = lifeOf(alarm);
  const life = event === null ? before : lifeAfter(before, event);
  const changed = { ...change(alarm), version: alarm.version + 1 };
  // What no rule records today stands as it was recorded.
  const lived = life === null ? changed : withCalling(living(changed, life), { event, before, life, at });
  const isOver = life === NO_LIFE || (alarmState(lived) === 'normal' && !isAside(lived));
  if (isOver) return withoutAlarm(picture, key);
  return withAlarm(picture, lived);
}

function alarmIn(picture: Picture, key: AlarmKey): Alarm {
  const alarm = picture.alarms[key];
  if (alarm === undefined) throw new Error(`No alarm ${key} to change`);
  return alarm;
}

/** An alarm as this life has it. */
function living(alarm: Alarm, life: Life): Alarm {
  const isAskedFor = alarm.asked !== null && life.asides[alarm.asked.aside] === 'asked';
  return {
    ...alarm,
    core: life.core.startsWith('active') ? 'active' : 'returned',
    acknowledged: life.core.endsWith('unacknowledged') ? null : alarm.acknowledged,
    suppressedBy: life.suppressed ? alarm.suppressedBy : null,
    shelved: life.asides.shelved === 'aside' ? alarm.shelved : null,
    outOfService: life.asides['out-of-service'] === 'aside' ? alarm.outOfService : null,
    asked: isAskedFor ? alarm.asked : null,
  };
}

type Happening = {
  readonly event: LifeEvent | null;
  readonly before: Life;
  readonly life: Life;
  readonly at: Instant;
};

/** R144: since when it calls again, and whose acknowledgement had counted for too long; none of it of what comes on. */
function withCalling(alarm: Alarm, happening: Happening): Alarm {
  const { event, before, life, at } = happening;
  const { expired, callsAgainSince, extended, ...rest } = withClimbing(alarm, happening);
  const since = isCalling(before) ? callsAgainSince : at;
  const isAgain = isCalling(life) && event !== 'raise' && since !== undefined;
  const isExpired = life.core === 'active-unacknowledged' && event !== 'raise' && event !== 'reopen';
  return {
    ...rest,
    ...(isExpired && expired !== undefined ? { expired } : {}),
    ...(isAgain ? { callsAgainSince: since } : {}),
    ...(isAgain && extended !== undefined ? { extended } : {}),
  };
}

/** R145: how far it climbed, for as long as it calls; what is over stands still, and goes on from there when it comes on again unacknowledged. */
function withClimbing(alarm: Alarm, { event, before, life, at }: Happening): Alarm {
  const { climbed, climbsFrom: from, stoppedAt, ...rest } = alarm;
  if (isCalling(before) && isCalling(life)) return alarm;
  if (isCalling(before) && event === 'return' && climbs(alarm)) {
    return { ...rest, stoppedAt: { from: climbsFrom(alarm), at, climbed: climbed ?? null } };
  }
  if (stoppedAt === undefined) return rest;
  if (event !== 'raise') return { ...rest, stoppedAt };
  return isCalling(life) ? goingOn(rest, stoppedAt, at) : rest;
}

/** The time in which it was over is no time of the step. */
function goingOn(alarm: Alarm, { from, at: stopped, climbed }: StoppedClimb, at: Instant): Alarm {
  const later = (moment: Instant): Instant => after(moment, elapsed(stopped, at));
  const nextAt = climbed === null || climbed.nextAt === null ? null : later(climbed.nextAt);
  return { ...alarm, climbsFrom: later(from), ...(climbed === null ? {} : { climbed: { ...climbed, nextAt } }) };
}

function asItWas(alarm: Alarm): Alarm {
  return alarm;
}

/** A suppressed alarm that returns goes at once: another alarm called for attention in its place. */
function withoutAlarm(picture: Picture, key: AlarmKey): Picture {
  const { alarms, shownOf } = picture;
  return { ...picture, alarms: without(alarms, key), shownOf: shownOf === null ? null : without(shownOf, key) };
}

function ofItsAlarm({ key }: { readonly key: AlarmKey }, before: Picture, after: Picture): readonly string[] {
  const alarm = after.alarms[key] ?? before.alarms[key];
  if (alarm === undefined) return [];
  const afwijking = alarm.afwijking === null ? null : afwijkingIn(after, alarm.afwijking);
  // An alarm about a deviation belongs to the history of whatever is away in it.
  return [...ofAlarm(alarm), ...(afwijking?.functions ?? []).flatMap(ofName)];
}

function ofAlarm({ meldkamer, function: functionId, post, source, feeds, afwijking }: Alarm): readonly string[] {
  return [
    ...(afwijking === null ? [] : [afwijking]),
    ...(meldkamer === null ? [] : [meldkamer]),
    ...(functionId === null ? [] : ofName(functionId)),
    ...(post === null ? [] : ofName(post)),
    ...[...(source === null ? [] : [source]), ...feeds].flatMap(ofSource),
  ];
}
