// What may be asked in a query string, checked in one go: an answer names everything that was wrong with it, also a parameter
// that does not exist, because a filter that is silently ignored shows the wrong lines.

import { z } from 'zod';
import { fail, ok, type Result } from '#shared/base/result.ts';
import { type Instant, parseInstant } from '#shared/base/time.ts';
import { type PathPart, pathOf } from '../fields/path.ts';
import { type InputProblem, invalidInput, type Problem } from './problems.ts';

const once = (what: string) => z.string({ error: `must be given once: ${what}` });

/** A whole number; `fallback` when it is left out. */
export function wholeNumber(least: number, most: number, fallback: number) {
  const what = `a whole number from ${least} to ${most}`;
  return once(what)
    .regex(/^\d{1,15}$/, { error: `must be ${what}` })
    .meta({ type: 'integer', minimum: least, maximum: most })
    .transform(Number)
    .refine((number) => number >= least && number <= most, { error: `must be ${what}` })
    .default(fallback);
}

const MOMENT = 'an RFC 3339 date and time, such as 2026-01-31T12:00:00Z';

/** Null when it is left out. */
export function moment() {
  return once(MOMENT)
    .meta({ format: 'date-time' })
    .transform((text, context): Instant => {
      const parsed = parseInstant(text);
      if (parsed !== null) return parsed;
      context.addIssue({ code: 'custom', message: `must be ${MOMENT}` });
      return z.NEVER;
    })
    .optional()
    .transform((instant) => instant ?? null);
}

/** One or more of these words, with commas between them; empty when it is left out, which stands for all of them. */
export function anyOf<const T extends string>(allowed: readonly T[]) {
  const what = `one or more of ${allowed.join(' ')}, with commas between them`;
  return once(what)
    .meta({ type: 'array', items: { type: 'string', enum: allowed } })
    .transform((text, context): readonly T[] => {
      const parts = text.split(',').map((part) => part.trim());
      const known = parts.filter((part): part is T => (allowed as readonly string[]).includes(part));
      if (known.length === parts.length) return known;
      context.addIssue({ code: 'custom', message: `must be ${what}` });
      return z.NEVER;
    })
    .default([]);
}

export function yesOrNo() {
  return z
    .enum(['true', 'false'], { error: 'must be true or false' })
    .optional()
    .transform((text) => (text === undefined ? null : text === 'true'));
}

export function shortText(most: number) {
  return once(`text of at most ${most} characters`).max(most, { error: `must be at most ${most} characters` });
}

/** The values of a query, or the 400 that names all problems at once. */
export function readQuery<T>(schema: z.ZodType<T>, query: unknown): Result<T, Problem> {
  const parsed = schema.safeParse(query);
  return parsed.success ? ok(parsed.data) : fail(invalidInput(problemsIn(parsed.error), 'The query is not valid.'));
}

/** One line for each thing that is wrong; an unknown name gets a line of its own, unless the name could be private text. */
function problemsIn(error: z.ZodError): readonly InputProblem[] {
  return error.issues.flatMap((issue): readonly InputProblem[] => {
    const place = z.core.toDotPath(issue.path);
    if (issue.code !== 'unrecognized_keys') return [{ path: place, problem: issue.message }];
    return issue.keys.map((key) => ({
      path: pathOf([...(issue.path as PathPart[]), key]),
      problem: 'is not known here',
    }));
  });
}
