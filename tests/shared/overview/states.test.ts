// How many meldkamers are not normal, by the worst that is said of them or of a post of theirs.

import { expect, test } from 'vitest';
import { MINUTE } from '#shared/base/time.ts';
import { Story } from '../../support/story.ts';

test('[R122] each meldkamer is counted once, at its worst, and nowhere while it is not reached', () => {
  const story = new Story();
  story.stated('MNL', 'Partial');
  story.stated('MNL/politie', 'Unstaffed');
  story.stated('NHL/brandweer/10', 'GoingDown');
  story.stated('AMS', 'ScheduledMaintenanceAvailable');
  story.stated('RTD', 'Normal');
  expect(story.overview().states).toEqual({ down: 1, degraded: 1, planned: 1 });
  story.wait(3 * MINUTE).tick();
  expect(story.overview().states).toEqual({ down: 0, degraded: 0, planned: 0 });
});
