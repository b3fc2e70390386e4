// Nights in which much happens at once, counted: situations, lines to acknowledge, dossiers, notices and minutes. Numbers were worked out
// by hand; moments are Dutch time.

import { describe, expect, test } from 'vitest';
import { isAnnunciated } from '#shared/alarm/alarm.ts';
import { MINUTE } from '#shared/base/time.ts';
import type { DossierList, Figures } from '#shared/dossier/api-dossier.ts';
import type { Entry } from '#shared/journal/facts.ts';
import type { ApiAlarm } from '#shared/overview/api-shapes.ts';
import { situationsOf } from '#shared/overview/situations.ts';
import { fold } from '#shared/picture/evolve.ts';
import { FUNCTIONS, type FunctionId } from '#shared/reference/functions.ts';
import { MELDKAMER_IDS, type MeldkamerId } from '#shared/reference/meldkamers.ts';
import type { ServiceState } from '#shared/reference/service-state.ts';
import { expectSums, playing } from '../support/case.ts';
import type { CaseServer } from '../support/case-server.ts';
import { record } from '../support/events.ts';

function functionsOf(meldkamer: MeldkamerId): readonly FunctionId[] {
  return FUNCTIONS.filter((one) => one.meldkamer === meldkamer).map(({ id }) => id);
}

/** All of these at home. */
async function home(opens: string, meldkamers: readonly MeldkamerId[] = MELDKAMER_IDS): Promise<CaseServer> {
  const play = await playing(opens);
  for (const one of meldkamers) await play.backlog(functionsOf(one).map((id) => [id, one, opens]));
  return play;
}

/** Of a meldkamer where all its functions are now. */
async function move(play: CaseServer, meldkamer: MeldkamerId, to: (id: FunctionId) => string): Promise<void> {
  await play.backlog(functionsOf(meldkamer).map((id) => [id, to(id), play.now]));
}

/** The lines of the console, by name: of which deviation or meldkamer, and which conditions are its parts, the worst first. */
async function lines(play: CaseServer): Promise<readonly string[]> {
  const { entries } = await play.ask<{ readonly entries: readonly Entry[] }>('/api/v1/journal?limit=5000');
  const picture = fold(entries);
  const situations = situationsOf(picture, Object.values(picture.alarms), play.now);
  const said = situations.map(({ afwijking, meldkamer, alarms }) => {
    const counts = Map.groupBy(alarms.filter(isAnnunciated), ({ condition }) => condition);
    const parts = [...counts].map(([condition, { length }]) => (length === 1 ? condition : `${length} ${condition}`));
    return `${afwijking ?? meldkamer ?? 'several'}: ${parts.join(', ')}`;
  });
  return said.sort();
}

/** How many lines ask for an act, and how many alarms are acknowledged by one act on each of them. */
async function acknowledged(play: CaseServer): Promise<{ readonly lines: number; readonly alarms: number }> {
  const asking = (await lines(play)).filter((line) => !line.endsWith(': '));
  const { alarms } = await play.ask<{ readonly alarms: readonly ApiAlarm[] }>('/api/v1/alarms');
  const waiting = alarms.filter(({ state }) => state.endsWith('unacknowledged'));
  for (const { id, version } of waiting)
    await record(play.url, await play.key('lms'), `/api/v1/alarms/${id}/acknowledgements`, { version });
  return { lines: asking.length, alarms: waiting.length };
}

async function notices(play: CaseServer): Promise<readonly string[]> {
  const { afwijkingen } = await play.ask<DossierList>('/api/v1/afwijkingen');
  const told = await Promise.all(
    afwijkingen.map(async ({ number }) => {
      const { dossier } = await play.dossier(number);
      return dossier.notices.map(({ about, party }) => `${number} ${about} ${party}`);
    }),
  );
  return told.flat().sort();
}

/** How many states of meldkamers are still as they were said. */
async function active(play: CaseServer): Promise<number> {
  const { alarms } = await play.ask<{ readonly alarms: readonly ApiAlarm[] }>('/api/v1/alarms');
  return alarms.filter(({ condition, state }) => condition === 'service-state' && state.startsWith('active')).length;
}

/** LMS opens an event: which meldkamers, since when. */
async function opened(play: CaseServer, opening: Opening, proposal?: string): Promise<void> {
  const said = { ...opening, reason: 'Vastgesteld door LMS', ...(proposal === undefined ? {} : { proposal }) };
  await record(play.url, await play.key('lms'), '/api/v1/gebeurtenissen', said);
}

/** The same, over by now: until when at each of them. */
async function ended(play: CaseServer, opening: Opening, until: (one: MeldkamerId) => string, version = 1) {
  const parts = opening.parts.map((part) => ({ ...part, until: until(part.meldkamer) }));
  const said = { ...opening, parts, reason: 'Overal hersteld', version };
  await record(play.url, await play.key('lms'), '/api/v1/gebeurtenissen/G2026-0001/changes', said);
}

type Opening = {
  readonly title: string;
  readonly national: boolean;
  readonly parts: readonly { readonly meldkamer: MeldkamerId; readonly from: string; readonly status: string }[];
};

/** Minutes of the event at each meldkamer, and of each how long it was in this state by its own word. */
async function minutesOf(play: CaseServer, state: ServiceState) {
  const { gebeurtenissen, states } = await play.ask<Figures>(
    '/api/v1/figures?from=2026-07-01T00:00:00Z&to=2026-08-01T00:00:00Z',
  );
  const event = gebeurtenissen.each.map(({ meldkamer, ms }) => [meldkamer, ms / MINUTE]);
  const said = states.flatMap(({ meldkamer, of, ms }) =>
    of === 'meldkamer' && ms[state] > 0 ? [[meldkamer, ms[state] / MINUTE]] : [],
  );
  return { event: Object.fromEntries(event), said: Object.fromEntries(said) };
}

describe('[R125][R132] a national outage', () => {
  const EARLY: readonly MeldkamerId[] = ['NNL', 'ZWB', 'LIM'];
  const OUTAGE: Opening = {
    title: 'Storing 112-telefonie',
    national: true,
    parts: MELDKAMER_IDS.map((meldkamer) => {
      return { meldkamer, from: '2026-07-10T15:32:00+02:00', status: 'disturbed' };
    }),
  };

  test('15:32 all ten are down: one line of eleven, and one that too few stand by themselves', async () => {
    const play = await home('2026-07-10T14:00+02:00');
    await play.at('2026-07-10T15:32+02:00');
    for (const one of MELDKAMER_IDS) await play.state(one, 'Down', 'telefonie');
    await play.at('2026-07-10T15:34+02:00');
    expect(await lines(play)).toEqual(['several: A13, 10 service-state', 'several: A8']);
    await opened(play, OUTAGE, 'V1');
    await play.at('2026-07-10T15:35+02:00');
    // What was asked is answered; what is so of the ten stays one line.
    expect(await lines(play)).toEqual(['several: 10 service-state, A13', 'several: A8']);
    expect(await acknowledged(play)).toEqual({ lines: 2, alarms: 12 });
    await play.at('2026-07-10T16:30+02:00');
    for (const one of EARLY) await play.state(one, 'Normal', 'hersteld');
    await play.at('2026-07-10T18:30+02:00');
    for (const one of MELDKAMER_IDS) if (!EARLY.includes(one)) await play.state(one, 'Normal', 'hersteld');
    await ended(play, OUTAGE, (one) => `2026-07-10T${EARLY.includes(one) ? 16 : 18}:30:00+02:00`);
    await play.at('2026-07-10T19:00+02:00');
    expect(await lines(play)).toEqual([]);
    // 15:32-16:30 is 58, 15:32-18:30 is 178.
    const minutes = Object.fromEntries(MELDKAMER_IDS.map((one) => [one, EARLY.includes(one) ? 58 : 178]));
    expect(await minutesOf(play, 'Down')).toEqual({ event: minutes, said: minutes });
    expect(await notices(play)).toEqual([]);
  });
});

describe('[R125][R133] three meldkamers on paper that recover at different times', () => {
  const BEGAN = { MNL: '02:00', NHL: '02:02', AMS: '02:04' };
  const ENDED: Readonly<Record<string, string>> = { MNL: '03:00', NHL: '04:15', AMS: '05:30' };
  const three = Object.entries(BEGAN) as [MeldkamerId, string][];
  const PAPER: Opening = {
    title: 'GMS ligt eruit, drie meldkamers op papier',
    national: false,
    parts: three.map(([meldkamer, at]) => ({ meldkamer, from: `2026-07-10T${at}:00+02:00`, status: 'fallback' })),
  };

  test('is one line, and 60, 133 and 206 minutes', async () => {
    const play = await home('2026-07-10T01:30+02:00');
    for (const [one, at] of three) {
      await play.at(`2026-07-10T${at}+02:00`);
      await play.state(one, 'Partial', 'GMS');
    }
    await play.at('2026-07-10T02:05+02:00');
    expect(await lines(play)).toEqual(['several: A13, 3 service-state']);
    await opened(play, PAPER, 'V1');
    await play.at('2026-07-10T02:06+02:00');
    expect(await acknowledged(play)).toEqual({ lines: 1, alarms: 4 });
    for (const [one] of three) {
      await play.at(`2026-07-10T${ENDED[one]}+02:00`);
      await play.state(one, 'Normal', 'hersteld');
      await play.at(`2026-07-10T${ENDED[one]}:30+02:00`);
      const left = three.length - 1 - three.findIndex(([other]) => other === one);
      expect(await active(play)).toBe(left);
    }
    await ended(play, PAPER, (one) => `2026-07-10T${ENDED[one]}:00+02:00`);
    const minutes = { MNL: 60, NHL: 133, AMS: 206 };
    expect(await minutesOf(play, 'Partial')).toEqual({ event: minutes, said: minutes });
  });
});

test('[R125][R137] a cascade in which the chain of takeovers breaks is six lines, each another thing to do', async () => {
  const play = await home('2026-07-10T02:00+02:00');
  for (const one of ['AMS/ambulance/13', 'AMS/politie']) await play.staffing(one, 3, 3);
  await play.at('2026-07-10T03:00+02:00');
  await move(play, 'MNL', () => 'NHL');
  await play.at('2026-07-10T03:10+02:00');
  expect(await lines(play)).toEqual(['2026-0001: A4, 15 A3']);
  await play.at('2026-07-10T03:20+02:00');
  await play.state('NHL', 'Down', 'stroom');
  await play.at('2026-07-10T03:25+02:00');
  // Who is leaned on is down itself; the first step of the ladder had its time.
  expect(await lines(play)).toEqual(['2026-0001: A4, 15 A3, A11', 'NHL: A8', 'NHL: service-state']);
  await play.at('2026-07-10T03:30+02:00');
  await move(play, 'NHL', () => 'AMS');
  await play.at('2026-07-10T03:35+02:00');
  await play.staffing('AMS/ambulance/13', 1, 3);
  await play.at('2026-07-10T03:40+02:00');
  expect(await lines(play)).toEqual([
    '2026-0001: A4, 15 A3, A11',
    '2026-0002: A4, 17 A3',
    'AMS: A6',
    'AMS: A8',
    'NHL: A8',
    'NHL: service-state',
  ]);
  expect(await acknowledged(play)).toEqual({ lines: 6, alarms: 17 + 18 + 4 });
  await play.at('2026-07-10T04:00+02:00');
  await play.state('NHL', 'Normal', 'hersteld');
  await move(play, 'NHL', () => 'NHL');
  await play.at('2026-07-10T05:00+02:00');
  await move(play, 'MNL', () => 'MNL');
  await play.at('2026-07-10T06:00+02:00');
  // 15 functions of 120 and 17 of 30.
  await expectSums(play, {
    figures: { uncovered: 2310 },
    dossiers: { '2026-0001': { uncovered: 1800 }, '2026-0002': { uncovered: 510 } },
  });
});

test('[R125][R126][R135] an evacuation to three meldkamers is three lines and three dossiers, and can be one event', async () => {
  const play = await home('2026-07-10T02:00+02:00');
  await play.at('2026-07-10T03:00+02:00');
  await move(play, 'ONL', (id) => (id.includes('/ambulance/') ? 'MNL' : id.includes('/brandweer/') ? 'NNL' : 'NHL'));
  await play.at('2026-07-10T03:05+02:00');
  expect(await lines(play)).toEqual(['2026-0001: A4, 3 A3', '2026-0002: A4, 10 A3', '2026-0003: A4, 10 A3']);
  expect(await acknowledged(play)).toEqual({ lines: 3, alarms: 26 });
  // Five veiligheidsregio's, five ambulance services and nine others, each once of each dossier.
  const told = await notices(play);
  expect([told.length, new Set(told).size]).toEqual([3 * 19, 3 * 19]);
  const parts = [{ meldkamer: 'ONL', from: '2026-07-10T03:00:00+02:00', status: 'fallback' }] as const;
  const evacuation: Opening = { title: 'Ontruiming Oost-Nederland', national: false, parts };
  await opened(play, evacuation);
  const numbers = ['2026-0001', '2026-0002', '2026-0003'];
  const lms = await play.key('lms');
  for (const [index, afwijking] of numbers.entries()) {
    const said = { afwijking, version: index + 1, reason: 'Zelfde ontruiming' };
    await record(play.url, lms, '/api/v1/gebeurtenissen/G2026-0001/bindings', said);
  }
  const own = functionsOf('ONL').filter((id) => !/ambulance|brandweer/.test(id));
  await play.at('2026-07-10T05:00+02:00');
  await play.backlog(own.map((id) => [id, 'ONL', play.now]));
  await play.at('2026-07-10T07:00+02:00');
  await move(play, 'ONL', () => 'ONL');
  await ended(play, evacuation, () => '2026-07-10T07:00:00+02:00', 4);
  await play.at('2026-07-10T08:00+02:00');
  // 3 functions of 120, and twice 10 of 240.
  await expectSums(play, {
    figures: { uncovered: 5160 },
    dossiers: {
      '2026-0001': { uncovered: 360 },
      '2026-0002': { uncovered: 2400 },
      '2026-0003': { uncovered: 2400 },
    },
  });
  expect((await minutesOf(play, 'Down')).event).toEqual({ ONL: 240 });
});

test('[R125] a flood of 234 alarms is eleven lines', async () => {
  const play = await home('2026-07-10T02:00+02:00');
  await play.at('2026-07-10T03:00+02:00');
  for (const one of MELDKAMER_IDS) await move(play, one, () => `Uitwijk ${one}`);
  await play.at('2026-07-10T03:05+02:00');
  for (const { post } of FUNCTIONS) await play.staffing(post, 0, post.endsWith('/caco') ? 1 : 3);
  await play.at('2026-07-10T03:20+02:00');
  // 132 places, 61 posts and 10 CaCo's, and of each of ten: no decision, guarantees unknown and a step of the ladder; too few stand by themselves.
  expect(await acknowledged(play)).toEqual({ lines: 11, alarms: 132 + 61 + 10 + 10 + 10 + 10 + 1 });
  // 25 veiligheidsregio's, 25 ambulance services, and nine others of each of ten.
  const told = await notices(play);
  expect([told.length, new Set(told).size]).toEqual([140, 140]);
});
