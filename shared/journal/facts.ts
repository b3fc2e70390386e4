// The vocabulary of the journal: one entry is one decision, with its moment, its actor and its facts. Nothing is ever edited.

import type {
  Acknowledgement,
  AlarmId,
  AlarmKey,
  AlarmSubject,
  AskedAside,
  ConditionId,
  Priority,
  SetAside,
} from '#shared/alarm/alarm.ts';
import type { Aside } from '#shared/alarm/life.ts';
import type { ConditionReview } from '#shared/alarm/review.ts';
import type { Instant } from '#shared/base/time.ts';
import type { Afwijking } from '#shared/deviation/afwijking.ts';
import type { DossierChange } from '#shared/deviation/changes.ts';
import type { LadderTurn, RecordedBy } from '#shared/deviation/dossier.ts';
import type { Disturbed, GebeurtenisNumber, GebeurtenisStatement, ProposalId } from '#shared/deviation/gebeurtenis.ts';
import type { AfwijkingNumber } from '#shared/deviation/number.ts';
import type { Policy } from '#shared/policy/policy.ts';
import type { Actor } from '#shared/reference/actor.ts';
import type { FunctionId } from '#shared/reference/functions.ts';
import type { MeldkamerId } from '#shared/reference/meldkamers.ts';
import type { SourceId } from '#shared/reference/source.ts';
import type { ReportedFact, Told } from './reading.ts';

/** 0 before the first entry; then 1, 2, 3 without gaps. */
export type Position = number & { readonly __position: true };

/** The message that led to an entry, so that a retry finds its first position and an inspector finds its message. */
export type Cause = {
  /** Unique for ever: for an event its source and id, for a request its idempotency key. */
  readonly key: string;
  /** SHA-256 (hex) of what it said, so that the same key with other contents is noticed. */
  readonly digest: string;
};

/** Why we could not hear for a while. */
export type Deafness = 'start' | 'stall' | 'journal' | 'clock';

export type Fact =
  | ReportedFact
  | { readonly kind: 'journal-opened'; readonly epoch: string; readonly synthetic: boolean }
  | { readonly kind: 'policy-adopted'; readonly policy: Policy }
  | { readonly kind: 'listening-resumed'; readonly deafFrom: Instant | null; readonly cause: Deafness }
  | { readonly kind: 'feed-joined'; readonly source: SourceId; readonly meldkamer: MeldkamerId }
  | { readonly kind: 'feed-silent'; readonly source: SourceId; readonly lastHeardAt: Instant }
  | { readonly kind: 'feed-returned'; readonly source: SourceId }
  /**
   * Nobody could hear it from its last word before we were deaf on, for longer than a silence: that time is nobody's. `awaited`: until it
   * returns, for it was not heard again yet; null: until this entry, as in every entry of before that was told.
   */
  | {
      readonly kind: 'feed-unheard';
      readonly source: SourceId;
      readonly lastHeardAt: Instant;
      readonly awaited: true | null;
    }
  /** Said to speak no more, so that its silence is no alarm and its last words no claim. */
  | { readonly kind: 'feed-retired'; readonly source: SourceId }
  /** The keys that the source belongs to from now on, by their ids; the last of them is the one that used it. */
  | { readonly kind: 'source-held'; readonly source: SourceId; readonly keys: readonly string[] }
  /** Reports of this source were refused to a key that it belongs to: what they tell of is not known to be so any more. */
  | { readonly kind: 'reports-refused'; readonly source: SourceId; readonly about: readonly Told[] }
  /** A report about it was taken again. */
  | { readonly kind: 'reports-taken'; readonly source: SourceId; readonly about: readonly Told[] }
  /** LMS says afterwards which source was right about where a function was. `reason`: null where the reader may not see it. */
  | {
      readonly kind: 'source-established';
      readonly function: FunctionId;
      readonly source: SourceId;
      readonly from: Instant;
      readonly until: Instant;
      readonly reason: string | null;
      /** The entries with what LMS established of that time before and this takes the place of; null: none. */
      readonly replaces: readonly Position[] | null;
    }
  /**
   * It was away, and is at its own meldkamer again. `at`: when that was, where it became known afterwards and may have left again since;
   * null: when this was recorded.
   */
  | { readonly kind: 'function-returned'; readonly function: FunctionId; readonly at: Instant | null }
  /**
   * What became known since shows that it did not come back when that was recorded. `at`: when it last did before; null: not since it is
   * followed.
   */
  | { readonly kind: 'return-undone'; readonly function: FunctionId; readonly at: Instant | null }
  /** It got its number. */
  | { readonly kind: 'afwijking-opened'; readonly afwijking: Afwijking }
  | { readonly kind: 'afwijking-changed'; readonly number: AfwijkingNumber; readonly change: DossierChange }
  /** R132: several meldkamers are disturbed at once, or more of them by now. All of them are named each time. */
  | { readonly kind: 'gebeurtenis-proposed'; readonly id: ProposalId; readonly disturbed: readonly Disturbed[] }
  /** LMS says that what was proposed is none. */
  | {
      readonly kind: 'gebeurtenis-dismissed';
      readonly id: ProposalId;
      readonly reason: string;
      readonly by: RecordedBy;
    }
  /** Nothing of what was proposed is disturbed any more. */
  | { readonly kind: 'gebeurtenis-passed'; readonly id: ProposalId }
  /** It got its number. `proposal`: the one that it answers. */
  | {
      readonly kind: 'gebeurtenis-opened';
      readonly number: GebeurtenisNumber;
      readonly statement: GebeurtenisStatement;
      readonly proposal: ProposalId | null;
      readonly reason: string;
      readonly by: RecordedBy;
    }
  /** What LMS says of it now, in place of all that it said before. */
  | {
      readonly kind: 'gebeurtenis-restated';
      readonly number: GebeurtenisNumber;
      readonly statement: GebeurtenisStatement;
      readonly reason: string;
      readonly by: RecordedBy;
    }
  /** It ended then at every meldkamer where it went on. */
  | {
      readonly kind: 'gebeurtenis-ended';
      readonly number: GebeurtenisNumber;
      readonly at: Instant;
      readonly reason: string;
      readonly by: RecordedBy;
    }
  | (Binding & { readonly kind: 'gebeurtenis-bound' })
  | (Binding & { readonly kind: 'gebeurtenis-unbound' })
  | (ShiftTakenOver & { readonly kind: 'shift-taken-over' })
  /** R149. What LMS said of the record of a condition. */
  | (ConditionReview & { readonly kind: 'condition-reviewed' })
  /** R153. All that is played stands in a journal of its own. */
  | (ExerciseBegun & { readonly kind: 'exercise-begun' })
  | (ExerciseEnded & { readonly kind: 'exercise-ended' })
  /** The same event id came again with other contents. What was recorded first stands. */
  | { readonly kind: 'conflict-noted'; readonly source: SourceId; readonly firstPosition: Position }
  | {
      readonly kind: 'alarm-raised';
      readonly id: AlarmId;
      readonly key: AlarmKey;
      readonly condition: ConditionId;
      readonly priority: Priority;
      readonly subject: AlarmSubject;
    }
  /** The condition came back before anyone acknowledged the alarm. */
  | { readonly kind: 'alarm-reraised'; readonly key: AlarmKey; readonly subject: AlarmSubject }
  /** It is about something else now: another place, more feeds. Who acknowledged what it was before has not seen this. */
  | { readonly kind: 'alarm-changed'; readonly key: AlarmKey; readonly subject: AlarmSubject }
  | { readonly kind: 'alarm-returned'; readonly key: AlarmKey }
  /** R146. It is as urgent as this by now; more urgent than it was asks for a new acknowledgement. */
  | { readonly kind: 'alarm-weighed'; readonly key: AlarmKey; readonly priority: Priority }
  /** R145. Nobody acknowledged it in the time of a step: the next one has its turn. `nextAt`: when the one behind it is due; null: there is none. */
  | {
      readonly kind: 'alarm-climbed';
      readonly key: AlarmKey;
      readonly turn: LadderTurn;
      readonly nextAt: Instant | null;
    }
  | { readonly kind: 'alarm-acknowledged'; readonly key: AlarmKey; readonly acknowledgement: Acknowledgement }
  /** R144. It was given too long ago, and what it is about is still so. */
  | { readonly kind: 'acknowledgement-expired'; readonly key: AlarmKey }
  /** Somebody was too late, or had not seen the newest version. `by` of the entry says who. */
  | {
      readonly kind: 'acknowledgement-refused';
      readonly key: AlarmKey;
      readonly code: 'version-conflict' | 'already-acknowledged';
    }
  | { readonly kind: 'alarm-suppressed'; readonly key: AlarmKey; readonly by: AlarmId }
  | { readonly kind: 'alarm-released'; readonly key: AlarmKey }
  /** One whose kind asks for two is to be set aside; another key has to confirm it. */
  | { readonly kind: 'aside-asked'; readonly key: AlarmKey; readonly asked: AskedAside }
  | { readonly kind: 'alarm-set-aside'; readonly key: AlarmKey; readonly aside: Aside; readonly set: SetAside }
  /**
   * It calls for attention again, and nobody has seen it; or what was asked stands no more. `why`: somebody asked for it, its end came, or
   * it is about something else by now.
   */
  | {
      readonly kind: 'aside-ended';
      readonly key: AlarmKey;
      readonly aside: Aside;
      readonly why: 'asked' | 'over' | 'changed';
      readonly reason: string | null;
    };

/** R152. `seen`: up to here it was looked at. `note`: null where the reader may not see it, or nothing was written. */
export type ShiftTakenOver = { readonly seen: Position; readonly note: string | null; readonly by: RecordedBy };

/** 1, 2, 3 in one journal. */
export type ExerciseNumber = number;

/** R153. `meldkamers`: null is all of them. `until`: it ends by itself then. */
export type ExerciseBegun = {
  readonly number: ExerciseNumber;
  readonly title: string;
  readonly meldkamers: readonly MeldkamerId[] | null;
  readonly until: Instant;
  readonly by: RecordedBy;
};

/** `by`: null when its time was over. */
export type ExerciseEnded = { readonly number: ExerciseNumber; readonly by: RecordedBy | null };

/** A deviation that belongs to a gebeurtenis from now on, or no more. */
type Binding = {
  readonly number: GebeurtenisNumber;
  readonly afwijking: AfwijkingNumber;
  readonly reason: string;
  readonly by: RecordedBy;
};

export type Entry = {
  readonly position: Position;
  readonly recordedAt: Instant;
  readonly by: Actor;
  readonly cause: Cause | null;
  readonly facts: readonly Fact[];
};

/** An entry before it has its place. */
export type Draft = Omit<Entry, 'position'>;
