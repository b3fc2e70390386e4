// `POST /api/v1/feeds/retirements`: a feed will speak no more, so its silence is no alarm and its last words are no claim.
// The journal keeps what it said; when it speaks again it is simply a feed again.

import { type ErrorRequestHandler, json, type RequestHandler, Router } from 'express';
import { parseSource } from '#shared/reference/source.ts';
import { callerOf, type Gate } from '../access/identify.ts';
import { sendJson } from '../access/reader.ts';
import { EXACT_PATHS } from '../http/exact-paths.ts';
import {
  internalError,
  invalidInput,
  notFound,
  problemOfBody,
  sendProblem,
  unavailable,
  unsupportedMediaType,
} from '../http/problems.ts';
import { retirementSchema } from '../http/request-schemas.ts';
import type { Recorder } from '../record/recorder.ts';
import { Unavailable } from '../record/submission.ts';

export type RetirementParts = {
  readonly recorder: Pick<Recorder, 'submit'>;
  readonly gate: Pick<Gate, 'requires'>;
};

export function retirementRoutes({ recorder, gate }: RetirementParts): Router {
  const retire: RequestHandler = async (request, response) => {
    if (request.is('application/json') === false) {
      return sendProblem(response, unsupportedMediaType('Send the source as application/json.'));
    }
    const asked = retirementSchema.safeParse(request.body);
    const source = asked.success ? parseSource(asked.data.source) : null;
    if (source === null) {
      const problem = 'must be the name of a source, urn:nld:meldkamer:<ID>:<system>';
      return sendProblem(response, invalidInput([{ path: 'source', problem }]));
    }
    const { identity } = callerOf(request);
    const intent = { kind: 'retire-feed', source: source.id } as const;
    const [outcome] = await recorder.submit([{ intent, by: identity.actor, cause: null }]);
    if (outcome?.kind === 'failed') return sendProblem(response, internalError());
    if (outcome?.kind !== 'recorded') return sendProblem(response, notFound('There is no such feed.'));
    sendJson(response, 201, { source: source.id, position: outcome.position });
  };

  const unread: ErrorRequestHandler = (error, _request, response, next) => {
    const problem = problemOfBody(error);
    if (problem !== null) return sendProblem(response, problem);
    if (error instanceof Unavailable) {
      return sendProblem(response, unavailable('The journal cannot take this now; try again.', 1));
    }
    next(error);
  };

  const router = Router(EXACT_PATHS);
  router.post(
    '/api/v1/feeds/retirements',
    gate.requires('feed.retire'),
    json({ limit: '4kb', inflate: false }),
    retire,
  );
  router.use(unread);
  return router;
}
