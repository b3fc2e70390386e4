// `/healthz`, `/readyz` and `/metrics`: does it live, may it be sent work, and how is it doing. Nothing here writes anything.

import { type RequestHandler, Router } from 'express';
import { SECOND } from '#shared/base/time.ts';
import { behindJournal } from '#shared/picture/picture.ts';
import type { Gate } from '../access/identify.ts';
import { sendJson } from '../access/reader.ts';
import { EXACT_PATHS } from '../http/exact-paths.ts';
import { API_VERSION, sendProblem, unavailable } from '../http/problems.ts';
import type { Recorder } from '../record/recorder.ts';
import { isLocal } from './loopback.ts';
import type { Metrics } from './metrics.ts';
import { notReady, type ReadinessParts } from './readiness.ts';
import type { Unforeseen } from './unforeseen.ts';

export type HealthParts = Omit<ReadinessParts, 'recorder'> & {
  readonly recorder: Pick<Recorder, 'picture' | 'isHealthy' | 'unwritten' | 'unfollowed' | 'unreadable' | 'heard'>;
  readonly metrics: Pick<Metrics, 'contentType' | 'text'>;
  readonly gate: Pick<Gate, 'requires'>;
  readonly unforeseen: Pick<Unforeseen, 'count'>;
};

export function healthRoutes(parts: HealthParts): Router {
  const { recorder, runtime, metrics, gate, unforeseen } = parts;

  const ready: RequestHandler = async (_request, response) => {
    const reasons = await notReady(parts);
    const count = unforeseen.count();
    const behind = Math.round(behindJournal(recorder.picture(), runtime.now()) / SECOND);
    const noted = {
      ...(count === 0 ? {} : { unforeseenErrors: count }),
      ...(behind === 0 ? {} : { clockBehindSeconds: behind }),
    };
    if (reasons.length === 0) {
      return sendJson(response, 200, { status: 'ready', position: recorder.picture().at, ...noted });
    }
    sendProblem(response, { ...unavailable('Not ready.', 2, 'not-ready'), members: { reasons, ...noted } });
  };

  const localOrAllowed: RequestHandler = (request, response, next) =>
    isLocal(request) ? next() : gate.requires('feeds.read')(request, response, next);

  const measure: RequestHandler = async (_request, response) => {
    const { sources: heard } = recorder.heard();
    const text = await metrics.text({ picture: recorder.picture(), heard, now: runtime.now() });
    response.writeHead(200, {
      'API-Version': API_VERSION,
      'Content-Type': metrics.contentType,
      'Cache-Control': 'no-store',
    });
    response.end(text);
  };

  const router = Router(EXACT_PATHS);
  router.get('/healthz', (_request, response) => sendJson(response, 200, { status: 'alive' }));
  router.get('/readyz', ready);
  router.get('/metrics', localOrAllowed, measure);
  return router;
}
