// The staffing of one post as people look at it, and how sure that is now.

import type { Instant } from '#shared/base/time.ts';
import type { HeardSources } from '#shared/journal/heard.ts';
import { told } from '#shared/journal/reading.ts';
import { type Certainty, certainty } from '#shared/picture/certainty.ts';
import type { Picture } from '#shared/picture/picture.ts';
import { type Discipline, parsePost } from '#shared/reference/functions.ts';
import type { StaffingState } from '#shared/staffing/staffing.ts';

export type StaffingView = StaffingState &
  Certainty & {
    readonly discipline: Discipline;
    readonly region: string | null;
  };

export function staffingView(picture: Picture, heard: HeardSources, state: StaffingState, now: Instant): StaffingView {
  const post = parsePost(state.post);
  if (post === null) throw new Error(`No post ${state.post}`);
  return {
    ...state,
    discipline: post.discipline,
    region: post.region,
    ...certainty(picture, heard, { ...state, told: told('staffing', state.post), missedAt: null }, now),
  };
}
