// `GET /api/v1/figures` and `…/figures.csv`: counts over a time, by the month on the Dutch calendar. The last twelve months when no time is asked for.

import { type RequestHandler, Router } from 'express';
import type { z } from 'zod';
import { monthAfter, monthOf, monthStart } from '#shared/base/dutch-calendar.ts';
import { ok, type Result } from '#shared/base/result.ts';
import type { Timers } from '#shared/base/runtime.ts';
import { after } from '#shared/base/time.ts';
import type { Figures } from '#shared/dossier/api-dossier.ts';
import { figures } from '#shared/dossier/figures.ts';
import { sendJson } from '../access/reader.ts';
import { dutchDate } from '../http/dutch-time.ts';
import { EXACT_PATHS } from '../http/exact-paths.ts';
import { type Problem, sendProblem } from '../http/problems.ts';
import { readQuery } from '../http/query.ts';
import { rangeOf } from '../http/range.ts';
import { sendCsv } from '../http/send-csv.ts';
import { figuresCsv } from './figures-csv.ts';
import { figuresParts } from './figures-parts.ts';
import { figuresCsvQuery, figuresQuery } from './query-schemas.ts';
import type { ReadingParts } from './reading-parts.ts';

const MOST_YEARS = 10;

type Asked = z.output<typeof figuresQuery>;

export function figuresRoutes({
  recorder,
  projections,
  clock,
  runtime,
  gate,
}: ReadingParts & { readonly runtime: Timers }): Router {
  const counted = (asked: Asked): Result<Figures, Problem> => {
    const now = clock.now();
    const to = asked.to ?? now;
    const from = asked.from ?? monthStart(monthAfter(monthOf(to), -11));
    const range = rangeOf(from, to, MOST_YEARS);
    if (!range.ok) return range;
    const picture = recorder.picture();
    return ok({ asOf: now, position: picture.at, ...figures(figuresParts(projections, picture, { from, to, now })) });
  };

  const show: RequestHandler = (request, response) => {
    const query = readQuery(figuresQuery, request.query);
    const answer = query.ok ? counted(query.value) : query;
    if (answer.ok) sendJson(response, 200, answer.value);
    else sendProblem(response, answer.problem);
  };

  const download: RequestHandler = async (request, response) => {
    const query = readQuery(figuresCsvQuery, request.query);
    if (!query.ok) return sendProblem(response, query.problem);
    const { beforeFrom, beforeTo, ...asked } = query.value;
    const answer = counted(asked);
    if (!answer.ok) return sendProblem(response, answer.problem);
    const { from, to } = answer.value;
    const before = beforeFrom === null ? null : counted({ from: beforeFrom, to: beforeTo ?? from });
    if (before?.ok === false) return sendProblem(response, before.problem);
    // The last day that is in it: a year ends at the midnight that begins the next.
    const name = `cijfers-${dutchDate(from)}-${dutchDate(after(to, -1))}`;
    await sendCsv(response, runtime, name, figuresCsv(before === null ? [answer.value] : [answer.value, before.value]));
  };

  const router = Router(EXACT_PATHS);
  router.get('/api/v1/figures', gate.requires('register.read'), show);
  router.get('/api/v1/figures.csv', gate.requires('register.read'), download);
  return router;
}
