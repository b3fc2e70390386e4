// What somebody typed, over what stands there now: nothing that another changed meanwhile is undone by a form that was open.

import { describe, expect, test } from 'vitest';
import { draftOf, isOvertaken, withTyped } from '../../../client/form/changed-draft.ts';

const BEGUN = { owner: 'rav-09', reason: 'storing', functions: ['a', 'b'] };

describe('what was typed', () => {
  const typed = withTyped(BEGUN, {}, 'reason', 'brand');

  test('stands over what stands there now, and the rest follows', () => {
    expect(draftOf({ ...BEGUN, owner: 'politie' }, typed)).toEqual({ ...BEGUN, owner: 'politie', reason: 'brand' });
  });

  test('is none when it is typed back, whatever kind of field it is', () => {
    expect(withTyped(BEGUN, typed, 'reason', 'storing')).toEqual({});
    expect(withTyped(BEGUN, withTyped(BEGUN, {}, 'functions', []), 'functions', ['a', 'b'])).toEqual({});
    expect(withTyped({}, {}, 'actions', [])).toEqual({});
  });

  test('is overtaken when somebody else changed just that, and not when it is the same', () => {
    const overtaken = (reason: string) => isOvertaken({ ...BEGUN, reason }, typed, 'reason');
    expect([overtaken('storing'), overtaken('water'), overtaken('brand')]).toEqual([false, true, false]);
    expect(isOvertaken({ ...BEGUN, owner: 'politie' }, typed, 'owner')).toBe(false);
  });

  test('anew after somebody else changed it is meant for what stands there now', () => {
    const now = { ...BEGUN, reason: 'water' };
    expect(isOvertaken(now, withTyped(now, typed, 'reason', 'brand en water'), 'reason')).toBe(false);
  });
});
