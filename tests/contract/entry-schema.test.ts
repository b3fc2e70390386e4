// The fast look at a stored draft and the schema that explains must always agree.

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Draft } from '#shared/journal/facts.ts';
import { draftProblem, draftSchema, isDraft } from '../../server/journal/entry-schema.ts';
import { FACT_SHAPES } from '../../server/journal/fact-shapes.ts';
import { draft } from './drafts.ts';

const SAMPLES = { text: 'x', 'text-or-null': null, number: 1, boolean: true, list: [], object: {} } as const;

const fact = fc.constantFrom(...(Object.keys(FACT_SHAPES) as (keyof typeof FACT_SHAPES)[])).map((kind) => ({
  kind,
  ...Object.fromEntries(Object.entries(FACT_SHAPES[kind]).map(([field, shape]) => [field, SAMPLES[shape]])),
}));

const good = fc.record({
  recordedAt: fc.constant('2026-11-21T06:00:00.000Z'),
  by: fc.record({
    role: fc.constantFrom('feed', 'system', 'lms'),
    organisation: fc.string(),
    meldkamer: fc.constantFrom(null, 'MNL'),
  }),
  cause: fc.option(fc.record({ key: fc.string({ minLength: 1 }), digest: fc.constant('ab'.repeat(32)) })),
  facts: fc.array(fact, { maxLength: 3 }),
});

/** The draft with one value somewhere in it replaced or taken away. */
const bent = fc.tuple(good, fc.nat(), fc.jsonValue(), fc.boolean()).map(([value, where, other, isRemoved]) => {
  const copy = structuredClone(value) as unknown as Record<string, unknown>;
  const places: [Record<string, unknown>, string][] = [];
  const visit = (node: unknown): void => {
    if (typeof node !== 'object' || node === null) return;
    for (const key of Object.keys(node)) {
      places.push([node as Record<string, unknown>, key]);
      visit((node as Record<string, unknown>)[key]);
    }
  };
  visit(copy);
  const [node, key] = places[where % places.length] as [Record<string, unknown>, string];
  if (isRemoved) delete node[key];
  else node[key] = other;
  // As it would come out of a storage: holes and absent values do not exist there.
  return JSON.parse(JSON.stringify(copy)) as unknown;
});

describe('a stored draft', () => {
  test('of every kind of fact is good, and stays as it was', () => {
    fc.assert(
      fc.property(good, (value) => {
        expect([isDraft(value), draftProblem(value), draftSchema.parse(value)]).toEqual([true, null, value]);
      }),
    );
  });

  test('that was bent anywhere: look and schema agree', () => {
    let refused = 0;
    fc.assert(
      fc.property(fc.oneof(bent, fc.jsonValue()), (value) => {
        const isGood = isDraft(value);
        expect(draftProblem(value) === null).toBe(isGood);
        if (!isGood) refused += 1;
      }),
      { numRuns: 3_000 },
    );
    expect(refused).toBeGreaterThan(500);
  });

  test.each<[string, unknown, string]>([
    [
      'no moment',
      { ...draft('a'), recordedAt: '21-11-2026' },
      'recordedAt: is not a moment (YYYY-MM-DDTHH:mm:ss.sssZ)',
    ],
    [
      'a fact short of a field',
      { ...draft('a'), facts: [{ kind: 'feed-silent', source: 'x' }] },
      'facts.0: feed-silent has no good lastHeardAt',
    ],
    [
      'a kind out of the prototype',
      { ...draft('a'), facts: [{ kind: 'constructor' }] },
      'facts.0: has a kind that is not known here: "constructor"',
    ],
    ['nothing', null, 'entry: Invalid input: expected object, received null'],
  ])('with %s: the problem names the place', (_, value, problem) => {
    expect(draftProblem(value)).toBe(problem);
  });

  test('that is good compiles as one', () => {
    const typed: Draft = draftSchema.parse(draft('a'));
    expect(typed).toEqual(draft('a'));
  });
});
