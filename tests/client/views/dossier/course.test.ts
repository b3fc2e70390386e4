// The time line of a dossier: what its time was made of, which moments stand where, and the moments that its axis names.

import { describe, expect, test } from 'vitest';
import { elapsed, MINUTE } from '#shared/base/time.ts';
import { stretchesOf } from '#shared/dossier/ledger.ts';
import { turnsTaken } from '#shared/dossier/turns-taken.ts';
import { apiAfwijking } from '#shared/overview/api-afwijking.ts';
import {
  type Course,
  type CourseMark,
  clustered,
  courseOf,
  placeIn,
} from '../../../../client/views/dossier/course/course.ts';
import { ticksOf } from '../../../../client/views/dossier/course/ticks.ts';
import { CHANGE_OF_WORK, DECISION, SMB } from '../../../support/decision.ts';
import { foldedOf } from '../../../support/dossiers-of.ts';
import { instant, LMS, Story } from '../../../support/story.ts';

const NUMBER = '2026-0001';
const AANNAME = 'MNL/ambulance/09/aanname';

function courseIn(story: Story): Course | null {
  const { ledger } = foldedOf(story);
  const afwijking = story.afwijking(NUMBER);
  const { dossier } = afwijking;
  if (dossier === null) throw new Error('no dossier');
  const told = {
    asOf: story.now,
    afwijking: apiAfwijking(story.picture, afwijking, story.now),
    dossier,
    chain: { turns: turnsTaken(dossier) },
  };
  return courseOf(told, stretchesOf(afwijking, ledger));
}

/** Away from 10:00; decided at 10:10 and recorded at 10:30; home at 11:00. */
function told(decidedAt = '10:10:00'): Story {
  const story = new Story().at('09:00:00');
  story.located(AANNAME, 'MNL');
  story.at('10:00:00').located(AANNAME, 'Zeist');
  const decision = { ...DECISION, about: CHANGE_OF_WORK, decidedAt: instant(decidedAt) };
  expect(story.at('10:30:00').step(NUMBER, decision, SMB)).not.toHaveProperty('code');
  story.at('11:00:00').located(AANNAME, 'MNL');
  return story.at('11:30:00');
}

function drawn(story: Story): Course {
  const course = courseIn(story);
  if (course === null) throw new Error('nothing to draw');
  return course;
}

function marksOf(course: Course, row: CourseMark['row']) {
  return course.marks.filter((mark) => mark.row === row).map(({ what, at }) => [what, at.slice(11, 16)]);
}

describe('[R76][R86] the time line', () => {
  test('says how the time of each function was covered: before the decision, before its recording, and since', () => {
    const course = drawn(told());
    expect([course.from, course.to]).toEqual([instant('10:00:00'), instant('11:00:00')]);
    expect(course.functions).toEqual([AANNAME]);
    expect(course.spans.map(({ class: kind, from, to }) => [kind, elapsed(from, to) / MINUTE])).toEqual([
      ['uncoveredMs', 10],
      ['coveredLaterMs', 20],
      ['coveredInTimeMs', 30],
    ]);
  });

  test('tells a spoken decision apart from one that its party recorded, and unknown time from absence', () => {
    const story = new Story().at('09:00:00');
    story.located(AANNAME, 'MNL');
    story.at('10:00:00').located(AANNAME, 'Zeist');
    story.step(NUMBER, { ...DECISION, about: CHANGE_OF_WORK, document: null, log: 'LMS 2026-1121-03' }, LMS);
    story.at('10:20:00').located(AANNAME, '?');
    const { spans } = drawn(story.at('10:30:00'));
    expect(spans.map(({ class: kind }) => kind)).toEqual(['spokenMs', 'unknownMs']);
  });

  test('says when a decision was taken and when it was recorded, when the ladder was climbed and stopped, and its course', () => {
    const course = drawn(told());
    expect(marksOf(course, 'decisions')).toEqual([
      ['taken', '10:10'],
      ['recorded', '10:30'],
    ]);
    expect(marksOf(course, 'ladder').at(-1)).toEqual(['stopped', '10:30']);
    expect(marksOf(course, 'course')).toEqual([
      ['opened', '10:00'],
      ['started', '10:00'],
      ['ended', '11:00'],
    ]);
  });

  test('draws the time that it is about: what was decided days before stands at its edge', () => {
    const course = drawn(told('09:30:00'));
    const [taken] = course.marks.filter(({ row }) => row === 'decisions');
    expect([course.from, taken?.at, placeIn(course, taken?.at ?? course.to)]).toEqual([
      instant('10:00:00'),
      instant('09:30:00'),
      0,
    ]);
  });

  test('takes marks that would stand on each other together, and none of another row', () => {
    const course = drawn(told());
    expect(clustered(course, 'course', 0.1).map((marks) => marks.length)).toEqual([2, 1]);
    expect(clustered(course, 'decisions', 0.5).map((marks) => marks.length)).toEqual([2]);
    expect(clustered(course, 'decisions', 0.01).map((marks) => marks.length)).toEqual([1, 1]);
  });

  test('has nothing to draw while nothing happened and no time passed', () => {
    const story = new Story().at('09:00:00');
    story.located(AANNAME, 'MNL');
    story.announced('MNL', [AANNAME], '12:00:00', null, 'plan-1', {});
    expect(courseIn(story)).toBeNull();
  });
});

describe('the axis', () => {
  test.each([
    ['10:00:00', '11:00:00', ['10:00', '10:10', '10:20', '10:30', '10:40', '10:50', '11:00']],
    ['09:58:30', '10:01:10', ['09:59', '10:00', '10:01']],
    ['08:10:00', '20:10:00', ['09:00', '11:00', '13:00', '15:00', '17:00', '19:00']],
  ])('from %s to %s names %j', (from, to, named) => {
    expect(ticksOf(instant(from), instant(to), 7).map((at) => at.slice(11, 16))).toEqual(named);
  });

  test('names midnights by the Dutch clock where it is days', () => {
    const ticks = ticksOf(instant('2026-11-01T10:00:00.000Z'), instant('2026-11-12T10:00:00.000Z'), 7);
    expect(ticks.map((at) => at.slice(8, 13))).toEqual(['02T23', '04T23', '06T23', '08T23', '10T23']);
  });
});
