// What can be said about a deviation, field by field: at its registration, and when it is set right. The same limits for both.

import { z } from 'zod';
import type { AfwijkingNumber } from '#shared/deviation/number.ts';
import { AFWIJKING_KINDS, REASON_CATEGORIES, type Statement } from '#shared/deviation/statement.ts';
import { MELDKAMER_IDS } from '#shared/reference/meldkamers.ts';
import type { Registration } from '#shared/rules/intent.ts';
import {
  exactly,
  fallbackMinutes,
  listOf,
  must,
  oneOf,
  orNull,
  readable,
  shortText,
  toldInstant,
} from '../fields/field-kinds.ts';
import { functionsField } from '../fields/functions-field.ts';
import { destination } from '../fields/location-field.ts';
import { namedParty } from '../fields/party-field.ts';

const MOST_ALONGSIDE = 20;
const NUMBER = /^\d{4}-\d{4,6}$/;
const A_NUMBER = 'the number of a deviation, such as 2026-0042';

export function isAfwijkingNumber(text: string): text is AfwijkingNumber {
  return NUMBER.test(text);
}

const number = z.string({ error: must(A_NUMBER) }).transform((text, context): AfwijkingNumber => {
  if (isAfwijkingNumber(text)) return text;
  context.addIssue({ code: 'custom', message: `must be ${A_NUMBER}` });
  return z.NEVER;
});

const kind = oneOf(AFWIJKING_KINDS);
const functions = functionsField.describe('Functions, or posts that stand for all their tasks.');
const start = toldInstant.describe('When it begins, or began.');

/** Each may be unknown, which is an answer and an open point. */
const answers = {
  to: destination.describe('Where the functions go: a meldkamer, or else the name of a city, never an address.'),
  reasonCategory: oneOf(REASON_CATEGORIES),
  reason: shortText(1).describe('No names, numbers or addresses of persons.'),
  expectedEnd: toldInstant,
  endCondition: shortText(1).describe('What must be so before it ends, when no date can be given.'),
  owner: namedParty.describe('Who carries it: a party by id or name, or a role; never a person.'),
  fallback: shortText(1).describe('What happens when the deviation itself fails.'),
  fallbackTestedAt: toldInstant.describe('When the fallback was last tested.'),
  fallbackWithin: fallbackMinutes.describe('Minutes within which the fallback can be in use.'),
  returnPlan: shortText(1).describe('How it comes back.'),
  reviewAt: toldInstant.describe('When it is looked at again.'),
};

export const registrationSchema = exactly({
  meldkamer: oneOf(MELDKAMER_IDS).describe('Where the functions belong.'),
  kind,
  functions,
  start,
  to: orNull(answers.to),
  reasonCategory: orNull(answers.reasonCategory),
  reason: orNull(answers.reason),
  expectedEnd: orNull(answers.expectedEnd),
  endCondition: orNull(answers.endCondition),
  owner: orNull(answers.owner),
  fallback: orNull(answers.fallback),
  fallbackTestedAt: orNull(answers.fallbackTestedAt),
  fallbackWithin: orNull(answers.fallbackWithin),
  returnPlan: orNull(answers.returnPlan),
  reviewAt: orNull(answers.reviewAt),
  alongside: listOf(number, 'numbers of deviations', 0, MOST_ALONGSIDE)
    .nullish()
    .transform((numbers): readonly AfwijkingNumber[] => numbers ?? [])
    .describe('Deviations about the same functions and time that the sender knows of.'),
}).refine(({ meldkamer, functions: named }) => named.every((id) => id.startsWith(`${meldkamer}/`)), {
  path: ['functions'],
  error: 'must be functions of the meldkamer that is named',
  when: readable('meldkamer', 'functions'),
}) satisfies z.ZodType<Statement & Omit<Registration, 'statement'>>;

/** Only what is set right; null makes an answer unknown again. */
export const correctedSchema = exactly({
  kind: kind.exactOptional(),
  functions: functions.exactOptional(),
  start: start.exactOptional(),
  to: answers.to.nullable().exactOptional(),
  reasonCategory: answers.reasonCategory.nullable().exactOptional(),
  reason: answers.reason.nullable().exactOptional(),
  expectedEnd: answers.expectedEnd.nullable().exactOptional(),
  endCondition: answers.endCondition.nullable().exactOptional(),
  owner: answers.owner.nullable().exactOptional(),
  fallback: answers.fallback.nullable().exactOptional(),
  fallbackTestedAt: answers.fallbackTestedAt.nullable().exactOptional(),
  fallbackWithin: answers.fallbackWithin.nullable().exactOptional(),
  returnPlan: answers.returnPlan.nullable().exactOptional(),
  reviewAt: answers.reviewAt.nullable().exactOptional(),
}).refine((statement) => Object.keys(statement).length > 0, {
  error: 'must set at least one answer right',
}) satisfies z.ZodType<Partial<Statement>>;
