// A field that no list names stands in the stored bytes of everything: full readers find it where entries are shown as they are kept, and
// nobody else finds it anywhere, at no door and on no socket.

import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { after, type Instant, MINUTE } from '#shared/base/time.ts';
import type { Quarantined } from '#shared/journal/quarantined.ts';
import type { MeldkamerId } from '#shared/reference/meldkamers.ts';
import { ROLES, type Role, roleRow } from '#shared/reference/roles.ts';
import { SYSTEM_RUNTIME } from '../../server/clock/system-runtime.ts';
import { openSqliteStore } from '../../server/journal/sqlite/sqlite-store.ts';
import { VERSION } from '../../server/journal/versions/stored-form.ts';
import { fullestOf } from '../contract/golden/golden.ts';
import { fillSqlite } from '../contract/storages.ts';
import { type LiveServer, startLiveServer } from '../support/live-server.ts';
import { planted, STRANGER, strangersIn } from '../support/planted.ts';
import { ScreenClient } from '../support/screen-client.ts';

const LINES = fullestOf(VERSION).lines.map(({ bytes }) => planted(bytes));
const [OPENING = '', ...REST] = LINES;
const EVERYWHERE = [...new Set(LINES.flatMap(strangersIn))].sort();
const momentOf = (bytes: string): Instant => JSON.parse(bytes).recordedAt;
const BEGIN = momentOf(OPENING);
const END = momentOf(LINES.at(-1) ?? '');

const REFUSED = {
  receivedAt: BEGIN,
  role: 'feed',
  organisation: 'Bronbeheer',
  meldkamer: 'MNL',
  source: 'urn:nld:meldkamer:MNL:gms',
  eventId: 'e1',
  type: null,
  subject: null,
  bytes: 12,
  digest: 'a'.repeat(64),
  problems: ['data.place: must be 1 to 80 characters'],
  [STRANGER]: STRANGER,
} satisfies Quarantined & Readonly<Record<string, unknown>>;

/** A role, and of the roles that have one the meldkamer. */
type Caller = Role | `meldkamer ${'MNL' | 'NHL'}` | 'feed MNL';
const READERS: readonly Caller[] = [
  ...ROLES.filter((role) => !roleRow(role).hasMeldkamer),
  'meldkamer MNL',
  // Of whose posts more is told than of any other.
  'meldkamer NHL',
];
const CALLERS: readonly Caller[] = [...READERS, 'feed MNL'];
const FULL: readonly Caller[] = ['lms', 'inspector', 'admin'];

let now = BEGIN;
let server: LiveServer;
let given: readonly Awaited<ReturnType<Awaited<ReturnType<typeof screens>>>>[];

beforeAll(async () => {
  let file = '';
  server = await startLiveServer({
    clock: { now: () => now },
    prepare: async (folder) => {
      file = join(folder, 'journal.sqlite');
      const { journal, sideStore } = await openSqliteStore({ path: file, runtime: SYSTEM_RUNTIME });
      await sideStore.quarantine([REFUSED]);
      await journal.close();
      fillSqlite(file, [OPENING]);
    },
  });
  const open = await Promise.all(READERS.map(screens));
  const last = fillSqlite(file, REST);
  now = after(END, MINUTE);
  given = await Promise.all(open.map((later) => later(last)));
});

afterAll(() => server.stop());

function keyOf(caller: Caller): Promise<string> {
  const [role, meldkamer] = caller.split(' ') as [Role, MeldkamerId | undefined];
  return server.key(role, meldkamer);
}

async function ask(caller: Caller, path: string) {
  const headers = { Authorization: `Bearer ${await keyOf(caller)}` };
  const response = await fetch(`${server.url}${path}`, { headers });
  return { status: response.status, text: await response.text() };
}

/** One screen that is there from the first entry on, one that was away since, and one that comes when all is there. */
async function screens(caller: Caller) {
  const key = await keyOf(caller);
  const screen = async (): Promise<ScreenClient> => {
    const client = new ScreenClient(server.url, { key });
    expect(await client.connected()).toBeNull();
    return client;
  };
  const [watching, away, late] = [await screen(), await screen(), await screen()];
  await watching.hello({});
  const { cursor } = watching;
  return async (last: number) => {
    await watching.reached(last);
    const missed = await away.hello(cursor);
    // The watch over time goes on meanwhile: both are of one position, or it is asked again.
    let fresh = await late.hello({});
    while (fresh.kind !== 'snapshot' || fresh.picture.at !== watching.picture?.at) {
      if (fresh.kind === 'snapshot') await watching.reached(fresh.picture.at);
      fresh = await late.hello({});
    }
    const { frames: live, picture } = watching;
    for (const client of [watching, away, late]) client.close();
    return { caller, live, picture, missed, fresh };
  };
}

test('[L19] on a socket only full readers are given it: live, in what they missed and in a fresh picture', () => {
  // The sender's message and the entry itself are not for screens, and the first one was there before.
  const inEntries = EVERYWHERE.filter((path) => !['entry', 'entry.cause', '(journal-opened)'].includes(path));
  expect(given.map(({ caller }) => caller)).toEqual(READERS);
  for (const { caller, live, picture, missed, fresh } of given) {
    expect([caller, missed.kind, fresh.kind]).toEqual([caller, 'catch-up', 'snapshot']);
    expect([caller, fresh]).toEqual([caller, expect.objectContaining({ picture })]);
    const isFull = FULL.includes(caller);
    const found = [live, missed].map((told) => strangersIn(JSON.stringify(told)));
    expect([caller, ...found]).toEqual([caller, ...(isFull ? [inEntries, inEntries] : [[], []])]);
    expect([caller, strangersIn(JSON.stringify(fresh)).length > 40]).toEqual([caller, isFull]);
    if (!isFull) expect(JSON.stringify([live, missed, fresh])).not.toContain(STRANGER);
  }
});

/** Every door that tells something, by its path in the description, and what is asked there. */
const NUMBERS = [...new Set(LINES.join('').match(/\b2026-\d{4}\b/g))];
const WINDOW = 'from=2026-01-01T00:00:00Z&to=2027-01-01T00:00:00Z';
const DOORS: Readonly<Record<string, readonly string[]>> = {
  '/picture': [''],
  '/alarms': [''],
  '/alarms/quality': [`?${WINDOW}`],
  '/policy/what-if': [''],
  '/alarms/quality.csv': [`?${WINDOW}`],
  '/journal': ['', '?limit=500'],
  '/register': ['?pageSize=500'],
  '/register.csv': [''],
  '/afwijkingen': ['?limit=500'],
  '/afwijkingen.csv': [''],
  '/afwijkingen/{number}': NUMBERS,
  '/gebeurtenissen': [''],
  '/exercises': [''],
  '/figures': [`?${WINDOW}`],
  '/figures.csv': [`?${WINDOW}`],
  '/calendar': [`?${WINDOW}`],
  '/takeover': [''],
  '/pilots': [''],
  '/notices': ['?limit=500'],
  '/notices/count': [''],
  '/trend': ['MNL/ambulance/09', 'NHL/politie', 'NHL/caco'].map((post) => `?post=${post}`),
  '/history': ['MNL', 'NHL', 'AMS'].map((subject) => `?subject=${subject}&limit=500`),
  '/past': ['then', 'now'].map((knowledge) => `?position=${LINES.length}&knowledge=${knowledge}`),
  '/past/events': [`?from=${BEGIN}&to=${END}`],
  '/changes': ['?since=0'],
  '/feeds': [''],
  '/session': [''],
  '/openapi.json': [''],
};
/** What the description leaves out: it is for who runs the server. */
const BESIDE = ['/healthz', '/readyz', '/metrics'];
/** Here entries are shown as they were stored, and a dossier and a gebeurtenis as they are kept. */
const RAW = ['/afwijkingen/{number}', '/gebeurtenissen', '/history', '/journal'];

function pathsOf(door: string, asked: readonly string[]): readonly string[] {
  return asked.map((one) => `/api/v1${door.includes('{') ? door.replace('{number}', one) : `${door}${one}`}`);
}

test('every door that tells something is asked', async () => {
  const { paths } = JSON.parse((await ask('lms', '/api/v1/openapi.json')).text);
  const telling = Object.entries<object>(paths).flatMap(([path, methods]) => ('get' in methods ? [path] : []));
  expect(Object.keys(DOORS).sort()).toEqual(telling.sort());
});

test.each(CALLERS)(
  '[L19] at the doors %s is given it only as a full reader, and where entries are shown',
  async (caller) => {
    const found = new Set<string>();
    for (const [door, asked] of [...Object.entries(DOORS), ...BESIDE.map((path) => [path, null] as const)]) {
      for (const path of asked === null ? [door] : pathsOf(door, asked)) {
        const { status, text } = await ask(caller, path);
        expect([path, [200, 403].includes(status)]).toEqual([path, true]);
        if (text.includes(STRANGER)) found.add(door);
      }
    }
    const allowed = RAW.filter((door) => door !== '/journal' || caller !== 'admin');
    expect([...found].sort()).toEqual(FULL.includes(caller) ? allowed : []);
  },
);

test('[L19] of a refused event what is listed is told', async () => {
  const { [STRANGER]: unlisted, ...listed } = REFUSED;
  const { text } = await ask('lms', '/api/v1/feeds');
  expect(JSON.parse(text).quarantine).toEqual([listed]);
});

test('a full reader finds all of it in the journal', async () => {
  const { text } = await ask('inspector', '/api/v1/journal');
  // What stands beside the parts of an entry is no part of it.
  expect(strangersIn(text)).toEqual(EVERYWHERE.filter((path) => path !== 'entry'));
});
