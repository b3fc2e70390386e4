// The outside world the player needs, and its real form. Everything else in this room gets it passed in.

import { randomUUID } from 'node:crypto';
import { type Clock, instantOf } from '#shared/base/time.ts';

/** Runs something once, later; the answer takes it back. */
export type Timer = { readonly after: (milliseconds: number, run: () => void) => () => void };

export type Fetch = (url: string, init: RequestInit) => Promise<Response>;

export type PlayerParts = {
  readonly clock: Clock;
  readonly timer: Timer;
  readonly fetch: Fetch;
  /** A text that no other run has. */
  readonly newRun: () => string;
};

export const REAL_PARTS: PlayerParts = {
  clock: { now: () => instantOf(Date.now()) },
  timer: {
    after(milliseconds, run) {
      const timeout = setTimeout(run, milliseconds);
      return () => clearTimeout(timeout);
    },
  },
  fetch: (url, init) => fetch(url, init),
  // Letters only: the run becomes part of references, where a row of digits would look like a telephone number.
  newRun: () => randomUUID().replace(/\d/g, (digit) => 'ghijklmnop'.charAt(Number(digit))),
};
