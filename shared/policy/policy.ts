// Thresholds, timers and minimums. Policy is data with an owner, a source and a version; no norm is written into a rule.

import { DAY, HOUR, type Instant, MINUTE, SECOND } from '#shared/base/time.ts';
import type { PostId } from '#shared/reference/functions.ts';
import type { MeldkamerId } from '#shared/reference/meldkamers.ts';
import { DEFAULT_DOSSIER_POLICY, type DossierPolicy } from './dossier-policy.ts';

/** Every duration is in milliseconds. */
export type FeedPolicy = {
  /** How often a feed is expected to let itself be heard. */
  readonly expectedEvery: number;
  readonly lateAfter: number;
  readonly oldAfter: number;
  /** Silence alarm and "unknown" from here (EN 50136-1, category SP5/DP4: 90 s). */
  readonly silentAfter: number;
  /** This many feeds falling silent within `togetherWithin` are one cause, not so many alarms. */
  readonly togetherCount: number;
  readonly togetherWithin: number;
};

/** How much one key may send (a feed that sends more gets 429 and tries again), and how much of it may stand open. */
export type IntakePolicy = {
  readonly eventsPerSecond: number;
  /** At once after a quiet time, such as a backlog after an outage. */
  readonly burst: number;
  /** Sources of one meldkamer that are in use. */
  readonly sources: number;
  /** Deviations that its sources announced and that are not done. */
  readonly openAnnouncements: number;
};

/** Every duration is in milliseconds; 0: it never happens by itself, as by policies of before. */
export type AlarmPolicy = {
  /** R144. What is still so this long after somebody acknowledged it calls for attention again. */
  readonly acknowledgedFor: number;
  /** R146. A receipt that is overdue for this long is more urgent. */
  readonly receiptRisesAfter: number;
  /** R146. So is a deviation about which nobody decided for this long since its ladder was first climbed. */
  readonly ladderRisesAfter: number;
};

/** Part of a day by the Dutch clock; one that is over at or before its begin goes on over midnight. */
export type PartOfDay = {
  /** 1 is Monday; the day on which it begins. */
  readonly days: readonly number[];
  /** As 07:30. */
  readonly from: string;
  readonly until: string;
};

export type MinimumStaffing = {
  readonly post: PostId;
  /** Of those who have it alone; null: of all who are there. */
  readonly qualification: string | null;
  /** Null: whenever no other row of the post says otherwise. */
  readonly during: PartOfDay | null;
  readonly minimum: number;
  /** Who set it, and by which document. */
  readonly owner: string;
  readonly source: string;
};

/** A meldkamer that is to be heard from a moment on. */
export type ExpectedMeldkamer = {
  readonly meldkamer: MeldkamerId;
  readonly from: Instant;
  /** Where that is written. */
  readonly source: string;
};

export type Policy = {
  readonly version: string;
  readonly owner: string;
  readonly source: string;
  readonly feed: FeedPolicy;
  /** R85. Those that are not named here are not connected yet, and that is no alarm. */
  readonly expected: readonly ExpectedMeldkamer[];
  readonly intake: IntakePolicy;
  readonly location: {
    /** How long a place must hold before it alarms, and before it no longer does. */
    readonly onDelay: number;
    readonly offDelay: number;
    /** A feed repeats each location at least this often, even when nothing changed. */
    readonly confirmWithin: number;
    /** A manual entry must be confirmed again within this time. */
    readonly reconfirmManualWithin: number;
  };
  readonly alarms: AlarmPolicy;
  readonly staffing: {
    readonly onDelay: number;
    readonly offDelay: number;
    /** R148. How far ahead too few are planned to be an alarm, and to be one that is urgent. 0: not at all, as by policies of before. */
    readonly lookAhead: number;
    readonly lookAheadUrgent: number;
    readonly minimums: readonly MinimumStaffing[];
  };
  readonly clock: {
    /** A feed whose times run further ahead than this has a clock that is wrong. */
    readonly aheadTolerance: number;
    /** A heartbeat is never worth sending late, so one this old means a clock that runs behind. */
    readonly behindTolerance: number;
    /** Readings further in the future than this are refused. */
    readonly refuseAhead: number;
  };
  readonly dossier: DossierPolicy;
};

export const DEFAULT_POLICY: Policy = {
  version: '2026-1',
  owner: 'Landelijke Meldkamer Samenwerking (voorstel, nog niet vastgesteld)',
  source: 'Voorstel bij ingebruikname; een landelijke norm is niet gevonden',
  feed: {
    expectedEvery: 10 * SECOND,
    lateAfter: 15 * SECOND,
    oldAfter: 30 * SECOND,
    silentAfter: 90 * SECOND,
    togetherCount: 3,
    togetherWithin: 60 * SECOND,
  },
  expected: [],
  intake: { eventsPerSecond: 500, burst: 5_000, sources: 12, openAnnouncements: 50 },
  location: {
    onDelay: 0,
    offDelay: 0,
    confirmWithin: 12 * HOUR,
    reconfirmManualWithin: 4 * HOUR,
  },
  alarms: { acknowledgedFor: 8 * HOUR, receiptRisesAfter: 4 * HOUR, ladderRisesAfter: 30 * MINUTE },
  staffing: {
    onDelay: 30 * SECOND,
    offDelay: 30 * SECOND,
    lookAhead: 3 * DAY,
    lookAheadUrgent: DAY,
    minimums: [],
  },
  clock: { aheadTolerance: 10 * SECOND, behindTolerance: 5 * MINUTE, refuseAhead: 2 * MINUTE },
  dossier: DEFAULT_DOSSIER_POLICY,
};
