// What is said of a deviation for each moment: it moved on, or what stood there was wrong from the beginning. With hours worked out by hand.

import { describe, expect, test } from 'vitest';
import { piecesOf, restated, statedAt } from '#shared/deviation/stated.ts';
import { accounted } from '#shared/dossier/accounted.ts';
import { stretchesOf } from '#shared/dossier/ledger.ts';
import type { FunctionId } from '#shared/reference/functions.ts';
import type { StepOf } from '#shared/rules/steps.ts';
import { a4, spansOf } from '../../support/cover.ts';
import { CHANGE_OF_WORK, DECISION, SMB } from '../../support/decision.ts';
import { figuresOf, foldedOf } from '../../support/dossiers-of.ts';
import { instant, place, Story } from '../../support/story.ts';

const NUMBER = '2026-0001';
const AANNAME = 'MNL/ambulance/09/aanname' as FunctionId;
const UITGIFTE = 'MNL/ambulance/09/uitgifte' as FunctionId;
const HOUR = 3_600_000;

function rectify(story: Story, statement: StepOf<'rectify'>['statement'], from: string | null, number = NUMBER) {
  return story.step(number, {
    kind: 'rectify',
    statement,
    from: from === null ? null : instant(from),
    reason: 'Nagekeken',
  });
}

function hoursOf(story: Story): Readonly<Record<string, readonly [covered: number, uncovered: number]>> {
  const { dossiers, ledger } = foldedOf(story);
  const { months } = figuresOf(story, '2026-01-01T00:00:00.000Z', '2027-01-01T00:00:00.000Z');
  const sums = dossiers.all.map((one) => [one.number, accounted(stretchesOf(one, ledger))] as const);
  const all = sums.reduce((sum, [, { coveredMs, uncoveredMs }]) => sum + coveredMs + uncoveredMs, 0);
  expect(months.reduce((sum, one) => sum + one.coveredMs + one.uncoveredMs, 0)).toBe(all);
  return Object.fromEntries(
    sums.map(([number, { coveredMs, uncoveredMs }]) => [number, [coveredMs / HOUR, uncoveredMs / HOUR]]),
  );
}

/** Registered for Tilburg from ten on; there until eleven, then at Breda, where it is seen. */
function movedOn(): Story {
  const story = new Story();
  for (const id of [AANNAME, UITGIFTE]) story.located(id, 'MNL');
  story.registered('MNL', [AANNAME], { to: place('Tilburg'), start: instant('10:00:00') });
  story.at('10:00:00').located(AANNAME, 'Tilburg');
  story.at('11:00:00').located(AANNAME, 'Breda');
  return story.at('12:00:00');
}

describe('[R93] a deviation keeps where its functions were', () => {
  test('from a moment: what was stated before stays so for before, and each moment belongs to what fitted then', () => {
    const story = movedOn();
    expect(hoursOf(story)).toEqual({ [NUMBER]: [0, 1], '2026-0002': [0, 1] });
    expect(rectify(story, { to: place('Breda') }, '11:00:00')).not.toHaveProperty('code');
    const afwijking = story.afwijking(NUMBER);
    expect(piecesOf(afwijking)).toEqual([
      { to: place('Tilburg'), functions: [AANNAME], from: null, until: instant('11:00:00') },
      { to: place('Breda'), functions: [AANNAME], from: instant('11:00:00'), until: null },
    ]);
    expect(afwijking.dossier?.rectifications).toMatchObject([{ fields: ['to'], from: instant('11:00:00') }]);
    expect(hoursOf(story)).toEqual({ [NUMBER]: [0, 2], '2026-0002': [0, 0] });
  });

  test('from the beginning: what stood there never was, and before it began is from the beginning too', () => {
    const story = movedOn();
    rectify(story, { to: place('Breda') }, '11:00:00');
    rectify(story, { to: place('Breda') }, '10:00:00');
    expect(story.afwijking(NUMBER)).not.toHaveProperty('statedBefore');
    expect(story.afwijking(NUMBER).dossier?.rectifications.map(({ from }) => from)).toEqual([
      instant('11:00:00'),
      undefined,
    ]);
    expect(rectify(story, { to: place('Breda') }, null)).toEqual({ code: 'nothing-changed' });
  });

  test('a moment that was wrong is set right by what is so from the earlier or later one', () => {
    const story = movedOn();
    rectify(story, { to: place('Breda') }, '11:30:00');
    rectify(story, { to: place('Breda') }, '11:00:00');
    expect(piecesOf(story.afwijking(NUMBER)).map(({ from }) => from)).toEqual([null, instant('11:00:00')]);
    rectify(story, { to: place('Tilburg') }, '11:00:00');
    rectify(story, { to: place('Breda') }, '11:15:00');
    expect(piecesOf(story.afwijking(NUMBER)).map(({ from }) => from)).toEqual([null, instant('11:15:00')]);
    expect(rectify(story, { to: place('Zeist') }, '12:00:01')).toEqual({
      code: 'in-the-future',
      moment: instant('12:00:01'),
    });
  });

  test('also where another one, that names no place, would have it otherwise', () => {
    const story = new Story();
    story.located(AANNAME, 'MNL');
    story.registered('MNL', [AANNAME], { to: place('Tilburg'), start: instant('10:00:00') });
    story.registered('MNL', [AANNAME], { start: instant('09:30:00') }, undefined, [NUMBER]);
    story.at('10:00:00').located(AANNAME, 'Tilburg');
    story.at('11:00:00').located(AANNAME, 'Breda');
    story.at('12:00:00');
    rectify(story, { to: place('Breda') }, '11:00:00');
    expect(hoursOf(story)).toEqual({ [NUMBER]: [0, 2], '2026-0002': [0, 0] });
  });

  test('touches no cover, and what was decided at the first place stays covered there', () => {
    const story = new Story();
    story.located(AANNAME, 'MNL');
    story.registered('MNL', [AANNAME], { to: place('Tilburg'), start: instant('10:00:00') });
    story.at('09:30:00').step(NUMBER, DECISION, SMB);
    story.at('10:00:00').located(AANNAME, 'Tilburg');
    story.at('12:00:00').located(AANNAME, 'Breda');
    story.at('13:00:00');
    rectify(story, { to: place('Breda') }, '12:00:00');
    expect([spansOf(story, NUMBER, AANNAME), a4(story, NUMBER)]).toEqual([['10:00-back'], 'active']);
    expect(hoursOf(story)).toEqual({ [NUMBER]: [2, 1], '2026-0002': [0, 0] });
  });
});

describe('[R93] a deviation keeps which functions it is about', () => {
  test('one that is taken out from a moment on keeps the time before, and what is after it is of another one', () => {
    const story = new Story();
    for (const id of [AANNAME, UITGIFTE]) story.located(id, 'MNL');
    story.registered('MNL', [AANNAME, UITGIFTE], { to: place('Tilburg'), start: instant('10:00:00') });
    story.at('10:00:00');
    for (const id of [AANNAME, UITGIFTE]) story.located(id, 'Tilburg');
    story.at('12:00:00');
    rectify(story, { functions: [AANNAME] }, '11:00:00');
    story.at('13:00:00');
    expect(story.afwijking(NUMBER).statedBefore).toEqual([
      { until: instant('11:00:00'), to: place('Tilburg'), functions: [AANNAME, UITGIFTE] },
    ]);
    expect([hoursOf(story), a4(story, '2026-0002')]).toEqual([{ [NUMBER]: [0, 4], '2026-0002': [0, 2] }, 'active']);
  });

  test('one that was seen to leave later has joined since it left', () => {
    const story = new Story();
    for (const id of [AANNAME, UITGIFTE]) story.located(id, 'MNL');
    story.at('10:00:00').located(AANNAME, 'Zeist');
    story.at('11:00:00').located(UITGIFTE, 'Zeist');
    const afwijking = story.afwijking(NUMBER);
    expect(statedAt(afwijking, instant('10:59:59')).functions).toEqual([AANNAME]);
    expect(statedAt(afwijking, instant('11:00:00')).functions).toEqual([AANNAME, UITGIFTE]);
  });
});

test('[R93] a feed that announces another place once it has begun says that it moved on, and of the functions that they were there', () => {
  const story = new Story();
  for (const id of [AANNAME, UITGIFTE]) story.located(id, 'MNL');
  const said = (functions: readonly string[], where: string) =>
    story.announced('MNL', functions, '10:00:00', '14:00:00', 'plan-1', { to: place(where) });
  said([AANNAME], 'Zeist');
  story.at('09:30:00');
  said([AANNAME], 'Tilburg');
  expect(story.afwijking(NUMBER)).not.toHaveProperty('statedBefore');
  story.at('10:00:00').located(AANNAME, 'Tilburg');
  story.at('11:00:00');
  said([AANNAME, UITGIFTE], 'Breda');
  expect(piecesOf(story.afwijking(NUMBER)).map(({ to, functions }) => [to, functions.length])).toEqual([
    [place('Tilburg'), 2],
    [place('Breda'), 2],
  ]);
});

test('[R93] what says the same after each other is one', () => {
  const stated = { to: place('Zeist'), functions: [AANNAME] };
  const moved = restated(stated, { to: place('Breda') }, instant('11:00:00'));
  const grown = restated(moved, { functions: [AANNAME, UITGIFTE] }, instant('10:00:00'));
  expect(piecesOf(grown).map(({ to, functions }) => [to, functions.length])).toEqual([
    [place('Zeist'), 1],
    [place('Zeist'), 2],
    [place('Breda'), 2],
  ]);
  expect(restated(grown, stated, null)).toEqual(stated);
});

describe('[R95] what a decision leaves out is taken from the dossier as it was when it was decided', () => {
  test('its place and its functions, as known now', () => {
    const story = new Story();
    for (const id of [AANNAME, UITGIFTE]) story.located(id, 'MNL');
    story.at('10:00:00').located(AANNAME, 'Tilburg');
    story.at('11:00:00').located(UITGIFTE, 'Tilburg');
    story.at('12:00:00');
    rectify(story, { to: place('Breda') }, '11:30:00');
    const decidedAt = (moment: string) => {
      story.step(NUMBER, { ...DECISION, decidedAt: instant(moment), about: CHANGE_OF_WORK }, SMB);
      const { to, functions } = story.afwijking(NUMBER).dossier?.decisions.at(-1)?.about ?? {};
      return [to, functions];
    };
    expect(decidedAt('10:30:00')).toEqual([place('Tilburg'), [AANNAME]]);
    expect(decidedAt('11:15:00')).toEqual([place('Tilburg'), [AANNAME, UITGIFTE]]);
    expect(decidedAt('11:30:00')).toEqual([place('Breda'), [AANNAME, UITGIFTE]]);
    rectify(story, { to: place('Zeist') }, null);
    expect(decidedAt('10:30:00')).toEqual([place('Zeist'), [AANNAME]]);
  });

  test('its end: an extension that was decided later had not been given yet', () => {
    const story = new Story();
    story.registered('MNL', [AANNAME], {
      to: place('Zeist'),
      start: instant('10:00:00'),
      expectedEnd: instant('12:00:00'),
    });
    story.at('09:30:00').step(NUMBER, DECISION, SMB);
    story.at('11:00:00').step(NUMBER, { ...DECISION, outcome: 'extended', until: instant('14:00:00') }, SMB);
    const endOfOne = (decidedAt: string | null) => {
      const at = decidedAt === null ? null : instant(decidedAt);
      story.step(NUMBER, { ...DECISION, decidedAt: at }, SMB);
      return story.afwijking(NUMBER).dossier?.decisions.at(-1)?.about.end;
    };
    expect([endOfOne('10:30:00'), endOfOne('11:00:00'), endOfOne(null)]).toEqual(
      ['12:00:00', '14:00:00', '14:00:00'].map(instant),
    );
  });
});
