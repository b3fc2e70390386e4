// Alarms of a deviation that names no site: what is seen says whether guarantees must be asked of it.

import { describe, expect, it, test } from 'vitest';
import { MINUTE } from '#shared/base/time.ts';
import type { GuaranteeState } from '#shared/deviation/dossier.ts';
import { missingGuarantees } from '#shared/picture/open-terms.ts';
import type { GuaranteeId } from '#shared/reference/guarantee.ts';
import type { SourceId } from '#shared/reference/source.ts';
import { openPoints } from '#shared/rules/open-points.ts';
import { actor, place, Story, sourceOf } from '../../support/story.ts';

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

describe('[A5][R49] (TC8) a function that a feed said is outside the ten', () => {
  const GMS = sourceOf('DHG');
  const TELEFONIE = sourceOf('DHG', 'telefonie');
  const MELDKAMER = actor('meldkamer', 'Meldkamer Den Haag', 'DHG');
  const outside = (...more: readonly (readonly [string, SourceId])[]): Story => {
    const story = new Story();
    for (const [where, source] of [['Zoetermeer', GMS] as const, ...more]) {
      story.wait(1_000).located(AANNAME, where, { source });
      if (source === GMS && more[0]?.[1] === TELEFONIE) story.wait(3 * MINUTE).tick();
    }
    return story;
  };
  const on = (story: Story) => story.alarmLines().filter((line) => /^A5 .* active-/.test(line)).length;

  it.each([
    ['is home by another feed', outside(['DHG', TELEFONIE])],
    ['said nothing since', outside(['?', GMS])],
    ['is at another of the ten by another feed', outside(['NHL', TELEFONIE])],
  ])('keeps its alarm when its deviation is set right to one of the ten, or to no place, while it %s', (_, story) => {
    expect(guarantees(story)).toEqual([['A5 2026-0001 active-unacknowledged'], true]);
    for (const to of [place('NHL'), null]) {
      const rectify = { kind: 'rectify', statement: { to }, from: null, reason: 'nader bekend' } as const;
      story.wait(1_000).step('2026-0001', rectify, MELDKAMER);
      story.wait(1_000).tick();
      expect([on(story), guarantees(story)[1]]).toEqual([1, true]);
    }
  });

  it('has it no more when that feed says where it went', () => {
    const story = outside(['?', GMS], ['NHL', GMS]);
    story.wait(1_000).tick();
    expect(on(story)).toBe(0);
  });
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
