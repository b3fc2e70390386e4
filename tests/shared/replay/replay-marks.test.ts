// What is shown on the way through the past of time in which nothing was received.

import { expect, test } from 'vitest';
import { deafGaps } from '#shared/replay/replay-marks.ts';
import { instant } from '../../support/story.ts';

test('a time in which nobody listened is shown once it is a second, and nothing that is read as no time', () => {
  const deaf = [
    { from: instant('09:36:36.100'), to: instant('09:36:36.700') },
    { from: instant('09:40:00'), to: instant('09:40:01') },
  ];
  expect(deafGaps(deaf, instant('09:00:00'), instant('10:00:00'))).toEqual([{ source: null, ...deaf[1] }]);
});
