// What is said about a wrong file: what is asked and what was found, never the library's own words, and no secret.

import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { plainWords } from '../../../server/fields/plain-words.ts';

const whole = z.strictObject({ a: z.int(), b: z.string() });

function said(schema: z.ZodType, value: unknown, values: 'shown' | 'hidden' = 'shown'): readonly string[] {
  return (schema.safeParse(value, { error: plainWords(values) }).error?.issues ?? []).map(({ message }) => message);
}

describe('plain words', () => {
  it.each([
    [z.string(), undefined, 'must be a text, and is missing'],
    [z.string(), null, 'must be a text, not null'],
    [z.number(), 'soon', 'must be a number, not "soon"'],
    [z.int(), 1.5, 'must be a whole number, not 1.5'],
    [z.int().min(0), -1, 'must be 0 or more, not -1'],
    [z.int().max(9), 10, 'must be 9 or less, not 10'],
    [z.string().min(1), '', 'must be a text with a length of 1 or more, not ""'],
    [z.string().max(2), 'drie', 'must be a text with a length of 2 or less, not "drie"'],
    [
      z.array(z.string()).max(1),
      ['a', 'b'],
      'must be a list with a length of 1 or less, not a list with a length of 2',
    ],
    [z.array(z.string()), {}, 'must be a list, not an object'],
    [z.boolean(), 'ja', 'must be true or false, not "ja"'],
    [z.enum(['MNL', 'AMS']), 'XYZ', 'must be one of MNL, AMS, not "XYZ"'],
    [z.literal(1), 2, 'must be 1, not 2'],
    [z.iso.date(), '1 oktober', 'must be a date such as 2026-10-01, not "1 oktober"'],
    [z.string(), Array(100).fill(0), 'must be a text, not a list with a length of 100'],
    [z.int(), 'x'.repeat(100), `must be a number, not "${'x'.repeat(39)}…`],
    [whole, { a: 1, b: 'x', c: 2 }, 'has no field "c"; its fields are a, b'],
    [z.string().refine(() => false, 'must be better'), 'x', 'must be better'],
  ])('%# says %j', (schema, value, message) => {
    expect(said(schema, value)).toEqual([message]);
  });

  it('say nothing of what stands there when that may be a secret', () => {
    const schema = z.strictObject({ role: z.enum(['lms', 'wall']), id: z.string() });
    expect(said(schema, { role: 'mkb_geheim', id: 7 }, 'hidden')).toEqual([
      'must be one of lms, wall',
      'must be a text',
    ]);
  });
});
