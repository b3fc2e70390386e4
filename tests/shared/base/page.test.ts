// A page from where one left the list: nothing comes twice and nothing is passed over, whatever comes or goes between two pages.

import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Mark, type Ordered, type Placed, pageOf } from '#shared/base/page.ts';
import type { Instant } from '#shared/base/time.ts';

const FIRST = { after: null, before: null, offset: 0 };

function markAt(place: Placed | null): Mark | null {
  return place && { ...place, order: 'key', asOf: '2026-11-30T12:00:00.000Z' as Instant };
}

/** By the number in front, of equals by the name. */
function ordered(all: readonly string[]): Ordered<string> {
  const placeOf = (line: string): Placed => ({ key: Number(line.slice(0, 1)), id: line });
  const compare = (one: Placed, other: Placed) =>
    Number(one.key) - Number(other.key) || (one.id < other.id ? -1 : one.id > other.id ? 1 : 0);
  return { all: all.toSorted((one, other) => compare(placeOf(one), placeOf(other))), placeOf, compare };
}

const names = fc.uniqueArray(fc.stringMatching(/^[0-3][a-z]{2}$/), { maxLength: 40 });
/** What comes and what goes between two pages. */
const changes = fc.array(fc.record({ come: names, go: fc.nat() }), { maxLength: 20 });

test('[R167] whoever goes on and on reads once all that was there from the first page to the last', () => {
  fc.assert(
    fc.property(names, changes, fc.integer({ min: 1, max: 7 }), (begun, moves, limit) => {
      let there = [...begun];
      const stayed = new Set(begun);
      const read: string[] = [];
      let page = pageOf(ordered(there), FIRST, limit);
      for (let turn = 0; ; turn += 1) {
        read.push(...page.lines);
        if (page.next === null) break;
        const { come = [], go = 0 } = moves[turn] ?? {};
        const gone = there[go % there.length];
        if (gone !== undefined) stayed.delete(gone);
        there = [...new Set([...there.filter((one) => one !== gone), ...come])];
        page = pageOf(ordered(there), { ...FIRST, after: markAt(page.next) }, limit);
      }
      expect(new Set(read).size).toBe(read.length);
      expect(ordered([...stayed]).all.filter((one) => !read.includes(one))).toEqual([]);
    }),
  );
});

test('[R167] back leads over the same lines, and to what came before them', () => {
  fc.assert(
    fc.property(names, fc.integer({ min: 1, max: 7 }), (all, limit) => {
      const pages = [pageOf(ordered(all), FIRST, limit)];
      for (let next = pages[0]?.next ?? null; next !== null; next = pages.at(-1)?.next ?? null) {
        pages.push(pageOf(ordered(all), { ...FIRST, after: markAt(next) }, limit));
      }
      expect(pages.flatMap(({ lines }) => lines)).toEqual(ordered(all).all);
      for (const [index, { previous }] of pages.entries()) {
        if (previous === null) continue;
        const back = pageOf(ordered(all), { ...FIRST, before: markAt(previous) }, limit);
        expect(back).toEqual(pages[index - 1]);
      }
    }),
  );
});

test('counted from the beginning, a page past the end is empty and says how many there are before it', () => {
  expect(pageOf(ordered(['0aa', '1aa']), { ...FIRST, offset: 1 }, 1)).toMatchObject({ lines: ['1aa'], offset: 1 });
  expect(pageOf(ordered(['0aa']), { ...FIRST, offset: 5 }, 1)).toEqual({
    lines: [],
    offset: 1,
    next: null,
    previous: null,
  });
});
