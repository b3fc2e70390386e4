// A feed that is heard and whose reports are refused, at a real server over HTTP: nobody takes for current what it said before.

import { afterAll, beforeAll, expect, test } from 'vitest';
import { type ChildServer, ServerHome } from '../support/child-server.ts';
import { event, get, locationEvent, post } from '../support/events.ts';

const AANNAME = 'MNL/politie/aanname';

let home: ServerHome;
let server: ChildServer;
let keys: Readonly<Record<'real' | 'other' | 'lms', string>>;

beforeAll(async () => {
  home = await ServerHome.make();
  keys = { real: await home.key('feed', 'MNL'), other: await home.key('feed', 'MNL'), lms: await home.key('lms') };
  server = await home.start();
});

afterAll(() => home.remove());

type Told = {
  readonly meldkamers: readonly { readonly functions: readonly { readonly id: string; readonly location: object }[] }[];
};
type Alarms = {
  readonly alarms: readonly { readonly condition: string; readonly priority: number; readonly state: string }[];
};

async function shown(): Promise<readonly unknown[]> {
  const { meldkamers } = await get<Told>(server.url, keys.lms, '/api/v1/picture');
  const { alarms } = await get<Alarms>(server.url, keys.lms, '/api/v1/alarms');
  const location = meldkamers.flatMap(({ functions }) => functions).find(({ id }) => id === AANNAME)?.location;
  return [
    location,
    alarms.filter(({ condition }) => condition === 'A17').map(({ priority, state }) => [priority, state]),
  ];
}

const at = (where: Readonly<Record<string, unknown>>) => locationEvent('MNL/politie', 'aanname', where);
const ON = [[2, expect.stringMatching(/^active/)]];

test('[R83][A17] a refused report makes what it is about not live, also after a heartbeat and a restart', async () => {
  expect((await post(server.url, keys.real, at({ meldkamer: 'MNL' }))).status).toBe(200);
  expect(await shown()).toEqual([expect.objectContaining({ freshness: 'live' }), []]);
  // Of another key it says nothing about what this one told.
  expect((await post(server.url, keys.other, at({ place: 'Kerkstraat 12' }))).status).toBe(400);
  expect(await shown()).toEqual([expect.objectContaining({ freshness: 'live' }), []]);

  expect((await post(server.url, keys.real, at({ place: 'Kerkstraat 12' }))).status).toBe(400);
  expect((await post(server.url, keys.real, event('heartbeat', 'MNL', {}))).status).toBe(200);
  expect(await shown()).toEqual([expect.objectContaining({ class: 'own', freshness: 'refused' }), ON]);
  await server.kill('SIGTERM');
  server = await home.start();
  await post(server.url, keys.real, event('heartbeat', 'MNL', {}));
  expect(await shown()).toEqual([expect.objectContaining({ freshness: 'refused' }), ON]);
});

test('[R83][A17] it ends with a report about it that is taken', async () => {
  expect((await post(server.url, keys.real, at({ meldkamer: 'MNL' }))).status).toBe(200);
  const [location, alarms] = await shown();
  expect(location).toMatchObject({ freshness: 'live' });
  expect(alarms).not.toEqual(ON);
});

test('[R35][R83][A17] a report with the id of another one and other contents is refused (409), and what it is about is not live', async () => {
  const state = (said: string) =>
    event('state.reported', 'MNL', { state: said, reason: '', observedAt: new Date().toISOString() });
  for (const [first, other] of [
    [at({ meldkamer: 'MNL' }), at({ place: 'Zeist' })],
    [state('Normal'), state('Partial')],
  ] as const) {
    expect((await post(server.url, keys.real, first)).status).toBe(200);
    expect((await post(server.url, keys.real, { ...other, id: first.id })).status).toBe(409);
    expect((await shown())[1]).toEqual(ON);
    const again = first.type.includes('state') ? state('Normal') : at({ meldkamer: 'MNL' });
    expect((await post(server.url, keys.real, again)).status).toBe(200);
    expect((await shown())[1]).not.toEqual(ON);
  }
});

test('[R83] a body that cannot be read may be about anything that the key told', async () => {
  const headers = { Authorization: `Bearer ${keys.real}`, 'Content-Type': 'application/cloudevents+json' };
  const answer = await fetch(`${server.url}/api/v1/events`, { method: 'POST', headers, body: '{' });
  expect(answer.status).toBe(400);
  expect((await shown())[0]).toMatchObject({ freshness: 'refused' });
});
