// The eighteen questions of an inspector (docs/rules.md), and how far a dossier answers each. A question is
// answered only by what is on record; nothing known is never "answered".

import { omitNull } from '#shared/base/omit-null.ts';
import type { Instant } from '#shared/base/time.ts';
import { type Afwijking, endOf } from '#shared/deviation/afwijking.ts';
import { type Dossier, findingOf } from '#shared/deviation/dossier.ts';
import { ANSWERS, answerOf } from '#shared/deviation/statement.ts';
import type { HeardSources } from '#shared/journal/heard.ts';
import { functionView } from '#shared/overview/function-view.ts';
import { partlyUndecided, undecidedIn } from '#shared/picture/away.ts';
import { afwijkingIn, type Picture, silentFrom } from '#shared/picture/picture.ts';
import { postStaffing } from '#shared/picture/post-staffing.ts';
import type { DossierPolicy } from '#shared/policy/dossier-policy.ts';
import { type FunctionId, type PostId, parseFunction } from '#shared/reference/functions.ts';
import type { GuaranteeId } from '#shared/reference/guarantee.ts';
import { type OpenPoint, openPoints, pointOf } from '#shared/rules/open-points.ts';
import { type PassedEnd, passedEnd } from '#shared/rules/passed-end.ts';
import type { StaffingState } from '#shared/staffing/staffing.ts';
import type { Stretch } from './account.ts';
import { isAbsent, uncoveredOnceOver } from './accounted.ts';
import type { QuestionState, Reconstruction } from './api-dossier.ts';
import { postsOf, reportedAs } from './dossier-staffing.ts';
import { neighboursToday, relationsFor, standsReady } from './neighbours-today.ts';
import { responsibilityOf } from './responsibility.ts';

type State = QuestionState['state'];

/** Which open points leave a question open. `main`: without it nothing of the question is answered. */
type Points = { readonly main: readonly OpenPoint[]; readonly besides: readonly OpenPoint[] };

/** Points that are not about one answer of the statement. */
const BESIDES_STATEMENT: Readonly<Partial<Record<number, Partial<Points>>>> = {
  3: {
    main: ['decision'],
    besides: [
      ...(['claimed-decision', 'spoken-decision', 'objection', 'contradiction', 'decider', 'capacity'] as const),
      ...(['mandate', 'mandate-unchecked', 'document', 'decided-at'] as const),
    ],
  },
  4: { main: ['consulted'] },
  5: { besides: ['assessment', 'pilot-application', 'pilot-approvals', 'pilot-criteria'] },
  7: { besides: ['guarantees'] },
  10: { besides: ['receipts'] },
  13: { besides: ['return-confirmation'] },
  16: { besides: ['reception', 'reception-overdue'] },
  // What an inspector asked is an action too.
  17: { besides: ['evaluation', 'evaluation-actions', 'answers'] },
};

const QUESTIONS = 18;

export const QUESTION_POINTS: Readonly<Record<number, Points>> = Object.fromEntries(
  Array.from({ length: QUESTIONS }, (_, index) => [index + 1, pointsIn(index + 1)]),
);

function pointsIn(question: number): Points {
  const { main = [], besides = [] } = BESIDES_STATEMENT[question] ?? {};
  return { main: [...statedIn(question, 'main'), ...main], besides: [...statedIn(question, 'besides'), ...besides] };
}

function statedIn(question: number, weight: keyof Points): readonly OpenPoint[] {
  const names = ANSWERS.filter((name) => answerOf(name).questions?.[question] === weight);
  return [...new Set(names.flatMap((name) => pointOf(name) ?? []))];
}

export type Known = {
  readonly picture: Picture;
  readonly heard: HeardSources;
  readonly now: Instant;
  /** The earlier deviations of the same function and kind. */
  readonly earlier: readonly Afwijking[];
  readonly reconstruction: Reconstruction;
  /** The time that belongs to it. */
  readonly coverage: readonly Stretch[];
};

/** In the order of their numbers. Nothing for a reader without the dossier. */
export function inspectionQuestions(known: Known, afwijking: Afwijking): readonly QuestionState[] {
  const { dossier } = afwijking;
  if (dossier === null) return [];
  const policy = known.picture.policy.dossier;
  const points = openPoints(known.picture, afwijking, known.now);
  return Object.entries(QUESTION_POINTS).map(([text, { main, besides }]) => {
    const question = Number(text);
    const mine = points.filter((point) => main.includes(point) || besides.includes(point));
    // R64: where a decision covers some of its functions, the question who decided is answered in part.
    const isPartly = mine.includes('decision') && partlyUndecided(known.picture, afwijking, known.now).length > 0;
    const byPoints = isPartly ? 'partly' : stateByPoints(mine, main, besides);
    const byFacts = stateByFacts(question, known, policy, afwijking, dossier);
    const exceeded = question === 13 ? exceededEnd(known, afwijking) : null;
    return { question, state: leastOf([byPoints, byFacts]), openPoints: mine, ...omitNull({ exceeded }) };
  });
}

function stateByPoints(open: readonly OpenPoint[], main: readonly OpenPoint[], besides: readonly OpenPoint[]): State {
  if (open.length === 0) return 'answered';
  if (open.some((point) => main.includes(point))) return 'open';
  return main.length === 0 && besides.length > 1 && open.length === besides.length ? 'open' : 'partly';
}

/** What the facts beside the open points say; `answered` where the open points say it all. */
function stateByFacts(
  question: number,
  known: Known,
  policy: DossierPolicy,
  afwijking: Afwijking,
  dossier: Dossier,
): State {
  const { picture, now } = known;
  switch (question) {
    case 1:
    case 2:
      return ofAll(afwijking.functions.map((id) => isPlaceKnown(known, id)));
    // R64: of what is over, a decision covered not all of it.
    case 3:
      return uncoveredOnceOver(afwijking, known.coverage).length === 0 ? 'answered' : 'partly';
    case 4: {
      const isDone = dossier.consultations.map(
        ({ outcome, followUp }) => outcome !== 'unknown' && (outcome !== 'objected' || followUp !== null),
      );
      return isDone.every((one) => one) ? 'answered' : 'partly';
    }
    case 7:
      return guarantees(policy, dossier);
    case 9:
      return sharedPicture(policy, dossier);
    case 10:
      return ofAll(dossier.notices.filter(({ about }) => about !== 'claim').map(({ received }) => received !== null));
    case 11:
      return ofAll(postsOf(afwijking).flatMap((post) => staffingAnswers(picture, post, now)));
    case 12:
      return ofAll(postsOf(afwijking).map((post) => reportedStaffing(picture, post, now) !== null));
    // Which end holds now nobody said.
    case 13:
      return passedEnd(picture, afwijking, known.now) === null ? 'answered' : 'partly';
    case 14: {
      const { mandates, steps } = responsibilityOf(picture, afwijking, known.now);
      return ofAll([mandates.length > 0, steps.length > 0, HOLDS_TO_INTERVENE]);
    }
    case 15:
      return known.earlier.every(({ dossier: one }) => one?.evaluation != null) ? 'answered' : 'partly';
    case 16:
      return takeover(known, afwijking);
    case 17:
      return dossier.evaluation === null ? 'open' : 'answered';
    case 18:
      // That nothing was changed since is looked at with every entry that is read: else there would be no answer.
      return ofAll([true, known.reconstruction.isWhole, known.reconstruction.unknownMs === 0]);
    default:
      return 'answered';
  }
}

function isPlaceKnown({ picture, heard, now }: Known, id: FunctionId): boolean {
  const tracked = parseFunction(id);
  if (tracked === null) return false;
  const { class: reached, claim } = functionView(picture, heard, tracked, now);
  return claim !== null && reached !== 'unknown';
}

/** Every item with a state, and with evidence behind it. */
function guarantees({ checklist }: DossierPolicy, dossier: Dossier): State {
  const findings = checklist.items.map(({ id }) => findingOf(dossier, id, 'site'));
  return ofAll(findings.map((one) => one !== null && one.state !== 'unknown' && one.evidence !== null));
}

/** In the checklist of policy: sharing of information with the other disciplines and the CaCo. */
const SHARED_PICTURE = 'g08' as GuaranteeId;

/** A checklist without that item leaves the question open. */
function sharedPicture({ checklist }: DossierPolicy, dossier: Dossier): State {
  const isAsked = checklist.items.some(({ id }) => id === SHARED_PICTURE);
  const finding = isAsked ? findingOf(dossier, SHARED_PICTURE, 'site') : null;
  if (finding === null || finding.state === 'unknown') return 'open';
  return finding.evidence === null ? 'partly' : 'answered';
}

/** The level now, who set the minimum, and what is planned for the days ahead. */
function staffingAnswers(picture: Picture, post: PostId, now: Instant): readonly boolean[] {
  const state = reportedStaffing(picture, post, now);
  if (state === null || silentFrom(picture, state.source) !== null) return [false, false, false];
  const isAgreed = picture.policy.staffing.minimums.some(
    ({ post: agreed, qualification }) => agreed === state.post && qualification === null,
  );
  return [state.level !== 'no-minimum', isAgreed, (state.headcount?.forecast ?? []).length > 0];
}

/** Of the post itself, or of its discipline in the meldkamer as a whole when that is what is reported. */
function reportedStaffing(picture: Picture, post: PostId, now: Instant): StaffingState | null {
  return reportedAs(post).reduce<StaffingState | null>(
    (found, one) => found ?? postStaffing(picture, one, now)?.state ?? null,
    null,
  );
}

/** What policy says of it, and how whoever would take over stands today: away, below its minimum or silent it may not be able. */
function takeover({ picture, heard, now }: Known, afwijking: Afwijking): State {
  const answers = relationsFor(picture.policy.dossier, afwijking).flatMap(({ extent, testedOn }) => [
    extent !== 'unknown',
    testedOn !== null,
  ]);
  const today = neighboursToday(picture, heard, afwijking, now).map(standsReady);
  return answers.some((one) => one) ? ofAll([...answers, ...today]) : 'open';
}

/** Policy has mandates to decide, and none to intervene with somebody else. */
const HOLDS_TO_INTERVENE = false;

/** R98: the end that it outstays, or outstayed until it was over. */
function exceededEnd({ picture, coverage, now }: Known, afwijking: Afwijking): PassedEnd | null {
  const { endedAt, startedAt } = afwijking.course;
  const end = endOf(afwijking);
  const wasExceeded = startedAt !== null && endedAt !== null && end !== null && end < endedAt;
  const lapsed = outstayedOnceOver(picture, afwijking, coverage);
  if (lapsed !== null && !(wasExceeded && end <= lapsed)) return { at: lapsed, by: 'decision' };
  if (wasExceeded) return { at: end, by: 'statement' };
  const { outstayed } = afwijking;
  const wasPutOff = endedAt !== null && outstayed !== undefined && undecidedIn(picture, afwijking, now).length > 0;
  return wasPutOff ? { at: outstayed, by: 'statement' } : passedEnd(picture, afwijking, now);
}

/** R98: the first end that was decided and that a function was away beyond, with nothing that covered it from then on. Null while it goes on. */
function outstayedOnceOver(picture: Picture, afwijking: Afwijking, stretches: readonly Stretch[]): Instant | null {
  if (afwijking.course.endedAt === null) return null;
  const ends = stretches.flatMap(({ function: id, to, cover }) => {
    const decided = cover === null ? null : afwijkingIn(picture, cover.by)?.dossier?.decisions[cover.decision];
    const goesOn = stretches.some(
      (one) => one.function === id && one.from === to && isAbsent(one) && one.cover === null,
    );
    return decided?.about.end === to && goesOn ? [to] : [];
  });
  return ends.sort()[0] ?? null;
}

/** Nothing to go by is open. */
function ofAll(answers: readonly boolean[]): State {
  if (!answers.some((one) => one)) return 'open';
  return answers.every((one) => one) ? 'answered' : 'partly';
}

function leastOf(states: readonly State[]): State {
  if (states.includes('open')) return 'open';
  return states.includes('partly') ? 'partly' : 'answered';
}
