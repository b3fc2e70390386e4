// When a function was away by the words about it: one absence until it was home, or somebody confirmed that it returned.

import { describe, expect, test } from 'vitest';
import { after as later, MINUTE } from '#shared/base/time.ts';
import { ABSENCES_KEPT, type Absence, afterWord, withLate, withReturn } from '#shared/location/absences.ts';
import type { Claim, Location } from '#shared/location/location.ts';
import { instant, place, sourceOf } from '../../support/story.ts';

const ZEIST = place('Zeist') as Location;
const BREDA = place('Breda') as Location;
const HOME = place('MNL') as Location;

function word(location: Location, since: string, system = 'gms'): Claim {
  const at = instant(since);
  const source = sourceOf('MNL', system);
  return { source, location, observedAt: at, since: at, stated: [], otherwiseAt: null, reconfirmBy: null };
}

/** What is known after these, of one source each time. */
function told(words: readonly Claim[], known: readonly Absence[] = []): readonly Absence[] {
  return words.reduce((soFar, one) => {
    const isAway = one.location !== HOME;
    return afterWord(soFar, isAway ? [one] : [], one, isAway);
  }, known);
}

function shown(known: readonly Absence[]) {
  return known.map(({ from, until, places, isReturned }) => [
    `${from.slice(11, 16)}-${until?.slice(11, 16) ?? ''}`,
    places.map((one) => (one.kind === 'elsewhere' ? one.place : one.kind)).join(),
    ...(isReturned === true ? ['returned'] : []),
  ]);
}

const TWICE = told([word(ZEIST, '10:00:00'), word(HOME, '12:00:00'), word(BREDA, '13:00:00')]);

describe('[R51] when a function was away', () => {
  test('is one absence from place to place, and another once it was home', () => {
    const moved = told([word(ZEIST, '09:00:00'), word(BREDA, '10:00:00'), word(ZEIST, '11:00:00')]);
    expect(shown(moved)).toEqual([['09:00-', 'Breda,Zeist']]);
    expect(shown(TWICE)).toEqual([
      ['10:00-12:00', 'Zeist'],
      ['13:00-', 'Breda'],
    ]);
  });

  test('goes on while one of those who said so says so', () => {
    const [here, there] = [word(ZEIST, '10:00:00'), word(ZEIST, '10:05:00', 'telefonie')];
    const both = afterWord(afterWord([], [here], here, true), [here, there], there, true);
    const home = word(HOME, '11:00:00');
    expect(shown(afterWord(both, [there], home, false))).toEqual([['10:00-', 'Zeist']]);
    expect(shown(afterWord(both, [], home, false))).toEqual([['10:00-11:00', 'Zeist']]);
  });

  test('begins no sooner than the one before it was over', () => {
    expect(shown(told([word(ZEIST, '09:00:00')], TWICE.slice(0, 1)))).toEqual([
      ['10:00-12:00', 'Zeist'],
      ['12:00-', 'Zeist'],
    ]);
  });

  test('what is told late is one of its own, part of one, or the begin of the next', () => {
    const late = (from: string, until: string, location = ZEIST) =>
      shown(withLate(TWICE, { location, from: instant(from), until: instant(until) }));
    expect(late('08:00:00', '09:00:00')[0]).toEqual(['08:00-09:00', 'Zeist']);
    expect(late('08:00:00', '10:00:00')[0]).toEqual(['08:00-12:00', 'Zeist']);
    expect(late('11:00:00', '11:30:00', BREDA)[0]).toEqual(['10:00-12:00', 'Zeist,Breda']);
    expect(late('12:30:00', '15:00:00')).toEqual([
      ['10:00-12:00', 'Zeist'],
      ['12:30-', 'Zeist,Breda'],
    ]);
    expect(late('12:30:00', '12:45:00')[1]).toEqual(['12:30-12:45', 'Zeist']);
  });

  test('a confirmed return ends it where it is said to be there still, and is of no other place', () => {
    const returned = (at: string, there: Location, now: readonly Location[]) =>
      shown(withReturn(TWICE, { from: instant('10:00:00'), at: instant(at), isThere: (one) => one === there }, now));
    expect(returned('12:05:00', ZEIST, [])).toEqual([
      ['10:00-12:00', 'Zeist', 'returned'],
      ['13:00-', 'Breda'],
    ]);
    expect(returned('14:00:00', BREDA, [BREDA])[1]).toEqual(['13:00-14:00', 'Breda', 'returned']);
    expect(returned('14:00:00', BREDA, [ZEIST])[1]).toEqual(['13:00-', 'Breda']);
    expect(returned('14:00:00', HOME, [BREDA])).toEqual(shown(TWICE));
  });

  test('the newest hundred are kept, and as many of which the return was confirmed', () => {
    const at = instant('10:00:00');
    const first: Absence = { from: at, until: later(at, MINUTE), places: [ZEIST], isReturned: true };
    const many = Array.from({ length: ABSENCES_KEPT + 1 }, (_, index) => later(at, (index + 1) * 10 * MINUTE));
    const known = many.reduce<readonly Absence[]>(
      (soFar, since) => {
        const away = { ...word(ZEIST, '10:00:00'), since };
        const home = { ...word(HOME, '10:00:00'), since: later(since, MINUTE) };
        return told([away, home], soFar);
      },
      [first],
    );
    expect([known.length, known[0], known[1]?.from]).toEqual([ABSENCES_KEPT + 1, first, many[1]]);
  });
});
