// The table of answers says what was said by hand before: the same types, the same unknowns, and a row for each that is whole.

import { describe, expect, expectTypeOf, it } from 'vitest';
import type { Instant } from '#shared/base/time.ts';
import {
  type AfwijkingKind,
  NOTHING_STATED,
  type ReasonCategory,
  STATEMENT,
  type Statement,
} from '#shared/deviation/statement.ts';
import type { Location } from '#shared/location/location.ts';
import type { FunctionId } from '#shared/reference/functions.ts';

describe('the statement', () => {
  it('has for each answer the type that a reader expects', () => {
    expectTypeOf<Statement['kind']>().toEqualTypeOf<AfwijkingKind>();
    expectTypeOf<Statement['functions']>().toEqualTypeOf<readonly FunctionId[]>();
    expectTypeOf<Statement['to']>().toEqualTypeOf<Location | null>();
    expectTypeOf<Statement['reasonCategory']>().toEqualTypeOf<ReasonCategory | null>();
    expectTypeOf<Statement['owner']>().toEqualTypeOf<string | null>();
    expectTypeOf<Statement['reason']>().toEqualTypeOf<string | null>();
    expectTypeOf<Statement['start']>().toEqualTypeOf<Instant>();
    expectTypeOf<Statement['expectedEnd']>().toEqualTypeOf<Instant | null>();
    expectTypeOf<Statement['fallbackWithin']>().toEqualTypeOf<number | null>();
  });

  it('leaves unknown what may be unknown, and nothing that must be said', () => {
    const { kind, functions, start, ...open } = STATEMENT;
    expect(Object.keys(NOTHING_STATED)).toEqual(Object.keys(open));
    expect(new Set(Object.values(NOTHING_STATED))).toEqual(new Set([null]));
    expect([kind, functions, start].every(({ required }) => required)).toBe(true);
  });
});
