// The few alarms the wall has room for: what calls for attention now, highest first, then oldest, and how many more there are.
// Alarms that a reader at 8 m could not tell apart are one line: the same condition at the same discipline of the same meldkamer.

import { type Alarm, isAnnunciated, type Priority } from '#shared/alarm/alarm.ts';
import type { Discipline } from '#shared/reference/functions.ts';
import { isToldWith } from '../../../parts/marks/told-with.ts';

const SHOWN_AT_MOST = 3;

export type AlarmGroup = {
  readonly key: string;
  /** Most urgent first, then oldest; never empty. */
  readonly alarms: readonly Alarm[];
  /** Of those that the line is named after. */
  readonly oldest: Alarm;
  readonly priority: Priority;
  readonly discipline: Discipline | null;
  /** At least one of them is not acknowledged. */
  readonly isUnacknowledged: boolean;
};

export type UrgentAlarms = { readonly shown: readonly AlarmGroup[]; readonly more: number };

/**
 * An alarm that has returned is history for the wall; whoever has to acknowledge it sits at a desk. What a dossier lacks is told with
 * the function that is away, as urgently as the most urgent of them: a line of its own would say one absence twice.
 */
export function urgentAlarms(alarms: readonly Alarm[]): UrgentAlarms {
  const active = alarms.filter((alarm) => alarm.core === 'active' && isAnnunciated(alarm)).sort(byPriorityThenAge);
  const groups = new Map<string, Alarm[]>();
  for (const alarm of active) {
    const key = keyOf(active.find((one) => isToldWith(alarm, one)) ?? alarm);
    groups.set(key, [...(groups.get(key) ?? []), alarm]);
  }
  const all = [...groups].flatMap(([key, ofGroup]): readonly AlarmGroup[] => {
    const [first] = ofGroup;
    const oldest = ofGroup.find((alarm) => keyOf(alarm) === key);
    if (first === undefined || oldest === undefined) return [];
    return [
      {
        key,
        alarms: ofGroup,
        oldest,
        priority: first.priority,
        discipline: disciplineOf(oldest),
        isUnacknowledged: ofGroup.some((alarm) => alarm.acknowledged === null),
      },
    ];
  });
  const sorted = all.sort(byPriorityThenPlace);
  return { shown: sorted.slice(0, SHOWN_AT_MOST), more: Math.max(0, sorted.length - SHOWN_AT_MOST) };
}

/** The groups come in the order of their most urgent alarm; of one priority, what is so before what only a dossier lacks. */
function byPriorityThenPlace(one: AlarmGroup, other: AlarmGroup): number {
  const isDossier = ({ oldest }: AlarmGroup) => Number(oldest.afwijking !== null);
  return (
    one.priority - other.priority || isDossier(one) - isDossier(other) || one.oldest.priority - other.oldest.priority
  );
}

function keyOf(alarm: Alarm): string {
  return [alarm.priority, alarm.condition, alarm.meldkamer, disciplineOf(alarm)].join(' ');
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
