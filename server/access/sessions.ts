// Sessions of browsers: a random token for a key, so that the key itself is typed once. Only its hash is kept; a session dies with its key.

import { createHash } from 'node:crypto';
import type { Chance } from '#shared/base/runtime.ts';
import { after, type Clock, DAY, elapsed, HOUR, type Instant } from '#shared/base/time.ts';
import { type Role, roleRow } from '#shared/reference/roles.ts';
import type { SideStore, StoredSession } from '../journal/side-store.ts';
import type { Identity } from './identity.ts';
import { ACCESS_LIMITS, type AccessLimits } from './limits.ts';

/** A working shift. A wall has nobody to log in again. Absolute: use does not prolong a session. */
function sessionLife(role: Role): number {
  return roleRow(role).isDisplay ? 90 * DAY : 12 * HOUR;
}

export type OpenedSession = { readonly token: string; readonly expiresAt: Instant; readonly life: number };

export type FoundSession = { readonly identity: Identity; readonly expiresAt: Instant };

/** All reject when the side store cannot be reached: then nobody's session can be judged. */
export type Sessions = {
  open(identity: Identity): Promise<OpenedSession>;
  find(token: string): Promise<FoundSession | null>;
  end(token: string): Promise<void>;
};

type SessionsOptions = {
  readonly sideStore: Pick<SideStore, 'saveSession' | 'findSession' | 'removeSession'>;
  readonly access: { identity(keyId: string): Identity | null };
  readonly runtime: Clock & Chance;
  readonly limits?: AccessLimits;
};

export function keepSessions({ sideStore, access, runtime, limits = ACCESS_LIMITS }: SessionsOptions): Sessions {
  const remembered = new Map<string, { readonly session: StoredSession; readonly askedAt: Instant }>();
  let endings = 0;

  const stored = async (tokenHash: string, now: Instant): Promise<StoredSession | null> => {
    const known = remembered.get(tokenHash);
    if (known !== undefined && Math.abs(elapsed(known.askedAt, now)) < limits.sessionRememberedFor)
      return known.session;
    remembered.delete(tokenHash);
    const endingsBefore = endings;
    const session = await sideStore.findSession(tokenHash);
    if (session === null) return null;
    // What was read before a logout must not be remembered after it.
    if (endings !== endingsBefore) return session;
    if (remembered.size >= limits.sessionsRemembered) remembered.clear();
    remembered.set(tokenHash, { session, askedAt: now });
    return session;
  };

  return {
    async open(identity) {
      const token = Buffer.from(runtime.random(32)).toString('base64url');
      const createdAt = runtime.now();
      const life = sessionLife(identity.role);
      const expiresAt = after(createdAt, life);
      await sideStore.saveSession(hashOf(token), { keyId: identity.keyId, createdAt, expiresAt });
      return { token, expiresAt, life };
    },
    async find(token) {
      const now = runtime.now();
      const session = await stored(hashOf(token), now);
      if (session === null || session.expiresAt <= now) return null;
      const identity = access.identity(session.keyId);
      return identity === null ? null : { identity, expiresAt: session.expiresAt };
    },
    async end(token) {
      const tokenHash = hashOf(token);
      await sideStore.removeSession(tokenHash);
      endings += 1;
      remembered.delete(tokenHash);
    },
  };
}

function hashOf(token: string): string {
  return createHash('sha256').update(token).digest('hex');
}
