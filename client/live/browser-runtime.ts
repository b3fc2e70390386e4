// The browser itself: its counter, its timers, its chance. The only file of this room that may ask for them; all else has them passed
// in. Works without https too, where a browser keeps `crypto.randomUUID` to itself.

import { type Runtime, uuidOf } from '#shared/base/runtime.ts';
import { instantOf } from '#shared/base/time.ts';

export const BROWSER_RUNTIME: Runtime = {
  now: () => instantOf(Date.now()),
  monotonic: () => performance.now(),
  after: (milliseconds, act) => {
    const timer = setTimeout(act, milliseconds);
    return () => clearTimeout(timer);
  },
  random: (count) => crypto.getRandomValues(new Uint8Array(count)),
  uuid: () => uuidOf(crypto.getRandomValues(new Uint8Array(16))),
};
