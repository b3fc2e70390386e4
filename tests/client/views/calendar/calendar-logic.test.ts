// The calendar without a screen: which days it shows, how long they really are, and where each deviation is drawn.

import { describe, expect, test } from 'vitest';
import type { Instant } from '#shared/base/time.ts';
import type { CalendarEntry } from '#shared/dossier/api-dossier.ts';
import type { MeldkamerId } from '#shared/reference/meldkamers.ts';
import {
  daysOf,
  edgesOf,
  isWholeMonth,
  monthBeside,
  searchOf,
  spanIn,
} from '../../../../client/views/calendar/calendar-span.ts';
import { type Bar, linesOf, stateOf } from '../../../../client/views/calendar/timeline-bars.ts';

const NOW = '2026-11-21T10:00:00.000Z' as Instant;
const NOVEMBER = { from: '2026-11-01', to: '2026-11-30' };

describe('the days', () => {
  test('the address names them; without it, or when it cannot be meant, it is this month', () => {
    expect(spanIn('?from=2026-03-10&to=2026-04-20', NOW)).toEqual({ from: '2026-03-10', to: '2026-04-20' });
    expect(spanIn('?from=2026-02-10', NOW)).toEqual({ from: '2026-02-10', to: '2026-02-28' });
    const unmeant = ['', '?from=2026-02-30&to=2026-03-01', '?from=2026-05-02&to=2026-05-01', '?from=x&to=y'];
    const tooLong = '?from=2026-01-01&to=2026-12-31';
    expect([...unmeant, tooLong].map((text) => spanIn(text, NOW))).toEqual(Array(5).fill(NOVEMBER));
    expect(spanIn(searchOf(NOVEMBER), NOW)).toEqual(NOVEMBER);
  });

  test('this month is that of the Dutch calendar, also an hour before UTC agrees', () => {
    expect(spanIn('', '2026-11-30T23:30:00.000Z' as Instant)).toEqual({ from: '2026-12-01', to: '2026-12-31' });
  });

  test('months before and after, over the year and for any length', () => {
    expect([monthBeside({ from: '2026-12-15', to: '2026-12-20' }, 1), monthBeside(NOVEMBER, -1)]).toEqual([
      { from: '2027-01-01', to: '2027-01-31' },
      { from: '2026-10-01', to: '2026-10-31' },
    ]);
    expect(monthBeside({ from: '2028-03-01', to: '2028-03-31' }, -1)).toEqual({ from: '2028-02-01', to: '2028-02-29' });
    expect([isWholeMonth(NOVEMBER), isWholeMonth({ from: '2026-11-01', to: '2026-11-29' })]).toEqual([true, false]);
  });

  test('the day on which the clocks go back has 25 hours, the one on which they go forward 23', () => {
    const october = daysOf({ from: '2026-10-24', to: '2026-10-26' });
    expect(october).toEqual([
      { date: '2026-10-24', start: '2026-10-23T22:00:00.000Z', hours: 24 },
      { date: '2026-10-25', start: '2026-10-24T22:00:00.000Z', hours: 25 },
      { date: '2026-10-26', start: '2026-10-25T23:00:00.000Z', hours: 24 },
    ]);
    expect(daysOf({ from: '2026-03-29', to: '2026-03-29' })).toEqual([
      { date: '2026-03-29', start: '2026-03-28T23:00:00.000Z', hours: 23 },
    ]);
    expect(edgesOf({ from: '2026-10-01', to: '2026-10-31' })).toEqual({
      start: '2026-09-30T22:00:00.000Z',
      end: '2026-10-31T23:00:00.000Z',
    });
  });
});

function entry(number: string, start: string, end: string | null, change: Partial<CalendarEntry> = {}): CalendarEntry {
  return {
    number: number as CalendarEntry['number'],
    kind: 'onderhoud',
    meldkamer: 'MNL' as MeldkamerId,
    functions: [],
    start: start as Instant,
    end: end as Instant | null,
    stage: 'announced',
    ...change,
  };
}

describe('the bars', () => {
  const edges = { start: '2026-11-01T00:00:00.000Z' as Instant, end: '2026-11-11T00:00:00.000Z' as Instant };

  test('lie where they are in time, are cut at the edges, and each keeps its own lane', () => {
    const lines = linesOf(
      [
        entry('2026-0002', '2026-11-03T00:00:00.000Z', '2026-11-06T00:00:00.000Z'),
        entry('2026-0001', '2026-10-20T00:00:00.000Z', '2026-11-04T00:00:00.000Z'),
        entry('2026-0003', '2026-11-06T00:00:00.000Z', null),
        entry('2026-0004', '2026-11-12T00:00:00.000Z', null),
      ],
      { ...edges, now: '2026-11-01T00:00:00.000Z' as Instant, labelOf: () => 0.25 },
    );
    expect(lines.map(({ meldkamer }) => meldkamer.id).length).toBe(10);
    const own = lines.find(({ meldkamer }) => meldkamer.id === 'MNL');
    expect(own?.lanes).toBe(2);
    expect(
      own?.bars.map(({ entry: { number }, left, width, lane, cutLeft, cutRight }) => [
        number,
        left,
        Math.round(width * 1_000) / 1_000,
        lane,
        cutLeft,
        cutRight,
      ]),
    ).toEqual([
      ['2026-0001', 0, 0.3, 0, true, false],
      ['2026-0002', 0.2, 0.3, 1, false, false],
      ['2026-0003', 0.5, 0.5, 0, false, true],
    ]);
  });

  /** Ten days, and it is the middle of the fourth: 0.35 of the line. A label takes a fifth of it. */
  const MIDDLE = '2026-11-04T12:00:00.000Z' as Instant;
  const barsOf = (...entries: readonly CalendarEntry[]): readonly Bar[] =>
    linesOf(entries, { ...edges, now: MIDDLE, labelOf: () => 0.2 }).flatMap(({ bars }) => bars);
  const drawn = ({ left, width, lane, label }: Bar) => [left, Math.round(width * 1e6) / 1e6, lane, label];
  const ended = { stage: 'ended' } as const;

  test('a short one is as short as it was, and its label stands beside it: behind it, or before it at the end of the line', () => {
    const [first, last] = barsOf(
      entry('2026-0001', '2026-11-02T00:00:00.000Z', '2026-11-02T02:24:00.000Z', ended),
      entry('2026-0002', '2026-11-10T00:00:00.000Z', '2026-11-10T02:24:00.000Z'),
    );
    expect([first, last].map((bar) => bar && drawn(bar))).toEqual([
      [0.1, 0.01, 0, 'after'],
      [0.9, 0.01, 0, 'before'],
    ]);
  });

  test('nothing that was or goes on is drawn past now; what is only announced is drawn as it was announced', () => {
    expect(
      barsOf(
        entry('2026-0001', '2026-11-01T00:00:00.000Z', null, { stage: 'active' }),
        entry('2026-0002', '2026-11-02T00:00:00.000Z', '2026-11-08T00:00:00.000Z', { stage: 'observed' }),
        entry('2026-0003', '2026-11-04T00:00:00.000Z', '2026-11-06T00:00:00.000Z', ended),
        entry('2026-0004', '2026-11-04T00:00:00.000Z', '2026-11-07T00:00:00.000Z'),
        entry('2026-0005', '2026-11-06T00:00:00.000Z', null),
      ).map(drawn),
    ).toEqual([
      [0, 0.35, 0, 'inside'],
      [0.1, 0.25, 1, 'inside'],
      [0.3, 0.05, 2, 'after'],
      [0.3, 0.3, 3, 'inside'],
      [0.5, 0.5, 0, 'inside'],
    ]);
  });

  test('no label lies over another bar: what has no room beside it is on a lane of its own', () => {
    const hour = (number: string, day: number) =>
      entry(number, `2026-11-0${day}T00:00:00.000Z`, `2026-11-0${day}T01:00:00.000Z`, ended);
    // Each takes its hour and two days of label behind it: the third has room again on the first lane, the fourth on the second.
    expect(
      barsOf(
        hour('2026-0001', 1),
        hour('2026-0002', 2),
        entry('2026-0003', '2026-11-03T02:00:00.000Z', '2026-11-03T03:00:00.000Z', ended),
        entry('2026-0004', '2026-11-04T02:00:00.000Z', '2026-11-04T03:00:00.000Z', ended),
      ).map(({ lane }) => lane),
    ).toEqual([0, 1, 0, 1]);
  });

  test('planned, awaited, running and over are four states', () => {
    const earlier = '2026-11-20T00:00:00.000Z';
    const later = '2026-11-25T00:00:00.000Z';
    expect([
      stateOf(entry('1', later, null), NOW),
      stateOf(entry('1', earlier, later), NOW),
      stateOf(entry('1', earlier, null, { stage: 'active' }), NOW),
      stateOf(entry('1', earlier, null, { stage: 'observed' }), NOW),
      stateOf(entry('1', earlier, '2026-11-21T00:00:00.000Z', { stage: 'ended' }), NOW),
      stateOf(entry('1', earlier, '2026-11-21T00:00:00.000Z'), NOW),
    ]).toEqual(['planned', 'awaited', 'running', 'running', 'over', 'over']);
  });
});
