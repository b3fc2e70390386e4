// Of whom and what the form of a step is: its fields choose from it.

import type { DossierDetail } from '#shared/dossier/api-dossier.ts';
import type { PartyId } from '#shared/reference/parties.ts';
import type { Role } from '#shared/reference/roles.ts';
import type { I18n } from '../../../i18n/i18n.tsx';

export type About = {
  readonly detail: DossierDetail;
  readonly role: Role;
  /** The party that acts; null when the organisation of the key is no known one. */
  readonly self: PartyId | null;
  readonly i18n: I18n;
};
