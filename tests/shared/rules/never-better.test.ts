// What is away and not covered is made no better by those whom it is about: over random stories, whatever they try. Each law is shown to
// notice a mistake that is planted.

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { after } from '#shared/base/time.ts';
import { counts, isCoveredAnywhere } from '#shared/deviation/cover.ts';
import { decidedAbout } from '#shared/deviation/deciding.ts';
import { cutTo, type Stretch } from '#shared/dossier/account.ts';
import { type LocationClass, locationKey } from '#shared/location/location.ts';
import { settle } from '#shared/location/settle.ts';
import { uncoveredIn } from '#shared/picture/away.ts';
import { allAfwijkingen, functionState, type Picture, silentFrom } from '#shared/picture/picture.ts';
import { type FunctionId, parseFunction } from '#shared/reference/functions.ts';
import { type Attempt, attempt, FAIR, tryOut } from '../../support/arbitrary-attempt.ts';
import { type Steps, steps, tellStory } from '../../support/arbitrary-story.ts';
import { foldedOf } from '../../support/dossiers-of.ts';
import { type Story, sourceOf } from '../../support/story.ts';

const RUNS = { numRuns: 400, endOnFailure: true };

type Fair = (before: Picture, tried: Attempt, now: Picture) => boolean;

/** The exceptions: who said away says home, and a decision that counts. */
const isFair: Fair = (before, tried, now) => {
  if (tried.do === 'locate') {
    const tracked = parseFunction(tried.what);
    if (tracked === null) return true;
    // What a source says of its own words is its own to say, but that it does not know.
    if (functionState(before, tracked.id).awayBy.includes(sourceOf(tracked.meldkamer, tried.system)))
      return tried.where !== '?';
  }
  return decidedIn(before) !== decidedIn(now);
};

function decidedIn(picture: Picture): string {
  return JSON.stringify(
    allAfwijkingen(picture)
      .map(({ number, dossier }) => [number, dossier?.decisions.filter(counts)])
      .sort(),
  );
}

/** Functions that are called for, and by what: an alarm about the place, or A4 with a ladder that runs. */
function calledFor({ picture, now }: Story): ReadonlyMap<FunctionId, ReadonlySet<'place' | 'A4'>> {
  const found = new Map<FunctionId, Set<'place' | 'A4'>>();
  const call = (id: FunctionId, by: 'place' | 'A4') => found.set(id, (found.get(id) ?? new Set()).add(by));
  const active = Object.values(picture.alarms).filter(({ core }) => core === 'active');
  for (const { condition, function: id } of active) {
    if (id !== null && ['A1', 'double-claim'].includes(condition)) call(id, 'place');
  }
  for (const one of allAfwijkingen(picture)) {
    const isOn = active.some(({ condition, afwijking }) => condition === 'A4' && afwijking === one.number);
    if (!isOn || one.dossier?.ladder?.stoppedAt !== null) continue;
    for (const id of uncoveredIn(picture, one, now)) call(id, 'A4');
  }
  return found;
}

/** Every place where it is said to be now, but its own meldkamer. */
function awayAt({ picture, now }: Story, id: FunctionId): string {
  const tracked = parseFunction(id);
  if (tracked === null) return '';
  const { places } = settle(tracked, functionState(picture, id), (source) => silentFrom(picture, source), now);
  return places.map(locationKey).sort().join();
}

/** A decision in another deviation than the one that calls for it covers it as well. */
function isCoveredSomewhere({ picture, now }: Story, id: FunctionId): boolean {
  const { claims, returnedAt } = functionState(picture, id);
  const places = Object.values(claims).map(({ location }) => location);
  return allAfwijkingen(picture).some((one) =>
    places.some((place) =>
      isCoveredAnywhere(one, decidedAbout(picture, id), { function: id, places: [place], returnedAt }, now),
    ),
  );
}

const ABSENT: readonly LocationClass[] = ['other-meldkamer', 'outside'];

/** The moments of before that stand otherwise now. */
function otherwise(
  before: readonly Stretch[],
  after: readonly Stretch[],
  isWorse: (was: Stretch, is: Stretch | null) => boolean,
): readonly string[] {
  return before.flatMap((was) => {
    const cuts = [...new Set([was.from, was.to, ...after.flatMap(({ from, to }) => [from, to])])]
      .filter((at) => was.from <= at && at < was.to)
      .sort();
    return cuts.flatMap((at) => {
      const is = after.find(({ from, to }) => from <= at && at < to) ?? null;
      return isWorse(was, is)
        ? [
            `${was.function} ${at}: ${was.class} ${was.cover === null ? '' : 'covered '}-> ${is?.class ?? 'home'} ${is?.cover == null ? '' : 'covered'}`,
          ]
        : [];
    });
  });
}

type Seen = { away: number; called: number };

/** What became better of what was, though nobody who may made it so; nothing when all is well. */
function betterAfter(told: Steps, tried: Attempt, fair: Fair, seen: Seen): readonly string[] {
  const story = tellStory(told);
  // So that what was decided at its last moment has held for a while.
  story.wait(1_000).tick();
  const before = story.picture;
  const { ledger: was } = foldedOf(story);
  const spoed = was.functions.filter((id) => parseFunction(id)?.scope === 'spoed');
  const stretches = new Map(spoed.map((id) => [id, was.stretches(id)]));
  // Of what somebody says is away; that a person had it begin is for a person to set right.
  const saidAway = (id: FunctionId) => functionState(before, id).awayBy;
  const called = [...calledFor(story)].filter(([id]) => saidAway(id).length > 0 && !isCoveredSomewhere(story, id));
  const places = new Map(called.map(([id]) => [id, awayAt(story, id)]));
  const settledBy = after(story.now, -story.picture.policy.feed.silentAfter);
  story.wait(1_000);
  tryOut(story, tried);
  if (fair(before, tried, story.picture)) return [];
  const { ledger: is } = foldedOf(story);
  const wrong: string[] = [];
  for (const [id, all] of stretches) {
    const now = is.stretches(id);
    const known = all.flatMap((one) => cutTo(one, one.from, settledBy));
    const absent = known.filter((one) => ABSENT.includes(one.class));
    const contested = known.filter((one) => one.class === 'double-claim');
    seen.away += Number(absent.length > 0);
    wrong.push(
      ...otherwise(absent, now, (_, one) => one === null || !ABSENT.includes(one.class)),
      ...otherwise(contested, now, (_, one) => one === null || one.class === 'unknown'),
      ...otherwise(absent, now, (one, other) => one.cover === null && other?.cover != null),
    );
  }
  const still = calledFor(story);
  for (const [id, by] of called) {
    seen.called += 1;
    const where = awayAt(story, id);
    const isCalled = by.has('A4') ? still.get(id)?.has('A4') === true : still.has(id);
    // Away at other places than were claimed before, or decided about: then that is what is shown, called for and covered.
    const isElse = where !== '' && (where !== places.get(id) || !by.has('A4'));
    if (!isCalled && !isElse) wrong.push(`${id}: nobody is called for it any more`);
  }
  return wrong;
}

describe('[TC8] whatever a feed, a meldkamer or a party tries about itself', () => {
  const holds = (fair: Fair, attempts: fc.Arbitrary<Attempt>): Seen => {
    const seen = { away: 0, called: 0 };
    fc.assert(
      fc.property(steps, attempts, (told, tried) => {
        expect(betterAfter(told, tried, fair, seen)).toEqual([]);
      }),
      RUNS,
    );
    return seen;
  };

  test('[R60][R64][R84][R89][R100] no absence that is known becomes shorter, nothing becomes covered, and no alarm goes off', () => {
    const { away, called } = holds(isFair, attempt);
    expect([away > RUNS.numRuns / 2, called > RUNS.numRuns / 2]).toEqual([true, true]);
  });

  test.each(['home', 'decided'] as const)('what is fair is noticed where it is no exception: %s', (what) => {
    expect(() => holds(() => false, FAIR[what])).toThrow();
  });
});
