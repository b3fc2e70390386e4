// Alarms of a deviation that names no site: what is seen says whether guarantees must be asked of it.

import { expect, test } from 'vitest';
import type { GuaranteeState } from '#shared/deviation/dossier.ts';
import type { GuaranteeId } from '#shared/deviation/guarantee.ts';
import { missingGuarantees } from '#shared/rules/deviation-alarms.ts';
import { openPoints } from '#shared/rules/open-points.ts';
import { place, Story } from '../../support/story.ts';

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
    openPoints(story.picture, story.afwijking('2026-0001'), story.now).includes('guarantees'),
  ];
}

test('[A5][R49] a deviation to two places that names none alarms for the one outside the ten, until that one is left', () => {
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

test('[R49] of the findings about an item the newest counts, per side, and at another site not and unknown are equally missing', () => {
  const story = new Story();
  story.registered('DHG', [AANNAME], { kind: 'storing', to: place('Zoetermeer') });
  const isMissing = (state: GuaranteeState, side: 'site' | 'meldkamer' = 'site'): boolean => {
    const finding = { item: 'g01' as GuaranteeId, side, state, evidence: null };
    story.step('2026-0001', { kind: 'find-guarantees', findings: [finding] });
    const missing = missingGuarantees(story.picture.policy.dossier, story.afwijking('2026-0001'));
    return missing.some(({ item }) => item.id === 'g01');
  };
  expect([isMissing('met'), isMissing('not'), isMissing('partly'), isMissing('unknown')]).toEqual([
    false,
    true,
    false,
    true,
  ]);
  expect([isMissing('met', 'meldkamer'), isMissing('met')]).toEqual([true, false]);
});
