// `GET /api/v1/register` and `GET /api/v1/register.csv`: every period in which a function was not at its own meldkamer.

import { type Request, type RequestHandler, Router } from 'express';
import type { Timers } from '#shared/base/runtime.ts';
import type { Clock, Instant } from '#shared/base/time.ts';
import {
  type RegisterFilter,
  type RegisterLine,
  type RegisterOrder,
  redactLine,
  registerLines,
} from '#shared/register/register-lines.ts';
import type { Gate } from '../access/identify.ts';
import { audienceOf, sendJson } from '../access/reader.ts';
import { dutchDate } from '../http/dutch-time.ts';
import { EXACT_PATHS } from '../http/exact-paths.ts';
import { API_VERSION, sendProblem } from '../http/problems.ts';
import { readQuery } from '../http/query.ts';
import { registerCsvQuery, registerQuery } from '../http/request-schemas.ts';
import { streamPieces } from '../http/stream.ts';
import type { Projections } from './projections.ts';
import { registerCsv } from './register-csv.ts';
import { filterOf, orderOf } from './register-query.ts';

export type RegisterParts = {
  readonly projections: Pick<Projections, 'register'>;
  readonly runtime: Clock & Timers;
  readonly gate: Pick<Gate, 'requires'>;
};

export function registerRoutes({ projections, runtime, gate }: RegisterParts): Router {
  const linesFor = (
    request: Request,
    now: Instant,
    filter: RegisterFilter,
    order: RegisterOrder,
  ): readonly RegisterLine[] => {
    const audience = audienceOf(request);
    return registerLines(projections.register(), now, filter, order).map((line) => redactLine(audience, line));
  };

  const show: RequestHandler = (request, response) => {
    const query = readQuery(registerQuery, request.query);
    if (!query.ok) return sendProblem(response, query.problem);
    const { page, pageSize } = query.value;
    const asOf = runtime.now();
    const lines = linesFor(request, asOf, filterOf(query.value), orderOf(query.value));
    sendJson(response, 200, {
      asOf,
      position: projections.register().picture.at,
      total: lines.length,
      page,
      pageSize,
      lines: lines.slice((page - 1) * pageSize, page * pageSize),
    });
  };

  const download: RequestHandler = async (request, response) => {
    const query = readQuery(registerCsvQuery, request.query);
    if (!query.ok) return sendProblem(response, query.problem);
    const asOf = runtime.now();
    const lines = linesFor(request, asOf, filterOf(query.value), orderOf(query.value));
    response.writeHead(200, {
      'API-Version': API_VERSION,
      'Content-Type': 'text/csv; charset=utf-8; header=present',
      'Content-Disposition': `attachment; filename="meldkamerregister-${dutchDate(asOf)}.csv"`,
      'X-Total-Count': String(lines.length),
      'Cache-Control': 'no-store',
    });
    await streamPieces(response, registerCsv(lines), runtime);
  };

  const router = Router(EXACT_PATHS);
  router.get('/api/v1/register', gate.requires('register.read'), show);
  router.get('/api/v1/register.csv', gate.requires('register.read'), download);
  return router;
}
