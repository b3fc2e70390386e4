// The demo day as the server plays it: one feed key per meldkamer, day after day, until it is told to stop.

import { expect, test } from 'vitest';
import { MELDKAMER_IDS, type MeldkamerId } from '#shared/reference/meldkamers.ts';
import { DEMO_FEEDS, DEMO_PEOPLE, demoPeopleIn, playDemo } from '../../../server/simulator/demo.ts';
import { settled } from '../../support/virtual-runtime.ts';
import { ManualParts, problem } from './manual-parts.ts';

const KEYS = Object.fromEntries(MELDKAMER_IDS.map((id) => [id, `sleutel-${id}`])) as Record<MeldkamerId, string>;

function demo(world: ManualParts) {
  const stop = new AbortController();
  const lines: string[] = [];
  const log = (line: string) => void lines.push(line);
  const ended = playDemo({ url: 'http://door', keys: KEYS, people: {}, signal: stop.signal, log }, world.parts);
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
