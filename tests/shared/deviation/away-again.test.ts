// Away again after a return that was confirmed: told by when the function itself was away, whatever is said of it in any deviation, by whom
// and when.

import { describe, expect, test } from 'vitest';
import { HOUR } from '#shared/base/time.ts';
import { ABSENCES_KEPT } from '#shared/location/absences.ts';
import type { FunctionId } from '#shared/reference/functions.ts';
import { recurrenceOf } from '../../support/recurrence-of.ts';
import { actor, instant, LMS, place, Story, sourceOf } from '../../support/story.ts';

const AANNAME = 'MNL/ambulance/09/aanname' as FunctionId;
const POLITIE = 'MNL/politie/aanname' as FunctionId;
const UITGIFTE = 'MNL/politie/uitgifte' as FunctionId;
const MELDKAMER = actor('meldkamer', 'Meldkamer Midden-Nederland', 'MNL');
const OTHER = sourceOf('MNL', 'telefonie');
const TILBURG = place('Tilburg');

/** The police away in Zeist since nine; an ambulance function in Breda from ten, and home at noon when `isSeen`. */
function wasAway(isSeen = true): Story {
  const story = new Story().at('08:00:00');
  for (const id of [AANNAME, POLITIE, UITGIFTE]) story.located(id, 'MNL');
  story.at('09:00:00').located(POLITIE, 'Zeist');
  story.at('10:00:00').located(AANNAME, 'Breda');
  if (isSeen) story.at('12:00:00').located(AANNAME, 'MNL');
  return story.at('12:05:00');
}

function confirm(story: Story, number = '2026-0002'): Story {
  expect(story.step(number, { kind: 'confirm-return', text: null })).not.toHaveProperty('code');
  return story;
}

type Said = { readonly functions?: readonly FunctionId[]; readonly to?: ReturnType<typeof place> | null };

function told(story: Story, number: string, statement: Said, from: string | null = null, by = MELDKAMER): Story {
  const since = from === null ? {} : { from: instant(from) };
  const said = { kind: 'rectify', statement, reason: 'Nagekeken', ...since } as const;
  expect(story.wait(1_000).step(number, said, by)).not.toHaveProperty('code');
  return story;
}

function named(story: Story, functions: readonly FunctionId[], number = '2026-0001', by = MELDKAMER): void {
  told(story, number, { functions }, null, by);
}

/** What the deviation that has it now is a recurrence of, and whether A14 is on for it. */
function again(story: Story, number = '2026-0001') {
  const a14 = story.alarms('A14').find(({ afwijking }) => afwijking === number)?.core ?? null;
  return [recurrenceOf(story, number), a14];
}

describe('[R51][TC8][A14] away again after a confirmed return, in one that goes on for others', () => {
  const AGAIN = [['2026-0002'], 'active'];

  test('that named it before its return was confirmed', () => {
    const story = wasAway();
    named(story, [AANNAME, POLITIE]);
    story.at('13:00:00').located(AANNAME, 'Zeist');
    confirm(story.at('13:05:00'));
    expect(again(story.wait(1_000).tick())).toEqual(AGAIN);
  });

  test('that was registered for it once it was home again', () => {
    const story = confirm(wasAway());
    const statement = {
      kind: 'overig',
      to: place('Rotterdam'),
      start: instant('09:30:00'),
      expectedEnd: null,
    } as const;
    story.registered('MNL', [AANNAME, UITGIFTE], statement, MELDKAMER, ['2026-0001', '2026-0002']);
    story.at('12:30:00').located(UITGIFTE, 'Rotterdam');
    story.at('13:00:00').located(AANNAME, 'Rotterdam');
    expect(again(story, '2026-0003')).toEqual(AGAIN);
  });

  test('that was announced for it from before it was first away, and takes that up', () => {
    const story = confirm(wasAway());
    story.at('12:30:00').announced('MNL', [AANNAME], '09:30:00', '23:00:00', 'plan-1', { to: place('Breda') });
    story.at('13:00:00').located(AANNAME, 'Breda');
    expect(again(story.wait(1_000).tick(), '2026-0003')).toEqual(AGAIN);
  });

  test('when nobody saw it home and LMS says that it returned', () => {
    const story = wasAway(false);
    story.located(AANNAME, '?');
    const ended = { kind: 'end', at: null, text: 'Gebeld' } as const;
    expect(story.wait(1_000).step('2026-0002', ended, LMS)).not.toHaveProperty('code');
    confirm(story.wait(1_000));
    named(story, [AANNAME, POLITIE]);
    story.at('13:00:00').located(AANNAME, 'Zeist');
    expect(again(story)).toEqual(AGAIN);
  });

  test('after LMS joined another one to it', () => {
    const story = confirm(wasAway());
    named(story, [AANNAME, POLITIE]);
    story.at('13:00:00').located(AANNAME, 'Zeist');
    story.at('13:30:00').located(UITGIFTE, 'Zeist', { source: OTHER });
    expect(again(story)).toEqual(AGAIN);
    const others = story.afwijkingen().filter(({ number, course }) => number > '2026-0002' && course.endedAt === null);
    for (const { number } of others) {
      const join = { kind: 'join', with: number, reason: 'Een verhuizing', despiteContradiction: false } as const;
      expect(story.wait(1_000).step('2026-0001', join)).not.toHaveProperty('code');
    }
    expect(again(story)).toEqual(AGAIN);
  });

  test('when another source says meanwhile that it is at another meldkamer', () => {
    const story = wasAway(false);
    story.at('12:10:00').located(AANNAME, 'AMS', { source: OTHER });
    story.at('12:20:00').located(AANNAME, 'MNL');
    confirm(story.at('12:25:00'));
    story.at('13:00:00').located(AANNAME, 'Zeist');
    named(story, [AANNAME, POLITIE]);
    expect(again(story.wait(1_000).tick())).toEqual(AGAIN);
  });

  test('when its meldkamer says that the earlier one was about others, and about it again only from when it was over', () => {
    const story = confirm(wasAway());
    named(story, [AANNAME, POLITIE]);
    story.at('13:00:00').located(AANNAME, 'Zeist');
    named(story, [POLITIE], '2026-0002');
    const told = { kind: 'rectify', statement: { functions: [AANNAME, POLITIE] }, reason: 'Nagekeken' } as const;
    story.wait(1_000).step('2026-0002', { ...told, from: instant('12:00:30') }, MELDKAMER);
    expect(again(story.wait(1_000).tick())).toEqual(AGAIN);
  });

  test('when its own source tells only afterwards that it was home', () => {
    const story = wasAway(false);
    named(story, [AANNAME, POLITIE]);
    story.at('13:00:00').located(AANNAME, 'Zeist');
    story.at('13:10:00').located(AANNAME, 'MNL', { observedAt: instant('12:00:00') });
    confirm(story.at('13:15:00'));
    expect(again(story.wait(1_000).tick())).toEqual(AGAIN);
  });

  test.each([
    ['as it happened', '10:00:00', LMS, 'Breda', (story: Story) => story],
    ['when it was over', '12:05:00', MELDKAMER, 'Breda', (story: Story) => story],
    ['at no place', '10:00:00', LMS, null, (story: Story) => story],
    ['at another place since', '10:00:00', LMS, 'Breda', (story: Story) => told(story, '2026-0002', { to: TILBURG })],
    [
      'and moved on',
      '10:00:00',
      LMS,
      'Breda',
      (story: Story) => told(story, '2026-0002', { to: TILBURG }, '11:00:00', LMS),
    ],
  ] as const)('when the earlier time was entered by hand %s, and no source spoke of it', (_, at, by, to, since) => {
    const story = new Story().at('08:00:00');
    for (const id of [AANNAME, POLITIE]) story.located(id, 'MNL');
    story.at('09:00:00').located(POLITIE, 'Zeist');
    const statement = { kind: 'overig', to: to && place(to), start: instant('10:00:00'), expectedEnd: null } as const;
    story.at(at).registered('MNL', [AANNAME], statement, by, ['2026-0001']);
    const step = (kind: 'start' | 'end', when: string) =>
      expect(story.step('2026-0002', { kind, at: instant(when), text: null }, by)).not.toHaveProperty('code');
    step('start', '10:00:00');
    step('end', at === '10:00:00' ? story.at('12:00:00').now : '12:00:00');
    confirm(since(story).at('12:15:00'));
    named(story, [AANNAME, POLITIE]);
    story.at('13:00:00').located(AANNAME, 'Zeist');
    expect(again(story.wait(1_000).tick())).toEqual(AGAIN);
  });

  test.each([MELDKAMER, LMS])('whatever place $role says since that it was at before', (by) => {
    for (const where of ['Zeist', 'Tilburg']) {
      const story = confirm(wasAway());
      named(story, [AANNAME, POLITIE]);
      story.at('13:00:00').located(AANNAME, 'Zeist');
      told(story, '2026-0002', { to: place(where) }, null, by);
      expect(again(story.wait(1_000).tick())).toEqual(AGAIN);
    }
  });

  test('when the one that has it names no place: that is no place where it was still', () => {
    const story = wasAway(false);
    story.located(AANNAME, '?');
    told(story, '2026-0001', { functions: [AANNAME, POLITIE], to: null });
    const ended = { kind: 'end', at: null, text: 'Gebeld' } as const;
    expect(story.wait(1_000).step('2026-0002', ended, LMS)).not.toHaveProperty('code');
    confirm(story.wait(1_000));
    story.at('13:00:00').located(AANNAME, 'Zeist');
    expect(again(story.wait(1_000).tick())).toEqual(AGAIN);
  });

  test('is none for a function that a deviation names and that never went there', () => {
    const story = confirm(wasAway());
    named(story, [AANNAME, POLITIE, UITGIFTE]);
    story.at('13:00:00').located(UITGIFTE, 'Zeist');
    expect(again(story.wait(1_000).tick())).toEqual([[], null]);
  });
});

describe('[R51][TC8][A14] away again, and nobody confirmed that it returned', () => {
  const AGAIN = [['2026-0002'], 'active'];

  function awayAgain(): Story {
    const story = wasAway();
    named(story, [AANNAME, POLITIE]);
    story.at('13:00:00').located(AANNAME, 'Zeist');
    expect(again(story.wait(1_000).tick())).toEqual(AGAIN);
    return story;
  }

  test('stays so whatever place its meldkamer says of the one that has it', () => {
    for (const places of [[null], [null, place('Zeist')], [place('Breda'), place('Zeist')]]) {
      const story = awayAgain();
      for (const to of places) {
        const told = { kind: 'rectify', statement: { to }, reason: 'Nagekeken' } as const;
        expect(story.wait(1_000).step('2026-0001', told, MELDKAMER)).not.toHaveProperty('code');
      }
      expect(again(story.wait(1_000).tick())).toEqual(AGAIN);
    }
  });

  test('nor whatever place it says of the earlier one, or from when on it says that this was about it', () => {
    const at = (story: Story) => again(story.wait(1_000).tick());
    expect(at(told(awayAgain(), '2026-0002', { to: place('Zeist') }))).toEqual(AGAIN);
    expect(at(told(awayAgain(), '2026-0002', { to: null }, '12:30:00'))).toEqual(AGAIN);
    const moved = awayAgain();
    moved.located(AANNAME, 'Breda', { source: sourceOf('MNL', 'nieuw') });
    expect(at(told(moved, '2026-0001', { to: place('Breda') }))).toEqual(AGAIN);
    const later = told(awayAgain().at('14:00:00'), '2026-0002', { functions: [POLITIE, UITGIFTE] });
    expect(at(told(later, '2026-0002', { functions: [AANNAME, POLITIE] }, '13:30:00'))).toEqual(AGAIN);
  });

  test('nor does a late word of another class of place, told of the earlier one when that is said to be at none', () => {
    const story = told(awayAgain(), '2026-0002', { to: null }, '12:30:00');
    story.located(AANNAME, 'AMS', { source: sourceOf('MNL', 'handmatig'), observedAt: instant('12:30:00') });
    expect(again(story.wait(1_000).tick())).toEqual(AGAIN);
    const begins = story.picture.absences?.[AANNAME]?.map(({ from }) => from) ?? [];
    expect(begins).toEqual([...begins].sort());
  });

  test('as when every source that said so tells only afterwards that it was home', () => {
    const story = wasAway(false);
    named(story, [AANNAME, POLITIE]);
    story.located(AANNAME, 'Breda', { source: OTHER });
    story.at('13:00:00');
    for (const source of [OTHER, sourceOf('MNL')]) story.located(AANNAME, 'Zeist', { source });
    story.at('13:10:00').located(AANNAME, 'MNL', { observedAt: instant('12:30:00') });
    expect(again(story.wait(1_000).tick())).toEqual([[], null]);
    story.located(AANNAME, 'MNL', { source: OTHER, observedAt: instant('12:30:00') });
    expect(again(story.wait(1_000).tick())).toEqual(AGAIN);
  });

  test('nor is there any less of it when it comes home for a moment, hundreds of times', () => {
    const story = awayAgain();
    for (let turn = 0; turn <= ABSENCES_KEPT / 2; turn += 1) {
      story.wait(2_000).located(AANNAME, 'MNL');
      story.wait(2_000).located(AANNAME, 'Zeist');
    }
    expect(again(story.wait(1_000).tick())).toEqual(AGAIN);
  });
});

test('[R96][TC8][A5][A14] what is said to be at no known place goes up in no other one', () => {
  const story = new Story().at('08:00:00');
  for (const id of [AANNAME, POLITIE]) story.located(id, 'MNL');
  const statement = { kind: 'overig', to: place('Zeist'), start: instant('09:00:00'), expectedEnd: null } as const;
  story.registered('MNL', [AANNAME, POLITIE], statement, MELDKAMER);
  story.at('10:00:00').located(AANNAME, 'Breda');
  const on = () =>
    story
      .alarms()
      .filter(({ afwijking, core }) => afwijking === '2026-0002' && core === 'active')
      .map(({ condition }) => condition);
  expect(on()).toEqual(['A4', 'A5', 'A14']);
  told(story, '2026-0002', { to: null });
  story.wait(1_000).tick();
  expect(on()).toEqual(['A4', 'A5', 'A14']);
});

test('[R51][R96][A14] one that has it at another place, and is no recurrence itself, puts no A14 out', () => {
  const story = new Story().at('08:00:00');
  for (const id of [AANNAME, POLITIE]) story.located(id, 'MNL');
  story.at('09:00:00').located(POLITIE, 'AMS');
  story.at('10:00:00').located(AANNAME, 'Breda');
  story.at('12:00:00').located(AANNAME, 'MNL');
  confirm(story.at('12:05:00'));
  story.at('13:00:00').located(AANNAME, 'Breda');
  story.wait(1_000).located(AANNAME, 'AMS', { source: OTHER });
  named(story, [AANNAME, POLITIE]);
  story.wait(1_000).tick();
  expect([again(story, '2026-0003'), again(story)]).toEqual([
    [['2026-0002'], 'active'],
    [[], null],
  ]);
});

test('[R51] as after a return that was confirmed in a third one that was there then, whichever of the others began first', () => {
  const story = new Story().at('08:00:00');
  for (const id of [AANNAME, POLITIE]) story.located(id, 'MNL');
  const statement = { kind: 'overig', to: place('Zeist'), expectedEnd: null } as const;
  const registered = (from: string, besides: object, alongside: readonly string[]) =>
    expect(
      story.registered('MNL', [AANNAME], { ...statement, start: instant(from), ...besides }, LMS, alongside),
    ).not.toHaveProperty('code');
  story.at('09:00:00');
  registered('09:00:00', { functions: [AANNAME, POLITIE] }, []);
  story.located(POLITIE, 'Zeist');
  registered('09:30:00', {}, ['2026-0001']);
  story.at('09:30:00').step('2026-0002', { kind: 'start', at: instant('09:30:00'), text: null });
  story.at('10:00:00').located(AANNAME, 'Zeist');
  story.at('12:00:00').located(AANNAME, 'MNL');
  registered('10:00:00', { expectedEnd: instant('11:59:00') }, ['2026-0001', '2026-0002']);
  story.step('2026-0003', { kind: 'start', at: instant('10:00:00'), text: null });
  story.wait(1_000).step('2026-0003', { kind: 'end', at: instant('11:59:00'), text: null });
  confirm(story.at('12:05:00'), '2026-0003');
  story.at('13:00:00').located(AANNAME, 'Zeist');
  story.wait(1_000).tick();
  expect(['2026-0001', '2026-0002'].map((number) => recurrenceOf(story, number))).toEqual([
    ['2026-0002', '2026-0003'],
    ['2026-0001', '2026-0003'],
  ]);
});

test('[R93] who joins since an earlier moment changes nothing of which others are named for each moment', () => {
  const story = wasAway();
  const told = (functions: readonly FunctionId[], from: string) => ({
    ...({ kind: 'rectify', statement: { functions }, reason: 'Nagekeken', from: instant(from) } as const),
  });
  story.wait(1_000).step('2026-0001', told([POLITIE, AANNAME], '09:30:00'), LMS);
  story.wait(1_000).step('2026-0001', told([POLITIE], '09:45:00'), LMS);
  story.at('12:20:00').located(UITGIFTE, 'Zeist', { since: instant('09:10:00') });
  const { statedBefore, functions } = story.afwijking('2026-0001');
  expect(statedBefore?.map((one) => [one.until.slice(11, 16), one.functions])).toEqual([
    ['09:10', [POLITIE]],
    ['09:30', [POLITIE, UITGIFTE]],
    ['09:45', [AANNAME, POLITIE, UITGIFTE]],
  ]);
  expect(functions).toEqual([POLITIE, UITGIFTE]);
});

test('[R51] an evening of what was announced is the same arrangement continued', () => {
  const story = new Story().at('08:00:00');
  story.located(AANNAME, 'MNL');
  story.at('09:00:00').located(AANNAME, 'Zeist');
  story.at('09:01:00').announced('MNL', [AANNAME], '09:00:00', '23:00:00', 'plan-1', { to: place('Zeist') });
  story.at('10:00:00').located(AANNAME, 'MNL');
  story.at('20:00:00').located(AANNAME, 'Zeist');
  expect([story.afwijkingen().length, again(story)]).toEqual([1, [[], null]]);
});

test('[R51] so are nights that were registered when the first had begun, also after a weekend at home', () => {
  const story = new Story().at('18:00:00');
  story.located(AANNAME, 'MNL');
  story.at('20:00:00').located(AANNAME, 'Zeist');
  const statement = { kind: 'tijdelijke-wijziging-werkwijze', to: place('Zeist'), start: instant('20:00:00') } as const;
  story.at('20:01:00').registered('MNL', [AANNAME], { ...statement, expectedEnd: null }, MELDKAMER, ['2026-0001']);
  for (const hours of [12, 72]) {
    story.wait(12 * HOUR).located(AANNAME, 'MNL');
    story.wait(hours * HOUR).located(AANNAME, 'Zeist');
  }
  expect(again(story.wait(1_000).tick(), '2026-0002')).toEqual([[], null]);
});

test('[R51] so is a second absence within what was announced when the first had begun: the one that was seen then has no time of its own', () => {
  const story = new Story().at('18:00:00');
  story.located(AANNAME, 'MNL');
  story.at('20:00:00').located(AANNAME, 'Zeist');
  const statement = { kind: 'tijdelijke-wijziging-werkwijze', to: place('Zeist'), start: instant('20:00:00') } as const;
  const expectedEnd = instant('23:59:00');
  story.at('20:01:00').registered('MNL', [AANNAME], { ...statement, expectedEnd }, MELDKAMER, ['2026-0001']);
  story.at('21:00:00').located(AANNAME, 'MNL');
  story.at('22:00:00').located(AANNAME, 'Zeist');
  expect(story.afwijkingen().map(({ course }) => course.endedAt === null)).toEqual([false, true]);
  expect(again(story.wait(1_000).tick(), '2026-0002')).toEqual([[], null]);
});

describe('[R51][R84][TC8][A14] away again because its feed is heard again, and says so still', () => {
  const BY_LMS = sourceOf('MNL', 'handmatig-lms');
  const BY_RECEIVER = sourceOf('MNL', 'handmatig-ams');

  test.each([
    ['Breda', BY_LMS],
    ['AMS', BY_RECEIVER],
  ])('stays so whatever its meldkamer says of another deviation: %s', (where, source) => {
    const story = new Story().at('08:00:00');
    for (const id of [AANNAME, POLITIE]) story.located(id, 'MNL');
    story.at('09:00:00').located(POLITIE, 'Zeist');
    story.at('10:00:00').located(AANNAME, where);
    story.at('11:00:00').tick();
    story.at('11:30:00').located(AANNAME, 'MNL', { source });
    confirm(story.at('11:35:00').tick());
    story.at('13:00:00').heartbeat(sourceOf('MNL'));
    expect(again(story.tick(), '2026-0003')).toEqual([['2026-0002'], 'active']);
    expect(story.picture.absences?.[AANNAME]).toMatchObject([
      { from: instant('10:00:00'), until: instant('11:30:00') },
      { from: instant('13:00:00'), until: null, places: [place(where)] },
    ]);
    told(story, '2026-0001', { functions: [AANNAME, POLITIE], to: place(where) });
    expect(again(story.wait(1_000).tick())).toEqual([expect.arrayContaining(['2026-0002']), 'active']);
  });

  test('is one absence still where nobody brought it home', () => {
    const story = new Story().at('08:00:00');
    story.located(AANNAME, 'Breda');
    story.at('11:00:00').tick();
    story.at('13:00:00').heartbeat(sourceOf('MNL'));
    expect(story.picture.absences?.[AANNAME]).toMatchObject([{ from: instant('08:00:00'), until: null }]);
  });
});
