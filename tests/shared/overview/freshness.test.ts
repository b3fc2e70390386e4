// How old is what was said, by the age of the last sign of life: the edges of each degree.

import { expect, test } from 'vitest';
import { after, MINUTE } from '#shared/base/time.ts';
import { freshness, manualFreshness } from '#shared/overview/freshness.ts';
import { DEFAULT_POLICY } from '#shared/policy/policy.ts';
import { instant } from '../../support/story.ts';

const HEARD = instant('09:00:00');

test('[R17] a feed is live, late, old and silent by its age; never when nothing was heard, old when it was heard in the future', () => {
  const { feed } = DEFAULT_POLICY;
  const at = (age: number) => freshness(HEARD, after(HEARD, age), feed);
  expect([
    [at(0), at(feed.lateAfter)],
    [at(feed.lateAfter + 1), at(feed.oldAfter)],
    [at(feed.oldAfter + 1), at(feed.silentAfter - 1)],
    [at(feed.silentAfter), at(1_000_000_000)],
    [at(-feed.lateAfter), at(-feed.lateAfter - 1)],
    [freshness(null, HEARD, feed)],
  ]).toEqual([['live', 'live'], ['late', 'late'], ['old', 'old'], ['silent', 'silent'], ['live', 'old'], ['never']]);
});

test('[R17] what was entered by hand is live until its moment, then old for 30 minutes, then silent', () => {
  const at = (overdue: number) => manualFreshness(HEARD, after(HEARD, overdue));
  expect([at(-1), at(0), at(30 * MINUTE - 1), at(30 * MINUTE)]).toEqual(['live', 'old', 'old', 'silent']);
});
