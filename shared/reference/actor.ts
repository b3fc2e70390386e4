// Who acts: a role and an organisation, never a person. Every entry of the journal and every key names one.

import type { MeldkamerId } from './meldkamers.ts';
import type { Role } from './roles.ts';

/** Who did it: a role and an organisation, never a person. `system` is this software keeping watch. */
export type Actor = {
  readonly role: Role | 'system';
  readonly organisation: string;
  readonly meldkamer: MeldkamerId | null;
};

export const SYSTEM: Actor = { role: 'system', organisation: 'Meldkamerbeeld', meldkamer: null };
