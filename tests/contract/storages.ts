// The two storages that must keep the same contract, each opened as often as a test wants on the same contents.

import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { crc32 } from 'node:zlib';
import { Redis } from 'ioredis';
import { SYSTEM_RUNTIME } from '../../server/clock/system-runtime.ts';
import type { Journal } from '../../server/journal/journal.ts';
import { openRedisStore } from '../../server/journal/redis/redis-store.ts';
import type { SideStore } from '../../server/journal/side-store.ts';
import { openSqliteStore } from '../../server/journal/sqlite/sqlite-store.ts';
import { startRedis } from '../support/redis.ts';

export type Store = { readonly journal: Journal; readonly sideStore: SideStore };

/** One journal's contents. Every `open` is another instance on them. */
export type Place = {
  open(): Promise<Store>;
  /** Puts these in as an earlier version did: exact bytes from position 1 on. Only for a place that was opened once and is empty. */
  fill(entries: readonly string[]): Promise<void>;
  /** Overwrites what is stored at this position, behind everyone's back. */
  damage(position: number, bytes: string, checksum: number): Promise<void>;
  /** Removes an entry, behind everyone's back. */
  remove(position: number): Promise<void>;
  /** Closes all that was opened and clears away. */
  dispose(): Promise<void>;
};

export type Storage = {
  readonly name: string;
  start(): Promise<void>;
  stop(): Promise<void>;
  place(): Promise<Place>;
};

export const STORAGES: readonly Storage[] = [sqliteStorage(), redisStorage()];

function sqliteStorage(): Storage {
  return {
    name: 'SQLite',
    start: async () => undefined,
    stop: async () => undefined,
    place: async () => {
      const directory = await mkdtemp(join(tmpdir(), 'meldkamerbeeld-sqlite-'));
      const path = join(directory, 'journal.sqlite');
      const change = (sql: string, ...values: (string | number)[]): void => {
        const database = new DatabaseSync(path);
        database.prepare(sql).run(...values);
        database.close();
      };
      const { open, close } = opened(() => openSqliteStore({ path, runtime: SYSTEM_RUNTIME }));
      return {
        open,
        fill: async (entries) => void fillSqlite(path, entries),
        damage: async (position, bytes, checksum) =>
          change('UPDATE entries SET bytes = ?, checksum = ? WHERE position = ?', bytes, checksum, position),
        remove: async (position) => change('DELETE FROM entries WHERE position = ?', position),
        dispose: async () => {
          await close();
          await rm(directory, { recursive: true });
        },
      };
    },
  };
}

/** Puts exact bytes in behind what is there, all at once. The position of the last. */
export function fillSqlite(path: string, entries: readonly string[]): number {
  const database = new DatabaseSync(path);
  database.exec('BEGIN IMMEDIATE');
  const add = database.prepare(
    'INSERT INTO entries (position, bytes, checksum) SELECT coalesce(max(position), 0) + 1, ?, ? FROM entries',
  );
  const last = entries.map((bytes) => add.run(bytes, crc32(bytes)).lastInsertRowid).at(-1) ?? 0;
  database.exec('COMMIT');
  database.close();
  return Number(last);
}

function redisStorage(): Storage {
  let server: Awaited<ReturnType<typeof startRedis>> | null = null;
  let places = 0;
  return {
    name: 'Redis',
    start: async () => {
      server = await startRedis();
    },
    stop: async () => server?.stop(),
    place: async () => {
      const url = server?.url ?? '';
      places += 1;
      const namespace = `contract-${places}`;
      const stream = `{${namespace}}:journal`;
      const admin = new Redis(url);
      const { open, close } = opened(() => openRedisStore({ url, namespace, runtime: SYSTEM_RUNTIME }));
      return {
        open,
        fill: async (entries) => {
          for (const [index, bytes] of entries.entries())
            await admin.xadd(stream, `${index + 1}-0`, 'b', bytes, 'c', crc32(bytes));
        },
        damage: async (position, bytes, checksum) => {
          // A stream knows no overwriting, so the tail is written anew around the changed entry.
          const tail = await admin.xrange(stream, `${position}-0`, '+');
          const before = await admin.xrange(stream, '-', `(${position}-0`);
          await admin.del(stream);
          for (const [id, fields] of before) await admin.xadd(stream, id, ...fields);
          for (const [id, fields] of tail) {
            await admin.xadd(stream, id, ...(id === `${position}-0` ? ['b', bytes, 'c', checksum] : fields));
          }
        },
        remove: async (position) => void (await admin.xdel(stream, `${position}-0`)),
        dispose: async () => {
          await close();
          admin.disconnect();
        },
      };
    },
  };
}

function opened(openOne: () => Promise<Store>): { open: () => Promise<Store>; close: () => Promise<void> } {
  const stores: Store[] = [];
  return {
    open: async () => {
      const store = await openOne();
      stores.push(store);
      return store;
    },
    close: async () => {
      await Promise.all(stores.map(({ journal }) => journal.close()));
    },
  };
}
