// An alarm about a place that nobody confirms any more says so.

import { expect, test } from 'vitest';
import { MINUTE } from '#shared/base/time.ts';
import { isLastKnown, unconfirmedPlaces } from '#shared/overview/last-known.ts';
import { Story, sourceOf } from '../../support/story.ts';

const AANNAME = 'MNL/ambulance/09/aanname';

/** The conditions of which the place is only what was last known. */
function lastKnown(story: Story): readonly string[] {
  const unconfirmed = unconfirmedPlaces(story.overview());
  return story
    .alarms()
    .filter((one) => isLastKnown(one, unconfirmed))
    .map(({ condition }) => condition);
}

test('[R18] an alarm about a place is of what was last known once nobody confirms it, and only while it is on', () => {
  const story = new Story();
  story.located(AANNAME, 'Zeist');
  story.pass(MINUTE, () => story.heartbeat(sourceOf('MNL')));
  expect([story.alarms('A1').length, lastKnown(story)]).toEqual([1, []]);
  story.pass(3 * MINUTE);
  expect(lastKnown(story)).toEqual(['A1']);
  story.located(AANNAME, 'Zeist');
  expect(lastKnown(story)).toEqual([]);
  story.pass(3 * MINUTE);
  story.located(AANNAME, 'MNL', { source: sourceOf('MNL', 'telefonie') });
  expect([story.view(AANNAME).class, lastKnown(story)]).toEqual(['own', ['A1']]);
  story.located(AANNAME, 'MNL');
  story.pass(MINUTE, () => story.heartbeat(sourceOf('MNL')));
  expect([story.alarms('A1')[0]?.core, lastKnown(story)]).toEqual(['returned', []]);
  story.pass(3 * MINUTE);
  expect([story.view(AANNAME).class, lastKnown(story)]).toEqual(['unknown', []]);
});
