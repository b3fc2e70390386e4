// Decisions that cannot be, at a real server on both journals: each has a clear answer, and nothing of what was there is lost or changed.

import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { DEFAULT_POLICY } from '#shared/policy/policy.ts';
import { startRedis, type TestRedis } from '../../support/redis.ts';
import { minutesFromNow, registration } from '../../support/registration.ts';
import {
  type Answer,
  type DossierServer,
  type Keys,
  makeKeys,
  startDossierServer,
  type Who,
} from './dossier-server.ts';

const POLITIE = { id: 'politie', name: 'Politie' };
const UITWIJK = { kind: 'uitwijk', functions: ['MNL/ambulance/09', 'MNL/politie'], to: { meldkamer: 'AMS' } };

type Body = Readonly<Record<string, unknown>>;

describe.each(['sqlite', 'redis'] as const)('on %s', (store) => {
  let keys: Keys;
  let redis: TestRedis | null = null;
  let server: DossierServer;
  let numbers: readonly string[] = [];

  beforeAll(async () => {
    keys = await makeKeys();
    redis = store === 'redis' ? await startRedis() : null;
    server = await serverWith({ ...DEFAULT_POLICY, version: 'vandaag' });
  });

  afterAll(async () => {
    await server.stop();
    await redis?.stop();
    await keys.remove();
  });

  async function serverWith(policy: unknown): Promise<DossierServer> {
    const path = join(keys.folder, 'policy.json');
    await writeFile(path, JSON.stringify(policy));
    return startDossierServer(keys, redis?.url, { POLICY_FILE: path });
  }

  async function registered(changed: Body = {}) {
    const { status, text, afwijking } = await server.register(
      'lms',
      registration({ ...UITWIJK, ...changed, alongside: numbers }),
    );
    if (status !== 201) throw new Error(text);
    numbers = [...numbers, afwijking.number];
    return afwijking;
  }

  async function decided(who: Who, number: string, noun: string, body: Body) {
    const answer = await server.step(who, number, noun, body);
    if (answer.status !== 201) throw new Error(answer.text);
    return { ...answer.afwijking, reach: JSON.parse(answer.text).decisions as readonly Body[] };
  }

  /** What a refusal tells besides its words; the journal and the dossier are as they were. */
  async function refused(who: Who, number: string, noun: string, body: Body): Promise<Body> {
    const was = await standing(number);
    const answer: Answer = await server.step(who, number, noun, body);
    const { type, title, detail, ...told } = answer.problem;
    expect([type, typeof detail]).toEqual([`urn:nld:meldkamerbeeld:problem:${told['code']}`, 'string']);
    expect(answer.status).toBe(told['status']);
    expect(await standing(number)).toEqual(was);
    return told;
  }

  async function standing(number: string) {
    const { text } = await server.send('lms', `/api/v1/afwijkingen/${number}`, {});
    return [JSON.parse(text).dossier, (await server.entries()).length];
  }

  test('[R61] for functions of another party: what is theirs is within, the rest is told and stays uncovered', async () => {
    const { number, version } = await registered();
    const own = { version, outcome: 'allowed', party: 'rav-09', mandate: 'eigen-uitwijk' };
    const { reach, decided: isDecided } = await decided('ravu', number, 'decisions', own);
    expect(reach.at(-1)?.['functions']).toEqual([
      ...['aanname', 'uitgifte'].map((task) => ({ function: `MNL/ambulance/09/${task}`, outside: null })),
      ...['aanname', 'uitgifte'].map((task) => ({ function: `MNL/politie/${task}`, outside: 'party' })),
    ]);
    expect(isDecided).toBe(false);
    const theirs = { version: version + 1, about: { functions: ['MNL/politie'] } };
    expect(await refused('ravu', number, 'decisions', { ...own, ...theirs })).toEqual({
      ...{ code: 'no-mandate', status: 409, party: 'rav-09' },
      holders: expect.arrayContaining([POLITIE]),
    });
    const elsewhere = { version: version + 1, about: { functions: ['AMS/ambulance/13'] } };
    expect(await refused('ravu', number, 'decisions', { ...own, ...elsewhere })).toMatchObject({
      ...{ code: 'other-meldkamer', status: 400, meldkamer: 'MNL' },
      problems: [{ path: 'about.functions', problem: 'must be functions of MNL' }],
    });
  });

  test('[R61] with a mandate that policy did not have then: recorded as another ground, and it covers nothing', async () => {
    const { number, version } = await registered({ functions: ['MNL/ambulance/09'] });
    const before = minutesFromNow(0);
    const own = { version, outcome: 'allowed', party: 'rav-09', mandate: 'mandaat-van-morgen' };
    const reached = (words: Body) => {
      return [words['functions']].flat().map((one) => (one as { readonly outside: string | null }).outside);
    };
    const early = await decided('ravu', number, 'decisions', own);
    expect([early.decided, ...early.reach.map(reached)]).toEqual([false, ['other-ground', 'other-ground']]);

    await server.stop();
    const { dossier } = DEFAULT_POLICY;
    const [first] = dossier.mandates;
    const added = { ...first, id: 'mandaat-van-morgen', basis: 'Besluit van morgen' };
    server = await serverWith({
      ...DEFAULT_POLICY,
      version: 'morgen',
      dossier: { ...dossier, mandates: [...dossier.mandates, added] },
    });

    const dated = await decided('ravu', number, 'decisions', { ...own, version: early.version, decidedAt: before });
    expect([dated.decided, reached(dated.reach.at(-1) ?? {})]).toEqual([false, ['other-ground', 'other-ground']]);
    const late = await decided('ravu', number, 'decisions', { ...own, version: dated.version });
    expect([late.decided, ...late.reach.map(reached)]).toEqual([
      true,
      ...[early, dated].map(() => ['other-ground', 'other-ground']),
      [null, null],
    ]);
  });

  test('dated in the future, or with an end before its start', async () => {
    const { number, version } = await registered();
    const own = { version, outcome: 'allowed', party: 'rav-09', mandate: 'eigen-uitwijk' };
    const decidedAt = minutesFromNow(5);
    expect(await refused('ravu', number, 'decisions', { ...own, decidedAt })).toEqual({
      ...{ code: 'in-the-future', status: 400, moment: decidedAt },
      problems: [{ path: 'decidedAt', problem: 'must not be in the future' }],
    });
    const [start, end] = [minutesFromNow(60), minutesFromNow(30)];
    expect(await refused('ravu', number, 'decisions', { ...own, about: { start, end } })).toEqual({
      ...{ code: 'ends-before-start', status: 400, start },
      problems: [{ path: 'about.end', problem: `must be later than ${start}` }],
    });
  });

  test('extended after a refusal', async () => {
    const { number, version } = await registered();
    const own = { version, outcome: 'refused', party: 'rav-09', mandate: 'eigen-uitwijk' };
    const { version: now } = await decided('ravu', number, 'decisions', own);
    const extension = { ...own, version: now, outcome: 'extended', until: minutesFromNow(48 * 60) };
    expect(await refused('ravu', number, 'decisions', extension)).toMatchObject({
      ...{ code: 'out-of-order', status: 409, step: 'decide' },
    });
  });

  test.each([
    ['confirmations', 'confirmed'],
    ['denials', 'denied'],
  ])('[R60] a claim is answered once (%s), by the party that it names', async (noun, outcome) => {
    const { number, version } = await registered();
    const spoken = { version, outcome: 'allowed', party: 'rav-09', mandate: 'eigen-uitwijk', log: '2026-1128-03' };
    const { version: noted } = await decided('lms', number, 'decisions', spoken);
    const claim = { version: noted, decision: `${number}-b1` };
    expect(await refused('politie', number, noun, claim)).toEqual({ code: 'not-named', status: 409, party: 'rav-09' });
    const answered = await decided('ravu', number, noun, claim);
    expect((await standing(number))[0].decisions[0].answer).toMatchObject({ outcome });
    for (const again of ['confirmations', 'denials']) {
      expect(await refused('ravu', number, again, { ...claim, version: answered.version })).toEqual({
        ...{ code: 'answered-already', status: 409 },
      });
    }
    expect(
      await refused('ravu', number, noun, { ...claim, version: answered.version, decision: `${number}-b9` }),
    ).toEqual({
      ...{ code: 'no-such-decision', status: 404, decision: `${number}-b9` },
    });
  });
});
