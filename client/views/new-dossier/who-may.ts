// For which meldkamers and functions somebody may register: LMS for all, a meldkamer its own, a party what it answers for. Pure; the
// server decides.

import { involvedIn } from '#shared/policy/who-is-called.ts';
import { FUNCTIONS, type TrackedFunction } from '#shared/reference/functions.ts';
import { MELDKAMER_IDS, type MeldkamerId } from '#shared/reference/meldkamers.ts';
import { partyOfActor } from '#shared/reference/parties.ts';
import { reachOf } from '#shared/reference/roles.ts';
import type { Session } from '../../live/session.ts';

export type MayRegister =
  | { readonly kind: 'yes'; readonly functions: readonly TrackedFunction[] }
  /** The organisation of the key is no party that the role may speak for. */
  | { readonly kind: 'no-party' }
  | { readonly kind: 'no' };

export function mayRegisterWhat(session: Session): MayRegister {
  switch (reachOf(session.role, 'dossier.register')) {
    case 'any':
      return { kind: 'yes', functions: FUNCTIONS };
    case 'own':
      return { kind: 'yes', functions: FUNCTIONS.filter(({ meldkamer }) => meldkamer === session.meldkamer) };
    case 'involved': {
      const party = partyOfActor(session);
      if (party === null) return { kind: 'no-party' };
      const own = FUNCTIONS.filter(({ id }) => involvedIn({ owner: null, functions: [id] }).includes(party));
      const unit = session.meldkamer;
      return { kind: 'yes', functions: unit === null ? own : own.filter(({ meldkamer }) => meldkamer === unit) };
    }
    case null:
      return { kind: 'no' };
  }
}

export function meldkamersOf(functions: readonly TrackedFunction[]): readonly MeldkamerId[] {
  return MELDKAMER_IDS.filter((id) => functions.some(({ meldkamer }) => meldkamer === id));
}
