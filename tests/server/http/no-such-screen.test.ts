// What an address that is nothing answers: a page for a person, a problem for a program, 404 for both.

import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import express from 'express';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { notFound, sendProblem } from '../../../server/http/problems.ts';
import { noSuchScreen } from '../../../server/http/screens.ts';

const BROWSER = 'text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8';
const PAGE = '<!doctype html><title>Meldkamerbeeld</title>';

let home: string;
let built: Server;
let unbuilt: Server;

beforeAll(async () => {
  home = await mkdtemp(join(tmpdir(), 'meldkamerbeeld-screens-'));
  await mkdir(join(home, 'built'));
  await writeFile(join(home, 'built', 'index.html'), PAGE);
  [built, unbuilt] = await Promise.all([serve(join(home, 'built')), serve(join(home, 'nothing'))]);
});

afterAll(async () => {
  built?.close();
  unbuilt?.close();
  await rm(home, { recursive: true, force: true });
});

async function serve(distDirectory: string): Promise<Server> {
  const app = express();
  app.use(noSuchScreen(distDirectory));
  app.use((_request, response) => sendProblem(response, notFound()));
  const server = createServer(app);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return server;
}

async function ask(server: Server, path: string, headers: Record<string, string>, method = 'GET') {
  const { port } = server.address() as AddressInfo;
  const response = await fetch(`http://127.0.0.1:${port}${path}`, { method, headers });
  const type = response.headers.get('Content-Type')?.split(';')[0];
  return { status: response.status, type, cache: response.headers.get('Cache-Control'), text: await response.text() };
}

test('a person who opens it gets the page of the screens, never kept, with 404', async () => {
  const page = { status: 404, type: 'text/html', cache: 'no-store', text: PAGE };
  expect(await ask(built, '/nonsense', { Accept: BROWSER })).toEqual(page);
  expect(await ask(built, '/nonsense/deep?x=1', { Accept: BROWSER, Range: 'bytes=0-3' })).toEqual(page);
  expect(await ask(built, '/nonsense', { Accept: BROWSER }, 'HEAD')).toEqual({ ...page, text: '' });
});

test.each<[string, string, string, string]>([
  ['asks for anything', 'GET', '/nonsense', '*/*'],
  ['asks for JSON', 'GET', '/nonsense', 'application/json, application/problem+json'],
  ['sends something', 'POST', '/nonsense', BROWSER],
  ['is at the interface', 'GET', '/api/v1/nonsense', BROWSER],
  ['is at the interface in capitals', 'GET', '/API/v1/picture', BROWSER],
  ['wants a part of a page', 'GET', '/assets/nonsense.js', BROWSER],
])('whoever %s gets the problem', async (_who, method, path, accept) => {
  const { status, type, text } = await ask(built, path, { Accept: accept }, method);
  expect([status, type, JSON.parse(text).code]).toEqual([404, 'application/problem+json', 'not-found']);
});

test('without a build a person gets the problem too', async () => {
  const { status, type } = await ask(unbuilt, '/nonsense', { Accept: BROWSER });
  expect([status, type]).toEqual([404, 'application/problem+json']);
});
