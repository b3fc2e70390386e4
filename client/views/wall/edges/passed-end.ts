// The end that passed while functions of a deviation are still away, of the alarms in one line of the wall. What was decided is not for
// a wall, so it is the end that stands with the deviation, with what prolonged it.

import { alarmKey } from '#shared/alarm/alarm.ts';
import type { Instant } from '#shared/base/time.ts';
import { endOf, isActive } from '#shared/deviation/afwijking.ts';
import { type ChunkedMap, valueAt } from '#shared/deviation/chunked-map.ts';
import type { AlarmGroup } from './urgent-alarms.ts';

/** The first of them; null: none passed. */
export function passedEndOf({ alarms }: AlarmGroup, afwijkingen: ChunkedMap, now: Instant): Instant | null {
  const ends = alarms.flatMap(({ condition, afwijking: number, key, core, activeAt }) => {
    const afwijking = condition === 'A9' && number !== null ? valueAt(afwijkingen, number) : null;
    if (afwijking === null || !isActive(afwijking)) return [];
    const end = endOf(afwijking);
    if (end !== null && end <= now) return [end];
    // A later one was said since by who it is about, and switched nothing off.
    return core === 'active' && key === alarmKey('A9', `${afwijking.number} end`) ? [activeAt] : [];
  });
  return ends.sort()[0] ?? null;
}
