// How many meldkamers are not normal, by the worst that is said of them or of a post of theirs.

import { expect, test } from 'vitest';
import { MINUTE } from '#shared/base/time.ts';
import { Story } from '../../support/story.ts';

test('[R122] each meldkamer is counted once, at its worst, and as it was said last while it is not reached', () => {
  const story = new Story();
  story.stated('MNL', 'Partial');
  story.stated('MNL/politie', 'Unstaffed');
  story.stated('NHL/brandweer/10', 'GoingDown');
  story.stated('AMS', 'ScheduledMaintenanceAvailable');
  story.stated('RTD', 'Normal');
  const of = (isLast: boolean) => ({ count: 1, isLast });
  expect(story.overview().states).toEqual({ down: of(false), degraded: of(false), planned: of(false) });
  story.wait(3 * MINUTE).tick();
  expect(story.overview().states).toEqual({ down: of(true), degraded: of(true), planned: of(true) });
  // What is said now stands before what was said last.
  story.stated('AMS', 'ScheduledMaintenanceAvailable');
  story.stated('OBR', 'Unstaffed');
  expect(story.overview().states).toEqual({
    down: { count: 2, isLast: false },
    degraded: of(true),
    planned: of(false),
  });
});
