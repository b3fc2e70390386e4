// Every minute of every function is accounted for once: as stories with the numbers worked out, and as laws over any story.

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { after, DAY, elapsed, HOUR, type Instant, MINUTE } from '#shared/base/time.ts';
import type { Afwijking } from '#shared/deviation/afwijking.ts';
import { accountOf, type Stretch } from '#shared/dossier/account.ts';
import { accounted, COLUMNS } from '#shared/dossier/accounted.ts';
import { createDossierIndex } from '#shared/dossier/dossier-index.ts';
import { asKnown, type Ledger, ledgerAt, stretchesOf } from '#shared/dossier/ledger.ts';
import type { LocationClass } from '#shared/location/location.ts';
import { parseFunction } from '#shared/reference/functions.ts';
import type { RegisterLine } from '#shared/register/register-lines.ts';
import type { Segment } from '#shared/register/segments.ts';
import { steps, tellStory } from '../../support/arbitrary-story.ts';
import { DECISION, SMB } from '../../support/decision.ts';
import { figuresOf, foldedOf } from '../../support/dossiers-of.ts';
import { registerLinesOf, registerOf } from '../../support/register-of.ts';
import { instant, LMS, place, Story, sourceOf } from '../../support/story.ts';

const AANNAME = 'MNL/ambulance/09/aanname';
const TELEFONIE = sourceOf('MNL', 'telefonie');
const [FROM, TO] = ['2020-01-01T00:00:00.000Z', '2030-01-01T00:00:00.000Z'];

function lasting(
  segments: readonly Segment[],
  now: Instant,
): readonly { readonly from: Instant; readonly to: Instant }[] {
  return segments.map(({ from, until }) => ({ from, to: until ?? now }));
}

function sum(stretches: readonly { readonly from: string; readonly to: string }[]): number {
  return stretches.reduce((soFar, { from, to }) => soFar + elapsed(instant(from), instant(to)), 0);
}

function isOutside({ class: reached }: Stretch): boolean {
  return reached === 'outside';
}

/** Away from ten, nobody says where from eleven, and LMS says at twenty to twelve when it ended. */
function endedByHand(at: string): Story {
  const story = new Story().at('08:00:00');
  story.located(AANNAME, 'MNL');
  story.at('10:00:00').located(AANNAME, 'Zeist');
  story.at('11:00:00').located(AANNAME, '?');
  const end = { kind: 'end', at: instant(at), text: 'gebeld' } as const;
  expect(story.at('11:40:00').step('2026-0001', end)).not.toHaveProperty('code');
  return story;
}

/** Minute by minute: its feed until the first of these, and nobody from there to the other. */
function heardUntil(story: Story, silent: string, end: string): void {
  while (story.now < instant(end)) {
    story.wait(MINUTE);
    if (story.now <= instant(silent)) story.heartbeat(sourceOf('MNL'));
    story.tick();
  }
}

test.each(['10:00:00', '10:30:00'])(
  '[R164] one that was only seen began where nobody says otherwise, though it is said to have been so since %s',
  (since) => {
    const story = new Story().at('08:00:00');
    story.located(AANNAME, 'MNL');
    story.at('10:00:00').located(AANNAME, 'MNL');
    heardUntil(story, '10:40:00', '11:59:00');
    story.at('12:00:00').located(AANNAME, 'Zeist', { since });
    const { ledger } = foldedOf(story);
    const known = asKnown(story.afwijking('2026-0001'), ledger);
    expect([known.course.startedAt, stretchesOf(known, ledger)[0]?.from]).toEqual([
      instant('10:40:00'),
      instant('10:40:00'),
    ]);
  },
);

test('[R164] one that was only seen began no sooner than somebody knows that it was away', () => {
  const story = new Story().at('08:00:00');
  story.located(AANNAME, 'MNL');
  heardUntil(story, '09:00:00', '09:59:00');
  story.at('10:00:00').located(AANNAME, 'Zeist', { since: '09:10:00' });
  story.wait(MINUTE).located(AANNAME, 'MNL', { observedAt: instant('09:20:00') });
  story.wait(MINUTE).located(AANNAME, 'Zeist', { observedAt: instant('09:30:00') });
  const { ledger } = foldedOf(story);
  const known = asKnown(story.afwijking('2026-0001'), ledger);
  const outside = stretchesOf(known, ledger).filter(isOutside);
  expect([known.course.startedAt, outside[0]?.from]).toEqual([instant('09:30:00'), instant('09:30:00')]);
});

test('[R164] one that was announced began when LMS said so', () => {
  const story = new Story().at('08:00:00');
  story.located(AANNAME, 'MNL');
  story.announced('MNL', [AANNAME], '09:00:00', '18:00:00', 'plan-1', { to: place('Zeist') });
  story.at('09:30:00').step('2026-0001', { kind: 'start', at: null, text: null }, LMS);
  story.at('10:00:00').located(AANNAME, 'Zeist');
  story.at('11:00:00');
  const { ledger } = foldedOf(story);
  const known = asKnown(story.afwijking('2026-0001'), ledger);
  expect([known.course.startedAt, stretchesOf(known, ledger)[0]?.from]).toEqual([
    instant('09:30:00'),
    instant('10:00:00'),
  ]);
});

test('[R164] one that LMS said had ended ended then, whatever its account says since', () => {
  const story = endedByHand('10:45:00');
  const { ledger } = foldedOf(story);
  const afwijking = story.afwijking('2026-0001');
  expect(asKnown(afwijking, ledger).course.endedAt).toBe(instant('10:45:00'));
});

test('[R164] also one that LMS said had ended before, and that was seen to go on and to end since, as its account says', () => {
  const story = endedByHand('11:30:00');
  story.at('12:00:00').located(AANNAME, 'Zeist');
  story.at('13:00:00').located(AANNAME, 'MNL');
  story.at('13:10:00').located(AANNAME, 'MNL', { observedAt: instant('12:30:00') });
  const { ledger } = foldedOf(story);
  expect(asKnown(story.afwijking('2026-0001'), ledger).course.endedAt).toBe(instant('12:30:00'));
});

describe('contested time', () => {
  test('[R77][R79] of 42 minutes is in its own column, in one dossier, and in no other column', () => {
    const story = new Story().at('08:00:00');
    story.located(AANNAME, 'Zeist');
    story.at('09:00:00').located(AANNAME, 'MNL', { source: TELEFONIE });
    story.at('09:42:00').located(AANNAME, 'MNL');
    story.at('10:00:00');
    const { ledger, dossiers } = foldedOf(story);
    expect(dossiers.all.map(({ number }) => number)).toEqual(['2026-0001']);
    const [only] = dossiers.all;
    if (only === undefined) throw new Error('no dossier');
    expect(accounted(stretchesOf(only, ledger))).toMatchObject({
      uncoveredMs: HOUR,
      doubleClaimMs: 42 * MINUTE,
      coveredMs: 0,
      unknownMs: 0,
    });
  });

  test('[R76] at two places away from home is covered only where both are', () => {
    const story = new Story().at('08:00:00');
    story.registered('MNL', [AANNAME], {
      to: place('Zeist'),
      expectedEnd: instant('12:00:00'),
      kind: 'tijdelijke-wijziging-werkwijze',
    });
    story.step('2026-0001', DECISION, SMB);
    story.at('09:00:00').located(AANNAME, 'Zeist');
    story.at('09:30:00').located(AANNAME, 'Breda', { source: TELEFONIE });
    story.at('10:00:00');
    const away = foldedOf(story)
      .ledger.stretches(AANNAME as never)
      .filter(({ places }) => places.length > 0);
    expect(away.map(({ places, cover }) => [places.length, cover?.by ?? null])).toEqual([
      [1, '2026-0001'],
      [2, null],
    ]);
  });
});

describe('a line of the register', () => {
  test('[R77] is cut where the function passes from one deviation to another, and names the one that has it', () => {
    const story = new Story().at('08:00:00');
    story.announced('MNL', [AANNAME], '10:00:00', '14:00:00', 'A', { to: place('Zeist') });
    const alongside = { to: place('Zeist'), start: instant('11:00:00'), expectedEnd: instant('15:00:00') };
    story.registered('MNL', [AANNAME], alongside, LMS, ['2026-0001']);
    story.step('2026-0002', DECISION, SMB);
    story.at('10:00:00').located(AANNAME, 'Zeist');
    story.at('15:00:00').located(AANNAME, 'MNL');
    story.at('16:00:00');
    const lines = registerLinesOf(story).filter((line) => line.function === AANNAME && line.class === 'outside');
    const shown = lines.map(({ id, afwijking, begin, end, durationMs }) => [
      id,
      afwijking,
      begin,
      end,
      durationMs / MINUTE,
    ]);
    const period = lines[0]?.period;
    expect(shown.reverse()).toEqual([
      [period, '2026-0001', instant('10:00:00'), instant('11:00:00'), 60],
      [`${period}.2`, '2026-0002', instant('11:00:00'), instant('15:00:00'), 240],
    ]);
  });

  test('[R77] that begins at this very moment names its deviation', () => {
    const story = new Story().at('08:00:00');
    story.located(AANNAME, 'Zeist');
    const lines = registerLinesOf(story).filter(({ class: reached }) => reached === 'outside');
    expect(lines.map(({ afwijking, durationMs }) => [afwijking, durationMs])).toEqual([['2026-0001', 0]]);
  });
});

describe('[TC1] in any story', () => {
  const holds = (segmentsIn: (segments: readonly Segment[]) => readonly Segment[]): ReadonlySet<LocationClass> => {
    const seen = new Set<LocationClass>();
    fc.assert(
      fc.property(steps, (acts) => {
        const story = tellStory(acts);
        const { ledger, now } = foldedOf(story);
        let whole = 0;
        for (const id of ledger.functions.filter((one) => parseFunction(one)?.scope === 'spoed')) {
          const segments = ledger.segments(id);
          const [first] = segments;
          if (first === undefined) throw new Error(`${id} has no time`);
          for (const { class: reached } of segments) seen.add(reached);
          const lasted = elapsed(first.from, now);
          expect(sum(lasting(segmentsIn(segments), now))).toBe(lasted);
          whole += lasted;
          const stretches = ledger.stretches(id);
          const away = segments.filter(({ class: reached }) => reached !== 'own' && reached !== 'transitional');
          expect(sum(stretches)).toBe(sum(lasting(away, now)));
        }
        const { months } = figuresOf(story, FROM, TO);
        const inFigures = months.reduce(
          (soFar, { ownMs, transitionalMs, otherMeldkamerMs, outsideMs, doubleClaimMs, unknownMs }) =>
            soFar + ownMs + transitionalMs + otherMeldkamerMs + outsideMs + doubleClaimMs + unknownMs,
          0,
        );
        expect(inFigures).toBe(whole);
        for (const row of months) {
          expect(row.coveredMs + row.uncoveredMs).toBe(row.otherMeldkamerMs + row.outsideMs);
          expect(row.coveredInTimeMs + row.coveredLaterMs + row.spokenMs).toBe(row.coveredMs);
        }
      }),
      { numRuns: 60, endOnFailure: true },
    );
    return seen;
  };

  test('[R79] the classes of a function add up to its time, in the figures too', () => {
    const seen = holds((all) => all);
    expect([...seen]).toEqual(expect.arrayContaining(['other-meldkamer', 'outside', 'own', 'unknown']));
  });

  test.each<readonly [string, (all: readonly Segment[]) => readonly Segment[]]>([
    ['time of which nobody knows that is left out', (all) => all.filter((one) => one.class !== 'unknown')],
    ['time that is counted twice', (all) => [...all, ...all.slice(-1)]],
  ])('%s is noticed', (_what, plant) => {
    expect(() => holds(plant)).toThrow();
  });
});

test('[R77] an absence stays with the deviation that began with it, when that is set right to where nobody saw it', () => {
  const [aanname, gms] = ['NHL/politie/aanname', sourceOf('MNL')];
  const story = new Story().at('08:00:00');
  story.located(aanname, 'Zeist', { source: gms });
  story.at('08:02:00').heartbeat(gms);
  story.wait(DAY).tick();
  // Of another meldkamer, so it is another deviation.
  story.announced('MNL', [aanname], story.now, after(story.now, HOUR), 'plan-1');
  story.step('2026-0001', { kind: 'rectify', statement: { to: place('Breda') }, reason: 'schrijffout' });
  const { ledger, dossiers } = foldedOf(story);
  expect(dossiers.all.map((one) => sum(stretchesOf(one, ledger).filter(isOutside)))).toEqual([2 * MINUTE, 0]);
});

describe('[TC5] in any story', () => {
  const PER_CLASS: Readonly<Record<string, readonly (keyof ReturnType<typeof accounted>)[]>> = {
    'other-meldkamer': ['coveredMs', 'uncoveredMs'],
    outside: ['coveredMs', 'uncoveredMs'],
    'double-claim': ['doubleClaimMs'],
    unknown: ['unknownMs'],
  };

  function registerMs(lines: readonly RegisterLine[], classes: readonly string[]): number {
    return lines
      .filter((line) => line.scope === 'spoed' && classes.includes(line.class))
      .reduce((soFar, { durationMs }) => soFar + durationMs, 0);
  }

  type Held = { readonly owned: number; readonly cut: number };
  const holds = (ofDossier: (one: Afwijking, ledger: Ledger) => readonly Stretch[]): Held => {
    let [owned, cut] = [0, 0];
    fc.assert(
      fc.property(steps, (acts) => {
        const story = tellStory(acts);
        const { dossiers, ledger } = foldedOf(story);
        const spoed = ledger.functions.filter((one) => parseFunction(one)?.scope === 'spoed');
        const all: readonly Stretch[] = spoed.flatMap((id) => ledger.stretches(id));
        const inDossiers = dossiers.all.map((one) =>
          accounted(ofDossier(one, ledger).filter(({ function: id }) => spoed.includes(id))),
        );
        const besides = accounted(all.filter(({ belongsTo }) => belongsTo === null));
        const { months, reasons } = figuresOf(story, FROM, TO);
        const lines = registerLinesOf(story);
        for (const column of COLUMNS) {
          const figured = months.reduce((soFar, row) => soFar + row[column], 0);
          expect(inDossiers.reduce((soFar, one) => soFar + one[column], besides[column])).toBe(figured);
          expect(reasons.reduce((soFar, row) => soFar + row[column], 0)).toBe(figured);
        }
        for (const [reached, columns] of Object.entries(PER_CLASS)) {
          const classes = reached === 'outside' ? ['outside', 'other-meldkamer'] : [reached];
          if (reached === 'other-meldkamer') continue;
          const figured = months.reduce((soFar, row) => soFar + columns.reduce((some, one) => some + row[one], 0), 0);
          expect(registerMs(lines, classes)).toBe(figured);
        }
        // Line by line too: those that name a deviation add up to it.
        for (const [index, { number }] of dossiers.all.entries()) {
          const its = lines.filter((line) => line.afwijking === number);
          const { coveredMs, uncoveredMs, doubleClaimMs, unknownMs } = inDossiers[index] as ReturnType<
            typeof accounted
          >;
          expect([
            registerMs(its, ['outside', 'other-meldkamer']),
            registerMs(its, ['double-claim']),
            registerMs(its, ['unknown']),
          ]).toEqual([coveredMs + uncoveredMs, doubleClaimMs, unknownMs]);
          cut += its.filter(({ id }) => id.includes('.')).length;
        }
        // What is away or contested belongs to a deviation: none is left over.
        expect(all.filter((one) => one.class !== 'unknown' && one.belongsTo === null)).toEqual([]);
        owned += inDossiers.filter((one) => one.uncoveredMs + one.coveredMs > 0).length;
      }),
      { numRuns: 100, endOnFailure: true },
    );
    return { owned, cut };
  };

  test('[R77] dossiers, register and figures are the same sums, and nothing is counted twice', () => {
    const { owned, cut } = holds(stretchesOf);
    expect(owned).toBeGreaterThan(50);
    expect(cut).toBeGreaterThan(0);
  });

  test.each<readonly [string, (one: Afwijking, ledger: Ledger) => readonly Stretch[]]>([
    [
      'a moment in every deviation that names its function',
      ({ functions }, ledger) => functions.flatMap(ledger.stretches),
    ],
    [
      'a deviation that has what its decisions cover alone',
      (one, ledger) => stretchesOf(one, ledger).filter(({ cover }) => cover !== null),
    ],
  ])('%s is noticed', (_what, plant) => {
    expect(() => holds(plant)).toThrow();
  });
});

test('what is remembered of an account is what it would be if it were made anew, whenever it is asked for', () => {
  const asked = { again: 0, anew: 0 };
  fc.assert(
    fc.property(steps, (told) => {
      const dossiersOf = createDossierIndex();
      const last = new Map<string, readonly Stretch[]>();
      registerOf(tellStory(told).entries, (register, picture, { recordedAt }) => {
        for (const now of [recordedAt, after(recordedAt, HOUR), after(recordedAt, -HOUR)]) {
          const dossiers = dossiersOf(picture);
          const ledger = ledgerAt(register, dossiers, now);
          for (const id of ledger.functions) {
            const about = { naming: dossiers.naming(id), ...dossiers.decided(id) };
            const stretches = ledger.stretches(id);
            expect(stretches).toEqual(accountOf(id, register.segments(id, now), about, now));
            if (stretches.length > 0) asked[stretches === last.get(id) ? 'again' : 'anew'] += 1;
            last.set(id, stretches);
          }
        }
      });
    }),
    { numRuns: 20 },
  );
  expect(Math.min(asked.again, asked.anew)).toBeGreaterThan(20);
});
