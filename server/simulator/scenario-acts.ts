// What people do in a scenario: registering a deviation and taking steps in one, each in the name of a party. Data only; it knows
// nothing of HTTP, real time or keys, and never names a person.

import type {
  APPROVAL_OUTCOMES,
  ConsultationOutcome,
  DecisionOutcome,
  GuaranteeSide,
  GuaranteeState,
  NoticeAbout,
  Stance,
} from '#shared/deviation/dossier.ts';
import type { AfwijkingKind, ReasonCategory } from '#shared/deviation/statement.ts';
import type { MeldkamerId } from '#shared/reference/meldkamers.ts';
import type { ClockTime, Place } from './scenario-words.ts';

/** A time on the scenario's own clock, or so many real days from now: below zero for what was long ago. */
export type When = ClockTime | { readonly days: number };

/** What may be left unknown. */
export type Answers = {
  readonly to?: Place;
  readonly reasonCategory?: ReasonCategory;
  readonly reason?: string;
  readonly until?: When;
  readonly endCondition?: string;
  readonly owner?: string;
  readonly fallback?: string;
  readonly fallbackTestedAt?: When;
  /** Minutes. */
  readonly fallbackWithin?: number;
  readonly returnPlan?: string;
  readonly reviewAt?: When;
};

type Act = {
  /** The party in whose name it is done: an id such as `rav-09` or `lms`. */
  readonly by: string;
  /** The meldkamer that it is about. */
  readonly meldkamer: MeldkamerId;
  /** When the scenario repeats: only the first time round. */
  readonly once?: true;
};

export type RegisterAct = Act & {
  readonly kind: 'register';
  /** The name by which later steps mean it. */
  readonly as: string;
  readonly afwijking: AfwijkingKind;
  /** Functions, or posts that stand for all their tasks. */
  readonly functions: readonly string[];
  readonly from: When;
} & Answers;

export type StepAct = Act & {
  readonly kind: 'step';
  /** The name under which the scenario registered it, or a function: then the newest open deviation about that. */
  readonly on: string;
} & StepWords;

/** The words of each step, as people give them. */
export type StepWords =
  | {
      readonly step: 'rectify';
      readonly afwijking?: AfwijkingKind;
      readonly answers?: Answers;
      readonly because: string;
    }
  | { readonly step: 'assess'; readonly outcome: 'fit' | 'unfit'; readonly text?: string; readonly document?: string }
  | {
      readonly step: 'decide';
      readonly outcome: DecisionOutcome;
      readonly party?: string;
      readonly capacity?: string;
      readonly mandate?: string;
      readonly document?: string;
      readonly decidedAt?: When;
      readonly until?: When;
      readonly conditions?: string;
    }
  | {
      readonly step: 'consult';
      readonly party: string;
      readonly outcome: ConsultationOutcome;
      readonly text?: string;
      readonly followUp?: string;
    }
  | {
      readonly step: 'take-position';
      readonly party?: string;
      readonly stance: Stance;
      readonly text?: string;
      readonly document?: string;
    }
  | {
      readonly step: 'find-guarantees';
      readonly side: GuaranteeSide;
      /** By the number of the item on the checklist, from 1; the others keep what they have. */
      readonly states: Readonly<Partial<Record<number, GuaranteeState>>>;
      readonly evidence?: string;
    }
  | {
      readonly step: 'note-pilot';
      readonly application?: string;
      readonly appliedAt?: When;
      readonly approvals: readonly {
        readonly body: string;
        readonly outcome: (typeof APPROVAL_OUTCOMES)[number];
        readonly document?: string;
        readonly at?: When;
      }[];
      readonly criteria: readonly string[];
      readonly evaluationDueAt?: When;
    }
  | { readonly step: 'tell'; readonly about: NoticeAbout; readonly parties: readonly string[] }
  | { readonly step: 'confirm-receipt'; readonly about: NoticeAbout }
  | { readonly step: 'confirm-return' | 'close' | 'withdraw' | 'start' | 'end'; readonly text?: string }
  | {
      readonly step: 'evaluate';
      readonly conclusion: string;
      readonly document?: string;
      readonly actions: readonly { readonly text: string; readonly owner?: string; readonly done: boolean }[];
    }
  | { readonly step: 'mark-seen' }
  | { readonly step: 'ask'; readonly to: string; readonly text: string; readonly dueAt: When }
  /** Answers the oldest open question to the party itself. */
  | { readonly step: 'answer'; readonly text: string; readonly document?: string };
