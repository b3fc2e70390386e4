// A server that is killed and off for hours: nobody can say that anything was heard then. Numbers were worked out by hand; moments are Dutch
// time. A feed is silent after 90 seconds.

import { describe, expect, test } from 'vitest';
import { HOUR, MINUTE, after as momentAfter, SECOND } from '#shared/base/time.ts';
import type { Figures } from '#shared/dossier/api-dossier.ts';
import type { ApiAlarm } from '#shared/overview/api-shapes.ts';
import type { Policy } from '#shared/policy/policy.ts';
import type { TrendWindow } from '#shared/register/trend.ts';
import { expectSums, playing } from '../support/case.ts';
import type { CaseServer, Store } from '../support/case-server.ts';

const AANNAME = 'MNL/ambulance/09/aanname';
const POST = 'MNL/ambulance/09';
const NUMBER = '2026-0001';

/** Home from 09:00, Zeist from 10:00, heard until 11:00; then the server is killed, and off until that moment. */
async function killedAtEleven(store: Store, until: string, isGone = false): Promise<CaseServer> {
  const play = await playing('2026-07-10T09:00+02:00', { store });
  await play.say(AANNAME, 'MNL');
  await play.at('2026-07-10T10:00+02:00');
  await play.say(AANNAME, 'Zeist');
  await play.at('2026-07-10T11:00+02:00');
  if (isGone) play.silence('MNL');
  await play.off(until);
  return play;
}

describe.each(['embedded', 'redis'] as const)(
  'on the %s journal, killed at 11:00 while a function is at Zeist',
  (store) => {
    test('[R22][R70] off until 14:00, home at 15:00: 60 and 60 at Zeist, 180 unknown', async () => {
      const play = await killedAtEleven(store, '2026-07-10T14:00+02:00');
      // Nothing was silent, so nothing alarms; what was on stays on.
      expect((await play.alarms()).filter((line) => /^A(?:2|12) /.test(line))).toEqual([]);
      expect(await play.a4(NUMBER)).toBe('active');
      await play.at('2026-07-10T15:00+02:00');
      await play.say(AANNAME, 'MNL');
      await play.at('2026-07-10T16:00+02:00');
      await expectSums(play, {
        functions: { [AANNAME]: { outside: 120, unknown: 180 } },
        figures: { uncovered: 120, unknown: 180 },
        dossiers: { [NUMBER]: { uncovered: 120, unknown: 180 } },
      });
      await play.restart();
      await expectSums(play, {
        functions: { [AANNAME]: { outside: 120, unknown: 180 } },
        figures: { uncovered: 120, unknown: 180 },
        dossiers: { [NUMBER]: { uncovered: 120, unknown: 180 } },
      });
    });

    test.each([
      ['in order', ['MNL 12:00', 'Zeist 13:00', 'Zeist 13:30']],
      ['reversed', ['Zeist 13:30', 'Zeist 13:00', 'MNL 12:00']],
    ] as const)(
      '[R70][R72] told %s of that time: home at 12:00, Zeist at 13:00: 60 + 120 at Zeist, 60 unknown',
      async (_order, told) => {
        const play = await killedAtEleven(store, '2026-07-10T14:00+02:00');
        await play.backlog(
          told.map((one) => {
            const [place = '', at = ''] = one.split(' ');
            return [AANNAME, place, `2026-07-10T${at}+02:00`];
          }),
        );
        await play.at('2026-07-10T15:00+02:00');
        await play.say(AANNAME, 'MNL');
        await play.at('2026-07-10T16:00+02:00');
        await expectSums(play, {
          functions: { [AANNAME]: { outside: 180, unknown: 60 } },
          figures: { uncovered: 180, unknown: 60 },
          dossiers: { [NUMBER]: { uncovered: 180, unknown: 60 } },
        });
      },
    );

    test('[R70] told that it was at Zeist at 12:00, as it was before: 60 unknown, and Zeist from 12:00 until 15:00', async () => {
      const play = await killedAtEleven(store, '2026-07-10T14:00+02:00');
      await play.backlog([[AANNAME, 'Zeist', '2026-07-10T12:00+02:00']]);
      await play.at('2026-07-10T15:00+02:00');
      await play.say(AANNAME, 'MNL');
      await play.at('2026-07-10T16:00+02:00');
      await expectSums(play, {
        functions: { [AANNAME]: { outside: 240, unknown: 60 } },
        figures: { uncovered: 240, unknown: 60 },
        dossiers: { [NUMBER]: { uncovered: 240, unknown: 60 } },
      });
    });

    test('[R21][R22] never heard again: unknown from 11:00, and not from when the server was back', async () => {
      const play = await killedAtEleven(store, '2026-07-10T14:00+02:00', true);
      await play.at('2026-07-10T14:01+02:00');
      expect((await play.alarms()).filter((line) => /^A12 /.test(line))).toEqual([]);
      expect(await play.a4(NUMBER)).toBe('active');
      await expectSums(play, {
        functions: { [AANNAME]: { outside: 60, unknown: 181 } },
        figures: { uncovered: 60, unknown: 181 },
        dossiers: { [NUMBER]: { uncovered: 60, unknown: 181 } },
      });
      await play.at('2026-07-10T16:00+02:00');
      expect((await play.alarms()).some((line) => line.startsWith('A12 '))).toBe(true);
      await expectSums(play, {
        functions: { [AANNAME]: { outside: 60, unknown: 300 } },
        figures: { uncovered: 60, unknown: 300 },
        dossiers: { [NUMBER]: { uncovered: 60, unknown: 300 } },
      });
    });

    test('[R22][R70] heard again a minute after the server was back: unknown until then, and Zeist from then on', async () => {
      const play = await killedAtEleven(store, '2026-07-10T14:00+02:00', true);
      await play.at('2026-07-10T14:00:59+02:00');
      play.keep('MNL');
      await play.at('2026-07-10T14:01+02:00');
      await play.at('2026-07-10T15:00+02:00');
      await expectSums(play, {
        functions: { [AANNAME]: { outside: 119, unknown: 181 } },
        figures: { uncovered: 119, unknown: 181 },
        dossiers: { [NUMBER]: { uncovered: 119, unknown: 181 } },
      });
      await play.restart();
      await expectSums(play, {
        functions: { [AANNAME]: { outside: 119, unknown: 181 } },
        figures: { uncovered: 119, unknown: 181 },
        dossiers: { [NUMBER]: { uncovered: 119, unknown: 181 } },
      });
    });

    test('[R22] off for a minute is as one message that did not come: 120 at Zeist', async () => {
      const play = await killedAtEleven(store, '2026-07-10T11:01+02:00');
      await play.at('2026-07-10T12:00+02:00');
      await play.say(AANNAME, 'MNL');
      await play.at('2026-07-10T13:00+02:00');
      await expectSums(play, {
        functions: { [AANNAME]: { outside: 120 } },
        figures: { uncovered: 120 },
        dossiers: { [NUMBER]: { uncovered: 120 } },
      });
    });

    test('[R22] off for two minutes, twice: 2 and 2 unknown', async () => {
      const play = await killedAtEleven(store, '2026-07-10T11:02+02:00');
      await play.at('2026-07-10T11:30+02:00');
      await play.off('2026-07-10T11:32+02:00');
      await play.at('2026-07-10T12:00+02:00');
      await play.say(AANNAME, 'MNL');
      await play.at('2026-07-10T13:00+02:00');
      await expectSums(play, {
        functions: { [AANNAME]: { outside: 116, unknown: 4 } },
        figures: { uncovered: 116, unknown: 4 },
        dossiers: { [NUMBER]: { uncovered: 116, unknown: 4 } },
      });
    });
  },
);

describe.each(['embedded', 'redis'] as const)(
  '[R22][R132][R137] on the %s journal, off while Zeeland leans on Oost-Brabant, and nobody is heard yet',
  (store) => {
    const OF_ZEELAND = 'ZWB/ambulance/20/aanname';
    const FEEDS = ['ZWB', 'OBR', 'LIM'] as const;

    /** Heard until 11:00, Zeeland at Oost-Brabant since 10:00; eight of the ten are to stand on their own. */
    async function started(until: string): Promise<CaseServer> {
      const play = await playing('2026-07-10T09:00+02:00', { store, policy: eight });
      for (const meldkamer of FEEDS) play.keep(meldkamer);
      await play.at('2026-07-10T10:00+02:00');
      await play.say(OF_ZEELAND, 'OBR');
      await play.at('2026-07-10T11:00+02:00');
      for (const meldkamer of FEEDS) play.silence(meldkamer);
      await play.off(until);
      return play;
    }

    const eight = (usual: Policy) => ({ ...usual, dossier: { ...usual.dossier, independentFrom: 8 } });
    const called = async (play: CaseServer) => {
      const { alarms } = await play.ask<{ readonly alarms: readonly ApiAlarm[] }>('/api/v1/alarms');
      return alarms.flatMap(({ condition, meldkamer, state }) =>
        /^A(?:8|12|13)$/.test(condition) ? [`${condition} ${meldkamer ?? 'several'} ${state}`] : [],
      );
    };

    test.each(['2026-07-10T11:01:40+02:00', '2026-07-10T11:45+02:00'])(
      'until %s, calls nobody when all are heard a little later',
      async (until) => {
        const play = await started(until);
        await play.at(momentAfter(play.now, 10 * SECOND));
        expect(await called(play)).toEqual([]);
        for (const meldkamer of FEEDS) play.keep(meldkamer);
        await play.at(momentAfter(play.now, 10 * SECOND));
        await play.at(momentAfter(play.now, MINUTE));
        expect(await called(play)).toEqual([]);
      },
    );

    test('calls from when that is a silence: once of all, and of the takeover', async () => {
      const play = await started('2026-07-10T11:45+02:00');
      await play.at('2026-07-10T11:46:29+02:00');
      expect(await called(play)).toEqual([]);
      await play.at('2026-07-10T11:46:30+02:00');
      expect((await called(play)).filter((line) => !/^A12 [A-Z]{3} /.test(line)).sort()).toEqual([
        'A12 several active-unacknowledged',
        'A8 OBR active-unacknowledged',
        'A8 several active-unacknowledged',
      ]);
    });
  },
);

test('[R22][R78] one of two is there from 10:00, killed at 11:00, off until 14:00, two at 15:00: 120 below the minimum, and a gap', async () => {
  const play = await playing('2026-07-10T09:00+02:00');
  await play.at('2026-07-10T10:00+02:00');
  await play.staffing(POST, 1, 2);
  play.keep('MNL');
  await play.at('2026-07-10T11:00+02:00');
  await play.off('2026-07-10T14:00+02:00');
  await play.at('2026-07-10T15:00+02:00');
  await play.staffing(POST, 2, 2);
  await play.at('2026-07-10T16:00+02:00');
  const { months } = await play.ask<Figures>('/api/v1/figures');
  expect(months.map(({ belowMinimumMs }) => (belowMinimumMs ?? 0) / 60_000)).toContain(120);
  const { gaps } = await play.ask<TrendWindow>(`/api/v1/trend?post=${POST}&minutes=360`);
  expect(gaps.at(-1)).toEqual({ from: '2026-07-10T09:00:00.000Z', to: '2026-07-10T12:00:00.000Z' });
});

describe('[R86] killed just before a place had to be said again, and started with a longer term', () => {
  const within = (confirmWithin: number) => (usual: Policy) => ({
    ...usual,
    location: { ...usual.location, confirmWithin },
  });

  /** At Zeist from 09:00, said then and at these moments; heard all the time, but for a minute around 10:00. Home at 11:30. */
  async function saidAgain(store: Store, ...moments: readonly string[]): Promise<CaseServer> {
    const play = await playing('2026-07-10T09:00+02:00', { store, policy: within(HOUR) });
    for (const at of ['09:00', ...moments]) {
      await play.at(`2026-07-10T${at}+02:00`);
      await play.say(AANNAME, 'Zeist');
      // From now on it lets itself be heard, and says nothing.
      play.silence('MNL');
      play.keep('MNL');
    }
    await play.at('2026-07-10T09:59:30+02:00');
    await play.off('2026-07-10T10:00:30+02:00', within(12 * HOUR));
    await play.at('2026-07-10T11:30+02:00');
    await play.say(AANNAME, 'MNL');
    await play.at('2026-07-10T12:00+02:00');
    return play;
  }

  test.each(['embedded', 'redis'] as const)(
    'on the %s journal it is missed: 60 at Zeist, 90 unknown',
    async (store) => {
      await expectSums(await saidAgain(store), {
        functions: { [AANNAME]: { outside: 60, unknown: 90 } },
        figures: { uncovered: 60, unknown: 90 },
        dossiers: { [NUMBER]: { uncovered: 60, unknown: 90 } },
      });
    },
  );

  test.each(['embedded', 'redis'] as const)(
    'on the %s journal, confirmed at 09:30, it is not: 150 at Zeist',
    async (store) => {
      await expectSums(await saidAgain(store, '09:30'), {
        functions: { [AANNAME]: { outside: 150 } },
        figures: { uncovered: 150 },
        dossiers: { [NUMBER]: { uncovered: 150 } },
      });
    },
  );
});

describe('[R22][R86] off while a place had to be said again at 10:00', () => {
  /** At Zeist from 09:00, heard until 09:50; off until 11:00, and heard again from then on. */
  async function startedAtEleven(): Promise<CaseServer> {
    const policy = (usual: Policy) => ({ ...usual, location: { ...usual.location, confirmWithin: HOUR } });
    const play = await playing('2026-07-10T09:00+02:00', { policy });
    await play.say(AANNAME, 'Zeist');
    play.silence('MNL');
    play.keep('MNL');
    await play.at('2026-07-10T09:50+02:00');
    await play.off('2026-07-10T11:00+02:00');
    return play;
  }

  const a2 = async (play: CaseServer) => (await play.alarms()).filter((line) => line.startsWith('A2 ')).length;

  test('what the feed said meanwhile comes first: it was said at 10:40, and is due at 11:40', async () => {
    const play = await startedAtEleven();
    await play.at('2026-07-10T11:00:01+02:00');
    expect(await a2(play)).toBe(0);
    await play.backlog([[AANNAME, 'Zeist', '2026-07-10T10:40+02:00']]);
    play.silence('MNL');
    play.keep('MNL');
    await play.at('2026-07-10T11:39:59+02:00');
    expect(await a2(play)).toBe(0);
    await play.at('2026-07-10T11:40+02:00');
    expect(await a2(play)).toBe(1);
  });

  test('after as long as a feed may be silent it is missed, from 10:00 on: 50 at Zeist, 130 unknown', async () => {
    const play = await startedAtEleven();
    await play.at('2026-07-10T11:01:29+02:00');
    expect(await a2(play)).toBe(0);
    await play.at('2026-07-10T11:01:30+02:00');
    expect(await a2(play)).toBe(1);
    await play.at('2026-07-10T12:00+02:00');
    await expectSums(play, {
      functions: { [AANNAME]: { outside: 50, unknown: 130 } },
      figures: { uncovered: 50, unknown: 130 },
      dossiers: { [NUMBER]: { uncovered: 50, unknown: 130 } },
    });
    const missed = await play.text('/api/v1/journal');
    expect(missed).toContain('"dueAt":"2026-07-10T08:00:00.000Z"');
  });
});
