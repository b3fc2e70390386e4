// The demo day as the server plays it: one feed key per meldkamer, day after day, until it is told to stop.

import { expect, test } from 'vitest';
import { after } from '#shared/base/time.ts';
import { MELDKAMER_IDS, type MeldkamerId } from '#shared/reference/meldkamers.ts';
import type { PeopleKeys } from '../../../server/simulator/actors.ts';
import { DEMO_FEEDS, DEMO_PEOPLE, demoPeopleIn, playDemo } from '../../../server/simulator/demo.ts';
import { settled } from '../../support/virtual-runtime.ts';
import { ManualParts, problem, STARTED_AT } from './manual-parts.ts';

const KEYS = Object.fromEntries(MELDKAMER_IDS.map((id) => [id, `sleutel-${id}`])) as Record<MeldkamerId, string>;
const PEOPLE: PeopleKeys = Object.fromEntries(DEMO_PEOPLE.map(({ party }) => [party, `sleutel-${party}`]));

function demo(world: ManualParts, people: PeopleKeys = {}) {
  const stop = new AbortController();
  const lines: string[] = [];
  const log = (line: string) => void lines.push(line);
  const ended = playDemo({ url: 'http://door', keys: KEYS, people, signal: stop.signal, log }, world.parts);
  return { stop, lines, ended };
}

test('the demo asks for one feed key per meldkamer', () => {
  expect(DEMO_FEEDS.map(({ role, meldkamer }) => `${role} ${meldkamer}`)).toEqual(
    MELDKAMER_IDS.map((id) => `feed ${id}`),
  );
});

test('the demo asks for one key per party that acts in it, each under its own name, and finds them back', () => {
  expect(DEMO_PEOPLE.map(({ party, role, organisation }) => `${party}: ${role} ${organisation}`)).toEqual([
    'lms: lms Landelijke Meldkamer Samenwerking',
    'vr-21: party Veiligheidsregio Brabant-Noord',
    'rav-25: party RAV Flevoland',
    'igj: inspector Inspectie Gezondheidszorg en Jeugd',
    'politie: party Politie',
  ]);
  const issued = DEMO_PEOPLE.map((wanted) => ({ record: wanted, text: `sleutel-${wanted.party}` }));
  const others = [
    { record: { role: 'lms' as const, organisation: 'LMS' }, text: 'van de kijker' },
    { record: { role: 'feed' as const, organisation: 'Politie' }, text: 'van een koppeling' },
  ];
  expect(demoPeopleIn([...others, ...issued])).toEqual(
    Object.fromEntries(DEMO_PEOPLE.map(({ party }) => [party, `sleutel-${party}`])),
  );
});

test('[I20] each meldkamer reports with its own key, and after eighteen minutes the day begins again', async () => {
  const world = new ManualParts();
  const { stop, lines, ended } = demo(world);
  await world.runtime.pass(1_085_000);
  const used = world.knocks.map(
    ({ headers, events }) => `${events[0]?.source.split(':')[3]} ${headers['Authorization']}`,
  );
  expect(new Set(used)).toEqual(new Set(MELDKAMER_IDS.map((id) => `${id} Bearer sleutel-${id}`)));
  expect(lines.filter((line) => line.includes('normal situation'))).toEqual([
    '06:00  Start: the normal situation.',
    '06:00  Round 2: back to the normal situation.',
  ]);
  stop.abort();
  await ended;
  expect(world.runtime.planned()).toBe(0);
});

/** Of the first demo, `ago` milliseconds before the start of the world. */
function journalOf(ago: number) {
  const [openedAt, joinedAt] = [ago + 400, ago].map((before) => after(STARTED_AT, -before));
  return Response.json({
    epoch: 'e',
    position: 2,
    entries: [
      { recordedAt: openedAt, facts: [{ kind: 'journal-opened' }] },
      { recordedAt: joinedAt, facts: [{ kind: 'feed-joined' }, { kind: 'function-located' }] },
    ],
  });
}

/** Where the pilot is registered. */
const REGISTRATION = '/api/v1/afwijkingen';

test('a demo whose journal has a day in it goes on where that day is: places as they are now, and no dossier once more', async () => {
  const world = new ManualParts();
  // The second round, at 07:35: ambulance Utrecht is at Zeist, and the maintenance and the pilot were announced.
  world.answerAsking = ({ path }) => (path.startsWith('/api/v1/journal') ? journalOf(1_175_000) : problem(404, 'No'));
  const { stop, lines, ended } = demo(world, PEOPLE);
  await settled();
  const told = world.knocks.flatMap(({ events }) => events);
  const places = told.filter(({ subject, data }) => subject === 'MNL/ambulance/09' && data['task'] === 'aanname');
  expect(places.map(({ data }) => [data['scope'], data['location']])).toEqual([
    ['spoed', { place: 'Zeist' }],
    ['planbaar', { place: 'Bilthoven' }],
  ]);
  expect(told.filter(({ type }) => type.includes('afwijking'))).toEqual([]);
  await world.runtime.pass(10_000);
  expect(lines).toEqual(['07:35  Goes on where it is.', '07:40  The CaCo of Noord-Nederland is back.']);
  await world.runtime.pass(1_080_000);
  expect(lines.filter((line) => line.includes('Round'))).toEqual(['06:00  Round 3: back to the normal situation.']);
  expect(world.askings.filter(({ method, path }) => method === 'POST' && path === REGISTRATION)).toEqual([]);
  stop.abort();
  await ended;
});

test('a demo whose journal nobody spoke in yet begins its day, and registers the pilot', async () => {
  const world = new ManualParts();
  world.answerAsking = ({ path }) =>
    path.startsWith('/api/v1/journal') ? Response.json({ entries: [] }) : problem(404, 'No');
  const { stop, lines, ended } = demo(world, PEOPLE);
  await world.runtime.pass(40_000);
  expect(lines[0]).toBe('06:00  Start: the normal situation.');
  expect(world.askings.filter(({ method, path }) => method === 'POST' && path === REGISTRATION).length).toBe(1);
  stop.abort();
  await ended;
});

test('a demo whose keys are refused says so and ends', async () => {
  const world = new ManualParts();
  world.answer = () => problem(401, 'Unknown key');
  const { lines, ended } = demo(world);
  await settled();
  await ended;
  expect(lines.at(-1)).toMatch(
    /^The demo has ended: the server refuses the events of urn:nld:meldkamer:[A-Z]{3}:simulatie \(HTTP 401, Unknown key\)$/,
  );
});
