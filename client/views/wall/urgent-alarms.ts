// The few alarms the wall has room for: what calls for attention now, highest first, then oldest, and how many more there are.
// Alarms that a reader at 8 m could not tell apart are one line: the same condition at the same discipline of the same meldkamer.

import { type Alarm, isAnnunciated } from '#shared/alarm.ts';
import type { Discipline } from '#shared/functions.ts';

export const SHOWN_AT_MOST = 3;

export type AlarmGroup = {
  readonly key: string;
  /** Oldest first; never empty. */
  readonly alarms: readonly Alarm[];
  readonly oldest: Alarm;
  readonly discipline: Discipline | null;
  /** At least one of them is not acknowledged. */
  readonly isUnacknowledged: boolean;
};

export type UrgentAlarms = { readonly shown: readonly AlarmGroup[]; readonly more: number };

/** An alarm that has returned is history for the wall; whoever has to acknowledge it sits at a desk. */
export function urgentAlarms(alarms: readonly Alarm[]): UrgentAlarms {
  const groups = new Map<string, Alarm[]>();
  const active = alarms.filter((alarm) => alarm.core === 'active' && isAnnunciated(alarm)).sort(byPriorityThenAge);
  for (const alarm of active) {
    const key = [alarm.priority, alarm.condition, alarm.meldkamer, disciplineOf(alarm)].join(' ');
    groups.set(key, [...(groups.get(key) ?? []), alarm]);
  }
  const all = [...groups].flatMap(([key, [oldest, ...younger]]): readonly AlarmGroup[] => {
    if (oldest === undefined) return [];
    const alarmsOfGroup = [oldest, ...younger];
    return [
      {
        key,
        alarms: alarmsOfGroup,
        oldest,
        discipline: disciplineOf(oldest),
        isUnacknowledged: alarmsOfGroup.some((alarm) => alarm.acknowledged === null),
      },
    ];
  });
  return { shown: all.slice(0, SHOWN_AT_MOST), more: Math.max(0, all.length - SHOWN_AT_MOST) };
}

function byPriorityThenAge(one: Alarm, other: Alarm): number {
  if (one.priority !== other.priority) return one.priority - other.priority;
  if (one.raisedAt !== other.raisedAt) return one.raisedAt < other.raisedAt ? -1 : 1;
  return Number(one.id) - Number(other.id);
}

function disciplineOf(alarm: Alarm): Discipline | null {
  const subject: string | null = alarm.function ?? alarm.post;
  return (subject?.split('/')[1] as Discipline | undefined) ?? null;
}
