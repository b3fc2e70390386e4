// The words: both languages whole, no sentence forgotten in the other language, and a sentence for every fact.

import { expect, test } from 'vitest';
import { CONDITIONS } from '#shared/alarm.ts';
import type { Fact } from '#shared/facts.ts';
import type { Instant } from '#shared/time.ts';
import { en } from '../../client/words/en.ts';
import { nl } from '../../client/words/nl.ts';
import { speechOf } from '../../client/words/words.tsx';
import { place, Story } from '../support/story.ts';

type Leaf = readonly [path: string, value: unknown];

function leavesOf(value: unknown, path = ''): readonly Leaf[] {
  if (typeof value !== 'object' || value === null) return [[path, value]];
  return Object.entries(value).flatMap(([key, inner]) => leavesOf(inner, path === '' ? key : `${path}.${key}`));
}

const dutch = speechOf('nl', () => undefined);
const english = speechOf('en', () => undefined);

test('both languages say the same things, and nothing is left empty', () => {
  const paths = leavesOf(nl).map(([path]) => path);
  expect(paths.length).toBeGreaterThan(150);
  expect(
    leavesOf(en)
      .map(([path]) => path)
      .sort(),
  ).toEqual([...paths].sort());
  const empty = [...leavesOf(nl), ...leavesOf(en)].filter(
    ([, value]) => typeof value === 'string' && value.trim() === '',
  );
  expect(empty).toEqual([]);
});

test('no sentence is the same in both languages', () => {
  const inEnglish = new Map(leavesOf(en));
  const untranslated = leavesOf(nl).filter(
    ([path, value]) => typeof value === 'string' && value.split(' ').length > 3 && inEnglish.get(path) === value,
  );
  expect(untranslated).toEqual([]);
});

test('every alarm has a cause, a consequence and one to five steps', () => {
  for (const words of [nl, en]) {
    expect(Object.keys(words.alarms.condition).sort()).toEqual([...CONDITIONS].sort());
    const counts = CONDITIONS.map((id) => words.alarms.condition[id].steps.length);
    expect(counts.filter((count) => count < 1 || count > 5)).toEqual([]);
  }
});

test('names: function, post, place, source and actor, never a code where there is a word', () => {
  const { naming } = dutch;
  const about = { meldkamer: null, function: null, post: null, source: null, location: null, feeds: [] };
  expect([
    naming.function('MNL/ambulance/09/aanname' as never),
    naming.function('MNL/ambulance/09/uitgifte/planbaar' as never),
    naming.function('NHL/kmar/uitgifte' as never),
    naming.function('NHL/caco/coordinatie' as never),
    naming.post('MNL/brandweer' as never),
    naming.place(place('ZWB')),
    naming.place(place('Zeist')),
    naming.place(place('?')),
    naming.source('urn:nld:meldkamer:OBR:gms' as never),
    naming.source('urn:nld:meldkamer:OBR:handmatig' as never),
    naming.subject('LIM'),
    naming.about({ ...about, feeds: ['a', 'b', 'c'] as never }),
    naming.actor({ role: 'lms', organisation: 'LMS' }),
    naming.actor({ role: 'lms', organisation: '' }),
  ]).toEqual([
    'Ambulance Utrecht, aanname',
    'Ambulance Utrecht, uitgifte (planbaar)',
    'KMar, uitgifte',
    'CaCo Noord-Holland',
    'Brandweer Midden-Nederland',
    'meldkamer Zeeland-West-Brabant',
    'Zeist',
    'onbekende plaats',
    'gms Oost-Brabant',
    'handmatige invoer Oost-Brabant',
    'meldkamer Limburg',
    '3 koppelingen',
    'LMS operatie, LMS',
    'LMS operatie',
  ]);
});

test('a timeline of a story reads as sentences in both languages', () => {
  const story = new Story();
  story.located('MNL/ambulance/09/aanname', 'Zeist');
  story.wait(60_000).staffed('MNL/caco', 0, 1);
  const [alarm] = story.alarms('A1');
  if (alarm === undefined) throw new Error('The story has no alarm');
  story.acknowledge(alarm.id, alarm.version, 'gebeld');
  const facts = story.entries.flatMap((entry) => entry.facts);
  const kinds = ['function-located', 'alarm-raised', 'alarm-acknowledged'];
  const told = facts.filter(({ kind }) => kinds.includes(kind));
  expect(told.map((fact) => dutch.sayFact(fact, story.now))).toEqual([
    'Ambulance Utrecht, aanname: Zeist sinds 10:00:00 (bron: gms Midden-Nederland)',
    'Alarm #1 (kritiek): Ambulance Utrecht, aanname buiten elke meldkamer (Zeist)',
    'Alarm bevestigd door LMS operatie, Landelijke Meldkamer Samenwerking (buiten meldkamer, Ambulance Utrecht, aanname): gebeld',
  ]);
  expect(told.map((fact) => english.sayFact(fact, story.now))[1]).toBe(
    'Alarm #1 (critical): Ambulance Utrecht, call taking outside any meldkamer (Zeist)',
  );
});

test('every kind of fact has a sentence without holes', () => {
  const now = '2026-11-21T10:00:00.000Z' as Instant;
  const holes = (Object.keys(nl.facts) as Fact['kind'][]).filter((kind) => typeof en.facts[kind] !== 'function');
  expect(holes).toEqual([]);
  const story = new Story();
  story.located('MNL/ambulance/09/aanname', 'Zeist');
  story.announced('MNL', ['MNL/ambulance/09/aanname'], story.now, null as never);
  story.wait(120_000).tick();
  const sentences = story.entries.flatMap(({ facts }) =>
    facts.flatMap((fact) => [dutch.sayFact(fact, now), english.sayFact(fact, now)]),
  );
  expect(sentences.length).toBeGreaterThan(8);
  expect(sentences.filter((sentence) => /undefined|null|\[object|NaN/.test(sentence) || sentence === '')).toEqual([]);
});
