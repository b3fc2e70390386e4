// Sent twice, sent at the same moment, sent while the server restarts: recorded once, and everyone hears the truth.

import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Fact } from '#shared/journal/facts.ts';
import { registration } from '../../support/registration.ts';
import { type DossierServer, type Keys, makeKeys, startDossierServer } from './dossier-server.ts';

let keys: Keys;
let server: DossierServer;

beforeAll(async () => {
  keys = await makeKeys();
  server = await startDossierServer(keys);
});

afterAll(async () => {
  await server.stop();
  await keys.remove();
});

async function factsAbout(number: string): Promise<readonly Fact[]> {
  const facts = (await server.entries()).flatMap((entry) => entry.facts);
  return facts.filter((fact) => fact.kind === 'afwijking-changed' && fact.number === number);
}

const elsewhere = (post: string) => registration({ meldkamer: post.slice(0, 3), functions: [post] });

describe('one Idempotency-Key', () => {
  test('[I3] gives one number, however often the registration is sent, also in another order of fields', async () => {
    const body = elsewhere('NNL/politie');
    const turned = Object.fromEntries(Object.entries(body).reverse());
    const answers = await Promise.all([
      server.register('lms', body, 'one'),
      server.register('lms', body, 'one'),
      server.register('lms', turned, 'one'),
    ]);
    const later = await server.register('lms', body, 'one');
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 200, 201]);
    expect(later.status).toBe(200);
    const numbers = [...answers, later].map(({ afwijking, headers }) => [afwijking.number, headers.get('Location')]);
    expect(new Set(numbers.map(String)).size).toBe(1);
    const opened = (await server.entries()).flatMap(({ facts }) =>
      facts.filter(({ kind }) => kind === 'afwijking-opened'),
    );
    expect(opened.length).toBe(1);
  });

  test('[I4] is refused for anything else, also for the same body in another deviation or another step', async () => {
    const first = await server.register('lms', elsewhere('NNL/caco'), 'two');
    const second = await server.register('lms', elsewhere('ONL/caco'));
    const { number, version } = first.afwijking;
    expect((await server.step('lms', number, 'assessments', { version, outcome: 'fit' }, 'three')).status).toBe(201);
    const reused = [
      await server.register('lms', { ...elsewhere('NNL/caco'), reason: 'Anders' }, 'two'),
      await server.register('lms', elsewhere('NNL/caco'), 'three'),
      await server.step('lms', number, 'assessments', { version, outcome: 'unfit' }, 'three'),
      await server.step('lms', second.afwijking.number, 'assessments', { version, outcome: 'fit' }, 'three'),
      await server.step('lms', number, 'starts', { version }, 'three'),
    ];
    expect(reused.map(({ status, problem }) => [status, problem['code']])).toEqual(
      reused.map(() => [409, 'idempotency-key-reused']),
    );
  });

  test('is nobody else’s: two callers may use the same one', async () => {
    const { number } = (await server.register('lms', elsewhere('RTD/politie'))).afwijking;
    const told = { about: 'start' };
    expect((await server.step('igj', number, 'receipts', told, 'k')).status).toBe(201);
    expect((await server.step('jenv', number, 'receipts', told, 'k')).status).toBe(201);
  });

  test('is not kept itself, whatever a sender puts in it: of all that is stored nothing holds it', async () => {
    const body = elsewhere('ZWB/politie');
    const key = 'overdracht van de nachtdienst';
    const first = await server.register('lms', body, key);
    const again = await server.register('lms', body, key);
    expect([first.status, again.status]).toEqual([201, 200]);
    expect(JSON.stringify(await server.entries())).not.toContain('nachtdienst');
  });

  test('[I3] finds its outcome also when the deviation went on, and after a restart', async () => {
    const { number, version } = (await server.register('lms', elsewhere('DHG/politie'))).afwijking;
    const assessment = { version, outcome: 'fit' };
    const first = await server.step('lms', number, 'assessments', assessment, 'four');
    expect(first.status).toBe(201);
    const seen = await server.step('igj', number, 'seen-marks', undefined, 'five');
    await server.stop();
    server = await startDossierServer(keys);
    const before = (await server.entries()).length;
    const again = await server.step('lms', number, 'assessments', assessment, 'four');
    const seenAgain = await server.step('igj', number, 'seen-marks', undefined, 'five');
    // The time in which nobody said where it is goes on.
    const expected = { ...seen.afwijking, unknownMs: expect.any(Number) };
    for (const { status, afwijking } of [again, seenAgain]) expect([status, afwijking]).toEqual([200, expected]);
    expect((await server.entries()).length).toBe(before);
  });
});

describe('at the same moment', () => {
  test('[I15] of two people on one version one wins, and the other hears the present version', async () => {
    const { number, version } = (await server.register('lms', elsewhere('LIM/politie'))).afwijking;
    const rectified = (reason: string) => ({ version, statement: { reason }, reason: 'Nader bekend' });
    const answers = await Promise.all([
      server.step('lms', number, 'rectifications', rectified('Storing telefonie')),
      server.step('politie', number, 'rectifications', rectified('Storing radio')),
    ]);
    const won = answers.find(({ status }) => status === 201);
    const lost = answers.find(({ status }) => status === 409);
    expect(won?.afwijking.version).toBe(version + 1);
    expect(lost?.problem).toMatchObject({ code: 'version-conflict', version: version + 1 });
    const kept = (await factsAbout(number)).filter(
      (fact) => fact.kind === 'afwijking-changed' && fact.change.kind === 'rectified',
    );
    expect(kept.length).toBe(1);
  });

  test('steps that stand beside each other all get in, without a version', async () => {
    const { number } = (await server.register('lms', elsewhere('OBR/politie'))).afwijking;
    const answers = await Promise.all([
      server.step('igj', number, 'receipts', { about: 'start' }),
      server.step('smb', number, 'receipts', { about: 'start' }),
      server.step('jenv', number, 'positions', { stance: 'concerns' }),
      server.step('igj', number, 'seen-marks'),
      server.step('politie', number, 'consultations', { party: 'Veiligheidsregio Brabant-Noord', outcome: 'noted' }),
    ]);
    expect(answers.map(({ status }) => status)).toEqual(answers.map(() => 201));
    expect(new Set(answers.map(({ text }) => JSON.parse(text).afwijking.number)).size).toBe(1);
  });

  test('[I5] many registrations get numbers without a gap', async () => {
    const posts = ['01', '02', '03'].flatMap((region) => [`NNL/ambulance/${region}`, `NNL/brandweer/${region}`]);
    const before = (await server.register('lms', elsewhere('AMS/caco'))).afwijking.number;
    const answers = await Promise.all(posts.map((post) => server.register('lms', elsewhere(post))));
    const serial = Number(before.slice(5));
    expect(answers.map(({ afwijking }) => Number(afwijking.number.slice(5))).sort((a, b) => a - b)).toEqual(
      posts.map((_, index) => serial + 1 + index),
    );
  });

  test('[I15] of many who register the same thing one gets a number, the others hear which', async () => {
    const answers = await Promise.all(
      Array.from({ length: 5 }, () => server.register('lms', elsewhere('AMS/politie'))),
    );
    const won = answers.filter(({ status }) => status === 201).map(({ afwijking }) => afwijking.number);
    expect(won.length).toBe(1);
    expect(
      answers.filter(({ status }) => status === 409).map(({ problem }) => [problem['code'], problem['numbers']]),
    ).toEqual(Array.from({ length: 4 }, () => ['overlapping', won]));
  });
});
