// From what was typed to what is sent, and what is wrong with it before anything is sent. Pure; the server judges again.

import { minutesTyped } from '../../../words/minutes-typed.ts';
import { instantOfInput } from './local-input.ts';
import { placeBody } from './place-draft.ts';
import {
  type About,
  type Draft,
  type DraftValue,
  type PlainField,
  type Row,
  type RowsField,
  type StepField,
  type StepForm,
  TEXT_SIZES,
} from './step-field.ts';

export type DraftProblem = 'required' | 'moment' | 'minutes' | 'place' | 'many' | 'tooLong' | 'nothing';

/** By the path of the field, as the server names it too: `document`, `findings[2].evidence`; '' for the whole. */
export type DraftProblems = Readonly<Record<string, DraftProblem>>;

export type Prepared =
  | { readonly ok: true; readonly body: Readonly<Record<string, unknown>> }
  | { readonly ok: false; readonly problems: DraftProblems };

export function startDraft(form: StepForm, about: About): Draft {
  const first = form.start?.(about) ?? {};
  return Object.fromEntries(form.fields.map((field) => [field.name, first[field.name] ?? emptyOf(field, about)]));
}

function emptyOf(field: StepField, about: About): DraftValue {
  if (field.kind === 'many') return [];
  if (field.kind === 'rows') return field.fixed?.(about).map(() => ({})) ?? [];
  return '';
}

/** The fields that the form shows now. */
export function shownFields(form: StepForm, draft: Draft, about: About): readonly StepField[] {
  return form.fields.filter((field) => field.when === undefined || field.when(draft, about));
}

/** The body without its version, or everything that is wrong at once. */
export function prepared(form: StepForm, draft: Draft, about: About): Prepared {
  const problems: Record<string, DraftProblem> = {};
  const body: Record<string, unknown> = {};
  const first = form.onlyChanged === true ? startDraft(form, about) : null;
  let sent = 0;
  for (const field of shownFields(form, draft, about)) {
    const value = draft[field.name] ?? '';
    if (first !== null && same(value, first[field.name])) {
      // What was left as it stands is not wrong, however it stands; only what is asked for anew can be missing.
      if (field.required === true && value === '' && !field.name.includes('.')) problems[field.name] = 'required';
      continue;
    }
    const read = answerOf(field, value, about, problems);
    // The remark why is no change by itself.
    if (field.name.includes('.') || first === null) sent += 1;
    put(body, field.name, read);
  }
  if (first !== null && sent === 0) problems[''] = 'nothing';
  return Object.keys(problems).length > 0 ? { ok: false, problems } : { ok: true, body };
}

function same(one: DraftValue, other: DraftValue | undefined): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}

function answerOf(field: StepField, value: DraftValue, about: About, problems: Record<string, DraftProblem>): unknown {
  switch (field.kind) {
    case 'many': {
      const chosen = value as readonly string[];
      if (field.required === true && chosen.length === 0) problems[field.name] = 'many';
      return chosen;
    }
    case 'lines':
      return (value as string)
        .split('\n')
        .map((line) => line.trim())
        .filter((line) => line !== '');
    case 'place': {
      const place = placeBody(value as string);
      if (place === undefined) problems[field.name] = 'place';
      return place ?? null;
    }
    case 'rows':
      return rowsOf(field, value as readonly Row[], about, problems);
    default:
      return plainOf(field, value as string, field.name, problems);
  }
}

function plainOf(field: PlainField, text: string, path: string, problems: Record<string, DraftProblem>): unknown {
  if (field.kind === 'tick') return text !== '';
  const trimmed = text.trim();
  if (trimmed === '') {
    if (field.required === true) problems[path] = 'required';
    return null;
  }
  if (field.kind === 'text' && trimmed.length > TEXT_SIZES[field.size]) problems[path] = 'tooLong';
  if (field.kind !== 'moment' && field.kind !== 'minutes') return trimmed;
  const read = field.kind === 'moment' ? instantOfInput(trimmed) : minutesTyped(trimmed);
  if (read === null) problems[path] = field.kind;
  return read;
}

/** Fixed rows count once their first column is chosen; rows added by hand always do. */
function rowsOf(
  field: RowsField,
  rows: readonly Row[],
  about: About,
  problems: Record<string, DraftProblem>,
): readonly Readonly<Record<string, unknown>>[] {
  const fixed = field.fixed?.(about) ?? null;
  const lead = field.columns[0]?.name ?? '';
  const read = rows.flatMap((row, index) => {
    if (fixed !== null && (row[lead] ?? '') === '') {
      // Evidence without a state would be lost in silence.
      const isTyped = Object.values(row).some((text) => text.trim() !== '');
      if (isTyped) problems[rowPath(field.name, index, lead)] = 'required';
      return [];
    }
    const answers = field.columns.map((column) => [
      column.name,
      plainOf(column, row[column.name] ?? '', rowPath(field.name, index, column.name), problems),
    ]);
    return [{ ...fixed?.[index]?.keep, ...Object.fromEntries(answers) }];
  });
  if (field.required === true && read.length === 0 && Object.keys(problems).length === 0) problems[''] = 'nothing';
  return read;
}

export function rowPath(name: string, index: number, column: string): string {
  return `${name}[${index}].${column}`;
}

/**
 * The rows that are sent, as places among those on the screen: what the server says of `findings[0]` is about the first one that
 * was chosen.
 */
export function sentRows(field: RowsField, rows: readonly Row[]): readonly number[] {
  const lead = field.columns[0]?.name ?? '';
  return rows.flatMap((row, index) => (field.fixed !== undefined && (row[lead] ?? '') === '' ? [] : [index]));
}

function put(body: Record<string, unknown>, path: string, value: unknown): void {
  const [first = '', ...rest] = path.split('.');
  if (rest.length === 0) {
    body[first] = value;
    return;
  }
  const inner = (body[first] ?? {}) as Record<string, unknown>;
  body[first] = inner;
  put(inner, rest.join('.'), value);
}
