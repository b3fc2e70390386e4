// Reading JSON: where it goes wrong, what is unsafe in it, and the fingerprint of what it says.

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseInstant } from '#shared/base/time.ts';
import { canonicalJson } from '../../../server/fields/canonical-json.ts';
import { momentOf } from '../../../server/fields/moment.ts';
import { unsafeJson } from '../../../server/fields/safe-json.ts';
import { digestOf } from '../../../server/intake/digest.ts';
import { jsonFaultAt, lineAndColumn } from '../../../server/intake/json-fault.ts';
import { NOW } from './intake-room.ts';

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}

/** JSON with a piece cut out, put in or changed: nearly right, as real mistakes are. */
const damaged = fc
  .tuple(
    fc.json(),
    fc.nat(),
    fc.nat(5),
    fc.constantFrom('', '"', ',', ':', '{', '}', '[', ']', '\\', '0', '1e', 'tru', '\u0001', ' ', '\n'),
  )
  .map(([text, at, cut, put]) => {
    const start = at % (text.length + 1);
    return text.slice(0, start) + put + text.slice(start + cut);
  });

describe('where text stops being JSON', () => {
  test.each<[string, number | null]>([
    ['', 0],
    [' ', 1],
    ['{}', null],
    ['[1, 2.5e3, -0, "a\\u00e9", true, null] ', null],
    ['[1,]', 3],
    ['{"a":1,}', 7],
    ['{"a" 1}', 5],
    ['{a:1}', 1],
    ['[1 2]', 3],
    ['[01]', 2],
    ['{"a":"b\nc"}', 7],
    ['["\\x"]', 2],
    ['[}', 1],
    ['{} {}', 3],
    ['"abc', 4],
    ['[tru]', 1],
    ['\ufeff{}', 0],
  ])('%j at %j', (text, at) => {
    expect(jsonFaultAt(text)).toBe(at);
    expect(isJson(text)).toBe(at === null);
  });

  test('it agrees with JSON.parse on any text', () => {
    fc.assert(
      fc.property(fc.oneof(damaged, damaged, fc.string(), fc.json()), (text) => {
        expect(jsonFaultAt(text) === null).toBe(isJson(text));
      }),
      { numRuns: 2_000 },
    );
  });

  test('lines and columns count from 1', () => {
    expect([lineAndColumn('ab', 0), lineAndColumn('a\nbc', 3), lineAndColumn('a\n', 2)]).toEqual([
      'line 1, column 1',
      'line 2, column 2',
      'line 2, column 1',
    ]);
  });
});

function nested(levels: number): unknown {
  return levels === 0 ? 1 : { a: nested(levels - 1) };
}

describe('unsafe JSON', () => {
  test.each<[string, unknown, string]>([
    ['17 levels', nested(17), Array(16).fill('a').join('.')],
    ['__proto__ somewhere', JSON.parse('{"a":[{"__proto__":1}]}'), 'a[0].__proto__'],
    ['prototype', { prototype: 1 }, 'prototype'],
    ['constructor', { a: { constructor: 1 } }, 'a.constructor'],
    ['Infinity', { a: [1, Number.POSITIVE_INFINITY] }, 'a[1]'],
    ['half a character', { a: 'x\udc00' }, 'a'],
    ['half a character in a name', { a: { '\ud800': 1 } }, 'a'],
    ['an odd field name', { 'jan@zeist.nl': '\ud800' }, '(unnamed)'],
  ])('%s', (_title, value, path) => {
    expect(unsafeJson(value)).toEqual({ path, problem: expect.any(String) });
  });

  test('16 levels and whole characters are safe', () => {
    expect(unsafeJson(nested(16))).toBeNull();
    expect(unsafeJson({ a: ['😀', 1, null, true] })).toBeNull();
  });
});

/** The same value with the keys of every object in another order. */
function turned(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(turned);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .reverse()
      .map(([key, member]) => [key, turned(member)]),
  );
}

describe('[I4][R34] the fingerprint of what an event says', () => {
  const said = { type: 't', subject: 's', source: 'u', time: NOW, data: { a: 1, b: [1, 2] } };
  const plainJson = fc
    .jsonValue({ maxDepth: 5, noUnicodeString: false })
    .map((value) => JSON.parse(JSON.stringify(value)));

  test('does not depend on the order of keys', () => {
    fc.assert(
      fc.property(plainJson, (data) => {
        expect(digestOf({ ...said, data: turned(data) })).toBe(digestOf({ ...said, data }));
      }),
    );
  });

  test('differs when the contents do', () => {
    fc.assert(
      fc.property(plainJson, plainJson, (one, other) => {
        const same =
          JSON.stringify(turned(JSON.parse(canonicalJson(one)))) ===
          JSON.stringify(turned(JSON.parse(canonicalJson(other))));
        expect(canonicalJson(one) === canonicalJson(other)).toBe(same);
      }),
    );
    const digests = [
      said,
      { ...said, type: 'x' },
      { ...said, subject: null },
      { ...said, source: 'x' },
      { ...said, time: null },
      { ...said, data: { a: 1, b: [2, 1] } },
      { ...said, data: { a: '1', b: [1, 2] } },
    ].map(digestOf);
    expect(new Set(digests).size).toBe(digests.length);
  });

  test('is the same for no data and empty data, and fixed for ever', () => {
    expect(digestOf({ ...said, data: undefined })).toBe(digestOf({ ...said, data: {} }));
    // A journal remembers these: when this value changes, every retry across an update becomes a conflict.
    expect(digestOf(said)).toBe('e407523c4f2eacc574c1f8e91ee8be99fa1edfeff026807e03a28d3f706d43e3');
  });

  test('of anything as deep as it likes does not overflow', () => {
    const deep = JSON.parse('['.repeat(200_000) + ']'.repeat(200_000));
    expect(canonicalJson(deep)).toBe(`${'['.repeat(16)}null${']'.repeat(16)}`);
  });
});

describe('a moment', () => {
  const parts = fc.tuple(
    fc.date({ min: new Date('0000-01-01T00:00:00Z'), max: new Date('9999-12-31T23:59:59.999Z'), noInvalidDate: true }),
    fc.constantFrom('.000Z', 'Z', '.1Z', '.123456Z', '+01:00', '.5-00:30', 'z', '', '.000z', 'Z\n', ' Z'),
    fc.integer({ min: 0, max: 33 }),
  );

  test('is read as the rest of the product reads it, days that do not exist included', () => {
    fc.assert(
      fc.property(parts, ([date, end, day]) => {
        const iso = date.toISOString();
        for (const text of [
          iso,
          iso.slice(0, 19) + end,
          `${iso.slice(0, 8)}${String(day).padStart(2, '0')}${iso.slice(10)}`,
        ]) {
          expect(momentOf(text)).toBe(parseInstant(text));
        }
      }),
      { numRuns: 1_000 },
    );
    expect(momentOf('2026-02-29T00:00:00Z')).toBeNull();
    expect(momentOf('2026-01-31T12:00:00Z')).toBe('2026-01-31T12:00:00.000Z');
  });

  test('that an offset carries out of the years of four digits is none: as text it would lie before all others', () => {
    expect(
      [
        '9999-12-31T23:59:59-00:01',
        '9999-12-31T23:59:59+00:01',
        '0000-01-01T00:00:00+00:01',
        '0000-01-01T00:00:00Z',
      ].map(momentOf),
    ).toEqual([null, '9999-12-31T23:58:59.000Z', null, '0000-01-01T00:00:00.000Z']);
  });
});
