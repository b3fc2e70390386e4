// Who holds a mandate depends on where the functions go: deciding about one's own uitwijk ends where the ten meldkamers end.

import { expect, test } from 'vitest';
import type { Location } from '#shared/location/location.ts';
import { mandateHolders } from '#shared/rules/mandate.ts';
import type { Step } from '#shared/rules/steps.ts';
import { actor, place, Story } from '../../support/story.ts';

const AANNAME = 'MNL/ambulance/09/aanname';
const RAVU = actor('party', 'RAV Utrecht');

function holders(to: Location | null): readonly string[] {
  const story = new Story();
  story.registered('MNL', [AANNAME], { kind: 'uitwijk', to });
  return mandateHolders(story.picture.policy.dossier, story.afwijking('2026-0001')).map(({ party }) => party);
}

test('[R45] who answers for a function decides about its uitwijk to another meldkamer, not to any other place or to none that is named', () => {
  expect([holders(place('NHL')), holders(place('Zeist')), holders(null)]).toEqual([
    ['rav-09', 'lms'],
    ['lms'],
    ['lms'],
  ]);
});

test('[A4][R45] a move outside the ten does not become decided by calling it uitwijk', () => {
  const story = new Story();
  story.located(AANNAME, 'MNL');
  story.at('10:00:00').located(AANNAME, 'Zeist');
  story.step('2026-0001', { kind: 'rectify', statement: { kind: 'uitwijk' }, reason: 'Heet uitwijk' }, RAVU);
  const decision: Step = {
    kind: 'decide',
    outcome: 'allowed',
    party: 'rav-09',
    capacity: null,
    mandate: 'Politiewet 2012, art. 25b',
    document: null,
    decidedAt: null,
    until: null,
    conditions: null,
  };
  expect(story.step('2026-0001', decision, RAVU)).toEqual({ code: 'no-mandate', party: 'rav-09', holders: ['lms'] });
  story.step('2026-0001', { ...decision, mandate: null }, RAVU);
  expect(story.alarmLines()).toContain('A4 2026-0001 active-unacknowledged');
});
