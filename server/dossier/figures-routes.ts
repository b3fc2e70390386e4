// `GET /api/v1/figures` and `…/figures.csv`: counts over a time, by the month on the Dutch calendar. The last twelve months when no time is asked for.

import { type RequestHandler, Router } from 'express';
import { monthAfter, monthOf, monthStart } from '#shared/base/dutch-calendar.ts';
import { ok, type Result } from '#shared/base/result.ts';
import type { Timers } from '#shared/base/runtime.ts';
import { after, earliest } from '#shared/base/time.ts';
import { gebeurtenissenIn } from '#shared/deviation/gebeurtenis.ts';
import type { Figures } from '#shared/dossier/api-dossier.ts';
import { figures } from '#shared/dossier/figures.ts';
import { ledgerAt } from '#shared/dossier/ledger.ts';
import { gebeurtenissenOf } from '#shared/picture/picture.ts';
import { sendJson } from '../access/reader.ts';
import { dutchDate } from '../http/dutch-time.ts';
import { EXACT_PATHS } from '../http/exact-paths.ts';
import { type Problem, sendProblem } from '../http/problems.ts';
import { readQuery } from '../http/query.ts';
import { rangeOf } from '../http/range.ts';
import { sendCsv } from '../http/send-csv.ts';
import { figuresCsv } from './figures-csv.ts';
import { figuresQuery } from './query-schemas.ts';
import type { ReadingParts } from './reading-parts.ts';

const MOST_YEARS = 10;

export function figuresRoutes({
  recorder,
  projections,
  clock,
  runtime,
  gate,
}: ReadingParts & { readonly runtime: Timers }): Router {
  const counted = (asked: unknown): Result<Figures, Problem> => {
    const query = readQuery(figuresQuery, asked);
    if (!query.ok) return query;
    const now = clock.now();
    const to = query.value.to ?? now;
    const from = query.value.from ?? monthStart(monthAfter(monthOf(to), -11));
    const range = rangeOf(from, to, MOST_YEARS);
    if (!range.ok) return range;
    const picture = recorder.picture();
    const dossiers = projections.dossiers(picture);
    const parts = {
      dossiers,
      ledger: ledgerAt(projections.register, dossiers, now),
      below: projections.belowMinimum(from, earliest(to, now)),
      states: projections.states(from, earliest(to, now)),
      gebeurtenissen: gebeurtenissenIn(gebeurtenissenOf(picture)),
      policy: picture.policy.dossier,
      from,
      to,
      now,
    };
    return ok({ asOf: now, position: picture.at, ...figures(parts) });
  };

  const show: RequestHandler = (request, response) => {
    const answer = counted(request.query);
    if (answer.ok) sendJson(response, 200, answer.value);
    else sendProblem(response, answer.problem);
  };

  const download: RequestHandler = async (request, response) => {
    const answer = counted(request.query);
    if (!answer.ok) return sendProblem(response, answer.problem);
    const { from, to } = answer.value;
    // The last day that is in it: a year ends at the midnight that begins the next.
    const name = `cijfers-${dutchDate(from)}-${dutchDate(after(to, -1))}`;
    await sendCsv(response, runtime, name, figuresCsv(answer.value));
  };

  const router = Router(EXACT_PATHS);
  router.get('/api/v1/figures', gate.requires('register.read'), show);
  router.get('/api/v1/figures.csv', gate.requires('register.read'), download);
  return router;
}
