// How often a login failed lately, per remote address. Kept in memory only and for a minute; never logged, never who it was.

import { type Clock, elapsed, type Instant, SECOND } from '#shared/base/time.ts';
import { ACCESS_LIMITS, type AccessLimits } from './limits.ts';

export type FailedLogins = {
  /** Whole seconds this address must wait before it may try again; 0 when it may. */
  secondsToWait(address: string): number;
  note(address: string): void;
};

export function countFailedLogins(clock: Clock, limits: AccessLimits = ACCESS_LIMITS): FailedLogins {
  const { addressesCounted, failuresAllowed, failuresWithin } = limits;
  const counts = new Map<string, { readonly since: Instant; readonly failures: number }>();

  const current = (address: string, now: Instant) => {
    const count = counts.get(address);
    return count !== undefined && elapsed(count.since, now) < failuresWithin ? count : undefined;
  };

  return {
    secondsToWait(address) {
      const now = clock.now();
      const count = current(address, now);
      if (count === undefined || count.failures < failuresAllowed) return 0;
      return Math.max(1, Math.ceil((failuresWithin - elapsed(count.since, now)) / SECOND));
    },
    note(address) {
      const now = clock.now();
      const count = current(address, now);
      // Written anew, so that the first of the map is the one that began longest ago and is forgotten first.
      if (count === undefined) counts.delete(address);
      counts.set(address, { since: count?.since ?? now, failures: (count?.failures ?? 0) + 1 });
      const [oldest] = counts.keys();
      if (counts.size > addressesCounted && oldest !== undefined) counts.delete(oldest);
    },
  };
}
