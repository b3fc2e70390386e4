// Every door against every role, on the whole server: who may, who may not, and that no door is missing from the table.

import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { ROLES, type Role } from '#shared/reference/roles.ts';
import { definitionOf, STEP_KINDS } from '#shared/rules/steps.ts';
import { type ChildServer, ServerHome } from '../support/child-server.ts';
import { event, locationEvent } from '../support/events.ts';
import { ScreenClient } from '../support/screen-client.ts';

type Caller = Role | 'nobody' | 'wrong key';
const CALLERS: readonly Caller[] = [...ROLES, 'nobody', 'wrong key'];

type Door = {
  readonly route: string;
  readonly path?: string;
  readonly body?: () => unknown;
  readonly headers?: Readonly<Record<string, string>>;
  /** Everyone else is refused: 401 without a key, 403 with one. */
  readonly open: readonly Caller[];
};

const EVERYONE = CALLERS;
const KNOWN: readonly Caller[] = ROLES;
const READERS = ROLES.filter((role) => role !== 'feed');
const READERS_BUT_WALL = READERS.filter((role) => role !== 'wall');
const CLOUD_EVENT = { 'Content-Type': 'application/cloudevents+json' };
const JSON_BODY = { 'Content-Type': 'application/json' };
const KEYED = { ...JSON_BODY, 'Idempotency-Key': 'proef' };

const DOORS: readonly Door[] = [
  {
    route: 'POST /api/v1/events',
    headers: CLOUD_EVENT,
    body: () => locationEvent('MNL/politie', 'aanname', { meldkamer: 'MNL' }, { system: 'handmatig' }),
    open: ['lms', 'meldkamer'],
  },
  {
    route: 'POST /api/v1/events',
    headers: CLOUD_EVENT,
    body: () => locationEvent('MNL/ambulance/09', 'aanname', { meldkamer: 'MNL' }, { system: 'handmatig-rav-09' }),
    open: ['party'],
  },
  {
    route: 'POST /api/v1/events',
    headers: CLOUD_EVENT,
    // A source of its own for each key, because it would belong to the first.
    body: () => event('heartbeat', 'MNL', {}, { system: `gms-${crypto.randomUUID()}` }),
    open: ['lms', 'feed'],
  },
  {
    route: 'POST /api/v1/events',
    headers: CLOUD_EVENT,
    body: () => event('heartbeat', 'AMS', {}),
    open: ['lms'],
  },
  { route: 'GET /api/v1/picture', open: READERS },
  { route: 'GET /api/v1/alarms', open: READERS },
  {
    route: 'POST /api/v1/alarms/:id/acknowledgements',
    path: '/api/v1/alarms/999/acknowledgements',
    headers: KEYED,
    body: () => ({ version: 1 }),
    open: ['lms', 'meldkamer'],
  },
  ...(
    [
      ['', { aside: 'shelved', until: '2030-01-31T12:00:00Z', reason: 'onderhoud' }],
      ['/confirmations', {}],
      ['/ends', { aside: 'shelved', reason: 'klaar' }],
    ] as const
  ).map(
    ([act, words]): Door => ({
      route: `POST /api/v1/alarms/:id/asides${act}`,
      path: `/api/v1/alarms/999/asides${act}`,
      headers: KEYED,
      body: () => ({ version: 1, ...words }),
      open: ['lms'],
    }),
  ),
  { route: 'GET /api/v1/alarms/quality', open: ['lms', 'inspector', 'admin'] },
  { route: 'GET /api/v1/alarms/quality.csv', open: ['lms', 'inspector', 'admin'] },
  {
    route: 'POST /api/v1/handovers',
    headers: KEYED,
    body: () => ({}),
    open: ['lms'],
  },
  {
    route: 'POST /api/v1/conditions/:condition/reviews',
    path: '/api/v1/conditions/A1/reviews',
    headers: KEYED,
    body: () => ({}),
    open: ['lms'],
  },
  // A policy of nobody: past the door it is invalid input, so that nothing is tried.
  { route: 'POST /api/v1/policy/what-if', headers: JSON_BODY, body: () => ({}), open: ['lms'] },
  { route: 'GET /api/v1/policy/what-if', open: ['lms'] },
  { route: 'DELETE /api/v1/policy/what-if', open: ['lms'] },
  { route: 'GET /api/v1/journal', open: ['lms', 'inspector'] },
  { route: 'GET /api/v1/register', open: READERS_BUT_WALL },
  { route: 'GET /api/v1/register.csv', open: READERS_BUT_WALL },
  { route: 'GET /api/v1/afwijkingen', open: READERS },
  // A body that is not well written: past the door it is invalid input, so that nothing is registered.
  {
    route: 'POST /api/v1/afwijkingen',
    headers: KEYED,
    body: () => ({}),
    open: ['lms', 'meldkamer', 'party'],
  },
  // Well written, and of another meldkamer and party than the keys here: only LMS registers everything.
  {
    route: 'POST /api/v1/afwijkingen',
    headers: KEYED,
    body: () => ({ meldkamer: 'AMS', kind: 'storing', functions: ['AMS/politie'], start: '2026-01-31T12:00:00Z' }),
    open: ['lms'],
  },
  { route: 'GET /api/v1/afwijkingen.csv', open: READERS_BUT_WALL },
  { route: 'GET /api/v1/afwijkingen/:number', path: '/api/v1/afwijkingen/2026-0001', open: READERS_BUT_WALL },
  { route: 'GET /api/v1/figures', open: READERS_BUT_WALL },
  { route: 'GET /api/v1/figures.csv', open: READERS_BUT_WALL },
  { route: 'GET /api/v1/calendar', open: READERS_BUT_WALL },
  { route: 'GET /api/v1/takeover', open: READERS_BUT_WALL },
  { route: 'GET /api/v1/pilots', open: READERS_BUT_WALL },
  { route: 'GET /api/v1/notices', open: ['lms', 'meldkamer', 'party', 'smb', 'inspector', 'ministry'] },
  { route: 'GET /api/v1/notices/count', open: ['lms', 'meldkamer', 'party', 'smb', 'inspector', 'ministry'] },
  { route: 'GET /api/v1/trend', path: '/api/v1/trend?post=MNL/politie', open: READERS_BUT_WALL },
  { route: 'GET /api/v1/history', path: '/api/v1/history?subject=MNL', open: READERS_BUT_WALL },
  { route: 'GET /api/v1/past', path: '/api/v1/past?position=1', open: READERS_BUT_WALL },
  { route: 'GET /api/v1/past/events', open: READERS_BUT_WALL },
  { route: 'GET /api/v1/changes', path: '/api/v1/changes?since=0', open: READERS_BUT_WALL },
  { route: 'GET /api/v1/feeds', open: ['lms', 'admin'] },
  {
    route: 'POST /api/v1/feeds/retirements',
    headers: JSON_BODY,
    body: () => ({ source: 'urn:nld:meldkamer:LIM:nergens' }),
    open: ['lms'],
  },
  {
    route: 'POST /api/v1/register/establishments',
    headers: JSON_BODY,
    body: () => ({}),
    open: ['lms'],
  },
  { route: 'GET /api/v1/gebeurtenissen', open: READERS },
  {
    route: 'POST /api/v1/gebeurtenissen',
    headers: KEYED,
    body: () => ({}),
    open: ['lms'],
  },
  {
    route: 'POST /api/v1/gebeurtenissen/:number/changes',
    path: '/api/v1/gebeurtenissen/G2099-0001/changes',
    headers: KEYED,
    body: () => ({}),
    open: ['lms'],
  },
  {
    route: 'POST /api/v1/gebeurtenissen/:number/endings',
    path: '/api/v1/gebeurtenissen/G2099-0001/endings',
    headers: KEYED,
    body: () => ({}),
    open: ['lms'],
  },
  {
    route: 'POST /api/v1/gebeurtenissen/:number/bindings',
    path: '/api/v1/gebeurtenissen/G2099-0001/bindings',
    headers: KEYED,
    body: () => ({}),
    open: ['lms'],
  },
  {
    route: 'POST /api/v1/gebeurtenissen/:number/releases',
    path: '/api/v1/gebeurtenissen/G2099-0001/releases',
    headers: KEYED,
    body: () => ({}),
    open: ['lms'],
  },
  {
    route: 'POST /api/v1/gebeurtenissen/proposals/:proposal/dismissals',
    path: '/api/v1/gebeurtenissen/proposals/V1/dismissals',
    headers: KEYED,
    body: () => ({}),
    open: ['lms'],
  },
  { route: 'GET /api/v1/exercises', open: READERS },
  {
    route: 'POST /api/v1/exercises',
    headers: KEYED,
    body: () => ({}),
    open: ['lms'],
  },
  {
    route: 'POST /api/v1/exercises/:number/endings',
    path: '/api/v1/exercises/99/endings',
    headers: KEYED,
    body: () => ({}),
    open: ['lms'],
  },
  { route: 'GET /api/v1/session', open: KNOWN },
  { route: 'DELETE /api/v1/session', open: KNOWN },
  { route: 'POST /api/v1/sessions', headers: JSON_BODY, body: () => ({ key: '' }), open: [] },
  { route: 'GET /api/v1/openapi.json', open: EVERYONE },
  { route: 'GET /healthz', open: EVERYONE },
  { route: 'GET /readyz', open: EVERYONE },
  // Asked from this machine, as here, anyone may; from elsewhere it takes a key (tests/server/health).
  { route: 'GET /metrics', open: EVERYONE },
];

/** Who may take each step at all, written out once more by hand. */
const STEP_DOORS: Readonly<Record<string, readonly Caller[]>> = {
  rectifications: ['lms', 'meldkamer', 'party'],
  joinings: ['lms'],
  splittings: ['lms'],
  assessments: ['lms', 'smb'],
  decisions: ['lms', 'party', 'smb', 'ministry'],
  confirmations: ['lms', 'party', 'smb', 'ministry'],
  denials: ['lms', 'party', 'smb', 'ministry'],
  'decision-rectifications': ['lms', 'party', 'smb', 'ministry'],
  consultations: ['lms', 'meldkamer', 'party', 'smb', 'ministry'],
  positions: ['lms', 'party', 'smb', 'inspector', 'ministry'],
  guarantees: ['lms', 'meldkamer', 'party', 'smb'],
  'pilot-notes': ['lms', 'party', 'smb'],
  tellings: ['lms', 'meldkamer', 'party'],
  receipts: ['lms', 'party', 'smb', 'inspector', 'ministry'],
  receptions: ['lms', 'meldkamer', 'party'],
  starts: ['lms', 'meldkamer', 'party'],
  endings: ['lms', 'meldkamer', 'party'],
  returns: ['lms', 'meldkamer'],
  closures: ['lms', 'smb'],
  withdrawals: ['lms', 'meldkamer', 'party'],
  evaluations: ['lms', 'meldkamer', 'party', 'smb'],
  'seen-marks': ['inspector'],
  questions: ['inspector'],
  answers: ['lms', 'party', 'smb', 'ministry'],
};

const STEPS = Object.entries(STEP_DOORS).map(
  ([noun, open]): Door => ({
    route: `POST /api/v1/afwijkingen/:number/${noun}`,
    path: `/api/v1/afwijkingen/2099-0001/${noun}`,
    headers: KEYED,
    body: () => ({}),
    open,
  }),
);
const ALL_DOORS: readonly Door[] = [...DOORS, ...STEPS];

const SERVER = fileURLToPath(new URL('../../server', import.meta.url));

let home: ServerHome;
let server: ChildServer;
const keys = new Map<Caller, string>();

beforeAll(async () => {
  home = await ServerHome.make();
  for (const role of ROLES) {
    keys.set(role, await (role === 'feed' || role === 'meldkamer' ? home.key(role, 'MNL') : home.key(role)));
  }
  keys.set('wrong key', `mkb_0000000000_${'A'.repeat(49)}`);
  server = await home.start();
});

afterAll(() => home.remove());

async function knock({ route, path, body, headers }: Door, caller: Caller): Promise<number> {
  const [method = 'GET', template = '/'] = route.split(' ');
  const key = keys.get(caller);
  const response = await fetch(`${server.url}${path ?? template}`, {
    method,
    headers: { ...headers, ...(key === undefined ? {} : { Authorization: `Bearer ${key}` }) },
    ...(body === undefined ? {} : { body: JSON.stringify(body()) }),
  });
  await response.arrayBuffer();
  return response.status;
}

test.each(ALL_DOORS.map((door, row) => ({ ...door, row })))('[I20] $route (row $row)', async (door) => {
  const answers = new Map<Caller, number>();
  for (const caller of CALLERS) answers.set(caller, await knock(door, caller));
  const refusal = (caller: Caller): number => (caller === 'nobody' || caller === 'wrong key' ? 401 : 403);
  const isRefused = (status: number): boolean => status === 401 || status === 403;
  if (door.route === 'POST /api/v1/sessions') {
    expect([...answers.values()].every((status) => [400, 401, 429].includes(status))).toBe(true);
    return;
  }
  for (const [caller, status] of answers) {
    if (door.open.includes(caller)) expect([caller, isRefused(status), status < 500]).toEqual([caller, false, true]);
    else expect([caller, status]).toEqual([caller, refusal(caller)]);
  }
});

test('[I20] the socket takes hello from every reader and nothing from anyone else', async () => {
  const let_in = await Promise.all(
    CALLERS.map(async (caller) => {
      const client = new ScreenClient(server.url, { key: keys.get(caller) ?? '' });
      const isIn = (await client.connected()) === null;
      const kind = isIn ? (await client.hello({})).kind : null;
      client.close();
      return [caller, kind];
    }),
  );
  expect(Object.fromEntries(let_in)).toEqual(
    Object.fromEntries(
      CALLERS.map((caller) => [caller, READERS.includes(caller as (typeof READERS)[number]) ? 'snapshot' : null]),
    ),
  );
});

test('[I20] every route in the code has a row here', () => {
  const sources = readdirSync(SERVER, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.ts'));
  const code = sources.map((file) => readFileSync(join(SERVER, file), 'utf8')).join('\n');
  const named = new Map(
    [...code.matchAll(/^const ([A-Z]+) = '(\/api[^']*)';/gm)].map(([, name, path]) => [name, path]),
  );
  const found = [...code.matchAll(/(?:router|app)\s*\.(get|post|put|patch|delete)\(\s*(?:'([^']+)'|([A-Z]+)\b)/g)]
    .map(([, method, path, name]) => `${method?.toUpperCase()} ${path ?? named.get(name) ?? name}`)
    .filter((route) => route !== 'GET SCREENS');
  expect(found.length).toBeGreaterThan(10);
  // The steps are one line of code and many doors; the table of their nouns says which.
  const steps = STEP_KINDS.map((kind) => `POST /api/v1/afwijkingen/:number/${definitionOf(kind).noun}`);
  expect([...new Set([...found, ...steps])].sort()).toEqual([...new Set(ALL_DOORS.map(({ route }) => route))].sort());
});

test('every door of the interface is described in it, and nothing else', async () => {
  const response = await fetch(`${server.url}/api/v1/openapi.json`);
  const { paths } = (await response.json()) as { readonly paths: Readonly<Record<string, object>> };
  const described = Object.entries(paths).flatMap(([path, methods]) =>
    Object.keys(methods).map((method) => `${method.toUpperCase()} /api/v1${path}`),
  );
  const doors = ALL_DOORS.map(({ route }) => route).filter((route) => route.includes(' /api/v1/'));
  expect(described.sort()).toEqual([...new Set(doors)].map((route) => route.replaceAll(/:(\w+)/g, '{$1}')).sort());
});

test('every answer says its version, also a refusal and a page that is not there', async () => {
  for (const path of ['/api/v1/picture', '/api/v1/nergens', '/api/v1/openapi.json']) {
    const response = await fetch(`${server.url}${path}`);
    await response.arrayBuffer();
    expect([path, response.headers.get('API-Version')]).toEqual([path, '1.1.0']);
  }
  const lost = await fetch(`${server.url}/nergens`);
  expect([lost.status, lost.headers.get('Content-Type')]).toEqual([404, 'application/problem+json']);
});
