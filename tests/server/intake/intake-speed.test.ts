// The door is on the hot path. A guard against a slip of a factor, not a measurement.

import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { checkEvent } from '../../../server/intake/event-check.ts';
import { costs } from '../../support/cost.ts';
import { FEED, locationEvent, NO_KEYS, NOW } from './intake-room.ts';

test('parsing, checking and fingerprinting one event costs a few times what parsing and hashing its text does', () => {
  const text = JSON.stringify(locationEvent('0198c0de-0000-7000-8000-000000000001', { since: NOW }, { time: NOW }));
  let refused = 0;
  const { whole, bare } = costs(5_000, {
    whole: () => {
      if (
        !checkEvent(JSON.parse(text), {
          identity: FEED,
          now: NOW,
          maxBytes: null,
          keysOf: NO_KEYS,
          misplaced: () => null,
        }).ok
      )
        refused += 1;
    },
    bare: () => {
      createHash('sha256')
        .update(JSON.stringify(JSON.parse(text)))
        .digest('hex');
    },
  });
  expect(refused).toBe(0);
  expect(whole / bare).toBeLessThan(8);
});
