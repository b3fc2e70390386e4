// The turns of a ladder as its policy has them: which are due by a moment, and which of two is further (R47).

import { after, elapsed, type Instant, latest } from '#shared/base/time.ts';
import type { Afwijking } from '#shared/deviation/afwijking.ts';
import type { LadderState, LadderTurn } from '#shared/deviation/dossier.ts';
import type { Ladder, LadderStep } from '#shared/policy/dossier-policy.ts';
import { chosen } from '#shared/policy/mandates.ts';
import type { PartyId } from '#shared/reference/parties.ts';

export type Reached = { readonly turn: LadderTurn; readonly nextAt: Instant | null };

/** At a later step, or with less time left of the same one. One that stopped has no time left of its own. */
export function isFurther(one: Reached, other: Reached): boolean {
  if (one.turn.step !== other.turn.step) return one.turn.step > other.turn.step;
  return one.nextAt !== null && (other.nextAt === null || one.nextAt < other.nextAt);
}

/** `left`: how much of the next step is left when it is taken, in milliseconds; null: all of it. */
export type Climbing = { readonly next: number; readonly due: Instant | null; readonly left: number | null };

/** The turns that are due by now, one after another. */
export function turnsFrom(afwijking: Afwijking, { steps }: Ladder, from: Climbing, now: Instant): readonly Reached[] {
  const turns: Reached[] = [];
  let { next, due, left } = from;
  while (due !== null && due <= now && next < steps.length) {
    const step = steps[next];
    if (step === undefined) break;
    const parties = partiesOf(step, afwijking);
    const turn: LadderTurn = { step: next, name: step.name, authority: step.authority, parties, at: due };
    const nextAt = dueBehind(steps, turn, left);
    turns.push({ turn, nextAt });
    next += 1;
    left = null;
    due = nextAt;
  }
  return turns;
}

/** Whom a step calls. */
export function partiesOf({ parties }: LadderStep, afwijking: Afwijking): readonly PartyId[] {
  return [...new Set(parties.flatMap((choice) => chosen(choice, afwijking)))];
}

/** When the step behind this turn is due; null: there is none. An empty step is passed at once. */
function dueBehind(steps: Ladder['steps'], turn: LadderTurn, left: number | null): Instant | null {
  const { step, parties, at } = turn;
  const taken = steps[step];
  if (taken === undefined || !isFollowed(steps, turn)) return null;
  return parties.length === 0 ? at : after(at, left ?? taken.within);
}

/**
 * When its last step had its time; null: a step follows, or it stopped. Which step is the last one policy says that holds now, whatever it
 * said when the step was taken; where that has no ladder for it any more nobody is given any time.
 */
export function endOfLadder(
  steps: Ladder['steps'],
  { turns, nextAt, stoppedAt }: Pick<LadderState, 'turns' | 'nextAt' | 'stoppedAt'>,
): Instant | null {
  const turn = turns.at(-1);
  if (turn === undefined || stoppedAt !== null || isFollowed(steps, turn)) return null;
  return steps.length === 0 ? turn.at : timeOver(steps, { turn, nextAt });
}

/** When the step behind this turn calls; null: policy that holds now has none. */
export function nextTurnAt(steps: Ladder['steps'], { turn, nextAt }: Reached): Instant | null {
  return isFollowed(steps, turn) ? nextAt : null;
}

/** The same. A step that policy has by now, behind what was the last one and had its time, calls from now on: nobody was called before. */
export function nextTurnDue(steps: Ladder['steps'], reached: Reached, now: Instant): Instant {
  return reached.nextAt ?? latest(timeOver(steps, reached), now);
}

function isFollowed(steps: Ladder['steps'], { step }: LadderTurn): boolean {
  return step + 1 < steps.length;
}

/** When a step had its time, also one that was the last when it was taken. One that names nobody has none. */
export function timeOver(steps: Ladder['steps'], { turn, nextAt }: Reached): Instant {
  if (nextAt !== null) return nextAt;
  return turn.parties.length === 0 ? turn.at : after(turn.at, steps[turn.step]?.within ?? 0);
}

/** When the turn that stands at this index was over: the next one came, comes, or the ladder stopped; null: it was the last step, and goes on. */
export function overAt({ turns, stops = [], stoppedAt, nextAt }: Course, index: number): Instant | null {
  const [turn, next] = [turns[index], turns[index + 1]];
  if (turn === undefined || next === undefined) return nextAt ?? stoppedAt;
  // What comes back to a step, or begins anew, stopped before it did, be it at that same moment; what climbs need not have.
  const isBack = next.step <= turn.step;
  const stop = stops.findLast((at) => (isBack ? at >= turn.at && at <= next.at : at > turn.at && at < next.at));
  return stop ?? next.at;
}

type Course = Pick<LadderState, 'turns' | 'stops' | 'stoppedAt' | 'nextAt'>;

/** Where a ladder that stopped then would go on now: at its step, with what was left of that. Empty: it had taken none. */
export function stoppedAs({ turns, dues = [] }: LadderState, stop: Instant, now: Instant): readonly Reached[] {
  const index = turns.findLastIndex(({ at }) => at <= stop);
  const turn = turns[index];
  const left = leftUntil(dues[index] ?? null, stop);
  return turn === undefined ? [] : [{ turn, nextAt: left === null ? null : after(now, left) }];
}

/** In milliseconds; null: no step was due behind it. */
export function leftUntil(due: Instant | null, stop: Instant): number | null {
  return due === null ? null : Math.max(0, elapsed(stop, due));
}
