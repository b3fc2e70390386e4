// What to do with a newer answer to the same question while someone is reading: known lines change in place, order never moves by itself.

import type { Paged } from '../../../query/gather-pages.ts';

export type Merged<Page> = {
  /** What is shown from now on. */
  readonly shown: Page;
  /** The newer page, when it holds other lines or another order; the reader decides when to see it. */
  readonly waiting: Page | null;
};

export function mergeLines<Line, Page extends Paged<Line>>(
  shown: Page,
  newer: Page,
  idOf: (line: Line) => string,
): Merged<Page> {
  const sameLines =
    shown.lines.length === newer.lines.length &&
    shown.lines.every((line, index) => {
      const other = newer.lines[index];
      return other !== undefined && idOf(line) === idOf(other);
    });
  if (sameLines) return { shown: newer, waiting: null };
  const byId = new Map(newer.lines.map((line) => [idOf(line), line]));
  const lines = shown.lines.map((line) => byId.get(idOf(line)) ?? line);
  return { shown: { ...shown, lines }, waiting: newer };
}
