// What nobody has answered yet in a dossier. "Onbekend" is an allowed answer, and what is missing must be as visible as what is there.

import type { Instant } from '#shared/base/time.ts';
import type { Afwijking } from '#shared/deviation/afwijking.ts';
import { isContradicted } from '#shared/deviation/contradiction.ts';
import {
  allows,
  claimOf,
  counts,
  hasOpenObjection,
  refusedSince,
  shownDecision,
  spokenOf,
  standingFor,
  wasDecided,
} from '#shared/deviation/cover.ts';
import { type DecidedAbout, decidedAbout } from '#shared/deviation/deciding.ts';
import { approvalsOf } from '#shared/deviation/pilot-approvals.ts';
import { notCarried, receptionOf } from '#shared/deviation/receiving.ts';
import { ANSWERS, type AnswerName, answerOf, answersBetween, type STATEMENT } from '#shared/deviation/statement.ts';
import { asksNoDecision, goneUpFrom, goneUpIn, isOutsideTheTen, undecidedIn } from '#shared/picture/away.ts';
import { missingGuarantees, noticesIn, overdueNotices } from '#shared/picture/open-terms.ts';
import type { Picture } from '#shared/picture/picture.ts';
import type { DossierPolicy } from '#shared/policy/dossier-policy.ts';
import { receptionOverdueAt } from '#shared/policy/reception-due.ts';
import type { FunctionId } from '#shared/reference/functions.ts';
import { evaluationDueAt } from './deviation-alarms.ts';

/** Of an answer in the statement. */
type StatedPoint = Extract<(typeof STATEMENT)[AnswerName], { readonly openPoint: string }>['openPoint'];

const OF_DECISION = [
  'assessment',
  'decision',
  'claimed-decision',
  'spoken-decision',
  'objection',
  'contradiction',
  'decider',
  'capacity',
  'mandate',
  'mandate-unchecked',
  'document',
  'decided-at',
  'consulted',
] as const;

const OF_COURSE = [
  'guarantees',
  'receipts',
  'reception',
  'reception-overdue',
  'answers',
  'return-confirmation',
  'evaluation',
  'evaluation-actions',
  'pilot-application',
  'pilot-approvals',
  'pilot-criteria',
] as const;

export type OpenPoint = StatedPoint | (typeof OF_DECISION)[number] | (typeof OF_COURSE)[number];

export const OPEN_POINTS: readonly OpenPoint[] = [
  ...pointsOf(answersBetween('kind', 'owner')),
  ...OF_DECISION,
  ...pointsOf(answersBetween('fallback', 'reviewAt')),
  ...OF_COURSE,
];

function pointsOf(names: readonly AnswerName[]): readonly StatedPoint[] {
  return [...new Set(names.flatMap((name) => pointOf(name) ?? []))];
}

/** Null: it is always known. */
export function pointOf(name: AnswerName): StatedPoint | null {
  return (answerOf(name).openPoint as StatedPoint | undefined) ?? null;
}

/**
 * R50, in the order of the list above. Empty for a reader who may not see the dossier; and R96: for one that has gone up in another one,
 * where what waits for an answer in it stands.
 */
export function openPoints(picture: Picture, afwijking: Afwijking, now: Instant): readonly OpenPoint[] {
  const { dossier, course } = afwijking;
  if (dossier === null || goneUpIn(picture, afwijking) !== null) return [];
  const asked = [dossier, ...goneUpFrom(picture, afwijking).flatMap((one) => one.dossier ?? [])];
  const policy = picture.policy.dossier;
  const decision = shownDecision(dossier);
  const hasStarted = course.startedAt !== null;
  const { pilot } = dossier;
  const approvals = approvalsOf(afwijking);
  const stated = unstated(afwijking);
  const open: Readonly<Record<OpenPoint, boolean>> = {
    ...stated,
    ...decidedElsewhere(picture, afwijking, now),
    kind: afwijking.origin === 'observed' && afwijking.kind === 'overig' && !wasRectified(afwijking, 'kind'),
    end: stated.end && course.endedAt === null,
    // It comes before a decision: afterwards there is nothing left to assess.
    assessment: dossier.assessment === null && !wasDecided(dossier),
    'claimed-decision': asked.some((one) => claimOf(one) !== null),
    'spoken-decision': asked.some((one) => spokenOf(one).length > 0),
    objection: asked.some(hasOpenObjection),
    decider: decision !== null && decision.party === null,
    capacity: decision !== null && decision.capacity === null,
    mandate: decision !== null && decision.mandate === null,
    'mandate-unchecked': decision !== null && decision.mandate !== null && !counts(decision),
    document: decision !== null && decision.document === null,
    'decided-at': decision !== null && decision.decidedAt === null,
    consulted: dossier.consultations.length === 0,
    review: stated.review && course.returnedAt === null,
    // Of a site that nobody named nothing is asked before it is in use.
    guarantees:
      (afwijking.to !== null || hasStarted) &&
      missingGuarantees(policy, afwijking, isOutsideTheTen(picture, afwijking, now)).length > 0,
    receipts:
      noticesIn(picture, afwijking).some(({ about, received }) => about !== 'claim' && received === null) ||
      overdueNotices(picture, afwijking, now).length > 0,
    ...receivedBadly(policy, afwijking, now),
    answers: asked.some(({ questions }) => questions.some(({ answer }) => answer === null)),
    'return-confirmation': hasStarted && course.endedAt !== null && course.returnedAt === null,
    evaluation: isEvaluationOpen(policy, afwijking, now),
    'evaluation-actions': dossier.evaluation?.actions.some(({ done }) => !done) ?? false,
    'pilot-application': pilot !== null && pilot.application === null,
    'pilot-approvals': approvals !== null && approvals !== 'approved',
    'pilot-criteria': pilot !== null && pilot.criteria.length === 0,
  };
  return OPEN_POINTS.filter((point) => open[point]);
}

/** What of it also follows from what is decided in other deviations. */
export function decidedElsewhere(
  picture: Picture,
  afwijking: Afwijking,
  now: Instant,
): Readonly<Record<'decision' | 'contradiction', boolean>> {
  const { dossier, functions } = afwijking;
  const about = (id: FunctionId): DecidedAbout => decidedAbout(picture, id);
  if (dossier === null) return { decision: false, contradiction: false };
  // Allowed, and yet not for all that there is now: nobody decided about the rest. What was refused since was decided.
  const isOpen = (id: FunctionId): boolean =>
    standingFor(dossier, [id]).every((one) => allows(one) && refusedSince(one, id, about(id)) === null);
  return {
    decision:
      !asksNoDecision(picture, afwijking, now) &&
      (functions.length === 0 || undecidedIn(picture, afwijking, now).some(isOpen)),
    contradiction: isContradicted(afwijking, about),
  };
}

/** R138. Who cannot carry it has answered: what is open then is who does. Time alone makes it so, be nothing said or done. */
export function receivedBadly(
  policy: DossierPolicy,
  afwijking: Afwijking,
  now: Instant,
): Readonly<Record<'reception' | 'reception-overdue', boolean>> {
  const { course, functions } = afwijking;
  return {
    reception: course.endedAt === null && notCarried(receptionOf(afwijking), functions, now).length > 0,
    'reception-overdue': receptionOverdueAt(policy, afwijking, now) !== null,
  };
}

/** Is nothing known of any answer that the point is about? */
function unstated(afwijking: Afwijking): Readonly<Record<StatedPoint, boolean>> {
  return Object.fromEntries(
    pointsOf(ANSWERS).map((point) => [
      point,
      ANSWERS.every((name) => pointOf(name) !== point || afwijking[name] === null),
    ]),
  ) as Readonly<Record<StatedPoint, boolean>>;
}

function wasRectified({ dossier }: Afwijking, field: string): boolean {
  return dossier?.rectifications.some(({ fields }) => fields.includes(field)) ?? false;
}

function isEvaluationOpen(policy: DossierPolicy, afwijking: Afwijking, now: Instant): boolean {
  if (afwijking.course.evaluatedAt !== null) return false;
  const dueAt = evaluationDueAt(policy, afwijking);
  return afwijking.course.returnedAt !== null || (dueAt !== null && dueAt <= now);
}
