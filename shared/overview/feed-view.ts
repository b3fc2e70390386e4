// One feed as people look at it: when it was last heard.

import type { Instant } from '#shared/base/time.ts';
import type { HeardSources } from '#shared/journal/heard.ts';
import type { Picture } from '#shared/picture/picture.ts';
import type { MeldkamerId } from '#shared/reference/meldkamers.ts';
import { isManual, type SourceId, systemOf } from '#shared/reference/source.ts';
import { lastHeard } from './certainty.ts';
import { type Freshness, freshness } from './freshness.ts';

export type FeedView = {
  readonly source: SourceId;
  readonly system: string;
  readonly meldkamer: MeldkamerId;
  readonly heardAt: Instant | null;
  readonly freshness: Freshness;
  readonly manual: boolean;
};

export function feedView(
  picture: Picture,
  heard: HeardSources,
  source: SourceId,
  meldkamer: MeldkamerId,
  now: Instant,
): FeedView {
  const heardAt = lastHeard(picture, heard, source);
  return {
    source,
    system: systemOf(source),
    meldkamer,
    heardAt,
    freshness: freshness(heardAt, now, picture.policy.feed),
    manual: isManual(source),
  };
}
