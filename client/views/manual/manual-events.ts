// From what was filled in to the events that are sent: only rows that were changed or confirmed again. A retry sends the same events.

import { omitNull } from '#shared/base/omit-null.ts';
import type { Instant } from '#shared/base/time.ts';
import { designatedMeldkamer, type Location } from '#shared/location/location.ts';
import type { FunctionView } from '#shared/overview/function-view.ts';
import type { StaffingView } from '#shared/overview/staffing-view.ts';
import type { MeldkamerId } from '#shared/reference/meldkamers.ts';
import type { SourceId } from '#shared/reference/source.ts';
import type { LocationSaid, StaffingSaid } from './entry-fields.ts';

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
  readonly source: SourceId;
  readonly now: Instant;
  readonly newId: () => string;
  /** What was sent before without an answer: the same words go again under the same id, so that they cannot count twice. */
  readonly earlier: ReadonlyMap<string, Prepared>;
};

/** `source`: as whom it is said when that is another than of the rest of the form. */
export type LocationRow = { readonly view: FunctionView; readonly said: LocationSaid; readonly source?: SourceId };
export type StaffingRow = { readonly post: string; readonly known: StaffingView | null; readonly said: StaffingSaid };

/** Rows that say nothing are left out. */
export function prepare(
  locations: readonly LocationRow[],
  staffing: readonly StaffingRow[],
  parts: Preparing,
): readonly Prepared[] {
  return [
    ...locations.flatMap(({ view, said, source = parts.source }) => {
      const location = saidLocation(view, said, parts.now);
      if (location === null) return [];
      const { task, scope, post } = view;
      const written = { task, scope, location: writtenLocation(location) };
      return [prepared(view.id, 'nl.meldkamer.location.reported.v1', post, written, { ...parts, source })];
    }),
    ...staffing.flatMap(({ post, known, said }) => {
      const seats = saidSeats(known, said);
      return seats === null ? [] : [prepared(post, 'nl.meldkamer.staffing.reported.v1', post, omitNull(seats), parts)];
    }),
  ];
}

function prepared(
  row: string,
  type: ManualEvent['type'],
  subject: string,
  contents: Readonly<Record<string, unknown>>,
  { source, now, newId, earlier }: Preparing,
): Prepared {
  const said = JSON.stringify([type, subject, contents]);
  const before = earlier.get(row);
  if (before !== undefined && before.said === said) return before;
  const event: ManualEvent = {
    specversion: '1.0',
    id: newId(),
    source,
    type,
    subject,
    time: now,
    datacontenttype: 'application/json',
    data: { ...contents, observedAt: now },
  };
  return { row, said, event };
}

/** Null when nothing was said, or there is nothing to confirm again. */
export function saidLocation(view: FunctionView, said: LocationSaid, now: Instant): Location | null {
  switch (said.choice) {
    case null:
      return said.reconfirm === true ? (view.claim?.location ?? null) : null;
    case 'own':
      return { kind: 'meldkamer', meldkamer: designatedMeldkamer(view, now) };
    case 'other':
      return said.meldkamer === undefined ? null : { kind: 'meldkamer', meldkamer: said.meldkamer };
    case 'elsewhere':
      return said.place === undefined ? null : { kind: 'elsewhere', place: said.place };
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

export type Seats = {
  readonly filled: number;
  readonly minimum?: number | null;
  readonly sharedWith?: MeldkamerId | null;
};

/** What is confirmed again stays whole, plans included; what is typed replaces it. */
export function saidSeats(known: StaffingView | null, said: StaffingSaid): Seats | null {
  const { filled, minimum = null, sharedWith = null, reconfirm = false } = said;
  if (filled !== null) return { filled, minimum, sharedWith };
  const headcount = reconfirm ? (known?.headcount ?? null) : null;
  return headcount === null ? null : { ...headcount, sharedWith: known?.sharedWith ?? null };
}
