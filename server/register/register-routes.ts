// `GET /api/v1/register` and `GET /api/v1/register.csv`: every period in which a function was not at its own meldkamer.

import { type Request, Router } from 'express';
import { pageOf } from '#shared/base/page.ts';
import type { Timers } from '#shared/base/runtime.ts';
import type { Clock, Instant } from '#shared/base/time.ts';
import { ownedLines } from '#shared/dossier/ledger.ts';
import {
  isReported,
  lineOrdering,
  type RegisterFilter,
  type RegisterLine,
  type RegisterOrder,
  redactLine,
  timeWithin,
} from '#shared/register/register-lines.ts';
import { joinedSilences, type ShownLine } from '#shared/register/silences.ts';
import { listFileName } from '#shared/words/list-file-name.ts';
import type { Gate } from '../access/identify.ts';
import { audienceOf, sendJson } from '../access/reader.ts';
import { askedOf, asking } from '../http/asking.ts';
import { waysOn } from '../http/cursor.ts';
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
    orderedAt?: Instant,
  ): readonly RegisterLine[] => {
    const audience = audienceOf(request);
    const { register } = projections;
    const dossiers = projections.dossiers(register.picture());
    return ownedLines(register, dossiers, now, filter, order, orderedAt).map((line) => redactLine(audience, line));
  };

  const show = asking(registerQuery, (query, request, response) => {
    const { joined, after, before, page, pageSize } = query;
    const asOf = runtime.now();
    const orderedAt = (after ?? before)?.asOf ?? asOf;
    const all = linesFor(request, asOf, { ...filterOf(query), reported: null }, orderOf(query), orderedAt);
    const lines = query.reported === null ? all : all.filter((line) => isReported(line) === query.reported);
    const listed: readonly ShownLine[] = joined === true ? joinedSilences(lines) : lines;
    const asked = { after, before, offset: (page - 1) * pageSize };
    const shown = pageOf({ all: listed, ...lineOrdering(orderOf(query), orderedAt) }, asked, pageSize);
    sendJson(response, 200, {
      asOf,
      position: projections.register.picture().at,
      total: listed.length,
      periods: lines.length,
      withinMs: timeWithin(lines, query, asOf),
      unreported: all.filter((line) => !isReported(line)).length,
      page: after === null && before === null ? page : Math.floor(shown.offset / pageSize) + 1,
      pageSize,
      offset: shown.offset,
      ...waysOn(shown, query.sort, orderedAt),
      lines: shown.lines,
    });
  });

  const download = asking(registerCsvQuery, async (query, request, response) => {
    const asOf = runtime.now();
    const lines = linesFor(request, asOf, filterOf(query), orderOf(query));
    const rows = { 'X-Total-Count': String(lines.length) };
    const name = listFileName('meldkamerregister', askedOf(request), asOf);
    await sendCsv(response, runtime, name, registerCsv(lines), rows);
  });

  const router = Router(EXACT_PATHS);
  router.get('/api/v1/register', gate.requires('register.read'), show);
  router.get('/api/v1/register.csv', gate.requires('register.read'), download);
  return router;
}
