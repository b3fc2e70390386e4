// Which counts the head of the wall says, each with its word, where there are more than fit beside the clock: the worst. Pure.

import type { LocationClass } from '#shared/location/location.ts';
import type { StateLevel } from '#shared/reference/service-state.ts';

/** A transitional location counts as own, and what is planned stands on its tile. */
export type Counted = Exclude<LocationClass, 'transitional'> | Exclude<StateLevel, 'planned'>;

/** `text`: as it stands there, with a letter or two for a sign. */
export type Count = { readonly of: Counted; readonly text: string };

const FROM_WORST: readonly Counted[] = [
  ...(['down', 'outside', 'double-claim', 'unknown'] as const),
  ...(['degraded', 'other-meldkamer', 'own'] as const),
];

/** Capitals that can be read from the back of the room beside the clock, and what stands between two counts in these. */
const ROOM = 51;
const BETWEEN = 1.5;
/** `+3` */
const OTHERS = 2;

/** Those that are told, and how many kinds of counts are not. */
export function worstOf(all: readonly Count[]): { readonly told: readonly Counted[]; readonly others: number } {
  const worst = all.toSorted((one, other) => FROM_WORST.indexOf(one.of) - FROM_WORST.indexOf(other.of));
  const fitting = worst.findLastIndex((_, index) => widthOf(worst.slice(0, index + 1), worst.length) <= ROOM) + 1;
  return { told: worst.slice(0, fitting).map((one) => one.of), others: worst.length - fitting };
}

function widthOf(told: readonly Count[], all: number): number {
  const words = told.reduce((soFar, { text }) => soFar + text.length, 0);
  const rest = told.length < all ? OTHERS + BETWEEN : 0;
  return words + (told.length - 1) * BETWEEN + rest;
}
