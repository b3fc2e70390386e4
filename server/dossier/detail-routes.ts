// `GET /api/v1/afwijkingen/{number}`: one dossier whole, with what is missing in it, what happened, and every entry about it as stored.

import { Router } from 'express';
import type { AfwijkingNumber } from '#shared/deviation/number.ts';
import type { DossierDetail } from '#shared/dossier/api-dossier.ts';
import { afwijkingIn } from '#shared/picture/picture.ts';
import { sendJson } from '../access/reader.ts';
import { asking } from '../http/asking.ts';
import { attachment, unreal } from '../http/attachment.ts';
import { EXACT_PATHS } from '../http/exact-paths.ts';
import { sendProblem } from '../http/problems.ts';
import { journalUnread } from '../http/unread.ts';
import { dossierFileQuery } from './query-schemas.ts';
import { type FileParts, readDossier } from './read-dossier.ts';
import { noSuchAfwijking } from './refusal-problems.ts';

export function dossierFileRoutes(parts: FileParts): Router {
  const { recorder, gate } = parts;

  const show = asking(dossierFileQuery, async (query, request, response) => {
    const number = request.params.number as AfwijkingNumber;
    if (afwijkingIn(recorder.picture(), number)?.dossier == null) {
      return sendProblem(response, noSuchAfwijking());
    }
    const detail = await readDossier(parts, request, number);
    if (query.download !== 'json') return sendJson(response, 200, detail);
    const mark = unreal(response);
    response.setHeader('Content-Disposition', attachment(response, `afwijking-${detail.afwijking.number}.json`));
    sendJson(response, 200, mark === null ? detail : ({ unreal: mark, ...detail } satisfies DossierDetail));
  });

  const router = Router(EXACT_PATHS);
  router.get('/api/v1/afwijkingen/:number', gate.requires('register.read'), show);
  router.use(journalUnread);
  return router;
}
