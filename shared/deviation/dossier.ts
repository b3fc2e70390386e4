// What is known about one deviation besides its announcement: who decided, on which mandate, with which guarantees, who was told.
// Only ever grows by changes that name who made them; "onbekend" is an answer and shows as an open point. Never names a person.

import type { Instant } from '#shared/base/time.ts';
import type { Actor } from '#shared/reference/actor.ts';
import type { FunctionId } from '#shared/reference/functions.ts';
import type { GuaranteeId } from '#shared/reference/guarantee.ts';
import type { MeldkamerId } from '#shared/reference/meldkamers.ts';
import type { PartyId } from '#shared/reference/parties.ts';
import type { AfwijkingNumber } from './number.ts';
import type { StatedBefore } from './stated.ts';
import type { Statement } from './statement.ts';

/** Who recorded something: role and organisation, never a person. */
export type RecordedBy = { readonly role: Actor['role']; readonly organisation: string; readonly at: Instant };

/** `fit`: can go to a decision. `unfit`: should not be allowed as it stands. */
export const ASSESSMENT_OUTCOMES = ['fit', 'unfit'] as const;

export type Assessment = {
  readonly outcome: (typeof ASSESSMENT_OUTCOMES)[number];
  readonly text: string | null;
  readonly document: string | null;
  readonly by: RecordedBy;
};

/** What was decided about, said with the decision; what was left out was taken from the dossier as known then, and is never derived later. */
export type DecisionSubject = Pick<Statement, 'kind' | 'functions' | 'to' | 'start'> & {
  /** The end that it names or gives; null: none, so it holds until the function comes back. */
  readonly end: Instant | null;
  /** It names its end as the date until which absences that return are decided about too. */
  readonly repeated: boolean;
};

export const DECISION_OUTCOMES = ['allowed', 'refused', 'extended'] as const;
export type DecisionOutcome = (typeof DECISION_OUTCOMES)[number];

/** What a decision says besides who decided what; this part can be set right. */
export type DecisionWords = {
  readonly capacity: string | null;
  /** The ground in words: the basis of a mandate of policy, or another ground, which does not count. Null: unknown. */
  readonly mandate: string | null;
  /** The mandate of policy that it names; null: none, or it is of before mandates had names. */
  readonly mandateId: string | null;
  readonly document: string | null;
  /** The entry in the log of LMS itself in which a spoken decision was noted. */
  readonly log: string | null;
  /** When it was decided; null: unknown, and then it counts from its recording. */
  readonly decidedAt: Instant | null;
  /** The end as it was said with it; the new one when it extends. */
  readonly until: Instant | null;
  readonly conditions: string | null;
  /** Does policy name this party as a holder of such a mandate? Null: it is no known party, so nobody can tell. */
  readonly recognised: boolean | null;
  readonly about: DecisionSubject;
  /** For which of its functions the party held that mandate when it was decided; null: not looked at yet. */
  readonly within: readonly FunctionId[] | null;
};

/** What it said before it was set right, why that was wrong, and who said so. */
export type EarlierWords = DecisionWords & {
  readonly reason: string;
  readonly replacedBy: RecordedBy;
  /** What its party answered to these words; absent: nothing. */
  readonly answer?: ClaimAnswer;
};

export const CLAIM_ANSWERS = ['confirmed', 'denied'] as const;

/** What the party that is said to have decided answered to that. */
export type ClaimAnswer = {
  readonly outcome: (typeof CLAIM_ANSWERS)[number];
  readonly text: string | null;
  readonly by: RecordedBy;
};

export type Decision = DecisionWords & {
  readonly outcome: DecisionOutcome;
  /** A party id, or the words of a feed when it is none of the known ones; null: unknown. */
  readonly party: string | null;
  /** `announced`: somebody says that it was decided, which is a claim and no decision. */
  readonly told: 'announced' | 'recorded';
  readonly by: RecordedBy;
  /** Null: not answered. */
  readonly answer: ClaimAnswer | null;
  /** What stood here before, the oldest first. */
  readonly earlier: readonly EarlierWords[];
};

export const CONSULTATION_OUTCOMES = ['agreed', 'objected', 'noted', 'no-answer', 'unknown'] as const;
export type ConsultationOutcome = (typeof CONSULTATION_OUTCOMES)[number];

/** A party that was asked beforehand, what it said, and what was done with that. */
export type Consultation = {
  readonly party: string;
  readonly outcome: ConsultationOutcome;
  readonly text: string | null;
  readonly followUp: string | null;
  readonly at: Instant | null;
  readonly by: RecordedBy;
};

export const STANCES = ['supports', 'followable', 'concerns', 'objects', 'no-position'] as const;
export type Stance = (typeof STANCES)[number];

/** What one authority thinks of it. The newest of a party counts, the earlier ones stay. Never an approval. */
export type AuthorityPosition = {
  readonly party: PartyId;
  readonly stance: Stance;
  readonly text: string | null;
  readonly document: string | null;
  readonly by: RecordedBy;
};

export const GUARANTEE_STATES = ['met', 'partly', 'not', 'unknown'] as const;
export type GuaranteeState = (typeof GUARANTEE_STATES)[number];

/** `meldkamer`: where the function belongs. `site`: where it is performed instead. */
export const GUARANTEE_SIDES = ['meldkamer', 'site'] as const;
export type GuaranteeSide = (typeof GUARANTEE_SIDES)[number];

export type GuaranteeFinding = {
  readonly item: GuaranteeId;
  readonly side: GuaranteeSide;
  readonly state: GuaranteeState;
  /** Where the evidence is kept: a reference, never the evidence itself. */
  readonly evidence: string | null;
  readonly checklist: string;
  readonly by: RecordedBy;
};

/** `claim`: it is to be confirmed or denied that this party decided. */
export const NOTICE_ABOUTS = ['start', 'return', 'claim'] as const;
export type NoticeAbout = (typeof NOTICE_ABOUTS)[number];

/** That a party must know. Told, received and missing are three states; receipt is never approval. */
export type Notice = {
  readonly party: PartyId;
  readonly about: NoticeAbout;
  /** Receipt must be confirmed before this moment. */
  readonly dueAt: Instant;
  readonly told: RecordedBy | null;
  readonly received: RecordedBy | null;
};

/** What the meldkamer that functions go to answers: only that it knows, that it takes them, or that it does not. None of them is a decision. */
export const RECEPTION_OUTCOMES = ['received', 'accepted', 'refused'] as const;
/** How far it can carry them, by its own word. */
export const CARRIES = ['fully', 'partly', 'not', 'unknown'] as const;

/** The newest of a meldkamer counts, the earlier ones stay. */
export type Reception = {
  readonly meldkamer: MeldkamerId;
  readonly outcome: (typeof RECEPTION_OUTCOMES)[number];
  readonly carries: (typeof CARRIES)[number] | null;
  /** Which of them, where it carries them partly; null: it did not say. */
  readonly functions: readonly FunctionId[] | null;
  /** Until when; null: it did not say. */
  readonly until: Instant | null;
  readonly text: string | null;
  readonly by: RecordedBy;
};

export type LadderTurn = {
  readonly step: number;
  readonly name: string;
  readonly authority: string;
  /** Empty: nobody is named at this step, so nobody was reached. */
  readonly parties: readonly PartyId[];
  readonly at: Instant;
};

/** Runs while a function is away in it that no decision covers. Of one that went on undecided a step can have more than one turn. */
export type LadderState = {
  readonly policy: string;
  /** When it last began at its first step. */
  readonly startedAt: Instant;
  /** All that were taken, also before it began anew. */
  readonly turns: readonly LadderTurn[];
  /** When the step behind each of these turns was due; null: there was none. Absent: no turn was taken since it was opened. */
  readonly dues?: readonly (Instant | null)[];
  /** When it stopped before it went on or began anew, the oldest first; absent: it did not. */
  readonly stops?: readonly Instant[];
  /** When the next step is due; null when the last step was taken or the ladder has stopped. */
  readonly nextAt: Instant | null;
  readonly stoppedAt: Instant | null;
  /** What was said of its deviation until it stopped, each time that anybody but LMS said otherwise of then since; absent: nobody did. */
  readonly stoppedFor?: readonly StatedBefore[];
};

export type SeenMark = { readonly party: PartyId; readonly by: RecordedBy; readonly version: number };

export type Question = {
  readonly id: string;
  readonly to: PartyId;
  readonly text: string;
  readonly dueAt: Instant;
  readonly by: RecordedBy;
  readonly answer: { readonly text: string; readonly document: string | null; readonly by: RecordedBy } | null;
};

export type EvaluationAction = {
  readonly text: string;
  readonly owner: string | null;
  readonly dueAt: Instant | null;
  readonly done: boolean;
};

export type Evaluation = {
  readonly conclusion: string;
  readonly document: string | null;
  readonly actions: readonly EvaluationAction[];
  readonly by: RecordedBy;
};

export const APPROVAL_OUTCOMES = ['pending', 'approved', 'rejected'] as const;

export type PilotApproval = {
  readonly body: string;
  readonly outcome: (typeof APPROVAL_OUTCOMES)[number];
  readonly document: string | null;
  readonly at: Instant | null;
};

/** Only for the kind `pilot`: the application and what it must prove. */
export type Pilot = {
  readonly application: string | null;
  readonly appliedAt: Instant | null;
  readonly approvals: readonly PilotApproval[];
  readonly criteria: readonly string[];
  readonly evaluationDueAt: Instant | null;
};

export const EMPTY_PILOT: Pilot = {
  application: null,
  appliedAt: null,
  approvals: [],
  criteria: [],
  evaluationDueAt: null,
};

/** A step of the course that somebody took, and what they noted. */
export type Milestone = {
  readonly kind: 'started' | 'ended' | 'returned' | 'closed' | 'withdrawn';
  readonly text: string | null;
  readonly by: RecordedBy;
};

/** One correction: which answers it replaced, and why. What stood there before is in the entries. */
export type Rectification = {
  readonly fields: readonly string[];
  readonly reason: string;
  readonly by: RecordedBy;
  /** Since when it is so; absent: from the beginning, for what stood there was wrong. */
  readonly from?: Instant;
};

export type Dossier = {
  readonly assessment: Assessment | null;
  /** In the order in which they were recorded, claims among them; which of them count: shared/deviation/cover.ts. */
  readonly decisions: readonly Decision[];
  readonly consultations: readonly Consultation[];
  readonly positions: readonly AuthorityPosition[];
  /** The newest finding per item and side counts. */
  readonly guarantees: readonly GuaranteeFinding[];
  readonly notices: readonly Notice[];
  /** Absent: nobody that it went to answered. */
  readonly receptions?: readonly Reception[];
  readonly ladder: LadderState | null;
  readonly seen: readonly SeenMark[];
  readonly questions: readonly Question[];
  readonly pilot: Pilot | null;
  readonly evaluation: Evaluation | null;
  readonly milestones: readonly Milestone[];
  readonly rectifications: readonly Rectification[];
  /** What entries of before noted of it. It is looked up when it is read (shared/deviation/recurrence.ts), and noted no more. */
  readonly recurrenceOf: readonly AfwijkingNumber[];
};

export const EMPTY_DOSSIER: Dossier = {
  assessment: null,
  decisions: [],
  consultations: [],
  positions: [],
  guarantees: [],
  notices: [],
  ladder: null,
  seen: [],
  questions: [],
  pilot: null,
  evaluation: null,
  milestones: [],
  rectifications: [],
  recurrenceOf: [],
};

export function findingOf(dossier: Dossier, item: GuaranteeId, side: GuaranteeSide): GuaranteeFinding | null {
  return dossier.guarantees.findLast((one) => one.item === item && one.side === side) ?? null;
}
