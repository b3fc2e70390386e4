// Between a draft and the bytes that are kept of it, the same way for every storage. Never hands out an entry it did not look at.

import { crc32 } from 'node:zlib';
import type { Draft, Entry, Position } from '#shared/journal/facts.ts';
import type { Stored } from './journal.ts';
import { JournalUnreachable } from './unreachable.ts';
import { draftFrom, storedForm, withoutStrangers } from './versions/stored-form.ts';

/**
 * An entry that is not what was written, or that this version does not understand. Nothing behind it can be folded: for whoever asks for
 * the present, the journal is out of reach from here on.
 */
export class UnreadableEntry extends JournalUnreachable {
  override readonly name = 'UnreadableEntry';
  readonly position: Position;

  constructor(position: Position, problem: string, options: ErrorOptions = {}) {
    super(`Entry ${position} of the journal cannot be read: ${problem}`, { ...options, word: `entry ${position}` });
    this.position = position;
  }
}

/** A draft that holds what is never stored, by its place in the group: an error of ours. Nothing of the group was written. */
export class UnstorableDraft extends Error {
  override readonly name = 'UnstorableDraft';
  readonly index: number;

  constructor(index: number, cause: unknown) {
    super(cause instanceof Error ? cause.message : String(cause), { cause });
    this.index = index;
  }
}

/** A draft as it goes to disk. The checksum finds damage by accident; who alters entries on purpose is found by the running hash. */
export type Written = { readonly draft: Draft; readonly bytes: string; readonly checksum: number };

/** Throws UnstorableDraft when one holds what is never stored, and when two drafts of one group have the same cause: which of them stands is not for the storage to decide. */
export function writtenGroup(drafts: readonly Draft[]): readonly Written[] {
  const keys = new Set<string>();
  return drafts.map((draft, index) => {
    const key = draft.cause?.key;
    if (key !== undefined) {
      if (keys.has(key)) throw new Error(`Two drafts of one group have the cause ${key}`);
      keys.add(key);
    }
    const bytes = bytesOf(draft, index);
    return { draft, bytes, checksum: crc32(bytes) };
  });
}

function bytesOf(draft: Draft, index: number): string {
  try {
    return storedForm(draft);
  } catch (problem) {
    throw new UnstorableDraft(index, problem);
  }
}

/** As much of the draft as is ever stored. */
export function storable(draft: Draft): Draft {
  return withoutStrangers(draft);
}

/** What the group became. Nothing in a draft is lost in its bytes, so the writer folds exactly what every reader will. */
export function appended(group: readonly Written[], after: Position): readonly Stored[] {
  return group.map(({ draft, bytes }, index) => ({ entry: entryAt((after + 1 + index) as Position, draft), bytes }));
}

/** Throws UnreadableEntry when the bytes are damaged, or hold no entry of a version that is known here. */
export function storedFrom(position: Position, bytes: string, checksum: number): Stored {
  if (crc32(bytes) !== checksum) throw new UnreadableEntry(position, 'its bytes do not fit their checksum');
  const draft = draftFrom(bytes);
  if (!draft.ok) throw new UnreadableEntry(position, draft.problem);
  return { entry: entryAt(position, draft.value), bytes };
}

function entryAt(position: Position, { recordedAt, by, cause, facts }: Draft): Entry {
  return { position, recordedAt, by, cause, facts };
}
