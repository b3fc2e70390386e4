// When a function was away by the words about it: one absence until it was home, or somebody confirmed that it returned.

import { describe, expect, test } from 'vitest';
import { HOUR, after as later, MINUTE, SECOND } from '#shared/base/time.ts';
import { numberOf } from '#shared/deviation/number.ts';
import {
  ABSENCES_KEPT,
  type Absence,
  afterWord,
  withLate,
  withLateHome,
  withReturn,
} from '#shared/location/absences.ts';
import type { Claim, Location } from '#shared/location/location.ts';
import type { TrackedFunction } from '#shared/reference/functions.ts';
import { parseFunction } from '#shared/reference/functions.ts';
import { instant, place, sourceOf } from '../../support/story.ts';

const ZEIST = place('Zeist') as Location;
const BREDA = place('Breda') as Location;
const HOME = place('MNL') as Location;
const AMS = place('AMS') as Location;
const NUMBER = numberOf('2026', 2);
const GMS = sourceOf('MNL', 'gms');
const AANNAME = parseFunction('MNL/ambulance/09/aanname') as TrackedFunction;

function word(location: Location, since: string, system = 'gms'): Claim {
  const at = instant(since);
  const source = sourceOf('MNL', system);
  return { source, location, observedAt: at, since: at, stated: [], otherwiseAt: null, reconfirmBy: null };
}

/** What is known after these, of one source each time. */
function told(words: readonly Claim[], known: readonly Absence[] = []): readonly Absence[] {
  return words.reduce((soFar, one) => {
    const isAway = one.location !== HOME;
    return afterWord(soFar, AANNAME, isAway ? [one] : [], one, one.observedAt);
  }, known);
}

function shown(known: readonly Absence[]) {
  return known.map(({ from, until, places, returnedFrom }) => [
    `${from.slice(11, 16)}-${until?.slice(11, 16) ?? ''}`,
    places.map((one) => (one.kind === 'elsewhere' ? one.place : one.kind)).join(),
    ...(returnedFrom ?? []),
  ]);
}

const TWICE = told([word(ZEIST, '10:00:00'), word(HOME, '12:00:00'), word(BREDA, '13:00:00')]);

describe('[R51] when a function was away', () => {
  test('is one absence from place to place, and another once it was home', () => {
    const moved = told([word(ZEIST, '09:00:00'), word(BREDA, '10:00:00'), word(ZEIST, '11:00:00')]);
    expect(shown(moved)).toEqual([['09:00-', 'Zeist,Breda']]);
    expect(shown(TWICE)).toEqual([
      ['10:00-12:00', 'Zeist'],
      ['13:00-', 'Breda'],
    ]);
  });

  test('goes on while one of those who said so says so', () => {
    const [here, there] = [word(ZEIST, '10:00:00'), word(ZEIST, '10:05:00', 'telefonie')];
    const said = (known: readonly Absence[], awayBy: readonly Claim[], one: Claim) =>
      afterWord(known, AANNAME, awayBy, one, one.observedAt);
    const both = said(said([], [here], here), [here, there], there);
    const home = word(HOME, '11:00:00');
    expect(shown(said(both, [there], home))).toEqual([['10:00-', 'Zeist']]);
    expect(shown(said(both, [], home))).toEqual([['10:00-11:00', 'Zeist']]);
    const since = word(ZEIST, '11:30:00', 'telefonie');
    const later = said(said([], [here], here), [here, since], since);
    expect(shown(said(later, [since], home)).map(([time]) => time)).toEqual(['10:00-11:00', '11:30-']);
    expect(shown(said(later, [since], word(HOME, '12:00:00')))).toEqual([['10:00-', 'Zeist']]);
  });

  test('begins no sooner than the one before it was over', () => {
    expect(shown(told([word(ZEIST, '09:00:00')], TWICE.slice(0, 1)))).toEqual([
      ['10:00-12:00', 'Zeist'],
      ['12:00-', 'Zeist'],
    ]);
  });

  test('what is told late is one of its own, part of one, or the begin of the next', () => {
    const late = (from: string, until: string, location = ZEIST) =>
      shown(withLate(TWICE, AANNAME, { location, from: instant(from), until: instant(until) }));
    expect(late('08:00:00', '09:00:00')[0]).toEqual(['08:00-09:00', 'Zeist']);
    expect(late('08:00:00', '10:00:00')[0]).toEqual(['08:00-12:00', 'Zeist']);
    expect(late('11:00:00', '11:30:00', BREDA)[0]).toEqual(['10:00-12:00', 'Zeist,Breda']);
    expect(late('12:30:00', '15:00:00')).toEqual([
      ['10:00-12:00', 'Zeist'],
      ['12:30-', 'Breda,Zeist'],
    ]);
    expect(late('12:30:00', '12:45:00')[1]).toEqual(['12:30-12:45', 'Zeist']);
  });

  test('a confirmed return ends it where it is said to be there still, and is of no other place', () => {
    const returned = (at: string, there: Location, now: readonly Location[]) =>
      shown(
        withReturn(
          TWICE,
          { number: NUMBER, from: instant('10:00:00'), at: instant(at), isThere: (one) => one === there },
          now,
        ),
      );
    expect(returned('12:05:00', ZEIST, [])).toEqual([
      ['10:00-12:00', 'Zeist', NUMBER],
      ['13:00-', 'Breda'],
    ]);
    expect(returned('14:00:00', BREDA, [BREDA])[1]).toEqual(['13:00-14:00', 'Breda', NUMBER]);
    expect(returned('14:00:00', BREDA, [ZEIST])[1]).toEqual(['13:00-', 'Breda']);
    expect(returned('14:00:00', HOME, [BREDA])).toEqual(shown(TWICE));
  });

  test('is another one of each class of place: who goes on to another meldkamer was back from outside the ten', () => {
    const moved = told([word(ZEIST, '09:00:00'), word(AMS, '10:00:00'), word(BREDA, '11:00:00')]);
    expect(moved.map((one) => one.class)).toEqual(['outside', 'other-meldkamer', 'outside']);
    expect(shown(moved).map(([time]) => time)).toEqual(['09:00-10:00', '10:00-11:00', '11:00-']);
  });

  test('a late word that it was home cuts it in two', () => {
    const moved = told([word(ZEIST, '09:00:00'), word(BREDA, '11:00:00')]);
    const cut = (at: string) =>
      shown(withLateHome(moved, AANNAME, instant(at), { source: GMS, location: BREDA, at: instant('11:00:00') }));
    expect(cut('10:00:00')).toEqual([
      ['09:00-10:00', 'Zeist'],
      ['11:00-', 'Zeist,Breda'],
    ]);
    expect(cut('08:00:00')).toEqual(shown(moved));
  });

  test('a late word that it was home cuts nothing while another source said that it was away, until that tells the same', () => {
    const [here, there] = [word(ZEIST, '09:00:00'), word(ZEIST, '09:05:00', 'telefonie')];
    const on = [word(BREDA, '11:00:00'), word(BREDA, '11:30:00', 'telefonie')];
    const all = [here, there, ...on].reduce<readonly Absence[]>((soFar, one, index) => {
      const others = [here, there, ...on].slice(0, index).filter(({ source }) => source !== one.source);
      return afterWord(soFar, AANNAME, [...others.slice(-1), one], one, one.observedAt);
    }, []);
    const home = (known: readonly Absence[], { source, since }: Claim, at: string) =>
      withLateHome(known, AANNAME, instant(at), { source, location: BREDA, at: since });
    const [first, second] = on as [Claim, Claim];
    const one = home(all, first, '10:00:00');
    expect(shown(one)).toEqual([['09:00-', 'Zeist,Breda']]);
    expect(shown(home(one, second, '10:30:00')).map(([time]) => time)).toEqual(['09:00-10:30', '11:00-']);
  });

  test('two hundred are kept: where there are more, those with the shortest time at home between them are one', () => {
    const at = instant('10:00:00');
    const times = Array.from({ length: ABSENCES_KEPT }, (_, index) => later(at, HOUR + index * MINUTE));
    const first = told([word(ZEIST, '09:00:00'), word(HOME, '09:30:00')]);
    const known = times.reduce<readonly Absence[]>((soFar, since) => {
      const away = { ...word(BREDA, '10:00:00'), since };
      return told([away, { ...word(HOME, '10:00:00'), since: later(since, 50 * SECOND) }], soFar);
    }, first);
    expect([known.length, ...shown(known).slice(0, 2)]).toEqual([
      ABSENCES_KEPT,
      ['09:00-09:30', 'Zeist'],
      ['11:00-11:01', 'Breda'],
    ]);
  });
});
