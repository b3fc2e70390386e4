// The embedded journal: one SQLite file, one write transaction per group. Several processes may use the same file.

import type { DatabaseSync } from 'node:sqlite';
import { fail, ok, type Result } from '#shared/base/result.ts';
import type { Timers } from '#shared/base/runtime.ts';
import type { Position } from '#shared/journal/facts.ts';
import { JournalForked } from '../forked.ts';
import type { Journal, Known, NotAppended, Stored } from '../journal.ts';
import { appended, storedFrom, type Written, writtenGroup } from '../stored-bytes.ts';
import { inTransaction, reachingDisk, type SqliteFile } from './sqlite-file.ts';

/** How often we look whether another process wrote. Our own entries are handed on at once. */
const LOOK_EVERY_MS = 250;
const FOLLOW_GROUP = 512;

type Row = { readonly position: Position; readonly bytes: string; readonly checksum: number };

export function sqliteJournal({ database, epoch }: SqliteFile, timers: Timers): Journal {
  const selectLast = database.prepare('SELECT max(position) AS last FROM entries');
  const selectBehind = database.prepare(
    'SELECT position, bytes, checksum FROM entries WHERE position > ? ORDER BY position LIMIT ?',
  );
  const selectKnown = database.prepare(
    'SELECT key, position, digest FROM causes WHERE key IN (SELECT value FROM json_each(?))',
  );
  const insert = groupInsert(database);
  const wakers = new Set<() => void>();
  let appends = 0;
  const closing = new AbortController();

  const last = (): Position => (selectLast.get()?.['last'] ?? 0) as Position;

  const knownOf = (keys: readonly string[]): ReadonlyMap<string, Known> => {
    if (keys.length === 0) return new Map();
    const rows = selectKnown.all(JSON.stringify(keys)) as ({ readonly key: string } & Known)[];
    return new Map(rows.map(({ key, position, digest }) => [key, { position, digest }]));
  };

  const behind = (after: Position, limit: number): readonly Stored[] =>
    (selectBehind.all(after, limit) as Row[]).map(({ position, bytes, checksum }, index) => {
      if (position !== after + 1 + index)
        throw new JournalForked(`Entry ${after + 1 + index} is missing from the journal`);
      return storedFrom(position, bytes, checksum);
    });

  const behindOrForked = (after: Position): readonly Stored[] => {
    const group = behind(after, FOLLOW_GROUP);
    if (group.length === 0 && last() < after) throw new JournalForked(`The journal ends at ${last()}, before ${after}`);
    return group;
  };

  const beyond = (after: Position): NotAppended | null => {
    const at = last();
    if (at < after) throw new JournalForked(`The journal ends at ${at}, before ${after}`);
    return at > after ? { kind: 'overtaken', at } : null;
  };

  const commit = (group: readonly Written[], after: Position): Result<readonly Stored[], NotAppended> =>
    inTransaction(database, () => {
      const overtaken = beyond(after);
      if (overtaken !== null) return fail(overtaken);
      const known = knownOf(group.flatMap(({ draft }) => draft.cause?.key ?? []));
      if (known.size > 0) return fail({ kind: 'known', known });
      insert(group, after);
      return ok(appended(group, after));
    });

  return {
    epoch,
    append: (drafts, after) =>
      reachingDisk(timers, () => {
        // To look takes no lock: nobody who writes is waited for.
        if (drafts.length === 0) {
          const overtaken = beyond(after);
          return overtaken === null ? ok([]) : fail(overtaken);
        }
        const outcome = commit(writtenGroup(drafts), after);
        if (outcome.ok) {
          appends += 1;
          for (const wake of wakers) wake();
        }
        return outcome;
      }),
    read: (after, limit) => reachingDisk(timers, () => behind(after, limit)),
    known: (keys) => reachingDisk(timers, () => knownOf(keys)),
    async *follow(after, signal, has = null) {
      const ending = AbortSignal.any([signal, closing.signal]);
      let at = after;
      while (!ending.aborted) {
        const appendsSeen = appends;
        if (has !== null) at = Math.max(at, await has()) as Position;
        // A look at the primary key costs as little as PRAGMA data_version would, and cannot miss anything.
        const group = await reachingDisk(timers, () => behindOrForked(at));
        const newest = group.at(-1);
        if (newest !== undefined) {
          at = newest.entry.position;
          yield group;
        } else if (appends === appendsSeen) {
          await news(wakers, ending, timers);
        }
      }
    },
    close: async () => closing.abort(),
  };
}

/** Row by row: statements of many rows gain a seventh at most, since the disk is waited for only once per group. */
function groupInsert(database: DatabaseSync): (group: readonly Written[], after: Position) => void {
  const insertEntry = database.prepare('INSERT INTO entries (position, bytes, checksum) VALUES (?, ?, ?)');
  const insertCause = database.prepare('INSERT INTO causes (key, position, digest) VALUES (?, ?, ?)');
  return (group, after) => {
    for (const [index, { draft, bytes, checksum }] of group.entries()) {
      const position = after + 1 + index;
      insertEntry.run(position, bytes, checksum);
      if (draft.cause !== null) insertCause.run(draft.cause.key, position, draft.cause.digest);
    }
  };
}

/** Resolves on our own next append, on the next look, or on the end. */
function news(wakers: Set<() => void>, ending: AbortSignal, timers: Timers): Promise<void> {
  if (ending.aborted) return Promise.resolve();
  return new Promise((resolve) => {
    const wake = (): void => {
      cancelLook();
      wakers.delete(wake);
      ending.removeEventListener('abort', wake);
      resolve();
    };
    const cancelLook = timers.after(LOOK_EVERY_MS, wake);
    wakers.add(wake);
    ending.addEventListener('abort', wake);
  });
}
