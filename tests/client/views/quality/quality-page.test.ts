// What the page about alarm quality asks, how it writes numbers, and how it puts days together: what needs no browser.

import { describe, expect, test } from 'vitest';
import type { Instant } from '#shared/base/time.ts';
import {
  qualityQuery,
  readQualitySearch,
  writeQualitySearch,
} from '../../../../client/views/quality/quality-search.ts';
import { measureText } from '../../../../client/views/quality/quality-text.ts';
import { inWeeks } from '../../../../client/views/quality/weeks.ts';

describe('[R140] the page about alarm quality', () => {
  test('asks for whole days up to now, so that the question is the same until midnight', () => {
    const search = { days: 30, seats: 2 };
    const asked = '?from=2026-10-30T23%3A00%3A00.000Z&seats=2';
    expect(qualityQuery(search, '2026-11-30T08:00:00.000Z' as Instant)).toBe(asked);
    expect(qualityQuery(search, '2026-11-30T22:59:59.000Z' as Instant)).toBe(asked);
    expect(qualityQuery(search, '2026-11-30T23:00:00.000Z' as Instant)).not.toBe(asked);
  });

  test('has what was chosen in its address, and opens also with what cannot be meant', () => {
    for (const search of [
      { days: 30, seats: 1 },
      { days: 90, seats: 4 },
    ]) {
      expect(readQualitySearch(writeQualitySearch(search))).toEqual(search);
    }
    expect(writeQualitySearch({ days: 30, seats: 1 })).toBe('');
    expect(readQualitySearch('?days=31&seats=99')).toEqual({ days: 30, seats: 10 });
  });

  test('writes a tenth at most, and never little as nothing', () => {
    const texts = [0, 0.0004, 0.05, 0.123, 1].map((value) => measureText(value, 'share', 'nl'));
    expect(texts).toEqual(['0 %', '<0,1 %', '5 %', '12,3 %', '100 %']);
    expect([0.04, 1, 2.25].map((value) => measureText(value, 'count', 'en'))).toEqual(['<0.1', '1', '2.3']);
  });

  test('puts days together in sevens that end with the last day, and loses none', () => {
    const days = Array.from({ length: 16 }, (_, index) => ({ day: `2026-11-${10 + index}`, 1: 0, 2: index, 3: 1 }));
    expect(inWeeks(days)).toEqual([
      { day: '2026-11-10', 1: 0, 2: 1, 3: 2 },
      { day: '2026-11-12', 1: 0, 2: 35, 3: 7 },
      { day: '2026-11-19', 1: 0, 2: 84, 3: 7 },
    ]);
    expect(inWeeks(days.slice(0, 7))).toHaveLength(1);
    expect(inWeeks([])).toEqual([]);
  });
});
