// Moments as a Dutch clock shows them, through summer time and midnight.

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dutchDate, dutchTime } from '../../../server/http/dutch-time.ts';
import { instant } from '../../support/story.ts';

const CLOCK = new Intl.DateTimeFormat('sv-SE', {
  timeZone: 'Europe/Amsterdam',
  dateStyle: 'short',
  timeStyle: 'medium',
});

describe('[R157] Dutch time', () => {
  it.each([
    ['2026-11-21T09:02:03.456Z', '2026-11-21 10:02:03'],
    ['2026-07-01T22:30:00.000Z', '2026-07-02 00:30:00'],
    ['2026-10-25T00:30:00.000Z', '2026-10-25 02:30:00'],
    ['2026-10-25T01:30:00.000Z', '2026-10-25 02:30:00'],
    ['2026-03-29T01:00:00.000Z', '2026-03-29 03:00:00'],
  ])('shows %s as %s', (utc, expected) => {
    expect(dutchTime(instant(utc))).toBe(expected);
  });

  it('shows any moment as the clock of the browser does, also on the days on which it is changed', () => {
    const [from, to] = [Date.UTC(2000, 0, 1), Date.UTC(2100, 0, 1)];
    const changes = fc.constantFrom('2026-03-29', '2026-10-25', '2027-03-28', '2027-10-31');
    const moments = fc.oneof(
      fc.integer({ min: from, max: to }),
      fc.tuple(changes, fc.integer({ min: 0, max: 86_399_999 })).map(([day, part]) => Date.parse(day) + part),
    );
    fc.assert(
      fc.property(moments, (at) => {
        expect(dutchTime(instant(new Date(at).toISOString()))).toBe(CLOCK.format(at));
      }),
    );
  });

  it('has its own midnight', () => {
    expect(dutchDate(instant('2026-12-31T23:30:00.000Z'))).toBe('2027-01-01');
  });
});
