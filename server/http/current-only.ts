// Refuses to show the picture while it may be out of date without our knowing: a calm wrong picture is the worst answer there is.

import type { RequestHandler } from 'express';
import { sendProblem, unavailable } from './problems.ts';

const RETRY_AFTER_SECONDS = 2;

export function currentOnly(isInTouch: () => boolean): RequestHandler {
  return (_request, response, next) => {
    if (isInTouch()) return next();
    sendProblem(
      response,
      unavailable(
        'The journal does not answer, so this picture may be out of date.',
        RETRY_AFTER_SECONDS,
        'out-of-touch',
      ),
    );
  };
}
