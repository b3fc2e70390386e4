// `npm run dev`: the screens from Vite and the demonstration behind it, at one address, judged as if there were no proxy in between.

import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { until } from '../support/patience.ts';
import { ScreenClient } from '../support/screen-client.ts';
import { PROJECT } from '../support/source-files.ts';

let folder: string;
let child: ChildProcess;
let said = '';
let url: string;
let cookie: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'meldkamerbeeld-dev-'));
  const { npm_lifecycle_event: _npm, REDIS_URL: _redis, POLICY_FILE: _policy, ...environment } = process.env;
  child = spawn(process.execPath, ['tools/run.mjs', 'dev'], {
    cwd: PROJECT,
    env: { ...environment, PORT: '0', HOST: '127.0.0.1', DATA_DIR: folder, LOG_LEVEL: 'info' },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  for (const stream of [child.stdout, child.stderr]) stream?.on('data', (chunk: Buffer) => (said += chunk.toString()));
  await until(() => /\/login#mkb_\S+\s/.test(said) || child.exitCode !== null, `a login link in: ${said}`);
  const [, origin = '', key = ''] = /console\s+(\S+)\/login#(mkb_\S+)/.exec(said) ?? [];
  url = origin;
  const login = await fetch(`${url}/api/v1/sessions`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', Origin: url },
    body: JSON.stringify({ key }),
  });
  cookie = login.headers.get('Set-Cookie')?.split(';')[0] ?? '';
});

afterAll(async () => {
  child.kill('SIGTERM');
  await until(() => child.exitCode !== null || child.signalCode !== null, 'the end of the command');
  await rm(folder, { recursive: true, force: true });
});

test('the address to open is the only one it names', () => {
  expect(new Set(said.match(/http:\/\/[\w.]+:\d+/g))).toEqual(new Set([url]));
});

test('every screen comes from Vite, every door from the server', async () => {
  const screen = await fetch(`${url}/register/2026-0001`, { headers: { Accept: 'text/html' } });
  expect(await screen.text()).toContain('/@vite/client');
  const answers = await Promise.all(
    ['/healthz', '/readyz', '/api/v1/openapi.json'].map(async (path) => (await fetch(`${url}${path}`)).status),
  );
  expect(answers).toEqual([200, 200, 200]);
});

test('whoever stands behind Vite is not taken for the machine itself', async () => {
  expect((await fetch(`${url}/metrics`)).status).toBe(401);
});

test('a screen of this address gets the live picture, a page of another address does not', async () => {
  const own = new ScreenClient(url, {}, { Origin: url, Cookie: cookie });
  expect(await own.connected()).toBeNull();
  expect(await own.hello()).toMatchObject({ kind: 'snapshot' });
  own.close();
  const foreign = new ScreenClient(url, {}, { Origin: 'http://elders.example', Cookie: cookie });
  expect(await foreign.connected()).toEqual(expect.any(String));
  foreign.close();
});

test('one signal ends the screens and lets the server finish, without a stack, whoever still asks', async () => {
  child.kill('SIGINT');
  while (child.exitCode === null) await fetch(`${url}/healthz`).catch(() => null);
  expect([child.exitCode, /"message":"stopped"/.test(said), said.match(/^.*(?:Error:|\n\s+at ).*$/gm)]).toEqual([
    0,
    true,
    null,
  ]);
  await expect(fetch(`${url}/healthz`)).rejects.toThrow('fetch failed');
});
