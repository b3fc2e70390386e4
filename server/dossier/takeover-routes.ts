// `GET /api/v1/takeover`: which meldkamer can take over from which, as policy has it, and what leans on what right now.

import { type RequestHandler, Router } from 'express';
import { z } from 'zod';
import { leaningNow } from '#shared/dossier/takeover.ts';
import { POLICY } from '#shared/picture/seen-by-everyone.ts';
import { sendJson } from '../access/reader.ts';
import { EXACT_PATHS } from '../http/exact-paths.ts';
import { sendProblem } from '../http/problems.ts';
import { readQuery } from '../http/query.ts';
import type { ReadingParts } from './reading-parts.ts';

/** Always whole: a filter that is silently ignored would show more than was asked for. */
const NO_QUERY = z.strictObject({});

export function takeoverRoutes({ recorder, clock, gate }: ReadingParts): Router {
  const show: RequestHandler = (request, response) => {
    const query = readQuery(NO_QUERY, request.query);
    if (!query.ok) return sendProblem(response, query.problem);
    const asOf = clock.now();
    const picture = recorder.picture();
    const { version, owner, source, dossier } = POLICY(picture.policy);
    sendJson(response, 200, {
      asOf,
      position: picture.at,
      policy: { version, owner, source },
      relations: dossier.takeovers,
      leaning: leaningNow(picture, recorder.heard().sources, asOf),
    });
  };

  const router = Router(EXACT_PATHS);
  router.get('/api/v1/takeover', gate.requires('register.read'), show);
  return router;
}
