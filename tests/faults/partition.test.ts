// One server of two is cut off from Redis, with all its connections still open. It must not go on looking like the present.

import { afterEach, expect, test } from 'vitest';
import { millisecondsOf, SECOND } from '#shared/base/time.ts';
import { openGate } from '../contract/gate.ts';
import { ServerHome } from '../support/child-server.ts';
import { locationEvent, post } from '../support/events.ts';
import { until } from '../support/patience.ts';
import { startRedis, type TestRedis } from '../support/redis.ts';
import { ScreenClient } from '../support/screen-client.ts';

let home: ServerHome | null = null;
let redis: TestRedis | null = null;

afterEach(async () => {
  await home?.remove();
  await redis?.stop();
});

test('[F9][I12][R40] its pulses stop and it refuses to show its picture, the other goes on, and it heals by itself', async () => {
  redis = await startRedis();
  const gate = await openGate(redis.port);
  home = await ServerHome.make({ REDIS_URL: redis.url });
  const [feed, lms] = [await home.key('feed', 'MNL'), await home.key('lms')];
  const [cut, whole] = await Promise.all([home.start({ REDIS_URL: gate.url }), home.start()]);
  const [left, right] = [new ScreenClient(cut.url, { key: lms }), new ScreenClient(whole.url, { key: lms })];
  await Promise.all([left.connected(), right.connected()]);
  await Promise.all([left.hello({}), right.hello({})]);
  const picture = async (url: string): Promise<number> =>
    (await fetch(`${url}/api/v1/picture`, { headers: { Authorization: `Bearer ${lms}` } })).status;
  expect(await picture(cut.url)).toBe(200);
  await until(() => left.pulses.length > 0 && right.pulses.length > 0, 'the first pulses');

  gate.partition();
  const moved = await post(whole.url, feed, locationEvent('MNL/politie', 'aanname', { place: 'Zeist' }));
  const position = moved.body.results?.[0]?.position ?? 0;
  await right.reached(position);
  // Silent for longer than six seconds while the other pulses on: a screen says by then that its connection falters.
  await until(
    () => pulsedAt(right) - pulsedAt(left) > 6.5 * SECOND,
    'the pulses of the server that is cut off to stop',
  );
  expect([await picture(cut.url), await picture(whole.url)]).toEqual([503, 200]);
  expect((await fetch(`${cut.url}/readyz`)).status).toBe(503);
  const doors = [
    'afwijkingen',
    'afwijkingen.csv',
    'calendar',
    'figures',
    'figures.csv',
    'notices',
    'pilots',
    'takeover',
  ];
  const read = (url: string): Promise<readonly number[]> =>
    Promise.all(
      doors.map(async (door) => {
        const headers = { Authorization: `Bearer ${lms}` };
        return (await fetch(`${url}/api/v1/${door}`, { headers })).status;
      }),
    );
  expect([await read(cut.url), await read(whole.url)]).toEqual([doors.map(() => 503), doors.map(() => 200)]);

  const before = left.pulses.length;
  gate.heal();
  await left.reached(position);
  await until(() => left.pulses.length > before, 'the pulses to come back');
  expect(await picture(cut.url)).toBe(200);
  left.close();
  right.close();
  await gate.close();
});

/** When its server, whose clock is that of this machine, sent the last pulse. */
function pulsedAt(client: ScreenClient): number {
  const last = client.pulses.at(-1);
  if (last === undefined) throw new Error('There was no pulse yet');
  return millisecondsOf(last.serverNow);
}
