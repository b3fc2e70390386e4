// A real server with keys for named organisations, and the few requests that make up the life of a deviation.
// Several may share one folder of keys and one Redis. What it logs is kept, so that a test can look for what must not be there.

import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll } from 'vitest';
import type { Entry } from '#shared/journal/facts.ts';
import type { ApiAfwijking } from '#shared/overview/api-shapes.ts';
import { openAccessFile } from '../../../server/access/access.ts';
import { organisationProblem } from '../../../server/access/key-fit.ts';
import { addKey, type WantedKey } from '../../../server/access/key-ring.ts';
import { SYSTEM_RUNTIME } from '../../../server/clock/system-runtime.ts';
import { openLog } from '../../../server/log/log.ts';
import { startServer } from '../../../server/server.ts';
import { readConfig } from '../../../server/settings/config.ts';
import { get } from '../../support/events.ts';
import { oldKey } from '../../support/old-key.ts';

const ORGANISATIONS = {
  lms: { role: 'lms', organisation: 'Landelijke Meldkamer Samenwerking' },
  mnl: { role: 'meldkamer', organisation: 'Meldkamer Midden-Nederland', meldkamer: 'MNL' },
  ams: { role: 'meldkamer', organisation: 'Meldkamer Amsterdam', meldkamer: 'AMS' },
  ravu: { role: 'party', organisation: 'RAV Utrecht' },
  flevoland: { role: 'party', organisation: 'RAV Flevoland' },
  politie: { role: 'party', organisation: 'Nationale Politie' },
  nobody: { role: 'party', organisation: 'Bureau Zonder Partij' },
  smb: { role: 'smb', organisation: 'Strategisch Meldkamerberaad' },
  jenv: { role: 'ministry', organisation: 'Ministerie van JenV' },
  igj: { role: 'inspector', organisation: 'IGJ' },
  stranger: { role: 'inspector', organisation: 'Inspectie Zonder Naam' },
  pretender: { role: 'ministry', organisation: 'SMB' },
  mockLms: { role: 'lms', organisation: 'Meldkamerdienst' },
  wall: { role: 'wall', organisation: 'Wandscherm' },
  feed: { role: 'feed', organisation: 'Bronbeheer MNL', meldkamer: 'MNL' },
} as const satisfies Readonly<Record<string, WantedKey>>;

export type Who = keyof typeof ORGANISATIONS;

export type Answer = {
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
  /** Of a 2xx. */
  readonly afwijking: ApiAfwijking;
  /** Of a refusal: the whole problem. */
  readonly problem: Readonly<Record<string, unknown>>;
};

export type DossierServer = {
  readonly url: string;
  readonly key: (who: Who) => string;
  /** Each with an Idempotency-Key of its own, unless one is given. */
  readonly register: (who: Who, body: unknown, idempotencyKey?: string) => Promise<Answer>;
  readonly step: (who: Who, number: string, noun: string, body?: unknown, idempotencyKey?: string) => Promise<Answer>;
  readonly send: (who: Who | null, path: string, init: RequestInit) => Promise<Answer>;
  readonly entries: () => Promise<readonly Entry[]>;
  /** Every line it logged. */
  readonly logged: () => string;
  readonly stop: () => Promise<void>;
};

export type Keys = {
  readonly folder: string;
  readonly of: (who: Who) => string;
  readonly remove: () => Promise<void>;
};

async function newKey(path: string, wanted: WantedKey): Promise<string> {
  const added = await addKey(path, SYSTEM_RUNTIME, wanted);
  if (!added.ok) throw new Error(added.problem.join('; '));
  return added.value.text;
}

export async function makeKeys(): Promise<Keys> {
  const folder = await mkdtemp(join(tmpdir(), 'meldkamerbeeld-dossier-'));
  const keys = new Map<string, string>();
  for (const [who, wanted] of Object.entries(ORGANISATIONS)) {
    const path = join(folder, 'access.json');
    // Four are of before it was asked whether role and organisation fit.
    if (organisationProblem(wanted) !== null) keys.set(who, await oldKey(path, wanted));
    else keys.set(who, await newKey(path, wanted));
  }
  return {
    folder,
    of: (who) => keys.get(who) ?? '',
    remove: () => rm(folder, { recursive: true, force: true }),
  };
}

/** On the embedded journal in the folder of the keys, or on Redis. */
export async function startDossierServer(
  keys: Keys,
  redisUrl?: string,
  environment: Readonly<Record<string, string>> = {},
): Promise<DossierServer> {
  const settings = redisUrl === undefined ? environment : { ...environment, REDIS_URL: redisUrl };
  const read = readConfig({ PORT: '0', HOST: '127.0.0.1', DATA_DIR: keys.folder, LOG_LEVEL: 'debug', ...settings });
  if (!read.ok) throw new Error(read.problem.join('; '));
  const config = read.value;
  const opened = await openAccessFile({ path: config.accessFile, runtime: SYSTEM_RUNTIME, demo: false });
  if (!opened.ok) throw new Error(opened.problem.join('; '));
  const lines: string[] = [];
  const log = openLog({
    level: 'debug',
    clock: SYSTEM_RUNTIME,
    destination: { write: (line: string) => void lines.push(line) },
  });
  const server = await startServer({
    config,
    access: opened.value.access,
    runtime: SYSTEM_RUNTIME,
    log,
    synthetic: false,
    distDirectory: keys.folder,
  });

  const send = async (who: Who | null, path: string, init: RequestInit): Promise<Answer> => {
    const headers = new Headers(init.headers);
    if (who !== null) headers.set('Authorization', `Bearer ${keys.of(who)}`);
    const response = await fetch(server.url + path, { ...init, headers });
    const text = await response.text();
    const isJson = /[/+]json$/.test(response.headers.get('content-type') ?? '');
    const body = isJson ? JSON.parse(text) : {};
    return { status: response.status, headers: response.headers, text, afwijking: body.afwijking, problem: body };
  };
  const post = (who: Who, path: string, body: unknown, idempotencyKey: string): Promise<Answer> =>
    send(who, path, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', 'Idempotency-Key': idempotencyKey },
      body: typeof body === 'string' ? body : JSON.stringify(body),
    });

  return {
    url: server.url,
    key: keys.of,
    register: (who, body, idempotencyKey = crypto.randomUUID()) =>
      post(who, '/api/v1/afwijkingen', body, idempotencyKey),
    step: (who, number, noun, body = {}, idempotencyKey = crypto.randomUUID()) =>
      post(who, `/api/v1/afwijkingen/${number}/${noun}`, body, idempotencyKey),
    send,
    entries: async () => {
      const page = await get<{ entries: readonly Entry[] }>(server.url, keys.of('lms'), '/api/v1/journal?limit=5000');
      return page.entries;
    },
    logged: () => lines.join(''),
    stop: () => server.stop(),
  };
}

/** One on keys of its own for all tests of a file, which asks for it at its top. */
export async function dossierServerForFile(): Promise<DossierServer> {
  const keys = await makeKeys();
  const server = await startDossierServer(keys);
  afterAll(async () => {
    await server.stop();
    await keys.remove();
  });
  return server;
}
