// The server, or Redis under it, is killed in the middle of the work. What was answered is there, nothing is there twice.

import { afterEach, describe, expect, test } from 'vitest';
import { type ChildServer, ServerHome } from '../support/child-server.ts';
import { get, locationEvent, post, type SentEvent } from '../support/events.ts';
import { until } from '../support/patience.ts';
import { startRedis, type TestRedis } from '../support/redis.ts';

type Stored = { readonly position: number; readonly cause: { readonly key: string } | null };

let home: ServerHome | null = null;
let redis: TestRedis | null = null;

afterEach(async () => {
  await home?.remove();
  await redis?.stop();
  home = null;
  redis = null;
});

/** What a feed knows: which events were answered, with which position. Unknown ones it sends again. */
class Feed {
  readonly answered = new Map<string, number>();
  readonly #events: readonly SentEvent[];
  readonly #key: string;

  constructor(events: readonly SentEvent[], key: string) {
    this.#events = events;
    this.#key = key;
  }

  /** Sends what has no answer yet, eight at a time; stops trying when the server is gone. */
  async send(url: () => string, untilAllAnswered: boolean): Promise<void> {
    const waiting = this.#events.filter(({ id }) => !this.answered.has(id));
    const next = (): SentEvent | undefined => waiting.shift();
    const sender = async (): Promise<void> => {
      for (let one = next(); one !== undefined; one = next()) {
        const answer = await post(url(), this.#key, one).catch(() => null);
        const [result] = answer?.body.results ?? [];
        if (answer?.status === 200 && result !== undefined) this.answered.set(one.id, result.position ?? 0);
        else if (untilAllAnswered) {
          waiting.push(one);
          await new Promise((resolve) => setTimeout(resolve, 50));
        }
      }
    };
    await Promise.all(Array.from({ length: 8 }, sender));
  }
}

/** Alternating places at rising moments, so that each is a change however they are ordered. */
function changes(count: number): readonly SentEvent[] {
  const start = Date.now() - count * 10;
  return Array.from({ length: count }, (_, index) =>
    locationEvent(
      index % 2 === 0 ? 'MNL/ambulance/09' : 'MNL/brandweer/14',
      index % 4 < 2 ? 'aanname' : 'uitgifte',
      index % 8 < 4 ? { place: `Zeist` } : { meldkamer: 'MNL' },
      { id: `e${index}`, observedAt: new Date(start + index * 10).toISOString() },
    ),
  );
}

async function check(server: ChildServer, key: string, feed: Feed): Promise<void> {
  const { entries } = await get<{ entries: readonly Stored[] }>(server.url, key, '/api/v1/journal?limit=5000');
  expect(entries.map(({ position }) => position)).toEqual(entries.map((_, index) => index + 1));
  const keys = entries.map(({ cause }) => cause?.key).filter((one) => one !== undefined);
  expect(new Set(keys).size).toBe(keys.length);
  const positionOf = new Map(entries.map(({ cause, position }) => [cause?.key.split(' ').at(-1), position]));
  const lost = [...feed.answered].filter(([id, position]) => position > 0 && positionOf.get(id) !== position);
  expect(lost).toEqual([]);
}

describe.each(['embedded', 'redis'] as const)('on the %s journal', (kind) => {
  async function makeHome(): Promise<ServerHome> {
    redis = kind === 'redis' ? await startRedis() : null;
    home = await ServerHome.make(redis === null ? {} : { REDIS_URL: redis.url });
    return home;
  }

  test('[I1][I3][I5] the server is killed mid-ingest, three times: every answered event is there, none twice', async () => {
    const made = await makeHome();
    const feedKey = await made.key('feed', 'MNL');
    const lmsKey = await made.key('lms');
    const feed = new Feed(changes(600), feedKey);
    let server = await made.start();
    for (const answersBefore of [60, 180, 300]) {
      const sending = feed.send(() => server.url, false);
      await until(() => feed.answered.size >= answersBefore, `answer ${answersBefore}`);
      await server.kill('SIGKILL');
      await sending;
      server = await made.start();
      await check(server, lmsKey, feed);
    }
    await feed.send(() => server.url, true);
    expect(feed.answered.size).toBe(600);
    await check(server, lmsKey, feed);
  });

  test('a stop that is asked for loses no answer and ends with code 0', async () => {
    const made = await makeHome();
    const feedKey = await made.key('feed', 'MNL');
    const lmsKey = await made.key('lms');
    const feed = new Feed(changes(300), feedKey);
    const server = await made.start();
    const sending = feed.send(() => server.url, false);
    await until(() => feed.answered.size >= 50, 'answer 50');
    expect(await server.kill('SIGTERM')).toBe(0);
    await sending;
    const again = await made.start();
    await check(again, lmsKey, feed);
  });
});

test('[F2] Redis is killed under load: 503 meanwhile, the same server goes on after it, nothing lost, nothing twice', async () => {
  redis = await startRedis();
  home = await ServerHome.make({ REDIS_URL: redis.url });
  const feedKey = await home.key('feed', 'MNL');
  const lmsKey = await home.key('lms');
  const server = await home.start();
  const feed = new Feed(changes(400), feedKey);
  const sending = feed.send(() => server.url, true);
  await until(() => feed.answered.size >= 60, 'answer 60');
  await redis.kill();
  const meanwhile = await post(server.url, feedKey, changes(1)[0] as SentEvent);
  expect([meanwhile.status, meanwhile.headers.get('Retry-After')]).toEqual([503, '1']);
  await redis.restart();
  await sending;
  expect(feed.answered.size).toBe(400);
  await check(server, lmsKey, feed);
});

test('[I27] a Redis that could lose what it acknowledged is refused at start, with every reason', async () => {
  redis = await startRedis({ appendfsync: 'everysec', 'maxmemory-policy': 'allkeys-lru' });
  home = await ServerHome.make({ REDIS_URL: redis.url });
  const { code, said } = await home.run();
  expect(code).toBe(2);
  expect(said).toContain('appendfsync');
  expect(said).toContain('maxmemory-policy');
});
