// A source belongs to one key, at a real server over HTTP: what another key says as that source is refused, shown, and says nothing.

import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { SourceId } from '#shared/reference/source.ts';
import { addKey, revokeKey } from '../../server/access/key-ring.ts';
import { keyIdIn } from '../../server/access/key-text.ts';
import { SYSTEM_RUNTIME } from '../../server/clock/system-runtime.ts';
import { type ChildServer, ServerHome } from '../support/child-server.ts';
import { event, get, post } from '../support/events.ts';
import { until } from '../support/patience.ts';

const SOURCE = 'urn:nld:meldkamer:MNL:gms-echt' as SourceId;

let home: ServerHome;
let server: ChildServer;
let keys: Readonly<Record<'real' | 'other' | 'lms', string>>;

beforeAll(async () => {
  home = await ServerHome.make();
  keys = { real: await home.key('feed', 'MNL'), other: await home.key('feed', 'MNL'), lms: await home.key('lms') };
  server = await home.start();
});

afterAll(() => home.remove());

const state = (id: string, said: string) =>
  event(
    'state.reported',
    'MNL',
    { state: said, reason: '', observedAt: new Date().toISOString() },
    { system: 'gms-echt', id },
  );
const beat = () => event('heartbeat', 'MNL', {}, { system: 'gms-echt' });

type Feed = { readonly source: string; readonly lastHeardAt: string };
type Told = { readonly feeds: readonly Feed[]; readonly quarantine: readonly Record<string, unknown>[] };

const told = (): Promise<Told> => get<Told>(server.url, keys.lms, '/api/v1/feeds');

async function heardAt(): Promise<string | undefined> {
  return (await told()).feeds.find(({ source }) => source === SOURCE)?.lastHeardAt;
}

async function added(sources: readonly SourceId[]): Promise<string> {
  const path = join(home.folder, 'access.json');
  const wanted = { role: 'feed', organisation: 'Wissel', meldkamer: 'MNL', sources } as const;
  const issued = await addKey(path, SYSTEM_RUNTIME, wanted);
  if (!issued.ok) throw new Error(issued.problem.join('; '));
  return issued.value.text;
}

test('[R82] another key is refused by name, is shown, is no sign of life and takes no ids', async () => {
  expect((await post(server.url, keys.real, beat())).status).toBe(200);
  const before = await heardAt();
  const foreign = await post(server.url, keys.other, state('seq-1001', 'Normal'));
  expect([foreign.status, foreign.body.code]).toEqual([403, 'source-of-another-key']);
  expect(foreign.body.problems?.[0]?.path).toBe('source');
  expect((await post(server.url, keys.other, beat())).body.code).toBe('source-of-another-key');
  expect(await heardAt()).toBe(before);

  const own = await post(server.url, keys.real, state('seq-1001', 'Overloaded'));
  expect(own.body.results?.[0]?.status).toBe('accepted');
  for (const said of ['Overloaded', 'Normal']) {
    expect((await post(server.url, keys.other, state('seq-1001', said))).body.code).toBe('source-of-another-key');
  }
  const [refused] = (await told()).quarantine;
  expect(refused).toMatchObject({ source: SOURCE, eventId: 'seq-1001', role: 'feed', meldkamer: 'MNL' });
  expect(JSON.stringify(refused)).toContain('belongs to another key');
});

test('[R82] the hold outlives a restart, is told by id in the journal, and never as the key', async () => {
  await server.kill('SIGTERM');
  server = await home.start();
  expect((await post(server.url, keys.other, beat())).body.code).toBe('source-of-another-key');
  const journal = await get(server.url, keys.lms, '/api/v1/journal');
  expect(JSON.stringify(journal)).toContain(`"keys":["${keyIdIn(keys.real)}"]`);
  expect(JSON.stringify(journal) + server.said()).not.toContain(keys.real.slice(15));
});

test('[R82] a key that is named for it may use it too, and alone once the first one is revoked', async () => {
  const next = await added([SOURCE]);
  await until(async () => (await post(server.url, next, beat())).status === 200, 'the new key to be taken up');
  expect((await post(server.url, keys.real, beat())).status).toBe(200);
  await revokeKey(join(home.folder, 'access.json'), SYSTEM_RUNTIME, keyIdIn(keys.real) ?? '');
  await until(async () => (await post(server.url, keys.real, beat())).status === 401, 'the old key to be revoked');
  expect((await post(server.url, keys.other, beat())).body.code).toBe('source-of-another-key');
  await revokeKey(join(home.folder, 'access.json'), SYSTEM_RUNTIME, keyIdIn(next) ?? '');
  await until(async () => (await post(server.url, next, beat())).status === 401, 'the new key to be revoked');
  expect((await post(server.url, keys.other, beat())).status).toBe(200);
});
