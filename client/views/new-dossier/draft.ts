// What was filled in, what is wrong with it, and the body it becomes. Pure. An answer that is left open is sent as nothing: unknown.

import { present } from '#shared/base/omit-null.ts';
import type { AfwijkingKind, ReasonCategory } from '#shared/deviation/statement.ts';
import { type FunctionId, parseFunction, parsePost, tasksOf } from '#shared/reference/functions.ts';
import { isMeldkamerId, type MeldkamerId } from '#shared/reference/meldkamers.ts';
import type { PartyId } from '#shared/reference/parties.ts';
import { instantFromLocal } from '../../words/format.ts';
import { minutesTyped } from '../../words/minutes-typed.ts';
import { instantOfDraft, type MomentDraft, NO_MOMENT } from './moment-draft.ts';

export type Draft = {
  readonly meldkamer: MeldkamerId | '';
  readonly functions: readonly FunctionId[];
  readonly kind: AfwijkingKind | '';
  readonly to: 'unknown' | 'meldkamer' | 'place';
  readonly toMeldkamer: MeldkamerId | '';
  readonly toPlace: string;
  readonly reasonCategory: ReasonCategory | '';
  readonly reason: string;
  readonly start: MomentDraft;
  readonly end: 'at' | 'condition' | 'unknown';
  readonly expectedEnd: MomentDraft;
  readonly endCondition: string;
  readonly owner: PartyId | '';
  readonly fallback: string;
  /** A Dutch calendar date, as the review is. */
  readonly fallbackTestedAt: string;
  /** Minutes. */
  readonly fallbackWithin: string;
  readonly returnPlan: string;
  readonly reviewAt: string;
};

const EMPTY: Draft = {
  meldkamer: '',
  functions: [],
  kind: '',
  to: 'unknown',
  toMeldkamer: '',
  toPlace: '',
  reasonCategory: '',
  reason: '',
  start: NO_MOMENT,
  end: 'unknown',
  expectedEnd: NO_MOMENT,
  endCondition: '',
  owner: '',
  fallback: '',
  fallbackTestedAt: '',
  fallbackWithin: '',
  returnPlan: '',
  reviewAt: '',
};

/** In the order of the page. */
export const FIELDS = [
  'meldkamer',
  'functions',
  'kind',
  'to',
  'reasonCategory',
  'reason',
  'start',
  'expectedEnd',
  'endCondition',
  'owner',
  'fallback',
  'fallbackTestedAt',
  'fallbackWithin',
  'returnPlan',
  'reviewAt',
] as const;
export type Field = (typeof FIELDS)[number];

export function fieldId(field: Field | 'toMeldkamer' | 'toPlace' | 'end'): string {
  return `registration-${field}`;
}

/** What the address already says. What may not be registered by this reader, or does not exist, is left out. */
export function draftFrom(search: string, allowed: readonly { readonly id: FunctionId }[]): Draft {
  const given = new URLSearchParams(search);
  const may = new Set<string>(allowed.map(({ id }) => id));
  const named = (given.get('functions') ?? '')
    .split(',')
    .flatMap(functionsNamed)
    .filter((id) => may.has(id));
  const asked = given.get('meldkamer') ?? named[0]?.slice(0, 3) ?? '';
  const only = new Set(allowed.map(({ id }) => id.slice(0, 3)));
  const single = only.size === 1 ? [...only][0] : undefined;
  const meldkamer = [asked, single ?? ''].find((id) => isMeldkamerId(id) && only.has(id)) ?? '';
  return {
    ...EMPTY,
    meldkamer: meldkamer as MeldkamerId | '',
    functions: [...new Set(named)].filter((id) => id.startsWith(`${meldkamer}/`)),
  };
}

/** A function, or a post that stands for all its tasks. */
function functionsNamed(text: string): readonly FunctionId[] {
  const tracked = parseFunction(text);
  if (tracked !== null) return [tracked.id];
  const post = parsePost(text);
  return post === null ? [] : tasksOf(post.discipline).map((task) => `${post.id}/${task}` as FunctionId);
}

export type DraftProblem =
  | 'meldkamer'
  | 'functions'
  | 'kind'
  | 'toMeldkamer'
  | 'toPlace'
  | 'start'
  | 'expectedEnd'
  | 'endsBeforeStart'
  | 'endCondition'
  | 'fallbackTestedAt'
  | 'fallbackWithin'
  | 'reviewAt';

/** One per field at most, in the order of the page. */
export function draftProblems(draft: Draft): readonly (readonly [field: Field, problem: DraftProblem])[] {
  const start = instantOfDraft(draft.start);
  const end = instantOfDraft(draft.expectedEnd);
  const wrong: readonly (readonly [boolean, Field, DraftProblem])[] = [
    [draft.meldkamer === '', 'meldkamer', 'meldkamer'],
    [draft.meldkamer !== '' && draft.functions.length === 0, 'functions', 'functions'],
    [draft.kind === '', 'kind', 'kind'],
    [draft.to === 'meldkamer' && draft.toMeldkamer === '', 'to', 'toMeldkamer'],
    [draft.to === 'place' && draft.toPlace.trim() === '', 'to', 'toPlace'],
    [start === null, 'start', 'start'],
    [draft.end === 'at' && end === null, 'expectedEnd', 'expectedEnd'],
    [draft.end === 'at' && end !== null && start !== null && end <= start, 'expectedEnd', 'endsBeforeStart'],
    [draft.end === 'condition' && draft.endCondition.trim() === '', 'endCondition', 'endCondition'],
    [isNoDate(draft.fallbackTestedAt), 'fallbackTestedAt', 'fallbackTestedAt'],
    [
      said(draft.fallbackWithin) !== null && minutesTyped(draft.fallbackWithin) === null,
      'fallbackWithin',
      'fallbackWithin',
    ],
    [isNoDate(draft.reviewAt), 'reviewAt', 'reviewAt'],
  ];
  return wrong.flatMap(([isWrong, field, problem]) => (isWrong ? [[field, problem] as const] : []));
}

function isNoDate(date: string): boolean {
  return date !== '' && instantFromLocal(date, '00:00') === null;
}

/** For a draft without problems. */
export function bodyOf(draft: Draft, alongside: readonly string[]): Readonly<Record<string, unknown>> {
  return {
    meldkamer: draft.meldkamer,
    functions: draft.functions,
    kind: draft.kind,
    start: instantOfDraft(draft.start),
    ...present({
      to: placeOf(draft),
      reasonCategory: said(draft.reasonCategory),
      reason: said(draft.reason),
      expectedEnd: draft.end === 'at' ? instantOfDraft(draft.expectedEnd) : null,
      endCondition: draft.end === 'condition' ? said(draft.endCondition) : null,
      owner: said(draft.owner),
      fallback: said(draft.fallback),
      fallbackTestedAt: instantFromLocal(draft.fallbackTestedAt, '00:00'),
      fallbackWithin: minutesTyped(draft.fallbackWithin),
      returnPlan: said(draft.returnPlan),
      reviewAt: instantFromLocal(draft.reviewAt, '00:00'),
    }),
    ...(alongside.length === 0 ? {} : { alongside }),
  };
}

function placeOf({ to, toMeldkamer, toPlace }: Draft) {
  if (to === 'meldkamer') return { meldkamer: toMeldkamer };
  return to === 'place' ? { place: toPlace.trim() } : null;
}

function said(text: string): string | null {
  return text.trim() === '' ? null : text.trim();
}
