// The doors of the whole server at their edges: wrong paths, wrong methods, wrong parameters. All say so in the same form.

import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type ChildServer, ServerHome } from '../support/child-server.ts';

let home: ServerHome;
let server: ChildServer;
let key: string;

beforeAll(async () => {
  home = await ServerHome.make();
  key = await home.key('lms');
  server = await home.start();
});

afterAll(() => home.remove());

type Heard = { readonly status: number; readonly headers: Headers; readonly code: string | null };

async function ask(method: string, path: string): Promise<Heard> {
  const response = await fetch(`${server.url}${path}`, { method, headers: { Authorization: `Bearer ${key}` } });
  const text = await response.text();
  const isProblem = response.headers.get('Content-Type') === 'application/problem+json' && text !== '';
  return { status: response.status, headers: response.headers, code: isProblem ? JSON.parse(text).code : null };
}

describe('[I25] a path', () => {
  test.each(['/api/v1/afwijkingen/%E0%A4%A', '/api/v1/afwijkingen/%'])(
    '%s that cannot be decoded is the fault of who asked',
    async (path) => {
      const { status, headers, code } = await ask('GET', path);
      expect([status, headers.get('API-Version'), code]).toEqual([400, '1.1.0', 'invalid-input']);
    },
  );

  test.each([
    '/api/v1/picture/',
    '/api/v1/PICTURE',
    '/API/v1/picture',
    '/api/v1/alarms/',
    '/api/v1/journal/',
    '/api/v1/register/',
    '/api/v1/register.CSV',
    '/api/v1/afwijkingen/',
    '/api/v1/trend/',
    '/api/v1/history/',
    '/api/v1/feeds/',
    '/api/v1/session/',
    '/api/v1/openapi.json/',
    '/healthz/',
    '/READYZ',
    '/metrics/',
    '/api/v1/nothing',
  ])('%s is no door', async (path) => {
    const { status, code } = await ask('GET', path);
    expect([status, code]).toEqual([404, 'not-found']);
  });

  test.each(['/api/v1/session?taal=nl', '/api/v1/openapi.json?format=yaml'])(
    '%s asks what is not known there',
    async (path) => {
      const { status, code } = await ask('GET', path);
      expect([status, code]).toEqual([400, 'invalid-input']);
    },
  );

  test.each(['/api/v1/events/', '/api/v1/EVENTS', '/api/v1/sessions/'])('%s takes nothing', async (path) => {
    const { status, code } = await ask('POST', path);
    expect([status, code]).toEqual([404, 'not-found']);
  });

  test.each(['/console', '/console/', '/register/2026-0001', '/wall'])('%s is still a screen', async (path) => {
    const { status } = await ask('GET', path);
    // Without a build there is no page to hand out; the path is known all the same.
    expect([200, 404]).toContain(status);
  });
});

describe('[I25] a method that a door does not have', () => {
  const DOORS: readonly (readonly [path: string, allow: string])[] = [
    ['/api/v1/events', 'OPTIONS, POST'],
    ['/api/v1/picture', 'GET, HEAD, OPTIONS'],
    ['/api/v1/alarms', 'GET, HEAD, OPTIONS'],
    ['/api/v1/alarms/12/acknowledgements', 'OPTIONS, POST'],
    ['/api/v1/session', 'DELETE, GET, HEAD, OPTIONS'],
    ['/api/v1/sessions', 'OPTIONS, POST'],
    ['/api/v1/afwijkingen/2026-0001', 'GET, HEAD, OPTIONS'],
    ['/api/v1/openapi.json', 'GET, HEAD, OPTIONS'],
    ['/healthz', 'GET, HEAD, OPTIONS'],
  ];

  test.each(DOORS)('is refused at %s with what it has: %s', async (path, allow) => {
    for (const method of ['PATCH', 'PUT']) {
      const { status, headers, code } = await ask(method, path);
      expect([status, headers.get('Allow'), headers.get('API-Version'), code]).toEqual([
        405,
        allow,
        '1.1.0',
        'method-not-allowed',
      ]);
    }
  });

  test.each(DOORS)('can be asked for at %s: %s', async (path, allow) => {
    const { status, headers } = await ask('OPTIONS', path);
    expect([status, headers.get('Allow'), headers.get('API-Version')]).toEqual([204, allow, '1.1.0']);
  });

  test('is nothing at a path that is not there', async () => {
    expect((await ask('PUT', '/api/v1/nothing')).status).toBe(404);
    expect((await ask('OPTIONS', '/api/v1/nothing')).status).toBe(404);
  });

  test('leaves HEAD to GET', async () => {
    const { status } = await ask('HEAD', '/api/v1/picture');
    expect(status).toBe(200);
  });
});

describe('[I25] a parameter that a door does not know', () => {
  test.each(['/api/v1/picture', '/api/v1/alarms'])('is refused at %s by name', async (path) => {
    const response = await fetch(`${server.url}${path}?meldkamer=MNL&at=2026-01-01T00:00:00Z`, {
      headers: { Authorization: `Bearer ${key}` },
    });
    const body = (await response.json()) as { readonly problems: unknown };
    expect([response.status, body.problems]).toEqual([
      400,
      [
        { path: 'meldkamer', problem: 'is not known here' },
        { path: 'at', problem: 'is not known here' },
      ],
    ]);
  });
});

describe('[F16] a compressed body', () => {
  test.each([
    '/api/v1/sessions',
    '/api/v1/afwijkingen',
    '/api/v1/afwijkingen/2026-0001/decisions',
    '/api/v1/alarms/1/acknowledgements',
    '/api/v1/feeds/retirements',
  ])('is not taken by %s, whole or broken, and is no error of ours', async (path) => {
    const bodies = [gzipSync('{}'), gzipSync(Buffer.alloc(5_000_000)), Buffer.from('{}')];
    const answers = await Promise.all(
      ['gzip', 'gzip', 'gzip', 'br'].map((coding, index) =>
        fetch(`${server.url}${path}`, {
          method: 'POST',
          headers: {
            Authorization: `Bearer ${key}`,
            'Content-Type': 'application/json',
            'Content-Encoding': coding,
            'Idempotency-Key': 'k',
          },
          body: bodies[index] ?? Buffer.from('{}'),
        }),
      ),
    );
    expect(answers.map(({ status }) => status)).toEqual([415, 415, 415, 415]);
    expect(server.said()).not.toContain('a request failed');
  });
});
