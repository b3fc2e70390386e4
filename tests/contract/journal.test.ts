// What every journal promises, asked of both in the same words.

import { fork } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { fileURLToPath } from 'node:url';
import { crc32 } from 'node:zlib';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { Draft, Position } from '#shared/journal/facts.ts';
import { SYSTEM_RUNTIME } from '../../server/clock/system-runtime.ts';
import { JournalForked } from '../../server/journal/forked.ts';
import { FORMAT } from '../../server/journal/format.ts';
import { openSqliteStore } from '../../server/journal/sqlite/sqlite-store.ts';
import { UnreadableEntry } from '../../server/journal/stored-bytes.ts';
import { appendUntilDone, draft, drafts, followed, hash8Of, readAll, START, storedAs } from './drafts.ts';
import { type Place, STORAGES } from './storages.ts';

describe.each(STORAGES)('journal on $name', (storage) => {
  let place: Place;
  beforeAll(() => storage.start());
  afterAll(() => storage.stop());
  beforeEach(async () => {
    place = await storage.place();
  });
  afterEach(() => place.dispose());

  test('[I5] gives a group the next positions and gives back exactly what it keeps', async () => {
    const { journal } = await place.open();
    const first = drafts('a', 3);
    const second = drafts('b', 2);
    expect(await journal.append(first, START)).toEqual({ ok: true, value: storedAs(first) });
    expect(await journal.append(second, 3 as Position)).toEqual({ ok: true, value: storedAs(second, 3) });
    expect(await readAll(journal)).toEqual([...storedAs(first), ...storedAs(second, 3)]);
  });

  test('an empty group is appended without leaving a trace', async () => {
    const { journal } = await place.open();
    expect(await journal.append([], START)).toEqual({ ok: true, value: [] });
    expect(await readAll(journal)).toEqual([]);
  });

  test('[R56] an empty group tells whether the journal still ends there', async () => {
    const [one, other] = await Promise.all([place.open(), place.open()]);
    await one.journal.append(drafts('a', 3), START);
    expect(await other.journal.append([], 2 as Position)).toEqual({ ok: false, problem: { kind: 'overtaken', at: 3 } });
    expect(await other.journal.append([], 3 as Position)).toEqual({ ok: true, value: [] });
    await expect(other.journal.append([], 4 as Position)).rejects.toThrow(JournalForked);
  });

  test('[I5] two writers who race and try again leave positions without gaps, each draft once', async () => {
    const writers = await Promise.all([place.open(), place.open()]);
    const wanted = ['one', 'two'].map((name) => drafts(name, 60));
    const positions = await Promise.all(
      writers.map(async ({ journal }, index) => {
        const mine: Position[] = [];
        for (const one of wanted[index] as readonly Draft[]) mine.push(await appendUntilDone(journal, one));
        return mine;
      }),
    );
    const all = await readAll((await place.open()).journal);
    expect(all.map(({ entry }) => entry.position)).toEqual(Array.from({ length: 120 }, (_, index) => index + 1));
    for (const [index, mine] of positions.entries()) {
      expect(mine.map((position) => all[position - 1]?.entry)).toEqual(
        (wanted[index] as readonly Draft[]).map((one, at) => ({ position: mine[at], ...one })),
      );
    }
  });

  test('[I6] overtaken: nothing is appended, and the answer says how far the journal is', async () => {
    const { journal } = await place.open();
    const first = drafts('a', 4);
    await journal.append(first, START);
    expect(await journal.append(drafts('b', 2), 2 as Position)).toEqual({
      ok: false,
      problem: { kind: 'overtaken', at: 4 },
    });
    expect(await readAll(journal)).toEqual(storedAs(first));
  });

  test('overtaken comes before known, so that a caller first reads what it missed', async () => {
    const { journal } = await place.open();
    await journal.append(drafts('a', 2), START);
    expect(await journal.append([draft('a-1')], START)).toEqual({ ok: false, problem: { kind: 'overtaken', at: 2 } });
  });

  test('[I3] a cause that is known stops the whole group and gives back its first position', async () => {
    const { journal } = await place.open();
    const first = drafts('a', 3);
    await journal.append(first, START);
    const again = first[1] as Draft;
    expect(await journal.append([draft('new'), again, draft('newer')], 3 as Position)).toEqual({
      ok: false,
      problem: {
        kind: 'known',
        known: new Map([[again.cause?.key, { position: 2, digest: again.cause?.digest }]]),
      },
    });
    expect(await readAll(journal)).toEqual(storedAs(first));
  });

  test('[I4] the same key with other contents gives back the first digest, and the first stands', async () => {
    const { journal } = await place.open();
    const first = draft('a', '-first');
    const other = draft('a', '-other');
    await journal.append([first], START);
    expect(await journal.append([other], 1 as Position)).toEqual({
      ok: false,
      problem: { kind: 'known', known: new Map([[first.cause?.key, { position: 1, digest: first.cause?.digest }]]) },
    });
    expect(first.cause?.digest).not.toBe(other.cause?.digest);
    expect(await readAll(journal)).toEqual(storedAs([first]));
  });

  test('one group with the same cause twice is a mistake of the caller, and nothing is appended', async () => {
    const { journal } = await place.open();
    await expect(journal.append([draft('a'), draft('a', '-other')], START)).rejects.toThrow(/have the cause/);
    expect(await readAll(journal)).toEqual([]);
  });

  test('known tells which of many keys were recorded, by any instance', async () => {
    const [one, other] = await Promise.all([place.open(), place.open()]);
    const recorded = drafts('a', 700);
    await one.journal.append(recorded, START);
    const asked = [draft('never'), ...recorded].map(({ cause }) => cause?.key as string);
    expect(await other.journal.known(asked)).toEqual(
      new Map(recorded.map(({ cause }, index) => [cause?.key, { position: index + 1, digest: cause?.digest }])),
    );
    expect(await other.journal.known([])).toEqual(new Map());
  });

  test('entries without a cause are appended as often as they come', async () => {
    const { journal } = await place.open();
    const tick: Draft = { ...draft('tick'), cause: null };
    await journal.append([tick, tick], START);
    await journal.append([tick, draft('a')], 2 as Position);
    expect(await readAll(journal)).toEqual(storedAs([tick, tick, tick, draft('a')]));
  });

  test('keeps the exact bytes: accents, other scripts, control characters, and 200 KB in one entry', async () => {
    const { journal } = await place.open();
    const odd = [
      'Coördinatie é e\u0301',
      '消防 🚒 \u{10FFFF}',
      '"\\ \u0000\u0001\u001f\u007f\u2028\u2029',
      'x'.repeat(200_000),
    ];
    const wanted = odd.map((says, index) => ({
      ...draft(`odd-${index}`),
      by: { ...draft('odd').by, organisation: says },
    }));
    await journal.append(wanted, START);
    expect(await readAll((await place.open()).journal)).toEqual(storedAs(wanted));
  });

  test('reads behind a position, in order, never more than asked', async () => {
    const { journal } = await place.open();
    const all = drafts('a', 10);
    await journal.append(all, START);
    expect(await journal.read(3 as Position, 4)).toEqual(storedAs(all).slice(3, 7));
    expect(await journal.read(8 as Position, 100)).toEqual(storedAs(all).slice(8));
    expect(await journal.read(10 as Position, 100)).toEqual([]);
    expect(await journal.read(99 as Position, 100)).toEqual([]);
  });

  test('[I10] a follower gets every entry once and in order: those that were there, its own and those of others', async () => {
    const [reader, writer] = await Promise.all([place.open(), place.open()]);
    const before = drafts('before', 600);
    await writer.journal.append(before, START);
    const following = followed(reader.journal, 250 as Position, 750);
    const wanted: Draft[] = [...before];
    for (let round = 0; round < 20; round += 1) {
      const journal = (round % 2 === 0 ? reader : writer).journal;
      const group = drafts(`round-${round}`, 20);
      expect((await journal.append(group, wanted.length as Position)).ok).toBe(true);
      wanted.push(...group);
    }
    expect(await following).toEqual(
      storedAs(wanted)
        .slice(250)
        .map(({ entry }) => entry),
    );
  });

  test('a follower of an empty journal hears the first entry', async () => {
    const [reader, writer] = await Promise.all([place.open(), place.open()]);
    const following = followed(reader.journal, START, 1);
    await writer.journal.append([draft('first')], START);
    expect(await following).toEqual(storedAs([draft('first')]).map(({ entry }) => entry));
  });

  test('an abort ends a follower that waits, and close ends all of them', async () => {
    const { journal } = await place.open();
    const ending = new AbortController();
    const waiting = [journal.follow(START, ending.signal), journal.follow(START, new AbortController().signal)].map(
      (iterable) => iterable[Symbol.asyncIterator]().next(),
    );
    ending.abort();
    expect(await waiting[0]).toEqual({ done: true, value: undefined });
    await journal.close();
    expect(await waiting[1]).toEqual({ done: true, value: undefined });
  });

  test('opened again: the same epoch, the same entries and the same hash', async () => {
    const first = await place.open();
    await first.journal.append(drafts('a', 25), START);
    const entries = await readAll(first.journal);
    await first.journal.close();
    const second = await place.open();
    expect(second.journal.epoch).toBe(first.journal.epoch);
    expect(await readAll(second.journal, 7)).toEqual(entries);
    expect(hash8Of(second.journal.epoch, await readAll(second.journal))).toBe(hash8Of(first.journal.epoch, entries));
    expect(await second.journal.append([draft('b')], 25 as Position)).toEqual({
      ok: true,
      value: storedAs([draft('b')], 25),
    });
  });

  test('another journal has another epoch', async () => {
    const other = await storage.place();
    const epochs = [(await place.open()).journal.epoch, (await other.open()).journal.epoch];
    await other.dispose();
    expect(new Set(epochs).size).toBe(2);
  });

  test('[I17] a damaged entry is refused by its position', async () => {
    const { journal } = await place.open();
    await journal.append(drafts('a', 3), START);
    const bytes = JSON.stringify(draft('a-2'));
    await place.damage(2, bytes.replace('Midden', 'Middem'), crc32(bytes));
    const reading = readAll((await place.open()).journal);
    await expect(reading).rejects.toThrow(UnreadableEntry);
    await expect(reading).rejects.toThrow('Entry 2 of the journal cannot be read: its bytes do not fit their checksum');
  });

  test('an entry that this version does not understand is refused by its position, with the reason', async () => {
    const { journal } = await place.open();
    await journal.append(drafts('a', 3), START);
    const unknown = JSON.stringify({ ...draft('a-3'), facts: [{ kind: 'from-the-future' }] });
    await place.damage(3, unknown, crc32(unknown));
    await expect(readAll((await place.open()).journal)).rejects.toThrow(
      'Entry 3 of the journal cannot be read: facts.0: has a kind that is not known here: "from-the-future"',
    );
  });

  test('[I11] a journal that lost an entry in the middle is not read across the gap', async () => {
    const { journal } = await place.open();
    await journal.append(drafts('a', 3), START);
    await place.remove(2);
    await expect(readAll((await place.open()).journal)).rejects.toThrow(JournalForked);
  });

  test('[I11] a journal that went backwards takes no append and stops its followers', async () => {
    const { journal } = await place.open();
    await journal.append(drafts('a', 3), START);
    const following = followed(journal, 3 as Position, 1);
    following.catch(() => undefined);
    await place.remove(3);
    await expect(journal.append([draft('b')], 3 as Position)).rejects.toThrow(JournalForked);
    await expect(following).rejects.toThrow(JournalForked);
  });
});

describe('the file of the embedded journal', () => {
  let directory: string;
  let path: string;
  beforeEach(async () => {
    directory = await mkdtemp(join(tmpdir(), 'meldkamerbeeld-file-'));
    path = join(directory, 'journal.sqlite');
  });
  afterEach(() => rm(directory, { recursive: true }));

  test('nobody else may read it, nor the files beside it', async () => {
    const { journal } = await openSqliteStore({ path, runtime: SYSTEM_RUNTIME });
    await journal.append([draft('a')], START);
    const modes = await Promise.all(['', '-wal', '-shm'].map(async (part) => (await stat(path + part)).mode & 0o777));
    expect(modes).toEqual([0o600, 0o600, 0o600]);
    await journal.close();
  });

  test('[I27] a file that is no database, and one of another program, are refused and left alone', async () => {
    await writeFile(path, 'a shopping list, long enough to be looked at as a header of a database file\n'.repeat(20));
    await expect(openSqliteStore({ path, runtime: SYSTEM_RUNTIME })).rejects.toThrow(
      `${path} is not an SQLite database`,
    );
    const other = join(directory, 'other.sqlite');
    const database = new DatabaseSync(other);
    database.exec('CREATE TABLE recipes (name TEXT)');
    await expect(openSqliteStore({ path: other, runtime: SYSTEM_RUNTIME })).rejects.toThrow(
      'is a database of another program',
    );
    expect(database.prepare('SELECT name FROM sqlite_schema').all()).toEqual([{ name: 'recipes' }]);
    database.close();
  });

  test('[I27] a file of a newer version is refused', async () => {
    await (await openSqliteStore({ path, runtime: SYSTEM_RUNTIME })).journal.close();
    const database = new DatabaseSync(path);
    database.exec('PRAGMA user_version = 99');
    database.close();
    await expect(openSqliteStore({ path, runtime: SYSTEM_RUNTIME })).rejects.toThrow(
      `${path} has format 99, this build reads up to ${FORMAT}: start the version that wrote it`,
    );
  });

  test('an empty group waits for nobody who writes', async () => {
    const { journal } = await openSqliteStore({ path, runtime: SYSTEM_RUNTIME });
    const writing = new DatabaseSync(path);
    writing.exec('BEGIN IMMEDIATE');
    expect(await journal.append([], START)).toEqual({ ok: true, value: [] });
    writing.close();
    await journal.close();
  });

  test('while another process holds the file everything else goes on, and what waits is written once it is free', async () => {
    const { journal } = await openSqliteStore({ path, runtime: SYSTEM_RUNTIME });
    const holder = new DatabaseSync(path);
    holder.exec('BEGIN IMMEDIATE');
    const written = journal.append([draft('a')], START);
    const turn = new Promise((resolve) => {
      setImmediate(() => resolve('another turn'));
    });
    expect(await Promise.race([written, turn])).toBe('another turn');
    holder.exec('ROLLBACK');
    expect(await written).toMatchObject({ ok: true });
    holder.close();
    await journal.close();
  });

  test('a file of an older version goes on with the format of this one', async () => {
    const older = await openSqliteStore({ path, runtime: SYSTEM_RUNTIME });
    await older.journal.append([draft('a')], START);
    await older.journal.close();
    const database = new DatabaseSync(path);
    database.exec('PRAGMA user_version = 1');
    const { journal } = await openSqliteStore({ path, runtime: SYSTEM_RUNTIME });
    expect(await readAll(journal)).toEqual(storedAs([draft('a')]));
    expect(database.prepare('PRAGMA user_version').get()).toEqual({ user_version: FORMAT });
    await journal.close();
    database.close();
  });

  test('[I5] processes that make and fill one file together leave positions without gaps', async () => {
    const writer = fileURLToPath(new URL('./sqlite-writer.ts', import.meta.url));
    const names = ['one', 'two', 'three'];
    const codes = await Promise.all(
      names.map(async (name) => (await once(fork(writer, [path, name, '40'], { execArgv: [] }), 'exit'))[0]),
    );
    expect(codes).toEqual([0, 0, 0]);
    const { journal } = await openSqliteStore({ path, runtime: SYSTEM_RUNTIME });
    const all = await readAll(journal);
    await journal.close();
    expect(all.map(({ entry }) => entry.position)).toEqual(Array.from({ length: 120 }, (_, index) => index + 1));
    expect(new Set(all.map(({ entry }) => entry.cause?.key))).toEqual(
      new Set(names.flatMap((name) => drafts(name, 40).map(({ cause }) => cause?.key))),
    );
  });
});
