// The turns of a ladder as its policy has them: which are due by a moment, and which of two is further (R47).

import { after, type Instant } from '#shared/base/time.ts';
import type { Afwijking } from '#shared/deviation/afwijking.ts';
import type { LadderTurn } from '#shared/deviation/dossier.ts';
import type { Ladder } from './dossier-policy.ts';
import { chosen } from './mandates.ts';

export type Reached = { readonly turn: LadderTurn; readonly nextAt: Instant | null };

/** At a later step, or with less time left of the same one. One that stopped has no time left of its own. */
export function isFurther(one: Reached, other: Reached): boolean {
  if (one.turn.step !== other.turn.step) return one.turn.step > other.turn.step;
  return one.nextAt !== null && (other.nextAt === null || one.nextAt < other.nextAt);
}

type Climbing = { readonly next: number; readonly due: Instant | null };

/** The turns that are due by now, one after another. */
export function turnsFrom(afwijking: Afwijking, { steps }: Ladder, from: Climbing, now: Instant): readonly Reached[] {
  const turns: Reached[] = [];
  let { next, due } = from;
  while (due !== null && due <= now && next < steps.length) {
    const step = steps[next];
    if (step === undefined) break;
    const parties = [...new Set(step.parties.flatMap((choice) => chosen(choice, afwijking)))];
    const turn: LadderTurn = { step: next, name: step.name, authority: step.authority, parties, at: due };
    const nextAt = dueBehind(steps, turn);
    turns.push({ turn, nextAt });
    next += 1;
    due = nextAt;
  }
  return turns;
}

/** When the step behind this turn is due; null: there is none. An empty step is passed at once. */
export function dueBehind(steps: Ladder['steps'], { step, parties, at }: LadderTurn): Instant | null {
  const taken = steps[step];
  if (taken === undefined || step + 1 >= steps.length) return null;
  return parties.length === 0 ? at : after(at, taken.within);
}
