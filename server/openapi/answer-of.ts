// What is answered of fields that were filled in, from their tables in shared, as schemas for the description of the interface.

import { z } from 'zod';
import { type Field, type FieldKind, type Fields, type Filled, nothingOf } from '#shared/deviation/field.ts';
import { functionId, instant, location, named, partyId } from './fields.ts';

type Answers<F extends Fields> = { readonly [K in keyof F]: z.ZodType<Filled<F>[K]> };

/** Each field, null where it may be unknown. */
export function answersOf<F extends Fields>(fields: F): Answers<F> {
  return Object.fromEntries(Object.entries(fields).map(([name, field]) => [name, answerOf(field)])) as Answers<F>;
}

function answerOf(field: Field): z.ZodType {
  const isSure = field.required === true || nothingOf(field.kind) !== null;
  const answer = isSure ? schemaOf(field) : schemaOf(field).nullable();
  return field.means === undefined ? answer : answer.describe(field.means);
}

function schemaOf(field: FieldKind): z.ZodType {
  switch (field.kind) {
    case 'text':
      return z.string();
    case 'moment':
      return instant;
    case 'minutes':
      return z.int();
    case 'choice':
      return z.enum(field.of);
    case 'party':
      return field.who === 'known' ? partyId : z.string();
    case 'place':
      return location;
    case 'functions':
      return z.array(functionId);
    case 'flag':
      return z.boolean();
    case 'id':
      return named<string>();
    case 'list':
      return z.array(schemaOf(field.of));
    case 'rows':
      return z.array(z.object(answersOf(field.of)));
    case 'group':
      return z.object(answersOf(field.of));
    case 'correction':
      return z.object(answersOf(field.of)).partial();
  }
}
