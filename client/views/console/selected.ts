// What the drawer is about: one cell, one meldkamer, or an alarm that belongs to neither, such as one about a deviation. Pure.

import type { Alarm, AlarmId } from '#shared/alarm/alarm.ts';
import { DISCIPLINES, type Discipline } from '#shared/reference/functions.ts';
import type { MeldkamerId } from '#shared/reference/meldkamers.ts';

/** `alarm`: the one that was opened, of those that stand there; absent: none was. */
type Opened = { readonly alarm?: AlarmId };

export type Selected =
  | ({ readonly kind: 'cell'; readonly meldkamer: MeldkamerId; readonly discipline: Discipline } & Opened)
  | ({ readonly kind: 'meldkamer'; readonly meldkamer: MeldkamerId } & Opened)
  | { readonly kind: 'alarm'; readonly id: AlarmId };

export function selectedOf(alarm: Alarm): Selected {
  const discipline = (alarm.function ?? alarm.post)?.split('/')[1];
  const known = DISCIPLINES.find((one) => one === discipline);
  if (alarm.meldkamer === null || alarm.afwijking !== null) return { kind: 'alarm', id: alarm.id };
  return known === undefined
    ? { kind: 'meldkamer', meldkamer: alarm.meldkamer, alarm: alarm.id }
    : { kind: 'cell', meldkamer: alarm.meldkamer, discipline: known, alarm: alarm.id };
}

/** Of one subject, whichever of its alarms was opened. */
export function sameSelected(one: Selected | null, other: Selected | null): boolean {
  const subject = (selected: Selected | null) => JSON.stringify({ ...selected, alarm: undefined });
  return subject(one) === subject(other);
}
