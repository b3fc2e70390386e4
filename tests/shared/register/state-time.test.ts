// How long a meldkamer and its posts were in which state, as known now: the same whatever the order in which it became known.

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { elapsed, MINUTE } from '#shared/base/time.ts';
import { COUNTED_STATES, stateFigures } from '#shared/dossier/figures-states.ts';
import type { StateSubject } from '#shared/journal/reading.ts';
import { evolve } from '#shared/picture/evolve.ts';
import { emptyPicture } from '#shared/picture/picture.ts';
import { SERVICE_STATES, type ServiceState } from '#shared/reference/service-state.ts';
import { createStateTime, type StateStretch } from '#shared/register/state-time.ts';
import { actor, instant, Story, sourceOf } from '../../support/story.ts';

const GMS = sourceOf('MNL', 'gms');
const OTHER = sourceOf('MNL', 'tweede');
const POST = 'MNL/ambulance/09';

type Told = { readonly at: string; readonly state: ServiceState; readonly source?: typeof GMS };

function say(story: Story, { at, state, source = GMS }: Told, subject = 'MNL'): void {
  const said = { kind: 'state', subject: subject as StateSubject, state, reason: '', observedAt: instant(at) } as const;
  story.reading({ ...said, source, meldkamer: 'MNL', sentAt: null });
}

function stretches(story: Story, from = '2026-11-20T00:00:00.000Z', to = story.now): readonly StateStretch[] {
  const rows = createStateTime();
  let picture = emptyPicture();
  for (const entry of story.entries) {
    const after = evolve(picture, entry);
    rows.note(picture, entry, after);
    picture = after;
  }
  return rows.within(instant(from), to);
}

/** `02:00-04:00 Down 120`. */
function shown(story: Story, subject = 'MNL', from?: string, to = story.now): readonly string[] {
  return stretches(story, from, to)
    .filter((one) => one.subject === subject)
    .map(
      (one) => `${one.from.slice(11, 16)}-${one.to.slice(11, 16)} ${one.state} ${elapsed(one.from, one.to) / MINUTE}`,
    );
}

/** Well at 23:00, heard until midnight, silent until 05:00, and then what it reports of the night. */
function night(backlog: readonly Told[]): Story {
  const story = new Story().at('2026-11-20T23:00:00.000Z');
  story.stated('MNL', 'Normal');
  while (story.now < instant('00:00:00')) story.wait(MINUTE).heartbeat(GMS);
  story.at('00:02:00').tick();
  story.at('05:00:00').heartbeat(GMS);
  for (const one of backlog) say(story, one);
  return story.at('06:00:00');
}

describe('[R123] the time in a state', () => {
  const DOWN: Told = { at: '02:00:00', state: 'Down' };
  const PARTLY: Told = { at: '03:30:00', state: 'Partial' };
  const WELL: Told = { at: '04:00:00', state: 'Normal' };
  const NOW: Told = { at: '05:00:00', state: 'Normal' };

  it.each([
    ['in order', [DOWN, PARTLY, WELL, NOW]],
    ['the present first', [NOW, DOWN, PARTLY, WELL]],
    ['reversed', [NOW, WELL, PARTLY, DOWN]],
    ['twice', [WELL, NOW, DOWN, PARTLY, DOWN, WELL]],
  ] as const)('of a backlog is 90 minutes down, 30 partial and 120 unknown, told %s', (_order, backlog) => {
    // 09:00 is when the journal of a story begins; the night before it is known by what was said of it.
    expect(shown(night(backlog), 'MNL', '2026-11-20T23:00:00.000Z')).toEqual([
      '23:00-00:00 Normal 60',
      '00:00-02:00 unknown 120',
      '02:00-03:30 Down 90',
      '03:30-04:00 Partial 30',
      '04:00-06:00 Normal 120',
    ]);
  });

  it('is unknown while its source is silent, and goes on when that is heard again', () => {
    const story = new Story().at('09:00:00');
    story.stated('MNL', 'Overloaded');
    while (story.now < instant('09:10:00')) story.wait(MINUTE).heartbeat(GMS);
    story.at('09:20:00').tick();
    story.at('09:30:00').heartbeat(GMS);
    expect(shown(story.at('09:40:00'))).toEqual([
      '09:00-09:10 Overloaded 10',
      '09:10-09:30 unknown 20',
      '09:30-09:40 Overloaded 10',
    ]);
  });

  it('is that of the worst of several; who fell silent after a worse word leaves it unknown until it says otherwise', () => {
    const story = new Story().at('09:00:00');
    say(story, { at: '09:00:00', state: 'Down' });
    say(story, { at: '09:00:00', state: 'Normal', source: OTHER });
    while (story.now < instant('09:10:00')) {
      story.wait(MINUTE).heartbeat(GMS);
      story.heartbeat(OTHER);
    }
    while (story.now < instant('09:20:00')) story.wait(MINUTE).heartbeat(OTHER);
    story.tick();
    story.at('09:20:00');
    say(story, { at: '09:20:00', state: 'Normal' });
    expect(shown(story.at('09:30:00'))).toEqual([
      '09:00-09:10 Down 10',
      '09:10-09:20 unknown 10',
      '09:20-09:30 Normal 10',
    ]);
  });

  it('is the worse of two words of one moment, in either order', () => {
    const words = [
      { at: '09:00:00', state: 'Normal' },
      { at: '09:00:00', state: 'Down' },
    ] as const;
    for (const order of [words, [...words].reverse()]) {
      const story = new Story().at('09:00:00');
      for (const one of order) say(story, one);
      expect(shown(story.at('09:01:00'))).toEqual(['09:00-09:01 Down 1']);
    }
  });

  it('is no longer that of a source that is out of use', () => {
    const story = new Story().at('09:00:00');
    say(story, { at: '09:00:00', state: 'Down' });
    say(story, { at: '09:00:00', state: 'Partial', source: OTHER });
    story.at('09:01:00').submit({ kind: 'retire-feed', source: GMS }, actor('lms', 'LMS'));
    expect(shown(story.at('09:02:00'))).toEqual(['09:00-09:01 Down 1', '09:01-09:02 Partial 1']);
  });

  it('is cut to the time asked for, and counts the whole and the posts apart', () => {
    const story = new Story().at('09:00:00');
    story.stated('MNL', 'Partial');
    story.stated(POST, 'Down');
    story.stated('MNL/politie', 'Normal');
    while (story.now < instant('09:30:00')) story.wait(MINUTE).heartbeat(GMS);
    const rows = stateFigures(stretches(story, '09:10:00', instant('09:20:00')));
    const of = (meldkamer: string) =>
      rows
        .filter((one) => one.meldkamer === meldkamer)
        .map(({ of, ms }) => [
          of,
          ...COUNTED_STATES.flatMap((state) => (ms[state] === 0 ? [] : [`${state} ${ms[state] / MINUTE}`])),
        ]);
    expect(of('MNL')).toEqual([
      ['meldkamer', 'Partial 10'],
      ['posts', 'Down 10', 'Normal 10'],
    ]);
    expect(of('NHL')).toEqual([['meldkamer', 'unknown 10'], ['posts']]);
    expect(rows.length).toBe(20);
  });

  it('cuts all time of every subject into states without gap or overlap, and does not depend on the order of telling', () => {
    const word = fc.record({
      minute: fc.integer({ min: 0, max: 200 }),
      state: fc.constantFrom(...SERVICE_STATES),
      source: fc.constantFrom(GMS, OTHER),
    });
    fc.assert(
      fc.property(fc.array(word, { minLength: 1, maxLength: 8 }), fc.integer(), (words, turn) => {
        const tell = (order: typeof words): Story => {
          const story = new Story().at('09:00:00');
          for (const source of [GMS, OTHER]) story.heartbeat(source);
          for (let minute = 0; minute < 60; minute += 1) {
            story.wait(MINUTE).heartbeat(OTHER);
            if (minute < 30) story.heartbeat(GMS);
          }
          story.at('12:30:00').tick();
          for (const source of [GMS, OTHER]) story.heartbeat(source);
          const start = instant('09:00:00');
          for (const { minute, state, source } of order) {
            const at = new Date(Date.parse(start) + minute * MINUTE).toISOString();
            say(story, { at, state, source });
          }
          return story.at('12:31:00');
        };
        const told = shown(tell(words));
        const shift = Math.abs(turn) % words.length;
        const other = [...words.slice(shift), ...words.slice(0, shift)].reverse();
        expect(shown(tell(other))).toEqual(told);
        const all = stretches(tell(words)).filter(({ subject }) => subject === 'MNL');
        expect(all.slice(1).map(({ from }) => from)).toEqual(all.slice(0, -1).map(({ to }) => to));
        expect([all[0]?.from, all.at(-1)?.to]).toEqual([instant('09:00:00'), instant('12:31:00')]);
      }),
      { numRuns: 60 },
    );
  });
});
