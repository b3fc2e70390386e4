// How large a request may be, and that one that is too large costs nobody memory, time or the answer.

import { fork } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { Agent, request } from 'node:http';
import { connect } from 'node:net';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import {
  locationEvent,
  openRoom,
  PATIENCE_WITH_SENDERS,
  post,
  postBatch,
  postEvent,
  type Room,
} from './intake-room.ts';

const KIB = 1_024;
const STRUCTURED = 'application/cloudevents+json';

let room: Room;
beforeEach(async () => {
  room = await openRoom({ patience: PATIENCE_WITH_SENDERS });
});
afterEach(async () => {
  await room.close();
  expect(room.crashes).toEqual([]);
});

/** An event of exactly so many bytes, padded in an extension. */
function eventOfSize(id: string, bytes: number): Record<string, unknown> {
  const event = locationEvent(id, {}, { padding: '' });
  return { ...event, padding: 'x'.repeat(bytes - JSON.stringify(event).length) };
}

/** Sends a body in chunks without saying how long it will be; resolves with the status of the answer. */
function sendChunked(chunk: Buffer, times: number, url = room.url, headers = {}): Promise<number> {
  return new Promise((resolve, reject) => {
    const sending = request(url, { method: 'POST', headers: { 'content-type': STRUCTURED, ...headers } });
    sending.on('response', (response) => {
      response.resume();
      response.on('end', () => resolve(response.statusCode ?? 0));
    });
    sending.on('error', reject);
    const write = (left: number): void => {
      if (left === 0) sending.end();
      else sending.write(chunk, () => write(left - 1));
    };
    write(times);
  });
}

describe('one event', () => {
  test.each([64 * KIB, 128 * KIB])('of %i bytes is taken', async (bytes) => {
    expect((await postEvent(room, eventOfSize('1', bytes))).status).toBe(200);
  });

  test('of one byte more than 128 KiB: 413, and it is quarantined', async () => {
    const { status, body } = await postEvent(room, eventOfSize('1', 128 * KIB + 1));
    const problems = [{ path: '', problem: 'is larger than the 131072 bytes that one event may have' }];
    expect(status).toBe(413);
    expect(body.results).toEqual([{ index: 0, id: '1', status: 'rejected', code: 'too-large', problems }]);
    expect(room.quarantine.map(({ bytes }) => bytes)).toEqual([128 * KIB + 1]);
  });

  test('too large among others is rejected alone', async () => {
    const { status, body } = await postBatch(room, [
      locationEvent('1'),
      eventOfSize('2', 200 * KIB),
      locationEvent('3'),
    ]);
    expect(status).toBe(200);
    expect(body.results.map((one: { status: string }) => one.status)).toEqual(['accepted', 'rejected', 'unchanged']);
  });

  test('of half a million levels is rejected alone', async () => {
    const deep = `{"id":"2","data":${'['.repeat(400 * KIB)}${']'.repeat(400 * KIB)}}`;
    const { status, body } = await post(
      room,
      'application/cloudevents-batch+json',
      `[${JSON.stringify(locationEvent('1'))},${deep}]`,
    );
    expect(status).toBe(200);
    expect(body.results[1]).toEqual({
      index: 1,
      id: '2',
      status: 'rejected',
      code: 'invalid',
      problems: [{ path: `data${'[0]'.repeat(15)}`, problem: 'is nested deeper than 16 levels' }],
    });
  });
});

describe('one request', () => {
  test('of exactly 1 MiB is read, of one byte more: 413', async () => {
    const batch = (last: number) => [
      ...Array.from({ length: 9 }, (_, n) => eventOfSize(`e${n}`, 110 * KIB)),
      eventOfSize('z', last),
    ];
    const rest = 1_048_576 - JSON.stringify(batch(1_000)).length + 1_000;
    expect((await postBatch(room, batch(rest))).status).toBe(200);
    const { status, body } = await postBatch(room, batch(rest + 1));
    expect([status, body.detail]).toEqual([413, 'A request may have 1048576 bytes at most.']);
  });

  test('in chunks is counted as it comes: 413 while it is still being sent', async () => {
    expect(await sendChunked(Buffer.alloc(64 * KIB, ' '), 160)).toBe(413);
    expect(room.recorder.calls).toEqual([]);
  });

  test('in small chunks within the limit is put together', async () => {
    const body = Buffer.from(JSON.stringify(locationEvent('Ĳmeer €')));
    const answered = sendChunked(body.subarray(0, 30), 1);
    expect(await answered).toBe(400);
    const whole = await new Promise<number>((resolve, reject) => {
      const sending = request(room.url, { method: 'POST', headers: { 'content-type': STRUCTURED } }, (response) => {
        response.resume().on('end', () => resolve(response.statusCode ?? 0));
      });
      sending.on('error', reject);
      for (let at = 0; at < body.length; at += 7) sending.write(body.subarray(at, at + 7));
      sending.end();
    });
    expect(whole).toBe(200);
  });

  test('a gzip bomb is never opened: 415', async () => {
    const bomb = gzipSync(Buffer.alloc(100 * KIB * KIB));
    const answer = await post(room, STRUCTURED, bomb, { 'content-encoding': 'gzip' });
    expect(answer.status).toBe(415);
    expect(await sendChunked(randomBytes(64 * KIB), 32, room.url, { 'content-encoding': 'deflate' })).toBe(415);
  });

  test('[I23] 10 MB in chunks, several times over, costs the server less than 20 MB', async () => {
    const child = fork(fileURLToPath(new URL('./intake-process.ts', import.meta.url)));
    const [{ url }] = await once(child, 'message');
    const memory = async (): Promise<number> => {
      child.send('memory');
      const [{ rss }] = await once(child, 'message');
      return rss;
    };
    try {
      expect(await sendChunked(Buffer.alloc(KIB, ' '), 1, url)).toBe(400);
      const before = await memory();
      for (let time = 0; time < 5; time += 1) {
        expect(await sendChunked(Buffer.alloc(64 * KIB, ' '), 160, url)).toBe(413);
        expect((await memory()) - before).toBeLessThan(20 * KIB * KIB);
      }
    } finally {
      child.disconnect();
    }
  });

  test('announced as 10 GB: the answer comes before the body, and who goes on sending is cut off', async () => {
    const { port } = new URL(room.url);
    const socket = connect(Number(port), '127.0.0.1');
    const head = `POST /api/v1/events HTTP/1.1\r\nHost: x\r\nContent-Type: ${STRUCTURED}\r\nContent-Length: 10000000000\r\n\r\n`;
    let heard = '';
    socket.on('data', (chunk) => {
      heard += chunk.toString('latin1');
    });
    socket.on('error', () => {});
    const cut = new Promise<void>((resolve) => socket.on('close', () => resolve()));
    socket.write(`${head}{`);
    await cut;
    expect(heard.split('\r\n')[0]).toBe('HTTP/1.1 413 Payload Too Large');
    expect(heard).toContain('"code":"too-large"');
  });

  test('broken off halfway stores nothing and breaks nothing', async () => {
    const { port } = new URL(room.url);
    const socket = connect(Number(port), '127.0.0.1');
    const head = `POST /api/v1/events HTTP/1.1\r\nHost: x\r\nContent-Type: ${STRUCTURED}\r\nContent-Length: 500\r\n\r\n`;
    const seen = new Promise<void>((resolve) =>
      room.server.once('request', (incoming) => incoming.once('close', resolve)),
    );
    socket.write(`${head}{"id":"1"`, () => socket.destroy());
    await seen;
    expect([room.recorder.calls, room.quarantine]).toEqual([[], []]);
    expect((await postEvent(room, locationEvent('1'))).status).toBe(200);
  });

  test('a connection is kept after a refusal whose body was small', async () => {
    const agent = new Agent({ keepAlive: true, maxSockets: 1 });
    const ports: (number | undefined)[] = [];
    room.server.on('request', (incoming) => ports.push(incoming.socket.remotePort));
    const statusOf = (contentType: string, body: string): Promise<number> =>
      new Promise((resolve, reject) => {
        const sending = request(room.url, { method: 'POST', agent, headers: { 'content-type': contentType } });
        sending.on('response', (response) => response.resume().on('end', () => resolve(response.statusCode ?? 0)));
        sending.on('error', reject);
        sending.end(body);
      });
    expect(await statusOf('text/plain', 'x')).toBe(415);
    expect(await statusOf(STRUCTURED, JSON.stringify(locationEvent('1')))).toBe(200);
    expect(ports).toEqual([ports[0], ports[0]]);
    agent.destroy();
  });
});
