// Who is asking: the role, organisation and meldkamer a key stands for, and what they may know. Never a person.

import type { Audience } from '#shared/picture/redact.ts';
import type { Actor, Role } from '#shared/reference/actor.ts';
import type { MeldkamerId } from '#shared/reference/meldkamers.ts';

export type Identity = {
  readonly keyId: string;
  readonly role: Role;
  readonly organisation: string;
  readonly meldkamer: MeldkamerId | null;
  readonly actor: Actor;
  /** Null for a feed: it tells and is never told. */
  readonly audience: Audience | null;
};

export type Standing = {
  readonly role: Role;
  readonly organisation: string;
  readonly meldkamer: MeldkamerId | null;
};

/** These two speak for one meldkamer; every other role belongs to none. */
export function needsMeldkamer(role: Role): boolean {
  return role === 'feed' || role === 'meldkamer';
}

export function identityOf(keyId: string, { role, organisation, meldkamer }: Standing): Identity {
  const actor: Actor = Object.freeze({ role, organisation, meldkamer });
  return Object.freeze({ keyId, role, organisation, meldkamer, actor, audience: audienceOf(role, meldkamer) });
}

function audienceOf(role: Role, meldkamer: MeldkamerId | null): Audience | null {
  switch (role) {
    case 'lms':
    case 'inspector':
    case 'admin':
      return 'full';
    case 'meldkamer':
      if (meldkamer === null) throw new Error('A meldkamer key without its meldkamer');
      return `meldkamer:${meldkamer}`;
    case 'party':
    case 'smb':
    case 'ministry':
      return 'shared';
    case 'wall':
      return 'wall';
    case 'feed':
      return null;
  }
}
