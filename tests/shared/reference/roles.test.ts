// The table of roles: said in docs/rules.md as it stands, and asked in one way. What each role may is written out once more in
// tests/server/access/permissions.test.ts.

import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { partyOfActor } from '#shared/reference/parties.ts';
import { may, ROLE_ACTIONS, ROLES, type Role, reachOf, roleRow } from '#shared/reference/roles.ts';

function isRole(text: string): boolean {
  return (ROLES as readonly string[]).includes(text);
}

describe('the table of roles', () => {
  it('is told in docs/rules.md: each role once, with its audience', () => {
    const [, part = ''] = readFileSync('docs/rules.md', 'utf8').split('\n## Who sees what\n');
    const table = part.split('\n## ')[0] ?? '';
    const told = [...table.matchAll(/^\| (?:`([a-z]+)(?::X)?`|none) \| ([a-z, ]+)/gm)].flatMap(
      ([, audience, names = '']) =>
        names.split(',').flatMap((name) => (isRole(name.trim()) ? [[name.trim(), audience ?? null] as const] : [])),
    );
    const there = ROLES.map((role) => [role, roleRow(role).audience] as const);
    expect(new Map(told)).toEqual(new Map(there.map(([role, one]) => [role, one === 'own' ? 'meldkamer' : one])));
    expect(told.length).toBe(ROLES.length);
  });

  it('lets only a role with a meldkamer reach as far as its own, and sends only such a role with one', () => {
    const reachingOwn = ROLES.filter((role) => ROLE_ACTIONS.some((action) => reachOf(role, action) === 'own'));
    expect(reachingOwn.length).toBeGreaterThan(0);
    expect(reachingOwn.filter((role) => !roleRow(role).hasMeldkamer)).toEqual([]);
    expect(ROLES.filter((role) => roleRow(role).audience === 'own' && !roleRow(role).hasMeldkamer)).toEqual([]);
  });

  it('gives nothing to who is not logged in, to the system, or to a role it does not know', () => {
    for (const action of ROLE_ACTIONS) {
      expect(may(null, action)).toBe(false);
      expect(reachOf('system', action)).toBeNull();
      expect(reachOf('toString' as Role, action)).toBeNull();
    }
  });

  it('[R80] lets each role speak for its own kind of party, and for nobody under the name of another', () => {
    const parties = ['LMS', 'SMB', 'BMB', 'JenV', 'IGJ', 'VR Utrecht', 'RAV Utrecht', 'KMar', 'Politie', 'Iemand'];
    const spokenFor = (role: Role) =>
      parties.map((organisation) => partyOfActor({ role, organisation })).filter((one) => one !== null);
    expect(Object.fromEntries(ROLES.map((role) => [role, spokenFor(role)]))).toEqual({
      feed: [],
      lms: ['lms'],
      meldkamer: [],
      party: ['vr-09', 'rav-09', 'kmar', 'politie'],
      smb: ['smb', 'bmb'],
      inspector: ['igj'],
      ministry: ['jenv'],
      wall: [],
      admin: [],
    });
    expect(partyOfActor({ role: 'system', organisation: 'LMS' })).toBeNull();
  });
});
