// The picture of a past moment as the system knew it then: the fold up to that moment, looked at by the clock of that moment.
// Never fills in what the journal does not say: when a feed was last heard then is not kept, so no time is given for it.

import { type Instant, latest } from '#shared/base/time.ts';
import type { HeardSources } from '#shared/journal/heard.ts';
import { apiPicture } from '#shared/overview/api-picture.ts';
import type { ApiMeldkamer, ApiPicture } from '#shared/overview/api-shapes.ts';
import { overview } from '#shared/overview/overview.ts';
import { type Picture, silentFrom } from '#shared/picture/picture.ts';
import { isManual, type SourceId } from '#shared/reference/source.ts';

/** `then`: what the system knew at that moment. `now`: places as they are known today, with all that was received later. */
export const KNOWLEDGE = ['then', 'now'] as const;
export type Knowledge = (typeof KNOWLEDGE)[number];

export type ReplayPicture = ApiPicture & {
  readonly at: Instant;
  readonly knowledge: Knowledge;
  readonly live: false;
  /** What was received after this moment is not in it. */
  readonly knownUntil: Instant;
  /** Nobody was listening at that moment. */
  readonly deaf: boolean;
  /** When the last entry before `at` was recorded, and the first one behind it; null when there is none. */
  readonly previousAt: Instant | null;
  readonly nextAt: Instant | null;
};

/** A time in which this system could not hear anything. */
export type Deaf = { readonly from: Instant; readonly to: Instant };

/** `picture`: the fold of all entries recorded up to `at`, redacted for its reader. */
export function pictureThen(picture: Picture, at: Instant, deaf: readonly Deaf[]): ApiPicture {
  const assumed = assumedHeard(picture, at, deaf);
  const api = apiPicture(overview(picture, assumed, at), picture);
  return { ...api, meldkamers: api.meldkamers.map((one) => withoutAssumed(one, assumed)) };
}

/** Since when nobody had listened at that moment; null: somebody did. */
export function deafSince(at: Instant, recordedAt: Instant | null, deaf: readonly Deaf[]): Instant | null {
  const until = heardUntil(at, recordedAt, deaf);
  return until < at ? until : null;
}

/**
 * A feed whose silence was not noted counted as heard, for as long as anyone listened. An entry recorded while one instance was deaf
 * shows that another was not.
 */
function heardUntil(at: Instant, recordedAt: Instant | null, deaf: readonly Deaf[]): Instant {
  const gap = deaf.find(({ from, to }) => from < at && at < to);
  if (gap === undefined) return at;
  return recordedAt === null ? gap.from : latest(gap.from, recordedAt);
}

function assumedHeard(picture: Picture, at: Instant, deaf: readonly Deaf[]): HeardSources {
  const until = heardUntil(at, picture.recordedAt, deaf);
  const heard: Record<SourceId, Instant> = {};
  for (const { source } of Object.values(picture.feeds)) {
    if (silentFrom(picture, source) === null && !isManual(source)) heard[source] = until;
  }
  return heard;
}

/** An assumption gives a freshness and never a time. */
function withoutAssumed(meldkamer: ApiMeldkamer, assumed: HeardSources): ApiMeldkamer {
  const isAssumed = (source: string | null): boolean => source !== null && Object.hasOwn(assumed, source);
  return {
    ...meldkamer,
    functions: meldkamer.functions.map((one) =>
      isAssumed(one.location.source) && one.location.reconfirmBy === undefined
        ? { ...one, location: { ...one.location, confirmedAt: null } }
        : one,
    ),
    staffing: meldkamer.staffing.map((one) =>
      isAssumed(one.source) && one.reconfirmBy === undefined ? { ...one, confirmedAt: null } : one,
    ),
    feeds: meldkamer.feeds.map((one) => (isAssumed(one.source) ? { ...one, heardAt: null } : one)),
  };
}
