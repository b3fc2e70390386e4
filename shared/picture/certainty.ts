// How sure we are of what a source said: when it was last confirmed, and how old that is now. Computed, never stored.

import type { Instant } from '#shared/base/time.ts';
import type { HeardSources } from '#shared/journal/heard.ts';
import { isManual, type SourceId } from '#shared/reference/source.ts';
import { type Freshness, freshness, manualFreshness } from './freshness.ts';
import type { Picture } from './picture.ts';

export type Certainty = {
  readonly confirmedAt: Instant | null;
  readonly freshness: Freshness;
  readonly manual: boolean;
};

export const NEVER: Certainty = { confirmedAt: null, freshness: 'never', manual: false };

/** R15: a feed confirms everything it said by any sign of life; what was entered by hand holds until its own moment. */
export function certainty(
  picture: Picture,
  heard: HeardSources,
  source: SourceId,
  reconfirmBy: Instant | null,
  observedAt: Instant,
  now: Instant,
): Certainty {
  if (reconfirmBy !== null) {
    return { confirmedAt: observedAt, freshness: manualFreshness(reconfirmBy, now), manual: isManual(source) };
  }
  const confirmedAt = lastHeard(picture, heard, source);
  return { confirmedAt, freshness: freshness(confirmedAt, now, picture.policy.feed), manual: false };
}

/** Before the first pulse a screen knows only what the journal says: when the feed joined, or fell silent. */
export function lastHeard(picture: Picture, heard: HeardSources, source: SourceId): Instant | null {
  const feed = picture.feeds[source];
  return heard[source] ?? feed?.lastHeardAt ?? feed?.joinedAt ?? null;
}
