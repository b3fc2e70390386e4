// What one source stood for, and from when until when: a pure function of its readings and of the times in which it was heard. The order
// in which readings became known is not in it, so a backlog gives the same in any order (R70).

import { firstWhere } from '#shared/base/halves.ts';
import { after, earliest, elapsed, type Instant, latest } from '#shared/base/time.ts';
import type { SourceId } from '#shared/reference/source.ts';
import type { HeardTimes, Hearing, Told } from './hearing.ts';
import { type Lapse, lapseOf, type Miss } from './misses.ts';

/** One thing that a source said of one function or post, at the moment that it gives. */
export type Said<Value> = {
  readonly at: Instant;
  readonly value: Value;
  /** Since when, as the source itself gave it; possibly more than once. */
  readonly sinces: readonly Instant[];
  /** The entry that told it first. */
  readonly told: Told;
  /** The entry that told it last. */
  readonly toldLast: Told;
  /** Milliseconds for which it holds at most when it was said while nobody heard the source. */
  readonly holdsFor: number;
  /** What comes later than this many milliseconds after its moment is late. */
  readonly lateAfter: number;
  /** By hand only: from when on it had to be said again. */
  readonly lapsesAt: Instant | null;
};

/** A stretch of time in which a source stood for a value; of no length when it fell silent with that word. */
export type Assertion<Value> = {
  readonly source: SourceId;
  readonly value: Value;
  readonly from: Instant;
  /** Null: it still does. */
  readonly until: Instant | null;
  readonly said: Said<Value>;
  /** What ended it when no other word of the source did. */
  readonly endedBy: Told | null;
};

/** Later than a silent feed would have been noticed. */
export function isLate({ at, told, lateAfter }: Said<unknown>): boolean {
  return elapsed(at, told.at) > lateAfter;
}

/**
 * Adds what was said in its place among what was said before, oldest first. Of two values at one moment the one that `yields` comes
 * first, and so stands for no time at all. The same said twice is said once, told by the first entry that did.
 */
export function withSaid<Value>(
  all: Said<Value>[],
  one: Said<Value>,
  { same, yields }: { same: (one: Value, other: Value) => boolean; yields: (one: Value, other: Value) => boolean },
): void {
  const isBefore = (other: Said<Value>): boolean =>
    other.at < one.at || (other.at === one.at && !same(other.value, one.value) && yields(other.value, one.value));
  let index = firstAfter(all, one.at);
  while (index > 0 && !isBefore(all[index - 1] as Said<Value>)) index -= 1;
  const known = all[index];
  if (known === undefined || known.at !== one.at || !same(known.value, one.value)) {
    all.splice(index, 0, one);
    return;
  }
  const sinces = [...new Set([...known.sinces, ...one.sinces])].sort();
  const first = known.told.position <= one.told.position ? known : one;
  const lapsesAt = later(known.lapsesAt, one.lapsesAt);
  const toldLast = known.toldLast.position > one.toldLast.position ? known.toldLast : one.toldLast;
  all.splice(index, 1, { ...first, sinces, lapsesAt, toldLast });
}

/** Where in this row, oldest first, what is later than this moment begins: found by halves, for a backlog comes the newest first. */
function firstAfter(all: readonly Said<unknown>[], moment: Instant): number {
  return firstWhere(all, ({ at }) => at > moment);
}

function later(one: Instant | null, other: Instant | null): Instant | null {
  if (one === null || other === null) return one ?? other;
  return one > other ? one : other;
}

/**
 * R70: what was said holds until the next word of its source, for as long as the source is heard.
 * What was said in a silence holds in it, `holdsFor` at most. What was said before a silence never speaks for the time in it; whoever is
 * heard again stands for its last word again. By hand: until the next word, or until it had to be said again. R86: what was not said again
 * in time ends then. R39: with its source all that it said goes out of use, for good: when the source joins again only what it says from
 * then on counts.
 */
export function assertionsOf<Value>(
  source: SourceId,
  all: readonly Said<Value>[],
  heard: HeardTimes,
  misses: readonly Miss[] = [],
  heed: (all: readonly Said<Value>[]) => readonly Said<Value>[] = (said) => said,
): readonly Assertion<Value>[] {
  const { retirements } = heard;
  if (retirements.length === 0) return stoodFor(source, heed(all), heard, misses);
  // Of the time after a retirement nothing is known but by what was told since, whatever moment that is about.
  return [null, ...retirements].flatMap((retired, index) => {
    const left = retired === null ? all : all.flatMap((said) => toldSince(said, retired));
    const until = retirements[index]?.at ?? null;
    return stoodFor(source, heed(left), heard, misses).flatMap((one) => within(one, retired?.at ?? null, until));
  });
}

function toldSince<Value>(said: Said<Value>, { position }: Told): readonly Said<Value>[] {
  if (said.toldLast.position <= position) return [];
  return [said.told.position > position ? said : { ...said, told: said.toldLast }];
}

/** What of it lies between two retirements. */
function within<Value>(
  one: Assertion<Value>,
  from: Instant | null,
  until: Instant | null,
): readonly Assertion<Value>[] {
  const begin = from === null ? one.from : latest(one.from, from);
  if (one.until === one.from)
    return begin === one.from && begin !== from && (until === null || begin <= until) ? [one] : [];
  const end = cut({ ...one, from: begin }, until);
  return end.until === null || end.from < end.until ? [end] : [];
}

function stoodFor<Value>(
  source: SourceId,
  all: readonly Said<Value>[],
  { hearings, retirements }: HeardTimes,
  misses: readonly Miss[],
): readonly Assertion<Value>[] {
  let firstHearing = 0;
  return all.flatMap((said, index): readonly Assertion<Value>[] => {
    const { at, value, lapsesAt } = said;
    const next = all[index + 1]?.at ?? null;
    const lapse = lapseOf(at, misses);
    const retired = retirements.find(({ position }) => position > said.toldLast.position) ?? null;
    const retiring = retired === null ? null : { at: retired.at, told: retired };
    const stretch = (from: Instant, until: Instant | null, endedBy: Told | null): Assertion<Value> => {
      return { source, value, from, until, said, endedBy };
    };
    if (lapsesAt !== null) {
      const endedBy = lapse?.at === lapsesAt ? lapse.told : null;
      return [cut(lapsed(stretch(at, lapsesAt, endedBy), retiring), next)].filter(isInOrder);
    }
    while (hasEndedBy(hearings[firstHearing], at)) firstHearing += 1;
    const stretches: Assertion<Value>[] = [];
    const made = earliest(at, said.told.at);
    const nearest = hearings[firstHearing];
    const before = hearings[firstHearing - 1];
    if (hasHeard(before, made)) {
      // Its last word before the silence: it stands for no time, but it is what was last known.
      stretches.push(stretch(at, at, before.endedBy));
    } else if (nearest === undefined || made < nearest.from) {
      const most = after(at, said.holdsFor);
      stretches.push(stretch(at, nearest === undefined ? most : earliest(most, nearest.from), null));
    }
    for (let place = firstHearing; place < hearings.length; place += 1) {
      const hearing = hearings[place] as Hearing;
      if (next !== null && hearing.from >= next) break;
      stretches.push(stretch(latest(at, hearing.from), hearing.until, hearing.endedBy));
    }
    return joined(stretches.map((one) => cut(lapsed(lapsed(one, lapse), retiring), next)).filter(isInOrder));
  });
}

function hasEndedBy(hearing: Hearing | undefined, moment: Instant): boolean {
  return hearing !== undefined && hearing.until !== null && hearing.until <= moment;
}

/** Was this made while it was heard? A clock that runs ahead can date the last word behind the silence. */
function hasHeard(hearing: Hearing | undefined, made: Instant): hearing is Hearing {
  return hearing !== undefined && hearing.from <= made && (hearing.until === null || made <= hearing.until);
}

/** No longer than until it was to have been said again (R86), or until its source was taken out of use (R39). */
function lapsed<Value>(one: Assertion<Value>, lapse: Lapse | null): Assertion<Value> {
  return lapse === null || (one.until !== null && one.until <= lapse.at)
    ? one
    : { ...one, until: lapse.at, endedBy: lapse.told };
}

/** No longer than until the next word of its source. */
function cut<Value>(one: Assertion<Value>, until: Instant | null): Assertion<Value> {
  return until === null || (one.until !== null && one.until <= until) ? one : { ...one, until, endedBy: null };
}

function isInOrder({ from, until }: Assertion<unknown>): boolean {
  return until === null || from <= until;
}

/** What goes on where the one before it ended is one stretch. */
function joined<Value>(stretches: readonly Assertion<Value>[]): readonly Assertion<Value>[] {
  const whole: Assertion<Value>[] = [];
  for (const one of stretches) {
    const last = whole.at(-1);
    if (last !== undefined && last.until === one.from) whole.splice(-1, 1, { ...one, from: last.from });
    else whole.push(one);
  }
  return whole;
}
