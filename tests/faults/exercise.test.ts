// An exercise when servers come and go: killed in the middle it goes on where it was, and on one Redis every server shows the same one.

import { afterEach, describe, expect, test } from 'vitest';
import { ServerHome } from '../support/child-server.ts';
import { get, locationEvent, post, record } from '../support/events.ts';
import { until } from '../support/patience.ts';
import { startRedis, type TestRedis } from '../support/redis.ts';

let home: ServerHome | null = null;
let redis: TestRedis | null = null;

afterEach(async () => {
  await home?.remove();
  await redis?.stop();
  home = null;
  redis = null;
});

const inTwoHours = (): string => new Date(Date.now() + 2 * 3_600_000).toISOString();
const played = (place: string) => ({
  ...locationEvent('MNL/politie', 'aanname', { place }),
  exercise: '1',
});

async function placeOf(url: string, key: string, world: string): Promise<string> {
  return JSON.stringify(await get(url, key, `${world}/api/v1/picture`));
}

describe.each(['embedded', 'redis'] as const)('[R153] on the %s journal', (kind) => {
  test('a kill in the middle loses nothing of it, and what is over can be read after a start', async () => {
    redis = kind === 'redis' ? await startRedis() : null;
    home = await ServerHome.make(redis === null ? {} : { REDIS_URL: redis.url });
    const [lms, feed] = [await home.key('lms'), await home.key('feed', 'MNL')];
    const first = await home.start();
    await record(first.url, lms, '/api/v1/exercises', { title: 'Uitval', until: inTwoHours() });
    expect((await post(first.url, feed, played('Zeist'))).status).toBe(200);
    await first.kill('SIGKILL');
    const second = await home.start();
    expect(await placeOf(second.url, lms, '/oefening')).toContain('Zeist');
    expect((await post(second.url, feed, played('Driebergen'))).status).toBe(200);
    expect(await placeOf(second.url, lms, '')).not.toMatch(/Zeist|Driebergen/);
    await record(second.url, lms, '/api/v1/exercises/1/endings', {});
    await second.kill('SIGKILL');
    const third = await home.start();
    expect(await placeOf(third.url, lms, '/oefening')).toContain('Driebergen');
    expect((await post(third.url, feed, played('Zeist'))).body.code).toBe('not-in-exercise');
    expect(await third.kill()).toBe(0);
  });
});

test('[R153] two servers on one Redis begin, play and end the same exercise', async () => {
  redis = await startRedis();
  home = await ServerHome.make({ REDIS_URL: redis.url });
  const [lms, feed] = [await home.key('lms'), await home.key('feed', 'MNL')];
  const [one, other] = [await home.start(), await home.start()];
  await record(one.url, lms, '/api/v1/exercises', { title: 'Uitval', until: inTwoHours() });
  const last = async (url: string) =>
    (await get<{ last: { ended: unknown } | null }>(url, lms, '/api/v1/exercises')).last;
  await until(async () => (await last(other.url)) !== null, 'the exercise at the other server');
  expect((await post(other.url, feed, played('Zeist'))).status).toBe(200);
  await until(async () => (await placeOf(one.url, lms, '/oefening')).includes('Zeist'), 'what was played at the other');
  await record(other.url, lms, '/api/v1/exercises/1/endings', {});
  await until(async () => (await last(one.url))?.ended !== null, 'its end at the first server');
  expect((await post(one.url, feed, played('Driebergen'))).body.code).toBe('not-in-exercise');
  const entries = async (url: string) => JSON.stringify(await get(url, lms, '/oefening/api/v1/journal?limit=1000'));
  const told = await entries(one.url);
  expect(told.match(/exercise-begun|exercise-ended/g)).toEqual(['exercise-begun', 'exercise-ended']);
  expect(await entries(other.url)).toBe(told);
});
