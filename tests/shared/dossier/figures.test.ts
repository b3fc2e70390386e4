// What is counted over a time: on the Dutch calendar, covered and uncovered, by reason; and that the parts sum to the whole.

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { monthAfter, monthOf, monthStart, monthsWithin } from '#shared/base/dutch-calendar.ts';
import { DAY, elapsed, HOUR, instantOf, MINUTE } from '#shared/base/time.ts';
import { cutTo } from '#shared/dossier/account.ts';
import type { Figures } from '#shared/dossier/api-dossier.ts';
import { DEFAULT_POLICY } from '#shared/policy/policy.ts';
import { DECISION, SMB } from '../../support/decision.ts';
import { figuresOf, foldedOf } from '../../support/dossiers-of.ts';
import { actor, instant, LMS, place, Story, sourceOf } from '../../support/story.ts';

const AANNAME = 'MNL/ambulance/09/aanname';
const UITGIFTE = 'MNL/ambulance/09/uitgifte';

const BARE = { ...DECISION, capacity: null, document: null };

type Sums = { readonly coveredMs: number; readonly uncoveredMs: number };

function rowsOf(months: Figures['months'], what: 'hours' | 'below' = 'hours') {
  return months
    .filter((row) => (what === 'below' ? row.belowMinimumMs > 0 : row.coveredMs + row.uncoveredMs > 0))
    .map(({ month, meldkamer, coveredMs, uncoveredMs, belowMinimumMs }) =>
      what === 'below'
        ? [month, meldkamer, belowMinimumMs / HOUR]
        : [month, meldkamer, coveredMs / HOUR, uncoveredMs / HOUR],
    );
}

function total(rows: readonly Sums[]): Sums {
  return {
    coveredMs: rows.reduce((sum, { coveredMs }) => sum + coveredMs, 0),
    uncoveredMs: rows.reduce((sum, { uncoveredMs }) => sum + uncoveredMs, 0),
  };
}

describe('the Dutch calendar', () => {
  test('a month runs from midnight to midnight on a Dutch clock, also when the clock changes in it', () => {
    const hours = (month: string): number => elapsed(monthStart(month), monthStart(monthAfter(month, 1))) / HOUR;
    expect(
      ['2026-02', '2026-03', '2026-04', '2026-10', '2026-11'].map((month) => [monthStart(month), hours(month)]),
    ).toEqual([
      ['2026-01-31T23:00:00.000Z', 28 * 24],
      ['2026-02-28T23:00:00.000Z', 31 * 24 - 1],
      ['2026-03-31T22:00:00.000Z', 30 * 24],
      ['2026-09-30T22:00:00.000Z', 31 * 24 + 1],
      ['2026-10-31T23:00:00.000Z', 30 * 24],
    ]);
  });

  test('every moment lies in the month that the clock of Amsterdam shows', () => {
    const clock = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Amsterdam', year: 'numeric', month: '2-digit' });
    const moments = fc.integer({ min: Date.UTC(2000, 0, 1), max: Date.UTC(2060, 0, 1) });
    const borders = fc.constantFrom(...['2026-03', '2026-04', '2026-10', '2026-11', '2027-01'].map(monthStart));
    const near = fc.tuple(borders, fc.integer({ min: -3 * HOUR, max: 3 * HOUR }));
    fc.assert(
      fc.property(
        fc.oneof(
          moments,
          near.map(([border, ms]) => Date.parse(border) + ms),
        ),
        (ms) => {
          expect(monthOf(instantOf(ms))).toBe(clock.format(ms));
        },
      ),
    );
  });

  test('months cut any time into parts without gaps or overlap', () => {
    const moment = fc.integer({ min: Date.UTC(2025, 0, 1), max: Date.UTC(2028, 0, 1) });
    fc.assert(
      fc.property(moment, moment, (one, other) => {
        const [from, to] = [instantOf(Math.min(one, other)), instantOf(Math.max(one, other))];
        const parts = monthsWithin(from, to);
        expect(parts.reduce((sum, part) => sum + elapsed(part.from, part.to), 0)).toBe(elapsed(from, to));
        expect(parts.every((part) => monthOf(part.from) === part.month)).toBe(true);
        expect(parts.slice(1).every((part, index) => part.from === parts[index]?.to)).toBe(true);
      }),
    );
  });
});

describe('time away', () => {
  function away(from: string, to: string): Story {
    const story = new Story().at(from);
    do story.located(AANNAME, 'Zeist');
    while (story.wait(11 * HOUR).now < to);
    story.at(to).located(AANNAME, 'MNL');
    return story;
  }

  test('a night in which the clock is put forward has an hour less, and one in which it is put back an hour more', () => {
    const march = away('2026-03-28T23:00:00.000Z', '2026-03-29T22:00:00.000Z');
    expect(rowsOf(figuresOf(march, '2026-02-28T23:00:00.000Z', '2026-03-31T22:00:00.000Z').months)).toEqual([
      ['2026-03', 'MNL', 0, 23],
    ]);
    const october = away('2026-10-24T22:00:00.000Z', '2026-10-25T23:00:00.000Z');
    expect(rowsOf(figuresOf(october, '2026-09-30T22:00:00.000Z', '2026-10-31T23:00:00.000Z').months)).toEqual([
      ['2026-10', 'MNL', 0, 25],
    ]);
  });

  test('a period over the end of a month counts in both, cut at midnight on a Dutch clock', () => {
    const story = away('2026-03-31T20:00:00.000Z', '2026-04-01T02:00:00.000Z');
    const { months } = figuresOf(story, '2026-02-28T23:00:00.000Z', '2026-04-30T22:00:00.000Z');
    expect(rowsOf(months)).toEqual([
      ['2026-03', 'MNL', 0, 2],
      ['2026-04', 'MNL', 0, 4],
    ]);
    expect(months).toHaveLength(20);
  });

  test('what still goes on counts until now, and only what lies in the time that is asked for', () => {
    const story = new Story().at('10:00:00');
    story.located(AANNAME, 'Zeist');
    story.at('14:00:00');
    expect(rowsOf(figuresOf(story, '11:00:00', '23:00:00').months)).toEqual([['2026-11', 'MNL', 0, 3]]);
    expect(rowsOf(figuresOf(story, '11:00:00', '12:00:00').months)).toEqual([['2026-11', 'MNL', 0, 1]]);
  });

  test('[R31] planbare zorg elsewhere is in no figure, and time that is unknown neither', () => {
    const story = new Story().at('10:00:00');
    story.located(`${AANNAME}/planbaar`, 'Bilthoven');
    story.located(UITGIFTE, '?');
    story.at('12:00:00');
    const { months, reasons } = figuresOf(story, '09:00:00', '12:00:00');
    expect([total(months), total(reasons)]).toEqual([
      { coveredMs: 0, uncoveredMs: 0 },
      { coveredMs: 0, uncoveredMs: 0 },
    ]);
  });

  test('[R46] is covered from the decision on, under the reason of the deviation that it belongs to', () => {
    const story = new Story().at('10:00:00');
    story.located(AANNAME, 'Zeist');
    story.located('NHL/politie/aanname', 'AMS');
    story.step('2026-0001', {
      kind: 'rectify',
      statement: { kind: 'tijdelijke-wijziging-werkwijze', reasonCategory: 'personeel' },
      reason: 'bekend geworden',
    });
    story.at('13:00:00').step('2026-0001', BARE, SMB);
    story.at('15:00:00').located(AANNAME, 'MNL');
    const { months, reasons, timeToDecision, undecided } = figuresOf(story, '09:00:00', '16:00:00');
    expect(rowsOf(months)).toEqual([
      ['2026-11', 'MNL', 2, 3],
      ['2026-11', 'NHL', 0, 5],
    ]);
    expect(reasons.filter(({ count }) => count > 0)).toMatchObject([
      { category: 'personeel', count: 1, coveredMs: 2 * HOUR, uncoveredMs: 3 * HOUR },
      { category: 'unknown', count: 1, coveredMs: 0, uncoveredMs: 5 * HOUR },
    ]);
    expect([timeToDecision, undecided]).toEqual([
      [{ number: '2026-0001', ms: 3 * HOUR, recordedMs: 3 * HOUR, beforehand: false }],
      ['2026-0002'],
    ]);
  });

  test('covered and uncovered parts sum to the whole, per month as per reason, whatever was moved and decided', () => {
    const where = fc.constantFrom('MNL', 'Zeist', 'Zeist', 'AMS', '?');
    const what = fc.record({
      kind: fc.constantFrom('move', 'move', 'cover', 'cover', 'decide', 'wait'),
      function: fc.constantFrom(AANNAME, UITGIFTE),
      where,
      hours: fc.integer({ min: 1, max: 300 }),
    });
    let seen = 0;
    fc.assert(
      fc.property(fc.array(what, { minLength: 5, maxLength: 25 }), (acts) => {
        const story = new Story().at('2026-03-20T00:00:00.000Z');
        for (const act of acts) {
          story.wait(act.hours * HOUR);
          if (act.kind === 'move') story.located(act.function, act.where);
          const to = act.where === 'MNL' || act.where === '?' ? null : place(act.where);
          if (act.kind === 'cover') {
            const alongside = story.afwijkingen().map(({ number }) => number);
            const expectedEnd = instantOf(Date.parse(story.now) + act.hours * HOUR);
            story.registered(
              'MNL',
              [act.function],
              { to, expectedEnd, reasonCategory: 'techniek' },
              undefined,
              alongside,
            );
          }
          const open = story.afwijkingen().map(({ number }) => number);
          const number = act.kind === 'cover' ? open.at(-1) : open[act.hours % Math.max(1, open.length)];
          if ((act.kind === 'cover' || act.kind === 'decide') && number !== undefined) story.step(number, BARE, SMB);
        }
        story.wait(HOUR);
        const [from, to] = ['2026-03-25T13:00:00.000Z', '2027-03-01T00:00:00.000Z'];
        const { months, reasons, dossiers } = figuresOf(story, from, to);
        const { ledger } = foldedOf(story);
        const whole = ledger.functions
          .flatMap((id) => ledger.stretches(id))
          .filter((stretch) => stretch.class === 'outside' || stretch.class === 'other-meldkamer')
          .flatMap((stretch) => cutTo(stretch, instant(from), instant(to)))
          .reduce((sum, absence) => sum + elapsed(absence.from, absence.to), 0);
        const counted = total(months);
        expect(counted.coveredMs + counted.uncoveredMs).toBe(whole);
        expect(total(reasons)).toEqual(counted);
        expect(total(dossiers)).toEqual(counted);
        if (counted.coveredMs > 0 && counted.uncoveredMs > 0) seen += 1;
      }),
      { numRuns: 150 },
    );
    expect(seen).toBeGreaterThan(10);
  });
});

test('[R77] a year has of a deviation what lies in it: the rows of a year add up to its figures, and the years to the deviation', () => {
  const story = new Story().at('2026-12-31T19:00:00.000Z');
  story.located(AANNAME, 'Zeist');
  story.at('2026-12-31T21:00:00.000Z');
  story.step('2026-0001', {
    kind: 'rectify',
    statement: { kind: 'tijdelijke-wijziging-werkwijze' },
    reason: 'soort',
  });
  story.step('2026-0001', DECISION, SMB);
  story.at('2027-01-01T03:00:00.000Z').located(AANNAME, 'MNL');
  story.at('2027-01-01T05:00:00.000Z');
  const years = [
    ['2025-12-31T23:00:00.000Z', '2026-12-31T23:00:00.000Z'],
    ['2026-12-31T23:00:00.000Z', '2027-12-31T23:00:00.000Z'],
  ].map(([from = '', to = '']) => figuresOf(story, from, to));
  const rows = years.map(({ dossiers }) =>
    dossiers.map((row) => [row.number, row.coveredMs / HOUR, row.uncoveredMs / HOUR]),
  );
  expect(rows).toEqual([[['2026-0001', 2, 2]], [['2026-0001', 4, 0]]]);
  expect(years.map(({ dossiers }) => total(dossiers))).toEqual(years.map(({ months }) => total(months)));
});

describe('deciding', () => {
  test('[R65] is not shorter because somebody announces the same move afterwards from its beginning', () => {
    const story = new Story();
    story.located(AANNAME, 'MNL');
    story.at('10:00:00').located(AANNAME, 'Zeist');
    story.at('10:20:00').heartbeat(sourceOf('MNL'));
    const kind = 'tijdelijke-wijziging-werkwijze' as const;
    const about = { kind, functions: null, to: null, start: null, end: null, repeated: false };
    story.step('2026-0001', { ...DECISION, about }, SMB);
    const decided = () => {
      const { timeToDecision } = figuresOf(story, '09:00:00', '11:00:00');
      return timeToDecision.map(({ number, ms, beforehand }) => [number, ms / MINUTE, beforehand]);
    };
    story.at('10:30:00').heartbeat(sourceOf('MNL'));
    expect(decided()).toEqual([['2026-0001', 20, false]]);
    story.announced('MNL', [AANNAME], '10:00:00', null, 'plan-1', { kind: 'overig', to: place('Zeist') });
    expect(story.afwijkingen()).toHaveLength(2);
    expect(decided()).toEqual([['2026-0001', 20, false]]);
  });

  test('[R65][R96] stays, and is of the one that is announced afterwards and has its time, where what was decided covers none of it', () => {
    const story = new Story();
    story.located(AANNAME, 'MNL');
    story.at('09:10:00').located(AANNAME, 'Zeist');
    story.at('10:10:00').located(AANNAME, 'MNL');
    const kind = 'tijdelijke-wijziging-werkwijze' as const;
    const about = { kind, functions: [AANNAME as never], to: place('Zeist'), start: null, end: null, repeated: false };
    story.at('10:20:00').step('2026-0001', { ...DECISION, about }, SMB);
    const decided = () => {
      const { timeToDecision, undecided } = figuresOf(story, '09:00:00', '12:00:00');
      return [
        timeToDecision.map(({ number, ms, recordedMs }) => [number, ms / MINUTE, recordedMs / MINUTE]),
        undecided,
      ];
    };
    story.at('10:30:00').heartbeat(sourceOf('MNL'));
    expect(decided()).toEqual([[['2026-0001', 70, 70]], []]);
    story.announced('MNL', [AANNAME], '09:05:00', '10:25:00', 'plan-1', { kind, to: place('Zeist') });
    expect(foldedOf(story).ledger.stretches(AANNAME as never)).toMatchObject([{ belongsTo: '2026-0002' }]);
    expect(decided()).toEqual([[['2026-0002', 70, 70]], []]);
    // The first decision of the two is the one that counts.
    story.at('10:40:00').step('2026-0002', { ...DECISION, about, decidedAt: instant('09:50:00') }, SMB);
    expect(decided()).toEqual([[['2026-0002', 40, 90]], []]);
  });

  test('[R65] runs from when the first of its functions left, also where another has that time and nobody decided about that one', () => {
    const POLITIE = 'MNL/politie/aanname';
    const story = new Story().at('08:00:00');
    for (const id of [AANNAME, POLITIE]) story.located(id, 'MNL');
    story.at('09:00:00').located(POLITIE, 'Zeist');
    story.at('09:10:00').located(AANNAME, 'Zeist');
    const kind = 'tijdelijke-wijziging-werkwijze' as const;
    const about = { kind, functions: [AANNAME as never], to: place('Zeist'), start: null, end: null, repeated: false };
    story.at('10:00:00').step('2026-0001', { ...DECISION, about }, SMB);
    const decided = () => {
      const { timeToDecision } = figuresOf(story, '08:00:00', '11:00:00');
      return timeToDecision.map(({ number, ms }) => [number, ms / MINUTE]);
    };
    story.at('10:10:00').heartbeat(sourceOf('MNL'));
    expect(decided()).toEqual([['2026-0001', 60]]);
    story.announced('MNL', [POLITIE], '09:00:00', null, 'plan-1', { kind: 'overig', to: place('Zeist') });
    const [stretch] = foldedOf(story).ledger.stretches(POLITIE as never);
    expect(stretch?.belongsTo).toBe('2026-0002');
    expect(decided()).toEqual([['2026-0001', 60]]);
  });

  test('[R65] runs from its own begin where its function was away before, in a deviation that goes on', () => {
    const story = new Story();
    story.located(AANNAME, 'MNL');
    story.at('10:00:00').registered('MNL', [AANNAME], { to: place('Zeist'), start: instant('10:00:00') });
    story.located(AANNAME, 'Zeist');
    const [first = ''] = story.afwijkingen().map(({ number }) => number);
    story.at('10:28:00').heartbeat(sourceOf('MNL'));
    const again = { to: place('Zeist'), start: instant('10:28:00') };
    story.registered('MNL', [AANNAME], again, LMS, [first]);
    story.at('10:45:00').heartbeat(sourceOf('MNL'));
    const kind = 'tijdelijke-wijziging-werkwijze' as const;
    const about = { kind, functions: null, to: null, start: null, end: null, repeated: false };
    const [, second = ''] = story.afwijkingen().map(({ number }) => number);
    story.step(second, { ...DECISION, about }, SMB);
    const { timeToDecision } = figuresOf(story, '09:00:00', '11:00:00');
    expect(timeToDecision.map(({ number, ms, beforehand }) => [number, ms / MINUTE, beforehand])).toEqual([
      [second, 17, false],
    ]);
  });

  describe('[R65] of what was decided about it an hour after it left', () => {
    const MELDKAMER = actor('meldkamer', 'Meldkamer Midden-Nederland', 'MNL');
    const kind = 'tijdelijke-wijziging-werkwijze' as const;

    function decidedAfterAnHour(): Story {
      const story = new Story().at('07:00:00');
      for (const id of [AANNAME, 'MNL/politie/aanname']) story.located(id, 'MNL');
      story.at('08:00:00').located(AANNAME, 'Zeist');
      story.at('09:00:00').heartbeat(sourceOf('MNL'));
      const its = { kind, functions: [AANNAME as never], to: place('Zeist'), start: null, end: null, repeated: false };
      story.step('2026-0001', { ...DECISION, about: its }, SMB);
      story.at('10:00:00').heartbeat(sourceOf('MNL'));
      return story;
    }

    function registered(story: Story): Story {
      story.registered('MNL', [AANNAME], { to: place('Zeist'), start: instant('08:00:00') }, MELDKAMER, ['2026-0001']);
      return story;
    }

    test.each([
      ['another place', { to: place('Breda') }, (story: Story) => story],
      ['other functions', { functions: ['MNL/politie/aanname' as never] }, (story: Story) => story],
      ['another place, and registers it itself', { to: place('Breda') }, registered],
      ['other functions, and registers it itself', { functions: ['MNL/politie/aanname' as never] }, registered],
      ['no place, and registers it itself', { to: null }, registered],
    ])('is an hour, whatever its meldkamer says afterwards that it was about: %s', (_what, statement, before) => {
      const story = before(decidedAfterAnHour());
      story.step('2026-0001', { kind: 'rectify', statement, reason: 'verschreven' }, MELDKAMER);
      story.at('10:30:00').located(AANNAME, 'MNL');
      const { timeToDecision } = figuresOf(story.at('10:40:00'), '07:00:00', '10:40:00');
      expect(timeToDecision).toEqual([{ number: '2026-0001', ms: HOUR, recordedMs: HOUR, beforehand: false }]);
    });
  });

  test.each([
    ['to another place', { to: place('AMS') }],
    ['that was over before it left', { start: instant('07:00:00'), end: instant('07:30:00') }],
  ])('[R45][R65] takes no time, and it stays undecided, by an uitwijk %s that its RAV allows', (_what, reach) => {
    const story = new Story().at('07:00:00');
    story.located(AANNAME, 'MNL');
    story.at('08:00:00').located(AANNAME, 'RTD');
    story.at('10:00:00').heartbeat(sourceOf('MNL'));
    const its = { functions: [AANNAME as never], to: place('RTD'), start: null, end: null, repeated: false, ...reach };
    const own = { ...DECISION, party: 'rav-09' as never, mandate: 'eigen-uitwijk', decidedAt: instant('07:00:00') };
    story.step('2026-0001', { ...own, about: { kind: 'uitwijk', ...its } }, actor('party', 'RAV Utrecht'));
    expect(story.afwijking('2026-0001').dossier?.decisions).toMatchObject([{ within: [AANNAME] }]);
    const { timeToDecision, undecided } = figuresOf(story.at('10:10:00'), '07:00:00', '10:10:00');
    expect([timeToDecision, undecided]).toEqual([[], ['2026-0001']]);
  });

  test('[R65] is counted from the first moment of absence to its taking and to its recording', () => {
    const story = new Story().at('08:00:00');
    story.registered('MNL', [AANNAME], { to: place('Zeist'), kind: 'tijdelijke-wijziging-werkwijze' });
    story.at('09:00:00').located(AANNAME, 'Zeist');
    story.at('12:00:00').step('2026-0001', { ...BARE, decidedAt: instant('10:00:00') }, SMB);
    const { timeToDecision, months } = figuresOf(story.at('13:00:00'), '08:00:00', '13:00:00');
    expect(timeToDecision).toEqual([{ number: '2026-0001', ms: HOUR, recordedMs: 3 * HOUR, beforehand: false }]);
    const [mnl] = months.filter(({ meldkamer }) => meldkamer === 'MNL');
    expect(mnl).toMatchObject({
      coveredMs: 3 * HOUR,
      coveredInTimeMs: HOUR,
      coveredLaterMs: 2 * HOUR,
      byPartyMs: 3 * HOUR,
      uncoveredMs: HOUR,
    });
  });

  test('[R31] runs from no planbare zorg, which may be elsewhere', () => {
    const story = new Story().at('08:00:00');
    const about = { to: place('Zeist'), kind: 'tijdelijke-wijziging-werkwijze' } as const;
    story.registered('MNL', [AANNAME, `${AANNAME}/planbaar`], about);
    story.located(`${AANNAME}/planbaar`, 'Zeist');
    story.at('10:00:00').located(AANNAME, 'Zeist');
    story.at('11:00:00').step('2026-0001', BARE, SMB);
    const { timeToDecision } = figuresOf(story.at('12:00:00'), '08:00:00', '12:00:00');
    expect(timeToDecision).toMatchObject([{ number: '2026-0001', ms: HOUR }]);
  });

  test('[R31] is none that was taken about planbare zorg alone, and a deviation about nothing else asks for none', () => {
    const story = new Story().at('08:00:00');
    const planned = `${AANNAME}/planbaar`;
    const kind = 'tijdelijke-wijziging-werkwijze' as const;
    story.registered('MNL', [AANNAME, planned], { to: place('Zeist'), kind });
    story.registered('MNL', ['MNL/ambulance/09/uitgifte/planbaar'], { to: place('Breda'), kind });
    story.step('2026-0002', { kind: 'start', at: null, text: null });
    const about = { kind, functions: [planned] as never[], to: null, start: null, end: null, repeated: false };
    story.at('09:00:00').step('2026-0001', { ...BARE, about }, SMB);
    story.at('10:00:00').located(AANNAME, 'Zeist');
    const { timeToDecision, undecided } = figuresOf(story.at('11:00:00'), '08:00:00', '11:00:00');
    expect([timeToDecision, undecided]).toEqual([[], ['2026-0001']]);
    expect(story.afwijking('2026-0001').dossier?.decisions).toHaveLength(1);
  });

  test('[R66] is not asked of a storing with every function at home, of which the duration is a figure of its own', () => {
    const story = new Story().at('08:00:00');
    story.located(AANNAME, 'MNL');
    story.registered('MNL', [AANNAME], { kind: 'storing' });
    story.step('2026-0001', { kind: 'start', at: null, text: null });
    story.at('10:00:00');
    const { undecided, disturbances } = figuresOf(story, '08:00:00', '10:00:00');
    expect([undecided, disturbances]).toEqual([
      [],
      [{ number: '2026-0001', meldkamer: 'MNL', kind: 'storing', ms: 2 * HOUR }],
    ]);
    expect(story.alarms('A4')).toEqual([]);
    story.located(AANNAME, 'Zeist');
    expect(figuresOf(story.at('11:00:00'), '08:00:00', '11:00:00').undecided).toEqual(['2026-0001']);
    expect(story.alarms('A4')).toHaveLength(1);
  });
});

describe('time below the minimum', () => {
  test('counts per post from report to report, over the end of a month', () => {
    const story = new Story().at('2026-10-31T21:00:00.000Z');
    story.staffed('MNL/ambulance', 3, 4);
    story.staffed('MNL/brandweer', 4, 4);
    story.at('2026-11-01T01:00:00.000Z').staffed('MNL/ambulance', 4, 4);
    story.at('2026-11-01T02:00:00.000Z').staffed('MNL/brandweer', 3, 4);
    story.at('2026-11-01T05:00:00.000Z');
    expect(rowsOf(figuresOf(story, '2026-09-30T22:00:00.000Z', '2026-11-30T23:00:00.000Z').months, 'below')).toEqual([
      ['2026-10', 'MNL', 2],
      ['2026-11', 'MNL', 2 + 3],
    ]);
  });

  test('[I13] stops where nobody confirms it any more, and goes on when the source is back', () => {
    const story = new Story().at('10:00:00');
    story.staffed('MNL/ambulance', 3, 4);
    story.at('10:30:00').heartbeat(sourceOf('MNL'));
    story.wait(DEFAULT_POLICY.feed.silentAfter + MINUTE).tick();
    expect(story.picture.feeds[sourceOf('MNL')]?.silentAt).toBe(story.now);
    story.at('12:00:00').heartbeat(sourceOf('MNL'));
    story.at('13:00:00').staffed('MNL/ambulance', 4, 4);
    const { below } = foldedOf(story);
    expect(below.within(instant('00:00:00'), story.now)).toEqual([
      { post: 'MNL/ambulance', from: instant('10:00:00'), to: instant('10:30:00') },
      { post: 'MNL/ambulance', from: instant('12:00:00'), to: instant('13:00:00') },
    ]);
    expect(below.within(instant('10:20:00'), instant('12:10:00'))).toEqual([
      { post: 'MNL/ambulance', from: instant('10:20:00'), to: instant('10:30:00') },
      { post: 'MNL/ambulance', from: instant('12:00:00'), to: instant('12:10:00') },
    ]);
  });

  test('a minimum that is raised later counts from the moment that it was raised', () => {
    const story = new Story().at('10:00:00');
    story.staffed('MNL/ambulance', 3, 3);
    const minimums = [
      {
        post: 'MNL/ambulance' as never,
        qualification: null,
        during: null,
        minimum: 4,
        owner: 'RAV',
        source: 'besluit',
      },
    ];
    const policy = { ...DEFAULT_POLICY, version: '2', staffing: { ...DEFAULT_POLICY.staffing, minimums } };
    story.at('10:01:00').submit({ kind: 'adopt-policy', policy });
    story.at('10:01:20');
    expect(foldedOf(story).below.within(instant('00:00:00'), story.now)).toEqual([
      { post: 'MNL/ambulance', from: instant('10:01:00'), to: instant('10:01:20') },
    ]);
  });
});

describe('decisions and evaluations', () => {
  test('what was decided beforehand counts as negative, and a refusal is neither decided nor undecided', () => {
    const story = new Story().at('08:00:00');
    story.registered('MNL', [AANNAME], {
      to: place('Zeist'),
      start: instant('10:00:00'),
      expectedEnd: instant('12:00:00'),
    });
    story.step('2026-0001', BARE, SMB);
    story.registered('MNL', [UITGIFTE], {
      to: place('Zeist'),
      start: instant('10:00:00'),
      expectedEnd: instant('12:00:00'),
    });
    story.step('2026-0002', { ...BARE, outcome: 'refused' }, SMB);
    story.registered('NHL', ['NHL/politie/aanname'], { start: instant('10:00:00'), expectedEnd: instant('12:00:00') });
    story.registered('LIM', ['LIM/politie/aanname'], { start: instant('10:00:00'), expectedEnd: instant('12:00:00') });
    story.step('2026-0004', { kind: 'withdraw', text: null, despiteOpen: true });
    const { timeToDecision, undecided, kinds, opened } = figuresOf(story, '09:00:00', '13:00:00');
    expect([timeToDecision, undecided]).toEqual([
      [{ number: '2026-0001', ms: 0, recordedMs: 0, beforehand: true }],
      ['2026-0003'],
    ]);
    expect(kinds.filter(({ count }) => count > 0)).toEqual([{ kind: 'tijdelijke-wijziging-werkwijze', count: 3 }]);
    expect([opened, figuresOf(story, '07:00:00', '13:00:00').opened]).toEqual([0, 4]);
  });

  test('[R62][R66] one that a decision of another covers is not without any decision, from its first moment that is covered', () => {
    const story = new Story().at('10:00:00');
    story.located(AANNAME, 'Zeist');
    const about = {
      kind: 'tijdelijke-wijziging-werkwijze',
      functions: null,
      to: place('Zeist'),
      start: null,
      end: instant('13:30:00'),
      repeated: true,
    } as const;
    story.at('10:15:00').step('2026-0001', { ...DECISION, about }, SMB);
    story.at('11:00:00').located(AANNAME, 'MNL');
    story.at('11:10:00').step('2026-0001', { kind: 'confirm-return', text: null });
    const undecidedAt = (moment: string) => figuresOf(story.at(moment), '09:00:00', moment).undecided;
    story.at('13:00:00').located(AANNAME, 'Zeist');
    expect(undecidedAt('13:10:00')).toEqual([]);
    story.at('13:20:00').located(UITGIFTE, 'Breda');
    expect(undecidedAt('13:40:00')).toEqual(['2026-0003']);
  });

  test('an evaluation is overdue from its moment on, until it is there; closing is counted when it happened', () => {
    const story = new Story().at('10:00:00');
    story.located(AANNAME, 'Zeist');
    story.at('11:00:00').located(AANNAME, 'MNL');
    story.step('2026-0001', { kind: 'confirm-return', text: null });
    const dueAt = instantOf(Date.parse(instant('11:00:00')) + 42 * DAY);
    story.at('2027-01-10T00:00:00.000Z');
    const later = '2027-02-01T00:00:00.000Z';
    expect(figuresOf(story, '09:00:00', later).overdueEvaluations).toEqual([{ number: '2026-0001', dueAt }]);
    expect(figuresOf(story, '09:00:00', '23:00:00').overdueEvaluations).toEqual([]);
    story.step('2026-0001', { kind: 'evaluate', conclusion: 'Goed', document: null, actions: [] });
    story.step('2026-0001', { kind: 'close', text: null, despiteOpen: true });
    const { overdueEvaluations, closed } = figuresOf(story, '09:00:00', later);
    expect([overdueEvaluations, closed, figuresOf(story, '09:00:00', '23:00:00').closed]).toEqual([[], 1, 0]);
  });
});
