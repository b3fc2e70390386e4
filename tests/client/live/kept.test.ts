// What was typed when a login ended: for who comes back as the same, once, and gone with a logout.

import { expect, test } from 'vitest';
import { createKept } from '../../../client/live/kept.ts';
import type { Session } from '../../../client/live/session.ts';

const LMS: Session = { role: 'lms', organisation: 'LMS', meldkamer: null, keyId: 'lms' };
const MNL: Session = { role: 'meldkamer', organisation: 'Midden-Nederland', meldkamer: 'MNL', keyId: 'mnl' };

test('what was typed is found where it was, once', () => {
  const kept = createKept();
  kept.keep(LMS, 'registration', { reason: 'brand' });
  expect([kept.take(LMS, 'steps'), kept.take(LMS, 'registration'), kept.take(LMS, 'registration')]).toEqual([
    null,
    { reason: 'brand' },
    null,
  ]);
});

test('who comes in as another finds nothing, and neither does the first after that', () => {
  const kept = createKept();
  kept.keep(LMS, 'registration', 'brand');
  expect([kept.take(MNL, 'registration'), kept.take(LMS, 'registration')]).toEqual([null, null]);
});

test('a logout forgets it, and what is left behind by the page that closes', () => {
  const kept = createKept();
  kept.keep(LMS, 'registration', 'brand');
  kept.forget();
  kept.keep(LMS, 'steps', 'brand');
  expect([kept.take(LMS, 'registration'), kept.take(LMS, 'steps')]).toEqual([null, null]);
  kept.keep(LMS, 'steps', 'water');
  expect(kept.take(LMS, 'steps')).toBe('water');
});
