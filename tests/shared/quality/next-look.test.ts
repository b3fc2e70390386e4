// Where the replay looks: at no moment before it would a look have changed anything.

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DAY, elapsed, type Instant, after as later } from '#shared/base/time.ts';
import { NOTHING_HEARD } from '#shared/journal/heard.ts';
import { apply } from '#shared/picture/evolve.ts';
import type { Picture } from '#shared/picture/picture.ts';
import { createNextLook } from '#shared/quality/next-look.ts';
import { createRejudging } from '#shared/quality/rejudging.ts';
import { SYSTEM } from '#shared/reference/actor.ts';
import { rejudged } from '#shared/rules/decide.ts';
import { relevelled } from '#shared/rules/staffing-rules.ts';
import { steps, tellStory } from '../../support/arbitrary-story.ts';

/** How many looks behind the last entry are asked for. */
const LOOKS = 12;

/** What a look at this moment would tell. */
function toldAt(picture: Picture, at: Instant): readonly unknown[] {
  const levels = relevelled(picture, at);
  const levelled = levels.reduce((soFar, fact) => apply(soFar, fact, at), picture);
  return [...levels, ...rejudged(picture, { facts: [...levels], picture: levelled }, NOTHING_HEARD, SYSTEM, at).facts];
}

describe('[R141] the next look', () => {
  it('is at no later moment than the first at which time alone changes something', () => {
    fc.assert(
      fc.property(steps, fc.double({ min: 0, max: 1, noNaN: true }), (told, part) => {
        const story = tellStory(told);
        let { now } = story;
        const rejudging = createRejudging(story.picture, story.picture.policy, now);
        const nextLook = createNextLook(rejudging.picture().policy);
        for (let look = 0; look < LOOKS; look += 1) {
          const picture = rejudging.picture();
          const next = nextLook(picture, now);
          const quiet = next === null ? 400 * DAY : elapsed(now, next) - 1;
          for (const at of [later(now, Math.floor(part * quiet)), later(now, quiet)]) {
            expect([now, at, toldAt(picture, at)]).toEqual([now, at, []]);
          }
          if (next === null) return;
          rejudging.until(later(next, 1));
          now = next;
        }
      }),
      { numRuns: 60 },
    );
  });
});
