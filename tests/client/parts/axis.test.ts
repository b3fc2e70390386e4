// The axis of a drawing: it fits what is drawn, and every step of it can be read.

import { expect, test } from 'vitest';
import { axisOf } from '../../../client/parts/charts/axis.ts';

test('ends just past the most that is drawn: a bar of 0.3 hours is no sliver on an axis of four', () => {
  expect(axisOf(0.3, 0.1)).toEqual({ end: 0.3, ticks: [0, 0.1, 0.2, 0.3] });
  expect(axisOf(0.6, 0.1)).toEqual({ end: 0.6, ticks: [0, 0.2, 0.4, 0.6] });
  expect(axisOf(1.15, 0.1)).toEqual({ end: 1.5, ticks: [0, 0.5, 1, 1.5] });
  expect(axisOf(8_760, 0.1)).toEqual({ end: 10_000, ticks: [0, 2_000, 4_000, 6_000, 8_000, 10_000] });
});

test('counts what is counted in whole steps, and nothing at all still has an axis', () => {
  expect(axisOf(3, 1)).toEqual({ end: 3, ticks: [0, 1, 2, 3] });
  expect(axisOf(60, 1)).toEqual({ end: 60, ticks: [0, 20, 40, 60] });
  expect(axisOf(101, 1)).toEqual({ end: 150, ticks: [0, 50, 100, 150] });
  expect([axisOf(0, 1), axisOf(0.02, 0.1)]).toEqual([
    { end: 1, ticks: [0, 1] },
    { end: 0.1, ticks: [0, 0.1] },
  ]);
});
