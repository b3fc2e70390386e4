// What the drawer is about: one cell, one meldkamer, or an alarm that belongs to neither, such as one about a deviation. Pure.

import type { Alarm, AlarmId } from '#shared/alarm/alarm.ts';
import { DISCIPLINES, type Discipline } from '#shared/reference/functions.ts';
import type { MeldkamerId } from '#shared/reference/meldkamers.ts';

export type Selected =
  | { readonly kind: 'cell'; readonly meldkamer: MeldkamerId; readonly discipline: Discipline }
  | { readonly kind: 'meldkamer'; readonly meldkamer: MeldkamerId }
  | { readonly kind: 'alarm'; readonly id: AlarmId };

export function selectedOf(alarm: Alarm): Selected {
  const discipline = (alarm.function ?? alarm.post)?.split('/')[1];
  const known = DISCIPLINES.find((one) => one === discipline);
  if (alarm.meldkamer === null || alarm.afwijking !== null) return { kind: 'alarm', id: alarm.id };
  return known === undefined
    ? { kind: 'meldkamer', meldkamer: alarm.meldkamer }
    : { kind: 'cell', meldkamer: alarm.meldkamer, discipline: known };
}

export function sameSelected(one: Selected | null, other: Selected | null): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}
