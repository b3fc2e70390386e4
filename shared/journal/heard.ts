// Who was last heard when, and which readings said nothing new. Kept beside the journal and shared by all instances;
// never part of the picture, because it changes all the time and means nothing by itself.

import type { Instant } from '#shared/base/time.ts';
import type { SourceId } from '#shared/reference/source.ts';

/** Names what a source keeps confirming: `<source> <subject>`. */
export type ConfirmationKey = string & { readonly __confirmation: true };

export type Heard = {
  /** Last message of any kind, by our clock. */
  readonly sources: Readonly<Record<SourceId, Instant>>;
  /** Moments of observation that confirmed what the journal already says; newest last, at most CONFIRMATIONS_KEPT. */
  readonly confirmations: Readonly<Record<ConfirmationKey, readonly Instant[]>>;
  /** From when on we could hear: our own start, or the end of a time in which we were deaf. Silence before it is ours. */
  readonly listeningSince: Instant | null;
};

export const NOTHING_HEARD: Heard = { sources: {}, confirmations: {}, listeningSince: null };

/** Enough to put a late reading in its right place among them; older ones are forgotten. */
export const CONFIRMATIONS_KEPT = 32;

export function confirmationKey(source: SourceId, subject: string): ConfirmationKey {
  return `${source} ${subject}` as ConfirmationKey;
}

/**
 * From `from` on: when the source joined, for what it confirmed before that may have gone out of use with it (R39). What it tells since of a
 * time before it joined is an entry.
 */
export function confirmationsOf(heard: Heard, source: SourceId, subject: string, from: Instant): readonly Instant[] {
  return behind(heard.confirmations[confirmationKey(source, subject)] ?? [], from);
}

function behind(moments: readonly Instant[], from: Instant): readonly Instant[] {
  const [oldest] = moments;
  return oldest === undefined || oldest >= from ? moments : moments.filter((moment) => moment >= from);
}

/** All that a source is known to have confirmed since then of what begins like this: what it is about, and when, oldest first. */
export function confirmedOf(
  heard: Heard,
  source: SourceId,
  begin: string,
  from: Instant,
): readonly (readonly [string, readonly Instant[]])[] {
  const start = `${source} ${begin}`;
  const found: (readonly [string, readonly Instant[]])[] = [];
  // By hand, because a backlog asks it for every reading.
  for (const key in heard.confirmations) {
    const moments = key.startsWith(start) ? heard.confirmations[key as ConfirmationKey] : undefined;
    if (moments !== undefined) found.push([key.slice(start.length), behind(moments, from)]);
  }
  return found;
}

/** R10: the confirmations with one more, in order and without doubles. */
export function withConfirmation(confirmations: readonly Instant[], observedAt: Instant): readonly Instant[] {
  if (confirmations.includes(observedAt)) return confirmations;
  return [...confirmations, observedAt].sort().slice(-CONFIRMATIONS_KEPT);
}

export function heardAt(heard: Heard, source: SourceId): Instant | null {
  return heard.sources[source] ?? null;
}

export type HeardSources = Readonly<Record<SourceId, Instant>>;
