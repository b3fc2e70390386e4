// The chain of one deviation: whose turn it is now and whose would be next, also at the steps of the ladder that nobody took yet.

import { expect, test } from 'vitest';
import { MINUTE } from '#shared/base/time.ts';
import { type Responsibility, responsibilityOf } from '#shared/dossier/responsibility.ts';
import { DEFAULT_DOSSIER_POLICY, type DossierPolicy } from '#shared/policy/dossier-policy.ts';
import { DECISION, SMB } from '../../support/decision.ts';
import { Story } from '../../support/story.ts';

const AANNAME = 'MNL/ambulance/09/aanname';

function observed(): Story {
  const story = new Story();
  story.located(AANNAME, 'MNL');
  story.at('10:00:00').located(AANNAME, 'Zeist');
  return story;
}

function chain(story: Story, dossier: DossierPolicy = DEFAULT_DOSSIER_POLICY): Responsibility {
  const picture = { ...story.picture, policy: { ...story.picture.policy, dossier } };
  return responsibilityOf(picture, story.afwijking('2026-0001'), story.now);
}

test('names who is next on the ladder, with what authority and after how long, before that step is taken', () => {
  const [responsible, lms, smb, ministries] = DEFAULT_DOSSIER_POLICY.ladders[0]?.steps ?? [];
  expect(chain(observed()).steps).toEqual([
    {
      name: responsible?.name,
      taken: true,
      within: 15 * MINUTE,
      parties: ['rav-09'],
      authority: responsible?.authority,
    },
    { name: lms?.name, taken: false, within: 15 * MINUTE, parties: ['lms'], authority: lms?.authority },
    { name: smb?.name, taken: false, within: 30 * MINUTE, parties: ['smb'], authority: smb?.authority },
    {
      name: ministries?.name,
      taken: false,
      within: 60 * MINUTE,
      parties: ['jenv', 'vws'],
      authority: ministries?.authority,
    },
  ]);
});

test.each([
  ['NHL/kmar/aanname', ['jenv', 'defensie']],
  ['NHL/politie/aanname', ['jenv']],
  ['NHL/ambulance/10/aanname', ['jenv', 'vws']],
])('[R47] for %s these ministries answer, and hold the last step of the ladder', (id, parties) => {
  const story = new Story();
  story.located(id, 'Zeist');
  const { links, steps } = chain(story);
  expect([links[0]?.answersFor, steps.at(-1)?.parties]).toEqual([parties, parties]);
  story
    .wait(61 * MINUTE)
    .tick()
    .tick();
  expect(story.afwijking('2026-0001').dossier?.ladder?.turns.at(-1)?.parties).toEqual(parties);
});

test('[R47] a step for which policy names nobody is listed with nobody, not left out', () => {
  const policy = {
    ...DEFAULT_DOSSIER_POLICY,
    ladders: [
      { kinds: [], meldkamers: [], steps: [{ name: 'Niemand', parties: [], authority: 'Geen', within: MINUTE }] },
    ],
  };
  expect(chain(observed(), policy).steps).toEqual([
    { name: 'Niemand', taken: true, within: MINUTE, parties: [], authority: 'Geen' },
  ]);
});

test('[R45] who may decide is who holds a mandate for it as it is stated, and for what was decided as something else', () => {
  const story = observed();
  const holders = (): readonly string[] => chain(story).mandates.map(({ party }) => party);
  expect(holders()).toEqual([]);
  const unsaid = { functions: null, to: null, start: null, end: null, repeated: false };
  story.step('2026-0001', { ...DECISION, about: { ...unsaid, kind: 'tijdelijke-wijziging-werkwijze' } }, SMB);
  expect(holders()).toEqual(['smb', 'bmb']);
});
