// The gate in front of every route and socket: who asks, by key or by session, and whether they may. Never logs or repeats a key.

import type { IncomingHttpHeaders, IncomingMessage, ServerResponse } from 'node:http';
import type { RequestHandler } from 'express';
import { fail, ok, type Result } from '#shared/base/result.ts';
import type { Instant } from '#shared/base/time.ts';
import type { MeldkamerId } from '#shared/reference/meldkamers.ts';
import type { Role } from '#shared/reference/roles.ts';
import { notAllowed, notIdentified, type Problem, sendProblem, unavailable, unknownKey } from '../http/problems.ts';
import type { Identity } from './identity.ts';
import { keyIdIn } from './key-text.ts';
import { changesSomething, siteOf } from './own-site.ts';
import { type Action, can } from './permissions.ts';
import { sessionTokenIn } from './session-cookie.ts';
import type { Sessions } from './sessions.ts';

export type Caller = {
  readonly identity: Identity;
  /** The token and the end of the session; null when the caller showed a key. */
  readonly session: { readonly token: string; readonly expiresAt: Instant } | null;
};

/** What an auditor hears about a refusal. The id of a key names it and is no secret. */
export type Denial = {
  readonly action: Action;
  readonly reason: 'not-identified' | 'unknown-key' | 'cross-site' | 'not-allowed' | 'sessions-unreachable';
  readonly role: Role | null;
  readonly organisation: string | null;
  readonly keyId: string | null;
  readonly meldkamer: MeldkamerId | null;
};

export type Gate = {
  /** Lets a request pass when its caller may do this for at least one meldkamer; answers 401, 403 or 503 otherwise. */
  requires(action: Action): RequestHandler;
  /** For a thing of one meldkamer, behind `requires`: true, or answers 403 and notes it. */
  allows(request: IncomingMessage, response: ServerResponse, action: Action, meldkamer: MeldkamerId): boolean;
  /** Notes that a rule behind the gate refused it: who takes part in what is decided where the thing itself is known. */
  denies(request: IncomingMessage, action: Action): void;
  /** For a socket's handshake: its key if it gave one, else its cookie. The caller checks the origin with `siteOf`. */
  welcome(key: unknown, headers: IncomingHttpHeaders): Promise<Result<Caller, Problem>>;
};

type GateOptions = {
  readonly access: { authenticate(keyText: string): Identity | null };
  readonly sessions: Pick<Sessions, 'find'>;
  /** Origins of our own pages besides the host that was asked for, such as `https://beeld.example.nl` behind a proxy. */
  readonly allowedOrigins: ReadonlySet<string>;
  readonly onDenied: (denial: Denial) => void;
};

const callers = new WeakMap<IncomingMessage, Caller>();

/** Who passed the gate with this request. */
export function callerOf(request: IncomingMessage): Caller {
  const caller = callers.get(request);
  if (caller === undefined) throw new Error('This route has no gate in front of it');
  return caller;
}

const RETRY_SESSION_AFTER_SECONDS = 2;

export function openGate({ access, sessions, allowedOrigins, onDenied }: GateOptions): Gate {
  const byKey = (keyText: string): Result<Caller, Refused> => {
    const identity = access.authenticate(keyText);
    if (identity !== null) return ok({ identity, session: null });
    return fail({ reason: 'unknown-key', problem: unknownKey(keyIdIn(keyText) === null) });
  };

  const bySession = async (headers: IncomingHttpHeaders): Promise<Result<Caller, Refused>> => {
    const token = sessionTokenIn(headers.cookie);
    if (token === null) return fail({ reason: 'not-identified', problem: notIdentified() });
    const found = await sessions.find(token).catch(() => 'unreachable' as const);
    if (found === 'unreachable') return fail({ reason: 'sessions-unreachable', problem: sessionsUnreachable() });
    if (found === null) return fail({ reason: 'unknown-key', problem: unknownKey(false) });
    return ok({ identity: found.identity, session: { token, expiresAt: found.expiresAt } });
  };

  // A header that was sent decides: a wrong key is never made good by a cookie.
  const identify = (headers: IncomingHttpHeaders) => {
    const { authorization } = headers;
    return authorization === undefined ? bySession(headers) : byKey(bearerIn(authorization));
  };

  const note = (action: Action, reason: Denial['reason'], who: Identity | null, meldkamer: MeldkamerId | null) =>
    onDenied({
      action,
      reason,
      role: who?.role ?? null,
      organisation: who?.organisation ?? null,
      keyId: who?.keyId ?? null,
      meldkamer,
    });

  return {
    requires(action) {
      return async (request, response, next) => {
        const identified = await identify(request.headers);
        if (!identified.ok) {
          note(action, identified.problem.reason, null, null);
          return sendProblem(response, identified.problem.problem);
        }
        const { identity, session } = identified.value;
        const bySessionOnly = session !== null && changesSomething(request.method);
        if (bySessionOnly && siteOf(request.headers, allowedOrigins) !== 'own') {
          note(action, 'cross-site', identity, null);
          return sendProblem(response, crossSite());
        }
        if (!can(identity, action)) {
          note(action, 'not-allowed', identity, null);
          return sendProblem(response, notAllowed(`The role ${identity.role} may not do this.`));
        }
        callers.set(request, identified.value);
        next();
      };
    },

    allows(request, response, action, meldkamer) {
      const { identity } = callerOf(request);
      if (can(identity, action, meldkamer)) return true;
      note(action, 'not-allowed', identity, meldkamer);
      sendProblem(response, notAllowed(`This key may not do this for ${meldkamer}.`, 'other-meldkamer'));
      return false;
    },

    denies(request, action) {
      note(action, 'not-allowed', callerOf(request).identity, null);
    },

    async welcome(key, headers) {
      const shown = typeof key === 'string' && key !== '' ? byKey(key) : await identify(headers);
      if (!shown.ok) {
        note('socket.connect', shown.problem.reason, null, null);
        return fail(shown.problem.problem);
      }
      const { identity } = shown.value;
      if (can(identity, 'socket.connect')) return shown;
      note('socket.connect', 'not-allowed', identity, null);
      return fail(notAllowed(`The role ${identity.role} may not do this.`));
    },
  };
}

export function sessionsUnreachable(): Problem {
  return unavailable('Sessions cannot be looked up right now.', RETRY_SESSION_AFTER_SECONDS, 'sessions-unreachable');
}

export function crossSite(): Problem {
  return notAllowed('This request does not come from our own pages.', 'cross-site');
}

type Refused = { readonly reason: Denial['reason']; readonly problem: Problem };

/** The key of `Bearer <key>`; anything else is no key. */
function bearerIn(authorization: string): string {
  return /^bearer +(\S+) *$/i.exec(authorization)?.[1] ?? '';
}
