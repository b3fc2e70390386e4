// The end that passed while functions of a deviation are still away, of the alarms in one line of the wall. What was decided is not for
// a wall, so it is the end that stands with the deviation, with what prolonged it.

import type { Instant } from '#shared/base/time.ts';
import { endOf, isActive } from '#shared/deviation/afwijking.ts';
import { type ChunkedMap, valueAt } from '#shared/deviation/chunked-map.ts';
import type { AlarmGroup } from './urgent-alarms.ts';

/** The first of them; null: none passed. */
export function passedEndOf({ alarms }: AlarmGroup, afwijkingen: ChunkedMap, now: Instant): Instant | null {
  const ends = alarms.flatMap(({ condition, afwijking: number }) => {
    const afwijking = condition === 'A9' && number !== null ? valueAt(afwijkingen, number) : null;
    const end = afwijking === null || !isActive(afwijking) ? null : endOf(afwijking);
    return end === null || end > now ? [] : [end];
  });
  return ends.sort()[0] ?? null;
}
