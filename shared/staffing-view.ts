// The staffing of one post as people look at it, and how sure that is now.

import { type Certainty, certainty } from './certainty.ts';
import { type Discipline, parsePost } from './functions.ts';
import type { Picture } from './picture.ts';
import type { HeardSources } from './protocol.ts';
import type { StaffingState } from './staffing.ts';
import type { Instant } from './time.ts';

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
    ...certainty(picture, heard, state.source, state.reconfirmBy, state.observedAt, now),
  };
}
