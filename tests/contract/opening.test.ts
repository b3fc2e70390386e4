// Stores that somebody else has been in: each is refused in one line that says what is wrong, and nothing in it is changed.

import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { Redis } from 'ioredis';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { SYSTEM_RUNTIME } from '../../server/clock/system-runtime.ts';
import { FORMAT } from '../../server/journal/format.ts';
import { openRedisStore } from '../../server/journal/redis/redis-store.ts';
import { openSqliteStore } from '../../server/journal/sqlite/sqlite-store.ts';
import { UnfitJournal } from '../../server/journal/unfit-journal.ts';
import { JournalUnreachable } from '../../server/journal/unreachable.ts';
import { startRedis, type TestRedis } from '../support/redis.ts';
import { drafts, START } from './drafts.ts';

type Opened = Awaited<ReturnType<typeof openSqliteStore>>;

/** As a start does: opened, and asked who was heard. What it was refused with. */
async function refusal(open: () => Promise<Opened>): Promise<Error> {
  let opened: Opened | null = null;
  try {
    opened = await open();
    await opened.sideStore.loadHeard();
  } catch (problem) {
    expect(problem instanceof UnfitJournal || problem instanceof JournalUnreachable).toBe(true);
    return problem as Error;
  } finally {
    await opened?.journal.close();
  }
  throw new Error('It was not refused');
}

const NO_FORMAT = `this build reads up to ${FORMAT}: start the version that wrote it, or put back a copy of before it`;
const NO_MOMENT = 'is not a moment (YYYY-MM-DDTHH:mm:ss.sssZ); remove it';
const HEARD = 'What is kept of who was heard cannot be read:';
const SOURCE = 'urn:nld:meldkamer:MNL:gms';

/** Of what is kept as who was heard: the table or hash, its key and value, and what is said of it. */
const ROWS: readonly (readonly [table: 'heard' | 'confirmations', value: string, problem: string])[] = [
  ['heard', 'gisteren', `${SOURCE}: ${NO_MOMENT}`],
  ['heard', '9999-99-99T00:00:00.000Z', `${SOURCE}: ${NO_MOMENT}`],
  ['confirmations', '{', `${SOURCE}: is not a list; remove it`],
  ['confirmations', '5', `${SOURCE}: is not a list; remove it`],
  ['confirmations', 'null', `${SOURCE}: is not a list; remove it`],
  ['confirmations', '["2026-11-21T06:00:00.000Z","gisteren"]', `${SOURCE}.1: ${NO_MOMENT}`],
];

describe('[I27] an embedded store in which', () => {
  let directory: string;
  let path: string;
  const open = () => openSqliteStore({ path, runtime: SYSTEM_RUNTIME });
  const inside = <T>(work: (database: DatabaseSync) => T): T => {
    const database = new DatabaseSync(path);
    try {
      return work(database);
    } finally {
      database.close();
    }
  };
  const contents = () =>
    inside((database) => [
      database.prepare('PRAGMA user_version').get(),
      ...database
        .prepare("SELECT name, sql FROM sqlite_schema WHERE type = 'table'")
        .all()
        .map(({ name, sql }) => {
          const whole = database.prepare(`SELECT * FROM "${String(name)}"`);
          whole.setReadBigInts(true);
          return [name, sql, whole.all()];
        }),
    ]);

  beforeEach(async () => {
    directory = await mkdtemp(join(tmpdir(), 'meldkamerbeeld-opening-'));
    path = join(directory, 'journal.sqlite');
    const { journal } = await open();
    await journal.append(drafts('a', 2), START);
    await journal.close();
  });
  afterEach(() => rm(directory, { recursive: true }));

  const tables = ['journal', 'entries', 'causes', 'heard', 'confirmations', 'quarantine', 'sessions'];
  test.each<[string, string, string]>([
    ['the format is lost', 'PRAGMA user_version = 0', `has format 0, ${NO_FORMAT}`],
    ['the format is none', 'PRAGMA user_version = -1', `has format -1, ${NO_FORMAT}`],
    ['the epoch is gone', 'DELETE FROM journal', 'does not say which journal it is (table journal)'],
    ['the epoch is empty', "UPDATE journal SET epoch = ''", 'does not say which journal it is (table journal)'],
    ['there are two epochs', "INSERT INTO journal VALUES ('x')", 'does not say which journal it is (table journal)'],
    ...['0', '-1', '9007199254740993', '9223372036854775807'].map((position): [string, string, string] => [
      `there is an entry at ${position}`,
      `INSERT INTO entries VALUES (${position}, '{}', 0)`,
      'has entries at positions that are none (table entries)',
    ]),
    ...tables.map((table): [string, string, string] => [
      `table ${table} is gone`,
      `DROP TABLE ${table}`,
      `cannot be used: no such table: ${table}`,
    ]),
    [
      'confirmations are kept otherwise',
      'DROP TABLE confirmations; CREATE TABLE confirmations (words TEXT)',
      'cannot be used: no such column: key',
    ],
    [
      'entries cannot be added',
      'ALTER TABLE entries RENAME TO others; CREATE VIEW entries AS SELECT * FROM others',
      'cannot be used: cannot modify entries because it is a view',
    ],
  ])('%s', async (_, sql, problem) => {
    inside((database) => database.exec(sql));
    const before = contents();
    const { message } = await refusal(open);
    expect(message.startsWith(`${path} ${problem}`) && !message.includes('\n')).toBe(true);
    expect(contents()).toEqual(before);
  });

  test('a checksum is larger than any: whoever reads is told so in one line', async () => {
    inside((database) => database.exec('UPDATE entries SET checksum = 9223372036854775807 WHERE position = 2'));
    const { journal } = await open();
    const problem = await journal.read(START, 10).catch((one: unknown) => one);
    await journal.close();
    expect(problem).toBeInstanceOf(JournalUnreachable);
    expect((problem as Error).message).toMatch(
      /^The journal file holds a number larger than any that is written: [^\n]+$/,
    );
  });

  test.each(ROWS)('%s holds %s', async (table, value, problem) => {
    inside((database) => database.prepare(`INSERT INTO ${table} VALUES (?, ?)`).run(SOURCE, value));
    const before = contents();
    expect((await refusal(open)).message).toBe(`${HEARD} ${problem}`);
    expect(contents()).toEqual(before);
  });
});

describe('[I27] a store in Redis in which', () => {
  let redis: TestRedis;
  let client: Redis;
  beforeAll(async () => {
    redis = await startRedis();
    client = new Redis(redis.url);
  });
  afterAll(async () => {
    client?.disconnect();
    await redis?.stop();
  });

  const open = () => openRedisStore({ url: redis.url, runtime: SYSTEM_RUNTIME });
  const key = (name: string): string => `{meldkamerbeeld}:${name}`;
  const contents = async () => {
    const keys = (await client.keys('*')).sort();
    return Promise.all(keys.map(async (name) => [name, (await client.dumpBuffer(name))?.toString('hex')]));
  };

  beforeEach(async () => {
    await client.flushall();
    const { journal } = await open();
    await journal.append(drafts('a', 2), START);
    await journal.close();
  });

  test.each<[string, string, string, string]>([
    ...['-1', '0', '2.5', '0x2', '1e0', ' 1', String(FORMAT + 1)].map((format): [string, string, string, string] => [
      `the format is "${format}"`,
      'format',
      format,
      `The journal in Redis ({meldkamerbeeld}:journal) has format ${format}, ${NO_FORMAT}`,
    ]),
    [
      'the format is empty',
      'format',
      '',
      `The journal in Redis ({meldkamerbeeld}:journal) has format (empty), ${NO_FORMAT}`,
    ],
    [
      'the epoch is empty',
      'epoch',
      '',
      'The journal in Redis does not say which it is ({meldkamerbeeld}:epoch is empty): remove that key',
    ],
    ['the confirmations are no hash', 'confirmations', 'x', 'Redis cannot be used: WRONGTYPE'],
  ])('%s', async (_, name, value, problem) => {
    await client.set(key(name), value);
    const before = await contents();
    const { message } = await refusal(open);
    expect(message.startsWith(problem) && !message.includes('\n')).toBe(true);
    expect(await contents()).toEqual(before);
  });

  test.each(ROWS)('%s holds %s', async (table, value, problem) => {
    await client.hset(key(table), SOURCE, value);
    const before = await contents();
    expect((await refusal(open)).message).toBe(`${HEARD} ${problem}`);
    expect(await contents()).toEqual(before);
  });
});
