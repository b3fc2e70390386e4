// Two servers on one Redis: numbers without a gap, one winner on one version, and nobody refused for what the other server knows.

import { afterAll, beforeAll, expect, test } from 'vitest';
import { REGIONS } from '#shared/reference/meldkamers.ts';
import { startRedis, type TestRedis } from '../../support/redis.ts';
import { registration } from '../../support/registration.ts';
import { type DossierServer, type Keys, makeKeys, startDossierServer } from './dossier-server.ts';

let keys: Keys;
let redis: TestRedis;
let servers: readonly [DossierServer, DossierServer];

beforeAll(async () => {
  keys = await makeKeys();
  redis = await startRedis();
  servers = [await startDossierServer(keys, redis.url), await startDossierServer(keys, redis.url)];
});

afterAll(async () => {
  await Promise.all(servers.map((server) => server.stop()));
  await redis.stop();
  await keys.remove();
});

const POSTS = REGIONS.flatMap(({ code, meldkamer }) => [
  { meldkamer, functions: [`${meldkamer}/brandweer/${code}`] },
  { meldkamer, functions: [`${meldkamer}/ambulance/${code}`] },
]);

test('[I5] fifty registrations at once, half at each server, get the numbers 1 to 50, once', async () => {
  const answers = await Promise.all(
    POSTS.map((about, index) => servers[index % 2 === 0 ? 0 : 1].register('lms', registration(about))),
  );
  expect(answers.map(({ status }) => status)).toEqual(POSTS.map(() => 201));
  expect(answers.map(({ afwijking }) => Number(afwijking.number.slice(5))).sort((a, b) => a - b)).toEqual(
    POSTS.map((_, index) => index + 1),
  );
  const opened = (await servers[0].entries()).flatMap(({ facts }) =>
    facts.flatMap((fact) => (fact.kind === 'afwijking-opened' ? [fact.afwijking.number] : [])),
  );
  expect(opened.map((number) => Number(number.slice(5)))).toEqual(POSTS.map((_, index) => index + 1));
});

test('[I3] a retry at the other server finds the number, also at the same moment', async () => {
  const [here, there] = servers;
  const body = registration({ functions: ['MNL/politie'] });
  const both = await Promise.all([here.register('lms', body, 'both'), there.register('lms', body, 'both')]);
  const later = await there.register('lms', body, 'both');
  expect(both.map(({ status }) => status).sort()).toEqual([200, 201]);
  expect([later.status, new Set([...both, later].map(({ afwijking }) => afwijking.number)).size]).toEqual([200, 1]);
});

test('whoever goes on at the other server at once is never told that there is no such deviation or version', async () => {
  const [here, there] = servers;
  const registered = await here.register('lms', registration({ functions: ['MNL/caco'] }));
  const { number } = registered.afwijking;
  let { version } = registered.afwijking;
  for (const [turn, text] of ['een', 'twee', 'drie', 'vier', 'vijf', 'zes'].entries()) {
    const server = turn % 2 === 0 ? there : here;
    const body = { version, statement: { reason: text }, reason: 'Nader bekend' };
    const answer = await server.step('lms', number, 'rectifications', body);
    expect([answer.status, answer.afwijking?.reason]).toEqual([201, text]);
    version = answer.afwijking.version;
  }
  const seen = await there.step('igj', number, 'seen-marks', { version });
  expect([seen.status, seen.afwijking.version]).toEqual([201, version]);
});

test('[I15] of two people on one version, each at another server, one wins', async () => {
  const registered = await servers[0].register('lms', registration({ meldkamer: 'AMS', functions: ['AMS/caco'] }));
  const { number, version } = registered.afwijking;
  const answers = await Promise.all(
    servers.map((server, index) =>
      server.step('lms', number, 'rectifications', { version, statement: { reason: `Bij ${index}` }, reason: 'Nader' }),
    ),
  );
  expect(answers.map(({ status }) => status).sort()).toEqual([201, 409]);
  expect(answers.find(({ status }) => status === 409)?.problem).toMatchObject({
    code: 'version-conflict',
    version: version + 1,
  });
});

test('[I15] of twenty who decide on one version, at two servers, one wins and the others hear the present version', async () => {
  const registered = await servers[0].register('lms', registration({ meldkamer: 'LIM', functions: ['LIM/caco'] }));
  const { number, version } = registered.afwijking;
  const answers = await Promise.all(
    Array.from({ length: 20 }, (_, index) =>
      servers[index % 2 === 0 ? 0 : 1].step(index % 4 < 2 ? 'lms' : 'smb', number, 'decisions', {
        version,
        outcome: 'allowed',
        party: 'smb',
        document: 'SMB 2026-117',
        conditions: `Besluit ${index}`,
      }),
    ),
  );
  expect(answers.filter(({ status }) => status === 201).map(({ afwijking }) => afwijking.version)).toEqual([
    version + 1,
  ]);
  expect(
    answers
      .filter(({ status }) => status !== 201)
      .map(({ status, problem }) => [status, problem['code'], problem['version']]),
  ).toEqual(Array.from({ length: 19 }, () => [409, 'version-conflict', version + 1]));
  const decided = (await servers[1].entries()).flatMap(({ facts }) =>
    facts.filter(
      (fact) => fact.kind === 'afwijking-changed' && fact.number === number && fact.change.kind === 'decided',
    ),
  );
  expect(decided.length).toBe(1);
});

test('[I3] one key for one request at one server, and another request or another caller at the other', async () => {
  const [here, there] = servers;
  const registered = await here.register('lms', registration({ meldkamer: 'ZWB', functions: ['ZWB/caco'] }));
  const { number } = registered.afwijking;
  const position = { stance: 'concerns', text: 'Zorgen' };
  const answers = await Promise.all([
    here.step('igj', number, 'positions', position, 'shared'),
    there.step('igj', number, 'positions', position, 'shared'),
    there.step('jenv', number, 'positions', position, 'shared'),
  ]);
  expect(
    answers
      .slice(0, 2)
      .map(({ status }) => status)
      .sort(),
  ).toEqual([200, 201]);
  expect(answers[2]?.status).toBe(201);
  const other = await there.step('igj', number, 'positions', { stance: 'supports' }, 'shared');
  expect([other.status, other.problem['code']]).toEqual([409, 'idempotency-key-reused']);
});
