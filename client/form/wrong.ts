// What is wrong with a form, as sentences at its fields: found here, or said by the server. Pure.

import { TEXT_SIZES } from '#shared/deviation/field.ts';
import type { FormWords } from '../i18n/nl/form.ts';
import type { Words } from '../i18n/nl.ts';
import { problemClause, problemSentence } from '../i18n/problem-text.ts';
import type { Problem } from '../live/http.ts';
import { type FieldProblem, type FieldProblems, sentRows } from './draft.ts';
import type { Draft, FormField, PlainField, Row } from './field.ts';
import { rowPath } from './field-path.ts';

export type Wrong = {
  /** About the whole; null when the fields say it all. */
  readonly whole: string | null;
  /** By the path of the field on the screen. */
  readonly fields: Readonly<Record<string, string>>;
};

export const NOTHING_WRONG: Wrong = { whole: null, fields: {} };

export function foundWrong(problems: FieldProblems, fields: readonly FormField[], words: FormWords): Wrong {
  const { '': general, ...rest } = problems;
  const said = Object.entries(rest).map(([path, problem]) => [path, sentenceOf(problem, fieldAt(path, fields), words)]);
  return {
    whole: general === undefined ? null : sentenceOf(general, undefined, words),
    fields: Object.fromEntries(said),
  };
}

function sentenceOf(problem: FieldProblem, field: FormField | undefined, { wrong }: FormWords): string {
  const own = problem === 'required' || problem === 'many' || problem === 'place' ? field?.missing : field?.wrong;
  if (problem === 'tooLong') return wrong.tooLong(String(TEXT_SIZES[field?.kind === 'text' ? field.size : 'line']));
  if (own !== undefined) return own;
  if (problem !== 'minutes' && problem !== 'count') return wrong[problem];
  const { least, most } = field as Extract<PlainField, { kind: 'minutes' }>;
  return wrong[problem](String(least), String(most));
}

function fieldAt(path: string, fields: readonly FormField[]): FormField | undefined {
  for (const field of fields) {
    if (field.name === path) return field;
    if (field.kind !== 'rows' || !path.startsWith(`${field.name}[`)) continue;
    return field.columns.find(({ name }) => path.endsWith(`].${name}`));
  }
  return undefined;
}

export type Named = { readonly path: string; readonly problem: string };

/** What the document of a refusal names, one by one. */
export function namedIn(document: Readonly<Record<string, unknown>>): readonly Named[] {
  const listed = document['problems'];
  if (!Array.isArray(listed)) return [];
  return listed.flatMap((one: unknown) => {
    const { path, problem } = (typeof one === 'object' && one !== null ? one : {}) as Partial<Named>;
    return typeof path === 'string' && typeof problem === 'string' ? [{ path, problem }] : [];
  });
}

/** Each at its field; what fits no field is said about the whole. */
export function saidWrong(named: readonly Named[], fields: readonly FormField[], draft: Draft, words: Words): Wrong {
  const at: Record<string, string> = {};
  const rest: string[] = [];
  for (const { path, problem } of named) {
    const place = screenPath(path, fields, draft);
    const sentence = problemSentence(words.problems, {
      status: 400,
      code: null,
      problems: [problem],
      retryAfter: null,
    });
    if (place === null) rest.push(sentence);
    else at[place] ??= sentence;
  }
  const whole = rest.join(' ');
  return { whole: whole === '' ? null : whole, fields: at };
}

/** The server counts the rows it was sent; the screen counts those it shows. Null when no field has this path. */
export function screenPath(path: string, fields: readonly FormField[], draft: Draft): string | null {
  for (const field of fields) {
    if (path !== field.name && !path.startsWith(`${field.name}.`) && !path.startsWith(`${field.name}[`)) continue;
    if (field.kind !== 'rows') return field.name;
    const [, index = '', name] = /^\[(\d+)\](?:\.(.+))?$/.exec(path.slice(field.name.length)) ?? [];
    const row = sentRows(field, (draft[field.name] ?? []) as readonly Row[])[Number(index)];
    const column = field.columns.find((one) => one.name === name) ?? field.columns[0];
    return index === '' || row === undefined || column === undefined
      ? field.name
      : rowPath(field.name, row, column.name);
  }
  return null;
}

export type RefusalWords = {
  /** What to do, by the code of the refusal. */
  readonly refusal: Readonly<Record<string, string>>;
  readonly failed: (why: string) => string;
};

/** What to do about a refusal by its code; else what is wrong at each field that the server named; else that it was refused, and why. */
export function refusedWrong(
  problem: Problem,
  { refusal, failed }: RefusalWords,
  fields: readonly FormField[],
  draft: Draft,
  words: Words,
): Wrong {
  const { code } = problem;
  const known = code !== null && Object.hasOwn(refusal, code) ? refusal[code] : undefined;
  if (known !== undefined) return { ...NOTHING_WRONG, whole: known };
  const named = namedIn(problem.document);
  return named.length > 0
    ? saidWrong(named, fields, draft, words)
    : { ...NOTHING_WRONG, whole: failed(problemClause(words.problems, problem)) };
}
