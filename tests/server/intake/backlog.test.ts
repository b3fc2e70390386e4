// A backlog comes in batches of 500 while others go on: nothing is lost, nobody has to wait for more than the batch that is under way, and
// what it leaves is a few deviations. How fast that is, `npm run bench` measures with a hundred thousand.

import { afterAll, beforeAll, expect, test } from 'vitest';
import { backlogOf, noticedDuring, sendBacklog } from '../../support/backlog.ts';
import { type ChildServer, ServerHome } from '../../support/child-server.ts';
import { event, get, locationEvent, post } from '../../support/events.ts';

const READINGS = 4_000;

let home: ServerHome;
let server: ChildServer;
let keys: Readonly<Record<'mnl' | 'nhl' | 'lms', string>>;

beforeAll(async () => {
  home = await ServerHome.make();
  keys = { mnl: await home.key('feed', 'MNL'), nhl: await home.key('feed', 'NHL'), lms: await home.key('lms') };
  server = await home.start();
});

afterAll(() => home.remove());

test('[R36][R101] is taken whole, and another feed is answered before the batch after the next one', async () => {
  expect((await post(server.url, keys.mnl, event('heartbeat', 'MNL', {}))).status).toBe(200);
  const batches = backlogOf(READINGS);
  let sent = 0;
  let waited = 0;
  const others: Promise<void>[] = [];
  let taken = 0;
  const { answers } = await noticedDuring(server.url, { feed: keys.nhl, screen: keys.lms }, async () => {
    for (const batch of batches) {
      const at = sent;
      const other = post(server.url, keys.nhl, locationEvent('NHL/caco', 'coordinatie', { meldkamer: 'NHL' })).then(
        () => {
          waited = Math.max(waited, sent - at);
        },
      );
      taken += await sendBacklog(server.url, keys.mnl, [batch]);
      sent += 1;
      others.push(other);
    }
    await Promise.all(others);
  });
  expect([taken, answers.length > 0, waited <= 2]).toEqual([READINGS, true, true]);
  const { total } = await get<{ total: number }>(server.url, keys.lms, '/api/v1/afwijkingen?limit=1');
  expect(total).toBeLessThan(40);
  // The same once more is known: no reading is recorded twice.
  expect(await sendBacklog(server.url, keys.mnl, batches.slice(0, 1))).toBe(0);
});
