// Who holds a mandate depends on where the functions go: deciding about one's own uitwijk ends where the ten meldkamers end.

import { expect, test } from 'vitest';
import type { Location } from '#shared/location/location.ts';
import { DEFAULT_DOSSIER_POLICY } from '#shared/policy/dossier-policy.ts';
import { mandateHolders } from '#shared/policy/mandates.ts';
import type { FunctionId } from '#shared/reference/functions.ts';
import { DECISION } from '../../support/decision.ts';
import { actor, place, Story } from '../../support/story.ts';

const AANNAME = 'MNL/ambulance/09/aanname';
const RAVU = actor('party', 'RAV Utrecht');

function holders(to: Location | null): readonly string[] {
  const about = { kind: 'uitwijk', functions: [AANNAME as FunctionId], meldkamer: 'MNL', to } as const;
  return mandateHolders(DEFAULT_DOSSIER_POLICY, about).map(({ party }) => party);
}

test('[R45] who answers for a function decides about its uitwijk to another meldkamer, not to any other place or to none that is named', () => {
  expect([holders(place('NHL')), holders(place('Zeist')), holders(null)]).toEqual([['rav-09', 'lms'], [], []]);
});

test('[A4][R45] a move outside the ten does not become decided by calling it uitwijk', () => {
  const story = new Story();
  story.located(AANNAME, 'MNL');
  story.at('10:00:00').located(AANNAME, 'Zeist');
  const named = { kind: 'rectify', statement: { kind: 'uitwijk' }, reason: 'Heet uitwijk' } as const;
  expect(story.step('2026-0001', named, RAVU)).toEqual({ code: 'uitwijk-outside' });
  const decision = { ...DECISION, party: 'rav-09', mandate: 'eigen-uitwijk' };
  const about = { kind: 'uitwijk', functions: null, to: null, start: null, end: null, repeated: false } as const;
  expect(story.step('2026-0001', { ...decision, about }, RAVU)).toEqual({ code: 'uitwijk-outside' });
  story.step('2026-0001', decision, RAVU);
  expect(story.alarmLines()).toContain('A4 2026-0001 active-unacknowledged');
});
