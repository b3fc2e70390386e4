// Who acts in a scenario, and with what kind of key. A party always acts under its own name; a person is never named.

import { type Party, type PartyId, partyNamed } from '#shared/reference/parties.ts';
import type { Role } from '#shared/reference/roles.ts';
import type { Scenario } from './scenario/scenario.ts';

/** One key per party. */
export type PeopleKeys = Readonly<Partial<Record<PartyId, string>>>;

export type PersonKey = { readonly party: PartyId; readonly role: Role; readonly organisation: string };

/** Every party that does something in the scenario, once, in the order of its first act. */
export function peopleOf(scenario: Scenario): readonly PersonKey[] {
  const parties = scenario.steps
    .flatMap(({ actions }) => actions)
    .flatMap((action) => (action.kind === 'register' || action.kind === 'step' ? [partyNamed(action.by)] : []))
    .filter((party) => party !== null);
  return [...new Set(parties)].map((party) => ({ party: party.id, role: roleOf(party), organisation: party.name }));
}

function roleOf({ kind }: Party): Role {
  switch (kind) {
    case 'lms':
      return 'lms';
    case 'deliberation':
      return 'smb';
    case 'inspectorate':
      return 'inspector';
    case 'ministry':
      return 'ministry';
    default:
      return 'party';
  }
}
