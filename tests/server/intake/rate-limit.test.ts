// The allowance of a key: what goes on for ever, what may come at once, and how long to wait.

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Instant, instantOf, millisecondsOf } from '#shared/base/time.ts';
import { createRateLimit, RATE_LIMITS } from '../../../server/intake/rate-limit.ts';
import { NOW } from './intake-room.ts';

function later(milliseconds: number): Instant {
  return instantOf(millisecondsOf(NOW) + milliseconds);
}

describe('[I23] the rate per key', () => {
  test('5,000 at once, then 500 per second', () => {
    const rate = createRateLimit(RATE_LIMITS);
    expect(rate.take('a', 5_000, NOW)).toBe(0);
    expect(rate.take('a', 1, NOW)).toBe(1);
    expect(rate.take('a', 500, later(999))).toBe(1);
    expect(rate.take('a', 500, later(1_000))).toBe(0);
    expect(rate.take('a', 1_000, later(1_000))).toBe(2);
  });

  test('one key does not take from another', () => {
    const rate = createRateLimit({ perSecond: 1, burst: 1 });
    expect([rate.take('a', 1, NOW), rate.take('a', 1, NOW), rate.take('b', 1, NOW)]).toEqual([0, 1, 0]);
  });

  test('a clock that is set back gives nothing away and recovers', () => {
    const rate = createRateLimit({ perSecond: 1, burst: 1 });
    expect([
      rate.take('a', 1, NOW),
      rate.take('a', 1, later(-3_600_000)),
      rate.take('a', 1, later(-3_599_000)),
    ]).toEqual([0, 1, 0]);
  });

  test('never more than the burst and the time allow, and the wait it names is enough', () => {
    const steps = fc.array(fc.tuple(fc.nat(3_000), fc.integer({ min: 1, max: 50 })), { maxLength: 100 });
    fc.assert(
      fc.property(steps, (asked) => {
        const rate = createRateLimit({ perSecond: 10, burst: 50 });
        let at = 0;
        let taken = 0;
        for (const [pause, events] of asked) {
          at += pause;
          const wait = rate.take('a', events, later(at));
          if (wait > 0) {
            at += wait * 1_000;
            expect(rate.take('a', events, later(at))).toBe(0);
          }
          taken += events;
          expect(taken).toBeLessThanOrEqual(50 + at / 100 + 1e-6);
        }
      }),
    );
  });
});
