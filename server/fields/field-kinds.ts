// The kinds of field that events and requests are made of, with the words a sender hears when one is wrong. Never repeats what was sent.

import { z } from 'zod';
import { type Instant, RFC_3339 } from '#shared/base/time.ts';
import { TEXT_SIZES } from '#shared/deviation/field.ts';
import type { InputProblem } from '../http/problems.ts';
import { momentOf } from './moment.ts';
import { type PathPart, pathOf } from './path.ts';
import { privateTextProblem } from './private-text.ts';

/** More than these say nothing more. */
const PROBLEMS_NAMED = 20;

const MOST_PEOPLE = 1_000;

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

/**
 * For the `when` of a check between fields: as soon as these could be read, also when others could not, so that a sender hears of
 * every problem at once. What could not be read has a problem of its own already.
 */
export function readable(...fields: readonly string[]) {
  return ({ value, issues }: z.core.ParsePayload): boolean =>
    typeof value === 'object' &&
    value !== null &&
    !Array.isArray(value) &&
    !issues.some(({ path }) => fields.includes(String(path?.[0])));
}

const A_MOMENT = 'an RFC 3339 date and time with Z or an offset, such as 2026-01-31T12:00:00Z';

export const instant = z
  .string({ error: must(A_MOMENT) })
  .meta({ format: 'date-time', pattern: RFC_3339.source })
  .transform((text, context): Instant => {
    const parsed = momentOf(text);
    if (parsed !== null) return parsed;
    context.addIssue({ code: 'custom', message: `must be ${A_MOMENT}` });
    return z.NEVER;
  });

/** A moment of which something is told. The time of an event is not one: a clock that is wrong has an alarm of its own. */
export const toldInstant = instant.refine(isToldInstant, { error: 'must not be before the year 2000' });

export function isToldInstant(moment: Instant): boolean {
  return moment >= EARLIEST;
}

/** A head count. */
export const count = wholeNumber(0, MOST_PEOPLE);

export function wholeNumber(least: number, most: number) {
  const error = must(`a whole number from ${least} to ${most}`);
  return z.int({ error }).min(least, { error }).max(most, { error });
}

/** Short free text on one line, the path along which personal details leak. Empty only when `least` is 0. */
export function shortText(least: 0 | 1) {
  return freeText(least, TEXT_SIZES.line, ONE_LINE);
}

/** Free text that may have several lines, for what takes more than a line to say. Never empty. */
export function longText() {
  return freeText(1, TEXT_SIZES.lines, SEVERAL_LINES);
}

type Lines = { readonly pattern: string; readonly problem: (text: string) => string | null };

function freeText(least: 0 | 1, most: number, { pattern, problem: controlProblem }: Lines) {
  const length = `${least} to ${most.toLocaleString('en')} characters`;
  return z
    .string({ error: must(`text of ${length}`) })
    .meta({ minLength: least, maxLength: most, pattern })
    .transform((sent, context): string => {
      const text = sent.trim().replaceAll('\r\n', '\n');
      const count = charactersIn(text, most);
      const problem =
        count < least || count > most ? `must be ${length}` : (controlProblem(text) ?? privateTextProblem(text));
      if (problem === null) return text;
      context.addIssue({ code: 'custom', message: problem });
      return z.NEVER;
    });
}

/** As far as it can be said without classes of Unicode, which not every validator knows (JSON Schema, 6.4). */
const PLAIN = '[^\\u0000-\\u001f\\u007f-\\u009f\\u2028\\u2029]';

export const ONE_LINE: Lines = {
  pattern: `^${PLAIN}*$`,
  problem: (text) => (hasControl(text) ? 'must be one line without control characters' : null),
};

const SEVERAL_LINES: Lines = {
  pattern: `^(?:${PLAIN}|\\r?\\n)*$`,
  problem: (text) =>
    hasControl(text.replaceAll('\n', ' ')) ? 'must be without control characters other than line breaks' : null,
};

/** As JSON Schema counts them: one that takes two places inside is still one. Exact up to `most`, and above it when it is more. */
export function charactersIn(text: string, most: number): number {
  return text.length <= most || text.length > 2 * most ? text.length : [...text].length;
}

/** One word of a closed list. */
export function oneOf<const T extends string>(words: readonly T[]) {
  return z.enum(words, { error: must(`one of ${words.join(' ')}`) });
}

/** A list with a known end: beyond it nothing is cut off, the sender is refused. */
export function listOf<Item extends z.ZodType>(item: Item, what: string, least: 0 | 1, most: number) {
  return z
    .array(item, { error: must(`a list of ${what}`) })
    .min(least, { error: `must have at least ${least}` })
    .max(most, { error: `may have ${most} at most` });
}

/** What is left out says no more than null does: unknown. */
export function orNull<Field extends z.ZodType>(field: Field) {
  return field.nullish().transform((value): z.output<Field> | null => value ?? null);
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
