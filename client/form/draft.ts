// From what was typed to what is sent, and what is wrong with it before anything is sent. Pure; the server judges again.

import { TEXT_SIZES } from '#shared/deviation/field.ts';
import { isSame } from './changed-draft.ts';
import type { Draft, DraftValue, FormField, PlainField, Row, RowsField } from './field.ts';
import { rowPath } from './field-path.ts';
import { instantOfDraft, type MomentProblem, readMoment } from './moment-draft.ts';
import { cityOfDraft, isCity, placeBody } from './place-draft.ts';

export type FieldProblem =
  | 'required'
  | MomentProblem
  | 'minutes'
  | 'count'
  | 'place'
  | 'city'
  | 'many'
  | 'tooLong'
  | 'order'
  | 'nothing';

/** By the path of the field, as the server names it too: `document`, `findings[2].evidence`; '' for the whole. */
export type FieldProblems = Readonly<Record<string, FieldProblem>>;

export type Read =
  | { readonly ok: true; readonly body: Readonly<Record<string, unknown>> }
  | { readonly ok: false; readonly problems: FieldProblems };

/** What stands in a field in which nothing was typed. */
export function emptyOf(field: FormField): DraftValue {
  if (field.kind === 'many') return [];
  if (field.kind === 'rows') return field.fixed?.map(() => ({})) ?? [];
  return '';
}

/**
 * What is sent, or everything that is wrong at once.
 * @param begun The draft that a correction began with: only what differs from it is sent.
 */
export function readDraft(fields: readonly FormField[], draft: Draft, begun: Draft | null = null): Read {
  const problems: Record<string, FieldProblem> = {};
  const body: Record<string, unknown> = {};
  let sent = 0;
  for (const field of fields) {
    const value = draft[field.name] ?? emptyOf(field);
    // What is set right, and the remark why, stand beside the answers: they are always sent, and are no change by themselves.
    const isAnswer = field.name.includes('.');
    if (begun !== null && isSame(value, begun[field.name] ?? emptyOf(field)) && (isAnswer || value === '')) {
      // What was left as it stands is not wrong, however it stands; only what is asked for anew can be missing.
      if (field.required === true && !isAnswer) problems[field.name] = 'required';
      continue;
    }
    if (isAnswer || begun === null) sent += 1;
    put(body, field.name, answerOf(field, value, problems));
    if (field.kind === 'moment' && !isInOrder(field, draft)) problems[field.name] ??= 'order';
  }
  if (begun !== null && sent === 0) problems[''] = 'nothing';
  return Object.keys(problems).length > 0 ? { ok: false, problems } : { ok: true, body };
}

/** Of two moments that are both there, the one that comes after must be later. */
function isInOrder({ name, after }: Extract<FormField, { kind: 'moment' }>, draft: Draft): boolean {
  const [first, last] = [after ?? '', name].map((one) => instantOfDraft(String(draft[one] ?? '')));
  return first == null || last == null || first < last;
}

function answerOf(field: FormField, value: DraftValue, problems: Record<string, FieldProblem>): unknown {
  if (field.kind === 'rows') return rowsOf(field, value as readonly Row[], problems);
  if (field.kind !== 'many') return plainOf(field, value as string, field.name, problems);
  // What can be chosen no more is no choice any more.
  const chosen = chosenOf(field, value as readonly string[]);
  if (field.required === true && chosen.length === 0) problems[field.name] = 'many';
  return chosen;
}

/** What of it can still be chosen. */
export function chosenOf({ choices }: Extract<FormField, { kind: 'many' }>, value: readonly string[]) {
  return value.filter((one) => choices.some(({ id }) => id === one));
}

function plainOf(field: PlainField, typed: string, path: string, problems: Record<string, FieldProblem>): unknown {
  if (field.kind === 'tick') return typed !== '';
  const text = typed.trim();
  if (field.kind === 'list') return linesIn(text);
  if (text === '') {
    if (field.required === true) problems[path] = 'required';
    return null;
  }
  const problem = problemOf(field, text);
  if (problem !== null) problems[path] = problem;
  switch (field.kind) {
    case 'moment':
      return instantOfDraft(text);
    case 'minutes':
    case 'count':
      return Number(text);
    case 'place':
      return placeBody(text);
    default:
      return text;
  }
}

function problemOf(field: PlainField, text: string): FieldProblem | null {
  switch (field.kind) {
    case 'text':
      return text.length > TEXT_SIZES[field.size] ? 'tooLong' : null;
    case 'moment': {
      const read = readMoment(text);
      return read.ok ? null : read.problem;
    }
    case 'minutes':
    case 'count':
      return isWhole(text, field.least, field.most) ? null : field.kind;
    case 'city':
      return isCity(text) ? null : 'city';
    case 'place': {
      const city = cityOfDraft(text)?.trim() ?? null;
      if (city === '') return 'place';
      return city === null || isCity(city) ? null : 'city';
    }
    default:
      return null;
  }
}

/** What does not fit is never rounded. */
function isWhole(text: string, least: number, most: number): boolean {
  return /^\d{1,9}$/.test(text) && Number(text) >= least && Number(text) <= most;
}

function linesIn(text: string): readonly string[] {
  const lines = text.split('\n').map((line) => line.trim());
  return lines.filter((line) => line !== '');
}

/** Fixed rows count once their first column is chosen; rows added by hand always do. */
function rowsOf(
  field: RowsField,
  rows: readonly Row[],
  problems: Record<string, FieldProblem>,
): readonly Readonly<Record<string, unknown>>[] {
  const lead = field.columns[0]?.name ?? '';
  const sent = sentRows(field, rows);
  for (const [index, row] of rows.entries()) {
    // Evidence without a state would be lost in silence.
    const isTyped = Object.values(row).some((text) => text.trim() !== '');
    if (!sent.includes(index) && isTyped) problems[rowPath(field.name, index, lead)] = 'required';
  }
  if (field.required === true && sent.length === 0 && Object.keys(problems).length === 0) problems[''] = 'nothing';
  return sent.map((index) => {
    const answers = field.columns.map((column) => [
      column.name,
      plainOf(column, rows[index]?.[column.name] ?? '', rowPath(field.name, index, column.name), problems),
    ]);
    return { ...field.fixed?.[index]?.keep, ...Object.fromEntries(answers) };
  });
}

/** The rows that are sent, as places among those on the screen. */
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
