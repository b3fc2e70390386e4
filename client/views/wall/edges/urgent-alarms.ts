// The few alarms the wall has room for: what calls for attention now, highest first, then oldest, and how many more there are.
// Alarms that a reader at 8 m could not tell apart are one line: the same condition at the same discipline of the same meldkamer.

import { type Alarm, isAnnunciated, type Priority } from '#shared/alarm/alarm.ts';
import { type Location, sameLocation } from '#shared/location/location.ts';
import { type Discipline, FUNCTIONS } from '#shared/reference/functions.ts';
import type { MeldkamerId } from '#shared/reference/meldkamers.ts';
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
  /** All functions of its meldkamer are there; null: they are not all away, or not all at one place. */
  readonly wholeTo: Location | null;
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
  const wholes = wholeMoves(active);
  const keyOf = (alarm: Alarm): string => keyIn(alarm, wholeOf(alarm, wholes) !== null);
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
        wholeTo: wholeOf(oldest, wholes),
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

function keyIn(alarm: Alarm, isWhole: boolean): string {
  return [alarm.priority, alarm.condition, alarm.meldkamer, isWhole ? 'all' : disciplineOf(alarm)].join(' ');
}

/** Of each meldkamer whose functions are all away at one place, which place that is. */
function wholeMoves(active: readonly Alarm[]): ReadonlyMap<MeldkamerId, Location> {
  const moves = Map.groupBy(active.filter(isPlace), ({ meldkamer }) => meldkamer);
  return new Map(
    [...moves].flatMap(([meldkamer, alarms]): readonly [MeldkamerId, Location][] => {
      const to = alarms[0]?.location ?? null;
      if (meldkamer === null || to === null) return [];
      const moved = new Set(
        alarms.filter(({ location }) => location !== null && sameLocation(location, to)).map((one) => one.function),
      );
      const all = FUNCTIONS.filter((one) => one.meldkamer === meldkamer);
      return all.every(({ id }) => moved.has(id)) ? [[meldkamer, to]] : [];
    }),
  );
}

function wholeOf(alarm: Alarm, wholes: ReadonlyMap<MeldkamerId, Location>): Location | null {
  return isPlace(alarm) && alarm.meldkamer !== null ? (wholes.get(alarm.meldkamer) ?? null) : null;
}

/** About a function that is away. */
export function isPlace({ condition }: Alarm): boolean {
  return condition === 'A1' || condition === 'A3';
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
