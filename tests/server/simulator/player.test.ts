// The player with a clock and a door in hand: exact moments, nothing lost, nothing out of order, and a stop that stops.

import { describe, expect, test } from 'vitest';
import type { Result } from '#shared/base/result.ts';
import { after as later } from '#shared/base/time.ts';
import type { Played, PlayOptions, PlayProblem } from '../../../server/simulator/play-options.ts';
import { play } from '../../../server/simulator/player.ts';
import type { Progress } from '../../../server/simulator/progress.ts';
import type { Action, Scenario } from '../../../server/simulator/scenario/scenario.ts';
import type { ClockTime } from '../../../server/simulator/scenario/scenario-words.ts';
import { settled } from '../../support/virtual-runtime.ts';
import { accepting, ManualParts, problem, STARTED_AT } from './manual-parts.ts';

const LOCATION = 'nl.meldkamer.location.reported.v1';
const LIM = 'urn:nld:meldkamer:LIM:simulatie';
const ZWB = 'urn:nld:meldkamer:ZWB:simulatie';

function text(nl: string) {
  return { nl, en: nl };
}

function move(at: ClockTime, post: string, place: string): Scenario['steps'][number] {
  return {
    at,
    text: text(`${post} naar ${place}`),
    actions: [{ kind: 'location', posts: [post], tasks: ['aanname'], to: { place } }],
  };
}

function scenario(steps: Scenario['steps'], hours = 1): Scenario {
  return { name: 'proef', title: text('Proef'), startsAt: '06:00', hours, usual: [], steps };
}

function step(at: ClockTime, ...actions: Action[]): Scenario['steps'][number] {
  return { at, text: text(at), actions };
}

type Playing = {
  readonly world: ManualParts;
  readonly lines: Progress[];
  readonly stop: AbortController;
  outcome: Result<Played, PlayProblem> | null;
};

async function playing(
  played: Scenario,
  options: Partial<PlayOptions> = {},
  world = new ManualParts(),
): Promise<Playing> {
  const stop = new AbortController();
  const lines: Progress[] = [];
  const state: Playing = { world, lines, stop, outcome: null };
  const report = (line: Progress) => void lines.push(line);
  const asked = {
    url: 'http://door',
    key: 'sleutel',
    speed: 60,
    signal: stop.signal,
    report,
    meldkamers: ['LIM'] as const,
  };
  void play(played, { ...asked, ...options }, world.parts).then((outcome) => {
    state.outcome = outcome;
  });
  await settled();
  return state;
}

/** `[milliseconds, subject, place]` of what was said about places, without what was only repeated. */
function placesOf(world: ManualParts, source = LIM): readonly unknown[] {
  const known = new Map<string, string>();
  return world.eventsOf(source, LOCATION).flatMap(({ at, subject, data }) => {
    const where = JSON.stringify(data['location']);
    const name = `${subject}/${String(data['task'])}`;
    if (known.get(name) === where) return [];
    const isFirst = !known.has(name);
    known.set(name, where);
    return isFirst ? [] : [[at, name, data['location']]];
  });
}

describe('the schedule', () => {
  test('each step goes at its own moment, at any speed, without drift', async () => {
    const steps = [
      move('06:01', 'LIM/politie', 'Zeist'),
      move('06:07', 'LIM/brandweer/23', 'Zeist'),
      move('06:59', 'LIM/politie', 'Utrecht'),
    ];
    const { world } = await playing(scenario(steps), { speed: 7 });
    await world.runtime.pass((60 * 60_000) / 7);
    expect(placesOf(world)).toEqual([
      [Math.ceil(60_000 / 7) - 1, 'LIM/politie/aanname', { place: 'Zeist' }],
      [60_000, 'LIM/brandweer/23/aanname', { place: 'Zeist' }],
      [Math.floor((59 * 60_000) / 7), 'LIM/politie/aanname', { place: 'Utrecht' }],
    ]);
  });

  test('a feed starts with a heartbeat and everything it knows', async () => {
    const { world } = await playing(scenario([]));
    expect(world.knocks.length).toBe(1);
    expect(
      world.knocks[0]?.events.map(({ type, subject, data }) => [type.split('.')[2], subject, data['task'] ?? null]),
    ).toEqual([
      ['heartbeat', 'LIM', null],
      ['location', 'LIM/politie', 'aanname'],
      ['location', 'LIM/politie', 'uitgifte'],
      ['location', 'LIM/brandweer/23', 'aanname'],
      ['location', 'LIM/brandweer/23', 'uitgifte'],
      ['location', 'LIM/brandweer/24', 'aanname'],
      ['location', 'LIM/brandweer/24', 'uitgifte'],
      ['location', 'LIM/ambulance/23', 'aanname'],
      ['location', 'LIM/ambulance/23', 'uitgifte'],
      ['location', 'LIM/ambulance/24', 'aanname'],
      ['location', 'LIM/ambulance/24', 'uitgifte'],
      ['location', 'LIM/caco', 'coordinatie'],
      ['staffing', 'LIM/politie', null],
      ['staffing', 'LIM/brandweer/23', null],
      ['staffing', 'LIM/brandweer/24', null],
      ['staffing', 'LIM/ambulance/23', null],
      ['staffing', 'LIM/ambulance/24', null],
      ['staffing', 'LIM/caco', null],
    ]);
    expect(world.knocks[0]).toMatchObject({
      at: 0,
      url: 'http://door/api/v1/events',
      headers: { 'Content-Type': 'application/cloudevents-batch+json', Authorization: 'Bearer sleutel' },
    });
    expect(world.knocks[0]?.events[1]).toEqual({
      specversion: '1.0',
      id: 'testloop-2',
      source: LIM,
      type: LOCATION,
      subject: 'LIM/politie',
      time: STARTED_AT,
      datacontenttype: 'application/json',
      scenariotime: '06:00',
      data: { task: 'aanname', scope: 'spoed', location: { meldkamer: 'LIM' }, observedAt: STARTED_AT },
    });
  });

  test('heartbeats come every ten real seconds and readings are repeated every minute, whatever the speed', async () => {
    const { world } = await playing(scenario([], 24), { speed: 0.5 });
    await world.runtime.pass(130_000);
    expect(world.eventsOf(LIM, 'nl.meldkamer.heartbeat.v1').map(({ at }) => at)).toEqual([
      0,
      ...Array.from({ length: 13 }, (_, index) => (index + 1) * 10_000),
    ]);
    const politie = world
      .eventsOf(LIM, LOCATION)
      .filter(({ subject, data }) => subject === 'LIM/politie' && data['task'] === 'aanname');
    expect(politie.map(({ at, time }) => [at, time])).toEqual(
      [0, 60_000, 120_000].map((at) => [at, later(STARTED_AT, at)]),
    );
  });

  test('the player ends after the last hour, with the clock at the end', async () => {
    const state = await playing(scenario([move('07:00', 'LIM/politie', 'Zeist')]));
    await state.world.runtime.pass(59_999);
    expect(state.outcome).toBeNull();
    await state.world.runtime.pass(1);
    expect(state.outcome).toEqual({ ok: true, value: 'to-the-end' });
    expect(placesOf(state.world)).toEqual([[60_000, 'LIM/politie/aanname', { place: 'Zeist' }]]);
    expect(state.lines.at(-1)).toEqual({ kind: 'ended', clock: '07:00' });
    expect(state.world.runtime.planned()).toBe(0);
  });

  test('with repeat every round begins with the normal situation, under new ids and new references', async () => {
    const announced: Action = {
      kind: 'afwijking',
      meldkamer: 'LIM',
      reference: 'onderhoud',
      says: {
        kind: 'onderhoud',
        functions: ['LIM/politie/aanname'],
        reason: 'Onderhoud',
        start: '06:10',
        expectedEnd: '06:50',
      },
    };
    const state = await playing(scenario([step('06:00', announced), move('06:30', 'LIM/politie', 'Zeist')]), {
      repeat: true,
    });
    await state.world.runtime.pass(125_000);
    expect(placesOf(state.world)).toEqual([
      [30_000, 'LIM/politie/aanname', { place: 'Zeist' }],
      [60_000, 'LIM/politie/aanname', { meldkamer: 'LIM' }],
      [90_000, 'LIM/politie/aanname', { place: 'Zeist' }],
      [120_000, 'LIM/politie/aanname', { meldkamer: 'LIM' }],
    ]);
    const afwijkingen = state.world.eventsOf(LIM, 'nl.meldkamer.afwijking.reported.v1');
    expect(afwijkingen.slice(0, 2).map(({ at, subject, data }) => ({ at, subject, data }))).toEqual(
      [0, 60_000].map((at, round) => ({
        at,
        subject: `onderhoud-testloop-${round + 1}`,
        data: {
          kind: 'onderhoud',
          functions: ['LIM/politie/aanname'],
          reason: 'Onderhoud',
          start: later(STARTED_AT, at + 10_000),
          expectedEnd: later(STARTED_AT, at + 50_000),
        },
      })),
    );
    const ids = state.world.knocks.flatMap(({ events }) => events.map(({ id }) => id));
    expect(new Set(ids).size).toBe(ids.length);
    expect(state.outcome).toBeNull();
    state.stop.abort();
    await settled();
  });

  test('a silent feed sends nothing at all, for its real seconds at least, and then tells everything as it is by then', async () => {
    const silence: Action = { kind: 'silence', meldkamers: ['LIM'], until: '06:10', atLeastSeconds: 100 };
    const state = await playing(scenario([step('06:05', silence), move('06:20', 'LIM/politie', 'Zeist')]));
    await state.world.runtime.pass(300_000);
    const quiet = state.world.knocks.filter(({ at }) => at >= 5_000 && at < 105_000);
    expect(quiet).toEqual([]);
    expect(state.world.knocks.find(({ at }) => at === 105_000)?.events.length).toBe(18);
    expect(placesOf(state.world)).toEqual([[105_000, 'LIM/politie/aanname', { place: 'Zeist' }]]);
    expect(state.lines.map(({ kind }) => kind)).toEqual(['round', 'step', 'step', 'speaking-again', 'ended']);
    expect(state.outcome).toEqual({ ok: true, value: 'to-the-end' });
  });

  test('a feed whose clock is wrong says all its times by that clock', async () => {
    const clock: Action = { kind: 'clock', meldkamer: 'LIM', aheadSeconds: 40 };
    const { world } = await playing(scenario([step('06:05', clock), move('06:06', 'LIM/politie', 'Zeist')]));
    await world.runtime.pass(6_000);
    const moved = world.eventsOf(LIM, LOCATION).at(-1);
    expect([moved?.at, moved?.time, moved?.data['observedAt']]).toEqual([
      6_000,
      later(STARTED_AT, 46_000),
      later(STARTED_AT, 46_000),
    ]);
  });

  test('only the chosen feeds are played, each with its own key', async () => {
    const key = { LIM: 'sleutel-lim', ZWB: 'sleutel-zwb' };
    const steps = [move('06:10', 'LIM/politie', 'Zeist'), move('06:20', 'MNL/politie', 'Zeist')];
    const { world, lines } = await playing(scenario(steps), { meldkamers: ['LIM', 'ZWB'], key });
    await world.runtime.pass(30_000);
    expect(
      new Set(world.knocks.map(({ headers, events }) => `${headers['Authorization']} ${events[0]?.source}`)),
    ).toEqual(new Set([`Bearer sleutel-zwb ${ZWB}`, `Bearer sleutel-lim ${LIM}`]));
    expect(lines.filter(({ kind }) => kind === 'step').map(({ clock }) => clock)).toEqual(['06:10']);
  });
});

describe('a door that does not take it now', () => {
  test.each([
    ['429 with Retry-After', () => problem(429, 'Too many', { 'Retry-After': '7' }), 7_000],
    ['503 with Retry-After', () => problem(503, 'Unavailable', { 'Retry-After': '3' }), 3_000],
    ['502 without', () => problem(502, 'Bad gateway'), 1_000],
    [
      'a connection that fails',
      () => Promise.reject(new TypeError('fetch failed', { cause: { code: 'ECONNREFUSED' } })),
      1_000,
    ],
  ] as const)('[I3] %s: the very same events come again, not before the time', async (_, answer, waitFor) => {
    const world = new ManualParts();
    world.answer = answer;
    const state = await playing(scenario([]), {}, world);
    world.answer = accepting;
    await world.runtime.pass(waitFor - 1);
    expect(world.knocks.length).toBe(1);
    await world.runtime.pass(1);
    expect(world.knocks.length).toBe(2);
    expect(world.knocks[1]?.body).toBe(world.knocks[0]?.body);
    expect(state.lines.map(({ kind }) => kind)).toEqual(['round', 'trouble', 'recovered']);
  });

  test('[I3] a door that never answers is asked again with the same events', async () => {
    const world = new ManualParts();
    world.answer = () => new Promise<Response>(() => undefined);
    await playing(scenario([]), {}, world);
    world.answer = accepting;
    await world.runtime.pass(11_000);
    expect(world.knocks.map(({ at }) => at)).toEqual([0, 11_000]);
    const first = world.knocks[0]?.events ?? [];
    expect(world.knocks[1]?.events.slice(0, first.length)).toEqual(first);
  });

  test('no step is lost and none changes place while the door is shut for long', async () => {
    const steps = ['Zeist', 'Utrecht', 'Goes', 'Arnhem', 'Hengelo'].map((place, index) =>
      move(`06:${10 + index * 5}` as ClockTime, 'LIM/politie', place),
    );
    const state = await playing(scenario(steps));
    state.world.answer = () => problem(503, 'Unavailable');
    await state.world.runtime.pass(40_000);
    state.world.answer = accepting;
    const before = state.world.knocks.length;
    await state.world.runtime.pass(16_000);
    const arrived = state.world.knocks.slice(before).flatMap(({ events }) => events);
    const places = arrived.filter(
      ({ subject, type, data }) => type === LOCATION && subject === 'LIM/politie' && data['task'] === 'aanname',
    );
    expect(places.map(({ data }) => data['location'])).toEqual(
      ['Zeist', 'Utrecht', 'Goes', 'Arnhem', 'Hengelo'].map((place) => ({ place })),
    );
    expect(arrived.filter(({ type, time }) => type.includes('heartbeat') && time < later(STARTED_AT, 20_000))).toEqual(
      [],
    );
    await state.world.runtime.pass(4_000);
    expect(state.outcome).toEqual({ ok: true, value: 'to-the-end' });
  });

  test('one feed in trouble does not hold up the others, and each keeps its own order', async () => {
    const world = new ManualParts();
    const shut = ({ events }: { events: readonly { source: string }[] }) => events[0]?.source === LIM;
    world.answer = (knock) => (shut(knock) ? problem(503, 'Unavailable') : accepting(knock));
    await playing(
      scenario([move('06:10', 'LIM/politie', 'Zeist'), move('06:10', 'ZWB/politie', 'Goes')]),
      { meldkamers: ['LIM', 'ZWB'] },
      world,
    );
    await world.runtime.pass(12_000);
    expect(placesOf(world, ZWB)).toEqual([[10_000, 'ZWB/politie/aanname', { place: 'Goes' }]]);
    world.answer = accepting;
    const before = world.knocks.length;
    await world.runtime.pass(15_000);
    const numbers = world.knocks
      .slice(before)
      .flatMap(({ events }) => events)
      .filter(({ source }) => source === LIM)
      .map(({ id }) => Number(id.split('-')[1]));
    expect(numbers.length).toBeGreaterThan(17);
    expect(numbers).toEqual(numbers.toSorted((one, other) => one - other));
  });

  test('events that the door rejects are told and not sent again', async () => {
    const world = new ManualParts();
    world.answer = ({ events }) =>
      Response.json({
        results: events.map(({ id }, index) =>
          index === 1
            ? { index, id, status: 'rejected', problems: ['no such task'] }
            : { index, id, status: 'accepted' },
        ),
      });
    const state = await playing(scenario([]), {}, world);
    await world.runtime.pass(5_000);
    expect(world.knocks.length).toBe(1);
    expect(state.lines[1]).toEqual({
      kind: 'rejected',
      clock: '06:00',
      source: LIM,
      ids: ['testloop-2'],
      reason: 'no such task',
    });
  });

  test.each([
    [400, 'invalid-input'],
    [403, 'too-many-sources'],
    [403, 'too-many-announcements'],
  ])('a batch of which every event is rejected (%i %s) is not sent again and ends nothing', async (status, code) => {
    const world = new ManualParts();
    world.answer = ({ events }) =>
      Response.json(
        {
          title: 'Nothing taken',
          code,
          results: events.map(({ id }, index) => ({ index, id, status: 'rejected', problems: ['no'] })),
        },
        { status },
      );
    const state = await playing(scenario([]), {}, world);
    await world.runtime.pass(5_000);
    expect(world.knocks.length).toBe(1);
    expect(state.outcome).toBeNull();
  });

  test('a key that is refused ends the play with the reason', async () => {
    const world = new ManualParts();
    world.answer = () => problem(401, 'Unknown key');
    const state = await playing(scenario([]), {}, world);
    expect(state.outcome).toEqual({ ok: false, problem: { source: LIM, status: 401, reason: 'Unknown key' } });
    expect(world.runtime.planned()).toBe(0);
  });
});

describe('stopping', () => {
  test.each([
    ['between two steps', accepting],
    ['while the door does not answer', () => new Promise<Response>(() => undefined)],
    ['while waiting to try again', () => problem(503, 'Unavailable', { 'Retry-After': '60' })],
  ] as const)('%s: at once, with no timer left and nothing sent any more', async (_, answer) => {
    const world = new ManualParts();
    world.answer = answer;
    const silence: Action = { kind: 'silence', meldkamers: ['ZWB'], until: '06:30', atLeastSeconds: 100 };
    const state = await playing(
      scenario([step('06:01', silence), move('06:30', 'LIM/politie', 'Zeist')]),
      { meldkamers: ['LIM', 'ZWB'] },
      world,
    );
    await world.runtime.pass(2_000);
    const before = world.knocks.length;
    state.stop.abort();
    await settled();
    expect(state.outcome).toEqual({ ok: true, value: 'stopped' });
    expect(world.runtime.planned()).toBe(0);
    await world.runtime.pass(200_000);
    expect(world.knocks.length).toBe(before);
  });

  test('a player that was stopped before it began sends nothing', async () => {
    const world = new ManualParts();
    const signal = AbortSignal.abort();
    const state = await playing(scenario([]), { signal }, world);
    expect(state.outcome).toEqual({ ok: true, value: 'stopped' });
    expect(world.knocks).toEqual([]);
  });
});
