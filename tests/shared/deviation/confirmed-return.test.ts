// After a confirmed return the next absence is another deviation and a recurrence, whatever is told late of before it or said otherwise
// since, by anybody but LMS.

import { describe, expect, test } from 'vitest';
import { MINUTE } from '#shared/base/time.ts';
import type { Statement } from '#shared/deviation/statement.ts';
import type { FunctionId } from '#shared/reference/functions.ts';
import { DECISION, SMB } from '../../support/decision.ts';
import { figuresOf, foldedOf } from '../../support/dossiers-of.ts';
import { recurrenceOf } from '../../support/recurrence-of.ts';
import { actor, instant, LMS, place, Story, sourceOf } from '../../support/story.ts';

const AANNAME = 'MNL/ambulance/09/aanname' as FunctionId;
const POLITIE = 'MNL/politie/aanname' as FunctionId;
const MELDKAMER = actor('meldkamer', 'Meldkamer Midden-Nederland', 'MNL');
const OTHER = sourceOf('MNL', 'telefonie');
const CHANGE = { kind: 'tijdelijke-wijziging-werkwijze', functions: null, to: null, start: null, end: null } as const;
const COVERING = { ...DECISION, about: { ...CHANGE, repeated: false } } as const;

function confirm(story: Story, number: string): Story {
  expect(story.step(number, { kind: 'confirm-return', text: null })).not.toHaveProperty('code');
  return story;
}

function setRight(story: Story, number: string, statement: Partial<Statement>, by = MELDKAMER): void {
  const asked = { kind: 'rectify', statement, reason: 'Nagekeken' } as const;
  expect(story.wait(1_000).step(number, asked, by)).not.toHaveProperty('code');
}

/** In Zeist from ten until noon, and back by a confirmed return. */
function back(): Story {
  const story = new Story().at('08:00:00');
  for (const id of [AANNAME, POLITIE]) story.located(id, 'MNL');
  story.at('10:00:00').located(AANNAME, 'Zeist');
  story.at('12:00:00').located(AANNAME, 'MNL');
  return confirm(story.at('12:05:00'), '2026-0001');
}

function away(story: Story, at: string, where = 'Zeist'): Story {
  story.at(at).located(AANNAME, where);
  return story;
}

/** From when until when each is, what it is a recurrence of, and whether A14 is on. */
function all(story: Story) {
  const on = story.alarms('A14').flatMap(({ core, afwijking }) => (core === 'active' ? [afwijking] : []));
  return story
    .afwijkingen()
    .map(({ number, course }) => [
      number.slice(-1),
      [course.startedAt, course.endedAt].map((at) => at?.slice(11, 16) ?? null).join('-'),
      recurrenceOf(story, number)
        .map((one) => one.slice(-1))
        .join(),
      on.includes(number),
    ])
    .sort();
}

const AGAIN = ['2', '13:00-', '1', true];

describe('[R51][R101] a late word of before a confirmed return', () => {
  test('is of the absence before it, and takes nothing off what came after it', () => {
    const story = away(back(), '13:00:00');
    story.at('13:10:00').located(AANNAME, 'Zeist', { observedAt: instant('09:00:00') });
    expect(all(story.wait(1_000).tick())).toEqual([['1', '09:00-12:00', '', false], AGAIN]);
    const owned = foldedOf(story)
      .ledger.stretches(AANNAME)
      .filter((one) => one.class === 'outside')
      .map(({ from, belongsTo }) => [from.slice(11, 16), belongsTo?.slice(-1)]);
    expect(owned).toEqual([
      ['09:00', '1'],
      ['13:00', '2'],
    ]);
    story.step('2026-0002', COVERING, SMB);
    const { timeToDecision } = figuresOf(story, '2026-11-01T00:00:00.000Z', '2026-12-01T00:00:00.000Z');
    expect(timeToDecision.map(({ number, ms }) => [number, Math.floor(ms / MINUTE)])).toEqual([['2026-0002', 10]]);
  });

  test('nor where another source says that it was away all along', () => {
    const story = away(back(), '13:00:00');
    story.located(AANNAME, 'Zeist', { source: OTHER });
    story.at('13:10:00').located(AANNAME, 'Zeist', { source: OTHER, observedAt: instant('09:00:00') });
    expect(all(story)).toEqual([['1', '09:00-12:00', '', false], AGAIN]);
  });

  test('makes the one that came back no longer, and takes no time of the next', () => {
    const story = away(back(), '13:00:00');
    story.at('13:10:00').located(AANNAME, 'Zeist', { observedAt: instant('12:02:00') });
    expect(all(story)).toEqual([
      ['1', '10:00-12:00', '', false],
      ['2', '13:00-', '1,3', true],
      ['3', '12:02-13:10', '1', true],
    ]);
    const { ledger } = foldedOf(story.wait(MINUTE).tick());
    const last = ledger.stretches(AANNAME).filter(({ from }) => from >= instant('13:00:00'));
    expect(new Set(last.map(({ belongsTo }) => belongsTo))).toEqual(new Set(['2026-0002']));
  });

  test('begins none that was registered since', () => {
    const story = back();
    const statement = { kind: 'overig', to: place('Zeist'), start: instant('09:30:00') } as const;
    story.registered('MNL', [AANNAME], { ...statement, expectedEnd: null }, MELDKAMER, ['2026-0001']);
    away(story, '13:00:00')
      .at('13:10:00')
      .located(AANNAME, 'Zeist', { observedAt: instant('09:40:00') });
    expect(all(story)).toEqual([['1', '10:00-12:00', '', false], AGAIN]);
  });

  test('nor does an absence of which it tells go on after it', () => {
    const story = back();
    story.at('12:10:00').located(AANNAME, 'Breda', { observedAt: instant('09:00:00') });
    expect(all(away(story, '13:00:00', 'Breda'))).toEqual([
      ['1', '10:00-12:00', '2', false],
      ['2', '09:00-12:00', '', false],
      ['3', '13:00-', '1,2', true],
    ]);
  });

  test('nor is one that joins by one, for those that were there', () => {
    const story = away(back(), '13:00:00');
    story.at('13:01:00').located(POLITIE, 'Zeist', { source: OTHER, since: instant('09:00:00') });
    expect(all(story)).toEqual([
      ['1', '10:00-12:00', '2', false],
      ['2', '09:00-', '1', true],
    ]);
  });
});

describe('[R51] a meldkamer that says otherwise of what came before a confirmed return', () => {
  test('takes nothing off the next absence by setting right which functions it was about', () => {
    const story = back();
    setRight(story, '2026-0001', { functions: [POLITIE] });
    away(story, '13:00:00');
    const taken = ['2', '10:00-12:00', '', false];
    expect(all(story)).toEqual([['1', '10:00-12:00', '', false], taken, ['3', '13:00-', '1,2', true]]);
    setRight(story, '2026-0001', { functions: [POLITIE] }, LMS);
    expect(all(story).at(-1)).toEqual(['3', '13:00-', '2', true]);
  });

  test('nor where what it was about was covered, until LMS says so', () => {
    const story = new Story().at('08:00:00');
    for (const id of [AANNAME, POLITIE]) story.located(id, 'MNL');
    away(story, '10:00:00').step('2026-0001', COVERING, SMB);
    story.at('12:00:00').located(AANNAME, 'MNL');
    away(confirm(story, '2026-0001'), '13:00:00');
    setRight(story, '2026-0001', { functions: [POLITIE] });
    expect(all(story)).toEqual([['1', '10:00-12:00', '', false], AGAIN]);
    setRight(story, '2026-0001', { to: place('Breda') }, LMS);
    expect(all(story).at(-1)).toEqual(AGAIN);
    setRight(story, '2026-0001', { functions: [POLITIE] }, LMS);
    expect(all(story).at(-1)).toEqual(['2', '13:00-', '', false]);
  });

  test('makes no recurrence of the absence itself in the one that it was set right into', () => {
    const story = new Story().at('08:00:00');
    for (const id of [AANNAME, POLITIE]) story.located(id, 'MNL');
    story.at('10:00:00').located(POLITIE, 'Zeist');
    story.at('10:05:00').located(AANNAME, 'Zeist');
    setRight(story.at('10:10:00'), '2026-0001', { functions: [POLITIE] });
    expect(all(story)).toEqual([
      ['1', '10:00-', '', false],
      ['2', '10:05-', '', false],
    ]);
    for (const id of [AANNAME, POLITIE]) story.at('12:00:00').located(id, 'MNL');
    expect(all(story).map(([, , recurs]) => recurs)).toEqual(['', '']);
  });

  test.each(['Zeist', null])('nor by a start of before it, by hand, of one at %s', (where) => {
    const story = back();
    const statement = { kind: 'overig', to: where === null ? null : place(where), start: instant('09:30:00') } as const;
    story.registered('MNL', [AANNAME], { ...statement, expectedEnd: null }, MELDKAMER, ['2026-0001']);
    const start = { kind: 'start', at: instant('09:30:00'), text: null } as const;
    expect(story.step('2026-0002', start, MELDKAMER)).not.toHaveProperty('code');
    expect(all(away(story, '13:00:00'))).toEqual([
      ['1', '10:00-12:00', '', false],
      ['2', '09:30-', '1', true],
    ]);
  });

  test('LMS says when it began', () => {
    const story = back();
    const statement = {
      kind: 'overig',
      to: place('Zeist'),
      start: instant('09:30:00'),
      expectedEnd: instant('11:00:00'),
    };
    story.registered('MNL', [AANNAME], statement as never, MELDKAMER, ['2026-0001']);
    story.step('2026-0002', { kind: 'start', at: instant('09:30:00'), text: null }, LMS);
    story.wait(1_000).step('2026-0002', { kind: 'end', at: instant('11:00:00'), text: null }, LMS);
    expect(all(story)).toEqual([
      ['1', '10:00-12:00', '2', false],
      ['2', '09:30-11:00', '', false],
    ]);
  });

  test('LMS says of one that goes on, and of which no source speaks, that it began before it', () => {
    const story = back();
    const statement = { kind: 'overig', to: place('Zeist'), start: instant('09:30:00'), expectedEnd: null } as const;
    story.registered('MNL', [AANNAME], statement, MELDKAMER, ['2026-0001']);
    story.step('2026-0002', { kind: 'start', at: instant('09:30:00'), text: null }, LMS);
    expect(all(story.wait(1_000).tick())).toEqual([
      ['1', '10:00-12:00', '2', false],
      ['2', '09:30-', '1', true],
    ]);
  });

  test('nor by giving one of before it an end, so that it goes on', () => {
    const story = new Story().at('08:00:00');
    story.located(AANNAME, 'MNL');
    away(story, '08:10:00', 'Breda').at('08:20:00').located(AANNAME, 'MNL');
    away(story, '10:00:00').at('12:00:00').located(AANNAME, 'MNL');
    confirm(story.at('12:05:00'), '2026-0002');
    setRight(story, '2026-0001', { expectedEnd: instant('20:00:00') });
    expect(all(away(story, '13:00:00', 'Breda'))).toEqual([
      ['1', '08:10-', '2', true],
      ['2', '10:00-12:00', '1', false],
    ]);
  });
});

test('[R51] one that goes on after a confirmed return from nobody says where began anew after it, at whatever place', () => {
  const story = new Story().at('08:00:00');
  story.located(AANNAME, 'MNL');
  const answers = { kind: 'overig', expectedEnd: instant('20:00:00') } as const;
  story.registered('MNL', [AANNAME], { ...answers, to: place('AMS') }, LMS);
  away(story, '08:10:00', 'AMS').at('08:20:00').located(AANNAME, 'MNL');
  away(story, '10:00:00').at('12:00:00').located(AANNAME, 'MNL');
  setRight(story, '2026-0002', { to: null });
  confirm(story.at('12:05:00'), '2026-0002');
  expect(all(away(story, '13:00:00', 'AMS'))).toEqual([
    ['1', '08:10-', '2', true],
    ['2', '10:00-12:00', '1', false],
  ]);
});

describe('[R51][TC8] one that goes on because others are away in it', () => {
  const NOT_SEEN = 'MNL/politie/uitgifte' as FunctionId;

  /** The police away in Zeist since nine, an ambulance function back from Breda by a confirmed return. */
  function goingOn(): Story {
    const story = new Story().at('08:00:00');
    for (const id of [AANNAME, POLITIE, NOT_SEEN]) story.located(id, 'MNL');
    story.at('09:00:00').located(POLITIE, 'Zeist');
    away(story, '10:00:00', 'Breda').at('12:00:00').located(AANNAME, 'MNL');
    return confirm(story.at('12:05:00'), '2026-0002');
  }

  /** It was said to be in it while it was in Breda. */
  const BEFORE = ['2', '10:00-12:00', '1', false];
  const OTHERS = ['1', '09:00-', '2', true];

  test('is a recurrence for who comes to its place, when it was set right to name that', () => {
    const story = goingOn();
    setRight(story.at('12:30:00'), '2026-0001', { functions: [AANNAME, POLITIE] });
    expect(all(story)).toEqual([['1', '09:00-', '', false], BEFORE]);
    away(story, '13:00:00');
    expect(all(story)).toEqual([OTHERS, BEFORE]);
    // Home again, and looked back at: it was so, whatever a meldkamer says of it.
    story.at('14:00:00').located(AANNAME, 'MNL');
    setRight(story, '2026-0001', { functions: [AANNAME, POLITIE, NOT_SEEN] });
    expect(all(story)).toEqual([OTHERS, BEFORE]);
  });

  test('and when it was entered there by hand before', () => {
    const story = new Story().at('08:00:00');
    for (const id of [AANNAME, POLITIE]) story.located(id, 'MNL');
    story.at('09:00:00').located(POLITIE, 'Zeist');
    const byHand = { source: sourceOf('MNL', 'handmatig') };
    story.at('09:05:00').located(AANNAME, 'Zeist', byHand);
    story.at('09:20:00').located(AANNAME, 'MNL', byHand);
    away(story, '10:00:00', 'Breda').at('12:00:00').located(AANNAME, 'MNL');
    confirm(story.at('12:05:00'), '2026-0002');
    story.at('13:00:00').located(AANNAME, 'Zeist', byHand);
    expect(all(story)).toEqual([OTHERS, BEFORE]);
  });

  test('and who joined it since was not in it all along, whatever a meldkamer says', () => {
    const story = goingOn();
    away(story, '13:00:00').at('14:00:00').located(AANNAME, 'MNL');
    expect(all(story)).toEqual([OTHERS, ['2', '10:00-12:00', '', false]]);
    setRight(story, '2026-0001', { functions: [AANNAME, POLITIE, NOT_SEEN] });
    expect(all(story)).toEqual([OTHERS, BEFORE]);
  });

  test('is none for who stays at home', () => {
    const story = goingOn();
    setRight(story.at('12:30:00'), '2026-0001', { functions: [AANNAME, POLITIE] });
    story.at('13:00:00').located(AANNAME, 'MNL');
    story.at('13:01:00').located(POLITIE, 'Zeist');
    expect(all(story)).toEqual([['1', '09:00-', '', false], BEFORE]);
  });

  test.each([
    ['Breda', '2'],
    [null, '1,2'],
  ])('nor for who went there before that was confirmed, from one said to be at %s', (where, before) => {
    const moved = new Story().at('08:00:00');
    for (const id of [AANNAME, POLITIE]) moved.located(id, 'MNL');
    away(moved, '08:10:00', 'AMS').at('08:20:00').located(AANNAME, 'MNL');
    moved.at('09:00:00').located(POLITIE, 'Zeist');
    for (const [at, where] of [
      ['09:00:30', 'Zeist'],
      ['10:00:00', 'Breda'],
      ['12:00:00', 'Zeist'],
    ] as const)
      away(moved, at, where);
    if (where === null) setRight(moved, '2026-0003', { to: null });
    confirm(moved.at('12:05:00'), '2026-0003').at('12:10:00').located(AANNAME, 'Zeist', { source: OTHER });
    expect(all(moved.tick()).slice(1)).toEqual([
      ['2', '09:00-', '', false],
      ['3', '10:00-12:00', before, false],
    ]);
  });
});
