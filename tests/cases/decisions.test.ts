// What decisions cover: in any order of recording, beside rectifications, refusals, extensions, ends that pass and nights that return.
// Numbers were worked out by hand; moments are Dutch time.

import { describe, expect, test } from 'vitest';
import { MINUTE } from '#shared/base/time.ts';
import type { Figures } from '#shared/dossier/api-dossier.ts';
import { expectSums, playing } from '../support/case.ts';
import type { CaseServer, Who } from '../support/case-server.ts';

const AANNAME = 'MNL/ambulance/09/aanname';
const NUMBER = '2026-0001';
/** What this software saw is of kind `overig`, for which nobody holds a mandate: a decision says what it is about. */
const KIND = { kind: 'tijdelijke-wijziging-werkwijze' };
const BMB = { party: 'bmb', capacity: 'Hoogste bestuurlijk orgaan', mandate: 'pilots-bmb', document: 'BMB 2026-9' };

async function awayFrom(from: string, opens = '2026-07-10T09:00+02:00', place = 'Zeist'): Promise<CaseServer> {
  const play = await playing(opens);
  await play.say(AANNAME, 'MNL');
  await play.at(from);
  await play.say(AANNAME, place);
  return play;
}

async function backAt(play: CaseServer, at: string): Promise<void> {
  await play.at(at);
  await play.say(AANNAME, 'MNL');
}

type Said = readonly [who: Who, said: Readonly<Record<string, unknown>>];

describe('[R62] recorded in either order', () => {
  // Away from 10 July 12:00 to 12 July 12:00, 48 hours: 2880. Both decisions allow it without an end, one taken at its start and one an
  // hour before it was over; both are recorded when it is over.
  const DECISIONS: readonly Said[] = [
    ['smb', { decidedAt: '2026-07-10T10:00:00Z', about: KIND }],
    ['smb', { decidedAt: '2026-07-12T09:00:00Z', about: KIND }],
  ];

  test.each([
    [0, 1],
    [1, 0],
  ])('decisions of 10 and 12 July, %d first: 48 hours covered', async (first, second) => {
    const play = await awayFrom('2026-07-10T12:00+02:00');
    await backAt(play, '2026-07-12T12:00+02:00');
    for (const index of [first, second]) {
      await play.at(`2026-07-12T1${index === first ? 4 : 5}:00+02:00`);
      const [who, said] = DECISIONS[index] as Said;
      await play.decide(NUMBER, said, who);
    }
    const all = { covered: 2880, coveredLater: 2880, byParty: 2880 };
    await expectSums(play, { figures: all, dossiers: { [NUMBER]: all } });
  });
});

describe('[R62] three decisions in every order of recording', () => {
  // Away 10:00-14:00. A: the SMB allows 10:00-12:00. B: the BMB refuses from 11:00. C: the SMB allows 11:30-13:00.
  // 10:00-11:00 covered 60, 11:00-11:30 not 30, 11:30-13:00 covered 90, 13:00-14:00 not 60.
  const A: Said = ['smb', { decidedAt: '2026-07-10T08:00:00Z', about: { ...KIND, end: '2026-07-10T10:00:00Z' } }];
  const B: Said = ['bmb', { ...BMB, outcome: 'refused', decidedAt: '2026-07-10T09:00:00Z', about: KIND }];
  const C: Said = ['smb', { decidedAt: '2026-07-10T09:30:00Z', about: { ...KIND, end: '2026-07-10T11:00:00Z' } }];

  test.each([
    ['ABC', [A, B, C]],
    ['ACB', [A, C, B]],
    ['BAC', [B, A, C]],
    ['BCA', [B, C, A]],
    ['CAB', [C, A, B]],
    ['CBA', [C, B, A]],
  ] as const)('%s: 150 covered, 90 uncovered', async (_, order) => {
    const play = await awayFrom('2026-07-10T10:00+02:00');
    await backAt(play, '2026-07-10T14:00+02:00');
    for (const [index, [who, said]] of order.entries()) {
      await play.at(`2026-07-10T15:0${index}+02:00`);
      await play.decide(NUMBER, said, who);
    }
    const all = { covered: 150, coveredLater: 150, byParty: 150, uncovered: 90 };
    await expectSums(play, { figures: all, dossiers: { [NUMBER]: all } });
  });
});

describe('[R62] rectifying the dossier touches no cover', () => {
  test.each([
    ['kind', { kind: 'pilot' }],
    ['start', { start: '2026-07-10T09:00:00Z' }],
    ['end', { expectedEnd: '2026-07-10T09:00:00Z' }],
    ['place', { to: { place: 'Breda' } }],
  ])('its %s: 120 stays covered', async (_, statement) => {
    const play = await awayFrom('2026-07-10T10:00+02:00');
    await play.decide(NUMBER, { about: KIND });
    await backAt(play, '2026-07-10T12:00+02:00');
    await play.at('2026-07-10T12:10+02:00');
    await play.step(NUMBER, 'rectifications', { statement, reason: 'verkeerd genoteerd' });
    await play.at('2026-07-10T13:00+02:00');
    const all = { covered: 120, coveredInTime: 120, byParty: 120 };
    await expectSums(play, { figures: all, dossiers: { [NUMBER]: all } });
  });

  test('covered at Tilburg for 120, then at Breda for 60: 120 covered, 60 uncovered', async () => {
    const play = await awayFrom('2026-07-10T10:00+02:00', undefined, 'Tilburg');
    await play.decide(NUMBER, { about: KIND });
    await play.at('2026-07-10T12:00+02:00');
    await play.say(AANNAME, 'Breda');
    await play.at('2026-07-10T12:30+02:00');
    await backAt(play, '2026-07-10T13:00+02:00');
    await play.at('2026-07-10T13:30+02:00');
    const sums = { covered: 120, coveredInTime: 120, byParty: 120, uncovered: 60 };
    const { uncovered, ...covered } = sums;
    await expectSums(play, { figures: sums, dossiers: { [NUMBER]: covered, '2026-0002': { uncovered } } });
  });
});

describe('[R62][R77] a place that is set right', () => {
  test('from 12:00 on, for it moved on to Breda: 120 covered at Tilburg, 60 not, in one deviation', async () => {
    const play = await awayFrom('2026-07-10T10:00+02:00', undefined, 'Tilburg');
    await play.decide(NUMBER, { about: KIND });
    await play.at('2026-07-10T12:00+02:00');
    await play.say(AANNAME, 'Breda');
    await play.at('2026-07-10T12:30+02:00');
    const moved = {
      statement: { to: { place: 'Breda' } },
      from: '2026-07-10T10:00:00Z',
      reason: 'ging door naar Breda',
    };
    await play.step(NUMBER, 'rectifications', moved);
    expect(await play.alarms()).toContainEqual(expect.stringMatching(/^A4 .* active/));
    await backAt(play, '2026-07-10T13:00+02:00');
    await play.at('2026-07-10T13:30+02:00');
    // What was opened when it was seen at Breda has no time left.
    const all = { covered: 120, coveredInTime: 120, byParty: 120, uncovered: 60 };
    await expectSums(play, { figures: all, dossiers: { [NUMBER]: all, '2026-0002': {} } });
  });

  test('from the beginning, for it was written down wrongly: what was decided about Zeist stays 120 covered', async () => {
    const play = await playing('2026-07-10T09:00+02:00');
    await play.say(AANNAME, 'MNL');
    const said = { meldkamer: 'MNL', ...KIND, functions: [AANNAME], start: '2026-07-10T08:00:00Z' };
    await play.register({ ...said, to: { place: 'Zwolle' } });
    await play.decide(NUMBER, { about: { to: { place: 'Zeist' } } });
    await play.at('2026-07-10T09:30+02:00');
    await play.step(NUMBER, 'rectifications', {
      statement: { to: { place: 'Zeist' } },
      reason: 'verkeerd overgenomen',
    });
    await play.at('2026-07-10T10:00+02:00');
    await play.say(AANNAME, 'Zeist');
    await play.at('2026-07-10T10:30+02:00');
    expect(await play.a4(NUMBER)).toBeNull();
    await backAt(play, '2026-07-10T12:00+02:00');
    await play.at('2026-07-10T13:00+02:00');
    const all = { covered: 120, coveredInTime: 120, byParty: 120 };
    await expectSums(play, { figures: all, dossiers: { [NUMBER]: all } });
  });
});

describe('[R64] a migration decided from 10 July 08:00 to 12 July 08:00 that is back on 13 July at 08:00', () => {
  async function migration(): Promise<CaseServer> {
    const play = await playing('2026-07-09T09:00+02:00');
    await play.say(AANNAME, 'MNL');
    const number = await play.register({
      meldkamer: 'MNL',
      ...KIND,
      functions: [AANNAME],
      to: { place: 'Zeist' },
      start: '2026-07-10T06:00:00Z',
      expectedEnd: '2026-07-12T06:00:00Z',
    });
    expect(number).toBe(NUMBER);
    await play.decide(NUMBER);
    await play.at('2026-07-10T08:00+02:00');
    await play.say(AANNAME, 'Zeist');
    await play.at('2026-07-12T07:45+02:00');
    expect(await play.a4(NUMBER)).toBeNull();
    expect((await play.dossier(NUMBER)).afwijking.decided).toBe(true);
    await play.at('2026-07-12T09:00+02:00');
    return play;
  }

  test('nobody decides again: 2880 covered, 1440 uncovered, and A4 and the ladder from its end', async () => {
    const play = await migration();
    expect(await play.a4(NUMBER)).toBe('active');
    const { afwijking, dossier } = await play.dossier(NUMBER);
    expect([afwijking.decided, afwijking.uncovered]).toEqual([false, [AANNAME]]);
    expect(dossier.ladder?.turns[0]?.at).toBe('2026-07-12T06:00:00.000Z');
    await backAt(play, '2026-07-13T08:00+02:00');
    await play.at('2026-07-13T09:00+02:00');
    const all = { covered: 2880, coveredInTime: 2880, byParty: 2880, uncovered: 1440 };
    await expectSums(play, { figures: all, dossiers: { [NUMBER]: all } });
  });

  test('extended on 12 July at 20:00: 12 hours uncovered, 2880 and 720 covered', async () => {
    const play = await migration();
    await play.at('2026-07-12T20:00+02:00');
    await play.decide(NUMBER, { outcome: 'extended', until: '2026-07-14T06:00:00Z' });
    expect(await play.a4(NUMBER)).not.toBe('active');
    await backAt(play, '2026-07-13T08:00+02:00');
    await play.at('2026-07-13T09:00+02:00');
    const all = { covered: 3600, coveredInTime: 3600, byParty: 3600, uncovered: 720 };
    await expectSums(play, { figures: all, dossiers: { [NUMBER]: all } });
  });

  test('extended on 12 July at 08:00 and written down at 20:00: 2880 in time, 720 later, 720 in time', async () => {
    const play = await migration();
    await play.at('2026-07-12T20:00+02:00');
    await play.decide(NUMBER, {
      outcome: 'extended',
      decidedAt: '2026-07-12T06:00:00Z',
      until: '2026-07-14T06:00:00Z',
    });
    await backAt(play, '2026-07-13T08:00+02:00');
    await play.at('2026-07-13T09:00+02:00');
    const all = { covered: 4320, coveredInTime: 3600, coveredLater: 720, byParty: 4320 };
    await expectSums(play, { figures: all, dossiers: { [NUMBER]: all } });
  });
});

describe('[R62] refusals and objections, away 10:00-14:00 and allowed from 10:00', () => {
  async function allowed(): Promise<CaseServer> {
    const play = await awayFrom('2026-07-10T10:00+02:00');
    await play.decide(NUMBER, { about: { ...KIND, end: '2026-07-10T12:00:00Z' } });
    await play.at('2026-07-10T11:00+02:00');
    return play;
  }

  test('an objection of the RAV at 11:00 ends nothing: 240 covered', async () => {
    const play = await allowed();
    const rav = { party: 'rav-09', capacity: 'eigen functie', mandate: null, document: null };
    await play.decide(NUMBER, { ...rav, outcome: 'refused', about: KIND }, 'rav-09');
    expect(await play.a4(NUMBER)).not.toBe('active');
    expect((await play.dossier(NUMBER)).afwijking.openPoints).toContain('objection');
    await backAt(play, '2026-07-10T14:00+02:00');
    await play.at('2026-07-10T15:00+02:00');
    const all = { covered: 240, coveredInTime: 240, byParty: 240 };
    await expectSums(play, { figures: all, dossiers: { [NUMBER]: all } });
  });

  test('a refusal of the SMB at 11:00 ends it, and it cannot be extended: 60 covered, 180 uncovered', async () => {
    const play = await allowed();
    await play.decide(NUMBER, { outcome: 'refused', about: KIND });
    expect(await play.a4(NUMBER)).toBe('active');
    const extension = {
      outcome: 'extended',
      party: 'smb',
      mandate: 'werkwijze-smb',
      until: '2026-07-10T16:00:00Z',
      about: KIND,
    };
    expect(await play.refusal(NUMBER, 'decisions', extension, 'smb')).toBe('409 out-of-order');
    await backAt(play, '2026-07-10T14:00+02:00');
    await play.at('2026-07-10T15:00+02:00');
    const all = { covered: 60, coveredInTime: 60, byParty: 60, uncovered: 180 };
    await expectSums(play, { figures: all, dossiers: { [NUMBER]: all } });
  });

  test('of two at one moment the refusal holds: from 11:00 on it is uncovered', async () => {
    const play = await allowed();
    const decidedAt = '2026-07-10T09:00:00Z';
    await play.decide(NUMBER, { ...BMB, outcome: 'refused', decidedAt, about: KIND }, 'bmb');
    await play.decide(NUMBER, { decidedAt, about: { ...KIND, end: '2026-07-10T12:00:00Z' } });
    expect(await play.a4(NUMBER)).toBe('active');
    await backAt(play, '2026-07-10T14:00+02:00');
    await play.at('2026-07-10T15:00+02:00');
    const all = { covered: 60, coveredInTime: 60, byParty: 60, uncovered: 180 };
    await expectSums(play, { figures: all, dossiers: { [NUMBER]: all } });
  });
});

test('[R63] decided to 11:00, set right at 12:30 to 13:00: 60 in time, 90 later, 30 in time', async () => {
  const play = await awayFrom('2026-07-10T10:00+02:00');
  await play.decide(NUMBER, { about: { ...KIND, end: '2026-07-10T09:00:00Z' } });
  await play.at('2026-07-10T12:30+02:00');
  expect(await play.a4(NUMBER)).toBe('active');
  await play.step(
    NUMBER,
    'decision-rectifications',
    { decision: `${NUMBER}-b1`, words: { end: '2026-07-10T11:00:00Z' }, reason: 'einde verkeerd overgenomen' },
    'smb',
  );
  await backAt(play, '2026-07-10T13:00+02:00');
  await play.at('2026-07-10T14:00+02:00');
  const all = { covered: 180, coveredInTime: 90, coveredLater: 90, byParty: 180 };
  await expectSums(play, { figures: all, dossiers: { [NUMBER]: all } });
});

test('[R62] without a place it covers no absence: 120 uncovered', async () => {
  const play = await playing('2026-07-10T09:00+02:00');
  await play.say(AANNAME, 'MNL');
  await play.register({ meldkamer: 'MNL', ...KIND, functions: [AANNAME], start: '2026-07-10T08:00:00Z' });
  await play.decide(NUMBER);
  await play.at('2026-07-10T10:00+02:00');
  await play.say(AANNAME, 'Zeist');
  await play.at('2026-07-10T10:30+02:00');
  expect(await play.a4(NUMBER)).toBe('active');
  await backAt(play, '2026-07-10T12:00+02:00');
  await play.at('2026-07-10T13:00+02:00');
  await expectSums(play, { figures: { uncovered: 120 }, dossiers: { [NUMBER]: { uncovered: 120 } } });
});

describe('[R62] two nights at Zeist, 22:00-06:00, with one decision at 23:00 of the first', () => {
  async function nights(about: Readonly<Record<string, unknown>>): Promise<CaseServer> {
    const play = await awayFrom('2026-07-10T22:00+02:00');
    await play.at('2026-07-10T23:00+02:00');
    await play.decide(NUMBER, { about: { ...KIND, ...about } });
    await backAt(play, '2026-07-11T06:00+02:00');
    await play.at('2026-07-11T22:00+02:00');
    await play.say(AANNAME, 'Zeist');
    await play.at('2026-07-11T23:00+02:00');
    return play;
  }

  test('without an end, until its first return: 60 uncovered, 420 covered, and the second night 480 uncovered', async () => {
    const play = await nights({});
    expect(await play.a4(NUMBER)).toBe('active');
    await backAt(play, '2026-07-12T06:00+02:00');
    await play.at('2026-07-12T07:00+02:00');
    const all = { covered: 420, coveredInTime: 420, byParty: 420, uncovered: 540 };
    await expectSums(play, { figures: all, dossiers: { [NUMBER]: all } });
  });

  test('for absences that return until 13 July: 60 uncovered, 420 and 480 covered', async () => {
    const play = await nights({ repeated: true, end: '2026-07-13T10:00:00Z' });
    expect(await play.a4(NUMBER)).not.toBe('active');
    await backAt(play, '2026-07-12T06:00+02:00');
    await play.at('2026-07-12T07:00+02:00');
    const all = { covered: 900, coveredInTime: 900, byParty: 900, uncovered: 60 };
    await expectSums(play, { figures: all, dossiers: { [NUMBER]: all } });
  });
});

describe('[R65] time to decision', () => {
  test('away from 10:00, decided 10:30, written down 11:15: 30 and 75 minutes', async () => {
    const play = await awayFrom('2026-07-10T10:00+02:00');
    await play.at('2026-07-10T11:15+02:00');
    await play.decide(NUMBER, { decidedAt: '2026-07-10T08:30:00Z', about: KIND });
    const { timeToDecision } = await play.ask<Figures>('/api/v1/figures');
    expect(
      timeToDecision.map(({ ms, recordedMs, beforehand }) => [ms / MINUTE, recordedMs / MINUTE, beforehand]),
    ).toEqual([[30, 75, false]]);
  });

  test('decided 09:30, written down 10:20: beforehand, 0 and 20 minutes', async () => {
    const play = await awayFrom('2026-07-10T10:00+02:00');
    await play.at('2026-07-10T10:20+02:00');
    await play.decide(NUMBER, { decidedAt: '2026-07-10T07:30:00Z', about: KIND });
    const { timeToDecision } = await play.ask<Figures>('/api/v1/figures');
    expect(
      timeToDecision.map(({ ms, recordedMs, beforehand }) => [ms / MINUTE, recordedMs / MINUTE, beforehand]),
    ).toEqual([[0, 20, true]]);
    await backAt(play, '2026-07-10T12:00+02:00');
    await play.at('2026-07-10T13:00+02:00');
    // The decision was taken before it began: 10:00-10:20 later, 10:20-12:00 in time.
    const all = { covered: 120, coveredLater: 20, coveredInTime: 100, byParty: 120 };
    await expectSums(play, { figures: all, dossiers: { [NUMBER]: all } });
  });
});

test('[R62] what cannot be decided is refused with its reason, and nothing of it is recorded', async () => {
  const play = await awayFrom('2026-07-10T10:00+02:00');
  const smb = { outcome: 'allowed', party: 'smb', mandate: 'werkwijze-smb', about: KIND };
  const asked = (said: Readonly<Record<string, unknown>>) =>
    play.refusal(NUMBER, 'decisions', { ...smb, ...said }, 'smb');
  expect(await asked({ decidedAt: '2026-07-10T09:00:00Z' })).toMatch(/^400 /);
  expect(await asked({ about: { ...KIND, start: '2026-07-10T09:00:00Z', end: '2026-07-10T08:00:00Z' } })).toMatch(
    / ends-before-start$/,
  );
  expect(await asked({ about: { ...KIND, repeated: true } })).toMatch(/ repeated-without-end$/);
  expect(await asked({ about: { ...KIND, functions: ['AMS/politie'] } })).toMatch(/ other-meldkamer$/);
  expect((await play.dossier(NUMBER)).decisions).toEqual([]);
});
