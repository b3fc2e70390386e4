// `POST`, `GET` and `DELETE /api/v1/policy/what-if`: what another policy would have changed in the last ninety days, before it is adopted.

import { type ErrorRequestHandler, type RequestHandler, Router, text } from 'express';
import type { Result } from '#shared/base/result.ts';
import { after, type Clock, DAY, latest } from '#shared/base/time.ts';
import type { Picture } from '#shared/picture/picture.ts';
import type { Policy } from '#shared/policy/policy.ts';
import type { AlarmPast } from '#shared/quality/alarm-past.ts';
import type { Gate } from '../access/identify.ts';
import { sendJson } from '../access/reader.ts';
import { asking } from '../http/asking.ts';
import { EXACT_PATHS } from '../http/exact-paths.ts';
import { conflict, invalidInput, problemOfBody, sendProblem, unsupportedMediaType } from '../http/problems.ts';
import { whatIfQuery } from './quality-schemas.ts';
import type { WhatIfRuns } from './what-if-runs.ts';

const LOOKED_AT = 90 * DAY;

export type WhatIfParts = {
  readonly recorder: { readonly picture: () => Picture };
  readonly projections: { readonly alarmPast: AlarmPast['within'] };
  readonly whatIf: Pick<WhatIfRuns, 'start' | 'status' | 'cancel'>;
  /** Reads a policy as the file of a site is read. */
  readonly parsePolicy: (text: string) => Result<Policy, readonly string[]>;
  readonly clock: Clock;
  readonly gate: Pick<Gate, 'requires'>;
};

export function whatIfRoutes({ recorder, projections, whatIf, parsePolicy, clock, gate }: WhatIfParts): Router {
  const start = asking(whatIfQuery, ({ seats }, request, response) => {
    if (request.is('application/json') === false) {
      return sendProblem(response, unsupportedMediaType('Send the policy as application/json.'));
    }
    const policy = parsePolicy(typeof request.body === 'string' ? request.body : '');
    if (!policy.ok) {
      return sendProblem(response, invalidInput(policy.problem.map(problemOf), 'The policy is not valid.'));
    }
    const to = clock.now();
    const { began } = projections.alarmPast(to, to);
    const from = latest(after(to, -LOOKED_AT), began ?? to);
    const { at, policy: inForce } = recorder.picture();
    const recorded = projections.alarmPast(from, to).calls.length;
    const order = { inForce, tried: policy.value, from, to, seats, at, recorded };
    if (!whatIf.start(order)) {
      return sendProblem(
        response,
        conflict('what-if-running', 'Another policy is being tried: wait for it, or stop it.'),
      );
    }
    sendJson(response, 202, whatIf.status());
  });

  const show: RequestHandler = (_request, response) => sendJson(response, 200, whatIf.status());

  const cancel: RequestHandler = async (_request, response) => {
    await whatIf.cancel();
    response.status(204).end();
  };

  const unread: ErrorRequestHandler = (error, _request, response, next) => {
    const problem = problemOfBody(error);
    if (problem === null) next(error);
    else sendProblem(response, problem);
  };

  const allowed = gate.requires('policy.try');
  const router = Router(EXACT_PATHS);
  const body = text({ type: 'application/json', limit: '256kb', inflate: false });
  router.post('/api/v1/policy/what-if', allowed, body, start);
  router.get('/api/v1/policy/what-if', allowed, show);
  router.delete('/api/v1/policy/what-if', allowed, cancel);
  router.use(unread);
  return router;
}

/** `feed.silentAfter: must be …`, as the policy file is told it. */
function problemOf(sentence: string): { readonly path: string; readonly problem: string } {
  const at = sentence.indexOf(': ');
  return at < 0 ? { path: '', problem: sentence } : { path: sentence.slice(0, at), problem: sentence.slice(at + 2) };
}
