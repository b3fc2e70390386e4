// `GET /api/v1/pilots`: the register of pilots: applications, who approved, what they must prove, and what came of it.

import { Router } from 'express';
import { orNull } from '#shared/base/only.ts';
import { EMPTY_PILOT } from '#shared/deviation/dossier.ts';
import type { PilotLine } from '#shared/dossier/api-dossier.ts';
import { dossierLine } from '#shared/dossier/dossier-lines.ts';
import { ledgerAt } from '#shared/dossier/ledger.ts';
import { EVALUATION, PILOT } from '#shared/picture/seen-by-readers.ts';
import { audienceOf, sendJson } from '../access/reader.ts';
import { asking, NO_QUERY } from '../http/asking.ts';
import { EXACT_PATHS } from '../http/exact-paths.ts';
import { type ReadingParts, visibleTo } from './reading-parts.ts';

export function pilotsRoutes({ recorder, projections, clock, gate }: ReadingParts): Router {
  const show = asking(NO_QUERY, (_query, request, response) => {
    const asOf = clock.now();
    const picture = recorder.picture();
    const dossiers = projections.dossiers(picture);
    const ledger = ledgerAt(projections.register, dossiers, asOf);
    const pilots = visibleTo(audienceOf(request), picture, dossiers)
      .filter(({ kind }) => kind === 'pilot')
      .reverse()
      .map(
        (one): PilotLine => ({
          afwijking: dossierLine(one, ledger, picture, asOf),
          // One that was called something else at first has nothing noted about an application yet.
          pilot: PILOT(one.dossier?.pilot ?? EMPTY_PILOT),
          evaluation: orNull(EVALUATION)(one.dossier?.evaluation ?? null),
        }),
      );
    sendJson(response, 200, { asOf, position: picture.at, pilots });
  });

  const router = Router(EXACT_PATHS);
  router.get('/api/v1/pilots', gate.requires('register.read'), show);
  return router;
}
