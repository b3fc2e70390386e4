// The one rule for asking the server again after it gave no answer. What it refused it will refuse again: that is an answer.

import type { Problem } from '../live/http.ts';

/** In seconds: the wait after the first failure, after the second, and so on. */
const WAITS = [2, 4, 8, 15, 30] as const;

/** Whether the same question may well be answered in a moment. */
export function isPassing({ status }: Problem): boolean {
  return status === 0 || status === 408 || status === 429 || status >= 500;
}

/** Seconds before the next try. `failures` in a row, 1 after the first; the server's own wish goes first. */
export function secondsUntilRetry(failures: number, { retryAfter }: Pick<Problem, 'retryAfter'>): number {
  return retryAfter ?? WAITS[Math.min(failures, WAITS.length) - 1] ?? WAITS[0];
}
