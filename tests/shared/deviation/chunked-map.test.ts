// Deviations by number: every change of a cabinet is that of a plain record, and whatever text is asked for finds nothing it should not.

import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Afwijking } from '#shared/deviation/afwijking.ts';
import { type ChunkedMap, EMPTY_MAP, valueAt, valuesOf, withoutKey, withValue } from '#shared/deviation/chunked-map.ts';
import { type AfwijkingNumber, byNumber, numberOf } from '#shared/deviation/number.ts';

const number = fc
  .tuple(
    fc.constantFrom('2025', '2026'),
    fc.oneof(fc.integer({ min: 1, max: 300 }), fc.integer({ min: 9_990, max: 10_010 })),
  )
  .map(([year, serial]) => numberOf(year, serial));
const changes = fc.array(fc.record({ number, version: fc.nat(), isOut: fc.boolean() }), { maxLength: 400 });

function one(number: AfwijkingNumber, version: number): Afwijking {
  return { number, version } as Afwijking;
}

test('keeps what was put in and gives out what was taken, as a plain record would', () => {
  fc.assert(
    fc.property(changes, (list) => {
      let map: ChunkedMap = EMPTY_MAP;
      const plain = new Map<AfwijkingNumber, Afwijking>();
      for (const { number, version, isOut } of list) {
        map = isOut ? withoutKey(map, number) : withValue(map, one(number, version));
        if (isOut) plain.delete(number);
        else plain.set(number, one(number, version));
      }
      expect([...valuesOf(map)].sort(byNumber)).toEqual([...plain.values()].sort(byNumber));
      for (const { number } of list) expect(valueAt(map, number)).toEqual(plain.get(number) ?? null);
      if (plain.size === 0) expect(map).toEqual({});
    }),
    { numRuns: 100 },
  );
});

test('a change leaves the cabinet of before as it was, and every other drawer the same object', () => {
  const before = withValue(withValue(EMPTY_MAP, one(numberOf('2026', 42), 1)), one(numberOf('2026', 142), 1));
  const later = withValue(before, one(numberOf('2026', 42), 2));
  expect([valueAt(before, numberOf('2026', 42)), valueAt(later, numberOf('2026', 42))]).toEqual([
    one(numberOf('2026', 42), 1),
    one(numberOf('2026', 42), 2),
  ]);
  expect(later['2026-01']).toBe(before['2026-01']);
  expect(withoutKey(before, numberOf('2026', 43))).toBe(before);
});

test.each(['__proto__', 'constructor', 'toString', 'valueOf00', 'hasOwnProperty', '', '2026', '2026-00420'])(
  'finds nothing under %j',
  (text) => {
    expect(valueAt(withValue(EMPTY_MAP, one(numberOf('2026', 42), 1)), text as AfwijkingNumber)).toBeNull();
  },
);
