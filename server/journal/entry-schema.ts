// What a stored draft must look like. The schema says it and explains what is wrong; a hand-written look says the same, only yes or no.
// Why two: a start reads a million entries, where zod would take longer than JSON.parse itself and the look takes a third of that.
// The schema runs only for what the look refused, so every error still names position, field and reason.

import { z } from 'zod';
import type { Instant } from '#shared/base/time.ts';
import type { Cause, Draft, Fact } from '#shared/journal/facts.ts';
import { type Actor, ROLES } from '#shared/reference/actor.ts';
import type { MeldkamerId } from '#shared/reference/meldkamers.ts';
import { FACT_SHAPES, type Shape } from './fact-shapes.ts';

const INSTANT = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/;
const DIGEST = /^[0-9a-f]{64}$/;
const ACTOR_ROLES = [...ROLES, 'system'] as const satisfies readonly Actor['role'][];
const KNOWN_ROLES: ReadonlySet<unknown> = new Set(ACTOR_ROLES);

const instantSchema = z.custom<Instant>(
  (value) => typeof value === 'string' && INSTANT.test(value),
  'is not a moment (YYYY-MM-DDTHH:mm:ss.sssZ)',
);

const actorSchema = z.looseObject({
  role: z.enum(ACTOR_ROLES),
  organisation: z.string(),
  meldkamer: z.custom<MeldkamerId | null>((value) => value === null || typeof value === 'string', 'is not a meldkamer'),
}) satisfies z.ZodType<Actor>;

const causeSchema = z.looseObject({
  key: z.string().min(1),
  digest: z.string().regex(DIGEST, 'is not a SHA-256 in hex'),
}) satisfies z.ZodType<Cause>;

const factSchema = z.custom<Fact>().superRefine((value, context) => {
  const problem = factProblem(value);
  if (problem !== null) context.addIssue({ code: 'custom', message: problem });
}) satisfies z.ZodType<Fact>;

export const draftSchema = z.looseObject({
  recordedAt: instantSchema,
  by: actorSchema,
  cause: causeSchema.nullable(),
  facts: z.array(factSchema).readonly(),
}) satisfies z.ZodType<Draft>;

/** The fast look: true exactly when the schema has nothing to say. */
export function isDraft(value: unknown): value is Draft {
  if (!isObject(value)) return false;
  const { recordedAt, by, cause, facts } = value;
  if (typeof recordedAt !== 'string' || !INSTANT.test(recordedAt) || !isObject(by) || !Array.isArray(facts))
    return false;
  if (!KNOWN_ROLES.has(by['role']) || typeof by['organisation'] !== 'string') return false;
  if (by['meldkamer'] !== null && typeof by['meldkamer'] !== 'string') return false;
  return isCauseOrNull(cause) && facts.every((fact) => factProblem(fact) === null);
}

/** One line: what is wrong and where; null when nothing is. */
export function draftProblem(value: unknown): string | null {
  const parsed = draftSchema.safeParse(value);
  if (parsed.success) return null;
  return parsed.error.issues.map(({ path, message }) => `${path.join('.') || 'entry'}: ${message}`).join('; ');
}

function isCauseOrNull(cause: unknown): boolean {
  if (cause === null) return true;
  if (!isObject(cause)) return false;
  const { key, digest } = cause;
  return typeof key === 'string' && key !== '' && typeof digest === 'string' && DIGEST.test(digest);
}

function factProblem(fact: unknown): string | null {
  if (!isObject(fact) || typeof fact['kind'] !== 'string') return 'is not a fact';
  const kind = fact['kind'];
  if (!Object.hasOwn(FACT_SHAPES, kind))
    return `has a kind that is not known here: ${JSON.stringify(kind.slice(0, 40))}`;
  const shapes = FACT_SHAPES[kind as Fact['kind']] as Readonly<Record<string, Shape>>;
  for (const field in shapes) {
    if (!hasShape(fact[field], shapes[field] as Shape)) return `${kind} has no good ${field}`;
  }
  return null;
}

function hasShape(value: unknown, shape: Shape): boolean {
  switch (shape) {
    case 'text':
      return typeof value === 'string';
    case 'text-or-null':
      return value === null || typeof value === 'string';
    case 'number':
      return typeof value === 'number';
    case 'boolean':
      return typeof value === 'boolean';
    case 'list':
      return Array.isArray(value);
    case 'object':
      return isObject(value);
  }
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
