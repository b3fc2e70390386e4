// Who is asking: the role, organisation and meldkamer a key stands for, and what they may know. Never a person.

import type { Audience } from '#shared/picture/redact.ts';
import type { Actor } from '#shared/reference/actor.ts';
import type { MeldkamerId } from '#shared/reference/meldkamers.ts';
import { partyOfActor } from '#shared/reference/parties.ts';
import { type Role, roleRow } from '#shared/reference/roles.ts';

export type Identity = {
  readonly keyId: string;
  readonly role: Role;
  readonly organisation: string;
  readonly meldkamer: MeldkamerId | null;
  readonly actor: Actor;
  /** Null for a feed: it tells and is never told. */
  readonly audience: Audience | null;
};

export type Standing = Pick<Identity, 'role' | 'organisation' | 'meldkamer'>;

export function identityOf(keyId: string, { role, organisation, meldkamer }: Standing): Identity {
  const actor: Actor = Object.freeze({ role, organisation, meldkamer });
  return Object.freeze({
    keyId,
    role,
    organisation,
    meldkamer,
    actor,
    audience: audienceOf({ role, organisation, meldkamer }),
  });
}

function audienceOf({ role, organisation, meldkamer }: Standing): Audience | null {
  const { audience } = roleRow(role);
  if (audience === 'party') {
    // R80: whoever speaks for nobody is shown nobody's numbers.
    const party = partyOfActor({ role, organisation });
    if (party === null) return 'shared';
    return meldkamer === null ? `party:${party}` : `party:${party}:${meldkamer}`;
  }
  if (audience !== 'own') return audience;
  if (meldkamer === null) throw new Error('A meldkamer key without its meldkamer');
  return `meldkamer:${meldkamer}`;
}
