// Entries of the right form that no version ever wrote: at the start and in a journal that is being followed, on both storages. They are
// named by their position, nothing is built on them, and what is in the journal stays as it is.

import { DatabaseSync } from 'node:sqlite';
import { crc32 } from 'node:zlib';
import { Redis } from 'ioredis';
import { afterEach, describe, expect, test } from 'vitest';
import { VERSION } from '../../server/journal/versions/stored-form.ts';
import { type ChildServer, ServerHome } from '../support/child-server.ts';
import { locationEvent, post } from '../support/events.ts';
import { PATIENCE, until } from '../support/patience.ts';
import { startRedis, type TestRedis } from '../support/redis.ts';

let redis: TestRedis | null = null;
let home: ServerHome | null = null;

afterEach(async () => {
  await home?.remove();
  await redis?.stop();
  [home, redis] = [null, null];
});

const MOMENT = '2026-11-21T06:00:00.000Z';
const SOURCE = 'urn:nld:meldkamer:LIM:gms';
const CLAIM = {
  source: SOURCE,
  location: { kind: 'unknown' },
  observedAt: MOMENT,
  since: MOMENT,
  stated: [],
  otherwiseAt: null,
  reconfirmBy: null,
};
const STAFFING = {
  source: SOURCE,
  level: 'at',
  levelAt: MOMENT,
  observedAt: MOMENT,
  reconfirmBy: null,
  headcount: null,
};
const JOINED = { kind: 'feed-joined', source: SOURCE, meldkamer: 'LIM' };
const OF_NOBODY = {
  ...{ meldkamer: 'XXX', function: null, post: null, source: null },
  ...{ location: null, feeds: [], afwijking: null },
};

/** The facts of an entry, and what is said of it behind its position. */
const IMPOSSIBLE: readonly (readonly [what: string, facts: readonly object[], problem: string])[] = [
  ['no facts', [], 'it cannot follow what comes before it (it holds no fact)'],
  [
    'a function that never was',
    [{ kind: 'function-located', function: 'XXX/politie/aanname', claim: CLAIM }],
    'facts.0 (function-located).function: is not a function',
  ],
  [
    'a post that never was',
    [{ kind: 'staffing-reported', state: { ...STAFFING, post: 'LIM/wacht' } }],
    'facts.0 (staffing-reported).state.post: is not a post',
  ],
  [
    'a meldkamer that never was',
    [{ kind: 'state-reported', subject: 'XXX', source: SOURCE, state: 'Down', reason: null, observedAt: MOMENT }],
    'facts.0 (state-reported).subject: is not a meldkamer or a post',
  ],
  [
    'an alarm about such a meldkamer',
    [{ kind: 'alarm-raised', id: 'a', key: 'k', condition: 'A1', priority: 1, subject: OF_NOBODY }],
    'facts.0 (alarm-raised).subject.meldkamer: is not a meldkamer',
  ],
  [
    'a source that never joined',
    [{ kind: 'function-located', function: 'LIM/politie/aanname', claim: CLAIM, sinces: [] }],
    `it cannot follow what comes before it (Feed ${SOURCE} never joined)`,
  ],
  [
    'the silence of a source that never joined',
    [{ kind: 'feed-silent', source: SOURCE, lastHeardAt: MOMENT }],
    `it cannot follow what comes before it (Feed ${SOURCE} never joined)`,
  ],
  [
    'a deviation that is not there',
    [{ kind: 'afwijking-changed', number: '2026-0099', change: { kind: 'ladder-stopped', at: MOMENT } }],
    'it cannot follow what comes before it (No afwijking 2026-0099 to change)',
  ],
  [
    'a journal that was opened before',
    [{ kind: 'journal-opened', epoch: 'x', synthetic: false }],
    'it cannot follow what comes before it (The journal was opened before)',
  ],
  [
    'an alarm that is not there',
    [{ kind: 'alarm-returned', key: 'A1 nergens' }],
    'it cannot follow what comes before it (No alarm A1 nergens to change)',
  ],
  ...['9999-99-99T99:99:99.999Z', '2026-02-30T06:00:00.000Z', '2026-11-21T24:00:00.000Z'].map(
    (since) =>
      [
        `the moment ${since}, which never comes`,
        [JOINED, { kind: 'function-located', function: 'LIM/politie/aanname', claim: { ...CLAIM, since } }],
        'facts.1 (function-located).claim.since: is not a moment (YYYY-MM-DDTHH:mm:ss.sssZ)',
      ] as const,
  ),
];

function bytesOf(facts: readonly object[]): string {
  const by = { role: 'feed', organisation: 'Proef', meldkamer: 'LIM' };
  return JSON.stringify({ v: VERSION, recordedAt: MOMENT, by, cause: null, facts });
}

type Entries = {
  /** Puts one in behind what is there; its position. */
  readonly add: (bytes: string) => Promise<number>;
  readonly takeLast: () => Promise<void>;
  readonly all: () => Promise<unknown>;
};

function sqliteEntries(folder: string): Entries {
  const using = async <T>(work: (database: DatabaseSync) => T): Promise<T> => {
    const database = new DatabaseSync(`${folder}/journal.sqlite`, { timeout: PATIENCE });
    try {
      return work(database);
    } finally {
      database.close();
    }
  };
  return {
    add: (bytes) =>
      using((database) =>
        Number(
          database.prepare('INSERT INTO entries SELECT max(position) + 1, ?, ? FROM entries').run(bytes, crc32(bytes))
            .lastInsertRowid,
        ),
      ),
    takeLast: () =>
      using((database) => database.exec('DELETE FROM entries WHERE position = (SELECT max(position) FROM entries)')),
    all: () => using((database) => database.prepare('SELECT * FROM entries').all()),
  };
}

const STREAM = '{meldkamerbeeld}:journal';

function redisEntries(url: string): Entries {
  const using = async <T>(work: (client: Redis) => Promise<T>): Promise<T> => {
    const client = new Redis(url);
    try {
      return await work(client);
    } finally {
      client.disconnect();
    }
  };
  return {
    add: (bytes) =>
      using(async (client) => {
        const id = await client.xadd(STREAM, `${await nextIn(client)}-0`, 'b', bytes, 'c', crc32(bytes));
        return Number(id?.split('-')[0]);
      }),
    takeLast: () =>
      using(async (client) => {
        const kept = (await client.xrange(STREAM, '-', '+')).slice(0, -1);
        await client.del(STREAM);
        for (const [id, fields] of kept) await client.xadd(STREAM, id, ...fields);
      }),
    all: () => using((client) => client.xrange(STREAM, '-', '+')),
  };
}

async function nextIn(client: Redis): Promise<number> {
  const [last] = await client.xrevrange(STREAM, '+', '-', 'COUNT', 1);
  return Number(last?.[0].split('-')[0]) + 1;
}

async function started(kind: string): Promise<{ readonly home: ServerHome; readonly entries: Entries }> {
  redis = kind === 'Redis' ? await startRedis() : null;
  home = await ServerHome.make(redis === null ? {} : { REDIS_URL: redis.url });
  return { home, entries: redis === null ? sqliteEntries(home.folder) : redisEntries(redis.url) };
}

describe.each(['SQLite', 'Redis'])('[I17] an entry that nobody can have written, on %s', (kind) => {
  test('ends the start in one line that names it, and stays as it is', async () => {
    const { home, entries } = await started(kind);
    await (await home.start()).kill();
    for (const [what, facts, problem] of IMPOSSIBLE) {
      const position = await entries.add(bytesOf(facts));
      const before = await entries.all();
      const { code, said } = await home.run();
      expect([what, code, said.split('\n').slice(0, -1)]).toEqual([
        what,
        2,
        ['Meldkamerbeeld cannot start:', `- Entry ${position} of the journal cannot be read: ${problem}`],
      ]);
      expect(await entries.all()).toEqual(before);
      await entries.takeLast();
    }
    await home.start();
  });

  test.each(['an alarm that is not there', 'a function that never was'])(
    '(%s) is where servers that follow the journal stop, without ending, and answer nothing about the present',
    async (what) => {
      const [, facts = [], problem] = IMPOSSIBLE.find(([name]) => name === what) ?? [];
      const { home, entries } = await started(kind);
      const [feed, lms] = [await home.key('feed', 'MNL'), await home.key('lms')];
      const servers = [await home.start(), await home.start()];
      const position = await entries.add(bytesOf(facts));
      const before = await entries.all();
      const line = `Entry ${position} of the journal cannot be read: ${problem}`;
      for (const server of servers) {
        await until(() => server.said().includes(line), `the line about entry ${position}`);
        const read = (path: string) => fetch(`${server.url}${path}`, { headers: { Authorization: `Bearer ${lms}` } });
        const paths = ['/api/v1/picture', '/api/v1/alarms', '/api/v1/afwijkingen', '/api/v1/figures'];
        expect(await Promise.all(paths.map(async (path) => (await read(path)).status))).toEqual(paths.map(() => 503));
        const sent = locationEvent('MNL/politie', 'aanname', { place: 'Zeist' });
        expect((await post(server.url, feed, sent)).status).toBe(503);
        const ready = await fetch(`${server.url}/readyz`);
        expect([ready.status, await ready.json()]).toMatchObject([
          503,
          { reasons: [`entry ${position} of the journal cannot be read`] },
        ]);
        expect((await fetch(`${server.url}/healthz`)).status).toBe(200);
        expect(linesOfTrouble(server)).toEqual([expect.stringContaining(line)]);
      }
      expect(await entries.all()).toEqual(before);
      expect(await Promise.all(servers.map((server) => server.kill()))).toEqual([0, 0]);
    },
  );
});

function linesOfTrouble(server: ChildServer): readonly string[] {
  return server
    .said()
    .split('\n')
    .filter((line) => /"level":"(?:error|fatal)"/.test(line) || /^\s+at /.test(line));
}
