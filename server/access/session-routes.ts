// Login, logout, and who am I. The only door where a key comes in a body; the key goes nowhere but into the comparison.

import { type ErrorRequestHandler, json, type RequestHandler, type Response, Router } from 'express';
import { z } from 'zod';
import { fail, ok, type Result } from '#shared/base/result.ts';
import type { Clock } from '#shared/base/time.ts';
import { asking, NO_QUERY } from '../http/asking.ts';
import { EXACT_PATHS } from '../http/exact-paths.ts';
import {
  API_VERSION,
  invalidInput,
  type Problem,
  problemOfBody,
  sendProblem,
  tooMany,
  unknownKey,
  unsupportedMediaType,
} from '../http/problems.ts';
import { loginSchema } from '../http/request-schemas.ts';
import { countFailedLogins } from './failed-logins.ts';
import { callerOf, crossSite, type Gate, sessionsUnreachable } from './identify.ts';
import type { Identity } from './identity.ts';
import { keyIdIn } from './key-text.ts';
import type { AccessLimits } from './limits.ts';
import { siteOf } from './own-site.ts';
import { NO_SESSION_COOKIE, sessionCookie, sessionTokenIn } from './session-cookie.ts';
import type { Sessions } from './sessions.ts';

export type SessionRoutesOptions = {
  readonly access: { authenticate(keyText: string): Identity | null };
  readonly sessions: Sessions;
  readonly gate: Gate;
  readonly allowedOrigins: ReadonlySet<string>;
  readonly clock: Clock;
  /** Whether what the screens show is made up. */
  readonly synthetic: () => boolean;
  /** Identity of the running build. */
  readonly build: () => string;
  readonly limits?: AccessLimits;
  readonly onLoginFailed: (reason: 'mistyped-key' | 'unknown-key' | 'too-many' | 'cross-site') => void;
};

const SESSION = '/api/v1/session';
const SESSIONS = '/api/v1/sessions';

/** `POST /api/v1/sessions`, `GET` and `DELETE /api/v1/session`. */
export function sessionRoutes(options: SessionRoutesOptions): Router {
  const { access, sessions, gate, allowedOrigins, clock, synthetic, build, limits, onLoginFailed } = options;
  const failures = countFailedLogins(clock, limits);

  const login = async (identity: Identity, earlier: string | null): Promise<string> => {
    const { token, life } = await sessions.open(identity);
    if (earlier !== null) await sessions.end(earlier);
    return sessionCookie(token, life);
  };

  // Before the body is read: who must wait, or comes from elsewhere, is not listened to.
  const mayTry: RequestHandler = (request, response, next) => {
    if (siteOf(request.headers, allowedOrigins) === 'foreign') {
      onLoginFailed('cross-site');
      return sendProblem(response, crossSite());
    }
    const seconds = failures.secondsToWait(addressOf(request.ip));
    if (seconds === 0) return next();
    onLoginFailed('too-many');
    sendProblem(response, tooMany('Too many logins failed from here; wait a moment.', seconds, 'too-many-logins'));
  };

  const create: RequestHandler = async (request, response) => {
    const asked = keyIn(request.is('application/json') !== false, request.body);
    if (!asked.ok) return sendProblem(response, asked.problem);
    const identity = access.authenticate(asked.value);
    if (identity === null) {
      const mistyped = keyIdIn(asked.value) === null;
      failures.note(addressOf(request.ip));
      onLoginFailed(mistyped ? 'mistyped-key' : 'unknown-key');
      return sendProblem(response, unknownKey(mistyped));
    }
    const cookie = await login(identity, sessionTokenIn(request.headers.cookie)).catch(() => null);
    if (cookie === null) return sendProblem(response, sessionsUnreachable());
    response.setHeader('Set-Cookie', cookie);
    response.setHeader('Location', SESSION);
    answer(response, 201, standing(identity));
  };

  const show = asking(NO_QUERY, (_query, request, response) => {
    answer(response, 200, { ...standing(callerOf(request).identity), synthetic: synthetic(), build: build() });
  });

  const end = asking(NO_QUERY, async (_query, request, response) => {
    const { session } = callerOf(request);
    const ended =
      session === null ||
      (await sessions.end(session.token).then(
        () => true,
        () => false,
      ));
    if (!ended) return sendProblem(response, sessionsUnreachable());
    response.setHeader('Set-Cookie', NO_SESSION_COOKIE);
    response.setHeader('API-Version', API_VERSION);
    response.status(204).end();
  });

  const unreadable: ErrorRequestHandler = (error, _request, response, next) => {
    const problem = problemOfBody(error);
    if (problem === null) return next(error);
    sendProblem(response, problem);
  };

  const router = Router(EXACT_PATHS);
  router.post(SESSIONS, mayTry, json({ limit: '4kb', inflate: false, type: 'application/json' }), create);
  router.get(SESSION, gate.requires('session.own'), show);
  router.delete(SESSION, gate.requires('session.own'), end);
  router.use(unreadable);
  return router;
}

function keyIn(isJson: boolean, body: unknown): Result<string, Problem> {
  if (!isJson) return fail(unsupportedMediaType('Send application/json.'));
  const parsed = loginSchema.safeParse(body);
  if (parsed.success) return ok(parsed.data.key.trim());
  const problems = parsed.error.issues.map(({ path, message }) => ({ path: z.core.toDotPath(path), problem: message }));
  return fail(invalidInput(problems));
}

/** The id tells one key from another; it opens nothing. */
function standing({ role, organisation, meldkamer, keyId }: Identity) {
  return { role, organisation, meldkamer, keyId };
}

function answer(response: Response, status: number, body: object): void {
  response.setHeader('API-Version', API_VERSION);
  response.setHeader('Cache-Control', 'no-store');
  response.status(status).json(body);
}

/** Behind a proxy this is the proxy's, unless the app trusts it to say whose it is. */
function addressOf(address: string | undefined): string {
  return address ?? 'unknown';
}
