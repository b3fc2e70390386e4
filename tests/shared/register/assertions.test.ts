// What a source said finds its place among all it said before, in whatever order it comes, without all of that being looked at.

import { describe, expect, test } from 'vitest';
import { type Instant, instantOf } from '#shared/base/time.ts';
import { type Said, withSaid } from '#shared/register/assertions.ts';

const HOW = {
  same: (one: number, other: number) => one === other,
  yields: (one: number, other: number) => one > other,
};

/** Counts how often somebody looks at its moment. */
function saidAt(second: number, value: number, looked: () => void = () => undefined): Said<number> {
  const at = instantOf(second * 1_000);
  return {
    get at(): Instant {
      looked();
      return at;
    },
    value,
    sinces: [],
    told: { position: 1 as never, at },
    toldLast: { position: 1 as never, at },
    holdsFor: 0,
    lateAfter: 0,
    lapsesAt: null,
  };
}

function rowOf(all: readonly Said<number>[]): readonly (readonly [Instant, number])[] {
  const row: Said<number>[] = [];
  for (const one of all) withSaid(row, one, HOW);
  return row.map(({ at, value }) => [at, value]);
}

describe('[R70] what a source said', () => {
  test('stands in the order of its moments, once, in whatever order it came', () => {
    const all = [1, 2, 2, 3, 5, 8].map((second, index) => saidAt(second, index % 3));
    const inOrder = rowOf(all);
    expect(inOrder).toHaveLength(6);
    expect(rowOf([...all].reverse())).toEqual(inOrder);
    expect(rowOf([...all, ...all])).toEqual(inOrder);
    expect(rowOf([...all.slice(3), ...all.slice(0, 3)])).toEqual(inOrder);
  });

  test('is put in its place by looking at few of the thousands before it, also where the newest comes first', () => {
    let looks = 0;
    const row: Said<number>[] = [];
    const count = 4_096;
    for (let second = count; second > 0; second -= 1)
      withSaid(
        row,
        saidAt(second, second % 3, () => (looks += 1)),
        HOW,
      );
    expect(row).toHaveLength(count);
    expect(looks / count).toBeLessThan(40);
  });
});
