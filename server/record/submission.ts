// What the recorder is asked, and what becomes of it. Whoever asks hears of it exactly once: an outcome, or that it could not be stored.

import type { Cause, Position } from '#shared/journal/facts.ts';
import type { Actor } from '#shared/reference/actor.ts';
import type { Intent, Refusal } from '#shared/rules/intent.ts';

export type Submission = { readonly intent: Intent; readonly by: Actor; readonly cause: Cause | null };

export type Outcome =
  /** On disk at this position. */
  | { readonly kind: 'recorded'; readonly position: Position }
  /** It changed nothing; who said it is noted as heard. */
  | { readonly kind: 'unchanged' }
  /** The same cause was recorded before, at this position. */
  | { readonly kind: 'duplicate'; readonly position: Position }
  /**
   * The same cause key came before with other contents; the conflict itself is recorded too. `position`: where that first was recorded;
   * null when it changed nothing.
   */
  | { readonly kind: 'conflict'; readonly position: Position | null }
  | { readonly kind: 'refused'; readonly refusal: Refusal }
  /** An error of ours: nothing of it is recorded, and it would fail again. */
  | { readonly kind: 'failed'; readonly problem: unknown };

/** The journal cannot take it now. Nothing is lost as long as the sender tries again with the same key. */
export class Unavailable extends Error {
  override readonly name = 'Unavailable';
}

/** For what this software asks by itself: throws what went wrong with any of it. */
export function refuseFailed(outcomes: readonly Outcome[]): void {
  for (const outcome of outcomes) if (outcome.kind === 'failed') throw outcome.problem;
}

/** One that waits for its outcome. */
export type Waiting = {
  readonly submission: Submission;
  readonly answer: (outcome: Outcome) => void;
  readonly giveUp: (problem: Unavailable) => void;
};
