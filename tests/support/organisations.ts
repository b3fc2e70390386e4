// What a key of each role is called in tests: a party that the role may speak for, or something that is none.

import type { Role } from '#shared/reference/roles.ts';

export const USUAL_ORGANISATION: Readonly<Record<Role, string>> = {
  feed: 'Bronbeheer MNL',
  lms: 'Landelijke Meldkamer Samenwerking',
  meldkamer: 'Meldkamer Midden-Nederland',
  party: 'RAV Utrecht',
  smb: 'Strategisch Meldkamerberaad',
  inspector: 'Inspectie Gezondheidszorg en Jeugd',
  ministry: 'Ministerie van JenV',
  wall: 'Proef wall',
  admin: 'Proef admin',
};
