// Where the page stands, a few pixels from its place and another way every three minutes, so that no edge burns into the panel.

import { MINUTE } from '#shared/base/time.ts';

export const SHIFT_EVERY = 3 * MINUTE;
/** In pixels, to each side. */
export const SHIFT = 4;

/** In its place first, then round it; every step moves at most one edge's worth. */
const ROUND = [
  [0, 0],
  [1, 0],
  [1, 1],
  [0, 1],
  [-1, 1],
  [-1, 0],
  [-1, -1],
  [0, -1],
  [1, -1],
] as const;

export function shiftAt(step: number): { readonly x: number; readonly y: number } {
  const [x, y] = ROUND[step % ROUND.length] ?? ROUND[0];
  return { x: x * SHIFT, y: y * SHIFT };
}
