// What is away and not covered is made no better by those whom it is about: over random stories, whatever they try. Each law is shown to
// notice a mistake that is planted.

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { after, type Instant, MINUTE } from '#shared/base/time.ts';
import type { Afwijking } from '#shared/deviation/afwijking.ts';
import { counts, isCoveredAnywhere } from '#shared/deviation/cover.ts';
import { decidedAbout } from '#shared/deviation/deciding.ts';
import type { AfwijkingNumber } from '#shared/deviation/number.ts';
import { recurrencesOf } from '#shared/deviation/recurrence.ts';
import { statedOnly } from '#shared/deviation/stated.ts';
import { cutTo, type Stretch } from '#shared/dossier/account.ts';
import { saysAway } from '#shared/location/combined.ts';
import { type LocationClass, locationKey } from '#shared/location/location.ts';
import { claimedPlaces, settle } from '#shared/location/settle.ts';
import { awayIn, uncoveredIn } from '#shared/picture/away.ts';
import {
  allAfwijkingen,
  announcedDeviation,
  functionState,
  type Picture,
  silentFrom,
} from '#shared/picture/picture.ts';
import { type FunctionId, parseFunction, type TrackedFunction } from '#shared/reference/functions.ts';
import { receiverOf, type SourceId } from '#shared/reference/source.ts';
import { type Attempt, attempt, FAIR, tryOut } from '../../support/arbitrary-attempt.ts';
import { type Steps, steps, tellStory } from '../../support/arbitrary-story.ts';
import { foldedOf } from '../../support/dossiers-of.ts';
import { LMS, type Story, sourceOf } from '../../support/story.ts';

const RUNS = { numRuns: 400, endOnFailure: true };

type Fair = (story: Story, tried: Attempt) => boolean;

/** The exceptions: who said away says where it is, and the meldkamer at which all of those said that it was says that it went home. */
const isFair: Fair = (story, tried) => {
  if (tried.do !== 'locate') return false;
  const tracked = parseFunction(tried.what);
  if (tracked === null) return true;
  const source = sourceOf(tracked.meldkamer, tried.system);
  const said = lastPlaces(story, tracked.id);
  if (saidAwaySince(story, tracked).has(source)) return tried.where !== '?';
  // What a source says of its own words is its own to say, but that it does not know.
  if (said.has(source) || saidAwayBy(story, tracked, source, after(story.now, -tried.back * MINUTE))) {
    return tried.where !== '?';
  }
  const receiver = receiverOf(source);
  return receiver !== null && [...said.values()].every((where) => where === `meldkamer ${receiver}`);
};

/** Was that its own last word of before this moment? What it says now of that moment then sets its own word right. */
function saidAwayBy({ entries }: Story, tracked: TrackedFunction, source: SourceId, moment: Instant): boolean {
  const own = entries
    .flatMap(({ facts }) => facts)
    .flatMap((fact) => (fact.kind === 'function-located' && fact.function === tracked.id ? [fact.claim] : []))
    .filter((claim) => claim.source === source && claim.observedAt <= moment)
    .sort((one, other) => (one.observedAt < other.observedAt ? -1 : 1));
  const last = own.at(-1);
  return last !== undefined && saysAway(tracked, last.location, moment);
}

/** Who said that it was away since it last came home, also when it says since that it is home. */
function saidAwaySince({ entries, now }: Story, tracked: TrackedFunction): ReadonlySet<SourceId> {
  const facts = entries.flatMap(({ facts }) => facts);
  const back = facts.findLastIndex((fact) => fact.kind === 'function-returned' && fact.function === tracked.id);
  return new Set(
    facts.slice(back + 1).flatMap((fact) => {
      const isAway = fact.kind === 'function-located' && fact.function === tracked.id;
      return isAway && saysAway(tracked, fact.claim.location, now) ? [fact.claim.source] : [];
    }),
  );
}

/** Where each of those that said that it is away last said that it was. */
function lastPlaces({ entries, picture }: Story, id: FunctionId): ReadonlyMap<SourceId, string> {
  const said = new Map<SourceId, string>();
  for (const fact of entries.flatMap(({ facts }) => facts)) {
    if (fact.kind !== 'function-located' || fact.function !== id || fact.claim.location.kind === 'unknown') continue;
    said.set(fact.claim.source, locationKey(fact.claim.location));
  }
  const away = functionState(picture, id).awayBy.map(({ source }) => source);
  return new Map([...said].filter(([source]) => away.includes(source)));
}

function decidedIn(picture: Picture): string {
  return JSON.stringify(
    allAfwijkingen(picture)
      .map(({ number, dossier }) => [number, dossier?.decisions.filter(counts)])
      .sort(),
  );
}

type Called = {
  /** The alarms about its place: A1, a contradiction, A3. */
  readonly place: ReadonlySet<string>;
  /** Somebody last said that it is outside the ten: no A1 that only waits for who contradicts it (R75). */
  readonly isSaidOutside: boolean;
  /** A4 is on for it and a ladder runs: the furthest that one is at. Null: no. */
  readonly ladder: { readonly step: number; readonly nextAt: Instant | null } | null;
  /** A5 is on for it, at a location outside the ten where somebody said that it is. */
  readonly guarantee: boolean;
  /** The deviations for which A14 is on in the one in which it is away: it was away in them before. */
  readonly before: ReadonlySet<AfwijkingNumber>;
  /** That one. */
  readonly again: ReadonlySet<AfwijkingNumber>;
};

/** Functions that are called for, and by what. */
function calledFor({ picture, now }: Story): ReadonlyMap<FunctionId, Called> {
  const found = new Map<FunctionId, Called>();
  const of = (id: FunctionId): Called =>
    found.get(id) ?? {
      place: new Set(),
      isSaidOutside: isSaidOutside(picture, id, now),
      ladder: null,
      guarantee: false,
      before: new Set(),
      again: new Set(),
    };
  const active = Object.values(picture.alarms).filter(({ core }) => core === 'active');
  for (const { condition, function: id } of active) {
    if (id === null || !['A1', 'double-claim', 'A3'].includes(condition)) continue;
    found.set(id, { ...of(id), place: new Set([...of(id).place, condition]) });
  }
  for (const one of allAfwijkingen(picture)) {
    const isMissing = active.some(({ condition, afwijking }) => condition === 'A5' && afwijking === one.number);
    for (const id of isMissing ? one.functions : []) {
      const isOutside = functionState(picture, id).awayBy.some(({ location }) => location.kind === 'elsewhere');
      if (isOutside) found.set(id, { ...of(id), guarantee: true });
    }
    if (active.some(({ condition, afwijking }) => condition === 'A14' && afwijking === one.number)) {
      for (const { id, before } of againIn(picture, one, now))
        found.set(id, { ...of(id), before, again: of(id).again.union(new Set([one.number])) });
    }
    const isOn = active.some(({ condition, afwijking }) => condition === 'A4' && afwijking === one.number);
    const ladder = one.dossier?.ladder ?? null;
    if (!isOn || ladder === null || ladder.stoppedAt !== null) continue;
    const { nextAt } = ladder;
    const step = ladder.turns.at(-1)?.step ?? 0;
    for (const id of uncoveredIn(picture, one, now)) {
      if (isSetBack(of(id).ladder, { step, nextAt })) continue;
      found.set(id, { ...of(id), ladder: { step, nextAt } });
    }
  }
  return found;
}

/** Those of its functions that are away in it now, and in which they were before. */
function againIn(picture: Picture, afwijking: Afwijking, now: Instant) {
  return awayIn(picture, afwijking, now).map(({ function: id }) => ({ id, before: beforeOf(picture, afwijking, id) }));
}

/** The deviations that this one is a recurrence of as far as this function goes. */
function beforeOf(picture: Picture, afwijking: Afwijking, id: FunctionId): ReadonlySet<AfwijkingNumber> {
  const { statedBefore, replaced = [], ...rest } = afwijking;
  const mine = replaced.flatMap(({ to, functions }) => (functions.includes(id) ? [{ to, functions: [id] }] : []));
  const only = { ...rest, ...statedOnly(afwijking, (each) => each === id), replaced: mine };
  const earlier = recurrencesOf(picture, only, picture.policy.dossier);
  return new Set(earlier.map(({ number }) => number));
}

/** Of these deviations those that are over. */
function overOf({ picture }: Story, numbers: ReadonlySet<AfwijkingNumber>): ReadonlySet<AfwijkingNumber> {
  const over = allAfwijkingen(picture).filter(({ number, course }) => numbers.has(number) && course.endedAt !== null);
  return new Set(over.map(({ number }) => number));
}

/** Of these deviations those that go on and were never a recurrence of one that is over: in them it goes on as one arrangement. */
function unbrokenOf(story: Story, id: FunctionId, numbers: ReadonlySet<AfwijkingNumber>): ReadonlySet<AfwijkingNumber> {
  const over = overOf(story, numbers);
  const isUnbroken = (number: AfwijkingNumber): boolean =>
    !over.has(number) && beforeOf(story.picture, story.afwijking(number), id).isDisjointFrom(over);
  return new Set([...numbers].filter(isUnbroken));
}

function isSaidOutside(picture: Picture, id: FunctionId, now: Instant): boolean {
  const tracked = parseFunction(id);
  if (tracked === null) return false;
  const state = functionState(picture, id);
  const settled = settle(tracked, state, (source) => silentFrom(picture, source), now);
  return [...claimedPlaces(settled), ...state.awayBy.map(({ location }) => location)].some(
    ({ kind }) => kind === 'elsewhere',
  );
}

/** Is the second one at an earlier step than the first, or due later? */
function isSetBack(was: Called['ladder'], is: Called['ladder']): boolean {
  if (was === null || is === null) return was !== null;
  if (was.step !== is.step) return is.step < was.step;
  return was.nextAt !== null && (is.nextAt === null || is.nextAt > was.nextAt);
}

/** R84: an announcement answers A3, which is about a move that nobody announced, and nothing else. */
function isAnnounced({ picture, now }: Story, id: FunctionId): boolean {
  const tracked = parseFunction(id);
  if (tracked === null) return false;
  const { claim } = settle(tracked, functionState(picture, id), (source) => silentFrom(picture, source), now);
  return announcedDeviation(picture, id, claim?.location ?? null, now) !== null;
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

/** The deviations in which it is away. */
function awayInto({ picture, now }: Story, id: FunctionId): readonly AfwijkingNumber[] {
  return allAfwijkingen(picture)
    .filter((one) => awayIn(picture, one, now).some((away) => away.function === id))
    .map(({ number }) => number);
}

type Seen = { away: number; called: number; again: number; tried: number };

/** What became better of what was, though nobody who may made it so; nothing when all is well. */
function betterAfter(
  told: Steps,
  tried: readonly Attempt[],
  fair: Fair,
  isDecisionFair: boolean,
  seen: Seen,
): readonly string[] {
  const story = tellStory(told);
  // So that what was decided at its last moment has held for a while.
  story.wait(1_000).tick();
  const before = story.picture;
  const { ledger: was } = foldedOf(story);
  const spoed = was.functions.filter((id) => parseFunction(id)?.scope === 'spoed');
  const stretches = new Map(spoed.map((id) => [id, was.stretches(id)]));
  // Of what somebody says is away; that a person had it begin is for a person to set right.
  const saidAway = (id: FunctionId) => functionState(before, id).awayBy;
  const called = [...calledFor(story)]
    .filter(([id]) => saidAway(id).length > 0 && !isCoveredSomewhere(story, id))
    .map(([id, by]) => {
      return [id, { ...by, before: overOf(story, by.before), unbroken: unbrokenOf(story, id, by.before) }] as const;
    });
  const settledBy = after(story.now, -story.picture.policy.feed.silentAfter);
  for (const one of tried) {
    story.wait(1_000);
    if (fair(story, one)) continue;
    const decided = decidedIn(story.picture);
    tryOut(story, one);
    if (isDecisionFair && decidedIn(story.picture) !== decided) return [];
    seen.tried += Number(story.entries.at(-1)?.recordedAt === story.now);
  }
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
  const onIn = new Set(story.alarms('A14').flatMap(({ core, afwijking }) => (core === 'active' ? [afwijking] : [])));
  for (const [id, by] of called) {
    seen.called += 1;
    const is = still.get(id);
    if (by.ladder !== null && is?.ladder == null) wrong.push(`${id}: nobody is called for it any more`);
    else if (isSetBack(by.ladder, is?.ladder ?? null)) wrong.push(`${id}: its ladder is set back`);
    if (by.guarantee && is?.guarantee !== true) wrong.push(`${id}: its A5 went off`);
    seen.again += Number(by.before.size > 0);
    // What goes on in one of those is the same arrangement continued; one of those may go on again for others.
    const holders = awayInto(story, id).filter((number) => !by.before.has(number) && !by.unbroken.has(number));
    const before = is?.before ?? new Set();
    const isStillOn = [...by.again].some((number) => onIn.has(number));
    const isAgain = isStillOn || overOf(story, before).size > 0 || !by.before.isDisjointFrom(before);
    if (by.before.size > 0 && holders.length > 0 && !isAgain) wrong.push(`${id}: its A14 went off`);
    const left = is?.place ?? new Set();
    const isQuiet =
      left.size === 0 && is?.ladder == null && [...by.place].some((one) => one !== 'A3' || !isAnnounced(story, id));
    const isOutside = left.has('A1') || left.has('double-claim');
    if (isQuiet || (by.isSaidOutside && by.place.has('A1') && !isOutside))
      wrong.push(`${id}: ${[...by.place].join()} went off`);
  }
  return wrong;
}

/** Whatever came before, and then the same function is away at the same place again, days after it came home. */
const awayAgain: fc.Arbitrary<Steps> = fc
  .tuple(steps, fc.constantFrom(0, 1, 2), fc.constantFrom(2, 3, 4))
  .map(([told, what, where]) => {
    const at = (where: number) => ({ do: 'locate', what, where, source: what === 2 ? 2 : 0, back: 0 }) as const;
    const home = at(what === 2 ? 1 : 0);
    const absence = [home, at(where), { do: 'wait', seconds: 60 }] as const;
    return [...told.slice(0, 4), ...absence, home, { do: 'wait-long', hours: 72 }, ...absence];
  });

type Between = Readonly<Record<'before' | 'between' | 'since', readonly Attempt[]>> & {
  /** Others are away all along at the place that it goes to in the end. */
  readonly others: boolean;
  /** Whether its return is confirmed at once, once it is away again, or by LMS while nobody knows where it is. */
  readonly confirmed: 'at-once' | 'late' | 'unseen';
};

const NOTHING: Pick<Between, 'before' | 'between' | 'since'> = { before: [], between: [], since: [] };
const SOMEWHERE = fc.constantFrom('Zeist', 'Breda');

/** Whatever came before, an absence outside the ten of which the return is confirmed, and the next: is A14 on for that? Null: there is none. */
function isAgainAfterReturn(told: Steps, places: readonly [string, string], tried: Between): boolean | null {
  const id = 'MNL/ambulance/09/aanname' as FunctionId;
  const story = tellStory(told.slice(0, 6));
  const at = (where: string) => story.wait(MINUTE).located(id, where);
  const tryAll = (some: readonly Attempt[]) => {
    for (const one of some) tryOut(story.wait(1_000), one);
  };
  if (tried.others) story.located('MNL/politie/aanname', places[1]);
  at('MNL');
  tryAll(tried.before);
  at('MNL');
  at(places[0]);
  const first = awayInto(story, id);
  const confirm = () => {
    for (const number of first) story.wait(1_000).step(number, { kind: 'confirm-return', text: null });
  };
  if (tried.confirmed === 'unseen') {
    at('?');
    for (const number of first) story.wait(1_000).step(number, { kind: 'end', at: null, text: 'gebeld' });
  } else at('MNL');
  if (tried.confirmed !== 'late') confirm();
  tryAll(tried.between);
  if (tried.confirmed !== 'unseen') at('MNL');
  at(places[1]);
  if (tried.confirmed === 'late') confirm();
  tryAll(tried.since);
  story.wait(1_000).tick();
  const holders = awayInto(story, id).filter((number) => story.afwijking(number).to?.kind !== 'meldkamer');
  const isReturned = first.some((number) => story.afwijking(number).course.returnedAt !== null);
  const isOn = story
    .alarms('A14')
    .some(({ core, afwijking }) => core === 'active' && holders.some((one) => one === afwijking));
  return isReturned && holders.length > 0 ? isOn : null;
}

const CONFIRMED = fc.constantFrom('at-once', 'late', 'unseen');

/** It is said to have been in any of them from the beginning. */
const NAMED = attempt
  .filter((one) => one.do === 'rectify')
  .map((one) => ({ ...one, which: 2, statement: { ...one.statement, about: ABOUT } }));
const ABOUT = ['MNL/ambulance/09/aanname', 'MNL/politie/aanname'] as FunctionId[];

/** LMS says that it was somewhere else. */
const SET_RIGHT = attempt
  .filter((one) => one.do === 'rectify')
  .map((one) => ({ ...one, by: LMS, which: 4, statement: { ...one.statement, where: 'AMS' } }));

type Acknowledged = { readonly at: Instant; readonly functions: ReadonlyMap<FunctionId, ReadonlySet<string>> };

/** Everywhere that a function is said to be away; of one of which nobody said anything yet, where its deviation is said to be (R64). */
function placesIn(story: Story, id: FunctionId, { to }: Afwijking): readonly string[] {
  const tracked = parseFunction(id);
  if (tracked === null) return [];
  const state = functionState(story.picture, id);
  const settled = settle(tracked, state, (source) => silentFrom(story.picture, source), story.now);
  const said = [...claimedPlaces(settled), ...state.awayBy.map(({ location }) => location)];
  return (said.length === 0 && to !== null ? [to] : said).map(locationKey);
}

/** Everything that calls is acknowledged; what A4 was about then, and where that was. */
function acknowledged(story: Story): Acknowledged {
  story.wait(1_000).tick();
  for (const { id, version } of story.alarms()) story.acknowledge(id, version);
  const a4s = story.alarms('A4').filter(({ core }) => core === 'active');
  // One that nobody said anything of may be called for in two deviations, at the place of each.
  const functions = new Map<FunctionId, Set<string>>();
  for (const alarm of a4s) {
    const afwijking = story.afwijking(alarm.afwijking ?? '');
    for (const id of uncoveredIn(story.picture, afwijking, story.now)) {
      functions.set(id, new Set([...(functions.get(id) ?? []), ...placesIn(story, id, afwijking)]));
    }
  }
  return { at: story.now, functions };
}

/** What an acknowledgement of then covers, and was not so then. */
function coveredSince(story: Story, { at, functions }: Acknowledged): readonly string[] {
  return story
    .alarms('A4')
    .filter((alarm) => alarm.core === 'active' && alarm.acknowledged?.at === at)
    .map(({ afwijking }) => story.afwijking(afwijking ?? ''))
    .flatMap((afwijking) => uncoveredIn(story.picture, afwijking, story.now).map((id) => ({ afwijking, id })))
    .flatMap(({ afwijking, id }) => {
      const seen = functions.get(id);
      if (seen === undefined) return [`${id} was not uncovered when it was acknowledged`];
      return placesIn(story, id, afwijking).flatMap((place) => (seen.has(place) ? [] : [`${id} was not at ${place}`]));
    });
}

test('[R37][R96] an acknowledgement of A4 never covers a function or a place that was not uncovered when it was given', () => {
  const seen = { acknowledged: 0, standing: 0 };
  fc.assert(
    fc.property(steps, fc.array(attempt, { minLength: 1, maxLength: 6 }), (told, tried) => {
      const story = tellStory(told);
      const given = acknowledged(story);
      seen.acknowledged += Number(given.functions.size > 0);
      for (const one of tried) {
        tryOut(story.wait(1_000), one);
        story.wait(10 * MINUTE).tick();
        expect(coveredSince(story, given)).toEqual([]);
      }
      seen.standing += Number(story.alarms('A4').some((alarm) => alarm.acknowledged?.at === given.at));
    }),
    { numRuns: 300, endOnFailure: true },
  );
  expect([seen.acknowledged, seen.standing].map((count) => count > 50)).toEqual([true, true]);
});

describe('[TC8] whatever a feed, a meldkamer or a party tries about itself', () => {
  const holds = (fair: Fair, isDecisionFair: boolean, attempts: fc.Arbitrary<Attempt>, told = steps): Seen => {
    const seen = { away: 0, called: 0, again: 0, tried: 0 };
    fc.assert(
      fc.property(told, fc.array(attempts, { minLength: 1, maxLength: 4 }), (told, tried) => {
        expect(betterAfter(told, tried, fair, isDecisionFair, seen)).toEqual([]);
      }),
      RUNS,
    );
    return seen;
  };

  test('[R47][R60][R64][R84][R89][R100] no absence that is known becomes shorter, nothing becomes covered, and no alarm goes off', () => {
    const { away, called, tried } = holds(isFair, true, attempt);
    expect([away, called, tried].map((count) => count > RUNS.numRuns / 2)).toEqual([true, true, true]);
  });

  test('[R51] an absence that LMS set right into two goes on in the second as one arrangement when a third has it no more', () => {
    const told: Steps = [
      { do: 'silence', source: 0, minutes: 3, backlog: [{ what: 2, where: 3, minute: 0 }] },
      // LMS says from when it is somewhere else.
      { do: 'step', pick: 0, kind: 0, by: 0, apt: false, variant: 2 },
      { do: 'announce', what: 2, minutes: 1, decider: null },
    ];
    const elsewhere = { about: ['MNL/politie/aanname'] as FunctionId[], where: 'MNL', kind: 'uitwijk' } as const;
    const tried: Attempt = {
      do: 'announce',
      reference: 'plan-1',
      decider: null,
      statement: { ...elsewhere, begins: 0, lasts: null },
    };
    const seen = { away: 0, called: 0, again: 0, tried: 0 };
    expect([betterAfter(told, [tried], isFair, true, seen), seen.again]).toEqual([[], 1]);
  });

  test('[R51] nor does A14 of a function that was away before', () => {
    const { again } = holds(isFair, true, attempt, awayAgain);
    expect(again).toBeGreaterThan(RUNS.numRuns / 4);
  });

  const holdsAfterReturn = (attempts: fc.Arbitrary<Attempt>): number => {
    let seen = 0;
    const some = fc.array(fc.oneof({ weight: 4, arbitrary: attempts }, { weight: 1, arbitrary: NAMED }), {
      maxLength: 3,
    });
    fc.assert(
      fc.property(
        steps,
        fc.tuple(SOMEWHERE, SOMEWHERE),
        fc.record({ before: some, between: some, since: some, others: fc.boolean(), confirmed: CONFIRMED }),
        (told, places, tried) => {
          // Where it is a recurrence when nobody tries anything.
          if (isAgainAfterReturn(told, places, { ...tried, ...NOTHING }) !== true) return;
          const isAgain = isAgainAfterReturn(told, places, tried);
          seen += Number(isAgain !== null);
          expect(isAgain).not.toBe(false);
        },
      ),
      RUNS,
    );
    return seen;
  };

  test('[R51][A14] the next absence after a confirmed return is a recurrence', () => {
    // What LMS does, and a decision, are none of theirs.
    const theirs = attempt.filter((one) => one.do !== 'retire' && one.do !== 'decide');
    expect(holdsAfterReturn(theirs)).toBeGreaterThan(RUNS.numRuns / 2);
  });

  test('what LMS sets right is noticed where it is no exception', () => {
    expect(() => holdsAfterReturn(SET_RIGHT)).toThrow();
  });

  test.each(['home', 'decided'] as const)('what is fair is noticed where it is no exception: %s', (what) => {
    expect(() => holds(() => false, false, FAIR[what])).toThrow();
  });
});
