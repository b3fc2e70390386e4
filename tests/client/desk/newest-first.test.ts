// The bar and the list begin with the same: the newest kritiek alarm stands on top of both, over random stories and by hand.

import fc from 'fast-check';
import { expect, test } from 'vitest';
import { byUrgency } from '#shared/alarm/alarm.ts';
import { MINUTE } from '#shared/base/time.ts';
import { type Situation, situationsOf } from '#shared/overview/situations.ts';
import { newestWaiting } from '../../../client/desk/acknowledgeable.ts';
import { speakerOf } from '../../../client/desk/desk.tsx';
import { listed, loose } from '../../../client/views/console/alarms/alarm-rows.ts';
import { steps, tellStory } from '../../support/arbitrary-story.ts';
import { Story } from '../../support/story.ts';

function shownOf(story: Story) {
  const alarms = listed([...story.alarms()].sort(byUrgency), 'active');
  const newest = newestWaiting(story.alarms(), null)?.alarm ?? null;
  const [together] = situationsOf(story.picture, alarms, story.now);
  const [alone] = loose(alarms);
  return { newest, together, alone };
}

test('[R125] of two moves the one that came last is on top, also when an older one lacks something since', () => {
  const story = new Story();
  story.located('MNL/ambulance/09/aanname', 'Zeist');
  story.wait(20 * MINUTE).located('LIM/ambulance/23/aanname', 'Zeist');
  const { newest, together, alone } = shownOf(story);
  expect([newest?.condition, newest?.meldkamer]).toEqual(['A1', 'LIM']);
  expect(together?.alarms.map(({ condition }) => condition)).toEqual(['A1', 'A4', 'A5']);
  expect([together?.meldkamer, alone?.alarms[0]]).toEqual(['LIM', newest]);
  // The first one rises, and calls anew: it is on top of both, its line still shows where the function is.
  story.wait(20 * MINUTE).located('MNL/ambulance/09/uitgifte', 'Zeist');
  const risen = shownOf(story);
  expect([risen.newest?.meldkamer, risen.together?.meldkamer, risen.together?.alarms[0]?.condition]).toEqual([
    'MNL',
    'MNL',
    'A1',
  ]);
  if (risen.together === undefined) throw new Error('Nothing waits');
  // Whichever of its alarms the bar has, it names it as the line does.
  const { alarms } = risen.together;
  expect(alarms.length).toBeGreaterThan(2);
  expect(new Set(alarms.map((alarm) => speakerOf([risen.together as Situation], alarm)))).toEqual(new Set([alarms[0]]));
  expect(alarms.map((alarm) => speakerOf([], alarm))).toEqual(alarms);
});

test('[R125] the newest kritiek alarm of the bar is in the first situation, and first in the ungrouped list', () => {
  let critical = 0;
  fc.assert(
    fc.property(steps, (told) => {
      const story = tellStory(told);
      const { newest, together, alone } = shownOf(story);
      // In whatever order they come.
      const backwards = situationsOf(story.picture, listed([...story.alarms()].reverse(), 'active'), story.now);
      expect(backwards[0]?.id).toBe(together?.id);
      if (newest?.priority !== 1) return;
      critical += 1;
      expect(together?.alarms).toContain(newest);
      expect(alone?.alarms).toEqual([newest]);
    }),
  );
  expect(critical).toBeGreaterThan(10);
});
