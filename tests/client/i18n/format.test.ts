// Times and ages as people read them, on ordinary days and in the two nights in which the clock is changed.

import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Instant } from '#shared/base/time.ts';
import { countText } from '#shared/words/count-text.ts';
import {
  ageText,
  clockMinutes,
  clockTime,
  dateText,
  delayText,
  durationText,
  instantFromLocal,
  instantsFromLocal,
  localMoment,
  minutesText,
  minuteText,
  momentText,
  nearMoment,
  spanText,
  utcMoment,
} from '../../../client/i18n/format.ts';

const at = (text: string): Instant => text as Instant;

test('a moment is shown in Dutch time with its zone, and in UTC', () => {
  const moment = at('2026-11-21T12:45:07.900Z');
  expect([clockTime(moment), clockMinutes(moment), dateText(moment, 'nl'), dateText(moment, 'en')]).toEqual([
    '13:45:07',
    '13:45',
    'za 2026-11-21',
    'Sat 2026-11-21',
  ]);
  expect([localMoment(moment), utcMoment(moment)]).toEqual(['2026-11-21 13:45:07 CET', '2026-11-21 12:45:07 UTC']);
});

test('midnight belongs to the new Dutch day', () => {
  expect(localMoment(at('2026-12-31T23:00:00.000Z'))).toBe('2027-01-01 00:00:00 CET');
  expect(dateText(at('2026-12-31T23:00:00.000Z'), 'nl')).toBe('vr 2027-01-01');
});

test('in the spring night the clock goes from 01:59:59 CET to 03:00:00 CEST', () => {
  expect(['2026-03-29T00:59:59.000Z', '2026-03-29T01:00:00.000Z'].map((one) => localMoment(at(one)))).toEqual([
    '2026-03-29 01:59:59 CET',
    '2026-03-29 03:00:00 CEST',
  ]);
});

test('in the autumn night 02:30 comes twice and the zone tells which', () => {
  expect(['2026-10-25T00:30:00.000Z', '2026-10-25T01:30:00.000Z'].map((one) => localMoment(at(one)))).toEqual([
    '2026-10-25 02:30:00 CEST',
    '2026-10-25 02:30:00 CET',
  ]);
});

test('[acceptance 9] every half hour of both nights is shown once, in order, none missing', () => {
  for (const [from, zones] of [
    ['2026-03-28T22:00:00.000Z', ['CET', 'CEST']],
    ['2026-10-24T22:00:00.000Z', ['CEST', 'CET']],
  ] as const) {
    const shown = Array.from({ length: 12 }, (_, index) =>
      localMoment(new Date(Date.parse(from) + index * 1_800_000).toISOString() as Instant),
    );
    expect(new Set(shown).size).toBe(12);
    expect([...new Set(shown.map((one) => one.slice(20)))]).toEqual(zones);
  }
});

test('what is typed in a form is read as Dutch time', () => {
  expect([
    instantFromLocal('2026-11-21', '13:45'),
    instantFromLocal('2026-07-01', '13:45:07'),
    instantFromLocal('2026-10-25', '02:30'),
    instantFromLocal('2026-03-29', '02:30'),
    instantFromLocal('2026-02-30', '10:00'),
    instantFromLocal('21-11-2026', '13:45'),
    instantFromLocal('2026-11-21', '25:00'),
  ]).toEqual([
    '2026-11-21T12:45:00.000Z',
    '2026-07-01T11:45:07.000Z',
    '2026-10-25T00:30:00.000Z',
    null,
    null,
    null,
    null,
  ]);
});

test('[acceptance 9] in the autumn hour what is typed is two moments, in the spring hour none', () => {
  expect(instantsFromLocal('2026-10-25', '02:30')).toEqual(['2026-10-25T00:30:00.000Z', '2026-10-25T01:30:00.000Z']);
  expect(instantsFromLocal('2026-10-25', '03:00')).toEqual(['2026-10-25T02:00:00.000Z']);
  expect(instantsFromLocal('2026-03-29', '02:30')).toEqual([]);
});

test('an age has its unit: seconds, then minutes, then hours and minutes, then days, and is never negative', () => {
  const second = 1_000;
  const cases = [-5, 0, 18, 59, 60, 72, 3_599, 3_600, 3_900, 7_500, 86_400, 172_799, 172_800, 1_900_000];
  expect(cases.map((seconds) => ageText(seconds * second, 'nl'))).toEqual([
    '0 s',
    '0 s',
    '18 s',
    '59 s',
    '1 min',
    '1 min',
    '59 min',
    '1 u 00',
    '1 u 05',
    '2 u 05',
    '24 u 00',
    '47 u 59',
    '2 d',
    '21 d',
  ]);
  expect(ageText(3_900 * second, 'en')).toBe('1 h 05');
  expect([-1, 59, 720].map((seconds) => minutesText(seconds * second, 'nl'))).toEqual(['0 min', '0 min', '12 min']);
});

test('a duration in full has two units at most', () => {
  const cases = [0, 1, 72, 3_600, 3_661, 90_061];
  expect(cases.map((seconds) => durationText(seconds * 1_000, 'nl'))).toEqual([
    '0 seconden',
    '1 seconde',
    '1 minuut 12 seconden',
    '1 uur',
    '1 uur 1 minuut',
    '1 dag 1 uur',
  ]);
  expect(durationText(90_061_000, 'en')).toBe('1 day 1 hour');
});

test('a moment of today needs no date, another day does', () => {
  const now = at('2026-11-21T12:45:07.000Z');
  expect([
    momentText(at('2026-11-21T08:00:00.000Z'), now),
    momentText(at('2026-11-20T08:00:00.000Z'), now),
    momentText(at('2026-11-20T23:30:00.000Z'), now),
    momentText(at('2026-11-21T08:00:00.000Z'), null),
  ]).toEqual(['09:00:00', '2026-11-20 09:00:00', '00:30:00', '2026-11-21 09:00:00']);
});

test('to the minute another day has its date as well, and in a narrow place its day, while that is no other one', () => {
  const now = at('2026-11-21T00:30:00.000Z');
  const moments = ['2026-11-20T23:10:00.000Z', '2026-11-20T22:10:00.000Z', '2026-11-15T08:00:00.000Z'].map(at);
  expect(moments.map((moment) => minuteText(moment, now))).toEqual(['00:10', '2026-11-20 23:10', '2026-11-15 09:00']);
  expect(moments.map((moment) => nearMoment(moment, now, 'nl'))).toEqual(['00:10', 'vr 23:10', 'zo 09:00']);
  // A week ago was the same day of the week, and what is to come is not what was.
  const others = ['2026-11-14T08:00:00.000Z', '2026-11-22T08:00:00.000Z'].map(at);
  expect(others.map((moment) => nearMoment(moment, now, 'en'))).toEqual(['2026-11-14', '2026-11-22']);
  expect(nearMoment(at('2026-11-20T23:10:00.000Z'), null, 'nl')).toBe('2026-11-21 00:10');
});

test('how long a period lasted never leaves open which units it has', () => {
  const seconds = [-5, 0, 59, 60, 3_599, 3_600, 12_000, 86_400, 99_000];
  expect(seconds.map((one) => spanText(one * 1_000, 'nl'))).toEqual([
    '0 s',
    '0 s',
    '59 s',
    '1 min',
    '59 min',
    '1 u',
    '3 u 20 min',
    '1 d',
    '1 d 3 u',
  ]);
});

test('a delay is hours and minutes, however many days it was, and never rounded to nothing', () => {
  const seconds = [0, 1, 360, 7_859, 266_700];
  expect(seconds.map((one) => delayText(one * 1_000, 'nl'))).toEqual([
    '0 min',
    '<1 min',
    '6 min',
    '2 u 10 min',
    '74 u 5 min',
  ]);
});

test('no duration looks like a time of day, and each has its unit, in both languages', () => {
  const texts = [ageText, minutesText, durationText, spanText, delayText];
  const seconds = fc.integer({ min: 0, max: 40_000_000 });
  fc.assert(
    fc.property(seconds, fc.constantFrom('nl', 'en' as const), fc.constantFrom(...texts), (much, language, text) => {
      expect(text(much * 1_000, language)).toMatch(/^<?\d+ [a-z]+(?: \d+(?: [a-z]+)?)?$/);
    }),
  );
});

test('large counts are grouped in threes', () => {
  expect([0, 999, 1_902, 1_234_567].map(countText)).toEqual(['0', '999', '1\u00a0902', '1\u00a0234\u00a0567']);
});
