// The real clock. Everything else is handed a clock, so that tests and replays decide what time it is.

import { type Clock, instantOf } from '#shared/time.ts';

export const SYSTEM_CLOCK: Clock = { now: () => instantOf(Date.now()) };
