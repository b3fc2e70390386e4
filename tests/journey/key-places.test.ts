// One key that speaks under two thousand names, at a real server: told why, event by event; nobody else notices, also after a restart.

import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type ChildServer, ServerHome } from '../support/child-server.ts';
import { event, get, locationEvent, post, type SentEvent } from '../support/events.ts';

const PLACES = 12;
const NAMES = 2_000;
const BATCH = 500;

let home: ServerHome;
let server: ChildServer;
let keys: Readonly<Record<'feed' | 'other' | 'lms', string>>;

beforeAll(async () => {
  home = await ServerHome.make();
  keys = { feed: await home.key('feed', 'MNL'), other: await home.key('feed', 'NHL'), lms: await home.key('lms') };
  server = await home.start();
});

afterAll(() => home.remove());

function named(from: number, count: number): readonly SentEvent[] {
  return Array.from({ length: count }, (_, index) => event('heartbeat', 'MNL', {}, { system: `bron-${from + index}` }));
}

async function sources(): Promise<readonly string[]> {
  const { feeds } = await get<{ feeds: readonly { source: string }[] }>(server.url, keys.lms, '/api/v1/feeds');
  return feeds.map(({ source }) => source);
}

test('[R57][I23] the first twelve names are sources, the others are refused with the reason, and others are taken meanwhile', async () => {
  const batches = Array.from({ length: NAMES / BATCH }, (_, index) => named(index * BATCH, BATCH));
  const [answers, honest] = await Promise.all([
    Promise.all(batches.map((batch) => post(server.url, keys.feed, batch))),
    post(server.url, keys.other, locationEvent('NHL/politie', 'aanname', { meldkamer: 'NHL' })),
  ]);
  const results = answers.flatMap(({ body }) => body.results ?? []);
  const withCode = (code: string) => results.filter((one) => one.code === code).length;
  expect([results.length, withCode('too-many-sources')]).toEqual([NAMES, NAMES - PLACES]);
  expect(answers.map(({ status }) => status).sort()).toEqual([200, 403, 403, 403]);
  expect([honest.status, honest.body.results?.[0]?.status]).toEqual([200, 'accepted']);
  expect((await sources()).length).toBe(PLACES + 1);
});

test('[R57] a request with nothing else in it is 403 with a code of its own, and is kept among the refused', async () => {
  const answer = await post(server.url, keys.feed, named(NAMES, 1));
  expect([answer.status, answer.body.code]).toEqual([403, 'too-many-sources']);
  expect(answer.headers.get('Retry-After')).toBeNull();
  expect(answer.body.problems).toEqual([
    {
      path: 'source',
      problem:
        'is one source too many: 12 of this key are in use; look whether its name changes by itself, or have the LMS take one out of use',
    },
  ]);
  const { quarantine } = await get<{ quarantine: readonly { source: string; problems: readonly string[] }[] }>(
    server.url,
    keys.lms,
    '/api/v1/feeds',
  );
  expect(quarantine[0]?.source).toBe(`urn:nld:meldkamer:MNL:bron-${NAMES}`);
  expect(quarantine[0]?.problems[0]).toContain('one source too many');
});

test('[R57] after a restart the same; what is taken out of use makes room, and a policy can give more', async () => {
  await server.kill();
  server = await home.start();
  const known = (await sources()).filter((source) => source.includes(':MNL:'));
  const system = known[0]?.split(':').at(-1) ?? '';
  const batch = [event('heartbeat', 'MNL', {}, { system }), ...named(NAMES, 1)];
  const mixed = await post(server.url, keys.feed, batch);
  expect([mixed.status, mixed.body.results?.map(({ status }) => status)]).toEqual([200, ['unchanged', 'rejected']]);
  const retired = await fetch(`${server.url}/api/v1/feeds/retirements`, {
    method: 'POST',
    headers: { Authorization: `Bearer ${keys.lms}`, 'Content-Type': 'application/json' },
    body: JSON.stringify({ source: known[0] }),
  });
  expect(retired.status).toBe(201);
  const after = await post(server.url, keys.feed, named(NAMES, 2));
  expect(after.body.results?.map(({ status }) => status)).toEqual(['accepted', 'rejected']);

  await server.kill();
  const policyFile = join(home.folder, 'policy.json');
  const policy = { version: 'proef', owner: 'proef', source: 'proef', intake: { sources: PLACES + 1 } };
  await writeFile(policyFile, JSON.stringify(policy));
  server = await home.start({ POLICY_FILE: policyFile });
  const more = await post(server.url, keys.feed, named(NAMES + 1, 2));
  expect(more.body.results?.map(({ status }) => status)).toEqual(['accepted', 'rejected']);
});

test('[R57] the fifty-first open announcement is refused, and the rest of its batch is taken', async () => {
  const announced = (reference: string): SentEvent =>
    event(
      'afwijking.reported',
      reference,
      { kind: 'pilot', functions: ['NHL/politie'], reason: 'proef', start: new Date(Date.now() + 864e5).toISOString() },
      { meldkamer: 'NHL' },
    );
  const batch = [
    ...Array.from({ length: 51 }, (_, index) => announced(`AFW-${index}`)),
    locationEvent('NHL/politie', 'aanname', { meldkamer: 'AMS' }),
  ];
  const { status, body } = await post(server.url, keys.other, batch);
  expect(status).toBe(200);
  const codes = body.results?.map((one) => one.code ?? one.status) ?? [];
  expect(codes).toEqual([...Array(50).fill('accepted'), 'too-many-announcements', 'accepted']);
  const alone = await post(server.url, keys.other, announced('AFW-99'));
  expect([alone.status, alone.body.code, alone.body.problems?.[0]?.path]).toEqual([
    403,
    'too-many-announcements',
    'subject',
  ]);
});
