// What each step in a deviation must say, from the table of steps, and what only shows when its fields are seen together.

import type { z } from 'zod';
import { isPartyId } from '#shared/reference/parties.ts';
import { definitionOf, STEP_KINDS, STEPS, type StepKind, type StepOf } from '#shared/rules/steps.ts';
import { orNull, readable } from '../fields/field-kinds.ts';
import { NOT_A_PARTY } from '../fields/party-field.ts';
import { objectOf } from '../fields/schema-of.ts';
import { seenVersion } from '../http/request-schemas.ts';

const VERSION = {
  required: seenVersion,
  optional: orNull(seenVersion),
} as const satisfies Readonly<Record<string, z.ZodType<number | null>>>;

function versionOf(kind: StepKind): { readonly version: z.ZodType<number | null> } {
  return { version: VERSION[STEPS[kind].version].describe('Of the deviation, as it was seen.') };
}

export type StepBody<Kind extends StepKind> = Omit<StepOf<Kind>, 'kind'> & { readonly version: number | null };

const decision = objectOf(STEPS.decide.fields, versionOf('decide')).refine(
  ({ mandate, party }) => mandate === null || (party !== null && isPartyId(party)),
  {
    path: ['party'],
    error: `${NOT_A_PARTY}, for the decision names a mandate`,
    when: readable('mandate', 'party'),
  },
);

const rectification = objectOf(STEPS.rectify.fields, versionOf('rectify')).refine(
  ({ statement, from }) => from === null || statement.to !== undefined || statement.functions !== undefined,
  { path: ['from'], error: 'is only for a place or functions', when: readable('statement', 'from') },
);

const guarantees = objectOf(STEPS['find-guarantees'].fields, versionOf('find-guarantees')).refine(
  ({ findings }) => new Set(findings.map((one) => `${one.item} ${one.side}`)).size === findings.length,
  { path: ['findings'], error: 'must find each item at each side once', when: readable('findings') },
);

export const STEP_SCHEMAS = {
  ...Object.fromEntries(STEP_KINDS.map((kind) => [kind, objectOf(definitionOf(kind).fields, versionOf(kind))])),
  rectify: rectification,
  decide: decision,
  'find-guarantees': guarantees,
} as { readonly [Kind in StepKind]: z.ZodType<StepBody<Kind>> };
