// A party as a sender names it: by its id or by any name it is known under. Kept as the id where it is known, so that two names are
// never two parties.

import { z } from 'zod';
import { spacedPlainly } from '#shared/base/plain-name.ts';
import { type PartyId, partyNamed } from '#shared/reference/parties.ts';
import { shortText } from './field-kinds.ts';

export const NOT_A_PARTY = 'must be a known party: an id such as rav-09, or a name such as Veiligheidsregio Utrecht';

/** The id where the party is known, else the words of the sender: a role or an organisation, never a person. */
export const namedParty = shortText(1).transform((name) => partyNamed(name)?.id ?? spacedPlainly(name));

/** For what cannot be told to, asked of or recognised in a party that is not known. */
export const knownParty = shortText(1).transform((name, context): PartyId => {
  const party = partyNamed(name);
  if (party !== null) return party.id;
  context.addIssue({ code: 'custom', message: NOT_A_PARTY });
  return z.NEVER;
});
