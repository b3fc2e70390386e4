// The gate and the session routes over real HTTP: who gets in, what a browser may do from where, and what is written down.

import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import express from 'express';
import { describe, expect, it, onTestFinished } from 'vitest';
import { SECOND } from '#shared/base/time.ts';
import { callerOf, type Denial, type Gate, openGate } from '../../../server/access/identify.ts';
import type { IssuedKey } from '../../../server/access/key-ring.ts';
import { newKey } from '../../../server/access/key-text.ts';
import { sessionRoutes } from '../../../server/access/session-routes.ts';
import { keepSessions } from '../../../server/access/sessions.ts';
import { SYSTEM_RUNTIME } from '../../../server/clock/system-runtime.ts';
import { sendProblem, unavailable } from '../../../server/http/problems.ts';
import { type MemorySideStore, memorySideStore } from '../../support/memory-side-store.ts';
import { freshPath, type HandClock, handClock, opened, succeeded } from './access-fixture.ts';

type Answer = { status: number; headers: Headers; body: unknown };
type Asked = { headers?: Record<string, string>; body?: string };

type Stage = {
  ask(method: string, path: string, asked?: Asked): Promise<Answer>;
  login(text: string): Promise<string>;
  key(role: string): IssuedKey;
  host: string;
  gate: Gate;
  sideStore: MemorySideStore;
  clock: HandClock;
  denials: Denial[];
  failures: string[];
};

const OUR_ORIGIN = 'https://beeld.example.nl';

async function stage(): Promise<Stage> {
  const clock = handClock();
  const sideStore = memorySideStore();
  const { access } = await opened(await freshPath(), { demo: true });
  const keys = succeeded(
    await access.replaceDemoKeys([
      { role: 'lms', organisation: 'LMS' },
      { role: 'meldkamer', organisation: 'MK Midden', meldkamer: 'MNL' },
      { role: 'feed', organisation: 'RAV', meldkamer: 'MNL' },
      { role: 'wall', organisation: 'Wand' },
    ]),
  );
  const denials: Denial[] = [];
  const failures: string[] = [];
  const allowedOrigins = new Set([OUR_ORIGIN]);
  const sessions = keepSessions({ sideStore, access, runtime: clock });
  const gate = openGate({ access, sessions, allowedOrigins, onDenied: (denial) => denials.push(denial) });
  const app = express();
  app.use(
    sessionRoutes({
      access,
      sessions,
      gate,
      allowedOrigins,
      clock,
      synthetic: () => true,
      build: () => 'build-1',
      onLoginFailed: (reason) => failures.push(reason),
    }),
  );
  app.get('/picture', gate.requires('picture.read'), (request, response) => {
    response.json({ role: callerOf(request).identity.role });
  });
  app.post('/acknowledge/:meldkamer', gate.requires('alarm.acknowledge'), (request, response) => {
    const meldkamer = request.params['meldkamer'] === 'MNL' ? 'MNL' : 'ONL';
    if (gate.allows(request, response, 'alarm.acknowledge', meldkamer)) response.status(201).end();
  });
  const server = app.listen(0, '127.0.0.1');
  await new Promise((resolve) => server.once('listening', resolve));
  onTestFinished(() => void server.close());
  const host = `127.0.0.1:${(server.address() as AddressInfo).port}`;

  const ask: Stage['ask'] = async (method, path, { headers = {}, body } = {}) => {
    const response = await fetch(`http://${host}${path}`, { method, headers, ...(body === undefined ? {} : { body }) });
    const text = await response.text();
    return { status: response.status, headers: response.headers, body: text === '' ? null : JSON.parse(text) };
  };
  const key: Stage['key'] = (role) => {
    const found = keys.find(({ record }) => record.role === role);
    if (found === undefined) throw new Error(`no key for ${role}`);
    return found;
  };
  const login: Stage['login'] = async (text) => {
    const { headers } = await ask('POST', '/api/v1/sessions', json({ key: text }));
    const cookie = headers.get('set-cookie')?.split(';')[0];
    if (cookie === undefined) throw new Error('no cookie');
    return cookie;
  };
  return { ask, login, key, host, gate, sideStore, clock, denials, failures };
}

function json(value: unknown, headers: Record<string, string> = {}): Asked {
  return { headers: { 'Content-Type': 'application/json', ...headers }, body: JSON.stringify(value) };
}

function bearer(text: string): Asked {
  return { headers: { Authorization: `Bearer ${text}` } };
}

function problemIn(answer: Answer) {
  const { code } = answer.body as { code: string };
  return { status: answer.status, code, type: answer.headers.get('content-type') };
}

const PROBLEM = 'application/problem+json';

describe('who asks', () => {
  it('is known by key or by session', async () => {
    const { ask, key, login } = await stage();
    const cookie = await login(key('wall').text);
    expect((await ask('GET', '/picture', bearer(key('lms').text))).body).toEqual({ role: 'lms' });
    expect((await ask('GET', '/picture', { headers: { Cookie: cookie } })).body).toEqual({ role: 'wall' });
  });

  it('is refused without saying what was wrong, except for a key that is not whole', async () => {
    const { ask, key, login, denials } = await stage();
    const cookie = await login(key('lms').text);
    const text = key('lms').text;
    const answers = [
      await ask('GET', '/picture'),
      await ask('GET', '/picture', bearer(newKey(SYSTEM_RUNTIME).text)),
      await ask('GET', '/picture', bearer(text.slice(0, -1))),
      await ask('GET', '/picture', { headers: { Authorization: `Basic ${text}` } }),
      await ask('GET', '/picture', { headers: { Cookie: `__Host-meldkamerbeeld=${'a'.repeat(43)}` } }),
      // A wrong key is not made good by a cookie.
      await ask('GET', '/picture', { headers: { Authorization: 'Bearer wrong', Cookie: cookie } }),
    ];
    expect(
      answers.map((answer) => ({ ...problemIn(answer), challenge: answer.headers.get('www-authenticate') })),
    ).toEqual([
      { status: 401, code: 'not-identified', type: PROBLEM, challenge: 'Bearer realm="meldkamerbeeld"' },
      ...['unknown-key', 'mistyped-key', 'mistyped-key', 'unknown-key', 'mistyped-key'].map((code) => ({
        status: 401,
        code,
        type: PROBLEM,
        challenge: 'Bearer realm="meldkamerbeeld", error="invalid_token"',
      })),
    ]);
    expect(answers[1]?.body).toEqual(answers[4]?.body);
    expect(JSON.stringify([answers.map(({ body }) => body), denials])).not.toContain(text.slice(15, 40));
    expect(denials.map(({ reason }) => reason)).toEqual(['not-identified', ...Array(5).fill('unknown-key')]);
  });

  it('[I20] is refused what its role or its meldkamer does not allow, and that is noted', async () => {
    const { ask, key, denials } = await stage();
    const own = key('meldkamer');
    const answers = [
      await ask('GET', '/picture', bearer(key('feed').text)),
      await ask('POST', '/acknowledge/MNL', bearer(key('wall').text)),
      await ask('POST', '/acknowledge/ONL', bearer(own.text)),
      await ask('POST', '/acknowledge/MNL', bearer(own.text)),
      await ask('POST', '/acknowledge/ONL', bearer(key('lms').text)),
    ];
    expect(answers.map(({ status }) => status)).toEqual([403, 403, 403, 201, 201]);
    expect(answers.slice(0, 3).map((answer) => problemIn(answer).code)).toEqual([
      'not-allowed',
      'not-allowed',
      'other-meldkamer',
    ]);
    expect(denials[2]).toEqual({
      action: 'alarm.acknowledge',
      reason: 'not-allowed',
      role: 'meldkamer',
      organisation: 'MK Midden',
      keyId: own.record.id,
      meldkamer: 'ONL',
    });
    expect(denials).toHaveLength(3);
  });

  it('cannot be told by session while the sessions are out of reach; keys still work', async () => {
    const { ask, key, login, sideStore } = await stage();
    const cookie = await login(key('lms').text);
    sideStore.outage = new Error('connection lost');
    const bySession = await ask('GET', '/picture', { headers: { Cookie: cookie } });
    expect({ ...problemIn(bySession), retry: bySession.headers.get('retry-after') }).toEqual({
      status: 503,
      code: 'sessions-unreachable',
      type: PROBLEM,
      retry: '2',
    });
    expect((await ask('GET', '/picture', bearer(key('lms').text))).status).toBe(200);
    expect((await ask('POST', '/api/v1/sessions', json({ key: key('lms').text }))).status).toBe(503);
  });

  it('is asked the same way at the handshake of a socket', async () => {
    const { gate, key, login } = await stage();
    const cookie = await login(key('wall').text);
    const shown = await Promise.all([
      gate.welcome(key('lms').text, {}),
      gate.welcome(undefined, { cookie }),
      gate.welcome(undefined, { authorization: `Bearer ${key('meldkamer').text}` }),
      gate.welcome(key('feed').text, {}),
      gate.welcome('wrong', { cookie }),
      gate.welcome({ key: 'object' }, {}),
    ]);
    expect(shown.map((result) => (result.ok ? result.value.identity.role : result.problem.status))).toEqual([
      'lms',
      'wall',
      'meldkamer',
      403,
      401,
      401,
    ]);
  });
});

describe('[I21] a change by cookie', () => {
  const site = (value: string) => ({ 'Sec-Fetch-Site': value });

  it('needs a request from our own pages; a key needs nothing of the kind; reading is free', async () => {
    const { ask, key, login, host, denials } = await stage();
    const cookie = await login(key('lms').text);
    const own = `http://${host}`;
    const cases: [string, Record<string, string>][] = [
      ['same-origin', site('same-origin')],
      ['same-origin, whatever the Origin', { ...site('same-origin'), Origin: 'https://evil.example' }],
      ['same-site', site('same-site')],
      ['cross-site', site('cross-site')],
      ['none', site('none')],
      ['cross-site with a good Origin', { ...site('cross-site'), Origin: own }],
      ['Origin of this host', { Origin: own }],
      ['Origin on the list', { Origin: OUR_ORIGIN }],
      ['another Origin', { Origin: 'https://evil.example' }],
      ['this host on another port', { Origin: 'http://127.0.0.1:1' }],
      ['opaque Origin', { Origin: 'null' }],
      ['Origin that is no address', { Origin: 'http://' }],
      ['neither', {}],
    ];
    const byCookie: Record<string, number> = {};
    const byKey: number[] = [];
    const reads: number[] = [];
    for (const [name, headers] of cases) {
      // Node's fetch writes its own Sec-Fetch headers, so these go out as they stand over a plain request.
      byCookie[name] = await plain(host, 'POST', '/acknowledge/MNL', { ...headers, Cookie: cookie });
      byKey.push(
        await plain(host, 'POST', '/acknowledge/MNL', { ...headers, Authorization: `Bearer ${key('lms').text}` }),
      );
      reads.push(await plain(host, 'GET', '/picture', { ...headers, Cookie: cookie }));
    }
    expect(byCookie).toEqual({
      'same-origin': 201,
      'same-origin, whatever the Origin': 201,
      'same-site': 403,
      'cross-site': 403,
      none: 403,
      'cross-site with a good Origin': 403,
      'Origin of this host': 201,
      'Origin on the list': 201,
      'another Origin': 403,
      'this host on another port': 403,
      'opaque Origin': 403,
      'Origin that is no address': 403,
      neither: 403,
    });
    expect(byKey).toEqual(cases.map(() => 201));
    expect(reads).toEqual(cases.map(() => 200));
    expect(denials.map(({ reason, role }) => ({ reason, role }))).toEqual(
      Array(9).fill({ reason: 'cross-site', role: 'lms' }),
    );
    expect((await ask('GET', '/picture', { headers: { Cookie: cookie } })).status).toBe(200);
  });
});

async function plain(host: string, method: string, path: string, headers: Record<string, string>): Promise<number> {
  const { request } = await import('node:http');
  return new Promise((resolve, reject) => {
    const sent = request(`http://${host}${path}`, { method, headers, agent: false }, (response) => {
      response.resume();
      response.on('end', () => resolve(response.statusCode ?? 0));
    });
    sent.on('error', reject);
    sent.end();
  });
}

describe('login', () => {
  it('gives a session, shows who it is, and ends with a logout', async () => {
    const { ask, key, login, sideStore, host } = await stage();
    const { status, headers, body } = await ask(
      'POST',
      '/api/v1/sessions',
      json({ key: ` ${key('meldkamer').text}\n` }),
    );
    expect({ status, body, version: headers.get('api-version'), location: headers.get('location') }).toEqual({
      status: 201,
      body: { role: 'meldkamer', organisation: 'MK Midden', meldkamer: 'MNL', keyId: key('meldkamer').record.id },
      version: '1.1.0',
      location: '/api/v1/session',
    });
    expect(headers.get('set-cookie')).toMatch(
      /^__Host-meldkamerbeeld=[A-Za-z0-9_-]{43}; Max-Age=43200; Path=\/; Secure; HttpOnly; SameSite=Strict$/,
    );
    const cookie = headers.get('set-cookie')?.split(';')[0] ?? '';
    expect((await ask('GET', '/api/v1/session', { headers: { Cookie: cookie } })).body).toEqual({
      role: 'meldkamer',
      organisation: 'MK Midden',
      meldkamer: 'MNL',
      keyId: key('meldkamer').record.id,
      synthetic: true,
      build: 'build-1',
    });
    expect(await plain(host, 'DELETE', '/api/v1/session', { Cookie: cookie })).toBe(403);
    const ended = await ask('DELETE', '/api/v1/session', { headers: { Cookie: cookie, Origin: `http://${host}` } });
    expect({ status: ended.status, cookie: ended.headers.get('set-cookie')?.split(';')[0] }).toEqual({
      status: 204,
      cookie: '__Host-meldkamerbeeld=',
    });
    expect((await ask('GET', '/api/v1/session', { headers: { Cookie: cookie } })).status).toBe(401);
    expect(sideStore.sessions.size).toBe(0);
    expect(await login(key('wall').text)).not.toBe(cookie);
  });

  it('ends the session the browser had before', async () => {
    const { ask, key, login, sideStore } = await stage();
    const first = await login(key('lms').text);
    await ask('POST', '/api/v1/sessions', json({ key: key('wall').text }, { Cookie: first }));
    expect([...sideStore.sessions.values()].map(({ keyId }) => keyId)).toEqual([key('wall').record.id]);
    expect((await ask('GET', '/picture', { headers: { Cookie: first } })).status).toBe(401);
  });

  it('takes only a JSON object with a key, small, and from our own pages', async () => {
    const { ask, key, host } = await stage();
    const good = { key: key('lms').text };
    const answers = [
      await ask('POST', '/api/v1/sessions', json({})),
      await ask('POST', '/api/v1/sessions', json({ ...good, role: 'admin', more: 1 })),
      await ask('POST', '/api/v1/sessions', { headers: { 'Content-Type': 'application/json' }, body: '{"key":' }),
      await ask('POST', '/api/v1/sessions', json({ key: 'x'.repeat(5_000) })),
      await ask('POST', '/api/v1/sessions', { headers: { 'Content-Type': 'text/plain' }, body: JSON.stringify(good) }),
      await ask('POST', '/api/v1/sessions', json(good, { Origin: 'https://evil.example' })),
      await ask('POST', '/api/v1/sessions', json(good, { Origin: `http://${host}` })),
    ];
    expect(answers.map(({ status }) => status)).toEqual([400, 400, 400, 413, 415, 403, 201]);
    expect(answers[0]?.body).toEqual({
      status: 400,
      type: 'urn:nld:meldkamerbeeld:problem:invalid-input',
      title: 'Invalid input',
      detail: 'The input is not valid.',
      code: 'invalid-input',
      problems: [{ path: 'key', problem: expect.stringContaining('expected string') }],
    });
  });

  it('waits after ten failures a minute from one address, mistyped ones included', async () => {
    const { ask, key, clock, failures } = await stage();
    const attempts: number[] = [];
    for (let attempt = 0; attempt < 10; attempt += 1) {
      clock.pass(SECOND);
      const text = attempt % 2 === 0 ? newKey(SYSTEM_RUNTIME).text : 'wrong';
      attempts.push((await ask('POST', '/api/v1/sessions', json({ key: text }))).status);
    }
    expect(attempts).toEqual(Array(10).fill(401));
    const refused = await ask('POST', '/api/v1/sessions', json({ key: key('lms').text }));
    expect({ ...problemIn(refused), retry: refused.headers.get('retry-after') }).toEqual({
      status: 429,
      code: 'too-many-logins',
      type: PROBLEM,
      retry: '51',
    });
    expect((await ask('GET', '/picture', bearer(key('lms').text))).status).toBe(200);
    clock.pass(51 * SECOND);
    expect((await ask('POST', '/api/v1/sessions', json({ key: key('lms').text }))).status).toBe(201);
    expect(failures).toEqual([...Array(5).fill(['unknown-key', 'mistyped-key']).flat(), 'too-many']);
  });
});

describe('a problem', () => {
  it('goes out whole on a bare server response, and cuts an answer that was half out', async () => {
    const server = createServer((request, response) => {
      if (request.url === '/half') response.write('half');
      sendProblem(response, unavailable('The journal does not answer.', 3));
    }).listen(0, '127.0.0.1');
    await new Promise((resolve) => server.once('listening', resolve));
    onTestFinished(() => void server.close());
    const base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    const response = await fetch(base);
    const { status, headers } = response;
    expect({
      status,
      body: await response.json(),
      headers: ['content-type', 'api-version', 'cache-control', 'retry-after'].map((name) => headers.get(name)),
    }).toEqual({
      status: 503,
      body: {
        status: 503,
        type: 'urn:nld:meldkamerbeeld:problem:unavailable',
        title: 'Temporarily unavailable',
        detail: 'The journal does not answer.',
        code: 'unavailable',
      },
      headers: [PROBLEM, '1.1.0', 'no-store', '3'],
    });
    await expect(fetch(`${base}/half`).then((half) => half.text())).rejects.toThrow();
  });
});
