// What becomes known late, in any order, and what sources say against each other. Every number was worked out by hand; moments are Dutch time.

import { describe, expect, test } from 'vitest';
import { instantOf, MINUTE } from '#shared/base/time.ts';
import type { DossierList, Figures } from '#shared/dossier/api-dossier.ts';
import type { ApiPicture } from '#shared/overview/api-shapes.ts';
import { FUNCTIONS } from '#shared/reference/functions.ts';
import { expectSums, playing } from '../support/case.ts';
import type { CaseServer } from '../support/case-server.ts';

const AANNAME = 'MNL/ambulance/09/aanname';
const POLITIE = 'NHL/politie/aanname';

function utc(clock: string): string {
  return instantOf(Date.parse(`2026-07-10T${clock}+02:00`));
}

/**
 * Silent from 00:00 to 05:00. 00:00-02:10 nobody knows: 130. 02:10-04:30 at Zeist: 140, undecided. Home from 04:30.
 */
const TOLD = {
  zeist: [AANNAME, 'Zeist', '2026-07-10T02:10+02:00'],
  home: [AANNAME, 'MNL', '2026-07-10T04:30+02:00'],
  present: [AANNAME, 'MNL', '2026-07-10T05:00+02:00'],
} as const;
const ORDERS = [
  ['zeist', 'home', 'present'],
  ['present', 'zeist', 'home'],
  ['present', 'home', 'zeist'],
  ['home', 'zeist', 'present'],
  ['zeist', 'present', 'home'],
] as const;

describe.each(['embedded', 'redis'] as const)('a backlog on the %s journal', (store) => {
  test.each(ORDERS)('[R70][R72] told as %s, %s, %s, one at a time', async (...order) => {
    const play = await silentNight(store);
    for (const [index, one] of order.entries()) {
      await play.at(`2026-07-10T05:0${index}+02:00`);
      await play.backlog([TOLD[one]]);
    }
    await play.at('2026-07-10T06:00+02:00');
    await expectNight(play);
  });

  test('[R70][R72] told in one batch, twice, and after a restart', async () => {
    const play = await silentNight(store);
    await play.backlog([TOLD.home, TOLD.present, TOLD.zeist]);
    await play.restart();
    await play.backlog([TOLD.present, TOLD.zeist, TOLD.home]);
    await play.at('2026-07-10T06:00+02:00');
    await expectNight(play);
  });
});

async function silentNight(store: 'embedded' | 'redis' = 'embedded'): Promise<CaseServer> {
  const play = await playing('2026-07-09T12:00+02:00', { store });
  await play.say(AANNAME, 'MNL');
  await play.at('2026-07-10T00:00+02:00');
  play.silence('MNL');
  await play.at('2026-07-10T05:00+02:00');
  return play;
}

async function expectNight(play: CaseServer): Promise<void> {
  await expectSums(play, {
    functions: { [AANNAME]: { outside: 140, unknown: 130 } },
    figures: { uncovered: 140, unknown: 130 },
    dossiers: { '2026-0001': { uncovered: 140 } },
  });
  const { stage, startedAt, endedAt } = (await play.dossier('2026-0001')).afwijking;
  expect([stage, startedAt, endedAt]).toEqual(['ended', '2026-07-10T00:10:00.000Z', '2026-07-10T02:30:00.000Z']);
}

/** Announced and decided from 10:00 to 11:30; away at 10:00, seen to be home at 12:00. */
async function wasOvertime(): Promise<CaseServer> {
  const play = await playing('2026-07-10T09:00+02:00');
  await play.say(POLITIE, 'NHL');
  const [start, expectedEnd] = [utc('10:00'), utc('11:30')];
  const statement = { kind: 'tijdelijke-wijziging-werkwijze', to: { place: 'Zeist' } } as const;
  await play.register({ meldkamer: 'NHL', ...statement, functions: [POLITIE], start, expectedEnd });
  await play.decide('2026-0001');
  await play.at('2026-07-10T10:00+02:00');
  await play.say(POLITIE, 'Zeist');
  await play.at('2026-07-10T12:00+02:00');
  return play;
}

/** When it ended in page, list, file and calendar, whether it was decided in page and list, and the answer to question 13. */
async function toldOf(play: CaseServer) {
  const { afwijking, questions } = await play.dossier('2026-0001');
  const list = await play.ask<DossierList>('/api/v1/afwijkingen?decided=yes');
  const { entries } = await play.ask<{ entries: readonly { end: string | null }[] }>('/api/v1/calendar');
  const file = await play.text('/api/v1/afwijkingen.csv');
  return {
    ends: [afwijking.endedAt, list.afwijkingen[0]?.endedAt, entries[0]?.end],
    isInFile: file.includes(`${afwijking.endedAt}`),
    isDecided: [afwijking.decided, list.afwijkingen[0]?.decided],
    points: afwijking.openPoints.filter((point) => point === 'decision'),
    exceeded: questions[12]?.exceeded ?? null,
  };
}

test('[R164] what is told late of an earlier home ends it then everywhere, decided and not exceeded', async () => {
  const play = await wasOvertime();
  await play.say(POLITIE, 'NHL');
  await play.at('2026-07-10T12:05+02:00');
  await play.say(POLITIE, 'NHL', { at: '2026-07-10T11:00+02:00' });
  await play.at('2026-07-10T13:00+02:00');
  const sums = { covered: 60, coveredInTime: 60, byParty: 60 };
  await expectSums(play, { figures: sums, dossiers: { '2026-0001': sums } });
  expect(await toldOf(play)).toEqual({
    ends: [utc('11:00'), utc('11:00'), utc('11:00')],
    isInFile: true,
    isDecided: [true, true],
    points: [],
    exceeded: null,
  });
});

test('[R31][R164] planbare zorg that stays away makes it end no later', async () => {
  const play = await playing('2026-07-10T09:00+02:00');
  const planbaar = `${AANNAME}/planbaar`;
  for (const id of [AANNAME, planbaar]) await play.say(id, 'MNL');
  const statement = { kind: 'tijdelijke-wijziging-werkwijze', to: { place: 'Breda' }, start: utc('10:00') } as const;
  await play.register({ meldkamer: 'MNL', ...statement, functions: [AANNAME, planbaar] });
  await play.decide('2026-0001');
  await play.at('2026-07-10T10:00+02:00');
  for (const id of [AANNAME, planbaar]) await play.say(id, 'Breda');
  await play.at('2026-07-10T12:00+02:00');
  await play.say(AANNAME, 'MNL');
  await play.at('2026-07-10T13:00+02:00');
  const { endedAt, decided, uncoveredMs } = (await play.dossier('2026-0001')).afwijking;
  expect([endedAt, decided, uncoveredMs]).toEqual([utc('12:00'), true, 0]);
});

test('[R66][TC8] a storing in which a function was away asks for a decision, also when it is said to be none of its functions', async () => {
  const play = await playing('2026-07-10T09:00+02:00');
  const other = 'MNL/politie/aanname';
  for (const id of [AANNAME, other]) await play.say(id, 'MNL');
  await play.register({ meldkamer: 'MNL', kind: 'storing', functions: [AANNAME, other], start: utc('09:00') });
  await play.step('2026-0001', 'starts', {});
  await play.at('2026-07-10T11:10+02:00');
  await play.backlog([
    [AANNAME, 'Breda', '2026-07-10T10:00+02:00'],
    [AANNAME, 'MNL', '2026-07-10T10:30+02:00'],
  ]);
  await play.at('2026-07-10T11:12+02:00');
  const rectified = { statement: { functions: [other] }, reason: 'nader bekend', from: utc('11:12') };
  await play.step('2026-0001', 'rectifications', rectified, 'meldkamer');
  const { uncoveredMs, decided, asksNoDecision, openPoints } = (await play.dossier('2026-0001')).afwijking;
  expect([uncoveredMs / MINUTE, decided, asksNoDecision, openPoints.includes('decision')]).toEqual([
    30,
    false,
    undefined,
    true,
  ]);
});

test('[R8][R164] home since an earlier moment makes neither the absence nor its deviation shorter', async () => {
  const play = await wasOvertime();
  await play.say(POLITIE, 'NHL', { since: '2026-07-10T11:00+02:00' });
  await play.at('2026-07-10T13:00+02:00');
  const sums = { covered: 90, coveredInTime: 90, byParty: 90, uncovered: 30 };
  await expectSums(play, { figures: sums, dossiers: { '2026-0001': sums } });
  const { afwijking, questions } = await play.dossier('2026-0001');
  expect([afwijking.endedAt, afwijking.decided, questions[12]?.exceeded?.at]).toEqual([
    utc('12:00'),
    false,
    utc('11:30'),
  ]);
});

test('[R79] an absence told afterwards has no ladder and asks for one notice of each party', async () => {
  const play = await silentNight();
  await play.backlog([TOLD.present]);
  await play.backlog([TOLD.home]);
  await play.backlog([TOLD.zeist]);
  const { dossier, lines } = await play.dossier('2026-0001');
  expect(dossier.ladder).toBeNull();
  expect([...new Set(dossier.notices.map(({ about }) => about))]).toEqual(['return']);
  expect(new Set(dossier.notices.map(({ party }) => party)).size).toBe(dossier.notices.length);
  // One period of 270 minutes, of two classes: 130 unknown and 140 outside.
  expect(lines[0]?.segments.map((one) => [one.class, one.durationMs / MINUTE])).toEqual([
    ['unknown', 130],
    ['outside', 140],
  ]);
});

test('[R78] staffing: 02:00-04:00 below the minimum is 120, told with the present first and the rest reversed', async () => {
  const play = await playing('2026-07-09T12:00+02:00');
  await play.staffing('MNL/ambulance/09', 5, 4);
  play.keep('MNL');
  await play.at('2026-07-10T00:00+02:00');
  play.silence('MNL');
  await play.at('2026-07-10T05:00+02:00');
  await play.staffing('MNL/ambulance/09', 5, 4);
  await play.staffing('MNL/ambulance/09', 5, 4, '2026-07-10T04:00+02:00');
  await play.staffing('MNL/ambulance/09', 3, 4, '2026-07-10T02:00+02:00');
  await play.at('2026-07-10T06:00+02:00');
  const { months } = await play.ask<Figures>('/api/v1/figures');
  expect(months.reduce((sum, { belowMinimumMs }) => sum + belowMinimumMs, 0) / MINUTE).toBe(120);
});

test('[R79] two feeds silent from 03:00 to 06:17: 18 functions for 197 minutes is 3546 unknown, and no absence', async () => {
  const play = await playing('2026-07-09T12:00+02:00');
  const functions = FUNCTIONS.filter(({ meldkamer }) => meldkamer === 'AMS' || meldkamer === 'LIM');
  expect(functions).toHaveLength(18);
  for (const { id, meldkamer } of functions) await play.say(id, meldkamer);
  await play.at('2026-07-10T03:00+02:00');
  play.silence('AMS');
  play.silence('LIM');
  await play.at('2026-07-10T06:17+02:00');
  for (const { id, meldkamer } of functions) await play.say(id, meldkamer);
  await play.at('2026-07-10T07:00+02:00');
  await expectSums(play, {
    functions: Object.fromEntries(functions.map(({ id }) => [id, { unknown: 197 }])),
    figures: { unknown: 3546 },
    dossiers: {},
  });
});

test('[R64][R71] one source says home, another Zeist, for 42 minutes: contested, a dossier, A4 and the ladder', async () => {
  const play = await playing('2026-07-10T09:00+02:00');
  await play.say(AANNAME, 'MNL');
  await play.at('2026-07-10T10:00+02:00');
  await play.say(AANNAME, 'Zeist', { system: 'cad' });
  await play.at('2026-07-10T10:20+02:00');
  expect(await play.a4('2026-0001')).toBe('active');
  // 10:00 the responsible party, 10:15 LMS.
  expect((await play.dossier('2026-0001')).dossier.ladder?.turns).toHaveLength(2);
  await play.at('2026-07-10T10:42+02:00');
  await play.say(AANNAME, 'MNL', { system: 'cad' });
  await play.at('2026-07-10T11:00+02:00');
  await expectSums(play, {
    functions: { [AANNAME]: { 'double-claim': 42 } },
    figures: { doubleClaim: 42 },
    dossiers: { '2026-0001': { doubleClaim: 42 } },
  });
});

describe('[R71][R76] two sources say away, at Amsterdam from 10:00 and at Zeist from 10:30, both until 11:30', () => {
  async function told(): Promise<CaseServer> {
    const play = await playing('2026-07-10T09:00+02:00');
    await play.say(AANNAME, 'MNL');
    await play.say(AANNAME, 'MNL', { system: 'cad' });
    await play.at('2026-07-10T10:00+02:00');
    await play.say(AANNAME, 'AMS');
    await play.say(AANNAME, 'AMS', { system: 'cad' });
    await play.at('2026-07-10T10:10+02:00');
    // The RAV allows its own uitwijk to Amsterdam: 10:00-10:10 is 10 uncovered.
    await play.decide('2026-0001', OWN_UITWIJK, 'rav-09');
    await play.at('2026-07-10T10:30+02:00');
    await play.say(AANNAME, 'Zeist', { system: 'cad' });
    return play;
  }

  async function back(play: CaseServer): Promise<void> {
    await play.at('2026-07-10T11:30+02:00');
    await play.say(AANNAME, 'MNL');
    await play.say(AANNAME, 'MNL', { system: 'cad' });
    await play.at('2026-07-10T12:00+02:00');
  }

  // Amsterdam is left for Zeist as far as one of them goes: the absence goes on in its deviation, whose place the other still names.
  test('one of them covered: 20 covered, 10 and 60 uncovered', async () => {
    const play = await told();
    await play.at('2026-07-10T10:45+02:00');
    expect(await play.a4('2026-0001')).toBe('active');
    await back(play);
    await expectSums(play, {
      functions: { [AANNAME]: { 'other-meldkamer': 30, outside: 60 } },
      figures: { covered: 20, coveredInTime: 20, byParty: 20, uncovered: 70 },
      dossiers: {
        '2026-0001': { covered: 20, coveredInTime: 20, byParty: 20, uncovered: 70 },
        // One of them is home a word before the other: contested at Zeist alone, for no time.
        '2026-0002': {},
      },
    });
  });

  test('both covered from 10:40: 20 and 50 covered, 10 and 10 uncovered', async () => {
    const play = await told();
    await play.at('2026-07-10T10:40+02:00');
    await play.decide('2026-0001', { about: { kind: 'tijdelijke-wijziging-werkwijze', to: { place: 'Zeist' } } });
    expect(await play.a4('2026-0001')).not.toBe('active');
    await back(play);
    await expectSums(play, {
      figures: { covered: 70, coveredInTime: 70, byParty: 70, uncovered: 20 },
      dossiers: {
        '2026-0001': { covered: 70, coveredInTime: 70, byParty: 70, uncovered: 20 },
        // One of them is home a word before the other: contested at Zeist alone, for no time.
        '2026-0002': {},
      },
    });
  });
});

const OWN_UITWIJK = {
  party: 'rav-09',
  capacity: 'Verantwoordelijk voor de eigen meldkamerfunctie',
  mandate: 'eigen-uitwijk',
  document: null,
};

describe('[R74] since', () => {
  test('over a word of its own changes nothing: home until 12:00, away until 13:00 is 60', async () => {
    const play = await playing('2026-07-10T09:00+02:00');
    await play.say(AANNAME, 'MNL');
    await play.at('2026-07-10T12:00+02:00');
    await play.say(AANNAME, 'Zeist', { since: '2026-07-10T09:30+02:00' });
    await play.at('2026-07-10T13:00+02:00');
    await play.say(AANNAME, 'MNL');
    await play.at('2026-07-10T14:00+02:00');
    await expectSums(play, {
      functions: { [AANNAME]: { outside: 60 } },
      figures: { uncovered: 60 },
      dossiers: { '2026-0001': { uncovered: 60 } },
    });
  });

  test('into a silence: 00:00-02:10 unknown is 130, 02:10-06:00 at Zeist is 230', async () => {
    const play = await silentNight();
    await play.say(AANNAME, 'Zeist', { since: '2026-07-10T02:10+02:00' });
    await play.at('2026-07-10T06:00+02:00');
    await play.say(AANNAME, 'MNL');
    await play.at('2026-07-10T07:00+02:00');
    await expectSums(play, {
      functions: { [AANNAME]: { outside: 230, unknown: 130 } },
      figures: { uncovered: 230, unknown: 130 },
      dossiers: { '2026-0001': { uncovered: 230 } },
    });
  });

  test('far back: into the silence and no further, 00:00-06:00 is 360', async () => {
    const play = await silentNight();
    await play.say(AANNAME, 'Zeist', { since: '2026-07-08T10:00+02:00' });
    await play.at('2026-07-10T06:00+02:00');
    await play.say(AANNAME, 'MNL');
    await play.at('2026-07-10T07:00+02:00');
    await expectSums(play, {
      functions: { [AANNAME]: { outside: 360 } },
      figures: { uncovered: 360 },
      dossiers: { '2026-0001': { uncovered: 360 } },
    });
  });

  test('home, of another source, takes nothing from 10:00-11:00 at Zeist; 11:00-12:00 both are heard and differ', async () => {
    const play = await playing('2026-07-10T09:00+02:00');
    await play.say(AANNAME, 'MNL');
    await play.at('2026-07-10T10:00+02:00');
    await play.say(AANNAME, 'Zeist');
    await play.at('2026-07-10T11:00+02:00');
    await play.say(AANNAME, 'MNL', { system: 'cad', since: '2026-07-10T09:00+02:00' });
    await play.at('2026-07-10T12:00+02:00');
    await play.say(AANNAME, 'MNL');
    await play.at('2026-07-10T13:00+02:00');
    await expectSums(play, {
      functions: { [AANNAME]: { outside: 60, 'double-claim': 60 } },
      figures: { uncovered: 60, doubleClaim: 60 },
      dossiers: { '2026-0001': { uncovered: 60, doubleClaim: 60 } },
    });
  });
});

describe('[R70][R72] what was told late stands the same whenever it was told', () => {
  test.each(['03:00', '06:00'])(
    'home 00:00 and again 02:00, Zeist 04:00-05:00, and at %s: Zwolle at 01:00',
    async (told) => {
      // 01:00-02:00 at Zwolle is 60, for at 02:00 it was said to be home; 04:00-05:00 at Zeist is 60.
      const play = await playing('2026-07-10T00:00+02:00');
      await play.say(AANNAME, 'MNL');
      await play.at('2026-07-10T02:00+02:00');
      await play.say(AANNAME, 'MNL');
      for (const [at, place] of [
        ['03:00', null],
        ['04:00', 'Zeist'],
        ['05:00', 'MNL'],
        ['06:00', null],
      ] as const) {
        await play.at(`2026-07-10T${at}+02:00`);
        if (place !== null) await play.say(AANNAME, place);
        else if (at === told) await play.say(AANNAME, 'Zwolle', { at: '2026-07-10T01:00+02:00' });
      }
      await play.at('2026-07-10T07:00+02:00');
      await expectSums(play, {
        functions: { [AANNAME]: { outside: 120 } },
        figures: { uncovered: 120 },
        dossiers: { '2026-0001': { uncovered: 60 }, '2026-0002': { uncovered: 60 } },
      });
    },
  );

  test.each(['before', 'after'])(
    'Zeist at 03:00, since 02:00, told %s home at 05:00: 120 unknown, 180 at Zeist',
    async (when) => {
      const play = await silentNight();
      const zeist = [AANNAME, 'Zeist', '2026-07-10T03:00+02:00', '2026-07-10T02:00+02:00'] as const;
      for (const one of when === 'before' ? [zeist, TOLD.present] : [TOLD.present, zeist]) await play.backlog([one]);
      await play.at('2026-07-10T06:00+02:00');
      await expectSums(play, {
        functions: { [AANNAME]: { outside: 180, unknown: 120 } },
        figures: { uncovered: 180, unknown: 120 },
        dossiers: { '2026-0001': { uncovered: 180 } },
      });
    },
  );
});

describe('[R77][R79] silent 00:00-05:00, at Zeist 02:00-04:00, home until 05:00, at Zeist until 06:00: 120 unknown, 180 at Zeist', () => {
  const SAID = {
    zeist: [AANNAME, 'Zeist', '2026-07-10T02:00+02:00'],
    home: [AANNAME, 'MNL', '2026-07-10T04:00+02:00'],
    again: [AANNAME, 'Zeist', '2026-07-10T05:00+02:00'],
  } as const;

  // One deviation, resumed, in whatever order it is told.
  test.each([
    ['zeist', 'home', 'again'],
    ['again', 'home', 'zeist'],
    ['again', 'zeist', 'home'],
  ] as const)('told as %s, %s, %s', async (first, second, third) => {
    const play = await silentNight();
    for (const one of [first, second, third]) await play.backlog([SAID[one]]);
    await play.at('2026-07-10T06:00+02:00');
    await play.say(AANNAME, 'MNL');
    await play.at('2026-07-10T07:00+02:00');
    await expectSums(play, {
      functions: { [AANNAME]: { outside: 180, unknown: 120 } },
      figures: { uncovered: 180, unknown: 120 },
      dossiers: { '2026-0001': { uncovered: 180 } },
    });
  });

  test('since that reaches over what another source told late: 60 at Amsterdam, home from 03:05, at Amsterdam again from 04:30', async () => {
    // 00:00-02:05 unknown is 125; 02:05-03:05 at Amsterdam is 60; 04:30-06:00 is 90.
    const play = await playing('2026-07-09T12:00+02:00');
    await play.say(AANNAME, 'MNL');
    await play.say(AANNAME, 'MNL', { system: 'cad' });
    await play.at('2026-07-10T00:00+02:00');
    play.silence('MNL');
    play.silence('MNL:cad');
    await play.at('2026-07-10T05:00+02:00');
    await play.say(AANNAME, 'unknown', { at: '2026-07-10T02:05+02:00' });
    await play.say(AANNAME, 'MNL', { system: 'cad', at: '2026-07-10T03:05+02:00' });
    // Nothing more is heard of it, so that it does not say in time that it is home.
    play.silence('MNL:cad');
    await play.say(AANNAME, 'AMS', { at: '2026-07-10T04:30+02:00', since: '2026-07-10T01:15+02:00' });
    await play.at('2026-07-10T06:00+02:00');
    await play.say(AANNAME, 'MNL');
    await play.at('2026-07-10T07:00+02:00');
    await expectSums(play, {
      functions: { [AANNAME]: { 'other-meldkamer': 150, unknown: 125 } },
      figures: { uncovered: 150, unknown: 125 },
      dossiers: { '2026-0001': { uncovered: 150 } },
    });
  });
});

test('[R71] a late word of another source that it was home at 10:30 takes nothing from 10:00-12:00 at Zeist', async () => {
  const play = await playing('2026-07-10T09:00+02:00');
  await play.say(AANNAME, 'MNL');
  await play.at('2026-07-10T10:00+02:00');
  await play.say(AANNAME, 'Zeist');
  await play.at('2026-07-10T12:00+02:00');
  await play.say(AANNAME, 'MNL');
  await play.at('2026-07-10T12:30+02:00');
  await play.say(AANNAME, 'MNL', { system: 'cad', at: '2026-07-10T10:30+02:00' });
  await play.at('2026-07-10T13:00+02:00');
  await expectSums(play, {
    functions: { [AANNAME]: { outside: 120 } },
    figures: { uncovered: 120 },
    dossiers: { '2026-0001': { uncovered: 120 } },
  });
});

test('[R71] home at 10:10, told at 10:30 by another source, contests nothing; told in time at 11:00 it does: 60 at Zeist, 60 contested', async () => {
  const play = await playing('2026-07-10T09:00+02:00');
  const shown = async () => {
    const { meldkamers } = await play.ask<ApiPicture>('/api/v1/picture');
    const found = meldkamers.flatMap(({ functions }) => functions).find(({ id }) => id === AANNAME);
    return [found?.location.class, found?.location.late?.map((one) => one.source.slice(-3))];
  };
  await play.say(AANNAME, 'MNL');
  await play.at('2026-07-10T10:00+02:00');
  await play.say(AANNAME, 'Zeist');
  await play.at('2026-07-10T10:30+02:00');
  await play.say(AANNAME, 'MNL', { system: 'cad', at: '2026-07-10T10:10+02:00' });
  expect(await shown()).toEqual(['outside', ['cad']]);
  await play.at('2026-07-10T11:00+02:00');
  await play.say(AANNAME, 'MNL', { system: 'cad' });
  expect(await shown()).toEqual(['double-claim', undefined]);
  await play.at('2026-07-10T12:00+02:00');
  await play.say(AANNAME, 'MNL');
  await play.at('2026-07-10T13:00+02:00');
  await expectSums(play, {
    functions: { [AANNAME]: { outside: 60, 'double-claim': 60 } },
    figures: { uncovered: 60, doubleClaim: 60 },
    dossiers: { '2026-0001': { uncovered: 60, doubleClaim: 60 } },
  });
});

test('[R84][R76] Zeist by one feed, that knows nothing from 11:00, and Breda by another: covered where both are, 120 and 60', async () => {
  const play = await playing('2026-07-10T09:00+02:00');
  await play.say(AANNAME, 'MNL');
  await play.at('2026-07-10T10:00+02:00');
  await play.say(AANNAME, 'Zeist');
  const at = (place: string) => ({ about: { kind: 'tijdelijke-wijziging-werkwijze', to: { place } } });
  await play.decide('2026-0001', at('Breda'));
  await play.at('2026-07-10T11:00+02:00');
  await play.say(AANNAME, 'unknown');
  await play.say(AANNAME, 'Breda', { system: 'cad' });
  await play.at('2026-07-10T11:30+02:00');
  // Heard at Breda alone, which is decided; Zeist was taken back by nobody.
  expect((await play.dossier('2026-0001')).chain.uncovered).toEqual([AANNAME]);
  expect(await play.a4('2026-0001')).toBe('active');
  await play.at('2026-07-10T12:00+02:00');
  await play.decide('2026-0001', at('Zeist'));
  expect((await play.dossier('2026-0001')).chain.uncovered).toEqual([]);
  await play.at('2026-07-10T13:00+02:00');
  await play.say(AANNAME, 'MNL', { system: 'cad' });
  await play.say(AANNAME, 'MNL');
  await play.at('2026-07-10T14:00+02:00');
  const sums = { covered: 60, coveredInTime: 60, byParty: 60, uncovered: 120 };
  await expectSums(play, {
    functions: { [AANNAME]: { outside: 180 } },
    figures: sums,
    dossiers: { '2026-0001': sums },
  });
});

test('[R70] said in a silence of three days it holds for twelve hours: 120 unknown, 720 at Zeist, 3480 unknown', async () => {
  const play = await playing('2026-07-09T12:00+02:00');
  await play.say(AANNAME, 'MNL');
  await play.at('2026-07-10T00:00+02:00');
  play.silence('MNL');
  await play.at('2026-07-13T00:00+02:00');
  // 10 July 02:00 to 14:00; then unknown until 13 July 00:00, which is 58 hours.
  await play.backlog([
    [AANNAME, 'MNL', '2026-07-13T00:00+02:00'],
    [AANNAME, 'Zeist', '2026-07-10T02:00+02:00'],
  ]);
  await play.at('2026-07-13T01:00+02:00');
  await expectSums(play, {
    functions: { [AANNAME]: { outside: 720, unknown: 3600 } },
    figures: { uncovered: 720, unknown: 3600 },
    dossiers: { '2026-0001': { uncovered: 720, unknown: 3480 } },
  });
});

test('[R64][R84] who said Zeist at 10:00 and unknown at 11:00 leaves dossier, A4 and ladder as they are: 60 and 60', async () => {
  const play = await playing('2026-07-10T09:00+02:00');
  await play.say(AANNAME, 'MNL');
  await play.at('2026-07-10T10:00+02:00');
  await play.say(AANNAME, 'Zeist');
  await play.at('2026-07-10T11:00+02:00');
  await play.say(AANNAME, 'unknown');
  await play.at('2026-07-10T11:30+02:00');
  expect(await play.a4('2026-0001')).toBe('active');
  expect((await play.dossier('2026-0001')).dossier.ladder?.stoppedAt).toBeNull();
  await play.at('2026-07-10T12:00+02:00');
  await play.say(AANNAME, 'MNL');
  await play.at('2026-07-10T13:00+02:00');
  await expectSums(play, {
    functions: { [AANNAME]: { outside: 60, unknown: 60 } },
    figures: { uncovered: 60, unknown: 60 },
    dossiers: { '2026-0001': { uncovered: 60, unknown: 60 } },
  });
});

/**
 * Silent from 09:50. Told at 10:20: at Zeist since 10:00, and at Zeist at 10:10. The SMB decided at 10:05, recorded at 10:25; home at 10:40:
 * 10:00-10:05 undecided, 10:05-10:25 recorded later, 10:25-10:40 in time.
 */
test.each(['first', 'last'] as const)(
  '[R95][R72] a decision that leaves its start out begins as known now: the earlier word told %s',
  async (when) => {
    const play = await playing('2026-07-10T09:00+02:00');
    await play.say(AANNAME, 'MNL');
    await play.at('2026-07-10T09:50+02:00');
    play.silence('MNL');
    await play.at('2026-07-10T10:20+02:00');
    const words = [
      [AANNAME, 'Zeist', '2026-07-10T10:00+02:00'],
      [AANNAME, 'Zeist', '2026-07-10T10:10+02:00'],
    ] as const;
    for (const word of when === 'first' ? words : words.toReversed()) await play.backlog([word]);
    await play.at('2026-07-10T10:25+02:00');
    const about = { kind: 'tijdelijke-wijziging-werkwijze', to: { place: 'Zeist' }, functions: [AANNAME] };
    await play.decide('2026-0001', { decidedAt: '2026-07-10T08:05:00.000Z', about });
    await play.at('2026-07-10T10:40+02:00');
    await play.say(AANNAME, 'MNL');
    await play.at('2026-07-10T11:00+02:00');
    const sums = { uncovered: 5, covered: 35, coveredInTime: 15, coveredLater: 20, byParty: 35 };
    await expectSums(play, { figures: { ...sums, unknown: 10 }, dossiers: { '2026-0001': sums } });
  },
);
