// What one simulated feed would say if it were asked now: places, seats and states. It never sends anything.

import { FUNCTIONS, type FunctionId, type PostId, parseFunction } from '#shared/reference/functions.ts';
import type { MeldkamerId } from '#shared/reference/meldkamers.ts';
import type { ServiceState } from '#shared/reference/service-state.ts';
import { type Scenario, USUAL_SYSTEM } from './scenario/scenario.ts';
import { functionsOfMove, meldkamerOfMove } from './scenario/scenario-subjects.ts';
import type { Place } from './scenario/scenario-words.ts';
import { type Seats, STAFFED_POSTS, usualSeats } from './usual-staffing.ts';

export type StateClaim = { readonly state: ServiceState; readonly reason: string };

export type FeedSituation = {
  readonly places: Map<FunctionId, Place>;
  readonly seats: Map<PostId, Seats>;
  /** Posts whose seats a step has fixed; the others follow the day. */
  readonly fixedSeats: Set<PostId>;
  readonly states: Map<string, StateClaim>;
};

/** A feed that has not yet said anything. */
export function emptySituation(): FeedSituation {
  return { places: new Map(), seats: new Map(), fixedSeats: new Set(), states: new Map() };
}

/**
 * Puts everything back as it is when nothing is the matter, in place. What was ever claimed and has no usual place is said
 * to be at its own meldkamer, because a claim that is merely no longer repeated would stand for ever.
 */
export function returnToUsual(
  situation: FeedSituation,
  scenario: Scenario,
  meldkamer: MeldkamerId,
  system: string,
  minute: number,
): void {
  const { places, seats, fixedSeats, states } = situation;
  if (system === USUAL_SYSTEM) {
    for (const { id } of FUNCTIONS.filter((one) => one.meldkamer === meldkamer)) places.set(id, { meldkamer });
    for (const post of staffedPostsOf(meldkamer)) seats.set(post, usualSeats(post, minute));
  }
  for (const id of places.keys()) places.set(id, { meldkamer: parseFunction(id)?.meldkamer ?? meldkamer });
  for (const move of scenario.usual) {
    if (meldkamerOfMove(move) !== meldkamer || (move.system ?? USUAL_SYSTEM) !== system) continue;
    for (const id of functionsOfMove(move)) places.set(id, move.to);
  }
  for (const subject of states.keys()) states.set(subject, { state: 'Normal', reason: '' });
  fixedSeats.clear();
}

function staffedPostsOf(meldkamer: MeldkamerId): readonly PostId[] {
  return STAFFED_POSTS.filter((post) => post.startsWith(`${meldkamer}/`));
}

/**
 * Follows the usual day for posts that no step has fixed, by at most one seat at a time, and names the posts that changed.
 * After a dip the seats fill up again one by one.
 */
export function followTheDay(situation: FeedSituation, minute: number): readonly PostId[] {
  const changed: PostId[] = [];
  for (const [post, was] of situation.seats) {
    if (situation.fixedSeats.has(post)) continue;
    const usual = usualSeats(post, minute);
    const now = { ...usual, filled: was.filled + Math.sign(usual.filled - was.filled) };
    if (now.filled === was.filled && now.planned === was.planned && now.minimum === was.minimum) continue;
    situation.seats.set(post, now);
    changed.push(post);
  }
  return changed;
}
