// Reads the entries at some places in the journal, and perhaps some in between, in as few reads as is sensible.

import type { Position } from '#shared/journal/facts.ts';
import type { Journal, Stored } from '../journal/journal.ts';

/** Reading across a gap this small costs less than asking again. */
const READ_ACROSS = 32;
const READ_AT_ONCE = 1_000;

/** `positions` in rising order, each once. What the journal has not is left out. */
export async function readPositions(
  journal: Pick<Journal, 'read'>,
  positions: readonly Position[],
): Promise<readonly Stored[]> {
  const runs: [first: number, last: number][] = [];
  for (const position of positions) {
    const run = runs.at(-1);
    const isNear = run !== undefined && position - run[1] <= READ_ACROSS && position - run[0] < READ_AT_ONCE;
    if (isNear) run[1] = position;
    else runs.push([position, position]);
  }
  const wanted = new Set<number>(positions);
  const stored: Stored[] = [];
  for (const [first, last] of runs) {
    const read = await journal.read((first - 1) as Position, last - first + 1);
    stored.push(...read.filter(({ entry }) => wanted.has(entry.position)));
  }
  return stored;
}
