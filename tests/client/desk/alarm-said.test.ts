// What is said of an alarm about a deviation: whose functions went where, and how many of them.

import { expect, test } from 'vitest';
import { situationsOf } from '#shared/overview/situations.ts';
import { FUNCTIONS } from '#shared/reference/functions.ts';
import { alarmSentence, situationSentence } from '../../../client/desk/alarm-said.ts';
import { i18nOf } from '../../../client/i18n/i18n.tsx';
import { ALARM_TERMS } from '../../../client/i18n/nl/alarms.ts';
import { Story, sourceOf } from '../../support/story.ts';

const LIM = FUNCTIONS.filter(({ meldkamer }) => meldkamer === 'LIM').map(({ id }) => id);

function said(story: Story, language: 'nl' | 'en' = 'nl'): readonly string[] {
  const i18n = i18nOf(language, () => undefined);
  return story
    .alarms()
    .filter(({ condition }) => condition === 'A4' || condition === 'A5')
    .map((alarm) => alarmSentence(i18n, story.picture, alarm));
}

test('an alarm about the move of all functions names both meldkamers', () => {
  const story = new Story();
  for (const id of LIM) story.located(id, 'OBR');
  expect(LIM).toHaveLength(11);
  expect(said(story)).toContain(
    'Limburg → Oost-Brabant (alle 11 functies): loopt zonder besluit met mandaat · 2026-0001',
  );
  expect(said(story, 'en')).toEqual(
    expect.arrayContaining([expect.stringMatching(/^Limburg → Oost-Brabant \(all 11 functions\): .* · 2026-0001$/)]),
  );
});

test('an alarm about the move of some counts them, of one names it', () => {
  const story = new Story();
  story.located('MNL/ambulance/09/aanname', 'Zeist');
  expect(said(story)).toContain('Ambulance Utrecht, aanname → Zeist: loopt zonder besluit met mandaat · 2026-0001');
  story.located('MNL/ambulance/09/uitgifte', 'Zeist');
  expect(said(story)).toContain(
    `Midden-Nederland → Zeist (2 van ${FUNCTIONS.filter(({ meldkamer }) => meldkamer === 'MNL').length} functies): loopt zonder besluit met mandaat · 2026-0001`,
  );
});

test('[R139] once it is over, its number alone names it, and it is said of what was', () => {
  const story = new Story();
  story.located('MNL/ambulance/09/aanname', 'Zeist');
  story.wait(1000).located('MNL/ambulance/09/aanname', 'MNL');
  expect(said(story)).toContain('Afwijking 2026-0001: liep zonder besluit met mandaat (Zeist)');
  expect(said(story, 'en')).toContain('Deviation 2026-0001: was in progress without a decision on a mandate (Zeist)');
});

test('[R139] so of every kind: nothing that is over is said as if it went on', () => {
  const ABOUT = { what: 'X', where: 'Y', meldkamers: 'Z', state: null, qualification: null } as const;
  const saidOver = (language: 'nl' | 'en') =>
    Object.values(i18nOf(language, () => undefined).words.alarms.condition).flatMap(({ sentence }) =>
      [null, ...ALARM_TERMS].flatMap((due) =>
        [true, false].map((ofSeveral) => sentence({ ...ABOUT, due, ofSeveral, feeds: 2, isOver: true })),
      ),
    );
  const present = (sentences: readonly string[], verbs: RegExp) => sentences.filter((one) => verbs.test(one));
  expect(
    present(saidOver('nl'), /\b(?:is|zijn|staan|loopt|leunt|kan|nadert|heeft besloten|wordt|worden|geeft|wijkt)\b/),
  ).toEqual([]);
  expect(
    present(saidOver('en'), /\b(?:is|are|stand|can|cannot|leans|goes|reports a|: in progress)\b|nobody decided/),
  ).toEqual([]);
});

test('feeds that fell silent together are named by their meldkamers', () => {
  const story = new Story();
  for (const meldkamer of ['MNL', 'LIM', 'OBR', 'ZWB'] as const) story.heartbeat(sourceOf(meldkamer));
  story.pass(200_000);
  const [together] = story.alarms('A12').filter(({ feeds }) => feeds.length > 1);
  if (together === undefined) throw new Error('No alarm for all');
  expect(
    alarmSentence(
      i18nOf('nl', () => undefined),
      story.picture,
      together,
    ),
  ).toBe(
    '4 koppelingen tegelijk stil (Midden-Nederland, Zeeland-West-Brabant, Oost-Brabant, Limburg): mogelijk één oorzaak',
  );
});

test('[R125] a situation is called after all that moved, and not after one of its functions', () => {
  const story = new Story();
  const i18n = i18nOf('nl', () => undefined);
  for (const id of LIM.slice(0, 4)) story.located(id, 'Veldhoven');
  const [first] = situationsOf(story.picture, story.alarms(), story.now);
  const [worst] = first?.alarms ?? [];
  expect(worst?.condition).toBe('A1');
  if (first === undefined || worst === undefined) throw new Error('Nothing calls');
  expect(situationSentence(i18n, story.picture, first, worst)).toBe(
    'Limburg → Veldhoven (4 van 11 functies) buiten elke meldkamer · 2026-0001',
  );
  expect(situationSentence(i18n, story.picture, { ...first, alarms: [worst] }, worst)).toBe(
    alarmSentence(i18n, story.picture, worst),
  );
});
