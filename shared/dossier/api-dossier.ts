// The shapes of what the interface tells about dossiers: the list, one dossier whole, figures, calendar, takeover and notices.
// Types only. Parts that are the same inside and outside are used as they are: they hold plain words and times.

import type { Alarm } from '#shared/alarm/alarm.ts';
import type { Instant } from '#shared/base/time.ts';
import type { Stage } from '#shared/deviation/afwijking.ts';
import type {
  ClaimAnswer,
  Decision,
  Dossier,
  Evaluation,
  Notice,
  Pilot,
  Reception,
} from '#shared/deviation/dossier.ts';
import type { Gebeurtenis } from '#shared/deviation/gebeurtenis.ts';
import type { AfwijkingNumber } from '#shared/deviation/number.ts';
import type { StatedBefore } from '#shared/deviation/stated.ts';
import type { AfwijkingKind, ReasonCategory, Statement } from '#shared/deviation/statement.ts';
import type { GebeurtenisMinutes } from '#shared/gebeurtenis/minutes.ts';
import type { Entry } from '#shared/journal/facts.ts';
import type { ApiAfwijking, ApiPlaceOf, ApiStaffing } from '#shared/overview/api-shapes.ts';
import type { Chain, Independence, Obstacles } from '#shared/picture/takeover-chain.ts';
import type { Checklist, Mandate, TakeoverRelation } from '#shared/policy/dossier-policy.ts';
import type { Discipline, FunctionId, PostId } from '#shared/reference/functions.ts';
import type { MeldkamerId } from '#shared/reference/meldkamers.ts';
import type { PartyId } from '#shared/reference/parties.ts';
import type { RegisterLine } from '#shared/register/register-lines.ts';
import type { KnownState } from '#shared/register/state-time.ts';
import type { Joinable } from '#shared/rules/joining.ts';
import type { OpenPoint } from '#shared/rules/open-points.ts';
import type { PassedEnd } from '#shared/rules/passed-end.ts';
import type { StepKind } from '#shared/rules/steps.ts';
import type { Stretch } from './account.ts';
import type { Accounted, PlannedCare } from './accounted.ts';
import type { DecisionReach } from './decision-reach.ts';
import type { Responsibility } from './responsibility.ts';

/** One line of the list: the deviation, what is still open, and its time, counted per function. */
export type DossierLine = ApiAfwijking &
  Accounted & {
    /** Of planbare zorg, which may be elsewhere: in no other sum of it. */
    readonly planbaar: PlannedCare;
    readonly openPoints: readonly OpenPoint[];
    /** The earlier ones of the same function and class of place, the newest twenty of them. */
    readonly recurrenceOf: readonly AfwijkingNumber[];
    /** The one that has every moment of it, for one that was only seen, or that it was joined into; null while it has time of its own. */
    readonly mergedInto: AfwijkingNumber | null;
  };

export type DossierList = {
  readonly asOf: Instant;
  readonly position: number;
  /** How many pass the filter; `afwijkingen` holds the page that was asked for. */
  readonly total: number;
  /** R169: how long all of them were disturbed in the time of that figure; absent from every other list. */
  readonly countedMs?: number;
  /** How many of them come before this page. */
  readonly offset: number;
  /** Where this page is left, for the one after it and the one before it; null: there is none. */
  readonly next: string | null;
  readonly previous: string | null;
  readonly afwijkingen: readonly DossierLine[];
};

export type Recurrence = {
  readonly number: AfwijkingNumber;
  readonly start: Instant;
  readonly stage: Stage;
  readonly evaluation: Evaluation | null;
};

/** One of the eighteen questions of an inspector. `partly`: something is known and something is missing. */
export type QuestionState = {
  /** 1 to 18. */
  readonly question: number;
  readonly state: 'answered' | 'partly' | 'open';
  /** What is missing. */
  readonly openPoints: readonly OpenPoint[];
  /** Of the question about the end: the one that it outstayed. */
  readonly exceeded?: PassedEnd;
};

/** The staffing of one post behind a deviation. */
export type DossierPost = {
  readonly post: PostId;
  /** Null: nobody reports it. Numbers only for who may know them. */
  readonly now: ApiStaffing | null;
  /** Who laid the minimum down in policy, by which document; null: policy does not say, or the reader may not know. */
  readonly minimumSetBy: { readonly owner: string; readonly source: string } | null;
  /** May this reader know the numbers, and who set the minimum? */
  readonly isNumbered: boolean;
  /** When it was below its minimum while the deviation lasted, oldest first. */
  readonly below: readonly { readonly from: Instant; readonly to: Instant }[];
  readonly belowMs: number;
};

export type DossierStaffing = {
  readonly posts: readonly DossierPost[];
  /** Of all its posts together; counted per post. */
  readonly belowMs: number;
};

/** Who can take over from the meldkamer of a deviation, and what leans on what now. */
/** R137. A meldkamer that would take over, or does, as it stands now for the disciplines in question. */
export type NeighbourToday = Obstacles & {
  readonly meldkamer: MeldkamerId;
  /** Its own functions of which nobody knows now where they are. */
  readonly unknown: readonly FunctionId[];
  /** The other meldkamers of which it carries functions already. */
  readonly carries: readonly MeldkamerId[];
};

export type DossierTakeover = {
  readonly policy: { readonly version: string; readonly owner: string; readonly source: string };
  /** As policy has them, about the disciplines of its functions. */
  readonly relations: readonly TakeoverRelation[];
  /** The meldkamers about which policy says nothing, for each discipline of its functions. */
  readonly unknown: readonly { readonly discipline: Discipline; readonly to: readonly MeldkamerId[] }[];
  /** Its own functions that are performed elsewhere now. */
  readonly leaning: readonly Leaning[];
  /** Its own functions of which nobody knows now where they are performed: they may lean on somebody. */
  readonly unplaced: readonly FunctionId[];
  /** Whoever would take it over, or does, as it stands today. */
  readonly neighbours: readonly NeighbourToday[];
};

/** How far what happened can be laid out again from the journal. */
export type Reconstruction = {
  /** It began when the journal was kept. */
  readonly isWhole: boolean;
  /** Time in it in which nobody knew where a function was, per function. */
  readonly unknownMs: number;
};

export type DossierDetail = {
  /** In a file to keep: `OEFENING 1` or `DEMONSTRATIE`; absent where it is real. */
  readonly unreal?: string;
  readonly asOf: Instant;
  readonly position: number;
  readonly afwijking: DossierLine;
  /** What is said, field by field, as it may be rectified. */
  readonly statement: Statement;
  /** What was said for before of where its functions are and which those are, the oldest first; empty when it has been so from the beginning. */
  readonly statedBefore: readonly StatedBefore[];
  readonly dossier: Dossier;
  /** What each of its decisions covers, in their order, and what not and why. */
  readonly decisions: readonly DecisionReach[];
  readonly checklist: Checklist;
  /** All mandates of policy, for who is to name one. */
  readonly mandates: readonly Mandate[];
  readonly chain: Responsibility;
  /** All that belongs to it, function by function. Of class `unknown`: nobody knew where it was, so it is neither covered nor uncovered. */
  readonly coverage: readonly Stretch[];
  readonly staffing: DossierStaffing;
  readonly takeover: DossierTakeover;
  /** Periods in the register that belong to it. */
  readonly lines: readonly RegisterLine[];
  readonly recurrence: readonly Recurrence[];
  readonly questions: readonly QuestionState[];
  readonly reconstruction: Reconstruction;
  /** Every entry about it, oldest first, as stored. */
  readonly entries: readonly Entry[];
  /** Steps that this reader may take now. */
  readonly may: readonly StepKind[];
  readonly evaluationDueAt: Instant | null;
  /** R138: since when the meldkamer that it goes to should have answered; null: it did, may still, or nobody has to. */
  readonly receptionOverdueAt: Instant | null;
  /** R131: what could go up in this one, for whoever may join; what would contradict is named. */
  readonly joinable: readonly Joinable[];
  /** R134: what it belongs to; null: nothing. */
  readonly gebeurtenis: Pick<Gebeurtenis, 'number' | 'title' | 'national'> | null;
  /** The first moment that can be looked back to: when the journal began. What is told of may have begun before. */
  readonly pastFrom: Instant;
};

/** Milliseconds of each class of place, of the functions of one meldkamer in one month, on the Dutch calendar: they add up to its time. */
export type ClassFigure = {
  /** 2026-11 */
  readonly month: string;
  readonly meldkamer: MeldkamerId;
  readonly ownMs: number;
  readonly transitionalMs: number;
  readonly otherMeldkamerMs: number;
  readonly outsideMs: number;
  readonly doubleClaimMs: number;
  readonly unknownMs: number;
  /** R88. Of what was not at home: LMS established afterwards which source was right. */
  readonly establishedMs: number;
  /** Of what was at home the same. */
  readonly establishedHomeMs: number;
};

/** Covered and uncovered together are the time at another meldkamer and outside. */
export type MonthFigure = ClassFigure &
  Accounted & {
    /** Time that a post was below its minimum. */
    readonly belowMinimumMs: number;
  };

/** How long a meldkamer as a whole, or its posts together, was in each state; `unknown` while nobody knew. */
export type StateFigure = {
  readonly meldkamer: MeldkamerId;
  readonly of: 'meldkamer' | 'posts';
  readonly ms: Readonly<Record<KnownState, number>>;
};

/** `unknown`: no category was given; also for time that belongs to no deviation. */
export type ReasonFigure = Accounted & {
  readonly category: ReasonCategory | 'unknown';
  readonly count: number;
};

export type DossierFigure = Accounted & { readonly number: AfwijkingNumber };

/** Milliseconds from the first moment of absence to the taking and to the recording of the first decision that counts, never negative. */
export type DecisionFigure = {
  readonly number: AfwijkingNumber;
  readonly ms: number;
  readonly recordedMs: number;
  /** Decided at that moment or before. */
  readonly beforehand: boolean;
};

/** Milliseconds that a storing or onderhoud lasted, whether or not a function was away in it. */
export type DisturbanceFigure = {
  readonly number: AfwijkingNumber;
  readonly meldkamer: MeldkamerId;
  readonly kind: AfwijkingKind;
  readonly ms: number;
};

export type Figures = {
  readonly asOf: Instant;
  readonly position: number;
  readonly from: Instant;
  readonly to: Instant;
  readonly months: readonly MonthFigure[];
  /** Planbare zorg, which may be elsewhere and is in no other figure. */
  readonly planbaar: readonly ClassFigure[];
  readonly reasons: readonly ReasonFigure[];
  /** Of each that has time in it, what lies between the two moments. */
  readonly dossiers: readonly DossierFigure[];
  readonly kinds: readonly { readonly kind: AfwijkingKind; readonly count: number }[];
  /** Only deviations that were decided. */
  readonly timeToDecision: readonly DecisionFigure[];
  readonly disturbances: readonly DisturbanceFigure[];
  readonly states: readonly StateFigure[];
  readonly gebeurtenissen: GebeurtenisMinutes;
  readonly undecided: readonly AfwijkingNumber[];
  /** Those that are a recurrence of an earlier one. */
  readonly recurrences: readonly AfwijkingNumber[];
  readonly overdueEvaluations: readonly { readonly number: AfwijkingNumber; readonly dueAt: Instant }[];
  readonly opened: number;
  readonly closed: number;
};

export type CalendarEntry = {
  readonly number: AfwijkingNumber;
  readonly kind: AfwijkingKind;
  readonly meldkamer: MeldkamerId;
  readonly functions: readonly FunctionId[];
  readonly to?: ApiPlaceOf;
  readonly reason?: string;
  readonly start: Instant;
  readonly end: Instant | null;
  readonly stage: Stage;
  /** The end that passed while functions of it are still away. */
  readonly passedEnd?: PassedEnd;
};

/**
 * `overlap`: two deviations about one function. `shared-fallback`: two meldkamers lean on one place. `leans-on-absent`: on one that is away itself.
 * `too-few`: by what is planned fewer of the ten stand on their own than policy says.
 */
export type CalendarWarning = {
  readonly kind: 'overlap' | 'shared-fallback' | 'leans-on-absent' | 'too-few';
  readonly numbers: readonly AfwijkingNumber[];
  readonly from: Instant;
  readonly until: Instant | null;
  readonly functions: readonly FunctionId[];
  readonly to?: ApiPlaceOf;
};

export type Calendar = {
  readonly asOf: Instant;
  readonly position: number;
  readonly from: Instant;
  readonly to: Instant;
  readonly entries: readonly CalendarEntry[];
  readonly warnings: readonly CalendarWarning[];
};

/** Functions of `from` that are performed at another meldkamer or place right now. */
export type Leaning = {
  readonly from: MeldkamerId;
  readonly at: ApiPlaceOf;
  readonly functions: readonly FunctionId[];
  readonly afwijking: AfwijkingNumber | null;
  readonly since: Instant | null;
};

export type Takeover = {
  readonly asOf: Instant;
  readonly position: number;
  readonly policy: { readonly version: string; readonly owner: string; readonly source: string };
  readonly relations: readonly TakeoverRelation[];
  readonly leaning: readonly Leaning[];
  /** R137. Those of the ten that carry functions of others, and what stands in their way. */
  readonly chains: readonly (Chain & { readonly broken: boolean })[];
  readonly independence: readonly { readonly meldkamer: MeldkamerId; readonly stands: Independence }[];
  /** How many of the ten are to stand on their own; 0: they are not counted. */
  readonly independentFrom: number;
};

export type PilotLine = {
  readonly afwijking: DossierLine;
  readonly pilot: Pilot;
  readonly evaluation: Evaluation | null;
};

export type Pilots = {
  readonly asOf: Instant;
  readonly position: number;
  readonly pilots: readonly PilotLine[];
};

/** A decision in the name of a party that asks to be confirmed or denied, or that it answered. */
export type DecisionInName = Pick<
  Decision,
  'outcome' | 'told' | 'about' | 'mandate' | 'document' | 'log' | 'decidedAt' | 'conditions' | 'by'
> &
  Pick<DecisionReach, 'id' | 'isOver' | 'functions'> & {
    readonly answer: ClaimAnswer['outcome'] | null;
  };

/** A notice to the caller's own party. */
export type OwnNotice = {
  readonly afwijking: ApiAfwijking;
  readonly notice: Notice;
  /** What a notice about a claim is about, the oldest first; absent from others. */
  readonly decisions?: readonly DecisionInName[];
};

/** Of `OwnNotices`, those that were not confirmed, answered or acknowledged yet. */
export type NoticesCount = { readonly position: number; readonly waiting: number };

export type OwnNotices = {
  readonly asOf: Instant;
  readonly position: number;
  /** Null: the organisation of this key is no party that its role may speak for, so nothing can be addressed to it. */
  readonly party: PartyId | null;
  /** What was not confirmed first, then the newest. */
  readonly notices: readonly OwnNotice[];
  /** Questions of inspectors to this party that wait for an answer, or were answered. */
  readonly questions: readonly {
    readonly afwijking: ApiAfwijking;
    readonly question: Dossier['questions'][number];
  }[];
  /** R138. What goes to the meldkamer of the caller, or to where its party answers for such functions; what nobody there answered first. */
  readonly receptions: readonly OwnReception[];
  /** R145. Alarms that nobody acknowledged and that climbed to this party: each deviation once, until somebody acknowledges. */
  readonly climbed: readonly OwnClimbed[];
};

/** The step of the ladder that calls this party, counted from 1, and the alarms, the one that calls longest first. */
export type OwnClimbed = {
  readonly afwijking: ApiAfwijking;
  readonly step: number;
  readonly name: string;
  readonly alarms: readonly (Pick<Alarm, 'id' | 'condition'> & {
    readonly function: FunctionId | null;
    readonly since: Instant;
  })[];
};

/** `reception`: what that meldkamer answered last; null: nothing yet. */
export type OwnReception = {
  readonly afwijking: ApiAfwijking;
  readonly meldkamer: MeldkamerId;
  readonly reception: Reception | null;
  /** Until when it is to answer; null: they did not go there yet. */
  readonly dueAt: Instant | null;
};

/** A moment in which something happened, to step to. */
export type ReplayEvent = { readonly position: number; readonly at: Instant; readonly kinds: readonly string[] };
