// The published description and the doors say the same: what one takes the other takes, but for the rules that a schema cannot express.

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { z } from 'zod';
import { STEP_KINDS, STEPS } from '#shared/rules/steps.ts';
import { registrationSchema } from '../../../server/dossier/registration-schemas.ts';
import { STEP_SCHEMAS } from '../../../server/dossier/step-schemas.ts';
import { problemsOf } from '../../../server/fields/field-kinds.ts';
import {
  acknowledgementSchema,
  establishmentSchema,
  loginSchema,
  retirementSchema,
} from '../../../server/http/request-schemas.ts';
import { readEvent } from '../../../server/intake/read-event.ts';
import { BEYOND_SCHEMA, type BeyondSchema } from '../../../server/openapi/beyond-schema.ts';
import { openApiDocument } from '../../../server/openapi/openapi.ts';
import { accepted, changed } from '../../support/arbitrary-json.ts';
import { accepts, type JsonSchema } from '../../support/json-schema.ts';
import { instant } from '../../support/story.ts';

const document = JSON.parse(JSON.stringify(openApiDocument()));

/** The problems that a door finds; empty when it takes it. */
type Door = (value: unknown) => readonly string[];

function doorOf(schema: z.ZodType): Door {
  return (value) => {
    const parsed = schema.safeParse(value);
    return parsed.success ? [] : problemsOf(parsed.error, []).map(({ problem }) => problem);
  };
}

const eventDoor: Door = (value) => {
  const read = readEvent(value, instant('2026-02-02T12:00:00Z'));
  return read.kind === 'wrong' ? read.problems.map(({ problem }) => problem) : [];
};

const bodyOf = (path: string): JsonSchema => document.paths[path].post.requestBody.content['application/json'].schema;

const DOORS: readonly (readonly [string, JsonSchema, Door])[] = [
  ...document.components.schemas.Event.anyOf.map((schema: JsonSchema) => [schema['title'], schema, eventDoor]),
  ['a registration', bodyOf('/afwijkingen'), doorOf(registrationSchema)],
  ...STEP_KINDS.map(
    (kind) => [kind, bodyOf(`/afwijkingen/{number}/${STEPS[kind].noun}`), doorOf(STEP_SCHEMAS[kind])] as const,
  ),
  ['an acknowledgement', bodyOf('/alarms/{id}/acknowledgements'), doorOf(acknowledgementSchema)],
  ['an establishment', bodyOf('/register/establishments'), doorOf(establishmentSchema)],
  ['a retirement', bodyOf('/feeds/retirements'), doorOf(retirementSchema)],
  ['a login', bodyOf('/sessions'), doorOf(loginSchema)],
];

/** Is this problem of this value one of such a rule? */
type Broken = (problem: string, value: unknown) => boolean;

const says = (words: RegExp): Broken => {
  return (problem) => words.test(problem);
};

const BROKEN: Readonly<Record<BeyondSchema, Broken>> = {
  'private text': says(/looks like it holds|holds a number of nine digits|may not hold an e-mail/),
  // Found by looking at the value as the door sees it.
  'space around': () => false,
  'invisible characters': (problem, value) =>
    problem.includes('without control characters') && /\p{Cf}/u.test(JSON.stringify(value)),
  'names of places': says(/^may hold letters|must be the name of a place|looks like an address|has a name with more/),
  'what exists': says(
    /^must (?:name a (?:function|post)|name the region|be a known party|be a meldkamer or|be a meldkamer,|be urn:|be your own reference)/,
  ),
  moments: says(/before the year 2000|^must be an RFC 3339/),
  'between fields': says(
    /^must (?:not )?be later than|^must not be uitwijk|must be functions of the meldkamer|for the decision names a mandate|^is only for a place or functions|each item at each side once|aanname or uitgifte$|can be planbaar|^is for the CaCo alone|^must name the other meldkamer|^cannot be said of a CaCo/,
  ),
  // Found as space around is.
  'media types': () => false,
};

/** Beyond the first twenty, problems are only counted. */
const COUNTED = /^has \d+ more problems$/;

/** As the door sees it: without space around texts, and media types in small letters. */
function asSeen(value: unknown): unknown {
  if (typeof value === 'string') return value.trim().replace(/^application\/json.*/i, (type) => type.toLowerCase());
  if (Array.isArray(value)) return value.map(asSeen);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, asSeen(inner)]));
}

/** Is it described as the door judges it, but for the rules that are listed? */
function agrees(schema: JsonSchema, value: unknown, problems: readonly string[]): boolean {
  const accepted = [value, asSeen(value)].map((one) => accepts(schema, one));
  if (problems.length === 0) return accepted.includes(true);
  const isListed = (problem: string): boolean => Object.values(BROKEN).some((broken) => broken(problem, value));
  return accepted.includes(false) || problems.every((problem) => COUNTED.test(problem) || isListed(problem));
}

/** Enough that what a door takes and what it refuses both come by, at every door. */
const RUNS = { numRuns: 300 };

describe.each(DOORS)('%s', (_, schema, door) => {
  test('takes whatever its description accepts', () => {
    let taken = 0;
    fc.assert(
      fc.property(accepted(schema), (value) => {
        const problems = door(value);
        if (problems.length === 0) taken += 1;
        expect([problems, agrees(schema, value, problems)]).toEqual([problems, true]);
      }),
      RUNS,
    );
    expect(taken).toBeGreaterThan(0);
  });

  test('takes and refuses what is nearly right as its description does', () => {
    const seen = { taken: 0, refused: 0 };
    fc.assert(
      fc.property(changed(accepted(schema)), (value) => {
        const problems = door(value);
        seen[problems.length === 0 ? 'taken' : 'refused'] += 1;
        expect([problems, agrees(schema, value, problems)]).toEqual([problems, true]);
      }),
      RUNS,
    );
    expect(Math.min(seen.taken, seen.refused)).toBeGreaterThan(0);
  });
});

test('every rule beyond the schemas says why, and is in the description', () => {
  for (const [name, words] of Object.entries(BEYOND_SCHEMA)) {
    expect(document.info.description).toContain(`- ${name}: ${words}`);
    expect(words).toMatch(/\. .+\.$/);
  }
});
