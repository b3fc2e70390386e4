// Baseline: the whole chain of bare parts, one event at a time. Express, then the journal, then io.emit for what came out of it.
// On Redis: XADD, and XREAD BLOCK on a second connection. On SQLite: one insert with a unique id, emitted when it is on disk.

import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import express from 'express';
import { Redis } from 'ioredis';
import { answerParent } from '../process/child-side.ts';
import { readWhole } from './body.ts';
import { type Accepted, type BareEvent, eventsIn } from './event.ts';
import { bareSocketServer, entriesMessage } from './socket-server.ts';

type Keep = (position: number, event: BareEvent) => Promise<void>;

const STREAM = 'bare-chain';
let position = 0;
let keep: Keep = () => Promise.reject(new Error('No journal yet'));

const app = express();
app.disable('x-powered-by');
app.disable('etag');
app.post('/api/v1/events', async (request, response) => {
  const events = eventsIn(await readWhole(request));
  const results = await Promise.all(
    events.map(async (event, index): Promise<Accepted> => {
      position += 1;
      const own = position;
      await keep(own, event);
      return { index, id: event.id, status: 'accepted', position: own };
    }),
  );
  const text = JSON.stringify({ results });
  response.writeHead(202, { 'Content-Type': 'application/json', 'Content-Length': Buffer.byteLength(text) });
  response.end(text);
});
// As long as that of the product, so that a quiet connection is not closed in one and kept in the other.
const http = createServer({ keepAliveTimeout: 20_000 }, app);
const io = bareSocketServer(http);

function emit(at: number, event: BareEvent): void {
  io.emit('entries', ...entriesMessage(at, event));
}

async function onRedis(url: string): Promise<Keep> {
  const writer = new Redis(url);
  const reader = new Redis(url);
  await writer.unlink(STREAM);
  void follow(reader);
  return async (at, event) => {
    await writer.xadd(STREAM, `${at}-0`, 'e', JSON.stringify(event));
  };
}

async function follow(reader: Redis): Promise<void> {
  let last = '0';
  for (;;) {
    const answer = await reader.xread('COUNT', 512, 'BLOCK', 1_000, 'STREAMS', STREAM, last);
    for (const [id, fields] of (answer?.[0]?.[1] ?? []) as readonly [string, string[]][]) {
      last = id;
      emit(Number.parseInt(id, 10), JSON.parse(fields[1] as string) as BareEvent);
    }
  }
}

function onSqlite(): Keep {
  const folder = mkdtempSync(join(tmpdir(), 'meldkamerbeeld-bare-'));
  process.on('exit', () => rmSync(folder, { recursive: true, force: true }));
  const database = new DatabaseSync(join(folder, 'chain.sqlite'));
  database.exec('PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL;');
  database.exec(
    'CREATE TABLE entries (position INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, bytes TEXT NOT NULL) STRICT;',
  );
  const insert = database.prepare('INSERT INTO entries (position, id, bytes) VALUES (?, ?, ?)');
  return async (at, event) => {
    insert.run(at, event.id, JSON.stringify(event));
    emit(at, event);
  };
}

answerParent({
  start: async (redisUrl) => {
    keep = redisUrl === null ? onSqlite() : await onRedis(redisUrl as string);
    await new Promise<void>((resolve) => http.listen(0, '127.0.0.1', resolve));
    return (http.address() as AddressInfo).port;
  },
});
