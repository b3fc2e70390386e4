// What feeds show about deviations: that one began, grew, ended or began again; that a function moved which none covers, for which
// one is opened (A4). What follows from opening and running: who must be told, the steps of the ladder.

import { alarmKey } from '#shared/alarm/alarm.ts';
import { after, earliest, elapsed, type Instant, latest } from '#shared/base/time.ts';
import { type Afwijking, endOf, fitsAnyPlace, fitsPlace, isActive } from '#shared/deviation/afwijking.ts';
import type { DossierChange } from '#shared/deviation/changes.ts';
import { EMPTY_MAP, valueAt, valuesClimbedFor, valuesNaming, valuesOf } from '#shared/deviation/chunked-map.ts';
import { climbedFor } from '#shared/deviation/climbed-for.ts';
import { counts } from '#shared/deviation/cover.ts';
import { decidedAbout } from '#shared/deviation/deciding.ts';
import type { Notice, NoticeAbout } from '#shared/deviation/dossier.ts';
import type { AfwijkingNumber } from '#shared/deviation/number.ts';
import { isReturnBetween } from '#shared/deviation/recurrence.ts';
import type { Fact } from '#shared/journal/facts.ts';
import { asIfNever, isDenied } from '#shared/ladder/as-if-never.ts';
import { isDecidedSince } from '#shared/ladder/decided-since.ts';
import {
  isFurther,
  nextTurnDue,
  partiesOf,
  type Reached,
  stoppedAs,
  timeOver,
  turnsFrom,
} from '#shared/ladder/ladder-turns.ts';
import { type Claim, type FunctionState, type Location, MANUAL_GRACE } from '#shared/location/location.ts';
import { claimedPlaces, type Settled } from '#shared/location/settle.ts';
import { goneUpFrom, uncoveredIn } from '#shared/picture/away.ts';
import { apply } from '#shared/picture/evolve.ts';
import {
  afwijkingIn,
  functionState,
  isConfirmed,
  owningDeviationAt,
  type Picture,
  silentFrom,
} from '#shared/picture/picture.ts';
import { awaySince, settledIn } from '#shared/picture/settled.ts';
import type { Ladder } from '#shared/policy/dossier-policy.ts';
import { chosen } from '#shared/policy/mandates.ts';
import { soonestReceipt } from '#shared/policy/reception-due.ts';
import { ladderFor } from '#shared/policy/who-is-called.ts';
import { type FunctionId, parseFunction, type TrackedFunction, urgentAmong } from '#shared/reference/functions.ts';
import type { PartyId } from '#shared/reference/parties.ts';
import { seenAway } from './announcement-rules.ts';

/** Where a function is as far as this is about: away at a place, at home, or neither for certain. */
type Stand =
  | {
      readonly kind: 'away';
      readonly location: Location;
      /** Everywhere it is said to be, this one included. */
      readonly places: readonly Location[];
      readonly since: Instant;
      /** Since when nobody names another place any more. */
      readonly alone: Instant;
    }
  | { readonly kind: 'home'; readonly since: Instant | null }
  | { readonly kind: 'unsure' };

/** Facts, and the picture with them in it. */
export type Transition = { readonly facts: readonly Fact[]; readonly picture: Picture };

/** The facts that bring the deviations in line with where these functions are. `before`: as it was when all of this was decided. */
export function followCourse(
  before: Picture,
  picture: Picture,
  functions: readonly FunctionId[],
  now: Instant,
): Transition {
  const sequence = new FactSequence(before, picture, now);
  for (const id of functions) {
    const tracked = parseFunction(id);
    if (tracked !== null && tracked.scope === 'spoed') follow(sequence, tracked, now);
  }
  for (const afwijking of namingAny(sequence.picture, functions)) {
    if (!isActive(afwijking)) continue;
    endWhenBack(sequence, afwijking, now);
    // One of several functions that leaves or comes home may be the one that nobody decided about.
    escalate(sequence, afwijkingOf(sequence, afwijking.number), now);
  }
  return sequence;
}

function namingAny({ afwijkingen }: Picture, functions: readonly FunctionId[]): readonly Afwijking[] {
  const [id] = functions;
  if (functions.length === 1 && id !== undefined) return valuesNaming(afwijkingen, id);
  return valuesOf(afwijkingen).filter((one) => one.functions.some((each) => functions.includes(each)));
}

/** The facts that time alone brings: steps of ladders that are due, ladders that may stop. */
export function followTime(before: Picture, picture: Picture, now: Instant): Transition {
  const sequence = new FactSequence(before, picture, now);
  for (const afwijking of valuesOf(picture.afwijkingen)) escalate(sequence, afwijking, now);
  return sequence;
}

/** What belongs to what is said of it now: who must be told. Says nothing twice. */
export function afterStatement(picture: Picture, afwijking: Afwijking, now: Instant): readonly Fact[] {
  return noticesDue(picture, afwijking, 'start', now).map((change) => ({
    kind: 'afwijking-changed',
    number: afwijking.number,
    change,
  }));
}

/** Facts in a row, each decided on the picture that the ones before it made. */
class FactSequence {
  /** As it was before the first of them, and before what led to them. */
  readonly before: Picture;
  picture: Picture;
  readonly facts: Fact[] = [];
  readonly #now: Instant;

  constructor(before: Picture, picture: Picture, now: Instant) {
    this.before = before;
    this.picture = picture;
    this.#now = now;
  }

  add(fact: Fact): void {
    this.facts.push(fact);
    this.picture = apply(this.picture, fact, this.#now);
  }

  change(number: AfwijkingNumber, change: DossierChange): void {
    this.add({ kind: 'afwijking-changed', number, change });
  }
}

function follow(sequence: FactSequence, tracked: TrackedFunction, now: Instant): void {
  const stand = standOf(sequence.picture, tracked, now);
  if (stand.kind === 'unsure') followUnsure(sequence, tracked, now);
  if (stand.kind !== 'away') return;
  const linked = owningDeviationAt(sequence.picture, tracked.id, stand.places, now, stand.since);
  if (linked === null) {
    observe(sequence, tracked, stand.location, stand.since, now);
    return;
  }
  if (!isActive(linked)) begin(sequence, linked, stand.since, now);
}

/** R84: who says that nobody knows told now that it was away before: that goes on, as it would had it come in time. */
function followUnsure(sequence: FactSequence, tracked: TrackedFunction, now: Instant): void {
  const { id } = tracked;
  const was = functionState(sequence.before, id).awayBy;
  const told = functionState(sequence.picture, id).awayBy.find((one) => !was.includes(one));
  if (told === undefined || valuesNaming(sequence.picture.afwijkingen, id).some(isActive)) return;
  observe(sequence, tracked, told.location, told.since, now);
}

/**
 * R84: a function that is set right out of the deviation that had it, is not known to be back and is in no other gets one of its own. One
 * that is seen away is followed as such.
 */
export function followTakenOut(
  before: Picture,
  picture: Picture,
  numbers: readonly AfwijkingNumber[],
  now: Instant,
): Transition {
  const sequence = new FactSequence(before, picture, now);
  for (const number of numbers) {
    const [was, is] = [before, picture].map((one) => valueAt(one.afwijkingen, number));
    if (was == null || is == null || !isActive(was)) continue;
    for (const id of was.functions.filter((one) => !is.functions.includes(one))) {
      const tracked = parseFunction(id);
      const state = functionState(sequence.picture, id);
      if (tracked === null || state.awayBy.length === 0) continue;
      if (standOf(sequence.picture, tracked, now).kind !== 'unsure') continue;
      if (valuesNaming(sequence.picture.afwijkingen, id).some(isActive)) continue;
      const [last] = state.awayBy;
      observe(sequence, tracked, last?.location ?? was.to, last?.since ?? now, now);
    }
  }
  return sequence;
}

function begin(sequence: FactSequence, afwijking: Afwijking, since: Instant, now: Instant): void {
  const { startedAt } = afwijking.course;
  const at = since < afwijking.start ? afwijking.start : since;
  const kind = startedAt === null ? 'started' : 'resumed';
  sequence.change(afwijking.number, { kind, at: startedAt === null ? at : now, by: null, text: null });
  escalate(sequence, afwijkingOf(sequence, afwijking.number), now);
}

/** R41: a move that nothing covers: onto the deviation that was opened for its post or its meldkamer and place, or onto a new one. */
function observe(
  sequence: FactSequence,
  tracked: TrackedFunction,
  location: Location | null,
  since: Instant,
  now: Instant,
): void {
  const seen = valuesOf(sequence.picture.afwijkingen).filter(
    (one) =>
      one.origin === 'observed' &&
      one.course.startedAt !== null &&
      one.course.returnedAt === null &&
      fitsPlace(one, location),
  );
  const going = seen.filter((one) => isOfPost(one, tracked) && mayResume(sequence.picture, one, tracked.id, since));
  const sibling =
    // R136: what LMS split off goes on where that is.
    going.find(({ functions }) => functions.includes(tracked.id)) ??
    going[0] ??
    seen.find((one) => location !== null && isActive(one) && isOneMove(sequence.picture, one, tracked, since));
  if (sibling !== undefined) {
    if (!sibling.functions.includes(tracked.id)) join(sequence, sibling, tracked.id, since, now);
    if (!isActive(sibling)) sequence.change(sibling.number, { kind: 'resumed', at: now, by: null, text: null });
    return;
  }
  const afwijking = seenAway(sequence.picture, tracked, location, since, now);
  sequence.add({ kind: 'afwijking-opened', afwijking });
  sequence.change(afwijking.number, { kind: 'started', at: since, by: null, text: null });
  for (const fact of afterStatement(sequence.picture, afwijking, now)) sequence.add(fact);
  escalate(sequence, afwijkingOf(sequence, afwijking.number), now);
}

function isOfPost({ functions }: Afwijking, { post }: TrackedFunction): boolean {
  return functions.some((id) => parseFunction(id)?.post === post);
}

/**
 * R126: one of its meldkamer that nobody announced, at a known place and going on when this one left, that began at most `joinWithin` before or
 * after; later too as long as nobody decided about it nor acknowledged that nobody did.
 */
export function isOneMove(
  { policy, alarms }: Picture,
  { number, source, meldkamer, to, course, dossier }: Afwijking,
  tracked: TrackedFunction,
  since: Instant,
): boolean {
  const { joinWithin } = policy.dossier;
  if (joinWithin === 0 || source !== null || meldkamer !== tracked.meldkamer || to === null) return false;
  if (course.startedAt === null || dossier === null) return false;
  if (course.endedAt !== null && course.endedAt <= since) return false;
  // Somebody said which functions it is about.
  if (dossier.rectifications.some(({ fields }) => fields.includes('functions'))) return false;
  if (Math.abs(elapsed(course.startedAt, since)) <= joinWithin) return true;
  const alarm = alarms[alarmKey('A4', number)];
  const isUnseen = alarm?.core === 'active' && alarm.acknowledged === null && alarm.expired === undefined;
  return isUnseen && !dossier.decisions.some(counts);
}

/** Whoever answers for what joins is told as for the others, and called by the step of the ladder that is being taken. */
function join(
  sequence: FactSequence,
  { number, course }: Afwijking,
  id: FunctionId,
  since: Instant,
  now: Instant,
): void {
  sequence.change(number, { kind: 'joined', functions: [id], at: since });
  // It was away before the others were.
  if (course.startedAt !== null && since < course.startedAt)
    sequence.change(number, { kind: 'started', at: since, by: null, text: null });
  for (const fact of afterStatement(sequence.picture, afwijkingOf(sequence, number), now)) sequence.add(fact);
  callThoseWhoJoined(sequence, afwijkingOf(sequence, number), now);
}

function callThoseWhoJoined(sequence: FactSequence, afwijking: Afwijking, now: Instant): void {
  const running = afwijking.dossier?.ladder;
  const last = running?.turns.at(-1);
  const policy = sequence.picture.policy;
  const steps = ladderFor(policy.dossier, afwijking)?.steps ?? [];
  const step = last === undefined ? undefined : steps[last.step];
  if (running == null || running.stoppedAt !== null || last === undefined || step === undefined) return;
  const parties = partiesOf(step, afwijking);
  if (parties.every((party) => last.parties.includes(party))) return;
  const turn = { ...last, parties, at: now };
  // The last step as well gets no more time.
  const nextAt = timeOver(steps, { turn: last, nextAt: running.nextAt });
  sequence.change(afwijking.number, { kind: 'ladder-stepped', policy: policy.version, turn, nextAt });
}

/** Still going on, or ended so shortly before that it is the same absence; R51: not over a return that was confirmed. */
function mayResume(picture: Picture, { course, functions }: Afwijking, id: FunctionId, since: Instant): boolean {
  const { endedAt } = course;
  if (endedAt === null) return true;
  const isSoon = elapsed(endedAt, since) <= picture.policy.dossier.resumeWithin;
  return isSoon && !isReturnBetween(picture, [...functions, id], { from: endedAt, until: since });
}

/** Those of its functions that feeds show at its place now: as long as there are any, nobody can say that it ended. */
export function stillAway(picture: Picture, afwijking: Afwijking, now: Instant): readonly FunctionId[] {
  return urgentAmong(afwijking.functions).filter((id) => {
    const tracked = parseFunction(id);
    const stand = tracked === null ? null : standOf(picture, tracked, now);
    return stand?.kind === 'away' && fitsAnyPlace(afwijking, stand.places);
  });
}

/** R84: those of its functions that were away when somebody last knew, and that nobody who may says are back. */
export function notKnownBack(picture: Picture, afwijking: Afwijking, now: Instant): readonly FunctionId[] {
  return urgentAmong(afwijking.functions).filter((id) => {
    const tracked = parseFunction(id);
    if (tracked === null || standOf(picture, tracked, now).kind === 'home') return false;
    return functionState(picture, id).awayBy.length > 0;
  });
}

function endWhenBack(sequence: FactSequence, afwijking: Afwijking, now: Instant): void {
  const moments = [...stoodUntil(sequence.picture, afwijking, now)];
  for (const id of urgentAmong(afwijking.functions)) {
    const tracked = parseFunction(id);
    if (tracked === null) continue;
    const stand = standOf(sequence.picture, tracked, now);
    if (stand.kind === 'unsure') return;
    if (stand.kind === 'away' && fitsAnyPlace(afwijking, stand.places)) return;
    // As the source has it: that we hear of it late makes the absence no longer.
    moments.push((stand.kind === 'away' ? stand.alone : stand.since) ?? now);
  }
  // Entered by hand as running while no feed ever reported these functions away: then only a person can end it.
  if (afwijking.dossier?.milestones.some(({ kind }) => kind === 'started')) return;
  const at = moments.length === 0 ? now : moments.reduce(latest, afwijking.course.startedAt ?? now);
  sequence.change(afwijking.number, { kind: 'ended', at, by: null, text: null });
}

/** R93: until when it had functions where it said that they were, before it was set right from a moment: no longer than they were there. */
function stoodUntil(picture: Picture, { statedBefore = [] }: Afwijking, now: Instant): readonly Instant[] {
  return statedBefore.flatMap(({ until, ...before }) =>
    urgentAmong(before.functions).flatMap((id) => {
      const tracked = parseFunction(id);
      if (tracked === null) return [];
      const stand = standOf(picture, tracked, now);
      const isThere = stand.kind === 'unsure' || (stand.kind === 'away' && fitsAnyPlace(before, stand.places));
      return isThere ? [until] : [earliest(until, (stand.kind === 'away' ? stand.alone : stand.since) ?? now)];
    }),
  );
}

function standOf(picture: Picture, tracked: TrackedFunction, now: Instant): Stand {
  const state = functionState(picture, tracked.id);
  const settled: Settled = settledIn(picture, tracked, now);
  // R84: who never said that it was away, or is not heard, brings nothing home.
  if (settled.heldAway) return { kind: 'unsure' };
  switch (settled.class) {
    case 'own':
    case 'transitional':
      // The last words of who is heard no more bring nothing home.
      return settled.standing.some(
        (claim) => isConfirmed(picture, claim, now) && state.missed[claim.source] === undefined,
      )
        ? { kind: 'home', since: backSince(picture, state, settled.standing, now) }
        : { kind: 'unsure' };
    case 'other-meldkamer':
    case 'outside':
    // R75: contested time is never free.
    case 'double-claim': {
      const { claim } = settled;
      if (claim === null) return { kind: 'unsure' };
      return {
        kind: 'away',
        location: claim.location,
        places: claimedPlaces(settled),
        since: awaySince(picture, tracked.id, claim, now),
        alone: backSince(picture, state, settled.standing, now),
      };
    }
    case 'unknown':
      return { kind: 'unsure' };
  }
}

/** When the last of those that say so says it is, and not before whoever said otherwise was heard no more, by now at the latest. */
function backSince(
  picture: Picture,
  { claims, gone }: FunctionState,
  standing: readonly Claim[],
  now: Instant,
): Instant {
  const others = Object.values(claims).filter((claim) => !standing.includes(claim));
  const until = others.map(({ source, reconfirmBy, since }) =>
    reconfirmBy === null ? (silentFrom(picture, source) ?? since) : earliest(after(reconfirmBy, MANUAL_GRACE), now),
  );
  // R89: while the word of who was taken out of use was answered by nobody, nobody knew.
  const unanswered = Object.values(gone);
  const said = standing.map(({ since, observedAt }) => (unanswered.some((at) => at > since) ? observedAt : since));
  return [...said, ...until].reduce(latest);
}

/** R47, R64: the ladder runs while a function is away that no decision covers now. An empty step is passed at once. */
function escalate(sequence: FactSequence, afwijking: Afwijking, now: Instant): void {
  const { dossier, number } = afwijking;
  if (dossier === null) return;
  const running = dossier.ladder !== null && dossier.ladder.stoppedAt === null;
  const uncovered = uncoveredIn(sequence.picture, afwijking, now);
  if (uncovered.length === 0) {
    if (running) sequence.change(number, { kind: 'ladder-stopped', at: now });
    return;
  }
  const policy = sequence.picture.policy;
  const last = dossier.ladder?.turns.at(-1) ?? null;
  // What goes on undecided goes on where it was; what was decided since, and lapsed, begins anew.
  const goesOn =
    last !== null &&
    (running || !isDecidedSince(sequence.picture, [afwijking], uncovered, { from: last.at, until: now }));
  const carried = carriedTo(sequence.before, afwijking, uncovered, now);
  if (carried !== null && (!goesOn || isFurther(carried, { turn: last, nextAt: dossier.ladder?.nextAt ?? null }))) {
    const kind = last === null ? 'ladder-started' : 'ladder-stepped';
    sequence.change(number, { kind, policy: policy.version, ...carried });
    escalate(sequence, afwijkingOf(sequence, number), now);
    return;
  }
  const taken = last === null ? takenOver(sequence.picture, afwijking, uncovered, now) : [];
  if (taken.length > 0) {
    for (const change of taken) sequence.change(number, change);
    escalate(sequence, afwijkingOf(sequence, number), now);
    return;
  }
  const ladder = ladderFor(policy.dossier, afwijking);
  if (ladder === null || ladder.steps.length === 0) return;
  const never = neverDecided(sequence, afwijking, ladder, now);
  const furthest = never.at(-1);
  const isAt = running && last !== null ? { turn: last, nextAt: dossier.ladder?.nextAt ?? null } : null;
  if (furthest !== undefined && (isAt === null || isFurther(furthest, isAt))) {
    for (const [index, { turn, nextAt }] of never.entries()) {
      const kind = last === null && index === 0 ? 'ladder-started' : 'ladder-stepped';
      sequence.change(number, { kind, policy: policy.version, turn, nextAt });
    }
    return;
  }
  const stopped = running
    ? null
    : furthestOf([
        ...(goesOn && dossier.ladder?.stoppedAt != null
          ? stoppedAs(dossier.ladder, dossier.ladder.stoppedAt, now)
          : []),
        ...leftBefore(sequence.picture, afwijking, uncovered, now),
      ]);
  const at = running ? last : (stopped?.turn ?? null);
  const reached = at === null ? -1 : Math.min(at.step, ladder.steps.length - 1);
  const next = running ? reached + 1 : Math.max(0, reached);
  const due = isAt === null ? now : nextTurnDue(ladder.steps, isAt, now);
  const left = stopped?.nextAt == null ? null : elapsed(now, stopped.nextAt);
  for (const [index, { turn, nextAt }] of turnsFrom(afwijking, ladder, { next, due, left }, now).entries()) {
    const isFirst = index === 0 && !goesOn && (last === null || turn.step === 0);
    const kind = isFirst ? 'ladder-started' : 'ladder-stepped';
    sequence.change(number, { kind, policy: policy.version, turn, nextAt });
  }
}

function furthestOf(all: readonly Reached[]): Reached | null {
  return all.reduce<Reached | null>((most, one) => (most === null || isFurther(one, most) ? one : most), null);
}

/**
 * R47: the ladders of others about these functions and its place that stopped, undecided, when they came home, so shortly before that an
 * observed deviation would have gone on: that it is told anew begins none anew.
 */
function leftBefore(
  picture: Picture,
  { number, to }: Afwijking,
  functions: readonly FunctionId[],
  now: Instant,
): readonly Reached[] {
  const { resumeWithin } = picture.policy.dossier;
  return functions.flatMap((id) => {
    const { returnedAt } = functionState(picture, id);
    if (returnedAt === null) return [];
    return [picture.afwijkingen, picture.archive ?? EMPTY_MAP]
      .flatMap((map) => valuesClimbedFor(map, id))
      .flatMap((one): readonly Reached[] => {
        const { startedAt } = one.course;
        const ladder = one.dossier?.ladder ?? null;
        if (one.number === number || ladder === null || startedAt === null || startedAt > returnedAt) return [];
        return climbedFor(one).flatMap((was): readonly Reached[] => {
          if (!was.functions.includes(id) || !fitsPlace(was, to) || elapsed(was.until, now) > resumeWithin) return [];
          return stoppedAs(ladder, was.until, now).filter(
            ({ turn }) => !isDecidedSince(picture, [one], [id], { from: turn.at, until: now }),
          );
        });
      });
  });
}

/**
 * R47, R96: a ladder goes on with the function that is away undecided, whichever deviation has that from now on. The furthest that one of
 * these functions was at just before, in another one, or in this one where it stopped with what is told now and goes on all the same.
 */
function carriedTo(
  before: Picture,
  { number, dossier }: Afwijking,
  functions: readonly FunctionId[],
  now: Instant,
): Reached | null {
  const isStopped = dossier?.ladder != null && dossier.ladder.stoppedAt !== null;
  const found = functions.flatMap((id) =>
    valuesNaming(before.afwijkingen, id)
      .filter((one) => one.number !== number || isStopped)
      .flatMap((one): readonly Reached[] => {
        const ladder = one.dossier?.ladder ?? null;
        const turn = ladder?.turns.at(-1);
        // The cheaper question first: this is asked every second, for every deviation that is away undecided.
        if (ladder === null || turn === undefined || ladder.stoppedAt !== null) return [];
        const isItsOwn = uncoveredIn(before, one, before.recordedAt ?? now).includes(id);
        return isItsOwn ? [{ turn, nextAt: ladder.nextAt }] : [];
      }),
  );
  return furthestOf(found);
}

/** R96: one that has gone up in it while its functions were home left its ladder stopped at a step: it goes on there, with what was left of that. */
function takenOver(
  picture: Picture,
  afwijking: Afwijking,
  functions: readonly FunctionId[],
  now: Instant,
): readonly DossierChange[] {
  const gone = goneUpFrom(picture, afwijking);
  const [ladder] = gone
    .flatMap(({ dossier }) => (dossier?.ladder?.stoppedAt == null ? [] : [dossier.ladder]))
    .sort((one, other) => ((one.stoppedAt as Instant) > (other.stoppedAt as Instant) ? -1 : 1));
  const turn = ladder?.turns.at(-1);
  if (ladder?.stoppedAt == null || turn === undefined) return [];
  if (isDecidedSince(picture, [afwijking, ...gone], functions, { from: turn.at, until: now })) return [];
  const { policy, stoppedAt, dues = [] } = ladder;
  return [
    { kind: 'ladder-started', policy, turn, nextAt: dues.at(-1) ?? null },
    { kind: 'ladder-stopped', at: stoppedAt },
  ];
}

/** R60: where it is had what is denied never been; asked at the denial, and of one that did not run then when it goes on. */
function neverDecided(sequence: FactSequence, afwijking: Afwijking, ladder: Ladder, now: Instant): readonly Reached[] {
  const { functions, dossier } = afwijking;
  if (deniedNow(sequence, functions)) return asIfNever(sequence.picture, afwijking, ladder, now);
  const isRunning = dossier?.ladder != null && dossier.ladder.stoppedAt === null;
  if (isRunning || !deniedWhileStopped(sequence.picture, afwijking)) return [];
  // Whatever it was in had stopped: it is called anew.
  return asIfNever(sequence.picture, afwijking, ladder, now).map((one) => ({ ...one, turn: { ...one.turn, at: now } }));
}

/** R60: is a decision about one of these functions denied now that was not before? */
function deniedNow(
  { before, picture }: Pick<FactSequence, 'before' | 'picture'>,
  functions: readonly FunctionId[],
): boolean {
  if (before.afwijkingen === picture.afwijkingen && before.archive === picture.archive) return false;
  return functions.some((id) =>
    decidedAbout(picture, id).deciding.some((one) => {
      const was = afwijkingIn(before, one.number);
      if (was === null || was === one || one.dossier === null) return false;
      return one.dossier.decisions.some(
        (decision, index) => isDenied(decision) && !isDenied(was.dossier?.decisions[index]),
      );
    }),
  );
}

/** R60: was a decision about one of its functions denied while its ladder, or the deviation itself, did not run? */
function deniedWhileStopped(picture: Picture, { functions, course, dossier }: Afwijking): boolean {
  const since = dossier?.ladder == null ? course.startedAt : dossier.ladder.stoppedAt;
  if (since === null) return false;
  return functions.some((id) =>
    decidedAbout(picture, id).deciding.some((one) =>
      one.dossier?.decisions.some((decision) => {
        return isDenied(decision) && decision.answer !== null && decision.answer.by.at >= since;
      }),
    ),
  );
}

/** R48: the notices that a start or a return asks for. Nobody is asked twice, and the shortest time counts. */
export function noticesDue(
  picture: Picture,
  afwijking: Afwijking,
  about: NoticeAbout,
  now: Instant,
): readonly DossierChange[] {
  const due = new Map<PartyId, number>();
  if (about === 'return') {
    // Whoever was to be told of the start is told of the return (A15).
    const within = soonestReceipt(picture.policy.dossier);
    for (const notice of afwijking.dossier?.notices ?? []) {
      if (notice.about === 'start') due.set(notice.party, within);
    }
  } else {
    for (const { kinds, parties, within } of picture.policy.dossier.notices) {
      if (kinds.length > 0 && !kinds.includes(afwijking.kind)) continue;
      for (const party of parties.flatMap((choice) => chosen(choice, afwijking))) {
        due.set(party, Math.min(due.get(party) ?? within, within));
      }
    }
  }
  const asked = (afwijking.dossier?.notices ?? []).filter((notice) => notice.about === about);
  for (const { party } of asked) due.delete(party);
  const waiting = goneUpFrom(picture, afwijking).flatMap(({ dossier }) => dossier?.notices ?? []);
  const notices = [...due].map(([party, within]): Notice => {
    // R96: whoever was asked before, and did not answer, is given no more time by being asked anew.
    const before = waiting.filter((one) => one.party === party && one.about === about && one.received === null);
    const dueAt = before.map((one) => one.dueAt).reduce(earliest, after(now, within));
    return { party, about, dueAt, told: null, received: null };
  });
  return notices.length === 0 ? [] : [{ kind: 'notices-due', notices }];
}

function afwijkingOf(sequence: FactSequence, number: AfwijkingNumber): Afwijking {
  const afwijking = valueAt(sequence.picture.afwijkingen, number);
  if (afwijking === null) throw new Error(`Afwijking ${number} is not in the picture any more`);
  return afwijking;
}

/** Its end came, and its functions are still away. R31: of planbare zorg alone nobody follows whether it is. */
export function isPastEnd(afwijking: Afwijking, now: Instant): boolean {
  const end = endOf(afwijking);
  return isActive(afwijking) && urgentAmong(afwijking.functions).length > 0 && end !== null && end <= now;
}
