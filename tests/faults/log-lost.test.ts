// A log that nobody takes, or that there is no room for: its lines are lost, and nothing else.

import { open } from 'node:fs/promises';
import { afterEach, expect, test } from 'vitest';
import { type ChildServer, ServerHome } from '../support/child-server.ts';
import { locationEvent, post } from '../support/events.ts';

let home: ServerHome | null = null;
afterEach(() => home?.remove());

/** Each of these is a line in the log; then it takes an event, and stops as it should. */
async function expectServing(server: ChildServer, feed: string): Promise<void> {
  const refused = await Promise.all(Array.from({ length: 20 }, () => fetch(`${server.url}/api/v1/picture`)));
  expect(new Set(refused.map(({ status }) => status))).toEqual(new Set([401]));
  const taken = await post(server.url, feed, locationEvent('MNL/politie', 'aanname', { place: 'Zeist' }));
  expect([taken.status, (await fetch(`${server.url}/readyz`)).status]).toEqual([200, 200]);
  expect(await server.kill('SIGTERM')).toBe(0);
}

test('[F29] a disk without room for a line ends no server', async () => {
  home = await ServerHome.make();
  const feed = await home.key('feed', 'MNL');
  const full = await open('/dev/full', 'w');
  const server = await home.start({}, [], full.fd);
  await full.close();
  await expectServing(server, feed);
});

test('[F29] a reader of the log that is gone ends no server', async () => {
  home = await ServerHome.make();
  const feed = await home.key('feed', 'MNL');
  const server = await home.start();
  server.deafen();
  await expectServing(server, feed);
});
