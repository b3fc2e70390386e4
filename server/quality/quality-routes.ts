// `GET /api/v1/alarms/quality` and `…/quality.csv`: what the alarms asked of each seat, beside what a person can do. The last thirty days when
// no time is asked for, which is the least that ISA-18.2 measures over.

import { type RequestHandler, Router } from 'express';
import { ok, type Result } from '#shared/base/result.ts';
import { endOfTurn, type Timers } from '#shared/base/runtime.ts';
import { after, type Clock, DAY } from '#shared/base/time.ts';
import type { Picture } from '#shared/picture/picture.ts';
import type { AlarmPast } from '#shared/quality/alarm-past.ts';
import { type MeasuredQuality, qualityInSteps } from '#shared/quality/alarm-quality.ts';
import type { Gate } from '../access/identify.ts';
import { sendJson } from '../access/reader.ts';
import { dutchDate } from '../http/dutch-time.ts';
import { EXACT_PATHS } from '../http/exact-paths.ts';
import { type Problem, sendProblem } from '../http/problems.ts';
import { readQuery } from '../http/query.ts';
import { rangeOf } from '../http/range.ts';
import { sendCsv } from '../http/send-csv.ts';
import { qualityCsv } from './quality-csv.ts';
import { qualityQuery } from './quality-schemas.ts';

const USUALLY = 30 * DAY;
const MOST_YEARS = 1;

export type QualityRouteParts = {
  readonly recorder: { readonly picture: () => Picture };
  readonly projections: { readonly alarmPast: AlarmPast['within'] };
  readonly clock: Clock;
  readonly runtime: Timers;
  readonly gate: Pick<Gate, 'requires'>;
};

export function qualityRoutes({ recorder, projections, clock, runtime, gate }: QualityRouteParts): Router {
  const measured = async (asked: unknown): Promise<Result<MeasuredQuality, Problem>> => {
    const query = readQuery(qualityQuery, asked);
    if (!query.ok) return query;
    const now = clock.now();
    const to = query.value.to ?? now;
    const from = query.value.from ?? after(to, -USUALLY);
    const range = rangeOf(from, to, MOST_YEARS);
    if (!range.ok) return range;
    const { seats } = query.value;
    const position = recorder.picture().at;
    const steps = qualityInSteps({ past: projections.alarmPast(from, to), from, to, now, seats });
    return ok({ asOf: now, position, ...(await withTurns(steps, runtime)) });
  };

  const show: RequestHandler = async (request, response) => {
    const answer = await measured(request.query);
    if (answer.ok) sendJson(response, 200, answer.value);
    else sendProblem(response, answer.problem);
  };

  const download: RequestHandler = async (request, response) => {
    const answer = await measured(request.query);
    if (!answer.ok) return sendProblem(response, answer.problem);
    const { from, to } = answer.value;
    const name = `alarmkwaliteit-${dutchDate(from)}-${dutchDate(after(to, -1))}`;
    await sendCsv(response, runtime, name, qualityCsv(answer.value));
  };

  const router = Router(EXACT_PATHS);
  router.get('/api/v1/alarms/quality', gate.requires('quality.read'), show);
  router.get('/api/v1/alarms/quality.csv', gate.requires('quality.read'), download);
  return router;
}

async function withTurns<T>(steps: Generator<undefined, T>, timers: Timers): Promise<T> {
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
    await endOfTurn(timers);
  }
}
