// How often keys and sessions are looked at again, how many are remembered, and how often a login may fail. One object, so that a test
// or a simulation can make it tiny; docs/rules.md gives the numbers.

import { MINUTE, SECOND } from '#shared/base/time.ts';

export type AccessLimits = {
  /** Milliseconds between two looks at the access file. */
  readonly lookEvery: number;
  /** Key texts remembered so that a feed's key is hashed once and not for each request. Only texts that were right get in. */
  readonly keysRemembered: number;
  /** How long a session may be remembered without asking the side store: a logout at another instance counts here after this. */
  readonly sessionRememberedFor: number;
  readonly sessionsRemembered: number;
  /** Logins of one address that may fail within `failuresWithin` before it must wait. */
  readonly failuresAllowed: number;
  readonly failuresWithin: number;
  /** Addresses whose failures are counted; those that began longest ago are forgotten first. */
  readonly addressesCounted: number;
};

export const ACCESS_LIMITS: AccessLimits = {
  lookEvery: 400,
  keysRemembered: 10_000,
  sessionRememberedFor: 2 * SECOND,
  sessionsRemembered: 5_000,
  failuresAllowed: 10,
  failuresWithin: MINUTE,
  addressesCounted: 10_000,
};
