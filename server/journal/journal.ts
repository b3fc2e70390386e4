// The port to the journal: entries 1, 2, 3 without gaps, appended in groups, all or none, kept as exact bytes.
// Two adapters pass one contract suite: embedded (SQLite) and Redis. Nothing else in the server knows which one runs.

import type { Result } from '#shared/base/result.ts';
import type { Draft, Entry, Position } from '#shared/journal/facts.ts';

/** A cause that was recorded before: where, and what it said then. */
export type Known = { readonly position: Position; readonly digest: string };

/** `overtaken`: another instance appended first. `known`: some drafts have causes that were recorded before; keyed by cause key. */
export type NotAppended =
  | { readonly kind: 'overtaken'; readonly at: Position }
  | { readonly kind: 'known'; readonly known: ReadonlyMap<string, Known> };

/** An entry as it was stored: the value, and the exact bytes of its draft that every hash is taken over. */
export type Stored = { readonly entry: Entry; readonly bytes: string };

export type Journal = {
  /** Random, made with the journal; another epoch is another history. */
  readonly epoch: string;
  /**
   * Appends all drafts right behind `after`, or none. Resolves only when they are on disk. Without drafts it writes nothing and tells
   * whether the journal still ends at `after`: for what is answered without an entry.
   * Rejects when the storage cannot be reached or answers too late: then it is unknown whether they were appended,
   * and the caller must read on from `after` before it appends again.
   */
  append(drafts: readonly Draft[], after: Position): Promise<Result<readonly Stored[], NotAppended>>;
  /** Entries behind `after`, at most `limit`, in order. */
  read(after: Position, limit: number): Promise<readonly Stored[]>;
  /** Which of these cause keys were recorded. */
  known(keys: readonly string[]): Promise<ReadonlyMap<string, Known>>;
  /**
   * Groups of entries behind `after` as they come, from any instance; ends when the signal aborts. Heals lost connections by itself.
   * `has` tells up to where the follower has the entries already, because it appended them: those are passed over unread.
   * `onTrouble` hears after each try why nothing comes for now, and null when it comes again.
   */
  follow(
    after: Position,
    signal: AbortSignal,
    has?: (() => Promise<Position>) | null,
    onTrouble?: (problem: unknown) => void,
  ): AsyncIterable<readonly Stored[]>;
  close(): Promise<void>;
};
