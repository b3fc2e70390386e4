// How sure we are of what a source said: when it was last confirmed, and how old that is now. Computed, never stored.

import type { Instant } from '#shared/base/time.ts';
import type { HeardSources } from '#shared/journal/heard.ts';
import type { Told } from '#shared/journal/reading.ts';
import type { Picture } from '#shared/picture/picture.ts';
import { isManual, type SourceId } from '#shared/reference/source.ts';
import { type Freshness, freshness, manualFreshness, moreDoubtful } from './freshness.ts';

export type Certainty = {
  readonly confirmedAt: Instant | null;
  readonly freshness: Freshness;
  readonly manual: boolean;
};

export const NEVER: Certainty = { confirmedAt: null, freshness: 'never', manual: false };

export type Said = {
  readonly source: SourceId;
  readonly reconfirmBy: Instant | null;
  readonly observedAt: Instant;
  /** What it tells of. */
  readonly told: Told;
  /** R86: when it was last said, when it was not said again in time. */
  readonly missedAt: Instant | null;
};

/** R15: a feed confirms everything it said by any sign of life; what was entered by hand holds until its own moment. */
export function certainty(
  picture: Picture,
  heard: HeardSources,
  { source, reconfirmBy, observedAt, told, missedAt }: Said,
  now: Instant,
): Certainty {
  if (reconfirmBy !== null) {
    return { confirmedAt: observedAt, freshness: manualFreshness(reconfirmBy, now), manual: isManual(source) };
  }
  const heardAt = lastHeard(picture, heard, source);
  const byHearing = freshness(heardAt, now, picture.policy.feed);
  const byAge = missedAt === null ? byHearing : moreDoubtful(byHearing, 'old');
  const confirmedAt = missedAt ?? heardAt;
  const isRefused = picture.refused[source]?.includes(told) === true;
  return { confirmedAt, freshness: isRefused ? moreDoubtful(byAge, 'refused') : byAge, manual: false };
}

/** Before the first pulse a screen knows only what the journal says: when the feed joined, or fell silent. */
export function lastHeard(picture: Picture, heard: HeardSources, source: SourceId): Instant | null {
  const feed = picture.feeds[source];
  return heard[source] ?? feed?.lastHeardAt ?? feed?.joinedAt ?? null;
}
