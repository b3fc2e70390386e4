// One mark for several alarms: the worst of them, so that no head of a row, tile or group looks better than what lies under it. Pure.

import { type Alarm, alarmState, isAnnunciated, type Priority } from '#shared/alarm/alarm.ts';
import type { AlarmState } from '#shared/alarm/life.ts';

export type RollUp = {
  /** The highest of those that are still so; when none is, of those that are over. */
  readonly priority: Priority;
  /** Something that is still so was seen by nobody. */
  readonly unacknowledged: boolean;
  /** All of them are over, and nobody saw them. */
  readonly returned: boolean;
  readonly count: number;
  /** How many of them are what its priority says: of that priority, and still so unless all are over. */
  readonly alike: number;
};

type Rolled = { readonly priority: Priority; readonly state: AlarmState };

/** R124. Of those that call for attention; null: none does. */
export function rollUp(alarms: readonly Alarm[]): RollUp | null {
  return rollUpStates(
    alarms.filter(isAnnunciated).map((alarm) => ({ priority: alarm.priority, state: alarmState(alarm) })),
  );
}

/** R124. Of alarms that call for attention all. */
export function rollUpStates(open: readonly Rolled[]): RollUp | null {
  const active = open.filter(({ state }) => state !== 'returned-unacknowledged');
  const worst = active.length > 0 ? active : open;
  if (worst.length === 0) return null;
  const priority = Math.min(...worst.map((one) => one.priority)) as Priority;
  return {
    priority,
    unacknowledged: active.some(({ state }) => state === 'active-unacknowledged'),
    returned: active.length === 0,
    count: open.length,
    alike: worst.filter((one) => one.priority === priority).length,
  };
}

/** The priority of what is still so; null when all is over. */
export function activePriority(mark: RollUp | null): Priority | null {
  return mark === null || mark.returned ? null : mark.priority;
}

/** The most urgent first. */
export const PRIORITIES: readonly Priority[] = [1, 2, 3];

export type PriorityCounts = Readonly<Record<Priority, number>>;

export function countByPriority(alarms: readonly Pick<Alarm, 'priority'>[]): PriorityCounts {
  const count = (priority: Priority) => alarms.filter((alarm) => alarm.priority === priority).length;
  return { 1: count(1), 2: count(2), 3: count(3) };
}

/** Below zero when the first is worse: what nobody saw yet, then what somebody saw, then what is over; of equals the higher priority. */
export function byWorst(one: RollUp, other: RollUp): number {
  return (
    Number(one.returned) - Number(other.returned) ||
    Number(other.unacknowledged) - Number(one.unacknowledged) ||
    one.priority - other.priority
  );
}
