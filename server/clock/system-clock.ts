// The real clock. Everything else is handed a clock, so that tests and replays decide what time it is.

import { type Clock, type Instant, instantOf } from '#shared/base/time.ts';

let written = { milliseconds: Number.NaN, instant: '' as Instant };

/** Asked many times within one millisecond, it writes that moment once. */
export const SYSTEM_CLOCK: Clock = {
  now: () => {
    const milliseconds = Date.now();
    if (milliseconds !== written.milliseconds) written = { milliseconds, instant: instantOf(milliseconds) };
    return written.instant;
  },
};
