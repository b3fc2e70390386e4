// A page of an ordered list by where one left it, not by how many lines came before: what comes or goes between two pages makes no line
// come twice and none be passed over.

import type { Instant } from './time.ts';

/** Where a list was left: the line that was the last, or the first, by what it was ordered by. That line need not be there any more. */
export type Mark = {
  /** The order in which the list was read, as it is asked for. */
  readonly order: string;
  readonly key: string | number;
  readonly id: string;
  /** What grows with time is ordered by what it was at this moment, so that nothing overtakes between two pages. */
  readonly asOf: Instant;
};

export type Placed = Pick<Mark, 'key' | 'id'>;

/** R167. At most one of them: a page after a mark, before it, or from a line on, counted from 0. */
export type Asked = { readonly after: Mark | null; readonly before: Mark | null; readonly offset: number };

export type Page<Line> = {
  readonly lines: readonly Line[];
  /** How many lines there are before it now. */
  readonly offset: number;
  /** Where to go on after its last line; null: there is nothing after it. */
  readonly next: Placed | null;
  /** Where to go back before its first line; null: there is nothing before it. */
  readonly previous: Placed | null;
};

export type Ordered<Line> = {
  /** In this order. */
  readonly all: readonly Line[];
  readonly placeOf: (line: Line) => Placed;
  /** Below 0: the first comes before the other. Never 0 for two lines. */
  readonly compare: (one: Placed, other: Placed) => number;
};

export function pageOf<Line>({ all, placeOf, compare }: Ordered<Line>, asked: Asked, limit: number): Page<Line> {
  const from = (mark: Mark, side: 0 | 1): number =>
    firstAt(all.length, (index) => compare(placeOf(all[index] as Line), mark) >= side);
  // A mark compares as 0 with its own line alone.
  const end = asked.before === null ? null : from(asked.before, 0);
  const offset = end !== null ? Math.max(0, end - limit) : asked.after !== null ? from(asked.after, 1) : asked.offset;
  const lines = all.slice(offset, end ?? offset + limit);
  const [first, last] = [lines[0], lines.at(-1)];
  return {
    lines,
    offset: Math.min(offset, all.length),
    next: last !== undefined && offset + lines.length < all.length ? placeOf(last) : null,
    previous: first !== undefined && offset > 0 ? placeOf(first) : null,
  };
}

/** The first of so many that is past a point, when all after it are too. */
function firstAt(count: number, isPast: (index: number) => boolean): number {
  let [low, high] = [0, count];
  while (low < high) {
    const middle = Math.floor((low + high) / 2);
    if (isPast(middle)) high = middle;
    else low = middle + 1;
  }
  return low;
}
