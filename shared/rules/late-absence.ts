// An absence of which somebody tells when it is over: it gets a deviation of its own, known afterwards (R79). No ladder runs for it, and
// nobody is told of a start that was long ago: each party is told once that it has been. And a return that is over: a decision without an end
// covered until then and no longer, although the function was away again by the time that somebody told of it (R62).

import { after, DAY, elapsed, type Instant, latest } from '#shared/base/time.ts';
import { type Afwijking, byClaim, fitsPlace, isActive, isDone } from '#shared/deviation/afwijking.ts';
import type { DossierChange } from '#shared/deviation/changes.ts';
import { valuesEverNaming, valuesNaming } from '#shared/deviation/chunked-map.ts';
import { uncoveredAt } from '#shared/deviation/cover.ts';
import { decidedAbout } from '#shared/deviation/deciding.ts';
import { type AfwijkingNumber, byNumber } from '#shared/deviation/number.ts';
import { spanOf } from '#shared/deviation/span.ts';
import { statedAt } from '#shared/deviation/stated.ts';
import type { Fact } from '#shared/journal/facts.ts';
import type { LocationReading, Reading, Word } from '#shared/journal/reading.ts';
import { isHome, saysAway } from '#shared/location/combined.ts';
import { classify, type Location, sameLocation } from '#shared/location/location.ts';
import { apply } from '#shared/picture/evolve.ts';
import { afwijkingIn, functionState, type Picture, silentFrom, wasHeardAt } from '#shared/picture/picture.ts';
import { settledIn } from '#shared/picture/settled.ts';
import { type FunctionId, parseFunction, type TrackedFunction } from '#shared/reference/functions.ts';
import { isManual, type SourceId } from '#shared/reference/source.ts';
import { seenAway } from './announcement-rules.ts';
import { noticesDue } from './lifecycle-rules.ts';

/** `picture`: with the late reading in it. */
export function followLate(picture: Picture, reading: Reading & LocationReading, now: Instant): readonly Fact[] {
  const { function: tracked, location, observedAt, source } = reading;
  const reached = classify(tracked, location, observedAt);
  if (tracked.scope === 'planbaar' || reached === 'unknown' || isHome(reached)) return [];
  const claim = functionState(picture, tracked.id).claims[source];
  if (claim === undefined) return [];
  const isSamePlace = sameLocation(claim.location, location);
  const goesOn = isSamePlace && (claim.otherwiseAt === null || claim.otherwiseAt <= observedAt);
  // At the place where it is now, and somewhere else in between.
  const back = isSamePlace ? (claim.otherwiseAt ?? now) : claim.since;
  const until = back > observedAt ? back : now;
  const [holder] = everNaming(picture, tracked.id)
    .filter((one) => (goesOn && isActive(one) && concerns(one, reading)) || holds(one, reading))
    .sort(byClaim);
  if (holder !== undefined) return begunBy(holder, observedAt, until);
  // What it is about is now, and is followed as such.
  if (goesOn) return [];
  return (
    lengthened(picture, reading, until) ?? pastAbsence(picture, tracked, { location, from: observedAt, until }, now)
  );
}

/**
 * R101: one that this software opened for the same function and place, and that began or ended within `resumeWithin` of it, has it as well,
 * in whatever order the words come: as it would had they come in time (R43). Null: there is none.
 */
function lengthened(picture: Picture, reading: LocationReading, until: Instant): readonly Fact[] | null {
  const { function: tracked, location, observedAt } = reading;
  const { resumeWithin } = picture.policy.dossier;
  const isNear = (one: Afwijking): boolean => {
    const { course, origin, source } = one;
    if (origin !== 'observed' || source !== null || course.startedAt === null || course.returnedAt !== null)
      return false;
    if (isDone(one) || !fitsPlace(one, location)) return false;
    const span = spanOf(one);
    const away =
      observedAt < span.from ? elapsed(observedAt, span.from) : elapsed(span.until ?? observedAt, observedAt);
    return away <= resumeWithin;
  };
  const [near] = valuesNaming(picture.afwijkingen, tracked.id).filter(isNear).sort(byNumber);
  if (near === undefined) return null;
  const { endedAt } = near.course;
  const isEarlier = observedAt < spanOf(near).from;
  const course = { by: null, text: null } as const;
  const end = isEarlier ? endedAt : until;
  const changes: readonly DossierChange[] = [
    { kind: isEarlier ? 'started' : 'resumed', at: observedAt, ...course },
    ...(end === null ? [] : [{ kind: 'ended' as const, at: end, ...course }]),
  ];
  return changes.map((change) => ({ kind: 'afwijking-changed', number: near.number, change }));
}

/** R88: what was said of the past is so. What of it was away and is in no deviation yet gets one of its own. */
export function followKnown(
  picture: Picture,
  tracked: TrackedFunction,
  said: readonly { readonly location: Location; readonly from: Instant; readonly until: Instant }[],
  now: Instant,
): readonly Fact[] {
  if (tracked.scope === 'planbaar') return [];
  return said.reduce<{ readonly facts: readonly Fact[]; readonly picture: Picture }>(
    (soFar, { location, from, until }) => {
      const reached = classify(tracked, location, from);
      const about = { function: tracked, location, observedAt: from };
      const isNews =
        reached !== 'unknown' &&
        !isHome(reached) &&
        !everNaming(soFar.picture, tracked.id).some((one) => holds(one, about));
      const more = isNews ? pastAbsence(soFar.picture, tracked, { location, from, until }, now) : [];
      return {
        facts: [...soFar.facts, ...more],
        picture: more.reduce((one, fact) => apply(one, fact, now), soFar.picture),
      };
    },
    { facts: [], picture },
  ).facts;
}

/** It was away then already: that stays so when the time that was announced is set otherwise later. */
function begunBy(holder: Afwijking, from: Instant, until: Instant): readonly Fact[] {
  const {
    number,
    course: { startedAt, endedAt },
  } = holder;
  if (isDone(holder) || (startedAt !== null && startedAt <= from)) return [];
  const by = { by: null, text: null } as const;
  const isOver = startedAt === null || endedAt !== null;
  const changes: readonly DossierChange[] = [
    { kind: 'started', at: from, ...by },
    ...(isOver ? [{ kind: 'ended', at: endedAt ?? until, ...by } as const] : []),
  ];
  return changes.map((change) => ({ kind: 'afwijking-changed', number, change }));
}

type Past = { readonly location: Location | null; readonly from: Instant; readonly until: Instant };

function pastAbsence(
  picture: Picture,
  tracked: TrackedFunction,
  { location, from, until }: Past,
  now: Instant,
): readonly Fact[] {
  const afwijking = seenAway(picture, tracked, location, from, now);
  const course = { by: null, text: null } as const;
  const changes: readonly DossierChange[] = [
    { kind: 'started', at: from, ...course },
    { kind: 'ended', at: until, ...course },
    ...toldOnce(picture, afwijking, now),
  ];
  return [
    { kind: 'afwijking-opened', afwijking },
    ...changes.map((change): Fact => ({ kind: 'afwijking-changed', number: afwijking.number, change })),
  ];
}

/** Open and done: what was told late may be of long ago. */
function everNaming({ afwijkingen, archive }: Picture, id: FunctionId): readonly Afwijking[] {
  const open = valuesEverNaming(afwijkingen, id);
  return archive === null ? open : [...valuesEverNaming(archive, id), ...open];
}

type Moment = Pick<LocationReading, 'function' | 'location' | 'observedAt'>;

/** Does it name this function, fit this place and last at this moment? */
function holds(afwijking: Afwijking, about: Moment): boolean {
  const { from, until } = spanOf(afwijking);
  return concerns(afwijking, about) && from <= about.observedAt && (until === null || about.observedAt < until);
}

function concerns(afwijking: Afwijking, { function: tracked, location, observedAt }: Moment): boolean {
  const stated = statedAt(afwijking, observedAt);
  return afwijking.course.withdrawnAt === null && stated.functions.includes(tracked.id) && fitsPlace(stated, location);
}

/** Whoever would be told of its start is told of its return, and of nothing else. */
function toldOnce(picture: Picture, afwijking: Afwijking, now: Instant): readonly DossierChange[] {
  const dueAt = after(now, DAY);
  return noticesDue(picture, afwijking, 'start', now).map((change) =>
    change.kind === 'notices-due'
      ? { ...change, notices: change.notices.map((notice) => ({ ...notice, about: 'return', dueAt })) }
      : change,
  );
}

/**
 * R77: a function that is set right out of a deviation in which it had been away, and is home again by now, takes that time along into
 * one of its own. One that is still away is followed as such.
 */
export function followDropped(
  before: Picture,
  picture: Picture,
  numbers: readonly AfwijkingNumber[],
  now: Instant,
): readonly Fact[] {
  return numbers.flatMap((number): readonly Fact[] => {
    const [was, is] = [afwijkingIn(before, number), afwijkingIn(picture, number)];
    const startedAt = was?.course.startedAt ?? null;
    if (was === null || is === null || startedAt === null) return [];
    return was.functions.flatMap((id): readonly Fact[] => {
      const tracked = parseFunction(id);
      const { returnedAt } = functionState(picture, id);
      // Until it was taken out it stays where it was.
      const begun = is.statedBefore?.findLast(({ functions }) => functions.includes(id))?.until ?? startedAt;
      if (tracked === null || is.functions.includes(id) || returnedAt === null || returnedAt <= begun) return [];
      // What was decided about it stays where it was decided.
      if (uncoveredAt({ ...is, functions: [id], to: was.to }, (one) => decidedAbout(picture, one), begun).length === 0)
        return [];
      return pastAbsence(picture, tracked, { location: was.to, from: begun, until: returnedAt }, now);
    });
  });
}

/**
 * What these facts tell of this function that was over by then. `before` and `picture`: without them and with them in it. Where it is said to
 * be home now by who may not bring it there it has returned once it leaves again (`leftAgain`).
 */
export function returnedThen(
  before: Picture,
  picture: Picture,
  tracked: TrackedFunction,
  facts: readonly Fact[],
  now: Instant,
): readonly Fact[] {
  const { class: reached, heldAway } = settledIn(picture, tracked, now);
  // That it is back now is another thing.
  const over = facts.filter(({ kind }) => kind !== 'function-located' || !isHome(reached));
  const told = heldAway ? [] : over.flatMap((fact) => toldBy(before, fact));
  return told.flatMap(({ source, word, earlier, later, exact }): readonly Fact[] => {
    const isThere = ({ location, at }: Word): boolean => isHome(classify(tracked, location, at));
    if (!isThere(word)) return later !== null && isThere(later) ? backAt(picture, tracked, later.at) : [];
    const wasThere = earlier !== null && isThere(earlier) && wasHeardAt(picture, source, earlier.at);
    // R87: where it may have said more in between, or said something worse of the same moment, being home stands for no time.
    const isNone = !exact || later?.at === word.at || wasThere;
    if (isNone || !wasAwayBefore(before, tracked, word.at)) return [];
    return isAwayByOthers(picture, tracked, source, word.at) ? [] : backAt(picture, tracked, word.at);
  });
}

type Told = {
  readonly source: SourceId;
  readonly word: Word;
  /** What the same source said nearest before and after it. */
  readonly earlier: Word | null;
  readonly later: Word | null;
  readonly exact: boolean;
};

function toldBy(before: Picture, fact: Fact): readonly Told[] {
  if (fact.kind === 'reading-late' && fact.reading.kind === 'location') {
    const { source, observedAt, reading } = fact;
    return [{ ...reading, source, word: { at: observedAt, location: reading.location } }];
  }
  if (fact.kind !== 'function-located') return [];
  const { source, observedAt, location } = fact.claim;
  const { claims } = functionState(before, fact.function);
  // The first word of all brings it back from nowhere.
  if (Object.keys(claims).length === 0) return [];
  const known = claims[source];
  const earlier = known === undefined ? null : { at: known.observedAt, location: known.location };
  return [{ source, word: { at: observedAt, location }, earlier, later: null, exact: true }];
}

/** R88: what LMS established to be at home. */
export function returnedAsKnown(
  picture: Picture,
  tracked: TrackedFunction,
  said: readonly { readonly location: Location; readonly from: Instant }[],
): readonly Fact[] {
  const home = said.filter(
    ({ location, from }) => isHome(classify(tracked, location, from)) && wasAwayBefore(picture, tracked, from),
  );
  const [first, ...others] = home.map(({ from }) => from);
  return first === undefined ? [] : backAt(picture, tracked, others.reduce(latest, first));
}

function backAt(picture: Picture, { id }: TrackedFunction, at: Instant): readonly Fact[] {
  const { returnedAt } = functionState(picture, id);
  return returnedAt !== null && at <= returnedAt ? [] : [{ kind: 'function-returned', function: id, at }];
}

/** As far as is known; who came back once may have left again before that. */
function wasAwayBefore(picture: Picture, tracked: TrackedFunction, at: Instant): boolean {
  const { claims, returnedAt } = functionState(picture, tracked.id);
  if (returnedAt !== null) return true;
  const isAway = Object.values(claims).some(({ location, since }) => since < at && saysAway(tracked, location, at));
  const naming = valuesNaming(picture.afwijkingen, tracked.id);
  return isAway || naming.some(({ course: { startedAt } }) => startedAt !== null && startedAt < at);
}

/**
 * Did another one stand for a place away then, or does it take more than this word, by hand, to bring it home (R84)? In doubt not: what may
 * have ended a decision must not leave it covered.
 */
function isAwayByOthers(picture: Picture, tracked: TrackedFunction, source: SourceId, at: Instant): boolean {
  const { claims, awayBy, missed } = functionState(picture, tracked.id);
  if (isManual(source) && awayBy.some((one) => one.source !== source)) return true;
  return Object.values(claims).some((one) => {
    if (one.source === source || one.since > at || !saysAway(tracked, one.location, at)) return false;
    if (one.reconfirmBy !== null) return at < one.reconfirmBy;
    const silent = silentFrom(picture, one.source);
    const isHeard = wasHeardAt(picture, one.source, at) && (silent === null || at < silent);
    return isHeard && missed[one.source] === undefined;
  });
}
