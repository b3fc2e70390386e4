// Facts about alarms: their life from raised to done, and who acknowledged them.

import { type Alarm, type AlarmKey, alarmState } from '#shared/alarm/alarm.ts';
import type { Instant } from '#shared/base/time.ts';
import { without } from '#shared/base/without.ts';
import type { Fact } from '#shared/journal/facts.ts';
import { urgencyOf } from '#shared/reference/service-state.ts';
import { ofName, ofSource } from '#shared/reference/subjects.ts';
import type { FactRules } from './fact-rule.ts';
import { afwijkingIn, type Picture } from './picture.ts';
import { standingState } from './standing-state.ts';

export const ALARM_FACTS = {
  'alarm-raised': {
    apply: (picture, fact, at) =>
      withAlarm({ ...picture, alarmsRaised: picture.alarmsRaised + 1 }, callingFor(picture, raised(fact, at))),
    subjects: ofItsAlarm,
  },
  'alarm-reraised': {
    apply: (picture, { key, subject }, at) =>
      changeAlarm(picture, key, (alarm) =>
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
    subjects: ofItsAlarm,
  },
  'alarm-changed': {
    apply: (picture, { key, subject }) =>
      changeAlarm(picture, key, (alarm) => {
        const changed = callingFor(picture, { ...alarm, ...subject });
        return isEased(alarm, changed) ? changed : { ...changed, acknowledged: null };
      }),
    subjects: ofItsAlarm,
  },
  'alarm-returned': {
    apply: (picture, { key }, at) =>
      picture.alarms[key]?.suppressedBy == null
        ? changeAlarm(picture, key, (alarm) => ({ ...alarm, core: 'returned', returnedAt: at }))
        : withoutAlarm(picture, key),
    subjects: ofItsAlarm,
  },
  'alarm-acknowledged': {
    apply: (picture, { key, acknowledgement }) =>
      changeAlarm(picture, key, (alarm) => ({ ...alarm, acknowledged: acknowledgement })),
    subjects: ofItsAlarm,
  },
  'acknowledgement-refused': {
    apply: (picture) => picture,
    subjects: ofItsAlarm,
  },
  'alarm-suppressed': {
    apply: (picture, { key, by }) => changeAlarm(picture, key, (alarm) => ({ ...alarm, suppressedBy: by })),
    subjects: ofItsAlarm,
  },
  'alarm-released': {
    apply: (picture, { key }) => changeAlarm(picture, key, (alarm) => ({ ...alarm, suppressedBy: null })),
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
    shelvedUntil: null,
    suppressedBy: null,
    outOfService: false,
  };
}

/** R120: an alarm about a state calls for the state that holds when it is raised or changes, and is as urgent as that. */
function callingFor(picture: Picture, alarm: Alarm): Alarm {
  if (alarm.condition !== 'service-state') return alarm;
  const subject = alarm.post ?? alarm.meldkamer;
  const standing = subject === null ? null : standingState(picture, subject);
  const priority = standing === null ? null : urgencyOf(standing.state);
  if (standing === null || priority === null) throw new Error(`No state that ${alarm.key} calls for`);
  return { ...alarm, priority, service: { state: standing.state, source: standing.source } };
}

/** R120: the same source says that it is less bad; who acknowledged the worse state has seen all there is. */
function isEased(before: Alarm, after: Alarm): boolean {
  return (
    before.service !== undefined && before.service.source === after.service?.source && before.priority < after.priority
  );
}

function withAlarm(picture: Picture, alarm: Alarm): Picture {
  return { ...picture, alarms: { ...picture.alarms, [alarm.key]: alarm } };
}

/** Every change counts as a version. An alarm whose life is over leaves the picture; the journal keeps it. */
function changeAlarm(picture: Picture, key: AlarmKey, change: (alarm: Alarm) => Alarm): Picture {
  const alarm = picture.alarms[key];
  if (alarm === undefined) throw new Error(`No alarm ${key} to change`);
  const changed = { ...change(alarm), version: alarm.version + 1 };
  return alarmState(changed) === 'normal' ? withoutAlarm(picture, key) : withAlarm(picture, changed);
}

/** A suppressed alarm that returns goes at once: another alarm called for attention in its place. */
function withoutAlarm(picture: Picture, key: AlarmKey): Picture {
  return { ...picture, alarms: without(picture.alarms, key) };
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
