// What is said to register a deviation: the answers of the statement, of which meldkamer, and beside which others.

import { z } from 'zod';
import type { AfwijkingNumber } from '#shared/deviation/number.ts';
import { STATEMENT, type Statement } from '#shared/deviation/statement.ts';
import { MELDKAMER_IDS } from '#shared/reference/meldkamers.ts';
import type { Registration } from '#shared/rules/intent.ts';
import { listOf, must, oneOf, readable } from '../fields/field-kinds.ts';
import { objectOf } from '../fields/schema-of.ts';

const MOST_ALONGSIDE = 20;
const NUMBER = /^\d{4}-\d{4,6}$/;
const A_NUMBER = 'the number of a deviation, such as 2026-0042';

export function isAfwijkingNumber(text: string): text is AfwijkingNumber {
  return NUMBER.test(text);
}

const number = z
  .string({ error: must(A_NUMBER) })
  .regex(NUMBER, { error: must(A_NUMBER) })
  .transform((text) => text as AfwijkingNumber);

/** Each answer may be unknown, which is an answer and an open point. */
export const registrationSchema = objectOf(STATEMENT, {
  meldkamer: oneOf(MELDKAMER_IDS).describe('Where the functions belong.'),
  alongside: listOf(number, 'numbers of deviations', 0, MOST_ALONGSIDE)
    .nullish()
    .transform((numbers): readonly AfwijkingNumber[] => numbers ?? [])
    .describe('Deviations about the same functions and time that the sender knows of.'),
}).refine(({ meldkamer, functions: named }) => named.every((id) => id.startsWith(`${meldkamer}/`)), {
  path: ['functions'],
  error: 'must be functions of the meldkamer that is named',
  when: readable('meldkamer', 'functions'),
}) satisfies z.ZodType<Statement & Omit<Registration, 'statement'>>;
