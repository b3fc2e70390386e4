// What someone wants to have recorded, and why it may be refused. Deciding turns it into facts.

import type { AlarmId } from '#shared/alarm/alarm.ts';
import type { Aside } from '#shared/alarm/life.ts';
import type { Lasting } from '#shared/base/sweep.ts';
import type { Instant } from '#shared/base/time.ts';
import type { AcknowledgementRefusal } from '#shared/desk/acknowledging.ts';
import type { ExerciseAsked, ExerciseRefusal } from '#shared/desk/exercising.ts';
import type { Reviewing, ReviewingRefusal } from '#shared/desk/reviewing.ts';
import type { AsideRefusal, SettingAside } from '#shared/desk/setting-aside.ts';
import type { TakingOver, TakingOverRefusal } from '#shared/desk/taking-over.ts';
import type { Stage } from '#shared/deviation/afwijking.ts';
import type { AfwijkingNumber } from '#shared/deviation/number.ts';
import type { Statement } from '#shared/deviation/statement.ts';
import type { GebeurtenisAsked, GebeurtenisRefusal } from '#shared/gebeurtenis/gebeurtenis-rules.ts';
import type { Deafness, ExerciseBegun, ExerciseEnded, Position } from '#shared/journal/facts.ts';
import type { HeardSources } from '#shared/journal/heard.ts';
import type { Reading } from '#shared/journal/reading.ts';
import type { Location } from '#shared/location/location.ts';
import type { EstablishedBefore } from '#shared/picture/picture.ts';
import type { Policy } from '#shared/policy/policy.ts';
import type { FunctionId, TrackedFunction } from '#shared/reference/functions.ts';
import type { MeldkamerId } from '#shared/reference/meldkamers.ts';
import type { PartyId } from '#shared/reference/parties.ts';
import type { SourceId } from '#shared/reference/source.ts';
import type { RefusedReport } from './refused-reports.ts';
import type { Step, StepKind } from './steps.ts';

/** `lastHeard`: when each source was last heard before we were deaf, as far as anybody knows. */
export type ListeningAgain = {
  readonly kind: 'resume-listening';
  readonly deafFrom: Instant | null;
  readonly cause: Deafness;
  readonly lastHeard: HeardSources;
};

export type Intent =
  /** The first entry of a journal. */
  | { readonly kind: 'open'; readonly epoch: string; readonly synthetic: boolean }
  | {
      readonly kind: 'adopt-policy';
      readonly policy: Policy;
      /** It holds from the opening on: nothing was judged by another. Absent: false. */
      readonly isNewJournal?: boolean;
    }
  /** `speaker`: whose key brought it; null when no key did. */
  | { readonly kind: 'reading'; readonly reading: Reading; readonly speaker: Speaker | null }
  | { readonly kind: 'acknowledge'; readonly alarm: AlarmId; readonly version: number; readonly note: string | null }
  | { readonly kind: 'set-aside'; readonly alarm: AlarmId; readonly version: number; readonly asked: SettingAside }
  /** `key`: the id of the key that confirms it. */
  | { readonly kind: 'confirm-aside'; readonly alarm: AlarmId; readonly version: number; readonly key: string }
  | {
      readonly kind: 'end-aside';
      readonly alarm: AlarmId;
      readonly version: number;
      readonly aside: Aside;
      readonly reason: string;
    }
  | { readonly kind: 'take-over-shift'; readonly asked: TakingOver }
  | { readonly kind: 'review-condition'; readonly asked: Reviewing }
  /** R153 */
  | { readonly kind: 'act-on-exercise'; readonly asked: ExerciseAsked }
  /** The first entry of the journal of an exercise, and one of its last. */
  | { readonly kind: 'tell-of-exercise'; readonly begun: ExerciseBegun; readonly ended: ExerciseEnded | null }
  /** A feed will speak no more. */
  | { readonly kind: 'retire-feed'; readonly source: SourceId }
  | { readonly kind: 'establish'; readonly asked: Establishing }
  /** Time has passed: note what has become due. */
  | { readonly kind: 'tick' }
  /** What became known of the past makes the last return of these another one. */
  | { readonly kind: 'know-returns'; readonly returns: readonly KnownReturn[] }
  | ListeningAgain
  | { readonly kind: 'register-afwijking'; readonly registration: Registration }
  | { readonly kind: 'take-step'; readonly asked: StepAsked }
  /** R133: what LMS does with a gebeurtenis, or with the proposal of one. */
  | { readonly kind: 'act-on-gebeurtenis'; readonly asked: GebeurtenisAsked }
  /** Reports were refused at the door. */
  | { readonly kind: 'note-refused'; readonly reports: readonly RefusedReport[] }
  /** A known event id came with other contents. */
  | { readonly kind: 'note-conflict'; readonly source: SourceId; readonly firstPosition: Position };

/** R130: when a function last came home as the picture had it, and as known now; null: not since it is followed. */
export type KnownReturn = {
  readonly function: FunctionId;
  readonly was: Instant | null;
  readonly is: Instant | null;
};

/** LMS says which source was right. `said`: where that had it in that time, oldest first, cut to it. */
export type Establishing = {
  readonly function: TrackedFunction;
  readonly source: SourceId;
  readonly from: Instant;
  readonly until: Instant;
  readonly reason: string;
  readonly said: readonly Words[];
  /** The same of every other source that said something of it. */
  readonly others: readonly { readonly source: SourceId; readonly said: readonly Words[] }[];
  /** The entries with what was established before and this is to take the place of. */
  readonly replaces: readonly Position[];
};

/** Where a source had it, from when until when. */
export type Words = { readonly location: Location; readonly from: Instant; readonly until: Instant };

/** Who sends a reading, and what is said of its source where keys are kept. */
export type Speaker = {
  /** The id of the key. */
  readonly key: string;
  /** Ids of the keys that are named for the source. */
  readonly named: readonly string[];
  /** Ids of the keys that hold it and are no key any more. */
  readonly ended: readonly string[];
};

export type Refusal =
  | { readonly code: 'too-far-ahead'; readonly observedAt: Instant; readonly limit: number }
  /** R82. */
  | { readonly code: 'source-of-another-key'; readonly source: SourceId }
  /** A source that is not in use yet, and no place for it. */
  | { readonly code: 'too-many-sources'; readonly limit: number }
  /** A deviation that was not announced before, and no place for it. */
  | { readonly code: 'too-many-announcements'; readonly limit: number }
  /** R91. A meldkamer says of a function that was not there, or is known to be back, that it went home; or it says something else. */
  | { readonly code: 'not-received-here'; readonly meldkamer: MeldkamerId }
  /** R57. Of this key. */
  | { readonly code: 'too-many-registrations'; readonly limit: number }
  | { readonly code: 'no-such-feed'; readonly source: SourceId }
  /** R88: this source said nothing of it then. */
  | { readonly code: 'said-nothing'; readonly source: SourceId }
  /** R88: LMS established otherwise about that time, and it was not said that this takes the place of it. */
  | { readonly code: 'established-otherwise'; readonly standing: readonly EstablishedBefore[] }
  /** R88: nothing of the kind was established about this function in that time. */
  | { readonly code: 'no-such-establishment'; readonly establishment: Position }
  | { readonly code: 'no-such-alarm'; readonly alarm: AlarmId }
  | AcknowledgementRefusal
  | AsideRefusal
  | ReviewingRefusal
  | TakingOverRefusal
  | ExerciseRefusal
  | GebeurtenisRefusal
  | DossierRefusal;

/** Why something asked of a deviation is not done. */
export type DossierRefusal =
  | { readonly code: 'no-such-afwijking'; readonly number: AfwijkingNumber }
  /** `holders`: who may, as far as parties are named for it. */
  | { readonly code: 'not-yours'; readonly holders: readonly PartyId[] }
  | { readonly code: 'out-of-order'; readonly stage: Stage; readonly step: StepKind; readonly stages: readonly Stage[] }
  /** Policy names other parties, or nobody, as holders of a mandate for this kind. */
  | { readonly code: 'no-mandate'; readonly party: string | null; readonly holders: readonly PartyId[] }
  | { readonly code: 'overlapping'; readonly numbers: readonly AfwijkingNumber[] }
  /** `isExtended`: it is the new end of what is extended. */
  | { readonly code: 'ends-before-start'; readonly start: Instant; readonly isExtended?: true }
  | { readonly code: 'in-the-future'; readonly moment: Instant }
  /** It cannot have begun before the start that it says itself: that is to be rectified first. */
  | { readonly code: 'before-start'; readonly start: Instant }
  /** Feeds show these functions at the other place still. */
  | { readonly code: 'still-away'; readonly functions: readonly FunctionId[] }
  /** R84: they were away when last known, and are not known to be back. */
  | { readonly code: 'not-known-back'; readonly functions: readonly FunctionId[] }
  /** R50: these points are open, and it was not said to close all the same. */
  | { readonly code: 'points-open'; readonly points: readonly string[] }
  /** A deviation is of one meldkamer. */
  | {
      readonly code: 'other-meldkamer';
      readonly meldkamer: MeldkamerId;
      readonly functions: readonly FunctionId[];
    }
  /** R131: one dossier is of one meldkamer. */
  | { readonly code: 'joins-meldkamers'; readonly meldkamers: readonly MeldkamerId[] }
  /** R131: its feed goes on telling of it: have the others join that one. */
  | { readonly code: 'joins-announced'; readonly number: AfwijkingNumber }
  /** R131: it is at another place. */
  | { readonly code: 'joins-places'; readonly number: AfwijkingNumber }
  /** R131: this one went up by itself, and has nothing of its own to join. */
  | { readonly code: 'joins-gone-up'; readonly number: AfwijkingNumber; readonly into: AfwijkingNumber }
  /** R131: these do not say the same, and it was not said to join them all the same. */
  | { readonly code: 'decisions-contradict'; readonly decisions: readonly string[] }
  /** R136: these are none of its functions. */
  | { readonly code: 'splits-unknown'; readonly functions: readonly FunctionId[] }
  /** R136: nothing would be left of it, or nothing but planbare zorg of which nobody follows whether it is back. */
  | { readonly code: 'splits-all' | 'splits-planned' }
  /** R136: its feed goes on telling of all of them under one reference. */
  | { readonly code: 'splits-announced' }
  /** R138: it goes to none of the ten; or LMS answers for the one that it goes to and does not say how it knows. */
  | { readonly code: 'receives-nothing' | 'receives-unsaid' }
  /** R138: these are none of its functions. */
  | { readonly code: 'receives-unknown'; readonly functions: readonly FunctionId[] }
  | { readonly code: 'no-pilot'; readonly number: AfwijkingNumber }
  | { readonly code: 'no-such-guarantee'; readonly item: string }
  | { readonly code: 'no-such-notice' }
  | { readonly code: 'no-such-question'; readonly question: string }
  /** LMS notes what another decided without a document and without an entry in its log. */
  | { readonly code: 'nothing-to-show' }
  /** An uitwijk is to one of the ten. */
  | { readonly code: 'uitwijk-outside' }
  /** For absences that return it must be said until when. */
  | { readonly code: 'repeated-without-end' }
  | { readonly code: 'no-such-decision'; readonly decision: string }
  /** Another party is said to have decided that. */
  | { readonly code: 'not-named'; readonly party: string | null }
  | { readonly code: 'answered-already' }
  /** Its party denied it: what is recorded anew is told to that party again. */
  | { readonly code: 'denied-before' }
  /** It was announced anew since. */
  | { readonly code: 'claim-changed' }
  /** The party recorded it itself. */
  | { readonly code: 'no-claim' }
  | { readonly code: 'nothing-changed' };

export type Registration = {
  readonly meldkamer: MeldkamerId;
  readonly statement: Statement;
  /** Numbers of deviations about the same functions and time that the sender knows of. */
  readonly alongside: readonly AfwijkingNumber[];
};

export type StepAsked = {
  readonly number: AfwijkingNumber;
  /** The version that was seen; null for steps that stand beside each other, such as a receipt. */
  readonly version: number | null;
  readonly step: Step;
  /** R77: where its functions were while it lasted, as the register has it; of a step that sets functions right. */
  readonly away: readonly AwayBefore[];
};

/** Where a function was said to be away, by one source or by several; `until` null: still. */
export type AwayBefore = Lasting & { readonly function: FunctionId; readonly places: readonly Location[] };
