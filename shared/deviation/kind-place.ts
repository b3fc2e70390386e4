// What a kind says of the place: an uitwijk is to another of the ten, moving to any other place is something else, and a storing or onderhoud
// is in itself no move at all.

import type { Afwijking } from './afwijking.ts';
import type { AfwijkingKind, Statement } from './statement.ts';

export const DISTURBANCES: readonly AfwijkingKind[] = ['storing', 'onderhoud'];

/** R61: an uitwijk to a place that is none of the ten. Where nobody said where to, nothing is known against it. */
export function isPlacedOutside({ kind, to }: Pick<Statement, 'kind' | 'to'>): boolean {
  return kind === 'uitwijk' && to?.kind === 'elsewhere';
}

/** Said to be where its functions belong. */
export function isPlacedAtHome({ to, meldkamer }: Pick<Afwijking, 'to' | 'meldkamer'>): boolean {
  return to?.kind === 'meldkamer' && to.meldkamer === meldkamer;
}

/** R66: nobody has to decide about a storing or onderhoud that takes nothing away: no function was, and while it goes on none is to go. */
export function takesNothingAway(afwijking: Afwijking, wasAway: boolean): boolean {
  const { kind, to, course } = afwijking;
  const isToGo = course.endedAt === null && to !== null && to.kind !== 'unknown' && !isPlacedAtHome(afwijking);
  return DISTURBANCES.includes(kind) && !wasAway && !isToGo;
}
