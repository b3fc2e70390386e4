// A browser that is logged in sends its cookie with whatever any page makes it send. Only what comes from our own pages may write.

import { beforeAll, expect, test } from 'vitest';
import { STEP_KINDS, STEPS } from '#shared/rules/steps.ts';
import { registration } from '../../support/registration.ts';
import { dossierServerForFile } from './dossier-server.ts';

const server = await dossierServerForFile();
let cookie = '';
let number = '';

beforeAll(async () => {
  const login = await server.send(null, '/api/v1/sessions', {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({ key: server.key('lms') }),
  });
  cookie = login.headers.get('Set-Cookie')?.split(';')[0] ?? '';
  number = (await server.register('lms', registration())).afwijking.number;
});

function written(path: string, headers: Readonly<Record<string, string>>) {
  return server.send(null, path, {
    method: 'POST',
    headers: { Cookie: cookie, 'Content-Type': 'application/json', 'Idempotency-Key': crypto.randomUUID(), ...headers },
    body: '{}',
  });
}

test.each(['', ...STEP_KINDS.map((kind) => STEPS[kind].noun)])(
  '[I21] with a cookie, %s is our own pages’ only',
  async (noun) => {
    const path = noun === '' ? '/api/v1/afwijkingen' : `/api/v1/afwijkingen/${number}/${noun}`;
    const before = (await server.entries()).length;
    const foreign = await Promise.all(
      [
        {},
        { Origin: 'https://elders.example' },
        { Origin: 'null' },
        { Origin: `${server.url}.elders.example` },
        { 'Sec-Fetch-Site': 'cross-site' },
        { 'Sec-Fetch-Site': 'same-site' },
        { 'Sec-Fetch-Site': 'none' },
        { 'Sec-Fetch-Site': 'cross-site', Origin: server.url },
      ].map((headers) => written(path, headers)),
    );
    expect(foreign.map(({ status, problem }) => [status, problem['code']])).toEqual(
      foreign.map(() => [403, 'cross-site']),
    );
    expect((await server.entries()).length).toBe(before);
    const own = await written(path, { Origin: server.url });
    expect(own.problem['code']).not.toBe('cross-site');
  },
);

test('[I21] a wrong key is never made good by a cookie', async () => {
  const answer = await written('/api/v1/afwijkingen', { Origin: server.url, Authorization: 'Bearer mkb_0000000000_x' });
  expect(answer.status).toBe(401);
});
