// Which keys fill in how much: Ctrl+Alt with 0 for the whole meldkamer or the digit of a discipline, and Shift for its own meldkamer. Pure.

import { DISCIPLINES, type Discipline } from '#shared/reference/functions.ts';
import type { Filling } from './fill-in.ts';

/** The same at every meldkamer, whichever disciplines it has. */
export function digitOf(of: Discipline | null): number {
  return of === null ? 0 : DISCIPLINES.indexOf(of) + 1;
}

export type Pressed = Pick<KeyboardEvent, 'code' | 'ctrlKey' | 'altKey' | 'shiftKey' | 'metaKey'>;

/** By the place of the key, so that what Alt and Shift make of its digit does not matter. Null: the press means nothing here. */
export function fillingOf(
  { code, ctrlKey, altKey, shiftKey, metaKey }: Pressed,
  disciplines: readonly Discipline[],
): { readonly how: Filling; readonly of: Discipline | null } | null {
  if (!ctrlKey || !altKey || metaKey) return null;
  const of = [null, ...disciplines].find((one) => code === `Digit${digitOf(one)}`);
  return of === undefined ? null : { how: shiftKey ? 'own' : 'known', of };
}
