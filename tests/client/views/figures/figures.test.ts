// The period of the figures and what is summed from them: whole months, quarters and years, nothing lost and nothing counted twice.

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { DAY, HOUR } from '#shared/base/time.ts';
import type { MonthFigure } from '#shared/dossier/api-dossier.ts';
import { MELDKAMER_IDS } from '#shared/reference/meldkamers.ts';
import { periodBefore, withEarlier } from '../../../../client/views/figures/earlier.ts';
import {
  ABSENCE_TIMES,
  absenceHours,
  CLASS_TIMES,
  classHours,
  decisionGroups,
  disturbanceHours,
  median,
  perMeldkamer,
  perMonth,
  recordingGroups,
  summed,
} from '../../../../client/views/figures/figure-sums.ts';
import {
  figuresQuery,
  periodAsked,
  readFiguresSearch,
  readYear,
  writeFiguresSearch,
} from '../../../../client/views/figures/figures-search.ts';
import { inUnit, periodAround, quarterOf, shifted, UNITS, unitOf } from '../../../../client/views/figures/period.ts';

const day = fc
  .date({ min: new Date('2001-01-01'), max: new Date('2198-12-31'), noInvalidDate: true })
  .map((one) => one.toISOString().slice(0, 10));
const unit = fc.constantFrom(...UNITS);

describe('a period', () => {
  test('lies around its day, knows its unit, and one forth and one back is the same again', () => {
    fc.assert(
      fc.property(day, unit, (date, one) => {
        const period = periodAround(date, one);
        expect(period.from <= date && date <= period.to).toBe(true);
        expect(unitOf(period)).toBe(one);
        expect(shifted(shifted(period, one, 1), one, -1)).toEqual(period);
        const next = shifted(period, one, 1);
        expect(Date.parse(next.from) - Date.parse(period.to)).toBe(DAY);
      }),
    );
  });

  test('ends with the last day of its month, also in a leap year', () => {
    expect([
      periodAround('2028-02-10', 'month'),
      periodAround('2026-11-21', 'quarter'),
      shifted(periodAround('2026-01-05', 'quarter'), 'quarter', -1),
      quarterOf(periodAround('2026-11-21', 'quarter')),
    ]).toEqual([
      { from: '2028-02-01', to: '2028-02-29' },
      { from: '2026-10-01', to: '2026-12-31' },
      { from: '2025-10-01', to: '2025-12-31' },
      4,
    ]);
  });

  test('in another unit is the one of today when today lies in it, otherwise its first', () => {
    const year = periodAround('2026-06-01', 'year');
    expect(inUnit(year, 'month', '2026-11-21')).toEqual({ from: '2026-11-01', to: '2026-11-30' });
    expect(inUnit(year, 'month', '2027-03-03')).toEqual({ from: '2026-01-01', to: '2026-01-31' });
    expect(unitOf({ from: '2026-01-02', to: '2026-01-31' })).toBeNull();
  });

  test('stands in the address with the meldkamer, and asks for Dutch days', () => {
    fc.assert(
      fc.property(day, unit, fc.constantFrom(null, ...MELDKAMER_IDS), (date, one, meldkamer) => {
        const search = { period: periodAround(date, one), meldkamer };
        expect(readFiguresSearch(writeFiguresSearch(search))).toEqual(search);
      }),
    );
    const nothing = { period: null, meldkamer: null };
    expect([writeFiguresSearch(nothing), readFiguresSearch('?from=2026-01-01')]).toEqual(['', nothing]);
    expect(readFiguresSearch('?from=2026-02-01&to=2026-01-01&meldkamer=XXX')).toEqual(nothing);
    const year = periodAsked(nothing, '2026-11-21');
    expect(Object.fromEntries(new URLSearchParams(figuresQuery(year)))).toEqual({
      from: '2025-12-31T23:00:00.000Z',
      to: '2026-12-31T23:00:00.000Z',
    });
    expect([readYear('?year=2026'), readYear('?year=26'), readYear('')]).toEqual(['2026', null, null]);
  });
});

const ms = fc.nat(HOUR * 1000);

/** As the server counts: absence is covered in one of three ways or uncovered, and at another meldkamer or outside. */
const figure: fc.Arbitrary<MonthFigure> = fc
  .record({
    month: fc.constantFrom('2026-01', '2026-02', '2026-12'),
    meldkamer: fc.constantFrom(...MELDKAMER_IDS),
    ...{ coveredInTimeMs: ms, coveredLaterMs: ms, spokenMs: ms, uncoveredMs: ms, doubleClaimMs: ms, unknownMs: ms },
    ...{ ownMs: ms, transitionalMs: ms, belowMinimumMs: ms, outsideShare: ms, partyShare: ms },
    ...{ establishedMs: ms, establishedHomeMs: ms },
  })
  .map(({ outsideShare, partyShare, ...one }) => {
    const coveredMs = one.coveredInTimeMs + one.coveredLaterMs + one.spokenMs;
    const absent = coveredMs + one.uncoveredMs;
    const outsideMs = Math.min(outsideShare, absent);
    const byPartyMs = Math.min(partyShare, coveredMs - one.spokenMs);
    return { ...one, coveredMs, byPartyMs, outsideMs, otherMeldkamerMs: absent - outsideMs };
  });
const figures = fc.array(figure);

describe('what is summed', () => {
  test('per meldkamer and per month is the same whole, in every column', () => {
    fc.assert(
      fc.property(figures, (months) => {
        const names = [...CLASS_TIMES, ...ABSENCE_TIMES, 'belowMinimumMs'] as const;
        const whole = summed(months, names);
        expect(summed(perMeldkamer(months, names), names)).toEqual(whole);
        expect(summed(perMonth(months, names, null), names)).toEqual(whole);
        const apart = MELDKAMER_IDS.flatMap((id) => perMonth(months, names, id));
        expect(summed(apart, names)).toEqual(whole);
        expect(perMeldkamer(months, names).map(({ id }) => id)).toEqual(MELDKAMER_IDS);
      }),
    );
  });

  test('R79: the bar of classes with the hours at home is all time, and the bar of absence is part of it', () => {
    const sum = (values: readonly number[]): number => values.reduce((soFar, value) => soFar + value, 0);
    fc.assert(
      fc.property(figures, (months) => {
        for (const one of perMeldkamer(months, [...CLASS_TIMES, ...ABSENCE_TIMES])) {
          const [classes, absence] = [classHours(one), absenceHours(one)];
          const [own = Number.NaN, whole = Number.NaN] = classes.beside;
          expect(sum(classes.values) + own).toBeCloseTo(whole);
          const [other = Number.NaN, outside = Number.NaN, contested, unknown] = classes.values;
          expect(sum(absence.values)).toBeCloseTo(other + outside);
          const [twice, unplaced, covered = Number.NaN, byParty = Number.NaN] = absence.beside;
          expect(sum(absence.values.slice(0, 3))).toBeCloseTo(covered);
          expect(byParty).toBeLessThanOrEqual(covered);
          expect([twice, unplaced]).toEqual([contested, unknown]);
        }
      }),
    );
  });

  test('every decision lies in one group, at its edge in the earlier one', () => {
    const timeToDecision = [-DAY, 0, 1, HOUR, HOUR + 1, DAY, 7 * DAY, 7 * DAY + 1].map((ms, index) => ({
      number: `2026-000${index + 1}` as never,
      ms: Math.max(0, ms),
      recordedMs: Math.max(0, ms),
      beforehand: ms <= 0,
    }));
    expect(decisionGroups({ timeToDecision, undecided: ['2026-0020' as never] })).toEqual({
      before: 2,
      hour: 2,
      day: 2,
      week: 1,
      longer: 1,
      none: 1,
    });
  });

  test('[R65] the same decisions by when they were on record, in the same groups', () => {
    const timeToDecision = [
      { number: '2026-0001' as never, ms: 0, recordedMs: 0, beforehand: true },
      { number: '2026-0002' as never, ms: 0, recordedMs: 2 * HOUR, beforehand: true },
      { number: '2026-0003' as never, ms: HOUR, recordedMs: 8 * DAY, beforehand: false },
    ];
    const none = { hour: 0, week: 0, none: 0 };
    expect(recordingGroups({ timeToDecision, undecided: [] })).toEqual({ ...none, before: 1, day: 1, longer: 1 });
    expect(decisionGroups({ timeToDecision, undecided: [] })).toEqual({
      ...none,
      before: 2,
      day: 0,
      hour: 1,
      longer: 0,
    });
  });

  test('[R66] disturbances add up per meldkamer and kind, in hours', () => {
    const one = { number: '2026-0001' as never, meldkamer: 'LIM', kind: 'storing', ms: HOUR } as const;
    const hours = disturbanceHours([one, { ...one, ms: 2 * HOUR }, { ...one, kind: 'onderhoud', ms: HOUR / 2 }]);
    expect(hours.map(({ id }) => id)).toEqual(MELDKAMER_IDS);
    expect(hours.filter(({ values }) => values.some((value) => value > 0))).toEqual([{ id: 'LIM', values: [3, 0.5] }]);
  });

  test('the median is the one in the middle, or between the two in the middle', () => {
    expect([median([]), median([5]), median([9, 1, 5]), median([4, 1, 3, 2])]).toEqual([null, 5, 5, 2.5]);
  });
});

describe('the period before', () => {
  const of = (from: string, to: string, today: string) => periodBefore({ from, to }, today);

  test('begins no sooner than the server answers for', () => {
    expect(of('2001-01-01', '2001-12-31', '2026-11-21')).toEqual({ from: '2000-01-02', to: '2000-12-31' });
  });

  test('is the month, quarter or year before, or as many days as were chosen', () => {
    expect([
      of('2026-02-01', '2026-02-28', '2026-11-21'),
      of('2026-01-01', '2026-03-31', '2026-11-21'),
      of('2025-01-01', '2025-12-31', '2026-11-21'),
      of('2026-03-10', '2026-03-19', '2026-11-21'),
    ]).toEqual([
      { from: '2026-01-01', to: '2026-01-31' },
      { from: '2025-10-01', to: '2025-12-31' },
      { from: '2024-01-01', to: '2024-12-31' },
      { from: '2026-02-28', to: '2026-03-09' },
    ]);
  });

  test('of one that is not over is as many days of it as have begun, and never more than it has', () => {
    expect([
      of('2026-01-01', '2026-12-31', '2026-02-10'),
      of('2026-03-01', '2026-03-31', '2026-03-30'),
      of('2026-03-01', '2026-03-31', '2026-03-31'),
      of('2026-11-10', '2026-11-30', '2026-11-12'),
    ]).toEqual([
      // Thirty-one days of January and ten.
      { from: '2025-01-01', to: '2025-02-10' },
      { from: '2026-02-01', to: '2026-02-28' },
      { from: '2026-02-01', to: '2026-02-28' },
      { from: '2026-10-20', to: '2026-10-22' },
    ]);
  });

  test('stands beside each row as the sum of the same one: by its name, or by its place where each is a month', () => {
    const rows = [
      { id: 'a', values: [1, 2] },
      { id: 'b', values: [3, 4] },
    ];
    const before = [{ id: 'b', values: [5, 6] }];
    expect(withEarlier(rows, before)).toEqual([rows[0], { id: 'b', values: [3, 4], earlier: 11 }]);
    expect(withEarlier(rows, before, 'order')).toEqual([{ id: 'a', values: [1, 2], earlier: 11 }, rows[1]]);
    expect(withEarlier(rows, null)).toEqual(rows);
  });
});
