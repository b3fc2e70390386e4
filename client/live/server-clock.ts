// The server's time as this screen knows it, estimated from pulses on a steady local counter. Never reads the local wall clock,
// so a workstation whose clock is wrong still shows right ages.

import type { Timers } from '#shared/base/runtime.ts';
import { type Instant, instantOf, millisecondsOf } from '#shared/base/time.ts';

export type ServerClock = {
  /** A message from the server said what time it was. */
  readonly hear: (serverNow: Instant) => void;
  /** Null until the server was heard once. */
  readonly now: () => Instant | null;
};

/** A message is only ever delayed, so of the last few the one that puts the server furthest ahead is nearest the truth. */
const SAMPLES_KEPT = 5;

export function createServerClock({ monotonic }: Pick<Timers, 'monotonic'>): ServerClock {
  let offsets: readonly number[] = [];
  return {
    hear: (serverNow) => {
      offsets = [...offsets, millisecondsOf(serverNow) - monotonic()].slice(-SAMPLES_KEPT);
    },
    now: () => (offsets.length === 0 ? null : instantOf(Math.round(monotonic() + Math.max(...offsets)))),
  };
}
