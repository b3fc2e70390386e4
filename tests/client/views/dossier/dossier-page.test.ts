// What a dossier page computes by itself: places of open points and questions, what is left until a deadline, four facts kept apart.

import { describe, expect, test } from 'vitest';
import { after, DAY, elapsed, HOUR, MINUTE, SECOND } from '#shared/base/time.ts';
import type { DecisionSubject } from '#shared/deviation/dossier.ts';
import type { Stretch } from '#shared/dossier/account.ts';
import { nothingAccounted } from '#shared/dossier/accounted.ts';
import type { DossierDetail } from '#shared/dossier/api-dossier.ts';
import { apiAfwijking } from '#shared/overview/api-afwijking.ts';
import type { FunctionId } from '#shared/reference/functions.ts';
import { OPEN_POINTS } from '#shared/rules/open-points.ts';
import { namingOf } from '#shared/words/naming.ts';
import { partlyDecidedText } from '../../../../client/i18n/decided-text.ts';
import { decisionSubject } from '../../../../client/i18n/decision-subject.ts';
import { changeWords as changeWordsEn } from '../../../../client/i18n/en/dossier/dossier-facts.ts';
import { en } from '../../../../client/i18n/en.ts';
import type { FactNaming } from '../../../../client/i18n/fact-words.ts';
import type { I18n } from '../../../../client/i18n/i18n.tsx';
import { changeWords as changeWordsNl } from '../../../../client/i18n/nl/dossier/dossier-facts.ts';
import { nl } from '../../../../client/i18n/nl.ts';
import { fourFacts } from '../../../../client/views/dossier/four-facts.ts';
import { ladderRows } from '../../../../client/views/dossier/ladder-rows.ts';
import {
  accountedText,
  asShown,
  countedAsShown,
  hoursText,
  plannedText,
  remainingText,
} from '../../../../client/views/dossier/sections/remaining.ts';
import { QUESTION_PLACES, SECTIONS, sectionsOf } from '../../../../client/views/dossier/sections/sections.ts';
import { lastedBefore } from '../../../../client/views/dossier/sections/statement-text.ts';
import { DECISION } from '../../../support/decision.ts';
import { registerLinesOf } from '../../../support/register-of.ts';
import { actor, instant, LMS, place, Story } from '../../../support/story.ts';
import { decidedByTwo } from '../../../support/wall-stories.ts';

const NUMBER = '2026-0001';
const AANNAME = 'MNL/ambulance/09/aanname';

describe('the parts of the page', () => {
  test('have words, and a place for each of the eighteen questions', () => {
    expect([
      QUESTION_PLACES.length,
      nl.dossier.questions.question.length,
      en.dossier.questions.question.length,
    ]).toEqual([18, 18, 18]);
    expect(SECTIONS.filter((section) => nl.dossier.section[section] === undefined)).toEqual([]);
    expect(OPEN_POINTS.filter((point) => nl.domain.openPoint[point] === undefined)).toEqual([]);
  });

  test('leave out the pilot for what is none', () => {
    expect(sectionsOf(false)).toEqual(SECTIONS.filter((section) => section !== 'pilot'));
    expect(sectionsOf(true)).toEqual(SECTIONS);
  });
});

describe('a deadline', () => {
  const now = instant('10:00:00');
  test.each([
    [3 * DAY + 4 * HOUR, 'nog 3 dagen 4 uur'],
    [61 * SECOND, 'nog 1 minuut'],
    [30 * SECOND, 'nu'],
    [-2 * HOUR, '2 uur over tijd'],
  ])('of %i ms from now reads "%s"', (left, text) => {
    expect(remainingText(nl.dossier, 'nl', after(now, left), now)).toBe(text);
  });

  test('hours are never rounded to nothing', () => {
    expect([hoursText(nl.dossier, 'nl', 0), hoursText(nl.dossier, 'nl', 5 * SECOND)]).toEqual(['geen', '5 seconden']);
    expect(hoursText(en.dossier, 'en', 90 * MINUTE + SECOND)).toBe('1 hour 30 minutes 1 second');
  });

  test('parts that stand beside their whole add up to it, as they are read', () => {
    const cover = { by: '2026-0001', decision: 0, manner: 'self', recordedAt: instant('09:00:00') } as const;
    const stretch = (from: string, to: string, recorded: 'in-time' | 'later') =>
      ({
        ...{
          function: AANNAME,
          class: 'outside',
          established: false,
          belongsTo: '2026-0001',
          places: [],
          location: null,
        },
        ...{ from: instant(from), to: instant(to), cover: { ...cover, recorded } },
      }) as unknown as Stretch;
    const coverage = [
      stretch('09:00:00.900', '09:02:20.100', 'in-time'),
      stretch('09:02:20.100', '09:18:05.700', 'later'),
      stretch('09:18:05.700', '09:37:59.950', 'in-time'),
    ];
    const { coveredMs, coveredInTimeMs, coveredLaterMs } = countedAsShown({ coverage });
    const read = (ms: number) => hoursText(nl.dossier, 'nl', ms);
    expect([coveredMs, coveredInTimeMs, coveredLaterMs].map(read)).toEqual([
      '37 minuten 59 seconden',
      '22 minuten 14 seconden',
      '15 minuten 45 seconden',
    ]);
    expect(asShown(coverage).map(({ from, to }) => read(elapsed(from, to)))).toEqual([
      '2 minuten 20 seconden',
      '15 minuten 45 seconden',
      '19 minuten 54 seconden',
    ]);
  });

  test('what was replaced at its very beginning lasted no time, and is not told as what was so before', () => {
    const [start, moved] = [instant('09:00:00'), instant('10:00:00')];
    const statedBefore = [start, moved].map((until) => ({ until, to: null, functions: [] }));
    expect(lastedBefore({ afwijking: { start, startedAt: null }, statedBefore })).toEqual([statedBefore[1]]);
    const startedAt = instant('08:00:00');
    expect(lastedBefore({ afwijking: { start, startedAt }, statedBefore })).toEqual(statedBefore);
  });

  test('time is said in the columns that are asked for, also where there is none', () => {
    const sums = { ...nothingAccounted(), coveredMs: HOUR, coveredLaterMs: HOUR };
    expect(accountedText(nl.dossier, nl.domain, 'nl', sums, ['coveredInTimeMs', 'coveredLaterMs', 'unknownMs'])).toBe(
      'op tijd vastgelegd: geen; later vastgelegd: 1 uur; plaats onbekend: geen',
    );
  });
});

test('[R64] what is decided in part says for how long nothing was, once it is over', () => {
  const said = (endedAt: string | null, uncoveredMs: number, undecided: readonly string[] | undefined = [AANNAME]) =>
    partlyDecidedText(
      nl.domain,
      { naming: namingOf(nl.domain), language: 'nl' },
      { ...(undecided === undefined ? {} : { undecided }), endedAt, uncoveredMs },
    );
  expect(said(null, HOUR)).toBe('deels besloten, niet gedekt: Ambulance Utrecht (aanname)');
  expect(said('x', 2 * HOUR + 5 * MINUTE + SECOND)).toBe(
    'deels besloten, 2 uur 5 minuten niet gedekt: Ambulance Utrecht (aanname)',
  );
  expect(said('x', 0)).toBe('deels besloten, niet gedekt: Ambulance Utrecht (aanname)');
});

test('[R31] planbare zorg is told by where it was, and by no decision', () => {
  const planned = { elsewhereMs: HOUR, doubleClaimMs: 0, unknownMs: 0, establishedMs: 0 };
  expect(plannedText(nl.dossier, nl.domain, 'nl', planned)).toBe(
    'elders: 1 uur; dubbel opgegeven: geen; plaats onbekend: geen',
  );
  expect(plannedText(en.dossier, en.domain, 'en', { ...planned, establishedMs: HOUR })).toMatch(/; .*after.*: 1 hour$/);
});

describe('four facts', () => {
  function four(story: Story, number = NUMBER) {
    const afwijking = story.afwijking(number);
    return fourFacts({
      afwijking: apiAfwijking(story.picture, afwijking, story.now),
      dossier: afwijking.dossier,
      entries: story.entries,
      lines: registerLinesOf(story).filter((line) => line.afwijking === number),
    } as unknown as DossierDetail);
  }

  test('none follows from another: an alarm acknowledged and a mark of seen are no decision and no closing', () => {
    const story = new Story();
    story.located(AANNAME, 'MNL');
    story.at('10:00:00').located(AANNAME, 'Zeist');
    const [alarm] = story.alarms('A4');
    if (alarm === undefined) throw new Error('No alarm');
    story.submit({ kind: 'acknowledge', alarm: alarm.id, version: alarm.version, note: null }, LMS);
    story.step(NUMBER, { kind: 'mark-seen' }, actor('inspector', 'IGJ'));
    const facts = four(story);
    expect(facts.alarms.acknowledged).toBe(1);
    const [away] = story.alarms('A1');
    if (away === undefined) throw new Error('No alarm');
    expect(facts.alarms.raised).toBe(new Set(story.alarms().map(({ id }) => id)).size);
    story.submit({ kind: 'acknowledge', alarm: away.id, version: away.version, note: null }, LMS);
    expect(four(story).alarms.acknowledged).toBe(2);
    expect(facts.alarms.raised).toBeGreaterThan(1);
    expect(facts.seen.map(({ party }) => party)).toEqual(['igj']);
    expect([facts.isDecided, facts.decisions, facts.closedAt]).toEqual([false, [], null]);
  });

  test('a decision without a known mandate is not counted as decided', () => {
    const story = new Story();
    story.registered('MNL', [AANNAME], { to: place('Zeist') });
    const decision = {
      kind: 'decide',
      outcome: 'allowed',
      party: 'smb',
      capacity: null,
      mandate: null,
      document: null,
      decidedAt: null,
      log: null,
      about: null,
      until: null,
      conditions: null,
    } as const;
    story.step(NUMBER, { ...decision, document: 'SMB 2026-117' }, LMS);
    expect(four(story)).toMatchObject({ isDecided: false, decisions: [] });
    story.step(NUMBER, { ...decision, mandate: 'werkwijze-smb', document: 'SMB 2026-117' }, LMS);
    expect(four(story)).toMatchObject({ isDecided: true, decisions: [{ party: 'smb' }] });
  });

  test('[R45] all who decided are named, each about its own functions, also where others are not covered', () => {
    const story = decidedByTwo();
    const named = () => four(story, '2026-0001').decisions.map(({ party, by }) => [party, by.at]);
    const both = [
      ['politie', instant('12:31:00')],
      ['rav-24', instant('12:32:00')],
    ];
    expect(named()).toEqual(both);
    story.located('LIM/brandweer/24/aanname', 'OBR');
    expect(four(story, '2026-0001').isDecided).toBe(false);
    expect(named()).toEqual(both);
  });
});

describe('[R60] a decision of 12:00, spoken, of a deviation of 10:00', () => {
  const at = instant('12:00:00');
  const about: DecisionSubject = {
    kind: 'overig',
    functions: [AANNAME as FunctionId],
    to: place('Zeist'),
    start: instant('10:00:00'),
    end: null,
    repeated: false,
  };

  test('says with what it is about from when it counts, unless it names a later start', () => {
    const i18n = { words: nl, naming: namingOf(nl.domain), language: 'nl' } as I18n;
    expect(decisionSubject(i18n, about, at)).toMatch(
      /; vanaf .* 1\d:00:00 CET, zonder einde; telt vanaf .* CET, het moment van het besluit$/,
    );
    expect(decisionSubject(i18n, { ...about, start: at }, at)).toMatch(/, zonder einde$/);
    expect(decisionSubject(i18n, about, null)).toMatch(/, zonder einde$/);
  });

  test('is told in the history as spoken, with the number of the log', () => {
    const story = new Story().at('12:00:00');
    story.registered('MNL', [AANNAME], { to: place('Zeist') });
    story.step(NUMBER, { ...DECISION, document: null, log: '2026-1128-03' }, LMS);
    const [decision] = story.afwijking(NUMBER).dossier?.decisions ?? [];
    if (decision === undefined) throw new Error('nothing was decided');
    const name: FactNaming = {
      ...namingOf(nl.domain),
      time: (moment) => moment,
      alarm: () => expect.fail('it is about no alarm'),
      told: () => '',
      alarmOf: () => '',
    };
    const [dutch, english] = [changeWordsNl, changeWordsEn].map((said) => said({ kind: 'decided', decision }, name));
    expect(dutch).toMatch(/mondeling, nog niet bevestigd \(logboek: 2026-1128-03\)$/);
    expect(english).toMatch(/spoken, not confirmed yet \(log: 2026-1128-03\)$/);
  });
});

test('[R47] the ladder shows every turn that was taken, and below them what was not since it last began', () => {
  const step = { name: 'een', within: MINUTE, parties: [], authority: '' };
  const turn = (index: number, at: string) => ({
    ...{ step: index, name: 'een', authority: '', parties: [], acted: [], until: null },
    at: instant(at),
  });
  const rows = ladderRows({
    steps: [true, false, false].map((taken) => ({ ...step, taken })),
    turns: [turn(0, '10:00:00'), turn(1, '10:15:00'), turn(0, '10:40:00')],
  });
  expect(rows.map((row) => [row.index, row.turn?.at.slice(11, 16) ?? null])).toEqual([
    [0, '10:00'],
    [1, '10:15'],
    [0, '10:40'],
    [1, null],
    [2, null],
  ]);
  const carried = ladderRows({
    steps: [false, true].map((taken) => ({ ...step, taken })),
    turns: [turn(1, '10:15:00')],
  });
  expect(carried.map(({ index }) => index)).toEqual([0, 1]);
});
