// The words: both languages whole, no sentence forgotten in the other language, and a sentence for every fact.

import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { CONDITIONS } from '#shared/alarm/alarm.ts';
import type { Instant } from '#shared/base/time.ts';
import type { DossierChangeKind } from '#shared/deviation/changes.ts';
import type { Fact } from '#shared/journal/facts.ts';
import { DEFAULT_POLICY } from '#shared/policy/policy.ts';
import type { FunctionId } from '#shared/reference/functions.ts';
import { STEP_KINDS } from '#shared/rules/steps.ts';
import { policyText } from '#shared/words/naming.ts';
import { policyTexts } from '#shared/words/policy-texts.ts';
import { en } from '../../../client/i18n/en.ts';
import { i18nOf } from '../../../client/i18n/i18n.tsx';
import { nl } from '../../../client/i18n/nl.ts';
import { ASKERS, isAptFor, stepOf } from '../../support/arbitrary-step.ts';
import { place, Story } from '../../support/story.ts';

type Leaf = readonly [path: string, value: unknown];

function leavesOf(value: unknown, path = ''): readonly Leaf[] {
  if (typeof value !== 'object' || value === null) return [[path, value]];
  return Object.entries(value).flatMap(([key, inner]) => leavesOf(inner, path === '' ? key : `${path}.${key}`));
}

const dutch = i18nOf('nl', () => undefined);
const english = i18nOf('en', () => undefined);

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

test('a storing and an alarm that is over have one English word each', () => {
  const source = (name: string) => readFileSync(new URL(`../../../client/i18n/en/${name}.ts`, import.meta.url), 'utf8');
  const told = ['alarms', 'changes', 'console', 'domain', 'facts', 'fields', 'gebeurtenissen', 'wall'].map(source);
  expect(told.filter((text) => /disrupt/i.test(text))).toEqual([]);
  const { state } = en.alarms;
  expect([state['returned-unacknowledged'], en.console.list.active(1, 2), en.console.news.returned('x')]).toEqual([
    'Over · not acknowledged',
    'Active 1 · over 2',
    'Over: x',
  ]);
});

test('no sentence is the same in both languages', () => {
  const inEnglish = new Map(leavesOf(en));
  const untranslated = leavesOf(nl).filter(
    ([path, value]) => typeof value === 'string' && value.split(' ').length > 3 && inEnglish.get(path) === value,
  );
  expect(untranslated).toEqual([]);
});

test('what the policy that this software proposes says is said in English; what an organisation writes of its own stays as it is', () => {
  const { ladders, mandates, checklist } = DEFAULT_POLICY.dossier;
  const ours = [
    ...ladders.flatMap(({ steps }) => steps.flatMap(({ name, authority }) => [name, authority])),
    ...mandates.map(({ capacity }) => capacity),
    ...checklist.items.map(({ name }) => name),
  ];
  expect(ours.filter((text) => policyText(en, text) === text)).toEqual([]);
  expect(ours.filter((text) => policyText(nl, text) !== text)).toEqual([]);
  // None is kept that policy does not have.
  const grounds = mandates.map(({ basis }) => basis);
  expect(Object.keys(policyTexts).filter((text) => ![...ours, ...grounds].includes(text))).toEqual([]);
  expect(policyText(en, 'Onze eigen trede')).toBe('Onze eigen trede');
});

/** Words of the field that are the same in both languages, or that English texts keep. */
const KEPT = new Set([
  'alarm',
  'begin',
  'caco',
  'discipline',
  'document',
  'dossier',
  'kmar',
  'ladder',
  'late',
  'later',
  'live',
  'marechaussee',
  'meldkamer',
  'meldkamers',
  'minimum',
  'moment',
  'open',
  'over',
  'pilot',
  'post',
  'register',
  'server',
  'stand',
  'status',
  'uitwijk',
]);
const NAMES = /‘[^’]*’|Besluit aanwijzing meldkamers|Landelijke Meldkamer Samenwerking/gu;

/** The Dutch column of docs/words.md. */
function dutchWords(): ReadonlySet<string> {
  const blocks = readFileSync('docs/words.md', 'utf8').split('\n\n');
  const tables = blocks.filter((block) => /^\| (?:code|name) \| Dutch \|/u.test(block));
  const dutch = tables.flatMap((table) => table.split('\n').slice(2));
  const words = dutch.flatMap((row) => (row.split('|')[2] ?? '').toLowerCase().match(/\p{L}{4,}/gu) ?? []);
  return new Set(words.filter((word) => !KEPT.has(word)));
}

/** What a text or a sentence with blanks says; one word in a sentence is a code. */
function saidBy(value: unknown): readonly string[] {
  if (typeof value !== 'function') return [String(value)];
  return [...String(value).matchAll(/(['`])((?:(?!\1).)*)\1/gu)]
    .map(([, , text = '']) => text.replaceAll(/\$\{[^}]*\}/gu, '…'))
    .filter((text) => text.includes(' '));
}

test('English texts say no word of the field in Dutch but those that they keep', () => {
  const dutch = dutchWords();
  expect(['afwijking', 'koppeling', 'spoed', 'planbare'].filter((word) => !dutch.has(word))).toEqual([]);
  const found = leavesOf(en).flatMap(([path, value]) =>
    saidBy(value)
      .flatMap(
        (text) =>
          text
            .replaceAll(NAMES, '')
            .toLowerCase()
            .match(/\p{L}{4,}/gu) ?? [],
      )
      .filter((word) => dutch.has(word))
      .map((word) => `${path}: ${word}`),
  );
  expect(found).toEqual([]);
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
  const about = {
    meldkamer: null,
    function: null,
    post: null,
    source: null,
    location: null,
    feeds: [],
    afwijking: null,
  };
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
    naming.about({ ...about, meldkamer: 'MNL', afwijking: '2026-0042' as never }),
    naming.party('rav-09'),
    naming.party('Gemeente Zeist'),
    naming.actor({ role: 'lms', organisation: 'LMS' }),
    naming.actor({ role: 'lms', organisation: '' }),
    naming.actor({ role: 'smb', organisation: 'Strategisch Meldkamerberaad' }),
    naming.actor({ role: 'smb', organisation: 'SMB' }),
    naming.actor({ role: 'inspector', organisation: 'Inspectie Gezondheidszorg en Jeugd' }),
    naming.actor({ role: 'inspector', organisation: 'IGJ' }),
    naming.actor({ role: 'meldkamer', organisation: 'Meldkamer Midden-Nederland' }),
    naming.actor({ role: 'party', organisation: 'RAV Utrecht' }),
    naming.actor({ role: 'feed', organisation: 'urn:nld:meldkamer:OBR:gms' }),
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
    'Afwijking 2026-0042',
    'RAV Utrecht',
    'Gemeente Zeist',
    'LMS operatie',
    'LMS operatie',
    'Strategisch Meldkamerberaad',
    'Strategisch Meldkamerberaad',
    'Inspectie Gezondheidszorg en Jeugd',
    'Inspectie, IGJ',
    'Meldkamer Midden-Nederland',
    'Partij, RAV Utrecht',
    'Koppeling, gms Oost-Brabant',
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
    'Alarm #2 (kritiek): Afwijking 2026-0001: loopt zonder besluit met mandaat (Zeist)',
    'Alarm #3 (hoog): Afwijking 2026-0001: waarborgen niet voldaan of onbekend op de andere locatie (Zeist)',
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

test('every change in a dossier has a sentence in both languages, with parties by their name', () => {
  const story = wholeLife();
  const changes = story.entries.flatMap(({ facts }) => facts.filter((fact) => fact.kind === 'afwijking-changed'));
  const said = new Map<DossierChangeKind, readonly string[]>();
  for (const fact of changes) {
    said.set(fact.change.kind, [dutch.sayFact(fact, story.now), english.sayFact(fact, story.now)]);
  }
  const kinds: readonly DossierChangeKind[] = [
    'announced',
    'rectified',
    'joined',
    'started',
    'ended',
    'resumed',
    'returned',
    'closed',
    'assessed',
    'decided',
    'consulted',
    'position-taken',
    'guarantees-found',
    'notices-due',
    'told',
    'received',
    'reception-answered',
    'ladder-started',
    'ladder-stepped',
    'ladder-stopped',
    'seen',
    'asked',
    'answered',
    'pilot-noted',
    'evaluated',
    'left-open',
    'taken-up',
    'split-off',
  ];
  expect(kinds.filter((kind) => !said.has(kind))).toEqual([]);
  const sentences = [...said.values()].flat();
  expect(sentences.filter((sentence) => /undefined|null|\[object|NaN|rav-09|vr-09/.test(sentence))).toEqual([]);
  expect(said.get('seen')).toEqual([
    'Afwijking 2026-0002: gezien door Inspectie Gezondheidszorg en Jeugd',
    'Deviation 2026-0002: seen by Inspectie Gezondheidszorg en Jeugd',
  ]);
});

test('an alarm about a term of a deviation says which term', () => {
  const sentences = ['A9 2026-0001 end', 'A9 2026-0001 end-near', 'A9 2026-0001 evaluation'].map((key) =>
    dutch.sayAlarm({
      ...{ meldkamer: 'MNL', function: null, post: null, source: null, location: null, feeds: [] },
      afwijking: '2026-0001' as never,
      condition: 'A9',
      key: key as never,
    }),
  );
  expect(sentences).toEqual([
    'Afwijking 2026-0001: einde voorbij, functies nog elders',
    'Afwijking 2026-0001: einde nadert, functies nog elders',
    'Afwijking 2026-0001: evaluatie over tijd',
  ]);
});

/** A move that nobody announced, announced afterwards, with every step in it that can be taken, twice from begin to end. */
function wholeLife(): Story {
  const story = new Story();
  const [aanname, uitgifte] = ['MNL/ambulance/09/aanname', 'MNL/ambulance/09/uitgifte'] as const;
  story.located(aanname, 'Zeist');
  story.wait(60_000).located(uitgifte, 'Zeist');
  story.wait(20 * 60_000).tick();
  story.announced('MNL', [aanname, uitgifte], '09:00:00', null, 'plan-1', { decider: 'rav-09' });
  const steps = (number: string) => {
    for (const kind of STEP_KINDS) {
      const afwijking = story.afwijking(number);
      const askers = ASKERS.filter((one) => isAptFor(one, kind, afwijking));
      for (const asker of askers)
        story.step(number, stepOf(kind, kind === 'decide' ? 3 : 1, story.afwijking(number), story.now), asker);
      story.wait(1000);
    }
  };
  steps('2026-0001');
  for (const where of ['MNL', 'Zeist', 'MNL']) {
    for (const one of [aanname, uitgifte]) story.wait(60_000).located(one, where);
  }
  steps('2026-0001');
  steps('2026-0001');
  story.wait(60_000).registered('MNL', [aanname], { kind: 'pilot' });
  steps('2026-0002');
  const [first, other] = ['DHG/politie/aanname', 'DHG/ambulance/15/aanname'] as const;
  story.wait(60_000).registered('DHG', [first], { to: { kind: 'elsewhere', place: 'Delft' } });
  for (const one of [first, other]) story.wait(60_000).located(one, 'Delft');
  const [kept, gone] = story.afwijkingen().slice(-2);
  const words = { reason: 'één verhuizing', despiteContradiction: false };
  if (kept !== undefined && gone !== undefined) story.step(kept.number, { kind: 'join', with: gone.number, ...words });
  if (kept !== undefined)
    story.step(kept.number, { kind: 'split', functions: [other as FunctionId], reason: 'toch niet' });
  const to = { kind: 'meldkamer', meldkamer: 'RTD' } as const;
  story.wait(1000).registered('LIM', ['LIM/politie/aanname'], { to });
  const last = story.afwijkingen().at(-1);
  if (last !== undefined) story.step(last.number, stepOf('receive', 1, last, story.now));
  return story;
}

type Saying = (...counts: readonly unknown[]) => unknown;

/** What is only ever counted from two on, or names two counts with one noun behind both. */
const NEVER_ONE =
  /banner\.returned$|\.(several|merged|announced|allFunctions|regions)$|^quality\.|^figures\.|^calendar\.longDay|^wall\.settings|tooLong|takeover\.chain\.independent|takeover\.known|feeds\.bytes/;

const PLURALS = {
  nl: 'alarmen dossiers functies koppelingen meldkamers onderdelen perioden punten regels tekens seconden dagen minuten vragen bronnen situaties fouten acties partijen disciplines vastleggingen pilots besluiten waarschuwingen posten antwoorden gebeurtenissen voorstellen kennisgevingen',
  en: 'alarms dossiers functions feeds meldkamers parts periods points lines characters seconds days minutes questions sources situations errors actions parties disciplines records times pilots decisions warnings posts answers proposals entries notices',
};

/** `1 alarmen`, `1 van de 1 alarmen`, `1 nieuwe alarmen`. */
function pluralOfOne(words: string): RegExp {
  return new RegExp(
    `(?:^|[ (])1 (?:\\p{L}+ (?:\\p{L}+ )?1 )?(?:\\p{L}+ )?(?:${words.replaceAll(' ', '|')})(?!\\p{L})`,
    'u',
  );
}

test.each([
  ['nl', nl, pluralOfOne(PLURALS.nl)],
  ['en', en, pluralOfOne(PLURALS.en)],
] as const)('of one thing the noun is singular: %s', (_language, words, plural) => {
  const wrong = leavesOf(words).flatMap(([path, say]) => {
    if (typeof say !== 'function' || NEVER_ONE.test(path)) return [];
    // A count comes as a number or as text: one of the two is how it is asked.
    const said = [1, '1'].map((one) => {
      try {
        return String((say as Saying)(...Array.from({ length: say.length }, () => one)));
      } catch {
        return '';
      }
    });
    return said.every((text) => text === '' || plural.test(text)) && said.some(Boolean) ? [[path, ...said]] : [];
  });
  expect(wrong).toEqual([]);
});
