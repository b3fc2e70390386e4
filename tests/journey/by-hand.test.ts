// Parties that enter their own functions by hand, at a real server over HTTP: what is taken, what is refused and how, and what they see.

import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { revokeKey } from '../../server/access/key-ring.ts';
import { SYSTEM_RUNTIME } from '../../server/clock/system-runtime.ts';
import { type ChildServer, ServerHome } from '../support/child-server.ts';
import { event, get, locationEvent, post, type SentEvent } from '../support/events.ts';
import { until } from '../support/patience.ts';

const POST = 'MNL/ambulance/09';
const BY_HAND = { system: 'handmatig-rav-09' };

let home: ServerHome;
let server: ChildServer;
let keys: Readonly<Record<'rav' | 'feed' | 'lms' | 'ministry' | 'console' | 'obr' | 'ams', string>>;

beforeAll(async () => {
  home = await ServerHome.make();
  keys = {
    rav: await home.key('party'),
    feed: await home.key('feed', 'MNL'),
    lms: await home.key('lms'),
    ministry: await home.key('ministry'),
    console: await home.key('meldkamer', 'MNL'),
    obr: await home.key('meldkamer', 'OBR'),
    ams: await home.key('meldkamer', 'AMS'),
  };
  server = await home.start();
});

afterAll(() => home.remove());

type Shown = {
  readonly meldkamers: readonly {
    readonly functions: readonly { readonly id: string; readonly location: Readonly<Record<string, unknown>> }[];
    readonly staffing: readonly { readonly post: string; readonly filled?: number }[];
  }[];
};

async function shown(key: string) {
  const { meldkamers } = await get<Shown>(server.url, key, '/api/v1/picture');
  return {
    functions: meldkamers.flatMap(({ functions }) => functions),
    staffing: meldkamers.flatMap(({ staffing }) => staffing),
  };
}

const sent = (one: SentEvent, key = keys.rav) => post(server.url, key, one);
const at = (location: Readonly<Record<string, unknown>>, options = {}) =>
  locationEvent(POST, 'aanname', location, { ...BY_HAND, ...options });
const staffed = (of: string, filled: number, options = {}) =>
  event('staffing.reported', of, { filled, minimum: 2, observedAt: new Date().toISOString() }, options);

test('[R90] a RAV says that its function is away, and how it is staffed: it counts at once', async () => {
  expect((await sent(at({ place: 'Zeist' }))).status).toBe(200);
  expect((await sent(staffed(POST, 3, BY_HAND))).status).toBe(200);
  const { functions } = await shown(keys.lms);
  expect(functions.find(({ id }) => id === `${POST}/aanname`)?.location).toMatchObject({
    class: 'outside',
    place: 'Zeist',
    manual: true,
  });
});

test('[R90] it sees its own numbers, and not those of others', async () => {
  await post(server.url, keys.feed, [staffed('MNL/ambulance/14', 4), staffed('MNL/brandweer/09', 5)]);
  const numbered = async (key: string) => {
    const { staffing } = await shown(key);
    return staffing.filter(({ filled }) => filled !== undefined).map((one) => one.post);
  };
  expect(await numbered(keys.rav)).toEqual([POST]);
  expect(await numbered(keys.ministry)).toEqual([]);
  expect((await numbered(keys.lms)).length).toBe(3);
  const trend = await get<{ readonly points: readonly { readonly filled: number | null }[] }>(
    server.url,
    keys.rav,
    `/api/v1/trend?post=${POST}`,
  );
  expect(trend.points.map(({ filled }) => filled)).toEqual([3]);
});

test.each([
  [
    'the function of another RAV',
    () => locationEvent('MNL/ambulance/14', 'aanname', { place: 'Zeist' }, BY_HAND),
    'subject',
  ],
  [
    'a function of another meldkamer',
    () => locationEvent('NHL/ambulance/10', 'aanname', { place: 'Zeist' }, BY_HAND),
    'subject',
  ],
  ['the CaCo', () => staffed('MNL/caco', 1, BY_HAND), 'subject'],
  ['as the meldkamer', () => at({ meldkamer: 'MNL' }, { system: 'handmatig' }), 'source'],
  ['as another party', () => at({ meldkamer: 'MNL' }, { system: 'handmatig-rav-14' }), 'source'],
  ['that it is alive', () => event('heartbeat', 'MNL', {}, BY_HAND), 'type'],
])('[R90] it is refused %s, and told which of its words is wrong', async (_what, refused, path) => {
  const { status, body } = await sent(refused());
  expect([status, body.results?.[0]?.code]).toEqual([403, 'forbidden']);
  expect(JSON.stringify(body)).toContain(`"path":"${path}"`);
});

test('[R91] the meldkamer that received a function confirms that it went home; another is refused, and so is a second time', async () => {
  const moved = (task: string, meldkamer: string, system: string) =>
    locationEvent('MNL/brandweer/14', task, { meldkamer }, { system });
  expect((await sent(moved('aanname', 'OBR', 'handmatig'), keys.console)).status).toBe(200);
  const ams = await sent(moved('aanname', 'MNL', 'handmatig-ams'), keys.ams);
  expect([ams.status, ams.body.results?.[0]?.code]).toEqual([409, 'not-received-here']);
  expect((await sent(moved('aanname', 'MNL', 'handmatig-obr'), keys.ams)).status).toBe(403);
  expect((await sent(moved('aanname', 'OBR', 'handmatig-obr'), keys.obr)).status).toBe(409);
  const one = moved('aanname', 'MNL', 'handmatig-obr');
  expect((await sent(one, keys.obr)).status).toBe(200);
  expect((await sent(one, keys.obr)).body.results?.[0]?.status).toBe('duplicate');
  // Its own meldkamer said so by hand an hour ago at most, and is to take that back itself: until then it is a contradiction.
  const { functions } = await shown(keys.lms);
  expect(functions.find(({ id }) => id === 'MNL/brandweer/14/aanname')?.location).toMatchObject({
    class: 'double-claim',
    claims: expect.arrayContaining([
      expect.objectContaining({ source: 'urn:nld:meldkamer:MNL:handmatig-obr', class: 'own' }),
    ]),
  });
});

test('[R90] the same twice is once, and another thing under the same id is refused', async () => {
  const first = at({ place: 'Zeist' }, { id: 'r-1' });
  expect((await sent(first)).body.results?.[0]?.status).toBe('accepted');
  expect((await sent(first)).body.results?.[0]?.status).toBe('duplicate');
  const other = { ...first, data: { ...(first.data as object), location: { place: 'Bilthoven' } } };
  expect((await sent(other)).status).toBe(409);
});

test('[R90] a key that was revoked enters nothing any more', async () => {
  const path = join(home.folder, 'access.json');
  type Kept = { readonly keys: readonly { readonly id: string; readonly role: string }[] };
  const { keys: kept } = JSON.parse(await readFile(path, 'utf8')) as Kept;
  const id = kept.find(({ role }) => role === 'party')?.id ?? '';
  expect((await revokeKey(path, SYSTEM_RUNTIME, id)).ok).toBe(true);
  await until(async () => (await sent(at({ place: 'Zeist' }))).status === 401, 'the key to be refused');
});
