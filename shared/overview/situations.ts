// Which alarms have one cause: the move of functions of a meldkamer to one place, a disturbance of it or of several at once, a dip in its
// staffing. What has one cause is one situation, so that one event asks for one act; every alarm in it stays an alarm by itself. Pure.

import { type Alarm, byUrgency } from '#shared/alarm/alarm.ts';
import { elapsed, type Instant } from '#shared/base/time.ts';
import { type Afwijking, fitsPlace, isActive } from '#shared/deviation/afwijking.ts';
import { EMPTY_MAP, valuesNaming } from '#shared/deviation/chunked-map.ts';
import { type AfwijkingNumber, byNumber } from '#shared/deviation/number.ts';
import { piecesOf } from '#shared/deviation/stated.ts';
import { eventOf } from '#shared/gebeurtenis/event-of.ts';
import { sameLocation } from '#shared/location/location.ts';
import { absenceOwner, hadBy } from '#shared/picture/away.ts';
import { afwijkingIn, allAfwijkingen, type Picture } from '#shared/picture/picture.ts';
import { FUNCTIONS, type FunctionId } from '#shared/reference/functions.ts';
import type { MeldkamerId } from '#shared/reference/meldkamers.ts';

export type SituationId = string & { readonly __situation: true };

export type Situation = {
  /** The same for as long as its cause is. */
  readonly id: SituationId;
  /** Null: of several. */
  readonly meldkamer: MeldkamerId | null;
  /** The deviation that its alarms are about; null: they are about none. */
  readonly afwijking: AfwijkingNumber | null;
  /** When functions last joined its deviation later than what is one move (R126); null: none did. */
  readonly extendedAt: Instant | null;
  /** Its parts, the worst first; never empty. */
  readonly alarms: readonly Alarm[];
};

/** R125. Every alarm is a part of one situation; the worst situation first, of equals the one of which a part began to call last. */
export function situationsOf(picture: Picture, alarms: readonly Alarm[], now: Instant): readonly Situation[] {
  const situations = new Map<SituationId, Situation>();
  for (const alarm of alarms) {
    const afwijking = deviationOf(picture, alarm, now) ?? leftWith(picture, alarm, alarms);
    const id = idOf(picture, alarm, afwijking);
    const known = situations.get(id);
    const meldkamer = known === undefined || known.meldkamer === alarm.meldkamer ? alarm.meldkamer : null;
    const extendedAt = known === undefined ? extendedIn(picture, afwijking) : known.extendedAt;
    situations.set(id, { id, meldkamer, afwijking, extendedAt, alarms: [...(known?.alarms ?? []), alarm] });
  }
  return [...situations.values()]
    .map((one) => ({ situation: { ...one, alarms: one.alarms.toSorted(byWorstPart) }, first: firstOf(one) }))
    .sort((one, other) => byWorstOfAll(one.first, other.first))
    .map(({ situation }) => situation);
}

/** By which it takes its place: not always the part that its line shows, for that is where a function is. */
function firstOf({ alarms }: Situation): Alarm {
  const [first, ...others] = alarms as readonly [Alarm, ...Alarm[]];
  return others.reduce((worst, alarm) => (byWorstOfAll(alarm, worst) < 0 ? alarm : worst), first);
}

/** What is said from a moment on has what was said before it in front. */
function extendedIn(picture: Picture, number: AfwijkingNumber | null): Instant | null {
  const afwijking = number === null ? null : afwijkingIn(picture, number);
  const startedAt = afwijking?.course.startedAt ?? null;
  if (afwijking?.origin !== 'observed' || startedAt === null) return null;
  const pieces = piecesOf(afwijking);
  const last = pieces.findLast(({ from, functions }, index) => {
    const isLater = from !== null && elapsed(startedAt, from) > picture.policy.dossier.joinWithin;
    return isLater && functions.some((id) => !pieces[index - 1]?.functions.includes(id));
  });
  return last?.from ?? null;
}

/** The higher priority first, what is over behind what is still so. */
function byWorstOfAll(one: Alarm, other: Alarm): number {
  return Number(one.core === 'returned') - Number(other.core === 'returned') || byUrgency(one, other);
}

/**
 * What nobody saw and is still so, then what is still so, then what is over; of one priority the place before what its deviation lacks, and what
 * is asked about all before what is so of one. */
function byWorstPart(one: Alarm, other: Alarm): number {
  return (
    Number(one.core === 'returned') - Number(other.core === 'returned') ||
    Number(one.acknowledged !== null) - Number(other.acknowledged !== null) ||
    one.priority - other.priority ||
    Number(one.afwijking !== null) - Number(other.afwijking !== null) ||
    Number(other.condition === 'A13') - Number(one.condition === 'A13') ||
    byUrgency(one, other)
  );
}

function idOf(picture: Picture, alarm: Alarm, afwijking: AfwijkingNumber | null): SituationId {
  const { id, condition, meldkamer } = alarm;
  if (afwijking !== null) return `afwijking ${afwijking}` as SituationId;
  const event = eventOf(picture, alarm);
  if (event !== null) return `gebeurtenis ${event}` as SituationId;
  if (condition === 'service-state') return `state ${meldkamer}` as SituationId;
  if (condition === 'A8') return `chain ${meldkamer}` as SituationId;
  if (condition === 'A20') return `planned ${meldkamer}` as SituationId;
  if (condition === 'A6' || condition === 'A7') return `staffing ${meldkamer}` as SituationId;
  return `alarm ${id}` as SituationId;
}

/** The deviation that an alarm is about: its own, that of the absence of its function, or that of the functions of its post. */
function deviationOf(picture: Picture, alarm: Alarm, now: Instant): AfwijkingNumber | null {
  if (alarm.afwijking !== null) {
    const own = afwijkingIn(picture, alarm.afwijking) ?? joinedInto(picture, alarm.afwijking);
    return holderOf(picture, own, now) ?? alarm.afwijking;
  }
  if (alarm.function !== null) return holderOf(picture, absenceOf(picture, alarm, alarm.function, now), now);
  if (alarm.post === null || alarm.condition === 'service-state' || alarm.condition === 'A20') return null;
  const going = FUNCTIONS.filter(({ post }) => post === alarm.post).flatMap(({ id }) =>
    valuesNaming(picture.afwijkingen, id).filter(isActive),
  );
  return holderOf(picture, going.toSorted(byNumber)[0] ?? null, now);
}

/** That which has its absence now; once it is back, the last one in which it was there. */
function absenceOf(picture: Picture, alarm: Alarm, id: FunctionId, now: Instant): Afwijking | null {
  const owner = absenceOwner(picture, alarm, now);
  if (owner !== null) return owner;
  // Also one that was closed since, as long as its alarms wait to be seen.
  const past = [picture.afwijkingen, picture.archive ?? EMPTY_MAP]
    .flatMap((map) => valuesNaming(map, id))
    .filter((one) => one.course.startedAt !== null && fitsPlace(one, alarm.location));
  return past.toSorted(byNumber).at(-1) ?? null;
}

/**
 * Who has no archive sees a deviation leave while its alarms wait to be seen: then it is the one whose own alarms wait beside this one, of the
 * same meldkamer and place and the same time.
 */
function leftWith(picture: Picture, alarm: Alarm, alarms: readonly Alarm[]): AfwijkingNumber | null {
  const { function: id, location, meldkamer, returnedAt } = alarm;
  if (id === null || location === null || returnedAt === null || picture.archive !== null) return null;
  const beside = alarms.find(
    (one) =>
      one.afwijking !== null &&
      one.returnedAt !== null &&
      one.meldkamer === meldkamer &&
      one.location !== null &&
      sameLocation(one.location, location) &&
      one.raisedAt <= returnedAt &&
      alarm.raisedAt <= one.returnedAt &&
      afwijkingIn(picture, one.afwijking) === null,
  );
  return beside?.afwijking ?? null;
}

/** R96, R131: what has gone up in another one, or was joined into it, is told there. */
function holderOf(picture: Picture, afwijking: Afwijking | null, now: Instant): AfwijkingNumber | null {
  if (afwijking === null) return null;
  const { takenUpIn } = afwijking.course;
  const into = takenUpIn === undefined ? null : afwijkingIn(picture, takenUpIn);
  if (into !== null) return holderOf(picture, into, now);
  return (hadBy(picture, afwijking, now) ?? afwijking).number;
}

/** For who has no archive, and no longer sees the one that was joined. */
function joinedInto(picture: Picture, number: AfwijkingNumber): Afwijking | null {
  return allAfwijkingen(picture).find(({ course }) => course.tookUp?.includes(number)) ?? null;
}
