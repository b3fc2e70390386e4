// A place is what the feed calls it: a city with a meldkamer in it is not that meldkamer (decision 0016).

import { expect, test } from 'vitest';
import { MELDKAMERS } from '#shared/reference/meldkamers.ts';
import { Story } from '../../support/story.ts';

test.each(MELDKAMERS.map(({ id, city }) => [id, city] as const))(
  '%s in the place %s is not at its meldkamer',
  (id, city) => {
    const name = `${id}/politie/aanname`;
    const story = new Story();
    story.located(name, id);
    expect(story.view(name).class).toBe('own');
    story.at('09:01:00').located(name, city);
    expect(story.view(name).class).toBe('outside');
  },
);
