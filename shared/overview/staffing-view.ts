// The staffing of one post as people look at it, and how sure that is now.

import type { Instant } from '#shared/base/time.ts';
import type { HeardSources } from '#shared/journal/heard.ts';
import { told } from '#shared/journal/reading.ts';
import type { Picture } from '#shared/picture/picture.ts';
import type { PostStaffing } from '#shared/picture/post-staffing.ts';
import { type Discipline, parsePost } from '#shared/reference/functions.ts';
import type { StaffingState } from '#shared/staffing/staffing.ts';
import { type Certainty, certainty } from './certainty.ts';

/** R102: what one of two sources says that do not say the same. */
export type StaffingSaying = Pick<StaffingState, 'source' | 'observedAt' | 'headcount'>;

export type StaffingView = StaffingState &
  Certainty & {
    /** R102. None: nobody contradicts it. */
    readonly sayings: readonly StaffingSaying[];
    readonly discipline: Discipline;
    readonly region: string | null;
  };

export function staffingView(
  picture: Picture,
  heard: HeardSources,
  { state, sayings }: PostStaffing,
  now: Instant,
): StaffingView {
  const post = parsePost(state.post);
  if (post === null) throw new Error(`No post ${state.post}`);
  return {
    ...state,
    sayings: sayings.map(({ source, observedAt, headcount }) => ({ source, observedAt, headcount })),
    discipline: post.discipline,
    region: post.region,
    ...certainty(picture, heard, { ...state, told: told('staffing', state.post), missedAt: null }, now),
  };
}
