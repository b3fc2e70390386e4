// What became of alarms between two positions: how each stood then, how it stands now, and who acknowledged it.

import {
  type Acknowledgement,
  type Alarm,
  type AlarmId,
  type AlarmKey,
  type AlarmSubject,
  alarmState,
  byUrgency,
  type ConditionId,
  type Priority,
  type Quiet,
  quietOf,
} from '#shared/alarm/alarm.ts';
import type { AlarmState, Aside } from '#shared/alarm/life.ts';
import type { Instant } from '#shared/base/time.ts';
import type { LadderTurn } from '#shared/deviation/dossier.ts';
import type { Fact } from '#shared/journal/facts.ts';
import { bareLocation } from '#shared/location/location.ts';
import { type Picture, subjectOf } from '#shared/picture/picture.ts';
import type { ServiceState } from '#shared/reference/service-state.ts';
import type { Follower } from './follower.ts';

export type AlarmChange = AlarmSubject & {
  readonly id: AlarmId;
  readonly key: AlarmKey;
  readonly condition: ConditionId;
  readonly priority: Priority;
  /** Of an alarm about a state: which one it called for last. */
  readonly state: ServiceState | null;
  /** `normal`: it was not there, or is done. */
  readonly was: AlarmState;
  readonly is: AlarmState;
  /** Why it calls for no attention now; null: it does, or it is done. */
  readonly quiet: Quiet | null;
  /** To which step it climbed because nobody acknowledged it (R145); null: to none. */
  readonly climbed: LadderTurn['name'] | null;
  /** What somebody asks that another key has to confirm (R150); null: nothing. */
  readonly asked: Aside | null;
  /** When the last of it happened. */
  readonly at: Instant;
  /** The last acknowledgement since. */
  readonly acknowledged: Pick<Acknowledgement, 'at' | 'role' | 'organisation'> | null;
};

type Noted = Pick<AlarmChange, 'at' | 'acknowledged'> & { readonly alarm: Alarm };

/** What is to be told of an alarm; that somebody came too late to acknowledge it is not. */
const TOLD: ReadonlySet<Fact['kind']> = new Set([
  'alarm-raised',
  'alarm-reraised',
  'alarm-changed',
  'alarm-returned',
  'alarm-weighed',
  'alarm-climbed',
  'alarm-acknowledged',
  'acknowledgement-expired',
  'alarm-suppressed',
  'alarm-released',
  'aside-asked',
  'alarm-set-aside',
  'aside-ended',
]);

export function alarmChanges(then: Picture): Follower<AlarmChange> {
  const noted = new Map<AlarmId, Noted>();
  const stateThen = statesById(then);
  return {
    note({ before, entry, after }) {
      for (const fact of entry.facts) {
        if (!TOLD.has(fact.kind) || !('key' in fact)) continue;
        // One that is done by this entry is in the picture before it alone.
        const alarm = after.alarms[fact.key] ?? before.alarms[fact.key];
        if (alarm === undefined) continue;
        const known = noted.get(alarm.id)?.acknowledged ?? null;
        noted.set(alarm.id, { alarm, at: entry.recordedAt, acknowledged: acknowledgedBy(fact) ?? known });
      }
    },
    told(now) {
      const open = new Map(Object.values(now.alarms).map((alarm) => [alarm.id, alarm]));
      return [...noted.values()]
        .sort((one, other) => compared(one.alarm, other.alarm, open))
        .map(({ alarm, at, acknowledged }) => {
          const current = open.get(alarm.id) ?? null;
          return {
            ...bareSubject(current ?? alarm),
            id: alarm.id,
            key: alarm.key,
            condition: alarm.condition,
            priority: (current ?? alarm).priority,
            state: (current ?? alarm).service?.state ?? null,
            was: stateThen.get(alarm.id) ?? 'normal',
            is: current === null ? 'normal' : alarmState(current),
            quiet: current === null ? null : quietOf(current),
            climbed: current?.climbed?.turn.name ?? null,
            asked: current?.asked?.aside ?? null,
            at,
            acknowledged,
          };
        });
    },
  };
}

function bareSubject(alarm: Alarm): AlarmSubject {
  const subject = subjectOf(alarm);
  return { ...subject, location: subject.location === null ? null : bareLocation(subject.location) };
}

function statesById({ alarms }: Picture): ReadonlyMap<AlarmId, AlarmState> {
  return new Map(Object.values(alarms).map((alarm) => [alarm.id, alarmState(alarm)]));
}

function acknowledgedBy(fact: Fact): AlarmChange['acknowledged'] {
  if (fact.kind !== 'alarm-acknowledged') return null;
  const { at, role, organisation } = fact.acknowledgement;
  return { at, role, organisation };
}

/** What is still open first, the most urgent in front; what is done behind it, the newest in front. */
function compared(one: Alarm, other: Alarm, open: ReadonlyMap<AlarmId, Alarm>): number {
  const [first, second] = [open.get(one.id), open.get(other.id)];
  if (first !== undefined && second !== undefined) return byUrgency(first, second);
  if (first !== undefined || second !== undefined) return first === undefined ? 1 : -1;
  return one.priority - other.priority || Number(other.id) - Number(one.id);
}
