// The machine itself: its clock, its timers, its chance. The only file of the server that may ask for them; all else has them passed
// in, so that tests, replays and simulations decide what time it is and what chance brings.

import { randomBytes, randomUUID } from 'node:crypto';
import type { Runtime } from '#shared/base/runtime.ts';
import { type Instant, instantOf } from '#shared/base/time.ts';

let written = { milliseconds: Number.NaN, instant: '' as Instant };

export const SYSTEM_RUNTIME: Runtime = {
  // Asked many times within one millisecond, it writes that moment once.
  now: () => {
    const milliseconds = Date.now();
    if (milliseconds !== written.milliseconds) written = { milliseconds, instant: instantOf(milliseconds) };
    return written.instant;
  },
  monotonic: () => performance.now(),
  after: (milliseconds, act) => {
    // A timer takes a millisecond at least, and the recorder waits for the end of a turn before every group.
    if (milliseconds <= 0) {
      const immediate = setImmediate(act);
      return () => clearImmediate(immediate);
    }
    const timer = setTimeout(act, milliseconds);
    return () => clearTimeout(timer);
  },
  random: (count) => new Uint8Array(randomBytes(count)),
  uuid: () => randomUUID(),
};
