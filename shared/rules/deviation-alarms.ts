// Which alarms a deviation gives: A4 nobody with a mandate decided, A5 a guarantee is missing at the other site, A9 its end or its
// terms, A10 a receipt is missing, A11 the ladder was climbed, A14 it happened before, A16 a spoken decision was not confirmed, A19 the ladder
// is at its end.

import { type Alarm, alarmKey, type ConditionId, type Priority } from '#shared/alarm/alarm.ts';
import { priorityOf } from '#shared/alarm/rationale.ts';
import { orNull } from '#shared/base/only.ts';
import { after, elapsed, type Instant } from '#shared/base/time.ts';
import { type Afwijking, endOf, isActive, isDone } from '#shared/deviation/afwijking.ts';
import type { DossierChange } from '#shared/deviation/changes.ts';
import { valueAt, valuesNaming, valuesOf } from '#shared/deviation/chunked-map.ts';
import type { Notice } from '#shared/deviation/dossier.ts';
import type { AfwijkingNumber } from '#shared/deviation/number.ts';
import { isRecurrence } from '#shared/deviation/recurrence.ts';
import { everSaid } from '#shared/deviation/stated.ts';
import type { Fact } from '#shared/journal/facts.ts';
import { endOfLadder } from '#shared/ladder/ladder-turns.ts';
import { atStake } from '#shared/picture/at-stake.ts';
import { hadBy, isOutsideTheTen, uncoveredIn } from '#shared/picture/away.ts';
import {
  missingGuarantees,
  overdueActions,
  overdueNotices,
  overdueQuestions,
  unansweredDecisions,
} from '#shared/picture/open-terms.ts';
import type { Picture } from '#shared/picture/picture.ts';
import { LOCATION } from '#shared/picture/seen-by-everyone.ts';
import type { DossierPolicy } from '#shared/policy/dossier-policy.ts';
import type { AlarmPolicy } from '#shared/policy/policy.ts';
import { ladderFor } from '#shared/policy/who-is-called.ts';
import { type FunctionId, urgentAmong } from '#shared/reference/functions.ts';
import { type Judgement, judgement } from './alarm-rules.ts';
import { statedEndPassed } from './passed-end.ts';

/** The alarms of all open deviations: those that are on, and the others of each that has one now. */
export function judgeDossiers(picture: Picture, now: Instant): readonly Judgement[] {
  const alarmed = new Set(Object.values(picture.alarms).map(({ afwijking }) => afwijking));
  return valuesOf(picture.afwijkingen).flatMap((afwijking) => {
    const conditions = conditionsOf(picture, afwijking, now);
    // Nearly all are off in nearly all deviations; what is off and was never on needs no judgement.
    const wanted = alarmed.has(afwijking.number) ? conditions : conditions.filter(({ isSo }) => isSo);
    return wanted.map((condition) => judged(afwijking, condition));
  });
}

/** Every alarm of this deviation, on or off; all off when it is done. */
export function judgeDossier(picture: Picture, afwijking: Afwijking, now: Instant): readonly Judgement[] {
  return conditionsOf(picture, afwijking, now).map((condition) => judged(afwijking, condition));
}

/** R51: where these changed, whether other open ones about the same functions are a recurrence. */
export function judgeRecurrence(
  picture: Picture,
  changed: ReadonlySet<AfwijkingNumber>,
  functions: ReadonlySet<FunctionId>,
  now: Instant,
): readonly Judgement[] {
  if (functions.size === 0) return [];
  return valuesOf(picture.afwijkingen)
    .filter((one) => one.dossier !== null && !changed.has(one.number) && everSaid(one).some((id) => functions.has(id)))
    .map((one) => judged(one, againIn(picture, one, now)));
}

type Condition = {
  readonly id: ConditionId;
  readonly priority: Priority;
  /** Which of several alarms of one condition; empty when there is only one. */
  readonly about: string;
  readonly isSo: boolean;
};

function conditionsOf(picture: Picture, afwijking: Afwijking, now: Instant): readonly Condition[] {
  const policy = picture.policy.dossier;
  const { dossier } = afwijking;
  if (dossier === null) return [];
  // R31: that planbare zorg is elsewhere, or stays so, is nothing to call anybody for.
  const asks = urgentAmong(afwijking.functions).length > 0;
  const active = asks && isActive(afwijking);
  // R96: who has to be told, and what happened before, is asked in the one that has its absence.
  const passed = hasPassed(afwijking, now) || hadBy(picture, afwijking, now) !== null;
  const step = dossier.ladder?.stoppedAt === null ? (dossier.ladder.turns.at(-1)?.step ?? 0) : 0;
  const unheard = overdueNotices(picture, afwijking, now);
  return [
    {
      id: 'A4',
      priority: priorityOf('A4', 'always'),
      about: '',
      isSo: active && uncoveredIn(picture, afwijking, now).length > 0,
    },
    {
      id: 'A5',
      priority: priorityOf('A5', 'always'),
      about: '',
      isSo: active && !passed && isUnguaranteed(picture, afwijking, now),
    },
    {
      id: 'A9',
      priority: priorityOf('A9', 'end'),
      about: 'end',
      isSo: statedEndPassed(picture, afwijking, now) !== null,
    },
    {
      id: 'A9',
      priority: priorityOf('A9', 'end-near'),
      about: 'end-near',
      isSo: asks && endIsNear(policy, afwijking, now),
    },
    {
      id: 'A9',
      priority: priorityOf('A9', 'evaluation'),
      about: 'evaluation',
      isSo: isEvaluationOverdue(policy, afwijking, now),
    },
    { id: 'A9', priority: priorityOf('A9', 'review'), about: 'review', isSo: active && isReviewPassed(afwijking, now) },
    {
      id: 'A9',
      priority: priorityOf('A9', 'question'),
      about: 'question',
      isSo: overdueQuestions(afwijking, now).length > 0,
    },
    {
      id: 'A9',
      priority: priorityOf('A9', 'action'),
      about: 'action',
      isSo: overdueActions(afwijking, now).length > 0,
    },
    {
      id: 'A10',
      priority: priorityOf('A10', isReceiptLong(picture.policy.alarms, unheard, now) ? 'long' : 'first'),
      about: '',
      isSo: !passed && unheard.length > 0,
    },
    // The first step is the opening itself; from the second on somebody let the time pass.
    {
      id: 'A11',
      priority: priorityOf('A11', isClimbedLong(picture, afwijking, now) ? 'long' : 'first'),
      about: '',
      isSo: step > 0,
    },
    { id: 'A19', priority: priorityOf('A19', 'always'), about: '', isSo: isAtItsEnd(policy, afwijking, now) },
    againIn(picture, afwijking, now),
    {
      id: 'A16',
      priority: priorityOf('A16', 'always'),
      about: '',
      isSo: unansweredDecisions(policy, dossier, now).length > 0,
    },
  ];
}

/** R146: some receipt is overdue for longer than policy has it. */
function isReceiptLong({ receiptRisesAfter }: AlarmPolicy, overdue: readonly Notice[], now: Instant): boolean {
  return receiptRisesAfter > 0 && overdue.some(({ dueAt }) => elapsed(dueAt, now) >= receiptRisesAfter);
}

/**
 * R146: it was climbed for the first time since it runs, and nobody decided for longer than policy has it. R96: one that was carried on from
 * another deviation runs since it did there.
 */
function isClimbedLong(picture: Picture, { number, functions, dossier }: Afwijking, now: Instant): boolean {
  const { ladderRisesAfter } = picture.policy.alarms;
  const own = dossier?.ladder ?? null;
  if (ladderRisesAfter === 0 || own === null || own.stoppedAt !== null) return false;
  // One that began at its first step was carried on from nowhere: nearly all of them, each second.
  const isCarried = (own.turns[0]?.step ?? 0) > 0;
  const before = (isCarried ? functions : [])
    .flatMap((id) => valuesNaming(picture.afwijkingen, id))
    .flatMap((one) => (one.number === number ? [] : (one.dossier?.ladder ?? [])))
    .filter(({ stoppedAt, turns }) => stoppedAt !== null && turns.at(-1)?.at === own.startedAt);
  return [own, ...before].some((ladder) => {
    const began = ladder.stops?.at(-1) ?? ladder.startedAt;
    const first = ladder.turns.find(({ step, at }) => step > 0 && at >= began);
    return first !== undefined && elapsed(first.at, now) >= ladderRisesAfter;
  });
}

/** R145: the last step of its ladder had its time, and nobody decided. */
function isAtItsEnd(policy: DossierPolicy, afwijking: Afwijking, now: Instant): boolean {
  const ladder = afwijking.dossier?.ladder ?? null;
  const steps = ladderFor(policy, afwijking)?.steps ?? [];
  const endsAt = ladder === null ? null : endOfLadder(steps, ladder);
  return endsAt !== null && endsAt <= now;
}

/** R145: the moment at which it was to be looked at again went by, and it goes on. */
function isReviewPassed({ reviewAt }: Afwijking, now: Instant): boolean {
  return reviewAt !== null && reviewAt <= now;
}

/** R51: until its return is confirmed, and while it can still happen. Where another one has its time, that one says so, if it is one itself. */
function againIn(picture: Picture, afwijking: Afwijking, now: Instant): Condition {
  const isLive = !isDone(afwijking) && afwijking.course.returnedAt === null && !hasPassed(afwijking, now);
  const isAgain = (one: Afwijking): boolean => isRecurrence(picture, one, picture.policy.dossier);
  const a14 = (isSo: boolean): Condition => ({ id: 'A14', priority: priorityOf('A14', 'always'), about: '', isSo });
  // The cheaper questions first.
  if (!isLive || !isAgain(afwijking)) return a14(false);
  const holder = hadBy(picture, afwijking, now);
  return a14(holder === null || !isAgain(holder));
}

/**
 * R84: the end that passed for what is away undecided goes with it, where it is in another deviation by what is said anew of the one that had
 * it.
 */
export function carriedEnds(
  before: Picture,
  { facts, picture }: { readonly facts: readonly Fact[]; readonly picture: Picture },
  now: Instant,
): readonly Judgement[] {
  return facts.flatMap((fact) => {
    if (fact.kind !== 'afwijking-changed' || !SAID_ANEW.includes(fact.change.kind)) return [];
    const was = valueAt(before.afwijkingen, fact.number);
    if (was === null || before.alarms[alarmKey('A9', `${was.number} end`)]?.core !== 'active') return [];
    return uncoveredIn(before, was, now).flatMap((id) =>
      valuesNaming(picture.afwijkingen, id)
        .filter((one) => one.number !== was.number && uncoveredIn(picture, one, now).includes(id))
        .map((one) => judged(one, { id: 'A9', priority: priorityOf('A9', 'end'), about: 'end', isSo: true })),
    );
  });
}

const SAID_ANEW: readonly DossierChange['kind'][] = ['rectified', 'restated', 'announced'];

/**
 * R96: who acknowledged A4 of a deviation acknowledged it for the one that has its absence from now on: of the same functions at the same
 * places, and nothing that they did not see.
 */
export function carriedAcknowledgements(
  before: Picture,
  { facts, picture }: { readonly facts: readonly Fact[]; readonly picture: Picture },
  now: Instant,
): readonly Fact[] {
  return facts.flatMap((fact): readonly Fact[] => {
    const isOn = fact.kind === 'alarm-raised' || fact.kind === 'alarm-reraised';
    const alarm = isOn ? picture.alarms[fact.key] : undefined;
    if (alarm?.condition !== 'A4') return [];
    const acknowledgement = acknowledgedBefore(before, atStake(picture, alarm, now), now);
    return acknowledgement === null ? [] : [{ kind: 'alarm-acknowledged', key: alarm.key, acknowledgement }];
  });
}

/** Of one A4 that was about all of these parts, showed them and was acknowledged. */
function acknowledgedBefore(before: Picture, parts: readonly string[], now: Instant): Alarm['acknowledged'] {
  const acknowledged = Object.values(before.alarms).find((alarm) => {
    if (alarm.condition !== 'A4' || alarm.core !== 'active' || alarm.acknowledged === null) return false;
    const shown = before.shownOf?.[alarm.key] ?? [];
    const still = atStake(before, alarm, now).filter((part) => shown.includes(part));
    return parts.length > 0 && parts.every((part) => still.includes(part));
  });
  return acknowledged?.acknowledged ?? null;
}

function judged(afwijking: Afwijking, { id, priority, about, isSo }: Condition): Judgement {
  const { number, meldkamer, to } = afwijking;
  const verdict = isSo && !isDone(afwijking) ? 'on' : 'off';
  // What is written anew holds what today's form knows and no more, whatever the entry held that it comes from.
  const subject = { meldkamer, afwijking: number, location: orNull(LOCATION)(to) };
  return judgement(id, priority, about === '' ? number : `${number} ${about}`, verdict, subject);
}

/** R54: its time went by and nothing happened: nobody has to be told any more. It stays open until somebody withdraws it. */
function hasPassed(afwijking: Afwijking, now: Instant): boolean {
  const end = endOf(afwijking);
  return afwijking.course.startedAt === null && end !== null && end <= now;
}

/** R49: also where it says another place than where one of its functions is said to be. The cheaper questions first: every entry asks it. */
function isUnguaranteed(picture: Picture, afwijking: Afwijking, now: Instant): boolean {
  if (missingGuarantees(picture.policy.dossier, afwijking, true).length === 0) return false;
  return afwijking.to?.kind === 'elsewhere' || isOutsideTheTen(picture, afwijking, now);
}

/** Only for a deviation that lasts longer than the warning: a short one would be warned for from its first minute. */
function endIsNear({ endWarning }: DossierPolicy, afwijking: Afwijking, now: Instant): boolean {
  const end = endOf(afwijking);
  if (!isActive(afwijking) || end === null || end <= now) return false;
  return elapsed(afwijking.start, end) > endWarning && elapsed(now, end) <= endWarning;
}

/** When the evaluation is due: as a pilot set it, or so long after the confirmed return; null while it is not. */
export function evaluationDueAt({ evaluationWithin }: DossierPolicy, { dossier, course }: Afwijking): Instant | null {
  if (dossier?.pilot?.evaluationDueAt != null) return dossier.pilot.evaluationDueAt;
  return course.returnedAt === null ? null : after(course.returnedAt, evaluationWithin);
}

export function isEvaluationOverdue(policy: DossierPolicy, afwijking: Afwijking, now: Instant): boolean {
  const dueAt = evaluationDueAt(policy, afwijking);
  return dueAt !== null && dueAt <= now && afwijking.course.evaluatedAt === null;
}
