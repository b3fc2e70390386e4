// Who looks back waits for their turn: one walk at a time for each reader, a few for all, and no queue without an end.

import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import express from 'express';
import { afterEach, expect, it } from 'vitest';
import type { Role } from '#shared/reference/roles.ts';
import { openGate } from '../../../server/access/identify.ts';
import { identityOf } from '../../../server/access/identity.ts';
import { ReplayTurns } from '../../../server/replay/replay-turns.ts';

type Walk = { readonly reader: string; readonly end: () => void };

const closing: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const close of closing.splice(0)) await close();
});

/** A door behind which every walk lasts until the test ends it. */
async function door(atOnce: number, perReader: number) {
  const begun: Walk[] = [];
  const changes = new EventTarget();
  const turns = new ReplayTurns({ atOnce, perReader });
  const gate = openGate({
    access: {
      authenticate: (key) => identityOf(key, { role: 'inspector' as Role, organisation: key, meldkamer: null }),
    },
    sessions: { find: async () => null },
    allowedOrigins: new Set(),
    onDenied: () => {},
  });
  const app = express();
  app.get(
    '/',
    gate.requires('past.read'),
    turns.inTurn(async (request, response) => {
      await new Promise<void>((end) => {
        begun.push({ reader: String(request.get('Authorization')).slice('Bearer '.length), end });
        changes.dispatchEvent(new Event('begun'));
      });
      if (request.query['fail'] === 'yes') throw new Error('The walk failed');
      response.end('done');
    }),
  );
  app.use(((_problem, _request, response, _next) => void response.status(500).end()) as express.ErrorRequestHandler);
  const http = createServer(app);
  await new Promise<void>((resolve) => http.listen(0, '127.0.0.1', resolve));
  closing.push(async () => {
    http.closeAllConnections();
    await new Promise((resolve) => http.close(resolve));
  });
  const url = `http://127.0.0.1:${(http.address() as AddressInfo).port}/`;
  return {
    ask: (reader: string, query = '', signal?: AbortSignal) =>
      fetch(url + query, { headers: { Authorization: `Bearer ${reader}` }, ...(signal ? { signal } : {}) }),
    begun: () => begun.map(({ reader }) => reader),
    /** The walk that began as the nth, once it has. */
    walk: async (index: number): Promise<Walk> => {
      for (;;) {
        const walk = begun[index];
        if (walk !== undefined) return walk;
        await new Promise((resolve) => changes.addEventListener('begun', resolve, { once: true }));
      }
    },
  };
}

it('of one reader one walk goes on at a time, and another reader need not wait for the rest', async () => {
  const { ask, begun, walk } = await door(2, 3);
  const first = ask('igj');
  await walk(0);
  const second = ask('igj');
  const other = ask('lms');
  await walk(1);
  expect(begun()).toEqual(['igj', 'lms']);
  (await walk(1)).end();
  expect((await other).status).toBe(200);
  expect(begun()).toEqual(['igj', 'lms']);
  (await walk(0)).end();
  (await walk(2)).end();
  expect([(await first).status, (await second).status, begun()]).toEqual([200, 200, ['igj', 'lms', 'igj']]);
});

it('of all readers together no more go on than may', async () => {
  const { ask, begun, walk } = await door(1, 3);
  const answers = [ask('a'), ask('b'), ask('c')];
  for (const turn of [0, 1, 2]) {
    const { end } = await walk(turn);
    expect(begun().length).toBe(turn + 1);
    end();
  }
  expect((await Promise.all(answers)).map(({ status }) => status)).toEqual([200, 200, 200]);
});

it('who has asked too much already hears that at once, and may ask again later', async () => {
  const { ask, walk } = await door(2, 2);
  const answers = [ask('igj'), ask('igj'), ask('igj')];
  const refused = await Promise.race(answers);
  expect([refused.status, refused.headers.get('Retry-After')]).toEqual([429, '1']);
  expect(await refused.json()).toMatchObject({ code: 'too-many-requests' });
  (await walk(0)).end();
  (await walk(1)).end();
  expect((await Promise.all(answers)).map(({ status }) => status).sort()).toEqual([200, 200, 429]);
  const later = ask('igj');
  (await walk(2)).end();
  expect((await later).status).toBe(200);
});

it('a walk that fails, and a reader who leaves while waiting, hold up nobody', async () => {
  const { ask, begun, walk } = await door(1, 3);
  const failing = ask('a', '?fail=yes');
  await walk(0);
  const leaving = new AbortController();
  const left = ask('b', '', leaving.signal).catch(() => 'left');
  const staying = ask('c');
  leaving.abort();
  expect(await left).toBe('left');
  (await walk(0)).end();
  expect((await failing).status).toBe(500);
  const next = await walk(1);
  // The server may not have seen yet that b left; then its walk begins, and its turn ends as any other.
  if (next.reader === 'b') next.end();
  const last = next.reader === 'b' ? await walk(2) : next;
  last.end();
  expect([(await staying).status, begun().at(-1)]).toEqual([200, 'c']);
});
