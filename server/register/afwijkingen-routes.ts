// `GET /api/v1/afwijkingen` and `…/{number}`: what was announced, and next to it what happened in the register. Two different things.

import { type RequestHandler, Router } from 'express';
import type { z } from 'zod';
import { apiAfwijkingen } from '#shared/api-afwijking.ts';
import type { ApiAfwijking } from '#shared/api-shapes.ts';
import { redactPicture } from '#shared/redact.ts';
import { redactLine, registerLines, WHOLE_REGISTER } from '#shared/register-lines.ts';
import type { Clock } from '#shared/time.ts';
import type { Gate } from '../access/identify.ts';
import { EXACT_PATHS } from '../exact-paths.ts';
import { notFound, sendProblem } from '../problems.ts';
import { readQuery } from '../query.ts';
import { audienceOf, sendJson } from '../reader.ts';
import type { Recorder } from '../recorder.ts';
import { afwijkingenQuery } from '../request-schemas.ts';
import type { Projections } from './projections.ts';

export type AfwijkingenParts = {
  readonly recorder: Pick<Recorder, 'picture'>;
  readonly projections: Pick<Projections, 'register'>;
  readonly clock: Clock;
  readonly gate: Pick<Gate, 'requires'>;
};

export function afwijkingenRoutes({ recorder, projections, clock, gate }: AfwijkingenParts): Router {
  const list: RequestHandler = (request, response) => {
    const query = readQuery(afwijkingenQuery, request.query);
    if (!query.ok) return sendProblem(response, query.problem);
    const asOf = clock.now();
    const picture = redactPicture(audienceOf(request), recorder.picture());
    const afwijkingen = apiAfwijkingen(picture, asOf).filter((one) => passes(one, query.value));
    sendJson(response, 200, { asOf, position: picture.at, total: afwijkingen.length, afwijkingen });
  };

  const show: RequestHandler<{ number: string }> = (request, response) => {
    const asOf = clock.now();
    const audience = audienceOf(request);
    const picture = redactPicture(audience, recorder.picture());
    const { number } = request.params;
    const afwijking = apiAfwijkingen(picture, asOf).find((one) => one.number === number);
    if (afwijking === undefined) return sendProblem(response, notFound('There is no afwijking with this number.'));
    const lines = registerLines(projections.register(), asOf, { ...WHOLE_REGISTER, text: number })
      .filter((line) => line.afwijking === number)
      .map((line) => redactLine(audience, line));
    sendJson(response, 200, { asOf, position: picture.at, afwijking, lines });
  };

  const router = Router(EXACT_PATHS);
  router.get('/api/v1/afwijkingen', gate.requires('picture.read'), list);
  router.get('/api/v1/afwijkingen/:number', gate.requires('picture.read'), show);
  return router;
}

function passes(one: ApiAfwijking, asked: z.output<typeof afwijkingenQuery>): boolean {
  return (
    (asked.status.length === 0 || asked.status.includes(one.status)) &&
    (asked.meldkamer.length === 0 || asked.meldkamer.some((meldkamer) => meldkamer === one.meldkamer)) &&
    (asked.kind.length === 0 || asked.kind.includes(one.kind)) &&
    (asked.from === null || one.expectedEnd === null || one.expectedEnd > asked.from) &&
    (asked.to === null || one.start < asked.to)
  );
}
