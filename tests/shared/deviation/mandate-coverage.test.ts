// What a decision covers: what it was about when it was taken, from then on, until its end or until it was refused. Nothing more.

import { describe, expect, test } from 'vitest';
import { endOf } from '#shared/deviation/afwijking.ts';
import { isCoveredByMandate, mandatedSpans } from '#shared/deviation/mandate-coverage.ts';
import { redactAfwijking } from '#shared/picture/redact.ts';
import type { FunctionId } from '#shared/reference/functions.ts';
import type { Step } from '#shared/rules/steps.ts';
import { DECISION, SMB } from '../../support/decision.ts';
import { instant, place, Story } from '../../support/story.ts';

const NUMBER = '2026-0001';
const AANNAME = 'MNL/ambulance/09/aanname' as FunctionId;
const UITGIFTE = 'MNL/ambulance/09/uitgifte' as FunctionId;

/** Aanname is registered for Zeist, from ten until twelve, and allowed at half past nine. */
function allowed(): Story {
  const story = new Story();
  story.registered('MNL', [AANNAME], {
    to: place('Zeist'),
    start: instant('10:00:00'),
    expectedEnd: instant('12:00:00'),
  });
  story.at('09:30:00').step(NUMBER, DECISION, SMB);
  return story;
}

function spans(story: Story, id = AANNAME): readonly string[] {
  return mandatedSpans(story.afwijking(NUMBER), id).map(
    ({ from, until }) => `${from.slice(11, 16)}-${until?.slice(11, 16) ?? ''}`,
  );
}

function rectify(story: Story, statement: Extract<Step, { kind: 'rectify' }>['statement']): void {
  const outcome = story.step(NUMBER, { kind: 'rectify', statement, reason: 'nader bekend' });
  expect(outcome).not.toHaveProperty('code');
}

describe('a decision covers', () => {
  test('[R46] what it was about, until the end that it was about', () => {
    const story = allowed();
    expect([spans(story), spans(story, UITGIFTE), isCoveredByMandate(story.afwijking(NUMBER))]).toEqual([
      ['10:00-12:00'],
      [],
      true,
    ]);
  });

  test('[R46] no function that was added afterwards, until there is a decision about that one too', () => {
    const story = allowed();
    rectify(story, { functions: [AANNAME, UITGIFTE] });
    expect([spans(story), spans(story, UITGIFTE), isCoveredByMandate(story.afwijking(NUMBER))]).toEqual([
      ['10:00-12:00'],
      [],
      false,
    ]);
    story.at('11:00:00').step(NUMBER, DECISION, SMB);
    expect([spans(story), spans(story, UITGIFTE), isCoveredByMandate(story.afwijking(NUMBER))]).toEqual([
      ['10:00-12:00'],
      ['11:00-12:00'],
      true,
    ]);
  });

  test('[R46] no function that feeds showed to be away as well', () => {
    const story = new Story();
    story.located(AANNAME, 'MNL');
    story.located(UITGIFTE, 'MNL');
    story.at('10:00:00').located(AANNAME, 'Zeist');
    rectify(story, { kind: 'tijdelijke-wijziging-werkwijze' });
    story.step(NUMBER, DECISION, SMB);
    expect(story.alarms('A4').map(({ core }) => core)).toEqual(['returned']);
    story.at('10:20:00').located(UITGIFTE, 'Zeist');
    expect(story.afwijking(NUMBER).functions).toEqual([AANNAME, UITGIFTE]);
    expect([spans(story), spans(story, UITGIFTE)]).toEqual([['10:00-'], []]);
    expect(story.alarms('A4').map(({ core }) => core)).toEqual(['active']);
  });

  test('[R46] no other place and no other kind than it was about', () => {
    const moved = allowed();
    rectify(moved, { to: place('Bilthoven') });
    const renamed = allowed();
    rectify(renamed, { kind: 'pilot' });
    expect([spans(moved), spans(renamed)]).toEqual([[], []]);
    expect([isCoveredByMandate(moved.afwijking(NUMBER)), isCoveredByMandate(renamed.afwijking(NUMBER))]).toEqual([
      false,
      false,
    ]);
  });

  test('[R46] no time that a rectification added before or after, and none that it took away', () => {
    const longer = allowed();
    rectify(longer, { start: instant('09:40:00'), expectedEnd: instant('15:00:00') });
    expect(spans(longer)).toEqual(['10:00-12:00']);
    const shorter = allowed();
    rectify(shorter, { start: instant('10:30:00'), expectedEnd: instant('11:00:00') });
    expect(spans(shorter)).toEqual(['10:30-11:00']);
  });

  test('[R46] a longer time when it is extended, also when that was decided after the end had passed', () => {
    const story = allowed();
    story.at('11:00:00').step(NUMBER, { ...DECISION, outcome: 'extended', until: instant('14:00:00') }, SMB);
    expect(spans(story)).toEqual(['10:00-14:00']);
    story.at('15:00:00').step(NUMBER, { ...DECISION, outcome: 'extended', until: instant('18:00:00') }, SMB);
    expect(spans(story)).toEqual(['10:00-14:00', '15:00-18:00']);
  });

  test('[R45][R46] no longer by an extension of which nobody knows the mandate', () => {
    const story = allowed();
    story
      .at('11:00:00')
      .step(NUMBER, { ...DECISION, outcome: 'extended', mandate: null, until: instant('14:00:00') }, SMB);
    expect([spans(story), endOf(story.afwijking(NUMBER))]).toEqual([['10:00-12:00'], instant('12:00:00')]);
  });

  test('the end that was rectified after an extension, and a wall knows the end that holds', () => {
    const story = allowed();
    story.at('11:00:00').step(NUMBER, { ...DECISION, outcome: 'extended', until: instant('14:00:00') }, SMB);
    const wall = () => endOf(redactAfwijking('wall', story.afwijking(NUMBER)));
    expect([endOf(story.afwijking(NUMBER)), wall()]).toEqual([instant('14:00:00'), instant('14:00:00')]);
    rectify(story, { expectedEnd: instant('13:00:00') });
    expect([endOf(story.afwijking(NUMBER)), wall(), spans(story)]).toEqual([
      instant('13:00:00'),
      instant('13:00:00'),
      ['10:00-13:00'],
    ]);
    expect(story.step(NUMBER, { kind: 'rectify', statement: { start: instant('13:00:00') }, reason: 'later' })).toEqual(
      {
        code: 'ends-before-start',
        start: instant('13:00:00'),
      },
    );
  });

  test('[R45][R46] nothing from a refusal on, and something again from the next decision that allows it', () => {
    const story = allowed();
    story.at('10:30:00').step(NUMBER, { ...DECISION, outcome: 'refused' }, SMB);
    expect([spans(story), isCoveredByMandate(story.afwijking(NUMBER))]).toEqual([['10:00-10:30'], false]);
    story.at('11:00:00').step(NUMBER, DECISION, SMB);
    expect([spans(story), isCoveredByMandate(story.afwijking(NUMBER))]).toEqual([['10:00-10:30', '11:00-12:00'], true]);
  });

  test('[R45][R46] nothing when it is refused beforehand, or when nobody knows on which mandate', () => {
    const story = new Story();
    story.registered('MNL', [AANNAME], { to: place('Zeist'), start: instant('10:00:00') });
    story.step(NUMBER, { ...DECISION, mandate: null }, SMB);
    expect(spans(story)).toEqual([]);
    story.step(NUMBER, { ...DECISION, outcome: 'refused' }, SMB);
    expect(spans(story)).toEqual([]);
  });
});
