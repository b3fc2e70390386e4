// Filling in many rows at once: as last known, or all at their own meldkamer. It fills in the form and sends nothing. Pure.

import { type Discipline, parsePost } from '#shared/reference/functions.ts';
import type { Draft } from '../../form/field.ts';
import { isDisputedPlace, isDisputedStaffing, knownText } from './entry-fields.ts';
import type { EntryRows } from './entry-rows.ts';

export type Filling = 'known' | 'own';

export type Fillable = {
  readonly row: string;
  readonly kind: 'function' | 'post';
  /** What a tick of "still holds" is about, as text. Null: nothing is known. */
  readonly known: string | null;
  /** Not all say the same of it, or its return was not confirmed: somebody has to choose. */
  readonly isDisputed: boolean;
};

/** A row that stays empty, and why it could not be filled in. */
export type Left = { readonly row: string; readonly why: 'unknown' | 'disputed' };

/** @param of Null: the whole meldkamer. Functions of others that were here are never among them. */
export function fillable({ places, seats }: EntryRows, of: Discipline | null): readonly Fillable[] {
  return [
    ...places
      .filter(({ shown }) => of === null || shown.discipline === of)
      .map(({ shown, own, known }): Fillable => {
        const isUnknown = known.claim === null || known.claim.location.kind === 'unknown';
        const isDisputed = isDisputedPlace(shown, own);
        return { row: shown.id, kind: 'function', known: isUnknown ? null : knownText(known), isDisputed };
      }),
    ...seats
      .filter(({ post }) => of === null || parsePost(post)?.discipline === of)
      .map(({ post, shown, known }): Fillable => {
        return { row: post, kind: 'post', known: knownText(known), isDisputed: isDisputedStaffing(shown) };
      }),
  ];
}

/**
 * R156. What somebody chose otherwise stays as it is. What is unknown or disputed is never confirmed again: it is left, and named.
 * Where a function is says nothing of who is there, so *own* leaves posts alone.
 */
export function fillIn(
  draft: Draft,
  rows: readonly Fillable[],
  how: Filling,
): { readonly draft: Draft; readonly left: readonly Left[] } {
  let filled = draft;
  const left: Left[] = [];
  for (const { row, kind, known, isDisputed } of rows) {
    if (isChosenOtherwise(row, filled) || (how === 'own' && kind === 'post')) continue;
    if (how === 'own') filled = { ...withoutRow(row, filled), [`${row}.choice`]: 'own' };
    else if (known !== null && !isDisputed) filled = { ...withoutRow(row, filled), [`${row}.reconfirm`]: known };
    else if (isEmpty(row, filled)) left.push({ row, why: known === null ? 'unknown' : 'disputed' });
  }
  return { draft: filled, left };
}

function isChosenOtherwise(row: string, draft: Draft): boolean {
  const choice = draft[`${row}.choice`] ?? '';
  return (choice !== '' && choice !== 'own') || has(row, 'filled', draft) || has(row, 'minimum', draft);
}

function isEmpty(row: string, draft: Draft): boolean {
  return !has(row, 'choice', draft) && !has(row, 'reconfirm', draft);
}

function has(row: string, field: string, draft: Draft): boolean {
  return (draft[`${row}.${field}`] ?? '') !== '';
}

function withoutRow(row: string, draft: Draft): Draft {
  return Object.fromEntries(Object.entries(draft).filter(([name]) => !name.startsWith(`${row}.`)));
}
