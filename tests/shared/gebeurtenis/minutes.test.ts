// How long events lasted, per meldkamer and in all: cut to the time that is asked for, and never counted twice.

import { describe, expect, it } from 'vitest';
import { HOUR, MINUTE } from '#shared/base/time.ts';
import type { Gebeurtenis, GebeurtenisNumber } from '#shared/deviation/gebeurtenis.ts';
import { gebeurtenisMinutes } from '#shared/gebeurtenis/minutes.ts';
import type { MeldkamerId } from '#shared/reference/meldkamers.ts';
import { instant } from '../../support/story.ts';

type Told = readonly [meldkamer: MeldkamerId, from: string, until: string | null];

function one(number: string, ...parts: readonly Told[]): Gebeurtenis {
  return {
    number: number as GebeurtenisNumber,
    version: 1,
    title: 'Storing telefonie',
    national: true,
    parts: parts.map(([meldkamer, from, until]) => ({
      meldkamer,
      from: instant(from),
      until: until === null ? null : instant(until),
      status: 'unknown',
    })),
    dossiers: [],
    acts: [],
  };
}

const FROM = instant('08:00:00');
const TO = instant('12:00:00');

function together(all: readonly Gebeurtenis[]): Readonly<Record<string, number>> {
  const rows = gebeurtenisMinutes(all, FROM, TO).together.filter(({ ms }) => ms > 0);
  return Object.fromEntries(rows.map(({ meldkamer, ms }) => [meldkamer, ms]));
}

describe('[R135] the time of events', () => {
  it('is counted per event and meldkamer, each by its own begin and end, and no further than is known', () => {
    const all = [one('G2026-0001', ['MNL', '07:00:00', '09:00:00'], ['NHL', '11:30:00', null])];
    expect(gebeurtenisMinutes(all, FROM, TO).each).toEqual([
      {
        number: 'G2026-0001',
        title: 'Storing telefonie',
        national: true,
        meldkamer: 'MNL',
        from: instant('07:00:00'),
        until: instant('09:00:00'),
        ms: HOUR,
      },
      expect.objectContaining({ meldkamer: 'NHL', until: null, ms: 30 * MINUTE }),
    ]);
  });

  it('ends with the time that is asked for, also where the event ended later', () => {
    const all = [one('G2026-0001', ['MNL', '11:00:00', '13:00:00'])];
    expect(gebeurtenisMinutes(all, FROM, TO).each).toMatchObject([{ ms: HOUR, until: instant('13:00:00') }]);
    expect(together(all)).toEqual({ MNL: HOUR });
  });

  it('is of no event that was over before, or began after', () => {
    const all = [one('G2026-0001', ['MNL', '07:00:00', '08:00:00'], ['NHL', '12:00:00', null])];
    expect(gebeurtenisMinutes(all, FROM, TO)).toEqual({ each: [], together: [] });
  });

  it('counts what a meldkamer is in twice once in all', () => {
    const all = [
      one('G2026-0002', ['MNL', '09:00:00', '10:00:00'], ['LIM', '09:00:00', '09:10:00']),
      one('G2026-0001', ['MNL', '08:30:00', '11:00:00'], ['LIM', '09:20:00', '09:30:00']),
      one('G2026-0003', ['MNL', '10:30:00', '11:30:00']),
    ];
    expect(together(all)).toEqual({ MNL: 3 * HOUR, LIM: 20 * MINUTE });
    expect(gebeurtenisMinutes(all, FROM, TO).each.map(({ number }) => number)).toEqual([
      'G2026-0001',
      'G2026-0001',
      'G2026-0002',
      'G2026-0002',
      'G2026-0003',
    ]);
  });

  it('has a row for every meldkamer as soon as there was one, and none before', () => {
    const all = [one('G2026-0001', ['MNL', '09:00:00', '10:00:00'])];
    expect(gebeurtenisMinutes(all, FROM, TO).together).toHaveLength(10);
    expect(gebeurtenisMinutes([], FROM, TO).together).toEqual([]);
  });
});
