// The kinds of field an event is made of, with the words a sender hears when one is wrong. Never repeats what was sent.

import { z } from 'zod';
import type { Instant } from '#shared/time.ts';
import type { InputProblem } from '../problems.ts';
import { momentOf } from './moment.ts';
import { type PathPart, pathOf } from './path.ts';
import { privateTextProblem } from './private-text.ts';

/** More than these say nothing more. */
const PROBLEMS_NAMED = 20;

const MOST_PEOPLE = 1_000;
const TEXT_LENGTH = 200;

/** No feed tells of before: an older moment is a clock that was never set, or a field that was left at zero. */
const EARLIEST = '2000-01-01T00:00:00.000Z';

// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what it looks for
const CONTROL = /[\u0000-\u001f\u007f-\u009f]|\p{Cf}|\p{Zl}|\p{Zp}/u;

/** For zod's `error`: says that a field is missing, or else what it has to be. */
export function must(be: string): (issue: { readonly input?: unknown }) => string {
  return (issue) => (issue.input === undefined || issue.input === null ? `is required: ${be}` : `must be ${be}`);
}

/** An object without other fields: a field name with a typing error must not be lost in silence. */
export function exactly<Shape extends z.core.$ZodLooseShape>(shape: Shape) {
  const names = Object.keys(shape).join(', ');
  const unknownField = `is not a known field; known here: ${names === '' ? 'none' : names}`;
  return z.strictObject(shape, {
    error: (issue) => (issue.code === 'unrecognized_keys' ? unknownField : must('a JSON object')(issue)),
  });
}

const RFC_3339 = 'an RFC 3339 date and time with Z or an offset, such as 2026-01-31T12:00:00Z';

export const instant = z.string({ error: must(RFC_3339) }).transform((text, context): Instant => {
  const parsed = momentOf(text);
  if (parsed !== null) return parsed;
  context.addIssue({ code: 'custom', message: `must be ${RFC_3339}` });
  return z.NEVER;
});

/** A moment of which something is told. The time of an event is not one: a clock that is wrong has an alarm of its own. */
export const toldInstant = instant.refine(isToldInstant, { error: 'must not be before the year 2000' });

export function isToldInstant(moment: Instant): boolean {
  return moment >= EARLIEST;
}

const COUNT = `a whole number from 0 to ${MOST_PEOPLE}`;

/** A head count. */
export const count = z
  .int({ error: must(COUNT) })
  .min(0, { error: must(COUNT) })
  .max(MOST_PEOPLE, { error: must(COUNT) });

/** Short free text, the path along which personal details leak. Empty only when `least` is 0. */
export function shortText(least: 0 | 1) {
  return z
    .string({ error: must(`text of ${least} to ${TEXT_LENGTH} characters`) })
    .transform((text, context): string => {
      const problem = textProblem(text.trim(), least);
      if (problem === null) return text.trim();
      context.addIssue({ code: 'custom', message: problem });
      return z.NEVER;
    });
}

function textProblem(text: string, least: number): string | null {
  if (text.length < least || text.length > TEXT_LENGTH) return `must be ${least} to ${TEXT_LENGTH} characters`;
  return hasControl(text) ? 'must be one line without control characters' : privateTextProblem(text);
}

/** Line breaks, control characters, and the invisible ones that turn text around. */
export function hasControl(text: string): boolean {
  return CONTROL.test(text);
}

/** What zod found, each with its place; an unknown field gets a line of its own. */
export function problemsOf(error: z.core.$ZodError, root: readonly string[]): readonly InputProblem[] {
  const problems: InputProblem[] = [];
  for (const issue of error.issues) {
    const path = [...root, ...(issue.path as PathPart[])];
    const places = issue.code === 'unrecognized_keys' ? issue.keys.map((key) => [...path, key]) : [path];
    for (const place of places) problems.push({ path: pathOf(place), problem: issue.message });
  }
  if (problems.length <= PROBLEMS_NAMED) return problems;
  const unnamed = problems.length - PROBLEMS_NAMED;
  return [...problems.slice(0, PROBLEMS_NAMED), { path: pathOf(root), problem: `has ${unnamed} more problems` }];
}
