// The door is on the hot path. A guard against a slip of a factor, not a measurement.

import { expect, test } from 'vitest';
import { checkEvent } from '../../../server/intake/event-check.ts';
import { FEED, locationEvent, NOW } from './intake-room.ts';

const ROUNDS = 20_000;

test('parsing, checking and fingerprinting one event costs well under 100 microseconds of processor time', () => {
  const text = JSON.stringify(locationEvent('0198c0de-0000-7000-8000-000000000001', { since: NOW }, { time: NOW }));
  let taken = 0;
  const once = (): void => {
    if (checkEvent(JSON.parse(text), { identity: FEED, now: NOW, maxBytes: null }).ok) taken += 1;
  };
  for (let round = 0; round < ROUNDS; round += 1) once();
  const started = process.cpuUsage();
  for (let round = 0; round < ROUNDS; round += 1) once();
  const { user, system } = process.cpuUsage(started);
  expect(taken).toBe(2 * ROUNDS);
  expect((user + system) / ROUNDS).toBeLessThan(100);
});
