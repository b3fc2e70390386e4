// What a feed or a form says, after the door: checked, typed, and with the moment it was received. Not yet a fact.

import type { Instant } from '#shared/base/time.ts';
import type { AfwijkingKind, ReasonCategory } from '#shared/deviation/statement.ts';
import { type Location, locationKey } from '#shared/location/location.ts';
import type { FunctionId, PostId, TrackedFunction } from '#shared/reference/functions.ts';
import type { MeldkamerId } from '#shared/reference/meldkamers.ts';
import type { SourceId } from '#shared/reference/source.ts';
import type { Forecast } from '#shared/staffing/staffing.ts';

/** NENA i3 ServiceState (NENA-STA-010.3). `Unreachable` is ours to set and never sent. */
export const SERVICE_STATES = [
  'Normal',
  'Unstaffed',
  'ScheduledMaintenanceDown',
  'ScheduledMaintenanceAvailable',
  'MajorIncidentInProgress',
  'Partial',
  'Overloaded',
  'GoingDown',
  'Down',
] as const;
export type ServiceState = (typeof SERVICE_STATES)[number];

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
  readonly observedAt: Instant;
};

export type StateReading = {
  readonly kind: 'state';
  readonly subject: StateSubject;
  readonly state: ServiceState;
  readonly reason: string;
  readonly observedAt: Instant;
};

/** What is not said is null: an open point, and no reason to keep the deviation silent. */
export type AfwijkingReading = {
  readonly kind: 'afwijking';
  readonly reference: string;
  readonly afwijking: AfwijkingKind;
  readonly functions: readonly FunctionId[];
  readonly to: Location | null;
  readonly reasonCategory: ReasonCategory | null;
  readonly reason: string;
  readonly start: Instant;
  readonly expectedEnd: Instant | null;
  readonly endCondition: string | null;
  /** A role or an organisation, as are decider and consulted. */
  readonly owner: string | null;
  readonly decider: string | null;
  readonly capacity: string | null;
  readonly mandate: string | null;
  readonly document: string | null;
  readonly decidedAt: Instant | null;
  readonly fallback: string | null;
  readonly fallbackTestedAt: Instant | null;
  /** Minutes. */
  readonly fallbackWithin: number | null;
  readonly returnPlan: string | null;
  readonly reviewAt: Instant | null;
  readonly consulted: readonly string[];
  readonly observedAt: Instant;
};

export type HeartbeatReading = { readonly kind: 'heartbeat' };

export type Reading = (LocationReading | StaffingReading | StateReading | AfwijkingReading | HeartbeatReading) & {
  readonly source: SourceId;
  readonly meldkamer: MeldkamerId;
  /** When the sender says it wrote this down; null when it does not say. */
  readonly sentAt: Instant | null;
};

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
