// What leans on what right now: from the newest picture and who was heard, never from what was last known.

import { expect, test } from 'vitest';
import { leaningNow } from '#shared/dossier/takeover.ts';
import { DEFAULT_POLICY } from '#shared/policy/policy.ts';
import { instant, Story } from '../../support/story.ts';

const AANNAME = 'MNL/ambulance/09/aanname';
const UITGIFTE = 'MNL/ambulance/09/uitgifte';

function leaningOf(story: Story) {
  return leaningNow(story.picture, story.sources, story.now);
}

test('functions that are elsewhere stand together per meldkamer and place, with their deviation and since when', () => {
  const story = new Story().at('09:00:00');
  story.located(AANNAME, 'Zeist');
  story.at('09:10:00').located(UITGIFTE, 'zeist');
  story.located('DHG/politie/aanname', 'RTD');
  story.located('AMS/politie/aanname', 'AMS');
  story.located('MNL/politie/aanname', 'Utrecht');
  // A region that was designated elsewhere once counts by what is designated now.
  story.located('NHL/ambulance/11/aanname', 'NHL');
  expect(leaningOf(story)).toEqual([
    {
      from: 'MNL',
      at: { place: 'Zeist' },
      functions: [AANNAME, UITGIFTE],
      afwijking: '2026-0001',
      since: instant('09:00:00'),
    },
    {
      from: 'DHG',
      at: { meldkamer: 'RTD' },
      functions: ['DHG/politie/aanname'],
      afwijking: '2026-0002',
      since: instant('09:10:00'),
    },
  ]);
});

test('planbare zorg elsewhere leans on nobody', () => {
  const story = new Story();
  story.located(`${AANNAME}/planbaar`, 'Bilthoven');
  expect(leaningOf(story)).toEqual([]);
});

test('[I13] nothing leans on anything as soon as nobody confirms where it is', () => {
  const story = new Story();
  story.located(AANNAME, 'AMS');
  expect(leaningOf(story)).toHaveLength(1);
  story.wait(DEFAULT_POLICY.feed.silentAfter);
  expect(leaningOf(story)).toEqual([]);
});
