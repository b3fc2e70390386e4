// From what was filled in to the events that are sent: only rows that were changed or confirmed again. A retry sends the same events.

import type { Instant } from '#shared/base/time.ts';
import { designatedMeldkamer, type Location } from '#shared/location/location.ts';
import type { FunctionView } from '#shared/overview/function-view.ts';
import type { StaffingView } from '#shared/overview/staffing-view.ts';
import type { MeldkamerId } from '#shared/reference/meldkamers.ts';
import { manualSource, type SourceId } from '#shared/reference/source.ts';
import {
  countIn,
  isLocationTouched,
  isStaffingTouched,
  type LocationDraft,
  type StaffingDraft,
} from './entry-draft.ts';

export type ManualEvent = {
  readonly specversion: '1.0';
  readonly id: string;
  readonly source: SourceId;
  readonly type: 'nl.meldkamer.location.reported.v1' | 'nl.meldkamer.staffing.reported.v1';
  readonly subject: string;
  readonly time: Instant;
  readonly datacontenttype: 'application/json';
  readonly data: Readonly<Record<string, unknown>>;
};

/** One row of the form and the event it became. */
export type Prepared = { readonly row: string; readonly said: string; readonly event: ManualEvent };

export type Preparing = {
  readonly meldkamer: MeldkamerId;
  readonly now: Instant;
  readonly newId: () => string;
  /** What was sent before without an answer: the same words go again under the same id, so that they cannot count twice. */
  readonly earlier: ReadonlyMap<string, Prepared>;
};

export type LocationRow = { readonly view: FunctionView; readonly draft: LocationDraft };
export type StaffingRow = { readonly post: string; readonly known: StaffingView | null; readonly draft: StaffingDraft };

/** Rows that say nothing are left out; drafts are expected to be without problems. */
export function prepare(
  locations: readonly LocationRow[],
  staffing: readonly StaffingRow[],
  parts: Preparing,
): readonly Prepared[] {
  return [
    ...locations.flatMap(({ view, draft }) => {
      const location = isLocationTouched(draft) ? locationOf(view, draft, parts.now) : null;
      if (location === null) return [];
      const { task, scope, post } = view;
      const written = { task, scope, location: writtenLocation(location) };
      return [prepared(view.id, 'nl.meldkamer.location.reported.v1', post, written, parts)];
    }),
    ...staffing.flatMap(({ post, known, draft }) => {
      const seats = isStaffingTouched(draft) ? seatsOf(known, draft) : null;
      return seats === null ? [] : [prepared(post, 'nl.meldkamer.staffing.reported.v1', post, seats, parts)];
    }),
  ];
}

function prepared(
  row: string,
  type: ManualEvent['type'],
  subject: string,
  contents: Readonly<Record<string, unknown>>,
  { meldkamer, now, newId, earlier }: Preparing,
): Prepared {
  const said = JSON.stringify([type, subject, contents]);
  const before = earlier.get(row);
  if (before !== undefined && before.said === said) return before;
  const event: ManualEvent = {
    specversion: '1.0',
    id: newId(),
    source: manualSource(meldkamer),
    type,
    subject,
    time: now,
    datacontenttype: 'application/json',
    data: { ...contents, observedAt: now },
  };
  return { row, said, event };
}

/** Null when there is nothing to confirm again. */
function locationOf(view: FunctionView, draft: LocationDraft, now: Instant): Location | null {
  switch (draft.choice) {
    case 'unchanged':
      return view.claim?.location ?? null;
    case 'own':
      return { kind: 'meldkamer', meldkamer: designatedMeldkamer(view, now) };
    case 'other':
      return draft.meldkamer === '' ? null : { kind: 'meldkamer', meldkamer: draft.meldkamer };
    case 'elsewhere':
      return { kind: 'elsewhere', place: draft.place.trim() };
    case 'unknown':
      return { kind: 'unknown' };
  }
}

function writtenLocation(location: Location): Readonly<Record<string, unknown>> {
  switch (location.kind) {
    case 'meldkamer':
      return { meldkamer: location.meldkamer };
    case 'elsewhere':
      return { place: location.place };
    case 'unknown':
      return { unknown: true };
  }
}

/** What is confirmed again stays whole, plans included; what is typed replaces it. */
function seatsOf(known: StaffingView | null, draft: StaffingDraft): Readonly<Record<string, unknown>> | null {
  const filled = countIn(draft.filled);
  if (filled !== null) {
    const minimum = countIn(draft.minimum);
    return minimum === null ? { filled } : { filled, minimum };
  }
  const headcount = known?.headcount ?? null;
  if (headcount === null) return null;
  return Object.fromEntries(Object.entries(headcount).filter(([, value]) => value !== null));
}
