// Functions of one meldkamer that go to one place are one deviation: one number, one ladder, one notice per party, each function with its own
// time and its own cover.

import { describe, expect, test } from 'vitest';
import { MINUTE } from '#shared/base/time.ts';
import { dossierLine } from '#shared/dossier/dossier-lines.ts';
import { situationsOf } from '#shared/overview/situations.ts';
import { uncoveredIn } from '#shared/picture/away.ts';
import { DEFAULT_POLICY } from '#shared/policy/policy.ts';
import { FUNCTIONS } from '#shared/reference/functions.ts';
import { DECISION, SMB } from '../../support/decision.ts';
import { foldedOf } from '../../support/dossiers-of.ts';
import { EACH_POST_ITS_OWN, instant, LMS, place, Story } from '../../support/story.ts';

const AMBULANCE = 'MNL/ambulance/09/aanname';
const UITGIFTE = 'MNL/ambulance/09/uitgifte';
const POLITIE = 'MNL/politie/aanname';
const BRANDWEER = 'MNL/brandweer/09/aanname';

const ALLOWED = {
  ...DECISION,
  about: {
    kind: 'tijdelijke-wijziging-werkwijze',
    functions: null,
    to: place('Zeist'),
    start: null,
    end: null,
    repeated: false,
  },
} as const;

/** Which functions each open deviation has, in the order of their numbers. */
function dossiers(story: Story): Readonly<Record<string, readonly string[]>> {
  return Object.fromEntries(story.afwijkingen().map(({ number, functions }) => [number, functions]));
}

function ambulanceAway(policy = DEFAULT_POLICY): Story {
  const story = new Story(policy).at('10:00:00');
  for (const id of [AMBULANCE, UITGIFTE, POLITIE, BRANDWEER]) story.located(id, 'MNL');
  story.at('10:05:00').located(AMBULANCE, 'Zeist');
  return story;
}

function acknowledged(story: Story): Story {
  for (const { id, version } of story.alarms('A4')) story.acknowledge(id, version);
  return story;
}

describe('[R126] one move', () => {
  test('of a whole meldkamer is one deviation, one situation and one notice for each party', () => {
    const story = new Story().at('03:00:00');
    const own = FUNCTIONS.filter(({ meldkamer }) => meldkamer === 'MNL');
    for (const { id } of own) story.located(id, 'MNL');
    story.at('03:05:00');
    for (const [index, { id }] of own.entries()) story.wait(index * 1000).located(id, 'AMS');
    expect(Object.values(dossiers(story))).toEqual([own.map(({ id }) => id).toSorted()]);
    const [only, ...others] = situationsOf(story.picture, story.alarms(), story.now);
    expect([only?.alarms[0]?.priority, others]).toEqual([1, []]);
    const { notices = [] } = story.afwijking('2026-0001').dossier ?? {};
    const told = notices.map(({ party, about }) => `${party} ${about}`);
    expect(told.toSorted()).toEqual([...new Set(told)].toSorted());
    // Of police, fire, ambulance, and who is told of everything.
    expect(told).toEqual(expect.arrayContaining(['politie start', 'vr-09 start', 'rav-09 start', 'lms start']));
  });

  test('takes in what leaves within the window, after a decision and an acknowledgement as well', () => {
    const story = acknowledged(ambulanceAway());
    story.at('10:10:00').step('2026-0001', ALLOWED, SMB);
    story.at('10:20:00').located(POLITIE, 'Zeist');
    expect(dossiers(story)).toEqual({ '2026-0001': [AMBULANCE, POLITIE] });
    // The decision was about the first alone.
    expect(uncoveredIn(story.picture, story.afwijking('2026-0001'), story.now)).toEqual([POLITIE]);
    expect(story.alarms('A4').map(({ core, acknowledged: by }) => [core, by])).toEqual([['active', null]]);
  });

  test('takes in what leaves later only while nobody decided about it, nor acknowledged that nobody did', () => {
    const late = ambulanceAway();
    late.at('11:30:00').located(POLITIE, 'Zeist');
    expect(dossiers(late)).toEqual({ '2026-0001': [AMBULANCE, POLITIE] });

    const seen = acknowledged(ambulanceAway());
    seen.at('10:20:01').located(POLITIE, 'Zeist');
    expect(dossiers(seen)).toEqual({ '2026-0001': [AMBULANCE], '2026-0002': [POLITIE] });

    const decided = ambulanceAway();
    decided.at('10:10:00').step('2026-0001', ALLOWED, SMB);
    decided.at('10:20:01').located(POLITIE, 'Zeist');
    expect(dossiers(decided)).toEqual({ '2026-0001': [AMBULANCE], '2026-0002': [POLITIE] });

    // About one of them, and nobody saw that the other is undecided.
    const inPart = ambulanceAway();
    inPart.at('10:10:00').step('2026-0001', ALLOWED, SMB);
    inPart.at('10:15:00').located(POLITIE, 'Zeist');
    inPart.at('10:20:01').located(BRANDWEER, 'Zeist');
    expect(dossiers(inPart)).toEqual({ '2026-0001': [AMBULANCE, POLITIE], '2026-0002': [BRANDWEER] });
  });

  describe('of a whole meldkamer that is told when it is over', () => {
    const OWN = FUNCTIONS.filter(({ meldkamer, scope }) => meldkamer === 'MNL' && scope !== 'planbaar').map(
      ({ id }) => id,
    );
    const ORDERS: Readonly<Record<string, readonly (readonly [string, 'away' | 'home' | 'now'])[]>> = {
      'that all left, and then that all are back': (['away', 'home'] as const).flatMap((what) =>
        OWN.map((id) => [id, what] as const),
      ),
      'first where they are now': [
        ...OWN.map((id) => [id, 'now'] as const),
        ...OWN.flatMap(
          (id) =>
            [
              [id, 'away'],
              [id, 'home'],
            ] as const,
        ),
      ],
    };

    test.each(Object.keys(ORDERS))('is one deviation, and one notice for each party, when it is told %s', (order) => {
      const story = new Story().at('10:00:00');
      for (const id of OWN) story.located(id, 'MNL');
      story.at('10:12:00');
      for (const [id, what] of ORDERS[order] ?? []) {
        const observedAt = { away: '10:04:00', home: '10:10:00', now: '10:12:00' }[what];
        story.located(id, what === 'away' ? 'Zeist' : 'MNL', { observedAt: instant(observedAt) });
      }
      story.tick();
      expect(Object.values(dossiers(story))).toEqual([OWN.toSorted()]);
      const parties = (story.afwijking('2026-0001').dossier?.notices ?? []).map(({ party }) => party);
      expect([parties.length > 10, new Set(parties).size]).toEqual([true, parties.length]);
      const { ledger, picture, now } = foldedOf(story);
      const { startedAt, endedAt, uncoveredMs } = dossierLine(story.afwijking('2026-0001'), ledger, picture, now);
      expect([startedAt, endedAt]).toEqual([instant('10:04:00'), instant('10:10:00')]);
      expect(uncoveredMs).toBe(OWN.length * 6 * MINUTE);
    });

    test('is another one where somebody decided about it since, or its return was confirmed', () => {
      const told = (): Story => {
        const story = ambulanceAway();
        story.at('10:10:00').located(AMBULANCE, 'MNL');
        return story;
      };
      const afterwards = (story: Story): readonly number[] => {
        story.at('10:20:00').located(POLITIE, 'Zeist', { observedAt: instant('10:06:00') });
        return Object.values(dossiers(story)).map((functions) => functions.length);
      };
      const [plain, decided, confirmed] = [told(), told(), told()];
      decided.at('10:12:00').step('2026-0001', ALLOWED, SMB);
      confirmed.at('10:12:00').step('2026-0001', { kind: 'confirm-return', text: null }, LMS);
      for (const story of [plain, decided, confirmed]) story.at('10:15:00').located(POLITIE, 'MNL');
      expect([plain, decided, confirmed].map(afterwards)).toEqual([[2], [1, 1], [1, 1]]);
    });
  });

  test('is none with one that was over when it is said to have left, or that was registered', () => {
    const over = ambulanceAway();
    over.at('10:10:00').located(AMBULANCE, 'MNL');
    over.at('10:20:00').located(POLITIE, 'Zeist', { since: '10:06:00' });
    expect(dossiers(over)).toEqual({ '2026-0001': [AMBULANCE], '2026-0002': [POLITIE] });
    const told = new Story().at('10:00:00');
    for (const id of [AMBULANCE, POLITIE]) told.located(id, 'MNL');
    told.registered('MNL', [AMBULANCE], { to: place('Zeist'), kind: 'storing' }, LMS);
    told.at('10:01:00').located(AMBULANCE, 'Zeist');
    told.at('10:10:00').located(AMBULANCE, 'MNL');
    told.located(POLITIE, 'MNL');
    told.at('10:20:00').located(POLITIE, 'Zeist', { observedAt: instant('10:05:00') });
    expect(dossiers(told)).toEqual({ '2026-0001': [AMBULANCE], '2026-0002': [POLITIE] });
  });

  test('is none to another place, of another meldkamer, after it ended, or once somebody said which functions it is about', () => {
    const elsewhere = ambulanceAway();
    elsewhere.at('10:06:00').located(POLITIE, 'Bilthoven');
    elsewhere.located('DHG/politie/aanname', 'Zeist');
    expect(Object.keys(dossiers(elsewhere))).toHaveLength(3);

    const ended = ambulanceAway();
    ended.at('10:08:00').located(AMBULANCE, 'MNL');
    ended.at('10:09:00').located(POLITIE, 'Zeist');
    expect(dossiers(ended)).toEqual({ '2026-0001': [AMBULANCE], '2026-0002': [POLITIE] });

    const setRight = ambulanceAway();
    setRight.located(BRANDWEER, 'Zeist');
    const statement = { functions: [AMBULANCE] } as never;
    setRight.step('2026-0001', { kind: 'rectify', statement, reason: 'brandweer hoort er niet bij' } as never, LMS);
    setRight.at('10:07:00').located(POLITIE, 'Zeist');
    expect(dossiers(setRight)['2026-0001']).toEqual([AMBULANCE]);
  });

  test('is none with what was announced, nor with what is said to be at a place that nobody knows', () => {
    const announced = ambulanceAway();
    announced.announced('MNL', [AMBULANCE], '10:00:00', '14:00:00');
    expect(announced.afwijking('2026-0001')).toMatchObject({ origin: 'observed', source: expect.any(String) });
    announced.at('10:06:00').located(POLITIE, 'Zeist');
    expect(dossiers(announced)).toEqual({ '2026-0001': [AMBULANCE], '2026-0002': [POLITIE] });

    const somewhere = ambulanceAway();
    somewhere.step('2026-0001', { kind: 'rectify', statement: { to: null }, reason: 'plaats onbekend' } as never, LMS);
    somewhere.at('10:06:00').located(POLITIE, 'Zeist');
    expect(dossiers(somewhere)['2026-0001']).toEqual([AMBULANCE]);
  });

  test('began when the first of them left, also when that is told last', () => {
    const story = ambulanceAway();
    story.at('10:06:00').located(POLITIE, 'Zeist', { since: instant('10:01:00') });
    expect(dossiers(story)).toEqual({ '2026-0001': [AMBULANCE, POLITIE] });
    expect(story.afwijking('2026-0001').course.startedAt).toBe(instant('10:01:00'));
  });

  test('calls whoever answers for what joined by the step that is being taken, and gives it no more time', () => {
    const story = ambulanceAway();
    const before = story.afwijking('2026-0001').dossier?.ladder;
    story.at('10:15:00').located(POLITIE, 'Zeist');
    const after = story.afwijking('2026-0001').dossier?.ladder;
    expect(after?.nextAt).toBe(before?.nextAt);
    expect(after?.turns.map(({ step, parties, at }) => [step, parties.some((one) => one === 'politie'), at])).toEqual([
      [0, false, instant('10:05:00')],
      [0, true, instant('10:15:00')],
    ]);
    // Another task of the same post is answered for by the same.
    story.at('10:16:00').located(UITGIFTE, 'Zeist');
    expect(story.afwijking('2026-0001').dossier?.ladder?.turns).toHaveLength(2);
  });

  test('is what policy says: by one without such a time each post has one of its own', () => {
    const story = ambulanceAway(EACH_POST_ITS_OWN);
    story.located(POLITIE, 'Zeist');
    story.located(UITGIFTE, 'Zeist');
    expect(dossiers(story)).toEqual({ '2026-0001': [AMBULANCE, UITGIFTE], '2026-0002': [POLITIE] });
    const short = ambulanceAway({ ...DEFAULT_POLICY, dossier: { ...DEFAULT_POLICY.dossier, joinWithin: MINUTE } });
    acknowledged(short).at('10:06:01').located(POLITIE, 'Zeist');
    expect(Object.keys(dossiers(short))).toHaveLength(2);
  });
});
