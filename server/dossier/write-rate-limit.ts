// How fast one key may write in dossiers: far faster than people do, fast enough to take over an older register, too slow to bury everything else. Never looks at what is written.

import type { RequestHandler } from 'express';
import { callerOf } from '../access/identify.ts';
import { sendProblem, tooMany } from '../http/problems.ts';

const TOO_FAST = 'This key writes faster than this server takes; try again later with the same Idempotency-Key.';

/**
 * Behind the gate and before the body is read. `take`: takes one write from the allowance of a key, or gives the seconds to wait.
 * One for all doors, so that the doors together are not faster than one.
 */
export function rateLimited(take: (keyId: string) => number): RequestHandler {
  return (request, response, next) => {
    const seconds = take(callerOf(request).identity.keyId);
    if (seconds === 0) return next();
    sendProblem(response, tooMany(TOO_FAST, seconds));
  };
}
