// What can change in a deviation, and how: the part of the fold that belongs to dossiers. Pure; never decides whether it may.

import { assertNever } from '#shared/base/result.ts';
import { type Instant, latest } from '#shared/base/time.ts';
import type { FunctionId } from '#shared/reference/functions.ts';
import { type PartyId, partyOfActor } from '#shared/reference/parties.ts';
import type { SourceId } from '#shared/reference/source.ts';
import { type Afwijking, type Course, endOf, isActive } from './afwijking.ts';
import { decisionAbout } from './apart.ts';
import { stoppedFor } from './climbed-for.ts';
import { counts, isAskedOf } from './cover.ts';
import type {
  Assessment,
  AuthorityPosition,
  ClaimAnswer,
  Consultation,
  Decision,
  DecisionWords,
  Dossier,
  EarlierWords,
  Evaluation,
  GuaranteeFinding,
  LadderState,
  LadderTurn,
  Milestone,
  Notice,
  NoticeAbout,
  Pilot,
  Question,
  Reception,
  RecordedBy,
  SeenMark,
} from './dossier.ts';
import type { AfwijkingNumber } from './number.ts';
import {
  type Placed,
  piecesOf,
  restated,
  statedOnly,
  withReplaced,
  withRight,
  withSaidOnly,
  withThose,
} from './stated.ts';
import type { Statement } from './statement.ts';

export type DossierChange =
  /** A feed announced it, or announced it anew. */
  | {
      readonly kind: 'announced';
      readonly source: SourceId;
      readonly reference: string;
      readonly reportedAt: Instant;
      readonly statement: Statement;
      readonly decision: Decision | null;
      readonly consultations: readonly Consultation[];
    }
  /** Answers that were wrong or missing, set right; what stood there stays in the entries. */
  | {
      readonly kind: 'rectified';
      readonly statement: Partial<Statement>;
      readonly reason: string;
      readonly by: RecordedBy;
    }
  /** It moved on: where its functions are, or which those are, from a moment on; what stood there stays for before. */
  | {
      readonly kind: 'restated';
      readonly statement: Partial<Placed>;
      readonly from: Instant;
      readonly reason: string;
      readonly by: RecordedBy;
    }
  /** More functions of the same post were seen at the same place, since that moment. */
  | { readonly kind: 'joined'; readonly functions: readonly FunctionId[]; readonly at: Instant }
  /** What entries of before say of that; from the beginning, as far as they know. */
  | { readonly kind: 'grown'; readonly functions: readonly FunctionId[] }
  /** `by` is null when feeds showed it. */
  | {
      readonly kind: 'started' | 'ended' | 'resumed';
      readonly at: Instant;
      readonly by: RecordedBy | null;
      readonly text: string | null;
    }
  | {
      readonly kind: 'returned' | 'closed' | 'withdrawn';
      readonly at: Instant;
      readonly by: RecordedBy;
      readonly text: string | null;
    }
  /** It has gone up in another one, by hand: what was decided in it stands there. */
  | {
      readonly kind: 'taken-up';
      readonly into: AfwijkingNumber;
      readonly at: Instant;
      readonly reason: string;
      readonly by: RecordedBy;
    }
  /** LMS gave these functions a deviation of their own; told of the one that had them and of the new one alike. */
  | {
      readonly kind: 'split-off';
      readonly from: AfwijkingNumber;
      readonly into: AfwijkingNumber;
      readonly functions: readonly FunctionId[];
      /** Whom the new one tells, and the one that had them no more. */
      readonly parties: readonly PartyId[];
      readonly reason: string;
      readonly by: RecordedBy;
    }
  | { readonly kind: 'assessed'; readonly assessment: Assessment }
  | { readonly kind: 'decided'; readonly decision: Decision }
  /** The party that is said to have decided answered to that; `decision`: which of them. */
  | { readonly kind: 'claim-answered'; readonly decision: number; readonly answer: ClaimAnswer }
  /** A decision was written down wrongly: what it says from now on. */
  | {
      readonly kind: 'decision-rectified';
      readonly decision: number;
      readonly words: DecisionWords;
      readonly reason: string;
      readonly by: RecordedBy;
    }
  /** The end that holds from now on by extensions on a known mandate; null: by none, as one was denied or set right. */
  | { readonly kind: 'prolonged'; readonly until: Instant | null }
  | { readonly kind: 'consulted'; readonly consultation: Consultation }
  | { readonly kind: 'position-taken'; readonly position: AuthorityPosition }
  | { readonly kind: 'guarantees-found'; readonly findings: readonly GuaranteeFinding[] }
  | { readonly kind: 'notices-due'; readonly notices: readonly Notice[] }
  | {
      readonly kind: 'told';
      readonly about: NoticeAbout;
      readonly parties: readonly PartyId[];
      readonly by: RecordedBy;
    }
  | { readonly kind: 'received'; readonly about: NoticeAbout; readonly party: PartyId; readonly by: RecordedBy }
  /** The meldkamer that they go to, or LMS for it, says whether it carries them. */
  | { readonly kind: 'reception-answered'; readonly reception: Reception }
  | {
      readonly kind: 'ladder-started' | 'ladder-stepped';
      readonly policy: string;
      readonly turn: LadderTurn;
      readonly nextAt: Instant | null;
    }
  | { readonly kind: 'ladder-stopped'; readonly at: Instant }
  | { readonly kind: 'seen'; readonly mark: SeenMark }
  | { readonly kind: 'asked'; readonly question: Question }
  | { readonly kind: 'answered'; readonly question: string; readonly answer: NonNullable<Question['answer']> }
  | { readonly kind: 'pilot-noted'; readonly pilot: Pilot }
  | { readonly kind: 'evaluated'; readonly at: Instant; readonly evaluation: Evaluation | null }
  /** Closed knowingly while these points were open. */
  | { readonly kind: 'left-open'; readonly points: readonly string[]; readonly by: RecordedBy }
  | { readonly kind: 'recurrence-noted'; readonly numbers: readonly AfwijkingNumber[] }
  /** Something changed that this reader may not know. */
  | { readonly kind: 'withheld' };

export type DossierChangeKind = DossierChange['kind'];

/**
 * What stands beside the dossier and changes nothing that somebody's next step rests on: a receipt, a question, a step of the ladder.
 * It makes no new version, so that who is filling in a form is not sent back for it.
 */
const CHANGES_WITHOUT_VERSION: ReadonlySet<DossierChangeKind> = new Set([
  // It comes with the decision that gave it.
  'prolonged',
  'notices-due',
  'told',
  'received',
  'reception-answered',
  'ladder-started',
  'ladder-stepped',
  'ladder-stopped',
  'seen',
  'asked',
  'answered',
  'recurrence-noted',
  // It comes with the closing.
  'left-open',
  'withheld',
]);

/** R42: the deviation after a change that was recorded then. A reader without the dossier sees only what everyone may, and no versions. */
export function applyChange(afwijking: Afwijking, change: DossierChange, recordedAt: Instant): Afwijking {
  const isNew = afwijking.dossier !== null && !CHANGES_WITHOUT_VERSION.has(change.kind);
  const next = isNew ? { ...afwijking, version: afwijking.version + 1 } : afwijking;
  switch (change.kind) {
    case 'announced': {
      const { source, reference, reportedAt, statement, decision, consultations } = change;
      const anew = putOff(next, saidAnew(next, statement, reportedAt), reportedAt);
      const said = withPlacesSaid(next, withStopped(next, anew, null), change);
      return inDossier({ ...said, source, reference, reportedAt }, (dossier) => ({
        decisions: decision === null ? dossier.decisions : [...dossier.decisions, decision],
        consultations: [...dossier.consultations.filter(({ by }) => by.role !== 'feed'), ...consultations],
      }));
    }
    case 'rectified': {
      const { statement } = change;
      // Whoever sets the end right does so knowing of the extension.
      const prolongedUntil = Object.hasOwn(statement, 'expectedEnd') ? null : next.prolongedUntil;
      const said = { ...withStated(next, placedIn(statement), null), ...withoutPlaced(statement), prolongedUntil };
      const { role, at } = change.by;
      const isRight = role === 'lms' && Object.hasOwn(statement, 'expectedEnd');
      const kept = isRight ? withoutOutstayed(said) : putOff(next, said, at);
      const right = role === 'lms' ? { statement: placedIn(statement), from: null } : null;
      return withRectification(withPlacesSaid(next, withStopped(next, kept, right), change), { ...change, from: null });
    }
    case 'restated': {
      const { statement, from, by } = change;
      const said = withStopped(next, withStated(next, statement, from), by.role === 'lms' ? change : null);
      return withRectification(withPlacesSaid(next, said, change), change);
    }
    case 'joined':
      return named(next, change.functions, change.at);
    case 'grown':
      return named(next, change.functions, null);
    case 'started':
      return onCourse(next, { startedAt: change.at, endedAt: null }, milestone('started', change));
    case 'resumed':
      return onCourse(next, { endedAt: null, ...resumedAt(next.course, recordedAt) }, milestone('started', change));
    case 'ended':
      return onCourse(next, { endedAt: change.at, ...endedAt(next.course, recordedAt) }, milestone('ended', change));
    case 'returned':
      return onCourse(next, { returnedAt: change.at }, milestone('returned', change));
    case 'closed':
      return onCourse(next, { closedAt: change.at }, milestone('closed', change));
    case 'withdrawn':
      return onCourse(next, { withdrawnAt: change.at }, milestone('withdrawn', change));
    case 'taken-up': {
      const { into, at, reason, by } = change;
      // Whoever is to answer to them is asked there.
      const left = inDossier(next, ({ notices }) => ({
        decisions: [],
        notices: notices.filter(({ about }) => about !== 'claim'),
      }));
      return onCourse(
        left,
        { withdrawnAt: at, takenUpIn: into },
        milestone('withdrawn', { by, text: `Opgegaan in ${into}: ${reason}` }),
      );
    }
    case 'split-off': {
      const { reason, by } = change;
      const told = withRectification(next, { statement: { functions: change.functions }, reason, by, from: null });
      return change.from === next.number ? withoutSplitOff(told, change) : told;
    }
    case 'assessed':
      return inDossier(next, () => ({ assessment: change.assessment }));
    case 'decided':
      return inDossier(next, ({ decisions }) => ({ decisions: [...decisions, change.decision] }));
    case 'claim-answered':
      return asExtended(
        withDecision(next, change.decision, (decision) => ({ ...decision, answer: change.answer })),
        change.decision,
      );
    case 'decision-rectified': {
      const { words, reason, by } = change;
      const rectified = withDecision(next, change.decision, (decision) => ({
        ...decision,
        ...words,
        ...answersAfter(decision, by, { ...wordsOf(decision), reason, replacedBy: by }),
      }));
      return asExtended(rectified, change.decision);
    }
    case 'prolonged':
      return { ...next, prolongedUntil: change.until };
    case 'consulted':
      return inDossier(next, ({ consultations }) => ({ consultations: [...consultations, change.consultation] }));
    case 'position-taken':
      return inDossier(next, ({ positions }) => ({ positions: [...positions, change.position] }));
    case 'guarantees-found':
      return inDossier(next, ({ guarantees }) => ({ guarantees: [...guarantees, ...change.findings] }));
    case 'notices-due':
      return inDossier(next, ({ notices }) => ({ notices: [...notices, ...change.notices] }));
    case 'told':
      return inDossier(next, ({ notices }) => ({
        notices: notices.map((notice) =>
          notice.about === change.about && notice.told === null && change.parties.includes(notice.party)
            ? { ...notice, told: change.by }
            : notice,
        ),
      }));
    case 'received':
      return inDossier(next, ({ notices }) => ({
        notices: notices.map((notice) =>
          notice.about === change.about && notice.received === null && notice.party === change.party
            ? { ...notice, received: change.by }
            : notice,
        ),
      }));
    case 'reception-answered':
      return inDossier(next, ({ receptions = [] }) => ({ receptions: [...receptions, change.reception] }));
    case 'ladder-started':
      return inDossier(next, ({ ladder }) => {
        const { policy, turn } = change;
        return {
          ladder: climbed(ladder ?? { turns: [], stoppedAt: null }, { policy, startedAt: turn.at }, change),
        };
      });
    case 'ladder-stepped':
      return inDossier(next, ({ ladder }) => ({ ladder: ladder && climbed(ladder, ladder, change) }));
    case 'ladder-stopped':
      return inDossier(next, ({ ladder }) => ({ ladder: ladder && { ...ladder, nextAt: null, stoppedAt: change.at } }));
    case 'seen':
      return inDossier(next, ({ seen }) => ({ seen: [...seen, change.mark] }));
    case 'asked':
      return inDossier(next, ({ questions }) => ({ questions: [...questions, change.question] }));
    case 'answered':
      return inDossier(next, ({ questions }) => ({
        questions: questions.map((one) => (one.id === change.question ? { ...one, answer: change.answer } : one)),
      }));
    case 'pilot-noted':
      return inDossier(next, () => ({ pilot: change.pilot }));
    case 'evaluated':
      return inDossier(onCourse(next, { evaluatedAt: change.at }, null), () => ({ evaluation: change.evaluation }));
    case 'recurrence-noted':
      return inDossier(next, () => ({ recurrenceOf: change.numbers }));
    case 'left-open':
    case 'withheld':
      return next;
    default:
      return assertNever(change);
  }
}

/**
 * R93: a feed says what it announces as it is by now. Another place than it said before is one that it moved on to, once it has begun; what
 * functions it names, it names from the beginning, beside those that were said for before.
 */
function saidAnew(afwijking: Afwijking, statement: Statement, reportedAt: Instant): Afwijking {
  const { to, functions } = statement;
  const added = functions.filter((id) => !afwijking.functions.includes(id));
  const left = afwijking.functions.filter((id) => !functions.includes(id));
  const named =
    added.length + left.length === 0
      ? afwijking
      : piecesOf(afwijking).reduce((one, { from, ...said }) => {
          const kept = said.functions.filter((id) => !left.includes(id));
          return withStated(one, { functions: [...new Set([...kept, ...added])].sort() }, from);
        }, afwijking);
  const moved = withStated(named, { to }, afwijking.course.startedAt === null ? null : reportedAt);
  return { ...moved, ...withoutPlaced(statement) };
}

/** R98: what is said of it from then on, with the end that had passed by then while its functions were away. */
function putOff(before: Afwijking, said: Afwijking, at: Instant): Afwijking {
  const { outstayed } = before;
  const [was, is] = [endOf(before), endOf(said)];
  const isPutOff = was !== null && was <= at && (is === null || is > was);
  return isPutOff && outstayed === undefined && isActive(before) ? { ...said, outstayed: was } : said;
}

type SayingAnew = Extract<DossierChange, { kind: 'announced' | 'rectified' | 'restated' }>;

/** R51: where it was said to be while it went on, and which functions, stays known until LMS says how that was from the beginning. */
function withPlacesSaid(before: Afwijking, said: Afwijking, change: SayingAnew): Afwijking {
  if (change.kind === 'announced' || change.by.role !== 'lms') {
    return before.course.startedAt === null ? said : withReplaced(before, said);
  }
  return change.kind === 'restated' ? said : withRight(said, change.statement);
}

/** LMS set its end right: what stood there was wrong. */
function withoutOutstayed({ outstayed, ...rest }: Afwijking): Afwijking {
  return rest;
}

/** R47: what was said of it until its ladder stopped goes on to count for that, but for what LMS says was wrong (`right`). */
function withStopped(before: Afwijking, said: Afwijking, right: Parameters<typeof stoppedFor>[2]): Afwijking {
  const kept = stoppedFor(before, said, right);
  return inDossier(said, ({ ladder: is }) => {
    if (is === null) return {};
    const { stoppedFor: was, ...ladder } = is;
    return { ladder: kept.length === 0 ? ladder : { ...ladder, stoppedFor: kept } };
  });
}

/** R93: the deviation with this said of where its functions are and which those are, from that moment on; null: from the beginning. */
export function withStated(afwijking: Afwijking, said: Partial<Placed>, from: Instant | null): Afwijking {
  const { statedBefore, ...rest } = afwijking;
  return { ...rest, ...restated(afwijking, said, from) };
}

/** R93: with these beside those that it names, for each moment from that one on; null: from the beginning. */
function named(afwijking: Afwijking, functions: readonly FunctionId[], from: Instant | null): Afwijking {
  const { statedBefore, ...rest } = afwijking;
  return { ...rest, ...withThose(afwijking, functions, from) };
}

/** What is left of it: the others, what was decided about those, and whom it still tells. */
function withoutSplitOff(
  afwijking: Afwijking,
  { functions, parties }: Extract<DossierChange, { kind: 'split-off' }>,
): Afwijking {
  const isLeft = (id: FunctionId): boolean => !functions.includes(id);
  const { statedBefore, ...rest } = afwijking;
  return inDossier({ ...withSaidOnly(rest, isLeft), ...statedOnly(afwijking, isLeft) }, (dossier) => {
    const decisions = dossier.decisions.flatMap((one) => decisionAbout(one, isLeft) ?? []);
    const notices = dossier.notices.filter((notice) =>
      notice.about === 'claim' ? isClaimIn({ decisions }, notice) : !parties.includes(notice.party),
    );
    return { decisions, notices };
  });
}

/** R60: does this notice ask, or did it ask, about a decision that stands among these? */
export function isClaimIn(
  { decisions }: Pick<Dossier, 'decisions'>,
  { party, received }: Pick<Notice, 'party' | 'received'>,
): boolean {
  return decisions.some((one, index) =>
    received === null ? isAskedOf({ decisions }, party, index) : one.party === party && one.answer !== null,
  );
}

function placedIn(statement: Partial<Statement>): Partial<Placed> {
  const { to, functions } = statement;
  return { ...(to === undefined ? {} : { to }), ...(functions === undefined ? {} : { functions }) };
}

function withoutPlaced(statement: Partial<Statement>): Partial<Statement> {
  const { to, functions, ...besides } = statement;
  return besides;
}

function inDossier(afwijking: Afwijking, change: (dossier: Dossier) => Partial<Dossier>): Afwijking {
  const { dossier } = afwijking;
  return dossier === null ? afwijking : { ...afwijking, dossier: { ...dossier, ...change(dossier) } };
}

type Rectifying = Pick<Extract<DossierChange, { kind: 'rectified' | 'restated' }>, 'statement' | 'reason' | 'by'>;

/** `from`: since when it is so; null: from the beginning. */
function withRectification(
  afwijking: Afwijking,
  { statement, reason, by, from }: Rectifying & { readonly from: Instant | null },
): Afwijking {
  const rectification = { fields: Object.keys(statement).sort(), reason, by, ...(from === null ? {} : { from }) };
  return inDossier(afwijking, ({ rectifications }) => ({ rectifications: [...rectifications, rectification] }));
}

/** What was taken before it stopped stays, also when it begins anew. One that goes on in the turn that it was at did not stop. */
function climbed(
  ladder: Pick<LadderState, 'turns' | 'dues' | 'stoppedAt' | 'stops' | 'stoppedFor'>,
  { policy, startedAt }: Pick<LadderState, 'policy' | 'startedAt'>,
  { turn, nextAt }: Pick<LadderState, 'nextAt'> & { readonly turn: LadderTurn },
): LadderState {
  const { turns, dues = [], stoppedAt, stops = [] } = ladder;
  const last = turns.at(-1);
  const goesOn = last?.step === turn.step && last.at === turn.at;
  const stopped = stoppedAt === null || goesOn ? stops : [...stops, stoppedAt];
  return {
    ...{ policy, startedAt, turns: [...turns, turn], dues: [...dues, nextAt], nextAt, stoppedAt: null },
    ...(stopped.length === 0 ? {} : { stops: stopped }),
    ...(ladder.stoppedFor === undefined ? {} : { stoppedFor: ladder.stoppedFor }),
  };
}

function withDecision(afwijking: Afwijking, index: number, change: (decision: Decision) => Decision): Afwijking {
  return inDossier(afwijking, ({ decisions }) => ({
    decisions: decisions.map((one, at) => (at === index ? change(one) : one)),
  }));
}

/**
 * R94: the end that holds once an extension is answered or set right: that of the extensions that count then, as if the others had never
 * been. Entries of before do not tell it.
 */
function asExtended(afwijking: Afwijking, index: number): Afwijking {
  if (afwijking.dossier?.decisions[index]?.outcome !== 'extended') return afwijking;
  return { ...afwijking, prolongedUntil: extendedEnd(afwijking) };
}

/** R94: the end that the extensions in it give, later than the one that is expected; null: none. */
export function extendedEnd({ dossier, expectedEnd }: Afwijking): Instant | null {
  if (dossier === null) return null;
  // Whoever set the end right did so knowing of the extensions of before.
  const setRight = dossier.rectifications.findLast(({ fields }) => fields.includes('expectedEnd'))?.by.at ?? null;
  const latestOf = dossier.decisions
    .filter((one) => one.outcome === 'extended' && counts(one) && (setRight === null || endSaidAt(one) >= setRight))
    .flatMap(({ until }) => until ?? [])
    .reduce<Instant | null>((end, one) => (end === null ? one : latest(end, one)), null);
  return latestOf === null || (expectedEnd !== null && latestOf <= expectedEnd) ? null : latestOf;
}

/** When it was recorded that it ends when it ends now. */
function endSaidAt({ until, earlier, by }: Decision): Instant {
  return earlier.findLast((words) => words.until !== until)?.replacedBy.at ?? by.at;
}

/** R63: an answer belongs to the words that it was given to. What its party says itself it need not be asked; what it denied stays denied. */
function answersAfter(
  { answer, party, earlier }: Decision,
  by: RecordedBy,
  words: EarlierWords,
): Pick<Decision, 'answer' | 'earlier'> {
  const isKept = answer === null || answer.outcome === 'denied' || partyOfActor(by) === party;
  return isKept
    ? { answer, earlier: [...earlier, words] }
    : { answer: null, earlier: [...earlier, { ...words, answer }] };
}

function wordsOf(decision: Decision): DecisionWords {
  const { outcome, party, told, by, answer, earlier, ...words } = decision;
  return words;
}

function onCourse(afwijking: Afwijking, course: Partial<Course>, taken: Milestone | null): Afwijking {
  const moved = { ...afwijking, course: { ...afwijking.course, ...course } };
  return taken === null ? moved : inDossier(moved, ({ milestones }) => ({ milestones: [...milestones, taken] }));
}

function endedAt({ pauses = [] }: Course, at: Instant): Pick<Course, 'pauses'> {
  return pauses.at(-1)?.until === null ? {} : { pauses: [...pauses, { from: at, until: null }] };
}

function resumedAt({ pauses = [] }: Course, at: Instant): Pick<Course, 'pauses'> {
  return { pauses: pauses.map((one) => (one.until === null ? { ...one, until: at } : one)) };
}

/** Null when feeds showed it: then the course itself says all there is. */
function milestone(
  kind: Milestone['kind'],
  { by, text }: { readonly by: RecordedBy | null; readonly text: string | null },
): Milestone | null {
  return by === null ? null : { kind, text, by };
}

/** Does it change what is decided, or whether that counts? */
export function isOfDecision({ kind }: DossierChange): boolean {
  return ['decided', 'claim-answered', 'decision-rectified', 'withdrawn', 'taken-up', 'split-off'].includes(kind);
}
