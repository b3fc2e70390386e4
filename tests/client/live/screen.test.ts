// What the screens take for now: the server's clock, until an exercise is over.

import { expect, test } from 'vitest';
import type { Exercise } from '#shared/picture/picture.ts';
import { stoppedAtEnd } from '../../../client/live/screen.ts';
import { instant } from '../../support/story.ts';

test('[R153] nothing grows older in an exercise that is over, and the real screens go on', () => {
  const [before, end, after] = [instant('12:00:00'), instant('12:30:00'), instant('13:00:00')];
  const over = { ended: { at: end } } as Exercise;
  expect(stoppedAtEnd({ exercise: over }, after, true)).toBe(end);
  expect(stoppedAtEnd({ exercise: over }, before, true)).toBe(before);
  expect(stoppedAtEnd({ exercise: { ...over, ended: null } }, after, true)).toBe(after);
  expect(stoppedAtEnd({ exercise: over }, after, false)).toBe(after);
  expect(stoppedAtEnd({ exercise: over }, null, true)).toBeNull();
});
