// What a door takes, from the tables of fields in shared: one schema per kind of field, with the words a sender hears when it is wrong.
// It checks at the door and describes the door, so that the two cannot differ.

import { z } from 'zod';
import { type Field, type FieldKind, type Fields, type Filled, nothingOf } from '#shared/deviation/field.ts';
import type { GuaranteeId } from '#shared/reference/guarantee.ts';
import {
  exactly,
  listOf,
  longText,
  must,
  oneOf,
  orNull,
  readable,
  shortText,
  toldInstant,
  wholeNumber,
} from './field-kinds.ts';
import { functionsField } from './functions-field.ts';
import { destination } from './location-field.ts';
import { knownParty, namedParty } from './party-field.ts';

export type Shape<F extends Fields> = { readonly [K in keyof F]: z.ZodType<Filled<F>[K]> };

/** The fields as they are asked for: what may be left out is then recorded as nothing. */
export function shapeOf<F extends Fields>(fields: F): Shape<F> {
  return Object.fromEntries(
    Object.entries(fields).map(([name, field]) => [name, described(asked(field, name), field)]),
  ) as Shape<F>;
}

/** All of them in one object, with what else belongs in it in front. */
export function objectOf<F extends Fields, Besides extends z.ZodRawShape>(
  fields: F,
  besides: Besides,
): z.ZodType<z.output<z.ZodObject<Besides>> & Filled<F>> {
  const whole = exactly({ ...besides, ...shapeOf(fields) });
  const conditions = Object.entries(fields).flatMap(([name, { onlyWith }]) =>
    onlyWith === undefined ? [] : [{ name, ...onlyWith }],
  );
  const checked = conditions.reduce(withCondition, whole as z.ZodType<Readonly<Record<string, unknown>>>);
  const rules = conditions.map(conditionInWords);
  return (rules.length === 0 ? checked : checked.meta({ allOf: rules })) as never;
}

/** Some of them, to be set right: null makes an answer unknown again, and what is left out stays as it is. */
function correctionOf<F extends Fields>(fields: F): z.ZodType<Partial<Filled<F>>> {
  const parts = Object.entries(fields).map(([name, field]) => {
    const part = schemaOf(field, name);
    return [name, described(field.required === true ? part : part.nullable(), field).exactOptional()];
  });
  return exactly(Object.fromEntries(parts) as z.ZodRawShape)
    .refine((set) => Object.keys(set).length > 0, { error: 'must set at least one answer right' })
    .meta({ minProperties: 1 }) as never;
}

function asked(field: Field, name: string): z.ZodType {
  const part = schemaOf(field, name);
  if (field.required === true) return part;
  const nothing = nothingOf(field.kind);
  return nothing === null ? orNull(part) : part.nullish().transform((value) => value ?? nothing);
}

function described(part: z.ZodType, { means }: Field): z.ZodType {
  return means === undefined ? part : part.describe(means);
}

/** A field that is filled in. `name` is what a list of them is called. */
function schemaOf(field: FieldKind, name: string): z.ZodType {
  switch (field.kind) {
    case 'text':
      return field.size === 'line' ? shortText(1) : longText();
    case 'moment':
      return toldInstant;
    case 'minutes':
      return wholeNumber(field.least, field.most);
    case 'choice':
      return oneOf(field.of);
    case 'party':
      return field.who === 'known' ? knownParty : namedParty;
    case 'place':
      return destination;
    case 'functions':
      return functionsField;
    case 'flag':
      return z.boolean({ error: must('true or false') });
    case 'id':
      return IDS[field.of];
    case 'list':
      return listOf(schemaOf(field.of, name), name, field.least, field.most);
    case 'rows':
      return listOf(objectOf(field.of, {}), name, field.least, field.most);
    case 'group':
      return objectOf(field.of, {});
    case 'correction':
      return correctionOf(field.of);
  }
}

const GUARANTEE = 'the id of an item of the checklist, such as g01';
const QUESTION = 'the id of a question, such as 2026-0042-v1';

const DECISION = 'the id of a decision, such as 2026-0042-b1';

const NUMBER = 'the number of a deviation, such as 2026-0042';

const IDS = {
  afwijking: z.string({ error: must(NUMBER) }).regex(/^\d{4}-\d{4,6}$/, { error: must(NUMBER) }),
  decision: z.string({ error: must(DECISION) }).regex(/^\d{4}-\d{4,6}-b\d{1,6}$/, { error: must(DECISION) }),
  guarantee: z
    .string({ error: must(GUARANTEE) })
    .regex(/^[a-z0-9-]{1,20}$/, { error: must(GUARANTEE) })
    .transform((id) => id as GuaranteeId),
  question: z.string({ error: must(QUESTION) }).regex(/^\d{4}-\d{4,6}-v\d{1,6}$/, { error: must(QUESTION) }),
} as const satisfies Readonly<Record<string, z.ZodType>>;

type Condition = { readonly name: string; readonly field: string; readonly is: string };

function withCondition(
  whole: z.ZodType<Readonly<Record<string, unknown>>>,
  { name, field, is }: Condition,
): z.ZodType<Readonly<Record<string, unknown>>> {
  const when = readable(field, name);
  return whole
    .refine((body) => body[field] !== is || body[name] !== null, {
      path: [name],
      error: `is required when ${field} is ${is}`,
      when,
    })
    .refine((body) => body[field] === is || body[name] === null, {
      path: [name],
      error: `is for when ${field} is ${is} only`,
      when,
    });
}

/** The same in the words of JSON Schema. */
function conditionInWords({ name, field, is }: Condition): Readonly<Record<string, unknown>> {
  const isNull = { properties: { [name]: { type: 'null' } } };
  return {
    if: { properties: { [field]: { const: is } }, required: [field] },
    // biome-ignore lint/suspicious/noThenProperty: the word of JSON Schema
    then: { required: [name], not: isNull },
    else: isNull,
  };
}
