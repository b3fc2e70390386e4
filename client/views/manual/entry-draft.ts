// What someone has filled in and what is wrong with it, before anything is sent. Pure; the server judges again.

import type { MeldkamerId } from '#shared/reference/meldkamers.ts';

export const CHOICES = ['unchanged', 'own', 'other', 'elsewhere', 'unknown'] as const;
export type Choice = (typeof CHOICES)[number];

export type LocationDraft = {
  readonly choice: Choice;
  /** With `other`. */
  readonly meldkamer: MeldkamerId | '';
  /** With `elsewhere`: a city. */
  readonly place: string;
  /** What was last known still holds. */
  readonly reconfirm: boolean;
};

export type StaffingDraft = { readonly filled: string; readonly minimum: string; readonly reconfirm: boolean };

export const NO_LOCATION: LocationDraft = { choice: 'unchanged', meldkamer: '', place: '', reconfirm: false };
export const NO_STAFFING: StaffingDraft = { filled: '', minimum: '', reconfirm: false };

/** The fields of one row; a problem belongs to one of them. */
export type Field = 'choice' | 'meldkamer' | 'place' | 'filled' | 'minimum';
export type DraftProblem = 'which' | 'place' | 'placeForm' | 'filled' | 'count';
export type FieldProblem = { readonly row: string; readonly field: Field; readonly problem: DraftProblem };

const PLACE_LENGTH = 80;
const PLACE = /^[\p{L}\p{M}\d .'()-]+$/u;
/** A word followed by a number is a street; four digits are a postcode or a number. */
const NO_CITY = /\p{L}[ .'()-]+\d|\d{4}/u;
const MOST_PEOPLE = 1_000;

export function isLocationTouched({ choice, reconfirm }: LocationDraft): boolean {
  return choice !== 'unchanged' || reconfirm;
}

export function isStaffingTouched({ filled, minimum, reconfirm }: StaffingDraft): boolean {
  return filled.trim() !== '' || minimum.trim() !== '' || reconfirm;
}

export function locationProblems(row: string, draft: LocationDraft): readonly FieldProblem[] {
  if (draft.choice === 'other' && draft.meldkamer === '') return [{ row, field: 'meldkamer', problem: 'which' }];
  if (draft.choice !== 'elsewhere') return [];
  const place = draft.place.trim();
  if (place === '') return [{ row, field: 'place', problem: 'place' }];
  const isCity = place.length <= PLACE_LENGTH && PLACE.test(place) && /\p{L}/u.test(place) && !NO_CITY.test(place);
  return isCity ? [] : [{ row, field: 'place', problem: 'placeForm' }];
}

export function staffingProblems(row: string, draft: StaffingDraft): readonly FieldProblem[] {
  if (!isStaffingTouched(draft)) return [];
  const isTyped = draft.filled.trim() !== '' || draft.minimum.trim() !== '';
  const problems: FieldProblem[] = [];
  if (isTyped && draft.filled.trim() === '') problems.push({ row, field: 'filled', problem: 'filled' });
  else if (isTyped && countIn(draft.filled) === null) problems.push({ row, field: 'filled', problem: 'count' });
  if (draft.minimum.trim() !== '' && countIn(draft.minimum) === null) {
    problems.push({ row, field: 'minimum', problem: 'count' });
  }
  return problems;
}

/** A whole number of people; null when it is none. */
export function countIn(text: string): number | null {
  const trimmed = text.trim();
  return /^\d{1,4}$/.test(trimmed) && Number(trimmed) <= MOST_PEOPLE ? Number(trimmed) : null;
}
