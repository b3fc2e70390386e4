// Whatever is sent to the port, no server ends by it, and nothing gets as far as the last net: every door with bodies of every kind, and
// bytes that are no request at all, on connections that leave at any moment.

import { once } from 'node:events';
import { connect } from 'node:net';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Role } from '#shared/reference/roles.ts';
import { type ChildServer, ServerHome } from '../support/child-server.ts';
import { locationEvent, post } from '../support/events.ts';
import { operations } from '../support/operations.ts';

let home: ServerHome;
let server: ChildServer;
const keys = new Map<Role, string>();

beforeAll(async () => {
  home = await ServerHome.make();
  for (const role of ['lms', 'inspector', 'admin'] as const) keys.set(role, await home.key(role));
  keys.set('feed', await home.key('feed', 'MNL'));
  server = await home.start();
  // Something to read, and a deviation to say something about.
  await post(server.url, keys.get('feed') ?? '', locationEvent('MNL/politie', 'aanname', { place: 'Zeist' }));
});

afterAll(() => home.remove());

/** It answers, and nothing came to where an error ends that nobody caught. */
async function expectWhole(): Promise<void> {
  const answer = await fetch(`${server.url}/readyz`).catch(() => null);
  if (answer === null) throw new Error(`The server has ended:\n${server.said().slice(-2_000)}`);
  expect([answer.status, await answer.json()]).toEqual([200, { status: 'ready', position: expect.any(Number) }]);
}

const BODIES: readonly (string | Uint8Array<ArrayBuffer>)[] = [
  ...['', ' ', 'null', 'true', '0', '-1e999', '""', '[]', '{}', '[[]]', '{"a":', '"\\ud800"', '{"__proto__":{"a":1}}'],
  ...['{"constructor":{"prototype":{}}}', '{"version":1,"reason":null,"statement":[]}', '{"key":{"toString":1}}'],
  ...['{"version":{},"outcome":[],"party":1,"capacity":{},"mandate":null}', '{"data":null,"id":null,"source":{}}'],
  `{"specversion":"1.0","id":"x","source":"urn:nld:meldkamer:MNL:x","type":"nl.meldkamer.location.reported.v1","subject":{},"data":[]}`,
  `${'['.repeat(4_000)}${']'.repeat(4_000)}`,
  `${'{"a":'.repeat(3_000)}1${'}'.repeat(3_000)}`,
  `{"data":"${'x'.repeat(200_000)}"}`,
  new Uint8Array([0xff, 0xfe, 0x00, 0x22]),
  new Uint8Array([0xef, 0xbb, 0xbf, 0x7b, 0x7d]),
];

const TYPES: readonly string[] = [
  'application/json',
  'application/cloudevents+json',
  'application/cloudevents-batch+json',
];

const PARAMETERS: readonly string[] = [
  '2026-0001',
  '0',
  '-1',
  '%00',
  '%ff',
  '__proto__',
  'constructor',
  `${'9'.repeat(400)}`,
];

const QUERIES: readonly string[] = [
  ...['', '?', '?at=', '?at=x', '?at=0000-00-00T00:00:00Z', '?at=275760-09-13T00:00:00Z', '?limit=-1', '?limit=1e999'],
  ...['?subject=__proto__', '?post=__proto__', '?subject[]=a', '?subject[__proto__]=a', '?%00=%00', '?at=a&at=b'],
  ...['?year=0', '?year=999999', '?from=x&to=y', '?page=999999999999', '?q=%F0%9F', '?year=2026&from=9999-12-31'],
];

describe('[I28] requests', () => {
  test.each(PARAMETERS)(
    'with %s for each name in a path: every door answers everything that is brought',
    async (parameter) => {
      let answers = 0;
      for (const { method, path } of operations(parameter).filter((one) => one.method !== 'GET')) {
        const bodies = method === 'DELETE' ? BODIES.slice(0, 2) : BODIES;
        const asked = bodies.map(async (body, index) => {
          const key = [...keys.values()][index % keys.size] ?? '';
          const response = await fetch(`${server.url}${path}`, {
            method,
            headers: {
              Authorization: `Bearer ${key}`,
              'Content-Type': TYPES[index % TYPES.length] ?? '',
              'Idempotency-Key': `${index}`,
            },
            body,
          });
          await response.arrayBuffer();
          return [method, path, index, response.status] as const;
        });
        for (const answer of await Promise.all(asked)) {
          expect(answer).not.toContain(500);
          answers += 1;
        }
      }
      expect(answers).toBeGreaterThan(400);
      await expectWhole();
    },
  );

  test.each(QUERIES)('that ask for %j: every door answers', async (query) => {
    for (const { path } of operations('2026-0001').filter(({ method }) => method === 'GET')) {
      for (const accept of ['*/*', 'application/x-ndjson']) {
        const response = await fetch(`${server.url}${path}${query}`, {
          headers: { Authorization: `Bearer ${keys.get('lms')}`, Accept: accept },
        });
        await response.arrayBuffer();
        expect([path, query, response.status]).not.toContain(500);
      }
    }
    await expectWhole();
  });
});

const WS =
  'Connection: Upgrade\r\nUpgrade: websocket\r\nSec-WebSocket-Version: 13\r\nSec-WebSocket-Key: AAAAAAAAAAAAAAAAAAAAAA==\r\n';
const HOST = 'HTTP/1.1\r\nHost: x\r\n';

/** What comes over a line; `left` is where it stops, in the middle of anything. */
const LINES: readonly string[] = [
  ...['\r\n\r\n', '\0\0\0\0', 'GET', 'GET / HTTP/9.9\r\n\r\n', `GET /%zz ${HOST}\r\n`, `GET //evil ${HOST}\r\n`],
  ...[`OPTIONS * ${HOST}\r\n`, `CONNECT x:1 ${HOST}\r\n`, `TRACE / ${HOST}\r\n`, `PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n`],
  ...[
    `GET http://[/ ${HOST}\r\n`,
    `GET http://a:b@c:99999/ ${HOST}\r\n`,
    `GET /api/v1/picture ${HOST}Authorization: \x80\r\n\r\n`,
  ],
  `POST /api/v1/events ${HOST}Expect: 100-continue\r\nContent-Length: 5\r\n\r\n`,
  `POST /api/v1/events ${HOST}Expect: something\r\nContent-Length: 5\r\n\r\nhello`,
  `POST /api/v1/events ${HOST}Transfer-Encoding: chunked\r\n\r\nzz\r\n`,
  `POST /api/v1/events ${HOST}Transfer-Encoding: chunked\r\n\r\n5\r\nhello\r\n0\r\nX: y\r\n\r\n`,
  `POST /api/v1/sessions ${HOST}Content-Type: application/json; charset=\r\nContent-Length: 2\r\n\r\n{}`,
  `GET /api/v1/journal ${HOST}${'Cookie: a=b\r\n'.repeat(50)}Range: bytes=0-0,9-1\r\nIf-None-Match: "\r\n\r\n`,
  `GET /healthz ${HOST}\r\n`.repeat(200),
  `GET / ${HOST}Origin: http://[\r\n${WS}\r\n`,
  `GET /other ${HOST}${WS}\r\n`,
  `GET /socket.io/ ${HOST}\r\n`,
  `POST /socket.io/?EIO=4&transport=polling ${HOST}Content-Length: 2\r\n\r\n40`,
  `GET /socket.io/?EIO=4&transport=polling ${HOST}\r\n`,
  `GET /socket.io/?EIO=4&transport=polling&sid=__proto__ ${HOST}\r\n`,
  `GET /socket.io/?EIO=4&transport=websocket ${HOST}\r\n`,
  `GET /socket.io/?EIO=4&transport=websocket&sid=constructor ${HOST}${WS}\r\n`,
  `GET /socket.io/?EIO=3&transport=websocket ${HOST}${WS}\r\n`,
  `GET /socket.io/?transport=toString ${HOST}${WS}\r\n`,
  `GET /socket.io/?EIO=4&transport=websocket ${HOST}Origin: \x01\r\n${WS}\r\n`,
  `GET /socket.io/?EIO=4&transport=websocket ${HOST}Origin: http://[::1\r\n${WS}\r\n`,
  `GET /socket.io/?EIO=4&transport=websocket ${HOST}${WS.replace('13', '7')}\r\n`,
  `GET /socket.io/?EIO=4&transport=websocket ${HOST}${WS.replace('AAAA', '')}\r\n`,
  `GET /socket.io/?EIO=4&transport=websocket ${HOST}${WS}\r\n\xff\xff\xff\xff\xff\xff\xff\xff\xff\xff`,
  `GET /socket.io/?EIO=4&transport=websocket ${HOST}${WS}\r\n\x81\x05hello`,
];

/** Sends it and leaves: at once, or when the other side has said something or hung up. */
async function send(bytes: string, leaves: 'at once' | 'after an answer'): Promise<void> {
  const { port } = new URL(server.url);
  const line = connect(Number(port), '127.0.0.1');
  line.on('error', () => undefined);
  await once(line, 'connect');
  line.write(Buffer.from(bytes, 'latin1'));
  if (leaves === 'after an answer') {
    line.end();
    await Promise.race([once(line, 'data'), once(line, 'close')]);
  }
  line.destroy();
}

describe('[I28] bytes on a line', () => {
  test.each(LINES.map((line) => [line.slice(0, 60), line]))(
    '%j end no server, nor do parts of them',
    async (_, line) => {
      await send(line, 'after an answer');
      const cuts = [1, 0.9, 0.75, 0.5, 0.25].map((part) => line.slice(0, Math.ceil(line.length * part)));
      await Promise.all(cuts.map((cut) => send(cut, 'at once')));
      await expectWhole();
    },
  );

  test('a reader who leaves in the middle of a long answer ends no server', async () => {
    const head = (path: string) =>
      `GET ${path} ${HOST}Authorization: Bearer ${keys.get('lms')}\r\nAccept: application/x-ndjson\r\n\r\n`;
    const long = [
      '/api/v1/journal',
      '/api/v1/register.csv',
      '/api/v1/afwijkingen.csv',
      '/api/v1/past/events',
      '/api/v1/openapi.json',
    ];
    for (const path of long) {
      await Promise.all(
        Array.from({ length: 10 }, (_, index) => send(head(path), index % 2 === 0 ? 'at once' : 'after an answer')),
      );
    }
    await expectWhole();
  });
});

test.each([
  '/',
  '/?EIO=4&transport=polling',
  '/?EIO=4&transport=websocket',
  '/?EIO=3&transport=websocket',
  '/x',
  '/%ff',
])(
  '[I28] where the sockets are, %s without or with half an upgrade is refused once, and no fault of ours',
  async (path) => {
    const before = server.said().length;
    const plain = await fetch(`${server.url}/socket.io${path}`);
    expect([plain.status, await plain.text()]).toEqual([400, expect.stringContaining('"message"')]);
    const halves = ['', 'Sec-WebSocket-Version: 13\r\nSec-WebSocket-Key: kort\r\n', 'Sec-WebSocket-Version: 99\r\n'];
    for (const half of halves) {
      const { hostname, port, host } = new URL(server.url);
      const socket = connect(Number(port), hostname);
      socket.write(
        `GET /socket.io${path} HTTP/1.1\r\nHost: ${host}\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n${half}\r\n`,
      );
      const chunks: Buffer[] = [];
      for await (const chunk of socket) chunks.push(chunk as Buffer);
      expect(String(Buffer.concat(chunks))).toMatch(/^HTTP\/1\.1 400 /);
    }
    await expectWhole();
    expect(server.said().slice(before)).not.toContain('"level":"error"');
  },
);
