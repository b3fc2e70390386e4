// Takeover as it stands in one dossier: what policy says about its meldkamer and disciplines, what it does not say, what leans now.

import { expect, test } from 'vitest';
import { dossierTakeover } from '#shared/dossier/dossier-takeover.ts';
import { DEFAULT_POLICY, type Policy } from '#shared/policy/policy.ts';
import { FUNCTIONS } from '#shared/reference/functions.ts';
import { MELDKAMER_IDS } from '#shared/reference/meldkamers.ts';
import { instant, place, Story } from '../../support/story.ts';

const AANNAME = 'MNL/ambulance/09/aanname';
const UITGIFTE = 'MNL/ambulance/09/uitgifte';

const AGREED: Policy = {
  ...DEFAULT_POLICY,
  version: 'proef',
  owner: 'LMS',
  source: 'test',
  dossier: {
    ...DEFAULT_POLICY.dossier,
    takeovers: [
      { from: 'MNL', to: 'NHL', discipline: 'ambulance', extent: 'fully', testedOn: '2026-05-01', source: 'proef' },
      { from: 'MNL', to: 'OBR', discipline: null, extent: 'unknown', testedOn: null, source: 'gevraagd' },
      { from: 'MNL', to: 'RTD', discipline: 'brandweer', extent: 'not', testedOn: null, source: 'elders' },
      { from: 'DHG', to: 'RTD', discipline: null, extent: 'partly', testedOn: null, source: 'elders' },
    ],
  },
};

function told(functions: readonly string[], policy?: Policy): Story {
  const story = new Story(policy).at('09:00:00');
  story.located(AANNAME, 'MNL');
  story.located('MNL/politie/aanname', 'AMS');
  story.registered('MNL', functions, { start: instant('09:00:00') });
  story.at('09:01:00').located(AANNAME, 'Zeist');
  return story;
}

function takeoverOf(story: Story, number = '2026-0002') {
  return dossierTakeover(story.picture, story.sources, story.afwijking(number), story.now);
}

test('policy about its meldkamer and its disciplines stands there, and what it does not say is named as unknown', () => {
  const [toNhl, toObr] = AGREED.dossier.takeovers;
  expect(takeoverOf(told([AANNAME, UITGIFTE, 'MNL/caco/coordinatie'], AGREED))).toEqual({
    policy: { version: 'proef', owner: 'LMS', source: 'test' },
    relations: [toNhl, toObr],
    unknown: [
      { discipline: 'ambulance', to: MELDKAMER_IDS.filter((id) => !['MNL', 'NHL', 'OBR'].includes(id)) },
      { discipline: 'caco', to: MELDKAMER_IDS.filter((id) => !['MNL', 'OBR'].includes(id)) },
    ],
    leaning: [
      {
        from: 'MNL',
        at: { place: 'Zeist' },
        functions: [AANNAME],
        afwijking: '2026-0002',
        since: instant('09:01:00'),
      },
    ],
    unplaced: [UITGIFTE, 'MNL/caco/coordinatie'],
    neighbours: (['NHL', 'OBR'] as const).map((meldkamer) => ({
      meldkamer,
      away: [],
      below: [],
      states: [],
      silent: false,
      carries: [],
      unknown: FUNCTIONS.filter(
        (one) => one.meldkamer === meldkamer && ['ambulance', 'caco'].includes(one.discipline),
      ).map(({ id }) => id),
    })),
  });
});

test('[R98] the meldkamer that it is at is a neighbour too, and one that cannot take over is none', () => {
  const { takeovers } = AGREED.dossier;
  const none = takeovers.map((one) => ({ ...one, extent: 'not' as const }));
  const policy = { ...AGREED, dossier: { ...AGREED.dossier, takeovers: none } };
  const story = told([AANNAME], policy);
  expect(takeoverOf(story).neighbours).toEqual([]);
  story.registered('MNL', [UITGIFTE], { start: instant('09:00:00'), to: place('AMS') });
  expect(takeoverOf(story, '2026-0003').neighbours.map(({ meldkamer }) => meldkamer)).toEqual(['AMS']);
});

test('[I13] what nobody confirms any more leans on nobody as far as is known, and is named', () => {
  const story = told([AANNAME]);
  story.wait(DEFAULT_POLICY.feed.silentAfter);
  const { relations, leaning, unplaced } = takeoverOf(story);
  expect([relations, leaning, unplaced]).toEqual([[], [], [AANNAME]]);
});
