// R80: whether the organisation of a key is one that its role may speak for, and what would fit when it is not.

import { PARTIES, type Party, partiesOfRole, partyNamed } from '#shared/reference/parties.ts';
import { ROLES, type Role } from '#shared/reference/roles.ts';
import type { KeyRecord } from './access-file.ts';

type Named = { readonly role: Role; readonly organisation: string };

/** One line that says what would fit; null when it fits. */
export function organisationProblem({ role, organisation }: Named): string | null {
  const parties = partiesOfRole(role);
  const party = partyNamed(organisation);
  if (parties === null || (party !== null && parties.includes(party))) return null;
  const suited = ROLES.filter((one) => party !== null && partiesOfRole(one)?.includes(party) === true);
  const instead = suited.length === 0 ? '' : ` (${party?.name} has the role ${suited.join(' or ')})`;
  return `the role ${role} is not for ${JSON.stringify(organisation)}${instead}; it is for ${kindsIn(parties)}`;
}

/** Those in use that do not fit, of before this was asked: they open what they opened, and decide and confirm nothing. */
export function unfitKeys(keys: readonly KeyRecord[]): readonly string[] {
  return keys.flatMap((key) => {
    const problem = key.revokedAt === undefined ? organisationProblem(key) : null;
    return problem === null ? [] : [`${key.id} decides and confirms nothing: ${problem}`];
  });
}

const FEW = 3;

/** Each by its name where they are few, else how many there are and what one of them is called. */
function kindsIn(parties: readonly Party[]): string {
  const kinds = [...new Set(parties.map(({ kind }) => kind))];
  const told = kinds.flatMap((kind) => {
    const names = PARTIES.filter((one) => one.kind === kind).map(({ name }) => JSON.stringify(name));
    return names.length <= FEW ? names : [`one of ${names.length} such as ${names[0]}`];
  });
  return told.join(', ');
}
