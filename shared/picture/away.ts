// Which functions of a deviation are away now as far as anybody knows, and which of those no decision covers now: what its alarm, its
// ladder, its open points and what is said of it all rest on.

import type { Alarm } from '#shared/alarm/alarm.ts';
import { firstWhere } from '#shared/base/halves.ts';
import { after, earliest, type Instant, latest } from '#shared/base/time.ts';
import { type Afwijking, byClaim, fitsAnyPlace, isActive, isDone, isOnlySeen } from '#shared/deviation/afwijking.ts';
import { hasAllOf, ownerNow } from '#shared/deviation/belonging.ts';
import { EMPTY_MAP, perMap, valuesNaming } from '#shared/deviation/chunked-map.ts';
import { type Away, coverSpans, uncoveredAt, uncoveredNow } from '#shared/deviation/cover.ts';
import { decidedAbout } from '#shared/deviation/deciding.ts';
import { takesNothingAway } from '#shared/deviation/kind-place.ts';
import { spanOf } from '#shared/deviation/span.ts';
import { everNamed } from '#shared/deviation/stated.ts';
import type { Absence } from '#shared/location/absences.ts';
import { type FunctionId, parseFunction, type TrackedFunction, urgentAmong } from '#shared/reference/functions.ts';
import type { SourceId } from '#shared/reference/source.ts';
import { functionState, owningDeviationAt, type Picture } from './picture.ts';
import { placesAway, settledIn } from './settled.ts';

/**
 * R64: those of its functions that are not known to be at home while it goes on. One of which nobody knows where it is counts as away at
 * the place of the deviation: that nothing is heard of it, or that it is said to be unknown, ends nothing. R96: what belongs to another one
 * that goes on as well counts there and not here.
 */
export function awayIn(picture: Picture, afwijking: Afwijking, now: Instant): readonly Away[] {
  return awayFrom(picture, afwijking, now).filter((away) => ownerIn(picture, afwijking, away, now) === afwijking);
}

/** R96: others have all that is away in it, at its place, now; null while it has something itself, and when nothing is away. */
export function takenInBy(picture: Picture, afwijking: Afwijking, now: Instant): Afwijking | null {
  const owned = awayFrom(picture, afwijking, now).map((away) => ({
    owner: ownerIn(picture, afwijking, away, now),
    isFitting: fitsAnyPlace(afwijking, away.places),
  }));
  if (owned.some(({ owner }) => owner === afwijking)) return null;
  return owned.find(({ isFitting }) => isFitting)?.owner ?? null;
}

/**
 * R96: the one that has all of its time, though no more than the dossiers themselves tell: announced or registered for its functions and place,
 * from no later until no sooner than it. Null for one that was not only seen, that names no place, that decided something itself, or is done.
 */
export function goneUpIn(picture: Picture, afwijking: Afwijking): Afwijking | null {
  const { origin, course, functions, to } = afwijking;
  const [id] = functions;
  if (origin !== 'observed' || course.startedAt === null || isDone(afwijking)) return null;
  if (to === null || id === undefined) return null;
  const [owner] = [picture.afwijkingen, picture.archive ?? EMPTY_MAP]
    .flatMap((map) => toldOf(map, id))
    .filter((one) => hasAllOf(one, afwijking))
    .sort(byClaim);
  return owner ?? null;
}

/** R96: those that have gone up in this one. */
export function goneUpFrom(picture: Picture, afwijking: Afwijking): readonly Afwijking[] {
  const seen = afwijking.functions
    .flatMap((id) => valuesNaming(picture.afwijkingen, id))
    .filter(({ origin }) => origin === 'observed');
  return [...new Set(seen)].filter((one) => one !== afwijking && goneUpIn(picture, one)?.number === afwijking.number);
}

/** R96: the one that has its absence: all that is away in it now, or all of its time. */
export function hadBy(picture: Picture, afwijking: Afwijking, now: Instant): Afwijking | null {
  return takenInBy(picture, afwijking, now) ?? goneUpIn(picture, afwijking);
}

/** R96: those of which this one has the absence. `isAsked`: about which of them; cheaper than who has it, so it is asked first. */
export function takenInFrom(
  picture: Picture,
  afwijking: Afwijking,
  now: Instant,
  isAsked: (one: Afwijking) => boolean,
): readonly Afwijking[] {
  const others = afwijking.functions.flatMap((id) => valuesNaming(picture.afwijkingen, id));
  return [...new Set(others)].filter(
    (one) => one !== afwijking && isAsked(one) && hadBy(picture, one, now) === afwijking,
  );
}

/** Those that somebody announced or registered: few beside those that were seen. */
const toldOf = perMap((map, id) => valuesNaming(map, id).filter((one) => !isOnlySeen(one)));

/** Whose it is now, of this one, as it is asked about, and the others that go on. */
function ownerIn(picture: Picture, afwijking: Afwijking, away: Away, now: Instant): Afwijking | null {
  const others = valuesNaming(picture.afwijkingen, away.function).filter(
    (one) => one.number !== afwijking.number && isActive(one),
  );
  return ownerNow([...others, afwijking], away, () => decidedAbout(picture, away.function), now);
}

type Known = { readonly now: Instant; readonly perDeviation: Map<Afwijking, readonly Away[]> };

/** Alarms, ladder and what is said of it ask the same of one picture at one moment. */
const inPictures = new WeakMap<Picture, Known>();

function awayFrom(picture: Picture, afwijking: Afwijking, now: Instant): readonly Away[] {
  // R131: what was joined into another is away there.
  if (!isActive(afwijking) || isDone(afwijking)) return [];
  const last = inPictures.get(picture);
  const { perDeviation } = last?.now === now ? last : { perDeviation: new Map<Afwijking, readonly Away[]>() };
  if (last?.perDeviation !== perDeviation) inPictures.set(picture, { now, perDeviation });
  const known = perDeviation.get(afwijking);
  if (known !== undefined) return known;
  const away = lookedUp(picture, afwijking, now);
  perDeviation.set(afwijking, away);
  return away;
}

function lookedUp(picture: Picture, afwijking: Afwijking, now: Instant): readonly Away[] {
  return urgentAmong(afwijking.functions).flatMap((id) => {
    const tracked = parseFunction(id);
    const away = tracked === null ? null : awayAs(picture, tracked, afwijking, now);
    return away ?? [];
  });
}

function awayAs(picture: Picture, tracked: TrackedFunction, { to }: Afwijking, now: Instant): Away | null {
  const { id } = tracked;
  const places = placesAway(picture, tracked, now);
  if (places === null) return null;
  const its = to === null ? [] : [to];
  return {
    function: id,
    places: places.length === 0 ? its : places,
    returnedAt: functionState(picture, id).returnedAt,
  };
}

/**
 * R77: the deviation that what an alarm says of the place of its function belongs to: of what is still so by every place where that is claimed
 * to be now, of what is over by the one where it was.
 */
export function absenceOwner(
  picture: Picture,
  { function: id, location, core }: Pick<Alarm, 'function' | 'location' | 'core'>,
  now: Instant,
): Afwijking | null {
  const tracked = id === null ? null : parseFunction(id);
  if (tracked === null) return null;
  const places = core === 'active' ? (placesAway(picture, tracked, now) ?? []) : [];
  return owningDeviationAt(picture, tracked.id, places.length === 0 && location !== null ? [location] : places, now);
}

/** R49: is one of its functions at a location outside the ten now, as far as anybody said, whatever is said of the deviation itself? */
export function isOutsideTheTen(picture: Picture, afwijking: Afwijking, now: Instant): boolean {
  return awayIn(picture, afwijking, now).some(({ places }) => places.some(({ kind }) => kind === 'elsewhere'));
}

/** `what`: that it is back, or that it is no longer at the place that these named. */
export type ToConfirm = {
  readonly function: FunctionId;
  readonly what: (typeof TO_CONFIRM)[number];
  readonly by: readonly SourceId[];
};

export const TO_CONFIRM = ['return', 'place'] as const;

/**
 * R84: those that are said to be back, or to be away somewhere else, but not by the sources that said that they were away; until one of these
 * says where it is that goes on.
 */
export function toConfirmIn(picture: Picture, afwijking: Afwijking, now: Instant): readonly ToConfirm[] {
  return awayIn(picture, afwijking, now).flatMap(({ function: id }): readonly ToConfirm[] => {
    const tracked = parseFunction(id);
    if (tracked === null) return [];
    const { heldAway, lasting } = settledIn(picture, tracked, now);
    const words = heldAway ? functionState(picture, id).awayBy : lasting;
    const by = words.map(({ source }) => source);
    return by.length === 0 ? [] : [{ function: id, what: heldAway ? 'return' : 'place', by }];
  });
}

/** R64: those of its functions that are away now and that no decision covers now. */
export function uncoveredIn(picture: Picture, afwijking: Afwijking, now: Instant): readonly FunctionId[] {
  return uncoveredOf(picture, afwijking, awayIn(picture, afwijking, now), now);
}

/** Of one function that is away now and that no decision covers now. */
export type UndecidedAbsence = {
  readonly function: FunctionId;
  /** When it began to be away in it, whether or not it has been home since. */
  readonly begun: Instant;
  /** When it was last covered by what is decided as it counts now; null: it never was. */
  readonly covered: Instant | null;
  /** When it was last home since it began; null: it was not. */
  readonly home: Home | null;
};

export function undecidedAbsences(picture: Picture, afwijking: Afwijking, now: Instant): readonly UndecidedAbsence[] {
  const { announcedAt, start, course } = afwijking;
  const begun = latest(course.startedAt ?? start, announcedAt);
  const away = awayIn(picture, afwijking, now);
  const uncovered = uncoveredOf(picture, afwijking, away, now);
  return away
    .filter((one) => uncovered.includes(one.function))
    .map((one) => {
      const { function: id } = one;
      const covered = lastCovered(picture, afwijking, one, now, homesOf(picture, afwijking, id));
      return { function: id, begun, covered, home: homeSince(picture, id, begun) };
    });
}

export type Home = { readonly from: Instant; readonly until: Instant };

/** R47: when it was home, the first time first, as far as is told: each time with all others of that deviation, and the last by itself. */
export function homesOf(picture: Picture, { course }: Afwijking, id: FunctionId): readonly Home[] {
  const all = (course.pauses ?? []).flatMap(({ from, until }) => (until === null ? [] : [{ from, until }]));
  const last = homeSince(picture, id, null);
  return [...all, ...(last === null ? [] : [last])].sort((one, other) => (one.from < other.from ? -1 : 1));
}

function homeSince(picture: Picture, id: FunctionId, begun: Instant | null): Home | null {
  const { returnedAt, awayBy } = functionState(picture, id);
  if (returnedAt === null || (begun !== null && returnedAt <= begun)) return null;
  const said = awayBy.map(({ since }) => since);
  return { from: returnedAt, until: latest(returnedAt, said.reduce(earliest, said[0] ?? returnedAt)) };
}

/**
 * When it was last covered; null when it never was. `homes`: when it was home, for which nothing is covered, and with which what has no end
 * ended; else only the last return counts.
 */
function lastCovered(
  picture: Picture,
  afwijking: Afwijking,
  away: Away,
  now: Instant,
  homes: readonly Home[] | null = null,
): Instant | null {
  const about = (id: FunctionId) => decidedAbout(picture, id);
  const { deciding, refusals } = about(away.function);
  const ends = [afwijking, ...deciding]
    .flatMap((one) => coverSpans(one, away.function, { refusals }))
    .flatMap(({ until, untilReturn, began }) => [
      until,
      untilReturn ? homes?.find(({ from }) => from > began)?.from : null,
    ])
    .flatMap((end) => (end != null && end <= now ? [end] : []))
    .map((end) => homes?.find(({ from, until }) => from < end && end <= until)?.from ?? end);
  const before = (end: Instant): Away => {
    return homes === null ? away : { ...away, returnedAt: homes.findLast(({ from }) => from < end)?.from ?? null };
  };
  const last = [...new Set(ends)]
    .sort()
    .findLast((end) => uncoveredNow(afwijking, about, [before(end)], after(end, -1)).length === 0);
  return last ?? null;
}

/**
 * R37: each absence in it that alarms, or those that no decision covers: another one once it came home in between, or was covered until a
 * moment since.
 */
export function absencesIn(
  picture: Picture,
  afwijking: Afwijking,
  now: Instant,
  isUncovered: boolean,
): readonly AbsenceNow[] {
  const away = awayIn(picture, afwijking, now);
  const uncovered = isUncovered ? uncoveredOf(picture, afwijking, away, now) : null;
  return away
    .filter((one) => uncovered?.includes(one.function) ?? true)
    .map((one) => sinceWhen(picture, afwijking, one, now));
}

type AbsenceNow = Away & { readonly since: string };

/** Of one picture at one moment each is another object; its alarms ask the same of it. */
const absences = new WeakMap<Away, AbsenceNow>();

function sinceWhen(picture: Picture, afwijking: Afwijking, away: Away, now: Instant): AbsenceNow {
  const known = absences.get(away);
  if (known !== undefined) return known;
  const since = `${away.returnedAt ?? ''} ${lastCovered(picture, afwijking, away, now) ?? ''}`;
  const absence = { ...away, since };
  absences.set(away, absence);
  return absence;
}

function uncoveredOf(
  picture: Picture,
  afwijking: Afwijking,
  away: readonly Away[],
  now: Instant,
): readonly FunctionId[] {
  return uncoveredNow(afwijking, (id) => decidedAbout(picture, id), away, now);
}

/**
 * R64: those of its functions that are away now and not covered now. While none is away: before it begins, those that would not be covered at
 * its start; afterwards, those that were not when it ended.
 */
export function undecidedIn(picture: Picture, afwijking: Afwijking, now: Instant): readonly FunctionId[] {
  return decidingIn(picture, afwijking, now).undecided;
}

/** R64: the same, where others of them are covered: it is decided in part. None: all are, or none is. */
export function partlyUndecided(picture: Picture, afwijking: Afwijking, now: Instant): readonly FunctionId[] {
  const { asked, undecided } = decidingIn(picture, afwijking, now);
  return undecided.length < asked.length ? undecided : [];
}

type Deciding = {
  /** Those that there is something to decide about. */
  readonly asked: readonly FunctionId[];
  readonly undecided: readonly FunctionId[];
};

function decidingIn(picture: Picture, afwijking: Afwijking, now: Instant): Deciding {
  const urgent = urgentAmong(afwijking.functions);
  const functions = urgent.length > 0 ? urgent : afwijking.functions;
  const away = awayIn(picture, afwijking, now);
  if (away.length > 0) {
    return { asked: away.map((one) => one.function), undecided: uncoveredOf(picture, afwijking, away, now) };
  }
  const { startedAt, endedAt } = afwijking.course;
  const moment = endedAt === null ? latest(now, afwijking.start) : after(endedAt, -1);
  const about = (id: FunctionId) => decidedAbout(picture, id);
  const places = afwijking.to === null ? [] : [afwijking.to];
  const undecided = uncoveredAt({ ...afwijking, functions }, about, moment).filter((id) => {
    // What has not begun is for its own decision to allow.
    if (startedAt === null) return true;
    const away = { function: id, places, returnedAt: lastBack(picture, id, startedAt, endedAt) };
    return uncoveredNow(afwijking, about, [away], moment).length > 0;
  });
  return { asked: functions, undecided };
}

/** When it was last home before it was away in what began and ended then; of what is over, as far as the deviations tell that came before. */
function lastBack(picture: Picture, id: FunctionId, startedAt: Instant, endedAt: Instant | null): Instant | null {
  if (endedAt === null) return functionState(picture, id).returnedAt;
  const { afwijkingen, archive, decidedBefore = EMPTY_MAP } = picture;
  const before = [afwijkingen, archive ?? decidedBefore].flatMap((map) => {
    const ends = endsOf(map, id);
    return ends[firstWhere(ends, (at) => at >= startedAt) - 1] ?? [];
  });
  return before.sort().at(-1) ?? null;
}

/** When each of those that name it ended, in order. */
const endsOf = perMap((map, id) =>
  valuesNaming(map, id)
    .flatMap(({ course }) => course.endedAt ?? [])
    .sort(),
);

/** R66: nobody has to decide about it, as it is known now. */
export function asksNoDecision(picture: Picture, afwijking: Afwijking, now: Instant): boolean {
  return takesNothingAway(afwijking, false) && !wasAwayIn(picture, afwijking, now);
}

function wasAwayIn(picture: Picture, afwijking: Afwijking, now: Instant): boolean {
  const { from, until } = spanOf(afwijking);
  const isDuring = (one: Absence): boolean => one.from < (until ?? now) && (one.until === null || from < one.until);
  // Also one that is said to be none of its functions since.
  const hasBeenAway = urgentAmong(everNamed(afwijking)).some((id) => picture.absences?.[id]?.some(isDuring));
  // Who is not told of absences is told of the ladder that was climbed for one.
  const wasClimbed = (afwijking.dossier?.ladder ?? null) !== null;
  return hasBeenAway || wasClimbed || awayIn(picture, afwijking, now).length > 0;
}

/** R64: is none of them undecided? */
export function isDecided(picture: Picture, afwijking: Afwijking, now: Instant): boolean {
  return undecidedIn(picture, afwijking, now).length === 0;
}

/** When each decision about it without an end began to hold: it covers until the first return after that. */
export function beganWithoutEnd(picture: Picture, id: FunctionId): readonly Instant[] {
  const { deciding, refusals } = decidedAbout(picture, id);
  return deciding.flatMap((one) =>
    coverSpans(one, id, { refusals }).flatMap(({ untilReturn, began }) => (untilReturn ? [began] : [])),
  );
}
