// To which deviation the time of a move belongs: joined, repeated, planned care, disturbances, recurrences. Numbers were worked out by
// hand; moments are Dutch time.

import { describe, expect, test } from 'vitest';
import { after, MINUTE } from '#shared/base/time.ts';
import type { DossierList, Figures, OwnNotices } from '#shared/dossier/api-dossier.ts';
import type { Entry } from '#shared/journal/facts.ts';
import { situationsOf } from '#shared/overview/situations.ts';
import { fold } from '#shared/picture/evolve.ts';
import { FUNCTIONS } from '#shared/reference/functions.ts';
import { expectSums, playing } from '../support/case.ts';
import type { CaseServer } from '../support/case-server.ts';

const AANNAME = 'MNL/ambulance/09/aanname';
const UITGIFTE = 'MNL/ambulance/09/uitgifte';
const NUMBER = '2026-0001';
const KIND = { kind: 'tijdelijke-wijziging-werkwijze' };

async function home(opens: string, functions: readonly string[] = [AANNAME]): Promise<CaseServer> {
  const play = await playing(opens);
  for (const one of functions) await play.say(one, 'MNL');
  return play;
}

describe('[R77] two functions to one place at different moments', () => {
  test('aanname 10:00-12:00 and uitgifte 10:30-12:00: one deviation of 210', async () => {
    const play = await home('2026-07-10T09:00+02:00', [AANNAME, UITGIFTE]);
    await play.at('2026-07-10T10:00+02:00');
    await play.say(AANNAME, 'Zeist');
    await play.at('2026-07-10T10:30+02:00');
    await play.say(UITGIFTE, 'Zeist');
    await play.at('2026-07-10T12:00+02:00');
    await play.say(AANNAME, 'MNL');
    await play.say(UITGIFTE, 'MNL');
    await play.at('2026-07-10T13:00+02:00');
    await expectSums(play, {
      functions: { [AANNAME]: { outside: 120 }, [UITGIFTE]: { outside: 90 } },
      figures: { uncovered: 210 },
      dossiers: { [NUMBER]: { uncovered: 210 } },
    });
  });

  test('decided at 10:15 for what was away then: aanname 15 not and 105 covered, uitgifte 90 not, and A4 stays', async () => {
    const play = await home('2026-07-10T09:00+02:00', [AANNAME, UITGIFTE]);
    await play.at('2026-07-10T10:00+02:00');
    await play.say(AANNAME, 'Zeist');
    await play.at('2026-07-10T10:15+02:00');
    await play.decide(NUMBER, { about: KIND });
    await play.at('2026-07-10T10:20+02:00');
    expect(await play.a4(NUMBER)).not.toBe('active');
    await play.at('2026-07-10T10:30+02:00');
    await play.say(UITGIFTE, 'Zeist');
    await play.at('2026-07-10T11:00+02:00');
    expect(await play.a4(NUMBER)).toBe('active');
    expect((await play.dossier(NUMBER)).afwijking.uncovered).toEqual([UITGIFTE]);
    await play.at('2026-07-10T12:00+02:00');
    await play.say(AANNAME, 'MNL');
    await play.say(UITGIFTE, 'MNL');
    await play.at('2026-07-10T13:00+02:00');
    const all = { covered: 105, coveredInTime: 105, byParty: 105, uncovered: 105 };
    await expectSums(play, { figures: all, dossiers: { [NUMBER]: all } });
  });

  test('from Zeist on to Zwolle: 60 and 60, each of its own', async () => {
    const play = await home('2026-07-10T09:00+02:00');
    await play.at('2026-07-10T10:00+02:00');
    await play.say(AANNAME, 'Zeist');
    await play.at('2026-07-10T11:00+02:00');
    await play.say(AANNAME, 'Zwolle');
    await play.at('2026-07-10T12:00+02:00');
    await play.say(AANNAME, 'MNL');
    await play.at('2026-07-10T13:00+02:00');
    await expectSums(play, {
      figures: { uncovered: 120 },
      dossiers: { [NUMBER]: { uncovered: 60 }, '2026-0002': { uncovered: 60 } },
    });
  });
});

describe('[R126] [R125] a whole meldkamer that moves, and nobody announced it', () => {
  test.each(['AMS', 'Zeist'])('to %s: one deviation, one critical line, each party told once', async (place) => {
    const own = FUNCTIONS.filter(({ meldkamer }) => meldkamer === 'MNL').map(({ id }) => id);
    const play = await home('2026-07-10T02:00+02:00', own);
    await play.at('2026-07-10T03:00+02:00');
    for (const [index, one] of own.entries()) {
      if (index === Math.floor(own.length / 2)) await play.at('2026-07-10T03:10+02:00');
      await play.say(one, place);
    }
    const { afwijkingen } = await play.ask<DossierList>('/api/v1/afwijkingen');
    expect(afwijkingen.map(({ number, functions }) => [number, functions])).toEqual([[NUMBER, own.toSorted()]]);
    // As the console has it: the fold of what the server tells.
    const { entries } = await play.ask<{ entries: readonly Entry[] }>('/api/v1/journal?limit=5000');
    const picture = fold(entries);
    const lines = situationsOf(picture, Object.values(picture.alarms), play.now);
    expect(lines.map(({ afwijking, alarms }) => [afwijking, alarms[0]?.priority])).toEqual([[NUMBER, 1]]);
    expect(lines[0]?.alarms.length).toBeGreaterThan(own.length);
    const { notices } = (await play.dossier(NUMBER)).dossier;
    const told = notices.map(({ party, about }) => `${about} ${party}`);
    expect(new Set(told).size).toBe(told.length);
    expect(told).toEqual(expect.arrayContaining(['start lms', 'start politie', 'start vr-09', 'start rav-09']));
  });
});

test('[R47] announced anew each of eight times that it is away for fourteen minutes: after an hour of that the ministries are called', async () => {
  const play = await home('2026-07-10T09:00+02:00');
  for (let time = 1; time <= 8; time += 1) {
    await play.at(`2026-07-10T${9 + time}:00+02:00`);
    const [start, expectedEnd] = [play.now, after(play.now, 15 * MINUTE)];
    const said = {
      kind: 'overig',
      functions: [AANNAME],
      start,
      expectedEnd,
      reason: 'oefening',
      to: { place: 'Zeist' },
    };
    await play.announce('MNL', `plan-${time}`, said);
    await play.say(AANNAME, 'Zeist');
    for (let minute = 1; minute <= 14; minute += 1)
      await play.at(`2026-07-10T${9 + time}:${String(minute).padStart(2, '0')}+02:00`);
    await play.say(AANNAME, 'MNL');
  }
  const steps: number[] = [];
  for (let time = 1; time <= 8; time += 1) {
    const { dossier } = await play.dossier(`2026-000${time}`);
    steps.push(...(dossier.ladder?.turns.map(({ step }) => step).slice(-1) ?? []));
  }
  // Fourteen minutes each: a quarter of an hour, another one and half an hour are over in the fifth.
  expect(steps).toEqual([0, 1, 2, 2, 3, 3, 3, 3]);
  await expectSums(play, {
    figures: { uncovered: 112 },
    dossiers: Object.fromEntries(steps.map((_, index) => [`2026-000${index + 1}`, { uncovered: 14 }])),
  });
});

test('[R77][R96] set right out of a deviation that goes on covering it, and silent for a quarter: all of that is of the one that covers', async () => {
  const [play, politie] = [
    await home('2026-07-10T09:00+02:00', [AANNAME, 'MNL/politie/aanname']),
    'MNL/politie/aanname',
  ];
  await play.at('2026-07-10T10:00+02:00');
  await play.say(AANNAME, 'Zeist');
  await play.at('2026-07-10T10:05+02:00');
  await play.say(politie, 'Zeist');
  await play.at('2026-07-10T10:10+02:00');
  await play.decide(NUMBER, { about: { ...KIND, to: { place: 'Zeist' }, functions: [AANNAME, politie] } });
  await play.at('2026-07-10T10:30+02:00');
  const from = '2026-07-10T08:30:00.000Z';
  await play.step(NUMBER, 'rectifications', { statement: { functions: [AANNAME] }, reason: 'hoort er niet bij', from });
  await play.at('2026-07-10T10:45+02:00');
  play.silence('MNL');
  await play.at('2026-07-10T11:00+02:00');
  for (const one of [AANNAME, politie]) await play.say(one, 'Zeist');
  await play.at('2026-07-10T11:30+02:00');
  for (const one of [AANNAME, politie]) await play.say(one, 'MNL');
  await play.at('2026-07-10T12:00+02:00');
  expect((await play.dossier('2026-0002')).afwijking.mergedInto).toBe(NUMBER);
  // Of each 35 and 30 under the decision, and 15 of which nobody knows; 10 and 5 before the decision.
  const all = { covered: 130, coveredInTime: 130, byParty: 130, uncovered: 15, unknown: 30 };
  await expectSums(play, { figures: all, dossiers: { [NUMBER]: all, '2026-0002': {} } });
});

test('[R77] set right out of one that was registered for two, after it went on to another place: its time at the first is its own', async () => {
  const functions = [AANNAME, UITGIFTE];
  const play = await home('2026-07-10T09:55+02:00', functions);
  await play.register({ ...KIND, meldkamer: 'MNL', functions, to: { place: 'Zeist' }, start: '2026-07-10T08:00:00Z' });
  await play.at('2026-07-10T10:00+02:00');
  await play.say(AANNAME, 'Zeist');
  await play.at('2026-07-10T10:10+02:00');
  await play.say(UITGIFTE, 'Zeist');
  await play.at('2026-07-10T10:30+02:00');
  await play.say(UITGIFTE, 'Zwolle');
  await play.at('2026-07-10T10:40+02:00');
  await play.step(NUMBER, 'rectifications', { statement: { functions: [AANNAME] }, reason: 'verschreven' });
  await play.at('2026-07-10T11:00+02:00');
  const own = { [NUMBER]: { uncovered: 60 }, '2026-0002': { uncovered: 30 }, '2026-0003': { uncovered: 20 } };
  await expectSums(play, { figures: { uncovered: 110 }, dossiers: own });
});

test('[R131] two deviations that LMS joins: no minute of either changes, and the register is cut where it was', async () => {
  const play = await home('2026-07-10T09:00+02:00', [AANNAME, 'MNL/politie/aanname']);
  await play.say('DHG/politie/aanname', 'DHG');
  await play.at('2026-07-10T10:00+02:00');
  await play.say(AANNAME, 'Zeist');
  await play.at('2026-07-10T10:20+02:00');
  await play.decide(NUMBER, { about: { ...KIND, functions: [AANNAME, 'MNL/politie/aanname'] } });
  await play.at('2026-07-10T10:40+02:00');
  await play.say('MNL/politie/aanname', 'Zeist');
  await play.say('DHG/politie/aanname', 'Zeist');
  const other = '2026-0002';
  const join = { with: other, reason: 'één verhuizing' };
  expect(await play.refusal(NUMBER, 'joinings', join, 'meldkamer:MNL')).toBe('403 not-allowed');
  expect(await play.refusal(NUMBER, 'joinings', { ...join, with: '2026-0003' }, 'lms')).toBe('409 joins-meldkamers');
  await play.decide(other, { about: KIND, outcome: 'refused' });
  const { joinable } = await play.dossier(NUMBER);
  const contradicting = [`${NUMBER}-b1`, `${other}-b1`];
  expect(joinable).toEqual([{ number: other, functions: ['MNL/politie/aanname'], contradicting }]);
  expect((await play.dossier(NUMBER, 'meldkamer:MNL')).joinable).toEqual([]);
  expect(await play.refusal(NUMBER, 'joinings', join, 'lms')).toBe('409 decisions-contradict');
  await play.at('2026-07-10T11:00+02:00');
  const sums = async () => (await play.ask<Figures>('/api/v1/figures')).months;
  const before = await sums();
  await play.step(NUMBER, 'joinings', { ...join, despiteContradiction: true });
  expect(await sums()).toEqual(before);
  const { afwijking, dossier, entries } = await play.dossier(NUMBER);
  expect([afwijking.functions, dossier.decisions.length]).toEqual([[AANNAME, 'MNL/politie/aanname'], 2]);
  expect((await play.dossier(other)).afwijking.mergedInto).toBe(NUMBER);
  // Whoever had not confirmed yet that it began is asked in the one that stays, and there alone.
  const waits = (await play.ask<OwnNotices>('/api/v1/notices', 'politie')).notices.map((one) => one.afwijking.number);
  expect(waits).toContain(NUMBER);
  expect(waits).not.toContain(other);
  expect((await play.dossier(other)).entries.at(-1)?.position).toBe(entries.at(-1)?.position);
  expect(await play.a4(NUMBER)).toBe('active');
  await play.at('2026-07-10T12:00+02:00');
  for (const id of [AANNAME, 'MNL/politie/aanname', 'DHG/politie/aanname']) await play.say(id, id.slice(0, 3));
  await play.at('2026-07-10T13:00+02:00');
  const covered = { covered: 100, coveredInTime: 100, byParty: 100 };
  await expectSums(play, {
    figures: { ...covered, uncovered: 180 },
    dossiers: { [NUMBER]: { ...covered, uncovered: 100 }, [other]: {}, '2026-0003': { uncovered: 80 } },
  });
});

test('[R136] functions that LMS splits off: no sum changes, each dossier has its minutes, and its reason is told in both', async () => {
  const POLITIE = 'MNL/politie/aanname';
  const play = await home('2026-07-10T09:00+02:00', [AANNAME, POLITIE]);
  await play.at('2026-07-10T10:00+02:00');
  await play.say(AANNAME, 'Zeist');
  await play.say(POLITIE, 'Zeist');
  await play.at('2026-07-10T10:20+02:00');
  await play.decide(NUMBER, { about: KIND });
  const split = { functions: [POLITIE], reason: 'eigen besluit van de politie' };
  expect(await play.refusal(NUMBER, 'splittings', split, 'meldkamer:MNL')).toBe('403 not-allowed');
  expect(await play.refusal(NUMBER, 'splittings', { ...split, reason: undefined }, 'lms')).toMatch(/^400 /);
  expect(await play.refusal(NUMBER, 'splittings', { ...split, functions: [] }, 'lms')).toMatch(/^400 /);
  const all = { ...split, functions: [AANNAME, POLITIE] };
  expect(await play.refusal(NUMBER, 'splittings', all, 'lms')).toBe('400 splits-all');
  const foreign = { ...split, functions: ['DHG/politie/aanname'] };
  expect(await play.refusal(NUMBER, 'splittings', foreign, 'lms')).toBe('400 splits-unknown');
  await play.at('2026-07-10T11:00+02:00');
  const sums = async () => (await play.ask<Figures>('/api/v1/figures')).months;
  const before = await sums();
  await play.step(NUMBER, 'splittings', split);
  expect(await sums()).toEqual(before);
  const other = '2026-0002';
  const [left, own] = [await play.dossier(NUMBER), await play.dossier(other)];
  expect([left, own].map(({ afwijking, dossier }) => [afwijking.functions, dossier.decisions.length])).toEqual([
    [[AANNAME], 1],
    [[POLITIE], 1],
  ]);
  expect([left, own].map(({ dossier }) => dossier.rectifications.at(-1)?.reason)).toEqual([split.reason, split.reason]);
  expect(left.entries.at(-1)?.position).toBe(own.entries.at(-1)?.position);
  await play.at('2026-07-10T12:00+02:00');
  for (const id of [AANNAME, POLITIE]) await play.say(id, 'MNL');
  await play.at('2026-07-10T13:00+02:00');
  const each = { covered: 100, coveredInTime: 100, byParty: 100, uncovered: 20 };
  await expectSums(play, {
    figures: { covered: 200, coveredInTime: 200, byParty: 200, uncovered: 40 },
    dossiers: { [NUMBER]: each, [other]: each },
  });
});

describe('[R77] three weeks of nights at Zwolle, 22:00-06:00: 21 times 480 is 10080', () => {
  async function nights(firstNight: (play: CaseServer) => Promise<void>): Promise<CaseServer> {
    const play = await home('2026-07-01T12:00+02:00');
    for (let night = 1; night <= 21; night += 1) {
      await play.at(at(night, '22:00'));
      await play.say(AANNAME, 'Zwolle');
      if (night === 1) await firstNight(play);
      await play.at(at(night, '23:00'));
      await play.at(at(night + 1, '06:00'));
      await play.say(AANNAME, 'MNL');
    }
    await play.at(at(22, '12:00'));
    return play;
  }
  const at = (day: number, time: string): string => `2026-07-${String(day).padStart(2, '0')}T${time}+02:00`;

  test('undecided: one deviation with 21 stretches, all of it uncovered', async () => {
    const play = await nights(async () => {});
    await expectSums(play, { figures: { uncovered: 10080 }, dossiers: { [NUMBER]: { uncovered: 10080 } } });
    expect((await play.dossier(NUMBER)).coverage).toHaveLength(21);
  });

  test('decided at once without an end: the first night 480, and 20 times 480 not', async () => {
    const play = await nights(async (first) => void (await first.decide(NUMBER, { about: KIND })));
    const all = { covered: 480, coveredInTime: 480, byParty: 480, uncovered: 9600 };
    await expectSums(play, { figures: all, dossiers: { [NUMBER]: all } });
  });

  test('decided at once for absences that return until 15 July 12:00: 14 nights 6720, and 7 nights 3360 not', async () => {
    const about = { ...KIND, repeated: true, end: '2026-07-15T10:00:00Z' };
    const play = await nights(async (first) => void (await first.decide(NUMBER, { about })));
    const all = { covered: 6720, coveredInTime: 6720, byParty: 6720, uncovered: 3360 };
    await expectSums(play, { figures: all, dossiers: { [NUMBER]: all } });
  });
});

test('[R77] a step of the ladder that was reached in the first night is where it goes on in the second', async () => {
  const play = await home('2026-07-10T12:00+02:00');
  await play.at('2026-07-10T22:00+02:00');
  await play.say(AANNAME, 'Zwolle');
  // 22:00 the responsible party, 22:15 LMS, 22:30 the SMB.
  await play.at('2026-07-10T22:40+02:00');
  await play.say(AANNAME, 'MNL');
  await play.at('2026-07-11T22:00+02:00');
  await play.say(AANNAME, 'Zwolle');
  const turns = (await play.dossier(NUMBER)).dossier.ladder?.turns ?? [];
  expect(turns.map(({ step }) => step)).toEqual([0, 1, 2, 2]);
  expect(await play.a4(NUMBER)).toBe('active');
});

test('[R51] after a confirmed return the next absence is a new deviation and a recurrence', async () => {
  const play = await home('2026-07-10T09:00+02:00');
  for (const [from, until] of [
    ['10:00', '11:00'],
    ['13:00', '14:30'],
  ]) {
    await play.at(`2026-07-10T${from}+02:00`);
    await play.say(AANNAME, 'Zeist');
    await play.at(`2026-07-10T${until}+02:00`);
    await play.say(AANNAME, 'MNL');
    if (from === '10:00') await play.step(NUMBER, 'returns', {});
  }
  await play.at('2026-07-10T15:00+02:00');
  await expectSums(play, {
    figures: { uncovered: 150 },
    dossiers: { [NUMBER]: { uncovered: 60 }, '2026-0002': { uncovered: 90 } },
  });
  expect((await play.dossier('2026-0002')).recurrence.map(({ number }) => number)).toEqual([NUMBER]);
});

test('[R79] planned care at Bilthoven for two hours stands in rows of its own and in no deviation', async () => {
  const planned = `${AANNAME}/planbaar`;
  const play = await home('2026-07-10T09:00+02:00');
  await play.say(planned, 'MNL');
  await play.at('2026-07-10T10:00+02:00');
  await play.say(planned, 'Bilthoven');
  await play.at('2026-07-10T12:00+02:00');
  await play.say(planned, 'MNL');
  await play.at('2026-07-10T13:00+02:00');
  await expectSums(play, { functions: { [planned]: { outside: 120 } }, figures: {}, dossiers: {} });
  const { planbaar } = await play.ask<Figures>('/api/v1/figures');
  expect(planbaar.reduce((sum, { outsideMs }) => sum + outsideMs, 0) / MINUTE).toBe(120);
});

describe('[R77] announced 10:00-14:00 and registered 11:00-15:00 about one function, away 10:00-15:00: 300 once', () => {
  test.each(['announced', 'registered'] as const)('decided in the one that was %s', async (which) => {
    const play = await home('2026-07-10T09:00+02:00');
    const about = { ...KIND, functions: [AANNAME], to: { place: 'Zeist' }, reason: 'proef' };
    await play.announce('MNL', 'MNL-1', {
      ...about,
      start: '2026-07-10T08:00:00Z',
      expectedEnd: '2026-07-10T12:00:00Z',
    });
    const registered = await play.register({
      ...about,
      meldkamer: 'MNL',
      start: '2026-07-10T09:00:00Z',
      expectedEnd: '2026-07-10T13:00:00Z',
      alongside: [NUMBER],
    });
    expect(registered).toBe('2026-0002');
    await play.decide(which === 'announced' ? NUMBER : registered);
    await play.at('2026-07-10T10:00+02:00');
    await play.say(AANNAME, 'Zeist');
    await play.at('2026-07-10T15:00+02:00');
    await play.say(AANNAME, 'MNL');
    await play.at('2026-07-10T16:00+02:00');
    // Each decision covers four hours; the hour that is left belongs to the oldest that lasts then.
    const all = { covered: 240, coveredInTime: 240, byParty: 240 };
    await expectSums(
      play,
      which === 'announced'
        ? { figures: { ...all, uncovered: 60 }, dossiers: { [NUMBER]: { ...all, uncovered: 60 }, [registered]: {} } }
        : { figures: { ...all, uncovered: 60 }, dossiers: { [NUMBER]: { uncovered: 60 }, [registered]: all } },
    );
  });
});

describe('[R13][R77][R96] at Zeist from 10:00; registered as 0002 from 10:00 without an end; home, and at Zeist again', () => {
  const register = (play: CaseServer): Promise<string> =>
    play.register({
      ...KIND,
      meldkamer: 'MNL',
      functions: [AANNAME],
      to: { place: 'Zeist' },
      start: '2026-07-10T08:00:00Z',
      alongside: [NUMBER],
    });
  const stands = async (play: CaseServer, number: string) => {
    const { afwijking, dossier } = await play.dossier(number);
    const turns = dossier.ladder?.turns.map(({ step, at }) => `${step} ${at.slice(11, 16)}`);
    return [
      afwijking.stage,
      await play.a4(number),
      afwijking.decided,
      afwijking.uncovered,
      afwijking.mergedInto,
      turns,
    ];
  };

  test('undecided, home from 10:28: all of it is of 0002, with A4 and the ladder where that was; 0001 has gone up in it', async () => {
    const play = await home('2026-07-10T09:00+02:00');
    await play.at('2026-07-10T10:00+02:00');
    await play.say(AANNAME, 'Zeist');
    await play.at('2026-07-10T10:28+02:00');
    await play.say(AANNAME, 'MNL');
    await play.at('2026-07-10T10:40+02:00');
    expect(await register(play)).toBe('2026-0002');
    await play.at('2026-07-10T11:00+02:00');
    await play.say(AANNAME, 'Zeist');
    // Of its quarter of an hour at the second step 13 minutes were had before it came home.
    await play.at('2026-07-10T11:05+02:00');
    const turns = ['1 08:15', '1 09:00', '2 09:02'];
    const has = ['active', 'active', false, [AANNAME], null, turns];
    expect(await stands(play, '2026-0002')).toEqual(has);
    const merged = ['ended', 'returned', false, [], '2026-0002', ['0 08:00', '1 08:15']];
    expect(await stands(play, NUMBER)).toEqual(merged);
    await play.restart();
    expect([await stands(play, '2026-0002'), await stands(play, NUMBER)]).toEqual([has, merged]);
    await play.at('2026-07-10T12:00+02:00');
    await play.say(AANNAME, 'MNL');
    await play.at('2026-07-10T12:30+02:00');
    await expectSums(play, {
      figures: { uncovered: 88 },
      dossiers: { [NUMBER]: {}, '2026-0002': { uncovered: 88 } },
    });
  });

  test('decided in 0001 at 10:20: 0001 has what that covers, and 0002 the rest with A4 and a ladder from its first step', async () => {
    const play = await home('2026-07-10T09:00+02:00');
    await play.at('2026-07-10T10:00+02:00');
    await play.say(AANNAME, 'Zeist');
    await play.at('2026-07-10T10:20+02:00');
    await play.decide(NUMBER, { about: { ...KIND, to: { place: 'Zeist' } } });
    await play.at('2026-07-10T10:30+02:00');
    expect(await register(play)).toBe('2026-0002');
    await play.at('2026-07-10T11:00+02:00');
    await play.say(AANNAME, 'MNL');
    await play.at('2026-07-10T11:20+02:00');
    await play.say(AANNAME, 'Zeist');
    await play.at('2026-07-10T11:30+02:00');
    expect(await stands(play, '2026-0002')).toEqual(['active', 'active', false, [AANNAME], null, ['0 09:20']]);
    expect((await stands(play, NUMBER)).slice(0, 5)).toEqual(['ended', 'returned', true, [], null]);
    await play.at('2026-07-10T12:00+02:00');
    await play.say(AANNAME, 'MNL');
    await play.at('2026-07-10T12:30+02:00');
    const covered = { covered: 40, coveredInTime: 40, byParty: 40 };
    await expectSums(play, {
      figures: { ...covered, uncovered: 60 },
      dossiers: { [NUMBER]: covered, '2026-0002': { uncovered: 60 } },
    });
  });
});

describe('[R47][R77][R93] set right out of 0001 at 11:00, home 11:30, at Zeist again from 12:00 in 0002', () => {
  const rectify = (play: CaseServer, functions: readonly string[], from: string | null) =>
    play.step(NUMBER, 'rectifications', {
      statement: { functions },
      reason: 'nagekeken',
      ...(from === null ? {} : { from }),
    });

  /** Both at Zeist from 10:00, decided beforehand without an end; it is 12:20. */
  async function outAndAway(): Promise<CaseServer> {
    const play = await home('2026-07-10T09:00+02:00', [AANNAME, UITGIFTE]);
    const functions = [AANNAME, UITGIFTE];
    const about = { ...KIND, meldkamer: 'MNL', functions, to: { place: 'Zeist' }, start: '2026-07-10T08:00:00Z' };
    await play.register(about);
    await play.decide(NUMBER);
    await play.at('2026-07-10T10:00+02:00');
    for (const one of functions) await play.say(one, 'Zeist');
    await play.at('2026-07-10T11:00+02:00');
    await rectify(play, [AANNAME], '2026-07-10T09:00:00Z');
    await play.at('2026-07-10T11:30+02:00');
    await play.say(UITGIFTE, 'MNL');
    await play.at('2026-07-10T12:00+02:00');
    await play.say(UITGIFTE, 'Zeist');
    await play.at('2026-07-10T12:20+02:00');
    expect([await play.a4(NUMBER), await play.a4('2026-0002')]).toEqual([null, 'active']);
    return play;
  }

  test.each([
    ['from the beginning', null],
    ['from a moment', '2026-07-10T10:00:00Z'],
  ] as const)(
    '%s in it again while it is away: there is its A4, and its ladder where that was',
    async (_since, from) => {
      const play = await outAndAway();
      await rectify(play, [AANNAME, UITGIFTE], from);
      expect([await play.a4(NUMBER), await play.a4('2026-0002')]).toEqual(['active', 'returned']);
      const { afwijking, dossier } = await play.dossier(NUMBER);
      expect([afwijking.decided, afwijking.uncovered]).toEqual([false, [UITGIFTE]]);
      expect(dossier.ladder?.turns.map(({ step, at }) => [step, at.slice(11, 16)])).toEqual([[1, '10:15']]);
      expect((await play.dossier('2026-0002')).afwijking.mergedInto).toBe(NUMBER);
      await play.at('2026-07-10T13:00+02:00');
      for (const one of [AANNAME, UITGIFTE]) await play.say(one, 'MNL');
      await play.at('2026-07-10T13:30+02:00');
      // Covered: 180 and 90; what was away behind the return is not, whichever deviation it is in.
      const all = { covered: 270, coveredInTime: 270, byParty: 270, uncovered: 60 };
      await expectSums(play, { figures: all, dossiers: { [NUMBER]: all, '2026-0002': {} } });
    },
  );

  test('decided in 0002 first, it leaves there what that covers', async () => {
    const play = await outAndAway();
    await play.decide('2026-0002', { about: { ...KIND, to: { place: 'Zeist' } } });
    await rectify(play, [AANNAME, UITGIFTE], '2026-07-10T10:00:00Z');
    expect([await play.a4(NUMBER), await play.a4('2026-0002')]).toEqual([null, 'returned']);
    await play.at('2026-07-10T13:00+02:00');
    for (const one of [AANNAME, UITGIFTE]) await play.say(one, 'MNL');
    await play.at('2026-07-10T13:30+02:00');
    const inTime = (covered: number) => ({ covered, coveredInTime: covered, byParty: covered });
    await expectSums(play, {
      figures: { ...inTime(310), uncovered: 20 },
      dossiers: { [NUMBER]: { ...inTime(270), uncovered: 20 }, '2026-0002': inTime(40) },
    });
  });

  test('beside what somebody registered about it, it is refused by that number', async () => {
    const play = await outAndAway();
    const about = { ...KIND, meldkamer: 'MNL', functions: [UITGIFTE], to: { place: 'Zeist' } };
    const other = await play.register({ ...about, start: '2026-07-10T10:00:00Z', alongside: ['2026-0002'] });
    expect(other).toBe('2026-0003');
    const statement = { functions: [AANNAME, UITGIFTE] };
    expect(await play.refusal(NUMBER, 'rectifications', { statement, reason: 'nagekeken' }, 'lms')).toBe(
      '409 overlapping',
    );
  });
});

describe('[R66] a storing at Midden-Nederland from 10:00 to 14:00', () => {
  async function storing(): Promise<CaseServer> {
    const play = await home('2026-07-10T09:00+02:00', [AANNAME, UITGIFTE]);
    await play.register({
      meldkamer: 'MNL',
      kind: 'storing',
      functions: [AANNAME, UITGIFTE],
      start: '2026-07-10T08:00:00Z',
      reason: 'telefonie gestoord',
    });
    await play.at('2026-07-10T10:00+02:00');
    await play.step(NUMBER, 'starts', {});
    await play.at('2026-07-10T12:00+02:00');
    return play;
  }

  async function over(play: CaseServer): Promise<Figures> {
    await play.at('2026-07-10T14:00+02:00');
    await play.step(NUMBER, 'endings', {});
    await play.at('2026-07-10T15:00+02:00');
    return play.ask<Figures>('/api/v1/figures');
  }

  /** What list, file, open points, question three and the next step say of deciding. */
  async function asked(play: CaseServer) {
    const { afwijking, questions, chain } = await play.dossier(NUMBER);
    const { openPoints, decided, asksNoDecision } = afwijking;
    const lists = await Promise.all(
      ['no', 'yes'].map((one) => play.ask<DossierList>(`/api/v1/afwijkingen?decided=${one}`)),
    );
    const [head = '', row = ''] = (await play.text('/api/v1/afwijkingen.csv')).split('\r\n');
    return {
      listed: lists
        .map(({ afwijkingen }) => afwijkingen.length)
        .flatMap((count, index) => (count > 0 ? ['no', 'yes'][index] : [])),
      decided: decided ?? null,
      asksNoDecision: asksNoDecision ?? false,
      isOpen: openPoints.includes('decision'),
      third: questions.find(({ question }) => question === 3)?.state,
      cell: row.split(';')[head.split(';').indexOf('met mandaat besloten')],
      asksToDecide: ['assess', 'decide'].includes(chain.next?.kind ?? ''),
    };
  }
  const ASKS_NONE = {
    ...{ listed: [], decided: null, asksNoDecision: true, isOpen: false, third: 'answered' },
    ...{ cell: 'vraagt geen besluit', asksToDecide: false },
  };
  const ASKS = {
    ...{ listed: ['no'], decided: false, asksNoDecision: false, isOpen: true, third: 'open' },
    ...{ cell: 'nee', asksToDecide: true },
  };

  test('asks for no decision while it is to come and goes on at home, and asks for one where it names another place', async () => {
    const play = await home('2026-07-10T09:00+02:00', [AANNAME, UITGIFTE]);
    const said = { meldkamer: 'MNL', functions: [AANNAME], start: '2026-07-10T08:00:00Z' };
    await play.register({ ...said, kind: 'onderhoud', to: { meldkamer: 'MNL' } });
    expect(await asked(play)).toEqual(ASKS_NONE);
    await play.at('2026-07-10T10:00+02:00');
    await play.step(NUMBER, 'starts', {});
    expect(await asked(play)).toEqual(ASKS_NONE);
    const reason = 'de functies gaan mee';
    await play.step(NUMBER, 'rectifications', { reason, statement: { to: { meldkamer: 'AMS' } } });
    expect(await asked(play)).toEqual({ ...ASKS, asksToDecide: true });
  });

  test('all at home: no A4, no ladder, never undecided; it lasted 240', async () => {
    const play = await storing();
    expect(await play.a4(NUMBER)).toBeNull();
    const { disturbances, undecided } = await over(play);
    expect(disturbances.map(({ number, ms }) => [number, ms / MINUTE])).toEqual([[NUMBER, 240]]);
    expect(undecided).toEqual([]);
    expect((await play.dossier(NUMBER)).dossier.ladder).toBeNull();
    expect(await asked(play)).toEqual({ ...ASKS_NONE, listed: [] });
    await expectSums(play, { figures: {}, dossiers: { [NUMBER]: {} } });
  });

  test('uitgifte at Amsterdam 12:00-13:00 is an absence: 60 uncovered, and A4', async () => {
    const play = await storing();
    await play.say(UITGIFTE, 'AMS');
    await play.at('2026-07-10T12:30+02:00');
    expect(await play.a4(NUMBER)).toBe('active');
    expect(await asked(play)).toEqual(ASKS);
    await play.at('2026-07-10T13:00+02:00');
    await play.say(UITGIFTE, 'MNL');
    await over(play);
    expect(await asked(play)).toEqual({ ...ASKS, asksToDecide: false });
    await expectSums(play, { figures: { uncovered: 60 }, dossiers: { [NUMBER]: { uncovered: 60 } } });
  });

  test('LMS decides about Amsterdam at 12:20: 20 uncovered, 40 covered', async () => {
    const play = await storing();
    await play.say(UITGIFTE, 'AMS');
    await play.at('2026-07-10T12:20+02:00');
    const lms = { party: 'lms', capacity: 'Beheerder van de meldkamers', mandate: 'beheer-lms', document: null };
    await play.decide(NUMBER, { ...lms, about: { to: { meldkamer: 'AMS' } } }, 'lms');
    expect(await play.a4(NUMBER)).not.toBe('active');
    await play.at('2026-07-10T13:00+02:00');
    await play.say(UITGIFTE, 'MNL');
    await over(play);
    const all = { covered: 40, coveredInTime: 40, byParty: 40, uncovered: 20 };
    await expectSums(play, { figures: all, dossiers: { [NUMBER]: all } });
  });
});
