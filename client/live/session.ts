// Who is logged in at this screen: a role and an organisation, never a person. The key itself is never kept here; the cookie is.

import { fail, type Result } from '#shared/base/result.ts';
import type { MeldkamerId } from '#shared/reference/meldkamers.ts';
import { may, type Role } from '#shared/reference/roles.ts';
import { ask, onUnauthorised, type Problem } from './http.ts';

export type Session = {
  readonly role: Role;
  readonly organisation: string;
  readonly meldkamer: MeldkamerId | null;
  /** Which key it is, and not the key: who asks something that needs two is not the second. */
  readonly keyId: string;
};

/** `asking`: not known yet. `out` with a problem: the server could not be asked. */
export type SessionState =
  | { readonly status: 'asking'; readonly problem: Problem | null }
  | { readonly status: 'in'; readonly session: Session }
  | { readonly status: 'out' };

/** `cookie-refused`: the key was right, but the browser does not send the session back; outside localhost that takes https. */
export type LoginProblem =
  | { readonly kind: 'refused'; readonly problem: Problem }
  | { readonly kind: 'cookie-refused' }
  | { readonly kind: 'not-for-screens' };

export type Sessions = {
  readonly getSnapshot: () => SessionState;
  readonly subscribe: (listener: () => void) => () => void;
  readonly refresh: () => Promise<void>;
  readonly login: (key: string) => Promise<Result<Session, LoginProblem>>;
  readonly logout: () => Promise<void>;
};

const OWN = '/api/v1/session';
const ALL = '/api/v1/sessions';

export function createSessions(): Sessions {
  const listeners = new Set<() => void>();
  let state: SessionState = { status: 'asking', problem: null };

  function become(next: SessionState): void {
    if (next.status === state.status && next.status === 'out') return;
    state = next;
    for (const listener of listeners) listener();
  }

  onUnauthorised(() => become({ status: 'out' }));

  async function refresh(): Promise<void> {
    const answer = await ask<Session>(OWN);
    if (answer.ok) become({ status: 'in', session: answer.value });
    // Any other trouble says nothing about the session: what is shown stays, and the question is asked again.
    else if (answer.problem.status !== 401 && state.status === 'asking') {
      become({ status: 'asking', problem: answer.problem });
    }
  }

  return {
    getSnapshot: () => state,
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    refresh,
    login: async (key) => {
      const answer = await ask<Session>(ALL, { method: 'POST', body: { key }, isLogin: true });
      if (!answer.ok) return fail({ kind: 'refused', problem: answer.problem });
      // Ask with the cookie itself: a browser that refused the cookie is not logged in, whatever the answer said.
      const check = await ask<Session>(OWN, { isLogin: true });
      if (!check.ok) {
        return fail(
          check.problem.status === 401 ? { kind: 'cookie-refused' } : { kind: 'refused', problem: check.problem },
        );
      }
      if (!may(check.value, 'picture.read')) {
        await ask(OWN, { method: 'DELETE' });
        return fail({ kind: 'not-for-screens' });
      }
      become({ status: 'in', session: check.value });
      return check;
    },
    logout: async () => {
      await ask(OWN, { method: 'DELETE' });
      become({ status: 'out' });
    },
  };
}
