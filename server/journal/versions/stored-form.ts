// Between drafts in memory and the JSON that is stored of them, both ways. What is written has today's form; what is read is brought
// up, version by version, until it has. The bytes themselves, and the hashes over them, stay as they were written.

import { fail, ok, type Result } from '#shared/base/result.ts';
import type { DossierChange } from '#shared/deviation/changes.ts';
import type { Draft, Fact } from '#shared/journal/facts.ts';
import type { MeldkamerId } from '#shared/reference/meldkamers.ts';
import { withAnswersOf } from './later-answers.ts';
import { withLeftOut, withoutLeftOut } from './left-out.ts';
import { withNobodyShared, withoutNobodyShared } from './nobody-shared.ts';
import { isObject, type Json } from './shape.ts';
import { LATER_ANSWERS } from './stored-deviation.ts';
import { ENTRY, type StoredEntry } from './stored-entry.ts';
import { fromVersion1 } from './v1.ts';
import { fromVersion2 } from './v2.ts';
import { fromVersion4 } from './v4.ts';
import { fromVersion5 } from './v5.ts';
import { fromVersion6 } from './v6.ts';
import { fromVersion7 } from './v7.ts';
import { fromVersion8 } from './v8.ts';
import { fromVersion9 } from './v9.ts';

/** From these versions each brings an entry to the next one, but for the answers that came with that. */
const UPCASTS: Readonly<Record<number, (entry: Json) => Json>> = {
  1: fromVersion1,
  2: fromVersion2,
  4: fromVersion4,
  5: fromVersion5,
  6: fromVersion6,
  7: fromVersion7,
  8: fromVersion8,
  9: fromVersion9,
};

/** What is written now. Also the format of a journal with such entries in it: an older build refuses it as a whole. */
export const VERSION = Math.max(
  ...Object.keys(UPCASTS).map((from) => Number(from) + 1),
  ...Object.values(LATER_ANSWERS),
);

/** The text of this draft as it is stored. Throws when it holds anything that today's form does not know: that is an error of ours. */
export function storedForm(draft: Draft): string {
  const stored = toStored(draft);
  const problem = ENTRY.problem(stored, true);
  if (problem !== null) throw new Error(`What cannot be stored: ${named(problem)}`);
  return JSON.stringify({ v: VERSION, ...stored });
}

/**
 * The draft without what today's form does not know: a field that came out of older bytes with what a new fact repeats. As it is when it
 * has not today's form for another reason.
 */
export function withoutStrangers(draft: Draft): Draft {
  return ENTRY.problem(draft, false) === null ? (ENTRY.only?.(draft) as Draft) : draft;
}

/** The draft that this text was stored for, in the form of today; or why it cannot be read. */
export function draftFrom(stored: string): Result<Draft, string> {
  const entry = entryFrom(stored);
  if (!entry.ok) return entry;
  const problem = ENTRY.problem(entry.value, false);
  return problem === null ? ok(toDraft(entry.value as StoredEntry)) : fail(named(problem));
}

function entryFrom(stored: string): Result<Json, string> {
  try {
    const entry: unknown = JSON.parse(stored);
    if (!isObject(entry)) return fail('it is not an entry');
    const { v: version = 1 } = entry;
    if (!isVersion(version)) {
      return fail(`it has version ${JSON.stringify(version)}, this build reads up to ${VERSION}`);
    }
    return ok(broughtUp(entry, version));
  } catch {
    return fail('it is not JSON, or not in a form that was ever written');
  }
}

function broughtUp(entry: Json, version: number): Json {
  let newer = entry;
  for (let from = version; from < VERSION; from += 1) {
    newer = withAnswersOf(from + 1, UPCASTS[from]?.(newer) ?? newer);
  }
  return withLeftOut(withNobodyShared(newer));
}

function isVersion(value: unknown): value is number {
  return Number.isInteger(value) && Number(value) >= 1 && Number(value) <= VERSION;
}

function named(problem: string): string {
  return problem.startsWith('.') ? problem.slice(1) : `entry${problem}`;
}

/** What is left out here is told to readers only. */
type Change = Exclude<DossierChange, { kind: 'withheld' }>;
type Storable = Omit<Draft, 'facts'> & {
  readonly facts: readonly (
    | Exclude<Fact, { kind: 'afwijking-changed' }>
    | (Extract<Fact, { kind: 'afwijking-changed' }> & { readonly change: Change })
  )[];
};

/** Where memory and storage call a thing differently, it is written out here. Nothing is different now: the compiler says so. */
function toStored({ recordedAt, by, cause, facts }: Draft): StoredEntry {
  const storable = { recordedAt, by, cause, facts } as Storable;
  return withoutLeftOut(withoutNobodyShared(storable));
}

/** The way back of `toStored`. */
function toDraft({ recordedAt, by, cause, facts }: StoredEntry): Draft {
  const draft: Plain<Draft> = { recordedAt, by, cause, facts };
  return draft as Draft;
}

/** A type of memory with every id that it knows as no more than text, which is how it is stored. */
type Plain<T> = T extends MeldkamerId
  ? string
  : T extends string
    ? keyof T extends keyof string
      ? T
      : string
    : T extends number
      ? keyof T extends keyof number
        ? T
        : number
      : T extends boolean | null
        ? T
        : T extends readonly (infer Item)[]
          ? readonly Plain<Item>[]
          : { readonly [Name in keyof T]: Plain<T[Name]> };
