// `GET /api/v1/register` and `GET /api/v1/register.csv`: every period in which a function was not at its own meldkamer.

import { type Request, Router } from 'express';
import type { Timers } from '#shared/base/runtime.ts';
import type { Clock, Instant } from '#shared/base/time.ts';
import { ownedLines } from '#shared/dossier/ledger.ts';
import {
  isReported,
  type RegisterFilter,
  type RegisterLine,
  type RegisterOrder,
  redactLine,
} from '#shared/register/register-lines.ts';
import type { Gate } from '../access/identify.ts';
import { audienceOf, sendJson } from '../access/reader.ts';
import { asking } from '../http/asking.ts';
import { dutchDate } from '../http/dutch-time.ts';
import { EXACT_PATHS } from '../http/exact-paths.ts';
import { registerCsvQuery, registerQuery } from '../http/request-schemas.ts';
import { sendCsv } from '../http/send-csv.ts';
import type { Projections } from './projections.ts';
import { registerCsv } from './register-csv.ts';
import { filterOf, orderOf } from './register-query.ts';

export type RegisterParts = {
  readonly projections: Pick<Projections, 'register' | 'dossiers'>;
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
    const { register } = projections;
    const dossiers = projections.dossiers(register.picture());
    return ownedLines(register, dossiers, now, filter, order).map((line) => redactLine(audience, line));
  };

  const show = asking(registerQuery, (query, request, response) => {
    const { page, pageSize } = query;
    const asOf = runtime.now();
    const all = linesFor(request, asOf, { ...filterOf(query), reported: null }, orderOf(query));
    const lines = query.reported === null ? all : all.filter((line) => isReported(line) === query.reported);
    sendJson(response, 200, {
      asOf,
      position: projections.register.picture().at,
      total: lines.length,
      unreported: all.filter((line) => !isReported(line)).length,
      page,
      pageSize,
      lines: lines.slice((page - 1) * pageSize, page * pageSize),
    });
  });

  const download = asking(registerCsvQuery, async (query, request, response) => {
    const asOf = runtime.now();
    const lines = linesFor(request, asOf, filterOf(query), orderOf(query));
    const rows = { 'X-Total-Count': String(lines.length) };
    await sendCsv(response, runtime, `meldkamerregister-${dutchDate(asOf)}`, registerCsv(lines), rows);
  });

  const router = Router(EXACT_PATHS);
  router.get('/api/v1/register', gate.requires('register.read'), show);
  router.get('/api/v1/register.csv', gate.requires('register.read'), download);
  return router;
}
