// Which counts keep their word at the head of the wall.

import { expect, test } from 'vitest';
import { type Count, worstOf } from '../../../../client/views/wall/edges/worst-counts.ts';

const ALL: readonly Count[] = [
  { of: 'own', text: '2 EIGEN' },
  { of: 'other-meldkamer', text: '1 UITWIJK' },
  { of: 'unknown', text: '36 ONBEKEND' },
  { of: 'double-claim', text: '1 DUBBEL' },
  { of: 'outside', text: '1 BUITEN' },
  { of: 'down', text: '1 x UITVAL' },
  { of: 'degraded', text: '1 x VERSTOORD' },
];

test('all do that fit beside the clock', () => {
  expect(worstOf(ALL.slice(0, 4))).toMatchObject({ others: 0 });
  expect(worstOf([])).toEqual({ told: [], others: 0 });
});

test('the worst do where there are too many, and how many are left is told', () => {
  expect(worstOf(ALL)).toEqual({ told: ['down', 'outside', 'double-claim', 'unknown'], others: 3 });
  expect(worstOf(ALL.slice(1, 6)).told).toContain('down');
});
