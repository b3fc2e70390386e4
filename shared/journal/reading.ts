// What a feed or a form says, after the door: checked, typed, and with the moment it was received. And the facts that it becomes.

import { earliest, type Instant } from '#shared/base/time.ts';
import type { Announced } from '#shared/deviation/announcement.ts';
import type { Statement } from '#shared/deviation/statement.ts';
import { type Claim, type Location, locationKey } from '#shared/location/location.ts';
import type { FunctionId, PostId, TrackedFunction } from '#shared/reference/functions.ts';
import type { MeldkamerId } from '#shared/reference/meldkamers.ts';
import type { ServiceState } from '#shared/reference/service-state.ts';
import type { SourceId } from '#shared/reference/source.ts';
import type { Forecast, StaffingState } from '#shared/staffing/staffing.ts';

/** A meldkamer, or one of its functions' posts. */
export type StateSubject = MeldkamerId | PostId;

export type LocationReading = {
  readonly kind: 'location';
  readonly function: TrackedFunction;
  readonly location: Location;
  readonly observedAt: Instant;
  readonly since: Instant | null;
};

export type StaffingReading = {
  readonly kind: 'staffing';
  readonly post: PostId;
  readonly filled: number;
  readonly planned: number | null;
  readonly minimum: number | null;
  readonly qualifications: Readonly<Record<string, number>> | null;
  readonly forecast: readonly Forecast[] | null;
  /** Of a CaCo alone; left out: it is not shared. */
  readonly sharedWith?: MeldkamerId;
  readonly observedAt: Instant;
};

export type StateReading = {
  readonly kind: 'state';
  readonly subject: StateSubject;
  readonly state: ServiceState;
  readonly reason: string;
  readonly observedAt: Instant;
};

export type AfwijkingReading = {
  readonly kind: 'afwijking';
  readonly reference: string;
  /** What is not said is unknown: an open point, and no reason to keep the deviation silent. */
  readonly statement: Statement;
  readonly announced: Announced;
  readonly observedAt: Instant;
};

export type HeartbeatReading = { readonly kind: 'heartbeat' };

export type Reading = (LocationReading | StaffingReading | StateReading | AfwijkingReading | HeartbeatReading) & {
  readonly source: SourceId;
  readonly meldkamer: MeldkamerId;
  /** When the sender says it wrote this down; null when it does not say. */
  readonly sentAt: Instant | null;
};

/** R7: what is dated ahead was said no later than we had it, so that a moment to come goes before nothing that is said until then. */
export function notAhead(reading: Reading, now: Instant): Reading {
  if (!('observedAt' in reading) || reading.observedAt <= now) return reading;
  const had = { ...reading, observedAt: now };
  if (had.kind !== 'location' || had.since === null) return had;
  const { since } = had;
  return { ...had, since: earliest(since, now) };
}

/** What a report tells of: where a function is, how a post is staffed, in which state something is. */
export type Told = string & { readonly __told: true };

export function told(kind: 'location' | 'staffing' | 'state', name: string): Told {
  return `${kind} ${name}` as Told;
}

/** Null for what tells nothing of how things stand. */
export function toldBy(reading: Reading): Told | null {
  switch (reading.kind) {
    case 'location':
      return told('location', reading.function.id);
    case 'staffing':
      return told('staffing', reading.post);
    case 'state':
      return told('state', reading.subject);
    default:
      return null;
  }
}

/** What a reading is about, and for a place also which: what confirms one place is no confirmation of another. */
export function readingSubject(reading: Reading): string {
  switch (reading.kind) {
    case 'location':
      return locationSubject(reading.function.id, reading.location);
    case 'staffing':
      return `staffing ${reading.post}`;
    case 'state':
      return `state ${reading.subject}`;
    case 'afwijking':
      return `afwijking ${reading.reference}`;
    case 'heartbeat':
      return 'heartbeat';
  }
}

export function locationSubject(functionId: FunctionId, location: Location): string {
  return `${functionId} ${locationKey(location)}`;
}

/** Where a source said that a function was, and at which moment. */
export type Word = { readonly at: Instant; readonly location: Location };

/** What came after something newer about the same was known. */
export type LateReading =
  | {
      readonly kind: 'location';
      readonly function: FunctionId;
      readonly location: Location;
      /** Since when, as the source gave it with this reading. */
      readonly since: Instant | null;
      /** What its source is known to have said of it nearest before it. */
      readonly earlier: Word | null;
      /** What its source is known to have said of it nearest after it, or at the same moment. */
      readonly later: Word | null;
      /** False: it may have said more in between, that nobody knows any more. */
      readonly exact: boolean;
    }
  | { readonly kind: 'staffing'; readonly state: StaffingState }
  | { readonly kind: 'state'; readonly subject: StateSubject; readonly state: ServiceState }
  | { readonly kind: 'afwijking'; readonly reference: string };

/** What is recorded of a reading; what a deviation is said to be is recorded as deviations are, whoever says it. */
export type ReportedFact =
  /** `sinces`: what the reading that led to it itself gave as "since"; the claim has all that its source ever gave. */
  | {
      readonly kind: 'function-located';
      readonly function: FunctionId;
      readonly claim: Claim;
      readonly sinces: readonly Instant[];
    }
  /** A late reading showed that the state began earlier, or was interrupted. The place itself stays as it was. */
  | {
      readonly kind: 'since-corrected';
      readonly function: FunctionId;
      readonly source: SourceId;
      readonly since: Instant;
      readonly stated: readonly Instant[];
      readonly otherwiseAt: Instant | null;
    }
  /** It was to be said again by `dueAt`, and was last said at `saidAt`: from `dueAt` on this source says nothing of it. */
  | {
      readonly kind: 'confirmation-missed';
      readonly function: FunctionId;
      readonly source: SourceId;
      readonly saidAt: Instant;
      readonly dueAt: Instant;
    }
  | { readonly kind: 'staffing-reported'; readonly state: StaffingState }
  | {
      readonly kind: 'state-reported';
      readonly subject: StateSubject;
      readonly source: SourceId;
      readonly state: ServiceState;
      /** Short free text; null where the reader may not see it. */
      readonly reason: string | null;
      readonly observedAt: Instant;
    }
  | {
      readonly kind: 'reading-late';
      readonly source: SourceId;
      readonly observedAt: Instant;
      readonly reading: LateReading;
    };
