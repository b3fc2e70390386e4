// Alarms of a deviation that names no site: what is seen says whether guarantees must be asked of it.

import { expect, test } from 'vitest';
import { openPoints } from '#shared/dossier/open-points.ts';
import { Story } from '../support/story.ts';

const AANNAME = 'DHG/politie/aanname';
const UITGIFTE = 'DHG/politie/uitgifte';

function registered(): Story {
  const story = new Story();
  story.located(AANNAME, 'DHG');
  story.located(UITGIFTE, 'DHG');
  story.registered('DHG', [AANNAME, UITGIFTE], { kind: 'storing' });
  return story.at('10:00:00');
}

function guarantees(story: Story): readonly unknown[] {
  return [
    story.alarmLines().filter((line) => line.startsWith('A5')),
    openPoints(story.picture.policy.dossier, story.afwijking('2026-0001'), story.now).includes('guarantees'),
  ];
}

test('[A5] a deviation to two places that names none alarms for the one outside the ten, until that one is left', () => {
  const story = registered();
  expect(guarantees(story)).toEqual([[], false]);
  story.located(AANNAME, 'NHL');
  expect(guarantees(story)).toEqual([[], true]);
  story.at('10:05:00').located(UITGIFTE, 'Zoetermeer');
  story.at('10:05:01').tick();
  expect(guarantees(story)).toEqual([['A5 2026-0001 active-unacknowledged'], true]);
  story.at('10:10:00').located(UITGIFTE, 'DHG');
  story.at('10:10:01').tick();
  expect(guarantees(story)).toEqual([['A5 2026-0001 returned-unacknowledged'], true]);
});
