// How many events one key may send: a token bucket per key. Counts events, not requests, and never looks at what they say.

import { type Instant, millisecondsOf, SECOND } from '#shared/base/time.ts';

export type RateLimits = {
  /** Events per second that may go on for ever. */
  readonly perSecond: number;
  /** Events at once after a quiet time, such as a backlog after an outage. */
  readonly burst: number;
};

export const RATE_LIMITS: RateLimits = { perSecond: 500, burst: 5_000 };

export type RateLimit = {
  /** Takes the events from the key's allowance and gives 0, or takes nothing and gives the whole seconds to wait. */
  take(keyId: string, events: number, now: Instant): number;
};

type Bucket = { tokens: number; at: number };

/** Full buckets say nothing, so they can be forgotten; above this many we look for them. */
const BUCKETS_KEPT = 10_000;

export function createRateLimit({ perSecond, burst }: RateLimits): RateLimit {
  const buckets = new Map<string, Bucket>();
  const filledTo = (bucket: Bucket, at: number): number =>
    Math.min(burst, bucket.tokens + (Math.max(0, at - bucket.at) * perSecond) / SECOND);

  function forgetFull(at: number): void {
    for (const [keyId, bucket] of buckets) if (filledTo(bucket, at) >= burst) buckets.delete(keyId);
  }

  return {
    take(keyId, events, now) {
      const at = millisecondsOf(now);
      let bucket = buckets.get(keyId);
      if (bucket === undefined) {
        if (buckets.size >= BUCKETS_KEPT) forgetFull(at);
        bucket = { tokens: burst, at };
        buckets.set(keyId, bucket);
      }
      bucket.tokens = filledTo(bucket, at);
      bucket.at = at;
      if (events <= bucket.tokens) {
        bucket.tokens -= events;
        return 0;
      }
      return Math.max(1, Math.ceil((events - bucket.tokens) / perSecond));
    },
  };
}
