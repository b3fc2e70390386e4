// What time alone brings when cover ends: A4, the ladder, the next step and the open points follow the function that is uncovered, at the
// moment that nothing covers it any more.

import { describe, expect, test } from 'vitest';
import { after, MINUTE } from '#shared/base/time.ts';
import { responsibilityOf } from '#shared/dossier/responsibility.ts';
import { apiAfwijkingen } from '#shared/overview/api-afwijking.ts';
import { openPoints } from '#shared/rules/open-points.ts';
import { a4, uncovered } from '../../support/cover.ts';
import { DECISION, SMB } from '../../support/decision.ts';
import { actor, instant, LMS, place, Story, sourceOf } from '../../support/story.ts';

const NUMBER = '2026-0001';
const AANNAME = 'MNL/ambulance/09/aanname';
const UITGIFTE = 'MNL/ambulance/09/uitgifte';

/** Both functions are at Zeist from ten on, or those of which anything is said, under a decision until noon. */
function untilNoon(said: readonly string[] = [AANNAME, UITGIFTE]): Story {
  const story = new Story();
  for (const id of said) story.located(id, 'MNL');
  story.registered('MNL', [AANNAME, UITGIFTE], {
    to: place('Zeist'),
    start: instant('10:00:00'),
    expectedEnd: instant('12:00:00'),
  });
  story.at('09:30:00').step(NUMBER, DECISION, SMB);
  story.at('10:00:00');
  for (const id of said) story.located(id, 'Zeist');
  return story;
}

/** Time passes until this moment while the feed is heard. */
function tickAt(story: Story, moment: string): void {
  story.at(moment).heartbeat(sourceOf('MNL'));
  story.tick();
}

function ladderOf(story: Story) {
  return story.afwijking(NUMBER).dossier?.ladder ?? null;
}

function shown(story: Story) {
  const [one] = apiAfwijkingen(story.picture, story.now);
  return [one?.decided, one?.uncovered, responsibilityOf(story.picture, story.afwijking(NUMBER), story.now).next?.kind];
}

describe('the end of cover', () => {
  test('[R64][A4] raises A4 and starts the ladder at its moment, and decided is no longer true', () => {
    const story = untilNoon();
    tickAt(story, '11:59:59');
    expect([a4(story, NUMBER), ladderOf(story), ...shown(story)]).toEqual([null, null, true, [], 'end']);
    tickAt(story, '12:00:00');
    expect([a4(story, NUMBER), ...shown(story)]).toEqual(['active', false, [AANNAME, UITGIFTE], 'decide']);
    expect(ladderOf(story)?.turns.map(({ step, at }) => [step, at])).toEqual([[0, instant('12:00:00')]]);
    expect(openPoints(story.picture, story.afwijking(NUMBER), story.now)).toContain('decision');
  });

  test('[R64][A4] is over for each function by itself', () => {
    const story = untilNoon();
    story.at('11:00:00');
    const about = { kind: null, to: null, start: null, end: null, repeated: false };
    const functions = [AANNAME] as never[];
    story.step(NUMBER, { ...DECISION, about: { ...about, functions, end: instant('14:00:00') } }, SMB);
    tickAt(story, '12:00:00');
    expect([a4(story, NUMBER), uncovered(story, NUMBER)]).toEqual(['active', [UITGIFTE]]);
    story.at('12:30:00').located(UITGIFTE, 'MNL');
    expect([a4(story, NUMBER), uncovered(story, NUMBER)]).toEqual(['returned', []]);
    expect(ladderOf(story)?.stoppedAt).toBe(instant('12:30:00'));
  });

  test('[R64] a function of which nobody knows where it is stays covered where it was decided about', () => {
    const story = untilNoon();
    story.at('10:30:00').located(AANNAME, '?');
    expect([a4(story, NUMBER), uncovered(story, NUMBER)]).toEqual([null, []]);
  });

  test('[R64][A4] a function of which nobody ever said where it is counts as away where its deviation says', () => {
    const story = untilNoon([UITGIFTE]);
    expect([a4(story, NUMBER), uncovered(story, NUMBER)]).toEqual([null, []]);
    tickAt(story, '12:00:00');
    expect([a4(story, NUMBER), uncovered(story, NUMBER)]).toEqual(['active', [AANNAME, UITGIFTE]]);
  });

  test('[R64][A4] a feed that falls silent, or says that it does not know, ends nothing', () => {
    const story = untilNoon();
    tickAt(story, '12:00:00');
    story.at('12:10:00').located(AANNAME, '?');
    story.located(UITGIFTE, '?');
    expect([a4(story, NUMBER), uncovered(story, NUMBER)]).toEqual(['active', [AANNAME, UITGIFTE]]);
    story.at('12:20:00').tick();
    expect([a4(story, NUMBER), ladderOf(story)?.stoppedAt]).toEqual(['active', null]);
  });
});

test('[R64][A4] contested time is never free: one dossier, A4 and the ladder, for as long as one source says away', () => {
  const story = new Story();
  story.located(AANNAME, 'MNL');
  const other = sourceOf('MNL', 'telefonie');
  story.at('10:00:00').located(AANNAME, 'Zeist', { source: other });
  expect([a4(story, NUMBER), uncovered(story, NUMBER), ladderOf(story)?.turns.length]).toEqual([
    'active',
    [AANNAME],
    1,
  ]);
  story.at('10:42:00').located(AANNAME, 'MNL', { source: other });
  expect([story.afwijkingen().length, a4(story, NUMBER)]).toEqual([1, 'returned']);
  expect(story.afwijking(NUMBER).course).toMatchObject({
    startedAt: instant('10:00:00'),
    endedAt: instant('10:42:00'),
  });
});

test('[R64][A4] a function that is taken out of its deviation while it is away gets one of its own at once', () => {
  const story = untilNoon();
  tickAt(story, '12:00:00');
  const statement = { functions: [AANNAME] as never[] };
  expect(story.step(NUMBER, { kind: 'rectify', statement, reason: 'Hoort er niet bij' })).not.toHaveProperty('code');
  expect(story.afwijkingen().map(({ number, functions }) => [functions, a4(story, number)])).toEqual([
    [[AANNAME], 'active'],
    [[UITGIFTE], 'active'],
  ]);
});

describe('the ladder', () => {
  test('[R47] of a deviation that goes on undecided goes on at the step that it had reached', () => {
    const story = new Story();
    story.located(AANNAME, 'MNL');
    story.at('10:00:00').located(AANNAME, 'Zeist');
    tickAt(story, '10:15:00');
    story.at('10:20:00').located(AANNAME, 'MNL');
    story.at('10:40:00').located(AANNAME, 'Zeist');
    const turns = ladderOf(story)?.turns.map(({ step, at }) => [step, at]);
    expect(turns).toEqual([
      [0, instant('10:00:00')],
      [1, instant('10:15:00')],
      [1, instant('10:40:00')],
    ]);
    // A quarter of an hour, of which it had five minutes before it came home.
    expect([ladderOf(story)?.stoppedAt, ladderOf(story)?.nextAt]).toEqual([null, instant('10:50:00')]);
  });

  test('[R47] says of each step whom it named, until when, and whether anything by them followed', () => {
    const story = new Story();
    story.located(AANNAME, 'MNL');
    story.at('10:00:00').located(AANNAME, 'Zeist');
    tickAt(story, '10:15:00');
    const assessed = { kind: 'assess', outcome: 'unfit', text: null, document: null } as const;
    story.at('10:20:00').step(NUMBER, assessed, LMS);
    const { turns } = responsibilityOf(story.picture, story.afwijking(NUMBER), story.now);
    expect(turns.map(({ parties, until, acted }) => [parties, until, acted])).toEqual([
      [['rav-09'], instant('10:15:00'), []],
      [['lms'], after(instant('10:15:00'), 15 * MINUTE), ['lms']],
    ]);
    story.step(NUMBER, { kind: 'mark-seen' }, actor('inspector', 'IGJ'));
  });
});
