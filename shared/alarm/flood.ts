// Alarm flood: more new alarms than a person can take in. Begins above ten in ten minutes and ends below five (EEMUA 191).

import { firstWhere } from '#shared/base/halves.ts';
import { type Instant, instantOf, MINUTE, millisecondsOf } from '#shared/base/time.ts';

export const FLOOD_WINDOW = 10 * MINUTE;
export const FLOOD_ABOVE = 10;
export const FLOOD_OVER_BELOW = 5;

/** `until` null: it goes on. */
export type PastFlood = { readonly from: Instant; readonly until: Instant | null; readonly count: number };

/**
 * The floods in these moments, in order, at which an alarm began to call, until `now`. `seats`: so many people share them.
 * One begins with the first of more than ten in ten minutes, and ends once the last ten minutes have fewer than five.
 */
export function floodsIn(calls: readonly Instant[], now: Instant, seats = 1): readonly PastFlood[] {
  const moments = calls.map(millisecondsOf);
  const floods: PastFlood[] = [];
  let counted = 0;
  for (let index = 0; index < moments.length; index += 1) {
    const trigger = moments[index] as number;
    const windowed = firstBehind(moments, trigger - FLOOD_WINDOW);
    if (index + 1 - windowed <= FLOOD_ABOVE * seats) continue;
    // What was in the flood before this one is counted there.
    const first = Math.max(counted, windowed);
    const from = calls[first] as Instant;
    const end = endIn(moments, first, trigger, seats);
    const until = end === null ? null : instantOf(end);
    if (end === null || until === null || until > now) {
      floods.push({ from, until: null, count: moments.length - first });
      break;
    }
    counted = firstBehind(moments, end);
    floods.push({ from, until, count: counted - first });
    index = counted - 1;
  }
  return floods;
}

/** The window grows emptier only where one of them leaves it. */
function endIn(moments: readonly number[], first: number, trigger: number, seats: number): number | null {
  for (const moment of moments.slice(first)) {
    const leaves = moment + FLOOD_WINDOW;
    const left = firstBehind(moments, leaves) - firstBehind(moments, moment);
    if (leaves >= trigger && left < FLOOD_OVER_BELOW * seats) return leaves;
  }
  return null;
}

function firstBehind(moments: readonly number[], moment: number): number {
  return firstWhere(moments, (one) => one > moment);
}
