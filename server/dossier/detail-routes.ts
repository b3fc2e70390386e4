// `GET /api/v1/afwijkingen/{number}`: one dossier whole, with what is missing in it, what happened, and every entry about it as stored.

import { type ErrorRequestHandler, type RequestHandler, Router } from 'express';
import type { AfwijkingNumber } from '#shared/deviation/number.ts';
import { afwijkingIn } from '#shared/picture/picture.ts';
import { sendJson } from '../access/reader.ts';
import { EXACT_PATHS } from '../http/exact-paths.ts';
import { sendProblem, unavailable } from '../http/problems.ts';
import { readQuery } from '../http/query.ts';
import { JournalUnreachable } from '../journal/unreachable.ts';
import { dossierFileQuery } from './query-schemas.ts';
import { type FileParts, readDossier } from './read-dossier.ts';
import { noSuchAfwijking } from './refusal-problems.ts';

export function dossierFileRoutes(parts: FileParts): Router {
  const { recorder, gate } = parts;

  const show: RequestHandler<{ number: string }> = async (request, response) => {
    const query = readQuery(dossierFileQuery, request.query);
    if (!query.ok) return sendProblem(response, query.problem);
    const number = request.params.number as AfwijkingNumber;
    if (afwijkingIn(recorder.picture(), number)?.dossier == null) {
      return sendProblem(response, noSuchAfwijking());
    }
    const detail = await readDossier(parts, request, number);
    if (query.value.download === 'json') {
      response.setHeader('Content-Disposition', `attachment; filename="afwijking-${detail.afwijking.number}.json"`);
    }
    sendJson(response, 200, detail);
  };

  const unread: ErrorRequestHandler = (error, _request, response, next) => {
    if (!(error instanceof JournalUnreachable)) return next(error);
    sendProblem(response, unavailable('The journal cannot be read now.', 1));
  };

  const router = Router(EXACT_PATHS);
  router.get('/api/v1/afwijkingen/:number', gate.requires('register.read'), show);
  router.use(unread);
  return router;
}
