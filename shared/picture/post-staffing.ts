// How a post is staffed when a person says so beside another source: what counts of the two, and what each of them says (R102).

import { type Alarm, type AlarmKey, alarmKey } from '#shared/alarm/alarm.ts';
import { after, elapsed, type Instant } from '#shared/base/time.ts';
import { MANUAL_GRACE } from '#shared/location/location.ts';
import { type PostId, parsePost } from '#shared/reference/functions.ts';
import { isByLms } from '#shared/reference/source.ts';
import { agreedMinimum } from '#shared/staffing/agreed-minimum.ts';
import { beside, worstOf } from '#shared/staffing/beside.ts';
import {
  type CountedStaffing,
  levelOf,
  type StaffingLevel,
  type StaffingState,
  worseLevel,
} from '#shared/staffing/staffing.ts';
import { homeOfPost, isConfirmed, meldkamerState, type Picture, type ReportOf, silentFrom } from './picture.ts';

export type PostStaffing = {
  /** With the numbers and the level that count. */
  readonly state: CountedStaffing;
  /** What is said by hand and by another source that is heard, where they differ or the reader may not know whether they do; else none. */
  readonly sayings: readonly StaffingState[];
};

/** The newest word of those who are not people, and the newest that was entered by hand. */
type Reports = { readonly byFeed: StaffingState | null; readonly byHand: StaffingState | null };

export function reportsOn(picture: Picture, post: PostId): Reports {
  const { staffing, staffingByHand } = meldkamerState(picture, homeOfPost(post));
  return { byFeed: staffing[post] ?? null, byHand: staffingByHand[post] ?? null };
}

/** R162: what each of those who are not people said last, the newest first. */
export function feedWords(picture: Picture, post: PostId): readonly StaffingState[] {
  const { staffing, staffingSaid } = meldkamerState(picture, homeOfPost(post));
  const said = staffing[post];
  return staffingSaid?.[post] ?? (said === undefined ? [] : [said]);
}

/** Of a post that is below its minimum. */
export function conditionOf(post: PostId): 'A6' | 'A7' {
  return parsePost(post)?.discipline === 'caco' ? 'A7' : 'A6';
}

/** Every post of which something was said. */
export function reportedPosts({ meldkamers }: Picture): readonly PostId[] {
  const states = Object.values(meldkamers);
  return states.flatMap(({ staffing, staffingByHand }) => postsIn({ ...staffing, ...staffingByHand }));
}

export function postsIn(reports: Readonly<Record<PostId, StaffingState>>): readonly PostId[] {
  return Object.keys(reports) as PostId[];
}

/** R102. Null: nobody ever said anything of it. */
export function postStaffing(picture: Picture, post: PostId, now: Instant): PostStaffing | null {
  const { byFeed: counts, byHand } = reportsOn(picture, post);
  const byFeed = counts === null ? null : withPlanning(picture, counts);
  if (byFeed === null || byHand === null) {
    const state = byFeed ?? byHand;
    return state === null ? null : { state, sayings: [] };
  }
  const isHeard = silentFrom(picture, byFeed.source) === null;
  if (!standsByHand(byHand, now)) {
    return { state: isHeard || byFeed.observedAt > byHand.observedAt ? byFeed : byHand, sayings: [] };
  }
  if (!isHeard) return { state: counted(byHand, byHand, byFeed, false), sayings: [] };
  const isWorse = byHand.level !== byFeed.level && worseLevel(byHand.level, byFeed.level) === byHand.level;
  return {
    state: counted(isWorse ? byHand : byFeed, byHand, byFeed, true),
    sayings: isSame(byFeed, byHand) ? [] : [byFeed, byHand],
  };
}

/** R148: whoever reports who is there need not plan: what it leaves out is of the newest that is heard and says it. */
function withPlanning(picture: Picture, counts: StaffingState): CountedStaffing {
  if (counts.headcount === null || counts.headcount.forecast !== null) return counts;
  const planning = feedWords(picture, counts.post).find(
    ({ source, headcount }) => headcount?.forecast != null && silentFrom(picture, source) === null,
  );
  if (planning === undefined || planning.headcount === null) return counts;
  const headcount = { ...counts.headcount, forecast: planning.headcount.forecast };
  return { ...counts, headcount, plannedAt: planning.observedAt };
}

/** The level that an entry by hand has beside what another source said; by itself when there is none. */
export function levelByHand(picture: Picture, byHand: StaffingState): StaffingLevel {
  const { byFeed } = reportsOn(picture, byHand.post);
  const isHeard = byFeed !== null && silentFrom(picture, byFeed.source) === null;
  const state = byFeed === null ? byHand : counted(byHand, byHand, byFeed, isHeard);
  return state.headcount === null ? state.level : levelOf(state.headcount.filled, state.headcount.minimum);
}

/** Until it had to be said again and the grace is over. */
export function standsByHand({ reconfirmBy }: StaffingState, now: Instant): boolean {
  return reconfirmBy === null || now < after(reconfirmBy, MANUAL_GRACE);
}

function counted(state: StaffingState, byHand: StaffingState, byFeed: StaffingState, isHeard: boolean): StaffingState {
  if (state.headcount === null || byHand.headcount === null || byFeed.headcount === null) return state;
  const seats = beside(byHand.headcount, byFeed.headcount, { isHeard, mayLower: isByLms(byHand.source) });
  const worst = isHeard ? worstOf(byHand.headcount, byFeed.headcount) : {};
  return { ...state, headcount: { ...state.headcount, ...seats, ...worst } };
}

function isSame(one: StaffingState, other: StaffingState): boolean {
  return (
    one.headcount !== null &&
    one.headcount.filled === other.headcount?.filled &&
    one.headcount.minimum === other.headcount.minimum &&
    one.sharedWith === other.sharedWith
  );
}

/** R158: as an alarm about it has it, which is not measured by less than it came on for. */
export function heldTo(picture: Picture, key: AlarmKey, state: StaffingState, now: Instant): StaffingState {
  const held = picture.heldMinimums?.[key];
  if (held === undefined || picture.feeds[held.source] === undefined || state.headcount === null) return state;
  if (agreedMinimum(picture.policy, state.post, null, now) !== null) return state;
  const minimum = Math.max(held.minimum, state.headcount.minimum ?? 0);
  const measured = levelOf(state.headcount.filled, minimum);
  // A report that leaves the minimum out does not say that there are enough.
  const level = state.level === 'no-minimum' && measured !== 'below' ? state.level : measured;
  return { ...state, level, headcount: { ...state.headcount, minimum } };
}

/** R158: it is on, and by what is reported there have been enough for longer than it takes to go off. For who does not see what it is held to. */
export function isHeldByMinimum(picture: Picture, { core, condition, key, post }: Alarm, now: Instant): boolean {
  if (post === null || core !== 'active' || key !== alarmKey(condition, post)) return false;
  const state = postStaffing(picture, post, now)?.state;
  if (condition !== conditionOf(post) || state === undefined || !isConfirmed(picture, state, now)) return false;
  const isEnough = state.level === 'at' || state.level === 'filled';
  return isEnough && elapsed(state.levelAt, now) > picture.policy.staffing.offDelay;
}

/** Whose report on which post this is. */
export function reportOf({ post, source }: Pick<StaffingState, 'post' | 'source'>): ReportOf {
  return `${post} ${source}`;
}
