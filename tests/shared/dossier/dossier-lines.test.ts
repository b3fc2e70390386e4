// The list of dossiers: what passes which filter, in which order, and how much of each was covered. And which entries are about it.

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { HOUR } from '#shared/base/time.ts';
import { type AfwijkingNumber, byNumber, numberOf } from '#shared/deviation/number.ts';

import { createDossierIndex } from '#shared/dossier/dossier-index.ts';
import {
  ALL_DOSSIERS,
  chosenDossiers,
  type DossierFilter,
  type DossierOrder,
  dossierLine,
  dossierOrdering,
} from '#shared/dossier/dossier-lines.ts';
import { stretchesOf } from '#shared/dossier/ledger.ts';
import { redactAfwijking } from '#shared/picture/redact.ts';
import { isPlannedCare } from '#shared/reference/functions.ts';
import { steps, tellStory } from '../../support/arbitrary-story.ts';
import { DECISION, SMB } from '../../support/decision.ts';
import { foldedOf } from '../../support/dossiers-of.ts';
import { actor, instant, place, Story } from '../../support/story.ts';

const AANNAME = 'MNL/ambulance/09/aanname';
const UITGIFTE = 'MNL/ambulance/09/uitgifte';
const RISING: DossierOrder = { by: 'number', descending: false };

/** 1: observed and active. 2: decided, over and closed. 3: announced by a feed for tomorrow. 4: registered and withdrawn. */
function four(): Story {
  const story = new Story().at('08:00:00');
  story.located(AANNAME, 'Zeist');
  story.registered('NHL', ['NHL/politie/aanname'], {
    start: instant('09:00:00'),
    expectedEnd: instant('12:00:00'),
    to: place('AMS'),
    reason: 'Verbouwing van de zaal',
    owner: 'politie',
  });
  story.step('2026-0002', DECISION, SMB);
  story.at('09:00:00').located('NHL/politie/aanname', 'AMS');
  story.at('11:00:00').located('NHL/politie/aanname', 'NHL');
  story.step('2026-0002', { kind: 'confirm-return', text: null });
  story.step('2026-0002', { kind: 'evaluate', conclusion: 'Goed', document: null, actions: [] });
  story.step('2026-0002', { kind: 'close', text: null, despiteOpen: true });
  story.announced('LIM', ['LIM/brandweer/24/aanname'], '2026-11-22T09:00:00.000Z', '2026-11-22T12:00:00.000Z');
  story.registered('MNL', [UITGIFTE], { kind: 'pilot', start: instant('20:00:00') });
  story.step('2026-0004', { kind: 'withdraw', text: null, despiteOpen: true });
  return story.at('12:00:00');
}

function numbers(story: Story, filter: Partial<DossierFilter>, order: DossierOrder = RISING): readonly string[] {
  const { dossiers, picture, ledger, now } = foldedOf(story);
  const chosen = chosenDossiers(dossiers.all, { ...ALL_DOSSIERS, ...filter }, order, picture, ledger, now);
  return chosen.map(({ number }) => number.slice(-1));
}

test('[R31] four hours of a function and its planbare zorg together are four hours, and four beside them', () => {
  const story = new Story().at('08:00:00');
  const functions = [AANNAME, `${AANNAME}/planbaar`];
  story.registered('MNL', functions, { to: place('Zeist'), start: instant('08:00:00') });
  for (const one of functions) story.located(one, 'Zeist');
  // That somebody decided about both makes none of it covered: it asks for no decision.
  story.at('11:00:00').step('2026-0001', DECISION, SMB);
  story.at('12:00:00');
  const { ledger, picture, now } = foldedOf(story);
  const line = dossierLine(story.afwijking('2026-0001'), ledger, picture, now);
  const planbaar = { elsewhereMs: 4 * HOUR, doubleClaimMs: 0, unknownMs: 0, establishedMs: 0 };
  expect([line.coveredMs, line.uncoveredMs, line.planbaar]).toEqual([HOUR, 3 * HOUR, planbaar]);
  const ofPlanned = stretchesOf(story.afwijking('2026-0001'), ledger).filter((one) => isPlannedCare(one.function));
  expect(ofPlanned.map(({ belongsTo, cover }) => [belongsTo, cover])).toEqual([['2026-0001', null]]);
});

test('[R64] what is over, and was decided late, is decided in part: of that time nothing is covered', () => {
  const story = new Story().at('08:00:00');
  story.registered('MNL', [AANNAME], { to: place('Zeist'), start: instant('08:00:00') });
  story.located(AANNAME, 'Zeist');
  story.at('10:00:00').step('2026-0001', DECISION, SMB);
  const said = () => {
    const { dossiers, ledger, picture, now } = foldedOf(story);
    const chosen = (decided: boolean) =>
      chosenDossiers(dossiers.all, { ...ALL_DOSSIERS, decided }, RISING, picture, ledger, now).length;
    const { decided, undecided, uncoveredMs } = dossierLine(story.afwijking('2026-0001'), ledger, picture, now);
    return [decided, undecided, uncoveredMs / HOUR, chosen(true), chosen(false)];
  };
  expect(said()).toEqual([true, undefined, 2, 1, 0]);
  story.at('12:00:00').located(AANNAME, 'MNL');
  expect(said()).toEqual([false, [AANNAME], 2, 0, 1]);
});

test('[R64] what is over, and was decided before it began, is decided', () => {
  const story = new Story().at('08:00:00');
  story.registered('MNL', [AANNAME], { to: place('Zeist'), start: instant('08:00:00') });
  story.step('2026-0001', DECISION, SMB);
  story.at('09:00:00').located(AANNAME, 'Zeist');
  story.at('12:00:00').located(AANNAME, 'MNL');
  const { ledger, picture, now } = foldedOf(story);
  const { decided, undecided, coveredMs, endedAt } = dossierLine(story.afwijking('2026-0001'), ledger, picture, now);
  expect([decided, undecided, coveredMs / HOUR, endedAt]).toEqual([true, undefined, 3, instant('12:00:00')]);
});

test('[R64] in any story nothing that is over is said to be decided while time of it is uncovered', () => {
  fc.assert(
    fc.property(steps, (told) => {
      const story = tellStory(told);
      const { dossiers, ledger, picture, now } = foldedOf(story);
      const wrong = dossiers.all.filter((one) => {
        const { decided, endedAt, uncoveredMs } = dossierLine(one, ledger, picture, now);
        return decided === true && endedAt !== null && uncoveredMs > 0;
      });
      expect(wrong.map(({ number }) => number)).toEqual([]);
    }),
    { numRuns: 30 },
  );
});

describe('the list', () => {
  test.each<readonly [Partial<DossierFilter>, readonly string[]]>([
    [{}, ['1', '2', '3', '4']],
    [{ statuses: ['past-end'] }, []],
    [{ statuses: ['over'] }, ['2', '4']],
    [{ stages: ['observed', 'withdrawn'] }, ['1', '4']],
    [{ meldkamers: ['MNL'] }, ['1', '4']],
    [{ disciplines: ['brandweer', 'politie'] }, ['2', '3']],
    [{ kinds: ['pilot'] }, ['4']],
    [{ origins: ['announced', 'observed'] }, ['1', '3']],
    [{ decided: true }, ['2']],
    [{ decided: false }, ['1', '3', '4']],
    [{ open: false }, []],
    [{ open: true }, ['1', '2', '3', '4']],
    [{ to: instant('08:30:00') }, ['1']],
    [{ from: instant('11:30:00') }, ['1', '3', '4']],
    [{ from: instant('09:30:00'), to: instant('10:00:00') }, ['1', '2']],
    [{ text: 'VERBOUWING' }, ['2']],
    [{ text: 'zeist' }, ['1']],
    [{ text: 'haarlem' }, ['2']],
    [{ text: 'Limburg-Zuid' }, ['3']],
    [{ text: '2026-000' }, ['1', '2', '3', '4']],
    [{ text: 'SMB 2026' }, ['2']],
    [{ text: 'nergens' }, []],
  ])('%o', (filter, expected) => {
    expect(numbers(four(), filter)).toEqual(expected);
  });

  test.each<readonly [DossierOrder['by'], readonly string[]]>([
    ['number', ['1', '2', '3', '4']],
    ['start', ['1', '2', '4', '3']],
    ['duration', ['4', '3', '2', '1']],
    ['stage', ['1', '3', '2', '4']],
  ])('in the order of %s, and turned around', (by, expected) => {
    expect(numbers(four(), {}, { by, descending: false })).toEqual(expected);
    const falling = numbers(four(), {}, { by, descending: true });
    // 3 and 4 have not begun: equal, and then the newest comes first both ways.
    expect(falling).toEqual(by === 'duration' ? ['1', '2', '4', '3'] : expected.toReversed());
  });

  test('in the order of the begin that a line shows: the real one, also when it came later than was announced', () => {
    const story = new Story().at('08:00:00');
    story.registered('MNL', [AANNAME], { start: instant('09:00:00') });
    story.registered('NHL', ['NHL/politie/aanname'], { start: instant('10:00:00') });
    story.registered('LIM', ['LIM/politie/aanname'], { start: instant('11:30:00') });
    story.at('10:00:00').step('2026-0002', { kind: 'start', at: null, text: null });
    story.at('11:00:00').step('2026-0001', { kind: 'start', at: null, text: null });
    const { dossiers, ledger, picture, now } = foldedOf(story);
    const order: DossierOrder = { by: 'start', descending: false };
    const chosen = chosenDossiers(dossiers.all, ALL_DOSSIERS, order, picture, ledger, now);
    const shown = chosen.map((one) => dossierLine(one, ledger, picture, now));
    expect(shown.map(({ number, start, startedAt }) => [number, startedAt ?? start])).toEqual([
      ['2026-0002', instant('10:00:00')],
      ['2026-0001', instant('11:00:00')],
      ['2026-0003', instant('11:30:00')],
    ]);
  });

  test('[R167] in the order of how long each lasted by then: what ends later, and lasts on, overtakes nothing', () => {
    const story = four();
    const then = story.now;
    const order: DossierOrder = { by: 'duration', descending: true };
    const first = numbers(story, {}, order);
    story.at('15:00:00').located(AANNAME, 'MNL');
    const { dossiers, ledger, picture, now } = foldedOf(story);
    const { placeOf } = dossierOrdering(order, { picture, ledger, now, orderedAt: then });
    const lasted = story.at('16:00:00').afwijking('2026-0001');
    expect(placeOf(lasted).key).toBe(4 * HOUR);
    const again = chosenDossiers(dossiers.all, ALL_DOSSIERS, order, picture, ledger, now, then);
    expect(again.map(({ number }) => number.slice(-1))).toEqual(first);
  });

  test('in the order of open points', () => {
    const story = four();
    const { ledger, picture, now } = foldedOf(story);
    const counts = numbers(story, {}, { by: 'open-points', descending: true }).map((last) => {
      const one = story.afwijking(`2026-000${last}`);
      return dossierLine(one, ledger, picture, now).openPoints.length;
    });
    expect(counts).toEqual(counts.toSorted((one, other) => other - one));
    expect(new Set(counts).size).toBeGreaterThan(1);
  });

  test('a filter on what a reader may not know finds nothing, neither way', () => {
    const { dossiers, picture, ledger, now } = foldedOf(four());
    const seen = dossiers.all.map((one) => redactAfwijking('wall', one));
    const asked = (filter: Partial<DossierFilter>) =>
      chosenDossiers(seen, { ...ALL_DOSSIERS, ...filter }, RISING, picture, ledger, now).length;
    expect([asked({}), asked({ decided: true }), asked({ decided: false }), asked({ open: true })]).toEqual([
      4, 0, 0, 0,
    ]);
    expect([asked({ text: 'verbouwing' }), asked({ text: 'SMB' }), asked({ text: 'zeist' })]).toEqual([0, 0, 1]);
  });

  test('numbers come in their order, also past 9999', () => {
    const texts = fc.tuple(fc.constantFrom('2026', '2027'), fc.integer({ min: 1, max: 20_000 }));
    fc.assert(
      fc.property(fc.array(texts), (list) => {
        const sorted = list.map(([year, serial]) => ({ number: numberOf(year, serial) })).sort(byNumber);
        const expected = list.toSorted(
          ([year, serial], [other, than]) => Number(year) - Number(other) || serial - than,
        );
        expect(sorted).toEqual(expected.map(([year, serial]) => ({ number: numberOf(year, serial) })));
      }),
    );
  });

  test('the index is made anew when a deviation changed, and not for anything else', () => {
    const story = four();
    const index = createDossierIndex();
    const first = index(story.picture);
    story.located('DHG/politie/aanname', 'DHG');
    expect(index(story.picture)).toBe(first);
    story.step('2026-0001', { kind: 'assess', outcome: 'fit', text: null, document: null });
    expect(index(story.picture)).not.toBe(first);
    expect(
      index(story.picture)
        .naming(AANNAME as never)
        .map(({ version }) => version),
    ).toEqual([story.afwijking('2026-0001').version]);
  });
});

describe('the line of a dossier', () => {
  function lineOf(story: Story, number: string) {
    const { ledger, picture, now } = foldedOf(story);
    const { coveredMs, uncoveredMs, unknownMs, ...line } = dossierLine(story.afwijking(number), ledger, picture, now);
    return { hours: [coveredMs / HOUR, uncoveredMs / HOUR], unknown: unknownMs / HOUR, line };
  }

  test('counts its functions one by one, and only at the place that it is about', () => {
    const story = new Story().at('08:00:00');
    story.registered('MNL', [AANNAME, UITGIFTE], { to: place('Zeist'), expectedEnd: instant('16:00:00') });
    story.at('09:00:00').step('2026-0001', DECISION, SMB);
    story.at('10:00:00').located(AANNAME, 'Zeist');
    story.at('11:00:00').located(UITGIFTE, 'Zeist');
    story.at('12:00:00').located(UITGIFTE, 'AMS');
    story.at('13:00:00').located(AANNAME, 'MNL');
    expect(lineOf(story, '2026-0001').hours).toEqual([3 + 1, 0]);
    // What went on to Amsterdam belongs to the deviation that was opened for it.
    expect(lineOf(story, '2026-0002').hours).toEqual([0, 1]);
  });

  test('[L2][R46] tells by itself the time in which nobody knew the place: neither covered nor uncovered', () => {
    const story = new Story().at('08:00:00');
    story.located(AANNAME, 'MNL');
    story.located(UITGIFTE, '?');
    story.registered('MNL', [AANNAME, UITGIFTE], { to: place('Zeist'), start: instant('09:00:00') });
    story.step('2026-0001', DECISION, SMB);
    story.at('09:30:00').located(UITGIFTE, 'MNL');
    story.at('10:00:00').located(AANNAME, 'Zeist');
    story.at('11:00:00').located(AANNAME, '?');
    story.at('12:00:00').located(AANNAME, 'Zeist');
    story.at('13:00:00');
    expect(lineOf(story, '2026-0001')).toMatchObject({ hours: [2, 0], unknown: 1.5 });
    const stretches = stretchesOf(story.afwijking('2026-0001'), foldedOf(story).ledger);
    expect(stretches.map((one) => [one.function, one.class, one.from, one.to, one.cover?.by ?? null])).toEqual([
      [AANNAME, 'outside', instant('10:00:00'), instant('11:00:00'), '2026-0001'],
      [AANNAME, 'unknown', instant('11:00:00'), instant('12:00:00'), null],
      [AANNAME, 'outside', instant('12:00:00'), instant('13:00:00'), '2026-0001'],
      [UITGIFTE, 'unknown', instant('09:00:00'), instant('09:30:00'), null],
    ]);
  });

  test('[L2] a silent feed makes the place unknown from the moment that it was last heard', () => {
    const story = new Story().at('08:00:00');
    story.located(AANNAME, 'Zeist');
    story.wait(HOUR).tick();
    expect(lineOf(story, '2026-0001')).toMatchObject({ hours: [0, 0], unknown: 1 });
  });

  test('past its end nothing covers it, and it still belongs to it until it is back', () => {
    const story = new Story().at('08:00:00');
    story.registered('MNL', [AANNAME], { to: place('Zeist'), expectedEnd: instant('10:00:00') });
    story.step('2026-0001', DECISION, SMB);
    story.at('09:00:00').located(AANNAME, 'Zeist');
    story.at('12:00:00');
    expect(lineOf(story, '2026-0001').hours).toEqual([1, 2]);
    story.located(AANNAME, 'MNL');
    story.at('20:00:00');
    expect(lineOf(story, '2026-0001').hours).toEqual([1, 2]);
  });

  test('one that was withdrawn has no time, whatever happened then', () => {
    const story = new Story().at('08:00:00');
    story.registered('MNL', [AANNAME], { start: instant('09:00:00') });
    story.step('2026-0001', { kind: 'withdraw', text: null, despiteOpen: true });
    story.at('10:00:00').located(AANNAME, 'Zeist');
    story.at('11:00:00');
    expect([lineOf(story, '2026-0001').hours, lineOf(story, '2026-0002').hours]).toEqual([
      [0, 0],
      [0, 1],
    ]);
  });

  test('stretches of one function never overlap and lie within its time, in any story', () => {
    let looked = 0;
    fc.assert(
      fc.property(steps, (told) => {
        const story = tellStory(told);
        const { dossiers, ledger, now } = foldedOf(story);
        for (const one of dossiers.all) {
          const stretches = stretchesOf(one, ledger);
          for (const [index, stretch] of stretches.entries()) {
            looked += 1;
            expect(stretch.from < stretch.to && stretch.to <= now).toBe(true);
            const before = stretches[index - 1];
            if (before?.function === stretch.function) expect(before.to <= stretch.from).toBe(true);
          }
        }
      }),
      { numRuns: 60 },
    );
    expect(looked).toBeGreaterThan(20);
  });
});

describe('the entries about a dossier', () => {
  test('are all of them: what opened it, every step, every move of its functions while it goes on, and its alarms', () => {
    const story = new Story().at('08:00:00');
    story.located(AANNAME, 'MNL');
    story.at('09:00:00').located(AANNAME, 'Zeist'); // position 3 opens it, with its alarms
    story.located('DHG/politie/aanname', 'DHG');
    story.acknowledge(story.alarms('A1')[0]?.id as never, 1);
    story.step('2026-0001', { kind: 'assess', outcome: 'fit', text: null, document: null });
    story.at('10:00:00').located(AANNAME, 'MNL');
    story.at('11:00:00').located('MNL/politie/aanname', 'MNL');
    story.step('2026-0001', { kind: 'confirm-return', text: null });
    const { mentions } = foldedOf(story);
    expect(mentions.positions('2026-0001' as AfwijkingNumber)).toEqual([3, 5, 6, 7, 9]);
    expect(mentions.positions('2026-0002' as AfwijkingNumber)).toEqual([]);
  });

  test('are not cut off, however many there are', () => {
    const story = new Story().at('08:00:00');
    story.located(AANNAME, 'Zeist');
    const many = 1_200;
    for (let index = 0; index < many; index += 1) {
      story.wait(1).step('2026-0001', { kind: 'mark-seen' }, actor('inspector', 'IGJ'));
    }
    expect(foldedOf(story).mentions.positions('2026-0001' as AfwijkingNumber)).toHaveLength(1 + many);
  });

  test('name every entry with a change of it, in any story', () => {
    fc.assert(
      fc.property(steps, (told) => {
        const story = tellStory(told);
        const { mentions, dossiers } = foldedOf(story);
        for (const { number } of dossiers.all) {
          const changed = story.entries.filter(({ facts }) =>
            facts.some((fact) => fact.kind === 'afwijking-changed' && fact.number === number),
          );
          const positions = mentions.positions(number);
          expect(positions).toEqual([...new Set(positions)].toSorted((one, other) => one - other));
          expect(changed.every(({ position }) => positions.includes(position))).toBe(true);
        }
      }),
      { numRuns: 60 },
    );
  });
});
