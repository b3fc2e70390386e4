// An absence of which somebody tells when it is over: it gets a deviation of its own, known afterwards (R79). No ladder runs for it, and
// nobody is told of a start that was long ago: each party is told once that it has been.

import type { Lasting } from '#shared/base/sweep.ts';
import { after, DAY, earliest, elapsed, type Instant, latest } from '#shared/base/time.ts';
import {
  type Afwijking,
  byClaim,
  fitsAnyPlace,
  fitsPlace,
  isActive,
  isDone,
  isOnlySeen,
} from '#shared/deviation/afwijking.ts';
import { type Window, windowsOf } from '#shared/deviation/belonging.ts';
import type { DossierChange } from '#shared/deviation/changes.ts';
import { valuesEverNaming, valuesNaming, valuesOf } from '#shared/deviation/chunked-map.ts';
import { uncoveredAt } from '#shared/deviation/cover.ts';
import { decidedAbout } from '#shared/deviation/deciding.ts';
import { type AfwijkingNumber, byNumber } from '#shared/deviation/number.ts';
import { isReturnBetween } from '#shared/deviation/recurrence.ts';
import { spanOf } from '#shared/deviation/span.ts';
import { everNamed, statedAt } from '#shared/deviation/stated.ts';
import type { Fact } from '#shared/journal/facts.ts';
import type { LocationReading, Reading } from '#shared/journal/reading.ts';
import { isHome } from '#shared/location/combined.ts';
import { classify, type Location, sameLocation } from '#shared/location/location.ts';
import { apply } from '#shared/picture/evolve.ts';
import { afwijkingIn, functionState, type Picture } from '#shared/picture/picture.ts';
import { type FunctionId, parseFunction, type TrackedFunction, urgentAmong } from '#shared/reference/functions.ts';
import { seenAway } from './announcement-rules.ts';
import type { AwayBefore } from './intent.ts';
import { isOneMove, noticesDue } from './lifecycle-rules.ts';

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
    .filter((one) => {
      const hasIt = goesOn && isActive(one) && concerns(one, reading) && isOneAbsence(picture, one, reading);
      return hasIt || holds(one, reading);
    })
    .sort(byClaim);
  if (holder !== undefined) {
    return isOneAbsence(picture, holder, reading) ? begunBy(holder, observedAt, until) : [];
  }
  const past = { location, from: observedAt, until };
  return (
    lengthened(picture, reading, until) ??
    joinedAfterwards(picture, tracked, past, now) ??
    pastAbsence(picture, tracked, past, now)
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
    if (origin !== 'observed' || source !== null || course.startedAt === null) return false;
    if (isDone(one) || !fitsPlace(one, location)) return false;
    // What came after a return that was confirmed makes it no longer.
    if (course.returnedAt !== null && observedAt >= spanOf(one).from) return false;
    const { from, until } = between(one, observedAt);
    return elapsed(from, until) <= resumeWithin && isOneAbsence(picture, one, reading);
  };
  const [near] = valuesNaming(picture.afwijkingen, tracked.id).filter(isNear).sort(byNumber);
  if (near === undefined) return null;
  const { endedAt } = near.course;
  const isEarlier = observedAt < spanOf(near).from;
  // One that goes on, or was over no sooner than that, has it as it is: a late word ends nothing.
  if (!isEarlier && (endedAt === null || until <= endedAt)) return [];
  const course = { by: null, text: null } as const;
  const end = isEarlier ? endedAt : until;
  const changes: readonly DossierChange[] = [
    { kind: isEarlier ? 'started' : 'resumed', at: observedAt, ...course },
    ...(end === null ? [] : [{ kind: 'ended' as const, at: end, ...course }]),
  ];
  return changes.map((change) => ({ kind: 'afwijking-changed', number: near.number, change }));
}

/** R51: no return was confirmed between it and that moment. */
function isOneAbsence(picture: Picture, one: Afwijking, { function: { id }, observedAt }: LocationReading): boolean {
  return !isReturnBetween(picture, [id], between(one, observedAt));
}

/** From that moment until it began, or from when it was over until that moment. */
function between(afwijking: Afwijking, moment: Instant): { readonly from: Instant; readonly until: Instant } {
  const { startedAt } = afwijking.course;
  const span = spanOf(afwijking);
  const from = startedAt ?? span.from;
  return moment < from
    ? { from: moment, until: from }
    : { from: earliest(span.until ?? moment, moment), until: moment };
}

/** R88: what was said of the past is so. What of it was away and is in no deviation yet gets one of its own. */
export function followKnown(
  picture: Picture,
  tracked: TrackedFunction,
  said: readonly { readonly location: Location; readonly from: Instant; readonly until: Instant }[],
  now: Instant,
): readonly Fact[] {
  if (tracked.scope === 'planbaar') return [];
  return inTurn(picture, said, now, (soFar, { location, from, until }) => {
    const reached = classify(tracked, location, from);
    const about = { function: tracked, location, observedAt: from };
    const isNews =
      reached !== 'unknown' && !isHome(reached) && !everNaming(soFar, tracked.id).some((one) => holds(one, about));
    return isNews ? pastAbsence(soFar, tracked, { location, from, until }, now) : [];
  });
}

/** What follows for each, on the picture that the ones before it made: each deviation gets the next number. */
function inTurn<One>(
  picture: Picture,
  all: readonly One[],
  now: Instant,
  follow: (picture: Picture, one: One) => readonly Fact[],
): readonly Fact[] {
  let soFar = picture;
  return all.flatMap((one) => {
    const facts = follow(soFar, one);
    soFar = facts.reduce((each, fact) => apply(each, fact, now), soFar);
    return facts;
  });
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

/** R126: of a move that is over and that nobody decided about or looked into since, also what becomes known of it later. Null: there is none. */
function joinedAfterwards(
  picture: Picture,
  tracked: TrackedFunction,
  { location, from, until }: Past,
  now: Instant,
): readonly Fact[] | null {
  if (location === null) return null;
  const sibling = valuesOf(picture.afwijkingen).find(
    (one) => isOverUnseen(one) && fitsPlace(one, location) && isOneMove(picture, one, tracked, from),
  );
  if (sibling === undefined) return null;
  const { startedAt, endedAt } = sibling.course;
  const course = { by: null, text: null } as const;
  const joined = { ...sibling, functions: [...sibling.functions, tracked.id] };
  const changes: readonly DossierChange[] = [
    { kind: 'joined', functions: [tracked.id], at: from },
    ...(startedAt !== null && from < startedAt ? [{ kind: 'started', at: from, ...course } as const] : []),
    { kind: 'ended', at: latest(endedAt ?? until, until), ...course },
    ...toldOnce(picture, joined, now),
  ];
  return changes.map((change) => ({ kind: 'afwijking-changed', number: sibling.number, change }));
}

function isOverUnseen({ origin, course, dossier }: Afwijking): boolean {
  return (
    origin === 'observed' && course.endedAt !== null && course.returnedAt === null && dossier?.decisions.length === 0
  );
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

/** Whoever would be told of its start, and was told of nothing yet, is told of its return, and of nothing else. */
function toldOnce(picture: Picture, afwijking: Afwijking, now: Instant): readonly DossierChange[] {
  const dueAt = after(now, DAY);
  const told = afwijking.dossier?.notices ?? [];
  return noticesDue(picture, afwijking, 'start', now).flatMap((change): readonly DossierChange[] => {
    if (change.kind !== 'notices-due') return [change];
    const others = change.notices.filter(({ party }) => !told.some((one) => one.party === party));
    const notices = others.map((notice) => ({ ...notice, about: 'return', dueAt }) as const);
    return notices.length === 0 ? [] : [{ ...change, notices }];
  });
}

/**
 * R77: a function that is set right out of a deviation in which it had been away takes that time along into one of its own. Since when it is
 * away now is followed as such.
 */
export function followDropped(
  before: Picture,
  picture: Picture,
  { numbers, away }: { readonly numbers: readonly AfwijkingNumber[]; readonly away: readonly AwayBefore[] },
  now: Instant,
): readonly Fact[] {
  return inTurn(picture, numbers, now, (soFar, number) => {
    const [was, is] = [afwijkingIn(before, number), afwijkingIn(picture, number)];
    if (was === null || is === null) return [];
    return inTurn(soFar, urgentAmong(everNamed(was)), now, (each, id) => {
      const tracked = parseFunction(id);
      if (tracked === null) return [];
      const seen = away.filter((one) => one.function === id);
      return inTurn(each, droppedFrom(was, is, each, id, seen), now, (one, past) =>
        pastAbsence(one, tracked, past, now),
      );
    });
  });
}

/** When it was away in it, and is in none by now. */
function droppedFrom(
  was: Afwijking,
  is: Afwijking,
  picture: Picture,
  id: FunctionId,
  seen: readonly AwayBefore[],
): readonly Past[] {
  // What is said of it now, for as long as it lasted: that it ended takes no function out of it.
  const { course, start, expectedEnd, prolongedUntil } = was;
  const named = windowsOf({ ...is, course, start, expectedEnd, prolongedUntil }, id);
  const dropped = held(was, id).flatMap((window) => without(window, named).map((part) => ({ ...window, ...part })));
  if (dropped.length === 0) return [];
  const others = everNaming(picture, id).flatMap((one) => windowsOf(one, id));
  return dropped.flatMap((window) => {
    const { to } = window;
    const having = others.filter((one) => one.afwijking.course.startedAt !== null || fitsPlace(one, to));
    return without(window, having).flatMap((part) => {
      const until = awayUntil(was, picture, id, part);
      const lasted = until === null ? seenIn(seen, to, part) : { from: part.from, until };
      // What was decided about it stays where it was decided.
      const asked = { ...is, functions: [id], to };
      if (lasted === null || uncoveredAt(asked, (one) => decidedAbout(picture, one), lasted.from).length === 0)
        return [];
      return [{ location: to, ...lasted }];
    });
  });
}

/** What it has of it since it began, at one place after another. */
function held(afwijking: Afwijking, id: FunctionId): readonly Window[] {
  const { startedAt } = afwijking.course;
  const found: Window[] = [];
  for (const window of startedAt === null ? [] : windowsOf(afwijking, id)) {
    const last = found.at(-1);
    if (last !== undefined && last.until === window.from && isSamePlace(last, window)) {
      found.splice(-1, 1, { ...last, until: window.until });
    } else found.push({ ...window, from: latest(window.from, startedAt ?? window.from) });
  }
  return found;
}

function isSamePlace({ to }: Window, { to: other }: Window): boolean {
  return to === null || other === null ? to === other : sameLocation(to, other);
}

/** Until when it was away in that time; null where neither the deviation nor where it is now says that it was. */
function awayUntil(was: Afwijking, picture: Picture, id: FunctionId, { from, until }: Lasting): Instant | null {
  const { returnedAt, awayBy } = functionState(picture, id);
  if (returnedAt !== null && from < returnedAt && (until === null || returnedAt <= until)) return returnedAt;
  if (until === null) return null;
  // Whoever is in one that was seen was seen away, and one of a single function began with that; of several, one may never have left.
  const isKnown = isOnlySeen(was) || urgentAmong(statedAt(was, from).functions).length === 1;
  return isKnown || awayBy.some(({ since }) => since < until) ? until : null;
}

/** One that went on to another place since was away at this one from when somebody had it there; null: nobody had. */
function seenIn(
  seen: readonly AwayBefore[],
  to: Location | null,
  { from, until }: Lasting,
): Pick<Past, 'from' | 'until'> | null {
  if (until === null) return null;
  const there = seen.find(
    (one) => one.from < until && (one.until === null || from < one.until) && fitsAnyPlace({ to }, one.places),
  );
  return there === undefined ? null : { from: latest(from, there.from), until };
}

/** What of it lies in none of these. */
function without(one: Lasting, others: readonly Lasting[]): readonly Lasting[] {
  const lasts = ({ from, until }: Lasting): boolean => until === null || from < until;
  return others
    .filter(lasts)
    .reduce<readonly Lasting[]>(
      (left, { from, until }) =>
        left.flatMap((part) =>
          [
            { from: part.from, until: part.until === null ? from : earliest(part.until, from) },
            ...(until === null ? [] : [{ from: latest(part.from, until), until: part.until }]),
          ].filter(lasts),
        ),
      [one].filter(lasts),
    );
}
