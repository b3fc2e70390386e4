// Alarms: something abnormal that someone must act on. What can become of one is a table of its own (life.ts).

import type { Instant } from '#shared/base/time.ts';
import type { LadderTurn } from '#shared/deviation/dossier.ts';
import type { AfwijkingNumber } from '#shared/deviation/number.ts';
import type { Location } from '#shared/location/location.ts';
import type { FunctionId, PostId } from '#shared/reference/functions.ts';
import type { MeldkamerId } from '#shared/reference/meldkamers.ts';
import type { PartyId } from '#shared/reference/parties.ts';
import type { ServiceState } from '#shared/reference/service-state.ts';
import type { SourceId } from '#shared/reference/source.ts';
import {
  type AlarmState,
  ASIDES,
  type Aside,
  type AsideState,
  type Life,
  type LifeEvent,
  lifeAfter,
  NO_LIFE,
} from './life.ts';

/** As numbered in the domain's list of alert conditions; some have a name only. */
export const CONDITIONS = [
  'A1',
  'A2',
  'A3',
  'A4',
  'A5',
  'A6',
  'A7',
  'A8',
  'A9',
  'A10',
  'A11',
  'A12',
  'A13',
  'A14',
  'A16',
  'A17',
  'A18',
  'A19',
  'A20',
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
  /** R144. The acknowledgement that counts no more, for it was given too long ago; absent: nobody has to be told of one. */
  readonly expired?: Acknowledgement;
  /** Since when it calls for attention again, where that is later than when it came on. */
  readonly callsAgainSince?: Instant;
  /** R37. It calls again because it is about more than was acknowledged; absent: for another reason. */
  readonly extended?: true;
  /** R145. How far it climbed the ladder because nobody acknowledged it; absent: not at all. */
  readonly climbed?: ClimbedAlarm;
  /** R145. From when it climbs, where that is earlier than when it came on: nobody acknowledged the time of before. */
  readonly climbsFrom?: Instant;
  /** R145. Of one that is over and that nobody acknowledged: where its climbing stood then. */
  readonly stoppedAt?: StoppedClimb;
  /** Suppressed by design: another alarm stands for this one. */
  readonly suppressedBy: AlarmId | null;
  readonly shelved: SetAside | null;
  readonly outOfService: SetAside | null;
  /** Somebody wants it set aside, and another key has to confirm that first. */
  readonly asked: AskedAside | null;
  /** Of an alarm about a state alone. */
  readonly service?: AlarmedState;
};

/** R120: the state that it calls for, and whose word that is. */
export type AlarmedState = { readonly state: ServiceState; readonly source: SourceId };

/** `nextAt`: when the step behind this turn is due; null: there is none. */
export type ClimbedAlarm = { readonly turn: LadderTurn; readonly nextAt: Instant | null };

export type StoppedClimb = { readonly from: Instant; readonly at: Instant; readonly climbed: ClimbedAlarm | null };

export type Acknowledgement = {
  readonly at: Instant;
  readonly role: string;
  readonly organisation: string;
  readonly note: string | null;
};

export type AsideAsked = {
  readonly until: Instant;
  /** In one line; null where the reader may not see it. */
  readonly reason: string | null;
  /** Who sees to it that it can be in service again; null for one that is shelved. */
  readonly owner: PartyId | null;
  readonly at: Instant;
  readonly role: string;
  readonly organisation: string;
};

/** `key`: the id of the key that asked it; null for a reader, whom it does not concern. */
export type AskedAside = AsideAsked & { readonly aside: Aside; readonly key: string | null };

/** R150. Kept from calling for attention: by whom, why and until when. `confirmed`: by whom, where that was needed. */
export type SetAside = AsideAsked & {
  readonly confirmed: { readonly at: Instant; readonly role: string; readonly organisation: string } | null;
};

/** Its place in the table of its life. */
export function lifeOf(alarm: Alarm): Life {
  const asides = { shelved: asideState(alarm, 'shelved'), 'out-of-service': asideState(alarm, 'out-of-service') };
  return { core: alarmState(alarm), suppressed: alarm.suppressedBy !== null, asides };
}

/** Is this possible with it as it is? Undefined: it was never raised, or is over. */
export function mayBecome(alarm: Alarm | undefined, event: LifeEvent): boolean {
  return lifeAfter(alarm === undefined ? NO_LIFE : lifeOf(alarm), event) !== null;
}

/** Since when it calls for attention, as long as it does: since it came on, or since an acknowledgement counts no more. */
export function callsSince({ callsAgainSince, activeAt }: Alarm): Instant {
  return callsAgainSince ?? activeAt;
}

/** R145: does one of its kind climb while nobody acknowledges it? */
export function climbs({ condition }: Pick<Alarm, 'condition'>): boolean {
  return condition === 'A1';
}

/** R145: from when its climbing counts, without the time in which it was over. */
export function climbsFrom(alarm: Alarm): Instant {
  return alarm.climbsFrom ?? callsSince(alarm);
}

export function asideState(alarm: Alarm, aside: Aside): AsideState {
  if (asideOf(alarm, aside) !== null) return 'aside';
  return alarm.asked?.aside === aside ? 'asked' : 'free';
}

export function asideOf({ shelved, outOfService }: Alarm, aside: Aside): SetAside | null {
  return aside === 'shelved' ? shelved : outOfService;
}

export function alarmState({ core, acknowledged }: Alarm): AlarmState {
  if (core === 'active') return acknowledged === null ? 'active-unacknowledged' : 'active-acknowledged';
  return acknowledged === null ? 'returned-unacknowledged' : 'normal';
}

/** Why it calls for no attention; null: it does. Of two the first: what stands for it says the most. */
export const QUIETS = ['suppressed', ...ASIDES] as const;
export type Quiet = (typeof QUIETS)[number];

export function quietOf({ suppressedBy, shelved, outOfService }: Alarm): Quiet | null {
  if (suppressedBy !== null) return 'suppressed';
  if (shelved !== null) return 'shelved';
  return outOfService === null ? null : 'out-of-service';
}

/** Does it call for attention now? A suppressed, shelved or out-of-service alarm stays listed but is quiet. */
export function isAnnunciated(alarm: Alarm): boolean {
  return quietOf(alarm) === null;
}

/** Shelved or out of service: it stays until that ends, also when what it is about is over meanwhile. */
export function isAside({ shelved, outOfService }: Alarm): boolean {
  return shelved !== null || outOfService !== null;
}

type Called = { readonly priority: Priority; readonly service?: AlarmedState | undefined };

/** R120: the same source says that it is less bad; who acknowledged the worse state, or set it aside, has seen all there is. */
export function isEased(before: Called, after: Called): boolean {
  return (
    before.service !== undefined && before.service.source === after.service?.source && before.priority < after.priority
  );
}

export function alarmKey(condition: ConditionId, subject: string): AlarmKey {
  return `${condition} ${subject}` as AlarmKey;
}

/** By priority, then what nobody acknowledged, then what is still so, then the newest: list and bar begin with the same one. */
export function byUrgency(one: Alarm, other: Alarm): number {
  return (
    one.priority - other.priority ||
    Number(one.acknowledged !== null) - Number(other.acknowledged !== null) ||
    Number(one.core === 'returned') - Number(other.core === 'returned') ||
    byNewest(one, other)
  );
}

/** What began to call last first. Of one moment what is so comes before what its dossier lacks: where a function is must not be pushed away. */
function byNewest(one: Alarm, other: Alarm): number {
  const [since, sinceOther] = [callsSince(one), callsSince(other)];
  if (since !== sinceOther) return since > sinceOther ? -1 : 1;
  return Number(one.afwijking !== null) - Number(other.afwijking !== null) || Number(other.id) - Number(one.id);
}
