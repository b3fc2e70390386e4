// What only a journal on Redis has to prove: a safe server, kills in the middle of appends, links that die, journals that are replaced.

import { setTimeout as pause } from 'node:timers/promises';
import { Redis } from 'ioredis';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { SECOND } from '#shared/base/time.ts';
import type { Draft, Position } from '#shared/journal/facts.ts';
import { SYSTEM_RUNTIME } from '../../server/clock/system-runtime.ts';
import { JournalForked } from '../../server/journal/forked.ts';
import { FORMAT } from '../../server/journal/format.ts';
import type { Journal, Stored } from '../../server/journal/journal.ts';
import { READ_BLOCK_MS } from '../../server/journal/redis/redis-connection.ts';
import { UnsafeRedis } from '../../server/journal/redis/redis-safety.ts';
import { openRedisStore } from '../../server/journal/redis/redis-store.ts';
import { UnfitJournal } from '../../server/journal/unfit-journal.ts';
import { JournalUnreachable } from '../../server/journal/unreachable.ts';
import { type RedisSettings, startRedis, type TestRedis } from '../support/redis.ts';
import { draft, drafts, followed, readAll, START, storedAs } from './drafts.ts';
import { type Gate, openGate } from './gate.ts';
import { History, NOTHING_WRONG } from './history.ts';

const cleanups: (() => Promise<void> | void)[] = [];
afterEach(async () => {
  for (const cleanup of cleanups.splice(0).reverse()) await cleanup();
});

async function redisWith(settings: RedisSettings = {}): Promise<TestRedis> {
  const redis = await startRedis(settings);
  cleanups.push(redis.stop);
  return redis;
}

async function journalOn(url: string, writeTimeoutMs?: number): Promise<Journal> {
  const { journal } = await openRedisStore({
    url,
    runtime: SYSTEM_RUNTIME,
    ...(writeTimeoutMs === undefined ? {} : { writeTimeoutMs }),
  });
  cleanups.push(journal.close);
  return journal;
}

/** Asks again until the journal can be reached. */
async function whenReachable<T>(ask: () => Promise<T>): Promise<T> {
  for (;;) {
    try {
      return await ask();
    } catch (error) {
      if (!(error instanceof JournalUnreachable)) throw error;
      await pause(10);
    }
  }
}

describe('[I27] the format of a journal in Redis', () => {
  test('is given to one that has none, new or old', async () => {
    const redis = await redisWith();
    const client = new Redis(redis.url);
    cleanups.push(() => client.disconnect());
    const journal = await journalOn(redis.url);
    await journal.append(drafts('a', 2), START);
    expect(await client.get('{meldkamerbeeld}:format')).toBe(String(FORMAT));
    await client.del('{meldkamerbeeld}:format');
    const again = await journalOn(redis.url);
    expect([again.epoch, await client.get('{meldkamerbeeld}:format')]).toEqual([journal.epoch, String(FORMAT)]);
    expect(await readAll(again)).toEqual(storedAs(drafts('a', 2)));
  });

  test.each([String(FORMAT + 1), 'later'])(
    'of another build (%s) is refused, and nothing is touched in it',
    async (format) => {
      const redis = await redisWith();
      const client = new Redis(redis.url);
      cleanups.push(() => client.disconnect());
      await client.set('{meldkamerbeeld}:format', format);
      const opening = openRedisStore({ url: redis.url, runtime: SYSTEM_RUNTIME });
      await expect(opening).rejects.toThrow(UnfitJournal);
      await expect(opening).rejects.toThrow(
        `The journal in Redis ({meldkamerbeeld}:journal) has format ${format}, this build reads up to ${FORMAT}: `,
      );
      expect(await client.keys('*')).toEqual(['{meldkamerbeeld}:format']);
    },
  );
});

describe('[I2][I27] a Redis that could lose what it acknowledged is refused at the start, with every reason', () => {
  test.each<[string, RedisSettings, readonly string[]]>([
    [
      'without append-only file',
      { appendonly: 'no' },
      ['appendonly is no; it must be yes, or a restart loses entries that were acknowledged'],
    ],
    [
      'syncing once a second, and evicting',
      { appendfsync: 'everysec', 'maxmemory-policy': 'allkeys-lru' },
      [
        'appendfsync is everysec; it must be always, or an entry is acknowledged before it is on disk',
        'maxmemory-policy is allkeys-lru; it must be noeviction, or full memory silently removes recorded causes or the journal',
      ],
    ],
    [
      'whose settings cannot be read',
      { 'rename-command': ['CONFIG', ''] },
      [expect.stringMatching(/^its settings cannot be read \(CONFIG GET: ERR unknown command.*aof_enabled is 1/)],
    ],
  ])('one %s', async (_, settings, problems) => {
    const { url } = await redisWith(settings);
    const refusal = await openRedisStore({ url, runtime: SYSTEM_RUNTIME }).catch((error: unknown) => error);
    expect(refusal).toBeInstanceOf(UnsafeRedis);
    expect((refusal as UnsafeRedis).problems).toEqual(problems);
    expect((refusal as UnsafeRedis).message).toContain(`- ${(refusal as UnsafeRedis).problems[0]}`);
  });

  test('a user who may not read the settings is told which right is missing', async () => {
    const { url, port } = await redisWith();
    const admin = new Redis(url);
    await admin.call('ACL', 'SETUSER', 'app', 'on', '>geheim', '~*', '+@all', '-config');
    admin.disconnect();
    const refusal = openRedisStore({ url: `redis://app:geheim@127.0.0.1:${port}`, runtime: SYSTEM_RUNTIME });
    await expect(refusal).rejects.toThrow(
      /its settings cannot be read \(CONFIG GET: NOPERM.*allow this user \+config\|get/,
    );
    await expect(refusal).rejects.not.toThrow('geheim');
  });

  test('a server that is not there, or not for us, is unreachable with the reason', async () => {
    const { url, port, kill } = await redisWith({ requirepass: 'geheim' });
    await expect(openRedisStore({ url: `redis://:anders@127.0.0.1:${port}`, runtime: SYSTEM_RUNTIME })).rejects.toThrow(
      /WRONGPASS/,
    );
    await kill();
    const refusal = openRedisStore({ url, runtime: SYSTEM_RUNTIME });
    await expect(refusal).rejects.toThrow(JournalUnreachable);
    await expect(refusal).rejects.toThrow(/ECONNREFUSED/);
  });

  test('an address that brings its own options is refused', async () => {
    await expect(
      openRedisStore({ url: 'redis://127.0.0.1:1?enableOfflineQueue=true', runtime: SYSTEM_RUNTIME }),
    ).rejects.toThrow(/may not carry options/);
  });

  test('settings that change under a running server are noticed without a new connection, also while nothing is recorded', async () => {
    const { url } = await redisWith();
    let passed = 0;
    const runtime = { ...SYSTEM_RUNTIME, monotonic: () => SYSTEM_RUNTIME.monotonic() + passed };
    const { journal } = await openRedisStore({ url, runtime });
    cleanups.push(journal.close);
    const admin = new Redis(url);
    cleanups.push(() => admin.disconnect());
    await admin.config('SET', 'appendonly', 'no');
    passed += 5 * SECOND;
    const refused = journal.append([], START);
    await expect(refused).rejects.toThrow(UnsafeRedis);
    await expect(refused).rejects.toThrow('appendonly is no; it must be yes');
    await expect(journal.append([draft('a')], START)).rejects.toThrow(UnsafeRedis);
    await admin.config('SET', 'appendonly', 'yes');
    expect(await journal.append([draft('a')], START)).toEqual({ ok: true, value: storedAs([draft('a')]) });
  });

  test('a server that comes back with other settings takes no more appends', async () => {
    const redis = await redisWith();
    const journal = await journalOn(redis.url);
    await journal.append([draft('a')], START);
    await redis.restart({ appendfsync: 'everysec' });
    for (;;) {
      const refusal = await journal.append([draft('b')], 1 as Position).catch((error: unknown) => error);
      expect(refusal).toBeInstanceOf(JournalUnreachable);
      if (refusal instanceof UnsafeRedis) break;
      await pause(10);
    }
    await redis.restart();
    expect(await whenReachable(() => journal.append([draft('b')], 1 as Position))).toEqual({
      ok: true,
      value: storedAs([draft('b')], 1),
    });
  });
});

describe('kill -9', () => {
  test('[I1][I3][I5] twice in the middle of appends: nothing acknowledged is lost, nothing is there twice, no gaps', async () => {
    const redis = await redisWith();
    const history = new History();
    const names = ['one', 'two'];
    const follower = followed(await journalOn(redis.url), START, 1_200);
    const writing = names.map(async (name) => {
      const journal = await journalOn(redis.url);
      for (let group = 0; group < 60; group += 1) await write(journal, history, drafts(`${name}-${group}`, 10));
    });
    for (const count of [300, 800]) {
      await history.until(count);
      await redis.kill();
      await redis.restart();
    }
    await Promise.all(writing);
    const entries = await whenReachable(async () => readAll(await journalOn(redis.url)));
    expect(history.check(entries)).toEqual(NOTHING_WRONG);
    expect(entries).toHaveLength(1_200);
    expect(history.unknown).toBeGreaterThan(0);
    // The follower lived through both kills without help.
    expect(await follower).toEqual(entries.map(({ entry }) => entry));
  });
});

/** As a feed does it: the same group again until it is acknowledged, whatever became of the earlier attempts. */
async function write(journal: Journal, history: History, group: readonly Draft[]): Promise<void> {
  const keys = group.map(({ cause }) => cause?.key as string);
  for (const key of keys) history.asked(key);
  let at = START;
  for (;;) {
    try {
      const outcome = await journal.append(group, at);
      if (outcome.ok) {
        for (const { entry } of outcome.value) history.acked(entry.cause?.key as string, entry.position);
        return;
      }
      if (outcome.problem.kind === 'overtaken') {
        at = outcome.problem.at;
        continue;
      }
      // All or none: an attempt whose answer was lost has recorded the whole group.
      const { known } = outcome.problem;
      expect([...known.keys()]).toEqual(keys);
      for (const [key, { position }] of known) history.acked(key, position);
      return;
    } catch (error) {
      if (!(error instanceof JournalUnreachable)) throw error;
      history.unknown += 1;
      await pause(5 + Math.random() * 10);
    }
  }
}

describe('[I7] an append that was rejected is never carried out later', () => {
  // Each test waits for it once; an append on a busy machine has to be done well within it.
  const WRITE_TIMEOUT_MS = 2_000;
  let redis: TestRedis;
  beforeEach(async () => {
    redis = await redisWith();
  });

  test('on a connection that is gone: rejected at once, and not sent after reconnecting', async () => {
    const journal = await journalOn(redis.url);
    await journal.append([draft('first')], START);
    await redis.kill();
    const rejected = drafts('rejected', 5).map((one) => journal.append([one], 1 as Position));
    const outcomes = await Promise.allSettled(rejected);
    expect(
      outcomes.map((outcome) => outcome.status === 'rejected' && outcome.reason instanceof JournalUnreachable),
    ).toEqual(Array(5).fill(true));
    await redis.restart();
    expect((await whenReachable(() => journal.append([draft('next')], 1 as Position))).ok).toBe(true);
    expect(await whenReachable(() => readAll(journal))).toEqual(storedAs([draft('first'), draft('next')]));
  });

  test('by a server that froze: it finds the append on waking up, and lets it be', async () => {
    const journal = await journalOn(redis.url, WRITE_TIMEOUT_MS);
    await journal.append([draft('first')], START);
    redis.pause();
    await expect(journal.append([draft('rejected')], 1 as Position)).rejects.toThrow(JournalUnreachable);
    redis.resume();
    await eventually(() => calls(redis, 'evalsha'), 2);
    expect(await whenReachable(() => readAll(journal))).toEqual(storedAs([draft('first')]));
    expect((await whenReachable(() => journal.append([draft('next')], 1 as Position))).ok).toBe(true);
  });

  test('over a link that went dead and came back', async () => {
    const gate = await gateTo(redis);
    const journal = await journalOn(gate.url, WRITE_TIMEOUT_MS);
    await journal.append([draft('first')], START);
    gate.darken();
    await expect(journal.append([draft('rejected')], 1 as Position)).rejects.toThrow(JournalUnreachable);
    gate.heal();
    await eventually(() => calls(redis, 'evalsha'), 2);
    expect(await readAll(await journalOn(redis.url))).toEqual(storedAs([draft('first')]));
  });

  test('over a link that broke at once, while the append was still on its way', async () => {
    const gate = await gateTo(redis);
    const journal = await journalOn(gate.url, WRITE_TIMEOUT_MS);
    await journal.append([draft('first')], START);
    gate.darken();
    const appending = journal.append([draft('rejected')], 1 as Position);
    appending.catch(() => undefined);
    await gate.holding();
    gate.cut();
    await expect(appending).rejects.toThrow(JournalUnreachable);
    gate.heal();
    await eventually(() => calls(redis, 'evalsha'), 2);
    expect(await readAll(await journalOn(redis.url))).toEqual(storedAs([draft('first')]));
  });
});

test('[I9] a follower on a link that went dead notices, connects again and misses nothing', async () => {
  const redis = await redisWith();
  const gate = await gateTo(redis);
  const reader = await journalOn(gate.url);
  const writer = await journalOn(redis.url);
  await writer.append(drafts('before', 3), START);
  const following = followed(reader, START, 5);
  await eventually(() => calls(redis, 'xread'), 1);
  gate.darken();
  const reads = emptyReads(redis);
  const abandoned = gate.abandoned();
  await writer.append(drafts('during', 2), 3 as Position);
  await abandoned;
  // The time of three reads without an answer is enough to know it.
  expect(reads()).toBeLessThanOrEqual(3);
  expect(await following).toEqual(storedAs([...drafts('before', 3), ...drafts('during', 2)]).map(({ entry }) => entry));
});

describe('[I11] a journal that was replaced behind our back', () => {
  test.each<[string, (admin: Redis) => Promise<unknown>]>([
    ['emptied', (admin) => admin.flushall()],
    ['with its epoch gone', (admin) => admin.del('{meldkamerbeeld}:epoch')],
    ['with another epoch', (admin) => admin.set('{meldkamerbeeld}:epoch', 'another')],
    ['with its tail lost', (admin) => admin.xtrim('{meldkamerbeeld}:journal', 'MAXLEN', 0)],
  ])('%s: appends and followers say so', async (_, replace) => {
    const { url } = await redisWith();
    const journal = await journalOn(url);
    await journal.append(drafts('a', 3), START);
    const following = followed(journal, 3 as Position, 1);
    following.catch(() => undefined);
    const admin = new Redis(url);
    await replace(admin);
    admin.disconnect();
    await expect(journal.append([draft('b')], 3 as Position)).rejects.toThrow(JournalForked);
    await expect(following).rejects.toThrow(JournalForked);
  });

  test('grown again to the same length with other entries: an append that knows the old ones is refused', async () => {
    const { url } = await redisWith();
    const [ours, theirs] = [await journalOn(url), await journalOn(url)];
    await ours.append(drafts('a', 3), START);
    await replaceTail(url, drafts('other', 3));
    await expect(ours.append([draft('b')], 3 as Position)).rejects.toThrow(/has another entry at 3/);
    await expect(followed(ours, 3 as Position, 1)).rejects.toThrow(/has another entry at 3/);
    const all = await readAll(theirs);
    expect(all).toEqual(storedAs(drafts('other', 3)));
    expect((await theirs.append([draft('b')], 3 as Position)).ok).toBe(true);
  });

  test('opened again after the epoch was lost: the same entries under a new epoch', async () => {
    const { url } = await redisWith();
    const first = await journalOn(url);
    await first.append(drafts('a', 3), START);
    const admin = new Redis(url);
    await admin.del('{meldkamerbeeld}:epoch');
    admin.disconnect();
    const second = await journalOn(url);
    expect(second.epoch).not.toBe(first.epoch);
    expect(await readAll(second)).toEqual(storedAs(drafts('a', 3)));
  });
});

test('[I6] a Redis whose memory is full takes nothing of the group, and can still be read', async () => {
  const { url } = await redisWith({ maxmemory: '3mb' });
  const journal = await journalOn(url);
  const large = (index: number): Draft => ({
    ...draft(`large-${index}`),
    by: { ...draft('a').by, organisation: 'x'.repeat(100_000) },
  });
  const kept: Stored[] = [];
  for (let index = 0; ; index += 2) {
    const outcome = await journal
      .append([large(index), large(index + 1)], kept.length as Position)
      .catch((error: unknown) => error);
    if (outcome instanceof Error) {
      expect(outcome).toBeInstanceOf(JournalUnreachable);
      expect(outcome.message).toContain('OOM');
      break;
    }
    kept.push(...(outcome as { value: readonly Stored[] }).value);
  }
  expect(kept.length).toBeGreaterThan(0);
  expect(await readAll(journal, 5)).toEqual(kept);
});

async function gateTo(redis: TestRedis): Promise<Gate> {
  const gate = await openGate(redis.port);
  cleanups.push(gate.close);
  return gate;
}

/** How often Redis carried out this command since it started. */
async function calls(redis: TestRedis, command: string): Promise<number> {
  const admin = new Redis(redis.url);
  const statistics = await admin.info('commandstats');
  admin.disconnect();
  return Number(new RegExp(`cmdstat_${command}:calls=(\\d+)`).exec(statistics)?.[1] ?? 0);
}

/** How many reads of an empty stream, each as long as one of a follower, a bare connection has ended since this was called. */
function emptyReads(redis: TestRedis): () => number {
  const bare = new Redis(redis.url);
  cleanups.push(() => bare.disconnect());
  let ended = 0;
  const read = async (): Promise<void> => {
    for (;;) {
      await bare.xread('BLOCK', READ_BLOCK_MS, 'STREAMS', 'empty', '$');
      ended += 1;
    }
  };
  read().catch(() => undefined);
  return () => ended;
}

async function eventually(ask: () => Promise<number>, least: number): Promise<void> {
  while ((await ask()) < least) await pause(10);
}

/** Other entries at the same positions, as a server would have them that lost its tail and went on without it. */
async function replaceTail(url: string, others: readonly Draft[]): Promise<void> {
  const admin = new Redis(url);
  const elsewhere = (await openRedisStore({ url, namespace: 'elsewhere', runtime: SYSTEM_RUNTIME })).journal;
  await elsewhere.append(others, START);
  await admin.copy('{elsewhere}:journal', '{meldkamerbeeld}:journal', 'REPLACE');
  await elsewhere.close();
  admin.disconnect();
}
