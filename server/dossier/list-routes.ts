// `GET /api/v1/afwijkingen` and `…/afwijkingen.csv`: every deviation there is or was, a page at a time or all of them as a file.

import { type RequestHandler, Router } from 'express';
import type { z } from 'zod';
import type { Timers } from '#shared/base/runtime.ts';
import { periodsAt } from '#shared/dossier/dossier-coverage.ts';
import {
  chosenDossiers,
  DOSSIER_ORDERS,
  type DossierFilter,
  type DossierOrder,
  dossierLine,
} from '#shared/dossier/dossier-lines.ts';
import { apiAfwijking } from '#shared/overview/api-afwijking.ts';
import { audienceOf, sendJson } from '../access/reader.ts';
import { dutchDate } from '../http/dutch-time.ts';
import { EXACT_PATHS } from '../http/exact-paths.ts';
import { API_VERSION, sendProblem } from '../http/problems.ts';
import { readQuery } from '../http/query.ts';
import { streamPieces } from '../http/stream.ts';
import { dossiersCsv } from './dossiers-csv.ts';
import { dossiersCsvQuery, dossiersQuery } from './query-schemas.ts';
import { type ReadingParts, visibleTo } from './reading-parts.ts';

export function dossierListRoutes({
  recorder,
  projections,
  clock,
  runtime,
  gate,
}: ReadingParts & { readonly runtime: Timers }): Router {
  const list: RequestHandler = (request, response) => {
    const query = readQuery(dossiersQuery, request.query);
    if (!query.ok) return sendProblem(response, query.problem);
    const { offset, limit } = query.value;
    const asOf = clock.now();
    const picture = recorder.picture();
    const dossiers = projections.dossiers(picture);
    const policy = picture.policy.dossier;
    const visible = visibleTo(audienceOf(request), picture, dossiers);
    const chosen = chosenDossiers(visible, filterOf(query.value), orderOf(query.value), policy, asOf);
    const periods = periodsAt(projections.register(), asOf);
    const afwijkingen = chosen
      .slice(offset, offset + limit)
      // Who may not see a dossier is not told what is missing in it, nor what was decided.
      .map((one) =>
        one.dossier === null ? apiAfwijking(one, asOf) : dossierLine(one, dossiers, periods, policy, asOf),
      );
    sendJson(response, 200, { asOf, position: picture.at, total: chosen.length, afwijkingen });
  };

  const download: RequestHandler = async (request, response) => {
    const query = readQuery(dossiersCsvQuery, request.query);
    if (!query.ok) return sendProblem(response, query.problem);
    const asOf = clock.now();
    const picture = recorder.picture();
    const dossiers = projections.dossiers(picture);
    const policy = picture.policy.dossier;
    const visible = visibleTo(audienceOf(request), picture, dossiers);
    const chosen = chosenDossiers(visible, filterOf(query.value), orderOf(query.value), policy, asOf);
    const periods = periodsAt(projections.register(), asOf);
    response.writeHead(200, {
      'API-Version': API_VERSION,
      'Content-Type': 'text/csv; charset=utf-8; header=present',
      'Content-Disposition': `attachment; filename="afwijkingen-${dutchDate(asOf)}.csv"`,
      'X-Total-Count': String(chosen.length),
      'Cache-Control': 'no-store',
    });
    await streamPieces(
      response,
      dossiersCsv(chosen, (one) => dossierLine(one, dossiers, periods, policy, asOf)),
      runtime,
    );
  };

  const router = Router(EXACT_PATHS);
  router.get('/api/v1/afwijkingen', gate.requires('picture.read'), list);
  router.get('/api/v1/afwijkingen.csv', gate.requires('register.read'), download);
  return router;
}

type Asked = z.output<typeof dossiersCsvQuery>;

function filterOf(asked: Asked): DossierFilter {
  const { decided, open, from, to, text } = asked;
  return {
    statuses: asked.status,
    stages: asked.stage,
    meldkamers: asked.meldkamer,
    disciplines: asked.discipline,
    kinds: asked.kind,
    origins: asked.origin,
    decided,
    open,
    from,
    to,
    text,
  };
}

function orderOf({ order }: Asked): DossierOrder {
  const by = DOSSIER_ORDERS.find((one) => order === one || order === `-${one}`) ?? 'number';
  return { by, descending: order.startsWith('-') };
}
