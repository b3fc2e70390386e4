// Alarms: something abnormal that someone must act on. The life of an alarm follows ISA-18.2 (IEC 62682):
// a core of four states, and three independent flags that hide the annunciation but never the evaluation.

import type { Instant } from '#shared/base/time.ts';
import type { AfwijkingNumber } from '#shared/deviation/number.ts';
import type { Location } from '#shared/location/location.ts';
import type { FunctionId, PostId } from '#shared/reference/functions.ts';
import type { MeldkamerId } from '#shared/reference/meldkamers.ts';
import type { ServiceState } from '#shared/reference/service-state.ts';
import type { SourceId } from '#shared/reference/source.ts';

/** As numbered in the domain's list of alert conditions; some have a name only. */
export const CONDITIONS = [
  'A1',
  'A2',
  'A3',
  'A4',
  'A5',
  'A6',
  'A7',
  'A9',
  'A10',
  'A11',
  'A12',
  'A14',
  'A16',
  'A17',
  'A18',
  'service-state',
  'double-claim',
  'clock',
] as const;
export type ConditionId = (typeof CONDITIONS)[number];

/** 1 kritiek, 2 hoog, 3 laag. */
export type Priority = 1 | 2 | 3;

export type AlarmId = string & { readonly __alarm: true };

/** Condition and subject. At most one alarm lives per key; a recurrence before it was acknowledged is the same alarm again. */
export type AlarmKey = string & { readonly __alarmKey: true };

/** What an alarm is about. One field is always set; a cause shared by several feeds has only `feeds`. */
export type AlarmSubject = {
  readonly meldkamer: MeldkamerId | null;
  readonly function: FunctionId | null;
  readonly post: PostId | null;
  readonly source: SourceId | null;
  /** Where the function was found, for alarms about a place. */
  readonly location: Location | null;
  /** The feeds that fell silent together, for the one alarm that stands for them. */
  readonly feeds: readonly SourceId[];
  /** The deviation that an alarm is about; one about a place names a function instead. */
  readonly afwijking: AfwijkingNumber | null;
};

export type AlarmCore = 'active' | 'returned';

export type Alarm = AlarmSubject & {
  readonly id: AlarmId;
  readonly key: AlarmKey;
  /** Counts every change; an acknowledgement must name the version it saw. */
  readonly version: number;
  readonly condition: ConditionId;
  readonly priority: Priority;
  readonly core: AlarmCore;
  readonly raisedAt: Instant;
  /** When the condition last came on. */
  readonly activeAt: Instant;
  readonly returnedAt: Instant | null;
  readonly occurrences: number;
  readonly acknowledged: Acknowledgement | null;
  readonly shelvedUntil: Instant | null;
  /** Suppressed by design: another alarm stands for this one. */
  readonly suppressedBy: AlarmId | null;
  readonly outOfService: boolean;
  /** Of an alarm about a state alone. */
  readonly service?: AlarmedState;
};

/** R120: the state that it calls for, and whose word that is. */
export type AlarmedState = { readonly state: ServiceState; readonly source: SourceId };

export type Acknowledgement = {
  readonly at: Instant;
  readonly role: string;
  readonly organisation: string;
  readonly note: string | null;
};

export type AlarmState = 'active-unacknowledged' | 'active-acknowledged' | 'returned-unacknowledged' | 'normal';

export type AlarmEvent = 'raise' | 'return' | 'acknowledge';

type Row = Readonly<Record<AlarmEvent, AlarmState | null>>;

/** The whole core as a table; null: the event means nothing here and is refused. */
const TRANSITIONS: Readonly<Record<AlarmState, Row>> = {
  normal: { raise: 'active-unacknowledged', return: null, acknowledge: null },
  'active-unacknowledged': { raise: null, return: 'returned-unacknowledged', acknowledge: 'active-acknowledged' },
  'active-acknowledged': { raise: null, return: 'normal', acknowledge: null },
  'returned-unacknowledged': { raise: 'active-unacknowledged', return: null, acknowledge: 'normal' },
};

/** Where an event leads; null when it is not possible in this state. */
export function transition(state: AlarmState, event: AlarmEvent): AlarmState | null {
  return TRANSITIONS[state][event];
}

export function alarmState({ core, acknowledged }: Alarm): AlarmState {
  if (core === 'active') return acknowledged === null ? 'active-unacknowledged' : 'active-acknowledged';
  return acknowledged === null ? 'returned-unacknowledged' : 'normal';
}

/** Does it call for attention now? A suppressed, shelved or out-of-service alarm stays listed but is quiet. */
export function isAnnunciated(alarm: Alarm): boolean {
  return alarm.suppressedBy === null && alarm.shelvedUntil === null && !alarm.outOfService;
}

export function alarmKey(condition: ConditionId, subject: string): AlarmKey {
  return `${condition} ${subject}` as AlarmKey;
}

/** By priority, then what nobody acknowledged, then the oldest: what has waited longest is not pushed away. */
export function byUrgency(one: Alarm, other: Alarm): number {
  return (
    one.priority - other.priority ||
    Number(one.acknowledged !== null) - Number(other.acknowledged !== null) ||
    Number(one.core === 'returned') - Number(other.core === 'returned') ||
    (one.raisedAt < other.raisedAt ? -1 : one.raisedAt > other.raisedAt ? 1 : Number(one.id) - Number(other.id))
  );
}
