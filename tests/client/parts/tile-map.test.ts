// The map tells what the matrix tells: over random stories, and while feeds grow old.

import fc from 'fast-check';
import { expect, test } from 'vitest';
import { SECOND } from '#shared/base/time.ts';
import { countedClass } from '#shared/overview/function-view.ts';
import { movesOf } from '../../../client/parts/charts/tile-map-layout.ts';
import { steps, tellStory } from '../../support/arbitrary-story.ts';
import { Story } from '../../support/story.ts';

const AWAY = ['other-meldkamer', 'outside', 'transitional'];

test('[R18] an arrow is drawn for what a total counts as elsewhere, whatever its age, and for nothing else', () => {
  const seen = { arrows: 0, old: 0 };
  fc.assert(
    fc.property(steps, fc.integer({ min: 0, max: 100 }), (told, seconds) => {
      const { meldkamers } = tellStory(told)
        .wait(seconds * SECOND)
        .tick()
        .overview();
      const functions = meldkamers.flatMap((view) => view.functions).filter(({ scope }) => scope === 'spoed');
      const drawn = movesOf(meldkamers).flatMap((move) => move.functions.map(({ id }) => id));
      const counted = functions.filter((one) => AWAY.includes(countedClass(one)) && one.claim !== null);
      expect(drawn.sort()).toEqual(counted.map(({ id }) => id).sort());
      for (const { meldkamer, guests, cells } of meldkamers) {
        for (const guest of guests) {
          expect([guest.meldkamer === meldkamer.id, countedClass(guest)]).toEqual([false, 'other-meldkamer']);
        }
        for (const cell of Object.values(cells)) {
          if (cell === null || (cell.worst !== 'other-meldkamer' && cell.worst !== 'outside')) continue;
          expect(cell.worstParts.some(({ id }) => drawn.includes(id))).toBe(true);
        }
      }
      seen.arrows += drawn.length;
      seen.old += functions.filter((one) => one.class === 'other-meldkamer' && countedClass(one) === 'unknown').length;
    }),
    { numRuns: 200, seed: 20261129 },
  );
  expect(Math.min(seen.arrows, seen.old)).toBeGreaterThan(20);
});

test('[R18] a move that nobody confirmed for half a minute is drawn no more, and makes no guest', () => {
  const story = new Story();
  story.located('DHG/politie/aanname', 'RTD');
  const told = () => {
    const { meldkamers } = story.overview();
    const host = meldkamers.find(({ meldkamer }) => meldkamer.id === 'RTD');
    return [movesOf(meldkamers).length, host?.guests.length];
  };
  expect(told()).toEqual([1, 1]);
  story.wait(31 * SECOND);
  expect(told()).toEqual([0, 0]);
});
