// Moments as a Dutch clock shows them, through summer time and midnight.

import { describe, expect, it } from 'vitest';
import { dutchDate, dutchTime } from '../../../server/register/dutch-time.ts';
import { instant } from '../../support/story.ts';

describe('Dutch time', () => {
  it.each([
    ['2026-11-21T09:02:03.456Z', '2026-11-21 10:02:03 +01:00'],
    ['2026-07-01T22:30:00.000Z', '2026-07-02 00:30:00 +02:00'],
    ['2026-10-25T00:30:00.000Z', '2026-10-25 02:30:00 +02:00'],
    ['2026-10-25T01:30:00.000Z', '2026-10-25 02:30:00 +01:00'],
    ['2026-03-29T01:00:00.000Z', '2026-03-29 03:00:00 +02:00'],
  ])('shows %s as %s', (utc, expected) => {
    expect(dutchTime(instant(utc))).toBe(expected);
  });

  it('has its own midnight', () => {
    expect(dutchDate(instant('2026-12-31T23:30:00.000Z'))).toBe('2027-01-01');
  });
});
