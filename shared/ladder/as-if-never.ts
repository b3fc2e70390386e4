// Where the ladder of a deviation would be had what is denied now never been on record (R60): it is climbed again from where it was when that
// was recorded, through the time in which its functions were home.

import { after, earliest, type Instant, latest } from '#shared/base/time.ts';
import type { Afwijking, Pause } from '#shared/deviation/afwijking.ts';
import { EMPTY_MAP, valuesEverNaming, valuesNaming } from '#shared/deviation/chunked-map.ts';
import { uncoveredNow } from '#shared/deviation/cover.ts';
import { decidedAbout } from '#shared/deviation/deciding.ts';
import type { Decision, LadderState, LadderTurn } from '#shared/deviation/dossier.ts';
import { statedAt } from '#shared/deviation/stated.ts';
import { type UndecidedAbsence, undecidedAbsences } from '#shared/picture/away.ts';
import { allAfwijkingen, functionState, type Picture } from '#shared/picture/picture.ts';
import type { Ladder } from '#shared/policy/dossier-policy.ts';
import type { FunctionId } from '#shared/reference/functions.ts';
import { isDecidedSince } from './decided-since.ts';
import { isFurther, leftUntil, type Reached, turnsFrom } from './ladder-turns.ts';

export function isDenied(decision: Decision | undefined): boolean {
  return decision?.answer?.outcome === 'denied';
}

/**
 * The turns that are to be taken now, the last of them with what is due behind it; it may be the one that it is at. What was not taken then is
 * taken now, and not said to have been taken before.
 */
export function asIfNever(picture: Picture, afwijking: Afwijking, ladder: Ladder, now: Instant): readonly Reached[] {
  const absences = undecidedAbsences(picture, afwijking, now);
  const functions = absences.map((one) => one.function);
  const deniedFrom = firstDenied(picture, afwijking.functions);
  if (deniedFrom === null) return [];
  const lapsed = absences.map(({ begun, covered }) => latest(begun, covered ?? begun)).reduce(earliest, now);
  const wasCovered = absences.every(({ covered }) => covered !== null && covered > deniedFrom);
  const was = wasCovered ? null : standAt(picture, afwijking, functions, deniedFrom, now);
  const since = was === null ? lapsed : deniedFrom;
  const left = stretchesFrom(since, was?.isUnbroken ? [] : pausesIn(picture, afwijking, absences), now);
  // One that had stopped while they were away was decided about, and goes on when they leave again.
  const stretches = was === null || was.stoppedAt === null ? left : left.filter(({ from }) => from > since);
  if (stretches.length === 0) return [];
  const climbed = climb(picture, afwijking, ladder, { absences, was, stretches, now });
  const turns = afwijking.dossier?.ladder?.turns ?? [];
  const taken = turns.findLast(({ at }) => (was === null ? at >= since : at > since)) ?? null;
  const isWhole = was !== null && was.stoppedAt === null && stretches.length === 1;
  return toTake(climbed, taken ?? was?.reached.turn ?? null, taken !== null || isWhole, afwijking, now);
}

/** When the first of what is denied about one of these functions was recorded. */
function firstDenied(picture: Picture, functions: readonly FunctionId[]): Instant | null {
  const recorded = functions.flatMap((id) =>
    decidedAbout(picture, id).deciding.flatMap(({ dossier }) =>
      (dossier?.decisions ?? [])
        .filter((one) => isDenied(one) && one.told === 'recorded' && (one.within ?? []).includes(id))
        .map(({ by }) => by.at),
    ),
  );
  return recorded.sort()[0] ?? null;
}

/** What a ladder was at, and when it had stopped there; null: it ran. */
type Stand = {
  readonly reached: Reached;
  readonly stoppedAt: Instant | null;
  /** Of a function that was not home since: no time that others were cuts it. */
  readonly isUnbroken?: boolean;
};

/**
 * R47: its own ladder, or that of the one that had its functions until it was opened. R131: one that has gone up in it by hand and ran then is
 * its own as well, and so is one that had a function then that is in this one by now; the furthest counts.
 */
function standAt(
  picture: Picture,
  afwijking: Afwijking,
  functions: readonly FunctionId[],
  moment: Instant,
  now: Instant,
): Stand | null {
  const others = functions.flatMap((id) => valuesNaming(picture.afwijkingen, id));
  const standsOf = (all: readonly Afwijking[]): readonly Stand[] =>
    all.flatMap(({ dossier }) => standOf(dossier?.ladder ?? null, moment) ?? []);
  const [own = null] = standsOf([afwijking, ...others.filter((one) => leads(one, afwijking))]);
  const takenUp = allAfwijkingen(picture).filter(({ course }) => course.takenUpIn === afwijking.number);
  const goneUp = furthestOf(standsOf(takenUp), own);
  const gone = furthestOf(standsOf(functions.flatMap((id) => havingThen(picture, id, moment, now))), null);
  if (gone === null || (goneUp !== null && furthestOf([goneUp], gone) === goneUp)) return goneUp;
  return { ...gone, isUnbroken: true };
}

/** Of this one and those that ran. */
function furthestOf(stands: readonly Stand[], first: Stand | null): Stand | null {
  return stands
    .filter(({ stoppedAt }) => stoppedAt === null)
    .reduce<Stand | null>(
      (most, one) => (most === null || most.stoppedAt !== null || isFurther(one.reached, most.reached) ? one : most),
      first,
    );
}

/**
 * Those in which it was undecided then: a ladder goes with it from one to the next, as long as it does not come home and nothing that counts is
 * decided about it.
 */
function havingThen(picture: Picture, id: FunctionId, moment: Instant, now: Instant): readonly Afwijking[] {
  const { returnedAt } = functionState(picture, id);
  if (firstDenied(picture, [id]) !== moment) return [];
  const naming = [picture.afwijkingen, picture.archive ?? EMPTY_MAP].flatMap((map) => valuesEverNaming(map, id));
  const begun = naming.filter(({ course }) => course.startedAt !== null);
  if (isDecidedSince(picture, begun, [id], { from: moment, until: now })) return [];
  return naming.filter((one) => {
    const { functions, to } = statedAt(one, moment);
    if (!functions.includes(id)) return false;
    // It has not been home since that began; that it began again tells of it as long as it had no other.
    const { startedAt, pauses = [] } = one.course;
    const ends =
      functions.length > 1 ? [] : pauses.flatMap(({ until }) => (until !== null && until <= moment ? until : []));
    const begun = ends.at(-1) ?? startedAt;
    if (begun === null || begun > moment || (returnedAt !== null && returnedAt > begun)) return false;
    const away = { function: id, places: to === null ? [] : [to], returnedAt };
    return uncoveredNow(one, (each) => decidedAbout(picture, each), [away], moment).length > 0;
  });
}

/** Did it end with the entry in which this one was opened? Its functions had not been home. */
function leads({ number, course: { pauses = [] } }: Afwijking, afwijking: Afwijking): boolean {
  return number !== afwijking.number && pauses.at(-1)?.from === afwijking.announcedAt;
}

function standOf(ladder: LadderState | null, moment: Instant): Stand | null {
  if (ladder === null) return null;
  const { turns, dues = [], stops = [], stoppedAt } = ladder;
  const index = turns.findLastIndex(({ at }) => at <= moment);
  const turn = turns[index];
  if (turn === undefined) return null;
  const stop = [...stops, stoppedAt].find((at) => at !== null && at >= turn.at && at < moment) ?? null;
  return { reached: { turn, nextAt: dues[index] ?? null }, stoppedAt: stop };
}

/** When all its functions were home, as it became known then: what is told of it afterwards stopped no ladder. */
function pausesIn(picture: Picture, afwijking: Afwijking, absences: readonly UndecidedAbsence[]): readonly Pause[] {
  const before = absences
    .flatMap((one) => valuesNaming(picture.afwijkingen, one.function))
    .filter((one) => leads(one, afwijking))
    .flatMap(({ course }) => (course.pauses ?? []).filter(({ until }) => until !== null));
  return [...before, ...(afwijking.course.pauses ?? [])];
}

/** What is left of the time from that moment on; `until` null: it goes on. */
function stretchesFrom(moment: Instant, pauses: readonly Pause[], now: Instant): readonly Pause[] {
  const cuts = pauses.flatMap(({ from, until }) => (until === null || until < moment ? [] : [{ from, until }]));
  const starts = [moment, ...cuts.map(({ until }) => until)];
  return starts.flatMap((from, index) => {
    const until = cuts[index]?.from ?? null;
    return (until === null ? from <= now : from < until) ? [{ from, until }] : [];
  });
}

type Climb = {
  readonly absences: readonly UndecidedAbsence[];
  readonly was: Stand | null;
  readonly stretches: readonly Pause[];
  readonly now: Instant;
};

/** Where it was, and each turn behind that. */
function climb(
  picture: Picture,
  afwijking: Afwijking,
  ladder: Ladder,
  { absences, was, stretches, now }: Climb,
): readonly Reached[] {
  let climbed: readonly Reached[] = was === null ? [] : [was.reached];
  let stop = was?.stoppedAt ?? null;
  for (const { from, until } of stretches) {
    const last = climbed.at(-1) ?? null;
    const functions = absences.filter(({ home }) => home === null || from < home.from || home.until <= from);
    const isAnew =
      last === null ||
      (stop !== null &&
        isDecidedSince(
          picture,
          [afwijking],
          functions.map((one) => one.function),
          { from: last.turn.at, until: from },
        ));
    if (isAnew) climbed = [];
    const goesOn = isAnew
      ? { next: 0, due: from, left: null }
      : stop === null
        ? { next: last.turn.step + 1, due: last.nextAt, left: null }
        : {
            next: Math.min(last.turn.step, ladder.steps.length - 1),
            due: from,
            left: leftUntil(last.nextAt, stop),
          };
    climbed = [...climbed, ...turnsFrom(afwijking, ladder, goesOn, until === null ? now : after(until, -1))];
    stop = until;
  }
  return climbed;
}

/** `taken`: the last turn that was taken; `isIn`: it is in it still, as far as this tells. */
function toTake(
  climbed: readonly Reached[],
  taken: LadderTurn | null,
  isIn: boolean,
  { dossier }: Afwijking,
  now: Instant,
): readonly Reached[] {
  const last = climbed.at(-1);
  if (last === undefined) return [];
  const step = taken?.step ?? -1;
  const further = climbed.filter((one, index) => {
    const isLast = climbed.findLastIndex(({ turn }) => turn.step === one.turn.step) === index;
    return isLast && one.turn.step > step;
  });
  if (further.length > 0) return further.map((one) => ({ ...one, turn: { ...one.turn, at: now } }));
  if (taken === null || last.turn.step < step) return [];
  const stays = isIn && (dossier?.ladder?.stoppedAt === null || dossier?.ladder?.turns.at(-1) === taken);
  return [{ ...last, turn: stays ? taken : { ...last.turn, at: now } }];
}
