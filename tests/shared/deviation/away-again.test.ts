// Away again after a return that was confirmed: told by when the function itself was away, whatever is said of it in any deviation, by whom
// and when.

import { describe, expect, test } from 'vitest';
import type { FunctionId } from '#shared/reference/functions.ts';
import { recurrenceOf } from '../../support/recurrence-of.ts';
import { actor, instant, LMS, place, Story, sourceOf } from '../../support/story.ts';

const AANNAME = 'MNL/ambulance/09/aanname' as FunctionId;
const POLITIE = 'MNL/politie/aanname' as FunctionId;
const UITGIFTE = 'MNL/politie/uitgifte' as FunctionId;
const MELDKAMER = actor('meldkamer', 'Meldkamer Midden-Nederland', 'MNL');
const OTHER = sourceOf('MNL', 'telefonie');

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

function named(story: Story, functions: readonly FunctionId[], number = '2026-0001', by = MELDKAMER): void {
  const told = { kind: 'rectify', statement: { functions }, reason: 'Nagekeken' } as const;
  expect(story.wait(1_000).step(number, told, by)).not.toHaveProperty('code');
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

  test('is none for a function that a deviation names and that never went there', () => {
    const story = confirm(wasAway());
    named(story, [AANNAME, POLITIE, UITGIFTE]);
    story.at('13:00:00').located(UITGIFTE, 'Zeist');
    expect(again(story.wait(1_000).tick())).toEqual([[], null]);
  });
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

test('[R51] a night of what was announced is the same arrangement continued, also where the first one was seen before it was announced', () => {
  const story = new Story().at('08:00:00');
  story.located(AANNAME, 'MNL');
  story.at('09:00:00').located(AANNAME, 'Zeist');
  story.at('09:01:00').announced('MNL', [AANNAME], '09:00:00', '23:00:00', 'plan-1', { to: place('Zeist') });
  story.at('10:00:00').located(AANNAME, 'MNL');
  story.at('20:00:00').located(AANNAME, 'Zeist');
  expect([story.afwijkingen().length, again(story)]).toEqual([1, [[], null]]);
});
