// Decides: the picture, what was heard and the present moment turn an intent into facts, or refuse it. Pure; dispatch only,
// each rule sits with its noun. Never writes, never reads a clock.

import { type Alarm, isAside } from '#shared/alarm/alarm.ts';
import { priorityOf } from '#shared/alarm/rationale.ts';
import { assertNever, type Result } from '#shared/base/result.ts';
import { after, type Instant } from '#shared/base/time.ts';
import { acknowledgementRefusal, acknowledgementsExpired } from '#shared/desk/acknowledging.ts';
import { decideExercise, exerciseOver, toldOfExercise } from '#shared/desk/exercising.ts';
import { reviewCondition } from '#shared/desk/reviewing.ts';
import { asidesOutrun, asidesOver, confirmAside, endAside, setAside } from '#shared/desk/setting-aside.ts';
import { takeOverShift } from '#shared/desk/taking-over.ts';
import { type Afwijking, isDone } from '#shared/deviation/afwijking.ts';
import { isOfDecision } from '#shared/deviation/changes.ts';
import { valuesNaming } from '#shared/deviation/chunked-map.ts';
import type { AfwijkingNumber } from '#shared/deviation/number.ts';
import { everSaid } from '#shared/deviation/stated.ts';
import { eventOf } from '#shared/gebeurtenis/event-of.ts';
import { decideGebeurtenis } from '#shared/gebeurtenis/gebeurtenis-rules.ts';
import { judgeProposals, proposing } from '#shared/gebeurtenis/proposing.ts';
import type { Fact } from '#shared/journal/facts.ts';
import { type ConfirmationKey, confirmationKey, type Heard } from '#shared/journal/heard.ts';
import { notAhead, type Reading, readingSubject } from '#shared/journal/reading.ts';
import { alarmsUnseen } from '#shared/ladder/unseen-alarms.ts';
import { isCalledFor } from '#shared/picture/alarm-facts.ts';
import { beganWithoutEnd } from '#shared/picture/away.ts';
import { apply } from '#shared/picture/evolve.ts';
import { afwijkingIn, alarmById, functionState, type Picture, subjectOf } from '#shared/picture/picture.ts';
import { isLateAt } from '#shared/picture/place-facts.ts';
import { postStaffing, reportedPosts } from '#shared/picture/post-staffing.ts';
import { reportsOn } from '#shared/picture/standing-state.ts';
import type { Policy } from '#shared/policy/policy.ts';
import type { Actor } from '#shared/reference/actor.ts';
import { type FunctionId, parseFunction, type TrackedFunction } from '#shared/reference/functions.ts';
import type { SourceId } from '#shared/reference/source.ts';
import { chainVerdicts } from '#shared/takeover/chain-verdicts.ts';
import { type Judgement, judgement, reconcile } from './alarm-rules.ts';
import { decideAfwijking } from './announcement-rules.ts';
import {
  carriedAcknowledgements,
  carriedEnds,
  judgeDossier,
  judgeDossiers,
  judgeRecurrence,
} from './deviation-alarms.ts';
import { decideEstablishing } from './establish.ts';
import {
  judgeClock,
  judgeExpected,
  judgeFeeds,
  listeningAgain,
  newlySilent,
  signOfLife,
  suppression,
} from './feed-rules.ts';
import type { AwayBefore, Intent, KnownReturn, Refusal } from './intent.ts';
import { announcementRefusal, holdOf, holdRefusal, sourceRefusal } from './key-places.ts';
import { followDropped, followLate } from './late-absence.ts';
import { afterStatement, followCourse, followTakenOut, followTime, type Transition } from './lifecycle-rules.ts';
import { type Change, cameBack, decideLocation, judgeLocation, leftAgain, receivedRefusal } from './location-rules.ts';
import { missedInSilence, missedInTime, newlyMissed } from './missed-confirmations.ts';
import { judgeRefused, type RefusedReport, refusalOfReport, takenAgain } from './refused-reports.ts';
import { decideStaffing, judgeStaffing, relevelled, relevelledByHand } from './staffing-rules.ts';
import { decideState, judgeState } from './state-rules.ts';
import { decideRegistration, decideStep } from './step-rules.ts';

export type Decision = {
  /** None: it changed nothing. */
  readonly facts: readonly Fact[];
  /** Moments that only confirmed what is known; kept beside the journal. */
  readonly confirms: { readonly key: ConfirmationKey; readonly moments: readonly Instant[] } | null;
  /** Not done, and why. There may be facts all the same: a refused reading can show that a clock is wrong. */
  readonly refusal: Refusal | null;
  /** The picture with these facts in it, so that nobody has to fold them again. It still stands at the position of before. */
  readonly picture: Picture;
};

export function decide(picture: Picture, heard: Heard, intent: Intent, by: Actor, now: Instant): Decision {
  const asked = decideAsked(picture, heard, intent, by, now);
  return { ...asked, ...withWhatWasSeen(picture, asked, by, now) };
}

/** What was so and seen of the situation of before goes along with what became of it, or is asked anew. */
function withWhatWasSeen(before: Picture, decided: Transition, by: Actor, now: Instant): Transition {
  // LMS may set right what an end passed for.
  const ends = by.role === 'lms' ? [] : carriedEnds(before, decided, now);
  const ended = ends.length === 0 ? decided : reconciled(decided, ends, now);
  const isApart = ended.facts.some(takesApart);
  return withMore(ended, isApart ? askedAnew(before, ended) : carriedAcknowledgements(before, ended, now), now);
}

/** R136, R144: by this somebody takes the situation of a deviation or a gebeurtenis apart, or ends it by hand. */
function takesApart(fact: Fact): boolean {
  if (setsEvent(fact)) return true;
  if (fact.kind !== 'afwijking-changed') return false;
  return fact.change.kind === 'split-off' || (fact.change.kind === 'ended' && fact.change.by !== null);
}

/** R136, R144: who does so gets what is still so of its parts back unacknowledged, also what was set aside. */
function askedAnew(before: Picture, decided: Transition): readonly Fact[] {
  const { facts, picture } = decided;
  const parts = [...numbersIn(facts)].flatMap((number) => {
    return [afwijkingIn(before, number), afwijkingIn(picture, number)].filter((one) => one !== null);
  });
  const seen = Object.values(picture.alarms).filter(
    (alarm) =>
      alarm.core === 'active' &&
      (alarm.acknowledged !== null || isAside(alarm)) &&
      isCalledFor(picture, alarm) &&
      (parts.some((one) => isPartOf(alarm, one)) || hasLeft(before, decided, alarm)),
  );
  return seen.flatMap((alarm): readonly Fact[] => [
    { kind: 'alarm-changed', key: alarm.key, subject: subjectOf(alarm) },
    ...asidesOutrun(alarm),
  ]);
}

function setsEvent(fact: Fact): fact is Extract<Fact, { kind: 'gebeurtenis-ended' | 'gebeurtenis-restated' }> {
  return fact.kind === 'gebeurtenis-ended' || fact.kind === 'gebeurtenis-restated';
}

/** The gebeurtenis that it was a part of goes on at its meldkamer no more. */
function hasLeft(before: Picture, { facts, picture }: Transition, alarm: Alarm): boolean {
  const event = eventOf(before, alarm);
  return facts.some((fact) => setsEvent(fact) && fact.number === event) && eventOf(picture, alarm) !== event;
}

/** R125: about the deviation itself, the place of one of its functions, or how the post of one is staffed now. */
function isPartOf({ afwijking, function: id, post, condition }: Alarm, { number, functions }: Afwijking): boolean {
  if (afwijking !== null) return afwijking === number;
  if (id !== null) return functions.includes(id);
  return (
    (condition === 'A6' || condition === 'A7') &&
    functions.some((one) => post !== null && parseFunction(one)?.post === post)
  );
}

function decideAsked(picture: Picture, heard: Heard, intent: Intent, by: Actor, now: Instant): Decision {
  switch (intent.kind) {
    case 'open':
      return accepted(
        transition(picture, [{ kind: 'journal-opened', epoch: intent.epoch, synthetic: intent.synthetic }], now),
      );
    case 'adopt-policy':
      return accepted(withAlarms(picture, heard, adoption(picture, heard, intent, now), now));
    case 'reading':
      return decideReading(picture, heard, intent, by, now);
    case 'acknowledge':
      return decideAcknowledgement(picture, intent, by, now);
    case 'set-aside':
    case 'confirm-aside':
    case 'end-aside':
      return decideAside(picture, intent, by, now);
    case 'take-over-shift': {
      const outcome = takeOverShift(picture, intent.asked, by, now);
      return outcome.ok ? accepted(transition(picture, outcome.value, now)) : refused(picture, outcome.problem);
    }
    case 'review-condition': {
      const outcome = reviewCondition(picture, intent.asked, by, now);
      return outcome.ok ? accepted(transition(picture, outcome.value, now)) : refused(picture, outcome.problem);
    }
    case 'act-on-exercise': {
      const outcome = decideExercise(picture, intent.asked, by, now);
      return outcome.ok ? accepted(transition(picture, outcome.value, now)) : refused(picture, outcome.problem);
    }
    case 'tell-of-exercise':
      return accepted(transition(picture, toldOfExercise(picture, intent), now));
    case 'retire-feed':
      return decideRetirement(picture, heard, intent.source, now);
    case 'establish':
      return decideDossier(picture, heard, decideEstablishing(picture, intent.asked, by, now), now);
    case 'tick':
      return accepted(decideTick(picture, heard, now));
    case 'know-returns':
      return accepted(decideReturns(picture, heard, intent.returns, now));
    case 'resume-listening':
      return accepted(transition(picture, listeningAgain(picture, heard, intent, now), now));
    case 'register-afwijking':
      return decideDossier(picture, heard, decideRegistration(picture, intent.registration, by, now), now);
    case 'take-step':
      return decideDossier(picture, heard, decideStep(picture, intent.asked, by, now), now, intent.asked.away);
    case 'act-on-gebeurtenis': {
      const outcome = decideGebeurtenis(picture, intent.asked, by, now);
      if (!outcome.ok) return refused(picture, outcome.problem);
      const acted = transition(picture, outcome.value, now);
      return accepted(reconciled(acted, proposalAlarms(acted.picture), now));
    }
    case 'note-refused':
      return decideRefused(picture, intent.reports, now);
    case 'note-conflict':
      return accepted(
        transition(
          picture,
          [{ kind: 'conflict-noted', source: intent.source, firstPosition: intent.firstPosition }],
          now,
        ),
      );
    default:
      return assertNever(intent);
  }
}

function transition(picture: Picture, facts: readonly Fact[], now: Instant): Transition {
  return { facts, picture: folded(picture, facts, now) };
}

function accepted({ facts, picture }: Transition): Decision {
  return { facts, confirms: null, refusal: null, picture };
}

function refused(picture: Picture, refusal: Refusal): Decision {
  return { facts: [], confirms: null, refusal, picture };
}

/** Time alone brings silence, the end of a course, a step of a ladder and whatever alarm they give. */
function decideTick(picture: Picture, heard: Heard, now: Instant): Transition {
  const over = transition(picture, exerciseOver(picture, now), now);
  const unheard = withMore(over, newlySilent(picture, heard, now), now);
  const agreed = withMore(unheard, relevelled(unheard.picture, now), now);
  const silent = withMore(agreed, relevelledByHand(agreed.picture, now), now);
  const missed = withMore(silent, missedInTime(silent.picture, heard, now), now);
  const followed = joined(missed, followCourse(picture, missed.picture, reportedFunctions(missed.picture), now));
  const timed = joined(followed, followTime(picture, followed.picture, now));
  const called = judgedByNow(timed, heard, now);
  // By what alarms say now; it calls for nothing that another alarm calls for already.
  const proposed = withMore(called, proposing(called.picture), now);
  const asked = reconciled(proposed, proposalAlarms(proposed.picture), now);
  return reconciled(asked, takeoverAlarms(asked.picture, now), now);
}

function judgedByNow(before: Transition, heard: Heard, now: Instant): Transition {
  const judged = alarmsAfter(before, judgeAll(before.picture, heard, now), now);
  // Behind what is so now, so that nothing calls anew that is gone by this very moment.
  const again = withMore(judged, callingAgain(judged.picture, now), now);
  return withMore(again, alarmsUnseen(again.picture, now), now);
}

/** Those that time alone lets call for attention again. */
function callingAgain({ alarms, policy }: Picture, now: Instant): readonly Fact[] {
  const all = Object.values(alarms);
  const over = asidesOver(all, now);
  const freed = new Set(over.map((fact) => ('key' in fact ? fact.key : null)));
  const others = all.filter(({ key }) => !freed.has(key));
  return [...over, ...acknowledgementsExpired(others, policy.alarms, now)];
}

function proposalAlarms(picture: Picture): readonly Judgement[] {
  return judgeProposals(picture).map(({ id, verdict, feeds }) =>
    judgement('A13', priorityOf('A13', 'always'), id, verdict, { feeds }),
  );
}

function takeoverAlarms(picture: Picture, now: Instant): readonly Judgement[] {
  return chainVerdicts(picture, now).map(({ of, name, verdict, subject }) =>
    judgement('A8', priorityOf('A8', of), name, verdict, subject),
  );
}

/** R130: what ends by a return that became known, or goes on because it was none, is judged with all the rest. */
function decideReturns(picture: Picture, heard: Heard, returns: readonly KnownReturn[], now: Instant): Transition {
  const known = transition(picture, knownReturns(picture, returns), now);
  if (known.facts.length === 0) return known;
  const timed = joined(known, followTime(picture, known.picture, now));
  return alarmsAfter(timed, judgeAll(timed.picture, heard, now), now);
}

/** Where it came back since those were looked up they are looked up again. */
function knownReturns(picture: Picture, returns: readonly KnownReturn[]): readonly Fact[] {
  return returns.flatMap(({ function: id, was, is: at }): readonly Fact[] => {
    if (functionState(picture, id).returnedAt !== was || was === at) return [];
    const isLater = at !== null && (was === null || at > was);
    return [{ kind: isLater ? 'function-returned' : 'return-undone', function: id, at }];
  });
}

/** A step in a deviation may begin, end or decide it; what its functions show now is told along with it. */
function decideDossier(
  picture: Picture,
  heard: Heard,
  outcome: Result<readonly Fact[], Refusal>,
  now: Instant,
  away: readonly AwayBefore[] = [],
): Decision {
  if (!outcome.ok) return refused(picture, outcome.problem);
  const taken = transition(picture, outcome.value, now);
  const rectified = outcome.value.flatMap((fact) =>
    fact.kind === 'afwijking-changed' && ['rectified', 'restated', 'split-off'].includes(fact.change.kind)
      ? [fact.number]
      : [],
  );
  const meant = [...new Set(rectified)].flatMap((number) => afterStatementOf(taken.picture, number, now));
  const stepped = withMore(taken, meant, now);
  // Also what it no longer names: that is away without a deviation now.
  const named = [picture, stepped.picture].flatMap((one) => functionsIn(one, outcome.value));
  const functions = [...new Set(named)];
  const moved = joined(stepped, followCourse(picture, stepped.picture, functions, now));
  const numbers = [...numbersIn(outcome.value)];
  const kept = joined(moved, followTakenOut(picture, moved.picture, numbers, now));
  // What is split off takes its time along into the one that it is in.
  const isSplit = outcome.value.some((fact) => fact.kind === 'afwijking-changed' && fact.change.kind === 'split-off');
  const dropped = isSplit ? [] : followDropped(picture, kept.picture, { numbers, away }, now);
  const followed = withMore(kept, dropped, now);
  const timed = joined(followed, followTime(picture, followed.picture, now));
  const judgements = [
    ...judgeMentioned(timed, now, () => true),
    ...judgeDecided(timed, outcome.value, now),
    ...judgeNeighbours(picture, timed, now),
    ...functions.flatMap((id) => {
      const tracked = parseFunction(id);
      return tracked === null ? [] : judgeLocation(timed.picture, heard, tracked, now);
    }),
  ];
  return accepted(reconciled(timed, judgements, now));
}

/** R62: what is decided in one deviation covers or ends what is away in another. */
function judgeDecided({ facts, picture }: Transition, taken: readonly Fact[], now: Instant): readonly Judgement[] {
  const mentioned = numbersIn(facts);
  const functions = [
    ...numbersIn(taken.filter((fact) => fact.kind === 'afwijking-changed' && isOfDecision(fact.change))),
  ].flatMap((number) => {
    return afwijkingIn(picture, number)?.dossier?.decisions.flatMap(({ within }) => within ?? []) ?? [];
  });
  const others = [...new Set(functions)].flatMap((id) => valuesNaming(picture.afwijkingen, id));
  return [...new Set(others)]
    .filter(({ number }) => !mentioned.has(number))
    .flatMap((one) => judgeDossier(picture, one, now));
}

/** Others about the same functions, also about those that were named before. */
function judgeNeighbours(before: Picture, { facts, picture }: Transition, now: Instant): readonly Judgement[] {
  const changing = numbersIn(facts.filter(saysWhen));
  const functions = [before, picture].flatMap((one) =>
    [...changing].flatMap((number) => {
      const afwijking = afwijkingIn(one, number);
      return afwijking === null ? [] : everSaid(afwijking);
    }),
  );
  return judgeRecurrence(picture, numbersIn(facts), new Set(functions), now);
}

/** It changes where, when or whether a deviation was: another one may be a recurrence by it, or be none any more. */
function saysWhen(fact: Fact): boolean {
  if (fact.kind === 'afwijking-opened') return true;
  return (
    fact.kind === 'afwijking-changed' &&
    ['rectified', 'restated', 'split-off', 'withdrawn', 'started', 'ended'].includes(fact.change.kind)
  );
}

/** What these facts mean for the alarms of the deviations that they are about, as far as those are wanted. */
function judgeMentioned(
  { facts, picture }: Transition,
  now: Instant,
  isWanted: (afwijking: Afwijking) => boolean,
): readonly Judgement[] {
  return [...numbersIn(facts)].flatMap((number) => {
    const afwijking = afwijkingIn(picture, number);
    return afwijking === null || !isWanted(afwijking) ? [] : judgeDossier(picture, afwijking, now);
  });
}

function numbersIn(facts: readonly Fact[]): ReadonlySet<AfwijkingNumber> {
  return new Set(
    facts.flatMap((fact) => {
      if (fact.kind === 'afwijking-opened') return [fact.afwijking.number];
      return fact.kind === 'afwijking-changed' ? [fact.number] : [];
    }),
  );
}

/** Those of the deviations that these facts are about, as they stand in this picture. */
function functionsIn(picture: Picture, facts: readonly Fact[]): readonly FunctionId[] {
  return [...numbersIn(facts)].flatMap((number) => afwijkingIn(picture, number)?.functions ?? []);
}

function functionsClaimedBy(picture: Picture, { source }: Pick<Reading, 'source'>): readonly FunctionId[] {
  return reportedFunctions(picture).filter((id) => functionState(picture, id).claims[source] !== undefined);
}

function reportedFunctions(picture: Picture): readonly FunctionId[] {
  return Object.values(picture.meldkamers).flatMap(({ functions }) => Object.keys(functions) as FunctionId[]);
}

function decideAcknowledgement(
  picture: Picture,
  intent: Extract<Intent, { kind: 'acknowledge' }>,
  by: Actor,
  now: Instant,
): Decision {
  const alarm = alarmById(picture, intent.alarm);
  if (alarm === null) return refused(picture, { code: 'no-such-alarm', alarm: intent.alarm });
  const refusal = acknowledgementRefusal(alarm, intent.version);
  if (refusal?.code === 'alarm-suppressed') return refused(picture, refusal);
  if (refusal !== null) {
    // R37: that somebody tried is a fact too: who looks back must see that two acted and one was first.
    const tried = transition(picture, [{ kind: 'acknowledgement-refused', key: alarm.key, code: refusal.code }], now);
    return { ...accepted(tried), refusal };
  }
  const acknowledgement = { at: now, role: by.role, organisation: by.organisation, note: intent.note };
  return accepted(transition(picture, [{ kind: 'alarm-acknowledged', key: alarm.key, acknowledgement }], now));
}

function decideAside(
  picture: Picture,
  intent: Extract<Intent, { kind: 'set-aside' | 'confirm-aside' | 'end-aside' }>,
  by: Actor,
  now: Instant,
): Decision {
  const alarm = alarmById(picture, intent.alarm);
  if (alarm === null) return refused(picture, { code: 'no-such-alarm', alarm: intent.alarm });
  if (alarm.version !== intent.version) return refused(picture, { code: 'version-conflict', version: alarm.version });
  const outcome = asideOutcome(alarm, intent, by, now);
  return outcome.ok ? accepted(transition(picture, outcome.value, now)) : refused(picture, outcome.problem);
}

function asideOutcome(alarm: Alarm, intent: Parameters<typeof decideAside>[1], by: Actor, now: Instant) {
  if (intent.kind === 'set-aside') return setAside(alarm, intent.asked, by, now);
  if (intent.kind === 'confirm-aside') return confirmAside(alarm, intent.key, by, now);
  return endAside(alarm, intent.aside, intent.reason);
}

type Adopted = Extract<Intent, { readonly kind: 'adopt-policy' }>;

/** A new minimum counts at once, not only from the next report on. R86: what was due by now was due under the policy of before. */
function adoption(picture: Picture, heard: Heard, { policy, isNewJournal }: Adopted, now: Instant): readonly Fact[] {
  const adoptions = [...(isNewJournal ? [] : heldUntilNow(picture)), policy].map(
    (one): Fact => ({ kind: 'policy-adopted', policy: one }),
  );
  const facts = [...newlyMissed(picture, heard, now), ...adoptions];
  const adopted = folded(picture, facts, now);
  const judged = relevelled(adopted, now);
  return [...facts, ...judged, ...relevelledByHand(folded(adopted, judged, now), now)];
}

/** R61: what came before the first adoption is judged by the policy that held then without being on record: it goes first. */
function heldUntilNow({ policy, policySince }: Picture): readonly Policy[] {
  return policySince === null ? [policy] : [];
}

/** R39: its alarms end with it, as far as they rested on what it said; that they were must still be seen. */
function decideRetirement(picture: Picture, heard: Heard, source: SourceId, now: Instant): Decision {
  if (picture.feeds[source] === undefined) return refused(picture, { code: 'no-such-feed', source });
  const taken = transition(picture, [{ kind: 'feed-retired', source }], now);
  const agreed = withMore(taken, relevelled(taken.picture, now), now);
  const retired = withMore(agreed, relevelledByHand(agreed.picture, now), now);
  const without = retired.picture;
  const judgements = [...judgeAll(without, heard, now), ...overWith(source, picture, without, now)];
  return accepted(alarmsAfter(retired, judgements, now));
}

/** What called by what this source said. */
function overWith(source: SourceId, { alarms }: Picture, without: Picture, now: Instant): readonly Judgement[] {
  return Object.values(alarms)
    .filter((alarm) => alarm.source === source || restsOnNothing(without, alarm, now))
    .map((alarm): Judgement => ({ ...alarm, subject: subjectOf(alarm), verdict: 'off' }));
}

/** Nobody says any more how the post is staffed, or in which state it is: whoever did was taken out of use. */
function restsOnNothing(picture: Picture, { condition, post, meldkamer }: Alarm, now: Instant): boolean {
  if (condition === 'service-state') return reportsOn(picture, post ?? meldkamer ?? '').length === 0;
  return post !== null && postStaffing(picture, post, now) === null;
}

function decideRefused(picture: Picture, reports: readonly RefusedReport[], now: Instant): Decision {
  const noted = reports.reduce<Transition>(
    (soFar, report) => withMore(soFar, refusalOfReport(soFar.picture, report), now),
    { facts: [], picture },
  );
  return accepted(reconciled(noted, judgeRefused(noted.picture), now));
}

function decideReading(
  picture: Picture,
  heard: Heard,
  { reading: said, speaker }: Extract<Intent, { kind: 'reading' }>,
  by: Actor,
  now: Instant,
): Decision {
  const reading = notAhead(said, now);
  const homeless =
    holdRefusal(picture, reading, speaker) ??
    sourceRefusal(picture, reading, by) ??
    receivedRefusal(picture, reading, now);
  if (homeless !== null) return refused(picture, homeless);
  const alive = signOfLife(picture, reading);
  const missed = alive.length === 0 ? [] : missedInSilence(picture, heard, reading, now);
  const life = [...missed, ...alive, ...holdOf(picture, reading, speaker)];
  const clock = judgeClock(picture.policy, said, now);
  const awake = folded(picture, life, now);
  const refusal = tooFarAhead(picture.policy, said, now) ?? announcementRefusal(awake, reading, by);
  if (refusal !== null) {
    const judged = reconciled({ facts: life, picture: awake }, clock, now);
    return { ...accepted(judged), refusal };
  }
  const change = changeBy(awake, heard, reading, now);
  const moved = folded(awake, change.facts, now);
  const back = [...returned(awake, moved, reading, now), ...returnedBetween(picture, moved, life, reading, now)];
  const again = takenAgain(picture, reading, change.facts);
  const facts = [...life, ...change.facts, ...back, ...again];
  const confirms =
    change.confirms.length === 0
      ? null
      : { key: confirmationKey(reading.source, readingSubject(reading)), moments: change.confirms };
  if (facts.length === 0 && reconcile(picture, clock, now).length === 0)
    return { facts, confirms, refusal: null, picture };
  const told: Transition = { facts, picture: folded(moved, [...back, ...again], now) };
  const isStaffed = reading.kind === 'staffing' || life.length > 0;
  // Whoever is heard again may count again, by a minimum that changed meanwhile.
  const agreed = life.length > 0 ? withMore(told, relevelled(told.picture, now), now) : told;
  const changed = isStaffed ? withMore(agreed, relevelledByHand(agreed.picture, now), now) : agreed;
  const followed = joined(changed, afterReading(awake, changed, reading, now));
  const isWide = life.length > 0 || again.length > 0 || reading.kind === 'afwijking';
  const judged = isWide ? judgeAll(followed.picture, heard, now) : judgeTouched(followed.picture, heard, reading, now);
  // What is open was judged with all the rest already.
  const isJudged = ({ functions }: Afwijking): boolean =>
    reading.kind === 'location' && functions.includes(reading.function.id);
  const dossiers = judgeMentioned(followed, now, isWide ? isDone : (one) => isDone(one) || !isJudged(one));
  return { ...accepted(alarmsAfter(followed, [...judged, ...dossiers, ...clock], now)), confirms };
}

function tooFarAhead({ clock }: Policy, reading: Reading, now: Instant): Refusal | null {
  const limit = clock.refuseAhead;
  // The first comparison spares nearly every reading the writing out of another moment.
  if (!('observedAt' in reading) || reading.observedAt <= now || reading.observedAt <= after(now, limit)) return null;
  return { code: 'too-far-ahead', observedAt: reading.observedAt, limit };
}

/** What a reading means for deviations: those that its function belongs to, or those that it announced. */
function afterReading(before: Picture, { facts, picture }: Transition, reading: Reading, now: Instant): Transition {
  // Whoever is heard again stands for all it said.
  const again = facts.some(({ kind }) => kind === 'feed-returned') ? functionsClaimedBy(picture, reading) : [];
  if (reading.kind === 'location') {
    const followed = followCourse(before, picture, [...new Set([reading.function.id, ...again])], now);
    // The first word of a source can be of long ago, and is late for all that.
    const isLate = facts.some(
      ({ kind }) =>
        kind === 'reading-late' || (kind === 'function-located' && isLateAt(picture, reading.observedAt, now)),
    );
    return isLate ? withMore(followed, followLate(followed.picture, reading, now), now) : followed;
  }
  if (reading.kind !== 'afwijking') {
    return again.length === 0 ? { facts: [], picture } : followCourse(before, picture, again, now);
  }
  const meant = [...numbersIn(facts)].flatMap((number) => afterStatementOf(picture, number, now));
  const grown = transition(picture, meant, now);
  // Also what it no longer names: that is away without a deviation now.
  const functions = [...functionsIn(before, facts), ...reading.statement.functions, ...again];
  const followed = joined(grown, followCourse(before, grown.picture, [...new Set(functions)], now));
  return joined(followed, followTime(before, followed.picture, now));
}

function afterStatementOf(picture: Picture, number: AfwijkingNumber, now: Instant): readonly Fact[] {
  const afwijking = afwijkingIn(picture, number);
  return afwijking === null || isDone(afwijking) ? [] : afterStatement(picture, afwijking, now);
}

function returned(before: Picture, moved: Picture, reading: Reading, now: Instant): readonly Fact[] {
  if (reading.kind !== 'location' || moved === before) return [];
  const { function: tracked, observedAt } = reading;
  if (!cameBack(before, moved, tracked, now)) return [];
  // What began to hold between its coming back and our hearing of it is not ended by that.
  const isBetween = beganWithoutEnd(moved, tracked.id).some((began) => observedAt <= began && began < now);
  return [{ kind: 'function-returned', function: tracked.id, at: isBetween ? observedAt : null }];
}

/** What it said to be away, and others said to be home while it was not heard. */
function returnedBetween(
  before: Picture,
  moved: Picture,
  life: readonly Fact[],
  reading: Reading,
  now: Instant,
): readonly Fact[] {
  const again = life.some(({ kind }) => kind === 'feed-returned') ? functionsClaimedBy(before, reading) : [];
  const functions = reading.kind === 'location' ? [...new Set([...again, reading.function.id])] : again;
  return functions.flatMap((id): readonly Fact[] => {
    const tracked = parseFunction(id);
    return tracked !== null && leftAgain(before, moved, tracked, now)
      ? [{ kind: 'function-returned', function: id, at: null }]
      : [];
  });
}

function changeBy(picture: Picture, heard: Heard, reading: Reading, now: Instant): Change {
  switch (reading.kind) {
    case 'location':
      return decideLocation(picture, heard, reading.source, reading, now);
    case 'staffing':
      return decideStaffing(picture, heard, reading, now);
    case 'state':
      return decideState(picture, heard, reading);
    case 'afwijking':
      return decideAfwijking(picture, reading, now);
    case 'heartbeat':
      return { facts: [], confirms: [] };
  }
}

/** The facts, and behind them what they mean for every alarm. */
function withAlarms(picture: Picture, heard: Heard, facts: readonly Fact[], now: Instant): Transition {
  const changed = transition(picture, facts, now);
  return alarmsAfter(changed, judgeAll(changed.picture, heard, now), now);
}

function alarmsAfter(before: Transition, judgements: readonly Judgement[], now: Instant): Transition {
  const judged = reconciled(before, judgements, now);
  if (judged === before || !judgements.some(({ condition }) => condition === 'A12')) return judged;
  return withMore(judged, suppression(judged.picture), now);
}

function reconciled(before: Transition, judgements: readonly Judgement[], now: Instant): Transition {
  return withMore(before, reconcile(before.picture, judgements, now), now);
}

function withMore(before: Transition, more: readonly Fact[], now: Instant): Transition {
  if (more.length === 0) return before;
  const { facts, picture } = before;
  return { facts: [...facts, ...more], picture: folded(picture, more, now) };
}

/** What was decided on the picture of before, with what that made of it. */
function joined(before: Transition, { facts, picture }: Transition): Transition {
  return facts.length === 0 ? before : { facts: [...before.facts, ...facts], picture };
}

/**
 * R141: what every alarm comes to by now behind what was told, by the rules of each entry and of each second. What is away, decided or heard
 * stays as it is.
 */
export function rejudged(before: Picture, told: Transition, heard: Heard, by: Actor, now: Instant): Transition {
  const over = told.facts.flatMap((fact) => {
    return fact.kind === 'feed-retired' ? overWith(fact.source, before, told.picture, now) : [];
  });
  const ended = reconciled(told, [...over, ...judgeMentioned(told, now, isDone)], now);
  const called = judgedByNow(ended, heard, now);
  // Of what a chain of several comes to the watch alone judges, when all of one moment is told.
  const chains = by.role === 'system' ? takeoverAlarms(called.picture, now) : [];
  return withWhatWasSeen(before, reconciled(called, chains, now), by, now);
}

function judgeTouched(picture: Picture, heard: Heard, reading: Reading, now: Instant): readonly Judgement[] {
  if (reading.kind === 'location') {
    const { id } = reading.function;
    // Which of its functions are away without a decision is another question after each of them moved.
    const naming = valuesNaming(picture.afwijkingen, id);
    return [
      ...judgeLocation(picture, heard, reading.function, now),
      ...naming.flatMap((afwijking) => judgeDossier(picture, afwijking, now)),
    ];
  }
  if (reading.kind === 'state') return judgeState(picture, reading.subject, now);
  return reading.kind === 'staffing' ? judgeStaffing(picture, reading.post, now) : [];
}

function judgeAll(picture: Picture, heard: Heard, now: Instant): readonly Judgement[] {
  const states = Object.values(picture.meldkamers);
  const functions = states
    .flatMap((state) => Object.keys(state.functions))
    .map(parseFunction)
    .filter((tracked): tracked is TrackedFunction => tracked !== null);
  const reported = states.flatMap((one) => Object.keys(one.states));
  return [
    ...judgeFeeds(picture),
    ...judgeRefused(picture),
    ...judgeExpected(picture, now),
    ...functions.flatMap((tracked) => judgeLocation(picture, heard, tracked, now)),
    ...reportedPosts(picture).flatMap((post) => judgeStaffing(picture, post, now)),
    ...reported.flatMap((subject) => judgeState(picture, subject, now)),
    ...judgeDossiers(picture, now),
  ];
}

function folded(picture: Picture, facts: readonly Fact[], now: Instant): Picture {
  return facts.reduce((soFar, fact) => apply(soFar, fact, now), picture);
}
