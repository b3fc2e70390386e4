// As known now: what was said is laid out by the moments it is about, whatever the order in which it became known.

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { elapsed, MINUTE } from '#shared/base/time.ts';
import type { LocationClass } from '#shared/location/location.ts';
import { receiverSource } from '#shared/reference/source.ts';
import { registerOf } from '../../support/register-of.ts';
import { instant, Story, sourceOf } from '../../support/story.ts';
import { restart } from '../../support/story-turns.ts';

const AANNAME = 'MNL/ambulance/09/aanname';
const GMS = sourceOf('MNL');
const TELEFONIE = sourceOf('MNL', 'telefonie');
const MANUAL = sourceOf('MNL', 'handmatig');

type Told = { readonly at: string; readonly where: string; readonly since?: string; readonly source?: typeof GMS };

/** `unknown 00:00:00 | outside Zeist 02:10:00 | own MNL 04:30:00`. */
function course(story: Story): string {
  return registerOf(story.entries)
    .segments(AANNAME as never, story.now)
    .map(({ class: reached, location, places, from }) => {
      const where = location === null ? places.map(nameOf).join('/') : nameOf(location);
      return [reached, where, from.slice(11, 19)].filter((part) => part !== '').join(' ');
    })
    .join(' | ');
}

function nameOf(location: { readonly kind: string; readonly place?: string; readonly meldkamer?: string }): string {
  return location.place ?? location.meldkamer ?? '';
}

/** Minutes of a class. */
function minutes(story: Story, wanted: LocationClass): number {
  return registerOf(story.entries)
    .segments(AANNAME as never, story.now)
    .filter((one) => one.class === wanted)
    .reduce((sum, { from, until }) => sum + elapsed(from, until ?? story.now) / MINUTE, 0);
}

/** Why nothing was heard in the night: the feed was silent, or the server was off. */
const REASONS = ['silent', 'off'] as const;
type Reason = (typeof REASONS)[number];

/** Heard from 23:00 until midnight, not heard until 05:00, and then what it tells of the night. */
function night(backlog: readonly Told[], reason: Reason = 'silent'): Story {
  const story = new Story().at('2026-11-20T23:00:00.000Z');
  story.located(AANNAME, 'MNL');
  while (story.now < instant('00:00:00')) story.wait(MINUTE).heartbeat(GMS);
  if (reason === 'silent') story.at('00:02:00').tick();
  story.at('05:00:00');
  if (reason === 'off') restart(story);
  for (const { at, where, since, source } of backlog) {
    story.located(AANNAME, where, {
      observedAt: at,
      ...(since === undefined ? {} : { since }),
      ...(source === undefined ? {} : { source }),
    });
  }
  return story.at('05:01:00');
}

const ZEIST: Told = { at: '02:10:00', where: 'Zeist' };
const BACK: Told = { at: '04:30:00', where: 'MNL' };
const NOW: Told = { at: '05:00:00', where: 'MNL' };

describe.each(REASONS)('a backlog after a night in which it was not heard: %s', (reason) => {
  it.each([
    ['in order', [ZEIST, BACK, NOW]],
    ['the present first', [NOW, ZEIST, BACK]],
    ['reversed', [NOW, BACK, ZEIST]],
    ['the middle last', [ZEIST, NOW, BACK]],
    ['twice', [NOW, BACK, ZEIST, BACK, ZEIST, NOW]],
  ] as const)('[R70][R72] gives the same, told %s', (_order, backlog) => {
    const story = night(backlog, reason);
    expect(course(story)).toBe('own MNL 23:00:00 | unknown 00:00:00 | outside Zeist 02:10:00 | own MNL 04:30:00');
    expect([minutes(story, 'unknown'), minutes(story, 'outside')]).toEqual([130, 140]);
  });

  it('[R70] never lets the last word from before a silence speak for the time in it', () => {
    expect(course(night([NOW], reason))).toBe('own MNL 23:00:00 | unknown 00:00:00 | own MNL 05:00:00');
  });

  it('[R70] lets whoever is heard again stand for its last word again', () => {
    const story = night([], reason);
    story.at('05:00:00').heartbeat(GMS);
    expect(course(story)).toBe('own MNL 23:00:00 | unknown 00:00:00 | own MNL 05:00:00');
  });

  it('[R70] lets what was said in a silence speak for no other silence', () => {
    const story = night([ZEIST], reason);
    story.at('05:04:00').tick();
    expect(course(story)).toBe('own MNL 23:00:00 | unknown 00:00:00 | outside Zeist 02:10:00 | unknown 05:00:00');
  });

  it('[R74] lets no source reach back over its own word before', () => {
    const since = { at: '04:30:00', where: 'MNL', since: '02:00:00' };
    expect(course(night([{ at: '03:00:00', where: 'Zeist' }, since], reason))).toBe(
      'own MNL 23:00:00 | unknown 00:00:00 | outside Zeist 03:00:00 | own MNL 04:30:00',
    );
  });

  it('[R74] lets a source reach back to its own word before, into unknown time only', () => {
    const story = night([{ at: '05:00:00', where: 'Zeist', since: '03:00:00' }], reason);
    expect(course(story)).toBe('own MNL 23:00:00 | unknown 00:00:00 | outside Zeist 03:00:00');
    expect(course(night([{ at: '05:00:00', where: 'Zeist', since: '2026-11-20T23:30:00.000Z' }], reason))).toBe(
      'own MNL 23:00:00 | outside Zeist 00:00:00',
    );
  });
});

describe('a source that says late that it did not know', () => {
  it('[R100] takes nothing from an absence that it told of; from then on nobody knows', () => {
    const story = new Story().at('09:00:00');
    story.located(AANNAME, 'Zeist');
    story.at('09:30:00').located(AANNAME, '?', { observedAt: '09:10:00' });
    expect(course(story)).toBe('outside Zeist 09:00:00 | unknown 09:30:00');
    story.at('09:40:00').located(AANNAME, 'MNL', { observedAt: '09:20:00' });
    expect(course(story)).toBe('outside Zeist 09:00:00 | own MNL 09:20:00');
  });

  it('[R100] is heeded at once about being at home', () => {
    const story = new Story().at('09:00:00');
    story.located(AANNAME, 'MNL');
    story.at('09:30:00').located(AANNAME, '?', { observedAt: '09:10:00' });
    expect(course(story)).toBe('own MNL 09:00:00 | unknown 09:10:00');
  });
});

it('[R29] has two periods where a function was at home in between', () => {
  const story = new Story().at('09:00:00');
  for (const [time, where] of [
    ['09:00:00', 'Zeist'],
    ['09:10:00', 'AMS'],
    ['09:20:00', 'MNL'],
    ['09:30:00', 'Zeist'],
  ] as const) {
    story.at(time).located(AANNAME, where);
  }
  const periods = registerOf(story.entries).periods(AANNAME as never, story.now);
  expect(periods.map(({ segments, end }) => [segments.length, end])).toEqual([
    [2, instant('09:20:00')],
    [1, null],
  ]);
});

it('[R30] says of a stretch that its begin became known late only when it came later than a silence would be noticed', () => {
  const story = new Story().at('09:00:00');
  story.located(AANNAME, 'Zeist');
  story.at('09:02:30').located(AANNAME, 'AMS', { observedAt: '09:01:00' });
  story.at('09:05:00').located(AANNAME, 'Breda', { observedAt: '09:03:00' });
  const segments = registerOf(story.entries).segments(AANNAME as never, story.now);
  expect(segments.map(({ location, late }) => [nameOf(location ?? { kind: '' }), late])).toEqual([
    ['Zeist', false],
    ['AMS', false],
    ['Breda', true],
  ]);
});

it('[R72] cuts the time of a function at the moment from which the law no longer takes a place for a home', () => {
  const story = new Story().at('2023-03-21T14:00:00.000Z');
  story.located('ONL/ambulance/08/aanname', 'Arnhem');
  story.at('2023-03-21T15:00:00.000Z').located('ONL/ambulance/08/aanname', 'Arnhem');
  const segments = registerOf(story.entries).segments('ONL/ambulance/08/aanname' as never, story.now);
  expect(segments.map(({ class: reached, from }) => [reached, from.slice(11, 16)])).toEqual([
    ['transitional', '14:00'],
    ['outside', '14:30'],
  ]);
});

describe('two sources', () => {
  it('[R71] contradict each other only while both are heard, and both places of an absence stay visible', () => {
    const story = new Story().at('09:00:00');
    story.located(AANNAME, 'Zeist');
    story.at('09:01:00').located(AANNAME, 'Breda', { source: TELEFONIE });
    expect(course(story)).toBe('outside Zeist 09:00:00 | outside Zeist/Breda 09:01:00');
    story.at('09:02:00').located(AANNAME, 'MNL', { source: TELEFONIE });
    expect(course(story)).toBe('outside Zeist 09:00:00 | outside Zeist/Breda 09:01:00 | double-claim Zeist 09:02:00');
  });

  it('[R71] are away in the worst way that one of them tells, and one that does not know gives way', () => {
    const story = new Story().at('09:00:00');
    story.located(AANNAME, 'Breda');
    story.at('09:01:00').located(AANNAME, 'AMS', { source: TELEFONIE });
    expect(course(story)).toBe('outside Breda 09:00:00 | outside Breda/AMS 09:01:00');
    story.at('09:02:00').located(AANNAME, '?', { source: TELEFONIE });
    expect(course(story)).toBe('outside Breda 09:00:00 | outside Breda/AMS 09:01:00 | outside Breda 09:02:00');
  });

  it.each([
    ['before', true],
    ['after', false],
  ])(
    '[R71][R72] never make an absence contested by confirming late that it is home, %s another late word of it',
    (_when, isFirst) => {
      const story = new Story().at('23:00:00');
      const [cad, gms] = [TELEFONIE, GMS];
      story.located(AANNAME, 'MNL', { source: cad });
      while (story.now < instant('2026-11-22T06:01:00.000Z')) story.wait(MINUTE).heartbeat(cad);
      const home = () => story.located(AANNAME, 'MNL', { source: cad, observedAt: '2026-11-22T04:10:00.000Z' });
      if (isFirst) home();
      story.located(AANNAME, 'AMS', { source: cad, observedAt: '2026-11-22T03:35:00.000Z' });
      if (!isFirst) home();
      story.located(AANNAME, 'Zeist', { source: gms, observedAt: '2026-11-22T04:30:00.000Z' });
      story.heartbeat(cad);
      expect([minutes(story, 'double-claim'), minutes(story, 'outside')]).toEqual([0, 91]);
    },
  );

  it('[R71] never make an absence contested by telling late', () => {
    const story = new Story().at('09:00:00');
    story.located(AANNAME, 'Zeist');
    story.at('09:30:00').located(AANNAME, 'Zeist');
    story.located(AANNAME, 'MNL', { source: TELEFONIE, observedAt: '09:10:00' });
    expect(course(story)).toBe('outside Zeist 09:00:00');
  });

  it('[R71] are one again when the other is heard no more', () => {
    const story = new Story().at('09:00:00');
    story.located(AANNAME, 'Zeist');
    story.located(AANNAME, 'MNL', { source: TELEFONIE });
    silenceOfGms(story);
    expect(course(story)).toBe('double-claim Zeist 09:00:00 | own MNL 09:01:00');
  });
});

describe('an entry by hand', () => {
  it('[R73] brings nothing home that a feed said was away, until that feed says so too', () => {
    const story = new Story().at('09:00:00');
    story.located(AANNAME, 'Zeist');
    story.located(AANNAME, 'MNL', { source: MANUAL });
    silenceOfGms(story);
    expect(course(story)).toBe('double-claim Zeist 09:00:00 | unknown 09:01:00');
    story.at('09:04:00').located(AANNAME, 'MNL');
    expect(course(story)).toBe('double-claim Zeist 09:00:00 | unknown 09:01:00 | own MNL 09:04:00');
  });

  it('[R70][R73] brings nothing home that a feed said was away with its last word, dated behind it', () => {
    const story = new Story().at('09:00:00');
    story.located(AANNAME, 'MNL');
    story.at('09:00:30').located(AANNAME, 'Zeist', { observedAt: '09:00:50' });
    story.at('09:03:00').tick().located(AANNAME, 'MNL', { source: MANUAL });
    expect(course(story)).toBe('own MNL 09:00:00 | unknown 09:00:30 | unknown 09:03:00');
  });

  it('[R73] is no proof of a return either when it was entered as away before', () => {
    const story = new Story().at('09:00:00');
    story.located(AANNAME, 'Zeist');
    story.located(AANNAME, 'Zeist', { source: MANUAL });
    silenceOfGms(story);
    story.at('09:04:00').located(AANNAME, 'MNL', { source: MANUAL });
    expect(course(story)).toBe('outside Zeist 09:00:00 | unknown 09:04:00');
  });

  it('[R91] is home again by the word of the meldkamer that received it, and unknown while another place was named', () => {
    const told = (where: string) => {
      const story = new Story().at('09:00:00');
      story.located(AANNAME, 'ZWB');
      story.located(AANNAME, where, { source: TELEFONIE });
      story.at('09:03:00').tick();
      story.at('09:04:00').located(AANNAME, 'MNL', { source: receiverSource('ZWB', 'MNL') });
      return course(story).split(' | ').at(-1);
    };
    expect([told('ZWB'), told('AMS')]).toEqual(['own MNL 09:04:00', 'unknown 09:04:00']);
  });

  it('[R73] counts at once when it says that a function is away', () => {
    const story = new Story().at('09:00:00');
    story.located(AANNAME, 'Zeist', { source: MANUAL });
    story.at('09:10:00').located(AANNAME, 'MNL', { source: MANUAL });
    expect(course(story)).toBe('outside Zeist 09:00:00 | own MNL 09:10:00');
  });
});

/** The feed was last heard at 09:01, the other one goes on. */
function silenceOfGms(story: Story): void {
  story.at('09:01:00').heartbeat(GMS);
  for (const time of ['09:01:00', '09:02:00', '09:03:00']) story.at(time).heartbeat(TELEFONIE);
  story.at('09:03:00').tick();
}

describe('[TC2] for fixed times of being heard', () => {
  const place = fc.constantFrom('MNL', 'Zeist', 'AMS', 'Breda', '?');
  const told = fc.record({ minute: fc.integer({ min: 0, max: 299 }), where: place, second: fc.boolean() });
  const shuffled = fc
    .array(told, { minLength: 2, maxLength: 12 })
    .chain((all) => fc.tuple(fc.constant(all), fc.shuffledSubarray([...all, ...all], { minLength: all.length })))
    .filter(([all, order]) => all.every((one) => order.includes(one)));

  /** Both sources are heard again at 05:00, after a silence or because the server is back, and then each tells what it has to tell of the night. */
  function nightOf(
    order: readonly { readonly minute: number; readonly where: string; readonly second: boolean }[],
    reason: Reason,
  ): Story {
    const story = night([], reason);
    story.at('05:00:00').heartbeat(GMS);
    story.heartbeat(TELEFONIE);
    for (const { minute, where, second } of order) {
      const observedAt = instant('00:00:00').slice(0, 11) + new Date(minute * MINUTE).toISOString().slice(11);
      story.located(AANNAME, where, { observedAt, source: second ? TELEFONIE : GMS });
    }
    return story.at('06:00:00');
  }

  function holds(segmentsOf: (story: Story) => string): { readonly differs: number; readonly several: number } {
    const seen = { differs: 0, several: 0 };
    fc.assert(
      fc.property(shuffled, fc.constantFrom(...REASONS), ([all, order], reason) => {
        const one = segmentsOf(nightOf(all, reason));
        if (one !== segmentsOf(nightOf(order, reason))) seen.differs += 1;
        if (one.split('|').length > 4) seen.several += 1;
      }),
      { numRuns: 300 },
    );
    return seen;
  }

  it('any order and repetition of the same readings gives the same segments', () => {
    const seen = holds(course);
    expect(seen.differs).toBe(0);
    // Otherwise nothing was shuffled that could matter.
    expect(seen.several).toBeGreaterThan(60);
  });

  it('[R22] time in which the server was off gives what a silence of the feeds would have given', () => {
    fc.assert(
      fc.property(shuffled, ([, order]) => {
        expect(course(nightOf(order, 'off'))).toBe(course(nightOf(order, 'silent')));
      }),
      { numRuns: 300 },
    );
  });

  it('and a register that looked at the entries in their order would not', () => {
    const seen = holds((story) => story.entries.map(({ facts }) => facts.map(({ kind }) => kind).join()).join());
    expect(seen.differs).toBeGreaterThan(0);
  });
});
