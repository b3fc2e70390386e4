// Which alarms about a deviation say the same absence as the alarm of the function that is away. Pure; nothing is left out of the list of
// alarms, but what interrupts or has little room tells one absence once.

import type { Alarm } from '#shared/alarm/alarm.ts';
import { sameLocation } from '#shared/location/location.ts';

/** Is `alarm` about the deviation of what `place` shows away? A deviation that names no place fits every place. */
export function isToldWith(alarm: Alarm, place: Alarm): boolean {
  if (alarm.afwijking === null || (place.condition !== 'A1' && place.condition !== 'A3')) return false;
  if (alarm.meldkamer !== place.meldkamer) return false;
  return alarm.location === null || (place.location !== null && sameLocation(alarm.location, place.location));
}
