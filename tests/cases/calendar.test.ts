// Cases over the edges of the calendar: nights when the clock is set, the end of a year, half a year of a pilot. Numbers were worked out by
// hand; moments are Dutch time.

import { describe, expect, test } from 'vitest';
import { DAY, MINUTE } from '#shared/base/time.ts';
import type { Figures } from '#shared/dossier/api-dossier.ts';
import { expectSums, playing } from '../support/case.ts';
import { type CaseServer, moment } from '../support/case-server.ts';

const AANNAME = 'MNL/ambulance/09/aanname';
const KIND = { kind: 'tijdelijke-wijziging-werkwijze' };

/** The day so many days after another, as 2026-10-12. */
function dayAfter(first: string, days: number): string {
  return new Date(Date.parse(`${first}T12:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);
}

type Nights = {
  readonly first: string;
  /** The offset from UTC of a moment, which depends on the day and the hour. */
  readonly offset: (day: string, hour: number) => string;
  readonly meanwhile: (play: CaseServer, night: number) => Promise<void>;
};

/** Three weeks of nights at Zwolle, from 22:00 to 06:00 by the clock on the wall; registered and decided for the first week only. */
async function threeWeeks({ first, offset, meanwhile }: Nights): Promise<CaseServer> {
  const at = (day: string, hour: number): string => `${day}T${String(hour).padStart(2, '0')}:00${offset(day, hour)}`;
  const play = await playing(at(first, 9));
  await play.say(AANNAME, 'MNL');
  const number = await play.register({
    meldkamer: 'MNL',
    ...KIND,
    functions: [AANNAME],
    to: { place: 'Zwolle' },
    start: moment(at(first, 22)),
    expectedEnd: moment(at(dayAfter(first, 7), 12)),
  });
  await play.decide(number, { about: { repeated: true } });
  for (let night = 0; night < 21; night += 1) {
    const [day, next] = [dayAfter(first, night), dayAfter(first, night + 1)];
    await play.at(at(day, 12));
    await meanwhile(play, night);
    await play.at(at(day, 22));
    await play.say(AANNAME, 'Zwolle');
    await play.at(at(next, 6));
    await play.say(AANNAME, 'MNL');
  }
  await play.at(at(dayAfter(first, 21), 12));
  return play;
}

test('[R62][R77] October: a decided week, an undecided one with a night of nine hours, one that is extended on its third day', async () => {
  // The clock goes back in the night of 24 to 25 October: 540 minutes instead of 480.
  const play = await threeWeeks({
    first: '2026-10-12',
    offset: (day, hour) => (day < '2026-10-25' || (day === '2026-10-25' && hour < 3) ? '+02:00' : '+01:00'),
    // The third week begins with the night of 26 October (night 14); on 28 October (night 16) it is extended to 3 November 12:00.
    meanwhile: async (one, night) => {
      if (night === 16) await one.decide('2026-0001', { outcome: 'extended', until: '2026-11-03T11:00:00Z' });
    },
  });
  // First week 7 x 480 = 3360 covered. Second 6 x 480 + 540 = 3420 not. Third: nights of 26 and 27 October 960 not, 5 x 480 = 2400 covered.
  const all = { covered: 5760, coveredInTime: 5760, byParty: 5760, uncovered: 4380 };
  await expectSums(play, { figures: all, dossiers: { '2026-0001': all, '2026-0002': {} } });
  // November: of the night of 31 October the six hours after midnight, 360, and the night of 1 November, 480.
  const { months } = await play.ask<Figures>('/api/v1/figures');
  const november = months.find(({ month, meldkamer }) => month === '2026-11' && meldkamer === 'MNL');
  expect([november?.outsideMs, november?.coveredMs].map((ms) => (ms ?? 0) / MINUTE)).toEqual([840, 840]);
});

test('[R62][R77] March: the same, with a night of seven hours', async () => {
  // The clock goes ahead in the night of 27 to 28 March 2027: 420 minutes instead of 480.
  const play = await threeWeeks({
    first: '2027-03-15',
    offset: (day, hour) => (day < '2027-03-28' || (day === '2027-03-28' && hour < 2) ? '+01:00' : '+02:00'),
    // The third week begins with the night of 29 March (night 14); on 31 March (night 16) it is extended to 6 April 12:00.
    meanwhile: async (one, night) => {
      if (night === 16) await one.decide('2027-0001', { outcome: 'extended', until: '2027-04-06T10:00:00Z' });
    },
  });
  // 7 x 480 = 3360 covered; 6 x 480 + 420 = 3300 not; 960 not and 2400 covered.
  const all = { covered: 5760, coveredInTime: 5760, byParty: 5760, uncovered: 4260 };
  await expectSums(play, { figures: all, dossiers: { '2027-0001': all, '2027-0002': {} } });
  // April: of the night of 31 March 360, and the nights of 1 to 4 April without what is after midnight of the last: 4 x 480.
  const { months } = await play.ask<Figures>('/api/v1/figures');
  const april = months.find(({ month, meldkamer }) => month === '2027-04' && meldkamer === 'MNL');
  expect([april?.outsideMs, april?.coveredMs].map((ms) => (ms ?? 0) / MINUTE)).toEqual([2280, 2280]);
});

test('[R79] the end of a year: 31 December 20:00 to 1 January 04:00, decided at 22:00', async () => {
  const play = await playing('2026-12-31T12:00+01:00');
  await play.say(AANNAME, 'MNL');
  await play.at('2026-12-31T20:00+01:00');
  await play.say(AANNAME, 'Zeist');
  await play.at('2026-12-31T22:00+01:00');
  await play.decide('2026-0001', { about: KIND });
  await play.at('2027-01-01T04:00+01:00');
  await play.say(AANNAME, 'MNL');
  await play.at('2027-01-01T12:00+01:00');
  // 120 not, 360 covered: of that 120 in 2026 and 240 in 2027.
  const all = { covered: 360, coveredInTime: 360, byParty: 360, uncovered: 120 };
  await expectSums(play, { figures: all, dossiers: { '2026-0001': all } });
  const year = async (from: string, to: string): Promise<readonly number[]> => {
    const { months } = await play.ask<Figures>(`/api/v1/figures?from=${from}&to=${to}`);
    return (['coveredMs', 'uncoveredMs', 'outsideMs'] as const).map(
      (name) => months.reduce((sum, row) => sum + row[name], 0) / MINUTE,
    );
  };
  expect(await year('2025-12-31T23:00:00Z', '2026-12-31T23:00:00Z')).toEqual([120, 120, 240]);
  expect(await year('2026-12-31T23:00:00Z', '2027-12-31T23:00:00Z')).toEqual([240, 0, 240]);
});

describe('[R61] a pilot of half a year at Zwolle, 1 January to 1 July 2027', () => {
  // With the clock set ahead on 28 March. 1 January to 1 April: 90 days less an hour, 129540. 1 April to 1 July: 91 days, 131040.
  async function pilot(outcome: 'pending' | 'rejected'): Promise<CaseServer> {
    // A feed that repeats its places once in ten days has fewer days to be played one by one.
    const play = await playing('2026-12-30T12:00+01:00', {
      policy: (usual) => ({ ...usual, location: { ...usual.location, confirmWithin: 20 * DAY } }),
    });
    await play.say(AANNAME, 'MNL');
    const number = await play.register({
      meldkamer: 'MNL',
      kind: 'pilot',
      functions: [AANNAME],
      to: { place: 'Zwolle' },
      start: '2026-12-31T23:00:00Z',
      expectedEnd: '2027-06-30T22:00:00Z',
      reason: 'proef met een gedeelde meldkamer',
    });
    expect(number).toBe('2026-0001');
    const approvals = [
      { body: 'IGJ', outcome, at: '2026-12-20T11:00:00Z' },
      { body: 'Veiligheidsregio Utrecht', outcome: 'approved', at: '2026-12-21T11:00:00Z' },
    ];
    await play.step(number, 'pilot-notes', { pilot: { application: 'PIL-2026-4', approvals } });
    await play.at('2027-01-01T00:00+01:00');
    await play.say(AANNAME, 'Zwolle');
    await play.at('2027-01-02T00:00+01:00');
    expect(await play.a4(number)).toBe('active');
    await play.at('2027-04-01T00:00+02:00');
    return play;
  }

  async function over(play: CaseServer): Promise<void> {
    await play.at('2027-07-01T00:00+02:00');
    await play.say(AANNAME, 'MNL');
    await play.at('2027-07-02T00:00+02:00');
  }

  test('its approvals pending: 260580 uncovered', async () => {
    const play = await pilot('pending');
    await over(play);
    await expectSums(play, { figures: { uncovered: 260580 }, dossiers: { '2026-0001': { uncovered: 260580 } } });
  });

  test('one of them rejected, and the BMB decides on 1 April: 129540 uncovered, 131040 covered', async () => {
    const play = await pilot('rejected');
    const bmb = { party: 'bmb', capacity: 'Hoogste bestuurlijk orgaan', mandate: 'pilots-bmb', document: 'BMB 2027-2' };
    await play.decide('2026-0001', bmb, 'bmb');
    expect(await play.a4('2026-0001')).not.toBe('active');
    await over(play);
    const all = { covered: 131040, coveredInTime: 131040, byParty: 131040, uncovered: 129540 };
    await expectSums(play, { figures: all, dossiers: { '2026-0001': all } });
  });
});
