// An absence of which somebody tells when it is over: it gets a deviation of its own, known afterwards (R79). No ladder runs for it, and
// nobody is told of a start that was long ago: each party is told once that it has been.

import { after, DAY, elapsed, type Instant } from '#shared/base/time.ts';
import { type Afwijking, byClaim, fitsPlace, isActive, isDone } from '#shared/deviation/afwijking.ts';
import type { DossierChange } from '#shared/deviation/changes.ts';
import { valuesEverNaming, valuesNaming } from '#shared/deviation/chunked-map.ts';
import { uncoveredAt } from '#shared/deviation/cover.ts';
import { decidedAbout } from '#shared/deviation/deciding.ts';
import { type AfwijkingNumber, byNumber } from '#shared/deviation/number.ts';
import { spanOf } from '#shared/deviation/span.ts';
import { everNamed, statedAt } from '#shared/deviation/stated.ts';
import type { Fact } from '#shared/journal/facts.ts';
import type { LocationReading, Reading } from '#shared/journal/reading.ts';
import { isHome } from '#shared/location/combined.ts';
import { classify, type Location, sameLocation } from '#shared/location/location.ts';
import { apply } from '#shared/picture/evolve.ts';
import { afwijkingIn, functionState, type Picture } from '#shared/picture/picture.ts';
import { type FunctionId, parseFunction, type TrackedFunction } from '#shared/reference/functions.ts';
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
  // Each gets the next number.
  let soFar = picture;
  return numbers.flatMap((number) =>
    everNamed(afwijkingIn(before, number) ?? { functions: [], to: null }).flatMap((id) => {
      const more = droppedFrom(before, soFar, number, id, now);
      soFar = more.reduce((one, fact) => apply(one, fact, now), soFar);
      return more;
    }),
  );
}

function droppedFrom(
  before: Picture,
  picture: Picture,
  number: AfwijkingNumber,
  id: FunctionId,
  now: Instant,
): readonly Fact[] {
  const [was, is] = [afwijkingIn(before, number), afwijkingIn(picture, number)];
  const startedAt = was?.course.startedAt ?? null;
  const tracked = parseFunction(id);
  if (was === null || is === null || startedAt === null || tracked === null || is.functions.includes(id)) return [];
  // Until it was taken out it stays where it was.
  const begun = lastNamed(is, id) ?? startedAt;
  const until = was.functions.includes(id) ? functionState(picture, id).returnedAt : lastNamed(was, id);
  if (until === null || until <= begun) return [];
  // What was decided about it stays where it was decided.
  const asked = { ...is, functions: [id], to: was.to };
  if (uncoveredAt(asked, (one) => decidedAbout(picture, one), begun).length === 0) return [];
  return pastAbsence(picture, tracked, { location: was.to, from: begun, until }, now);
}

/** Until when it named this function, of what is said of it for before; null: it did not. */
function lastNamed({ statedBefore = [] }: Afwijking, id: FunctionId): Instant | null {
  return statedBefore.findLast(({ functions }) => functions.includes(id))?.until ?? null;
}
