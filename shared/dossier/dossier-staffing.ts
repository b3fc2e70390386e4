// The staffing of the posts behind one deviation: the level now, who set the minimum, and when it was below that. Numbers only for
// who may know them. While nobody confirms a level nothing is counted, so what is unknown is never taken for enough.

import { earliest, elapsed, type Instant } from '#shared/base/time.ts';
import type { Afwijking } from '#shared/deviation/afwijking.ts';
import { spanOf } from '#shared/deviation/span.ts';
import type { HeardSources } from '#shared/journal/heard.ts';
import { apiStaffing } from '#shared/overview/api-picture.ts';
import { staffingView } from '#shared/overview/staffing-view.ts';
import type { Picture } from '#shared/picture/picture.ts';
import { type PostStaffing, postStaffing } from '#shared/picture/post-staffing.ts';
import { type Audience, redactStaffing, seesHeadcounts } from '#shared/picture/redact.ts';
import { type PostId, parseFunction, parsePost } from '#shared/reference/functions.ts';
import type { BelowStretch } from '#shared/register/below-minimum.ts';
import { agreedMinimum } from '#shared/staffing/agreed-minimum.ts';
import type { StaffingState } from '#shared/staffing/staffing.ts';
import type { DossierPost, DossierStaffing } from './api-dossier.ts';

export type StaffingParts = {
  readonly picture: Picture;
  readonly heard: HeardSources;
  /** Stretches below minimum of all posts between two moments. */
  readonly below: (from: Instant, to: Instant) => readonly BelowStretch[];
  readonly audience: Audience;
  readonly now: Instant;
};

/** The posts whose functions are in it. */
export function postsOf({ functions }: Pick<Afwijking, 'functions'>): readonly PostId[] {
  return [...new Set(functions.flatMap((id) => parseFunction(id)?.post ?? []))];
}

/** The post itself, and its discipline in the meldkamer as a whole: either may be what is reported. */
export function reportedAs(post: PostId): readonly PostId[] {
  const parsed = parsePost(post);
  const whole = parsed === null ? null : parsePost(`${parsed.meldkamer}/${parsed.discipline}`);
  return [...new Set(whole === null ? [post] : [post, whole.id])];
}

export function dossierStaffing(parts: StaffingParts, afwijking: Afwijking): DossierStaffing {
  const { from, until } = spanOf(afwijking);
  const to = until === null ? parts.now : earliest(until, parts.now);
  const below = from < to ? parts.below(from, to) : [];
  const isTold = (post: PostId): boolean =>
    postStaffing(parts.picture, post, parts.now) !== null || below.some((one) => one.post === post);
  const shown = postsOf(afwijking).flatMap((post) => {
    const told = reportedAs(post).filter(isTold);
    return told.length === 0 ? [post] : told;
  });
  const posts = [...new Set(shown)].map((post) =>
    postOf(
      parts,
      post,
      below.filter((one) => one.post === post),
    ),
  );
  return { posts, belowMs: posts.reduce((soFar, { belowMs }) => soFar + belowMs, 0) };
}

function postOf(
  { picture, heard, audience, now }: StaffingParts,
  post: PostId,
  stretches: readonly BelowStretch[],
): DossierPost {
  const staffing = redactedStaffing(audience, postStaffing(picture, post, now));
  const agreed = seesHeadcounts(audience, post) ? agreedMinimum(picture.policy, post, null, now) : null;
  return {
    post,
    now: staffing === null ? null : apiStaffing(staffingView(picture, heard, staffing, now)),
    minimumSetBy: agreed === null ? null : { owner: agreed.owner, source: agreed.source },
    isNumbered: seesHeadcounts(audience, post),
    below: stretches.map(({ from, to }) => ({ from, to })),
    belowMs: stretches.reduce((soFar, { from, to }) => soFar + elapsed(from, to), 0),
  };
}

function redactedStaffing(audience: Audience, staffing: PostStaffing | null): PostStaffing | null {
  if (staffing === null) return null;
  const redacted = (state: StaffingState): StaffingState => redactStaffing(audience, state);
  return { state: redacted(staffing.state), sayings: staffing.sayings.map(redacted) };
}
