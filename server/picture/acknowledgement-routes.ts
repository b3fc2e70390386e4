// `POST /api/v1/alarms/{id}/acknowledgements`: someone has seen an alarm. Acknowledging approves nothing and closes nothing;
// a retry with the same key gives the same outcome, also after the alarm is gone.

import type { IncomingMessage, ServerResponse } from 'node:http';
import { type ErrorRequestHandler, json, type RequestHandler, Router } from 'express';
import type { AlarmId } from '#shared/alarm.ts';
import { apiAlarm } from '#shared/api-alarm.ts';
import type { MeldkamerId } from '#shared/meldkamers.ts';
import { alarmById, coverIn } from '#shared/picture.ts';
import { redactPicture } from '#shared/redact.ts';
import { never } from '#shared/result.ts';
import type { Clock } from '#shared/time.ts';
import { callerOf, type Gate } from '../access/identify.ts';
import { EXACT_PATHS } from '../exact-paths.ts';
import type { Journal, Known } from '../journal/journal.ts';
import { JournalUnreachable } from '../journal/unreachable.ts';
import { conflict, notAllowed, notFound, type Problem, problemOfBody, sendProblem, unavailable } from '../problems.ts';
import { audienceOf, sendJson } from '../reader.ts';
import { type Outcome, type Recorder, Unavailable } from '../recorder.ts';
import { askedIn, digestOf } from './acknowledgement-request.ts';

export type AcknowledgementParts = {
  readonly recorder: Pick<Recorder, 'submit' | 'picture'>;
  readonly journal: Pick<Journal, 'known'>;
  readonly clock: Clock;
  readonly gate: Pick<Gate, 'requires' | 'allows'>;
  /** What must not be kept of a text; null when it may be kept. */
  readonly privateTextProblem: (text: string) => string | null;
};

export function acknowledgementRoutes(parts: AcknowledgementParts): Router {
  const { recorder, journal, gate, clock } = parts;

  const answer = (request: IncomingMessage, response: ServerResponse, id: AlarmId, status: 200 | 201): void => {
    const picture = redactPicture(audienceOf(request), recorder.picture());
    const alarm = alarmById(picture, id);
    const cover = alarm?.function ? coverIn(picture, alarm.function, clock.now()) : null;
    const body = alarm === null ? { id, state: 'normal' } : apiAlarm(alarm, cover?.number ?? null);
    sendJson(response, status, { alarm: body });
  };

  const acknowledge: RequestHandler<{ id: string }> = async (request, response) => {
    const asked = askedIn(request, parts.privateTextProblem);
    if (!asked.ok) return sendProblem(response, asked.problem);
    const { alarm: id, version, note, idempotencyKey } = asked.value;
    const { identity } = callerOf(request);
    const cause = { key: `ack ${identity.keyId} ${idempotencyKey}`, digest: digestOf(asked.value) };

    // Asked first: a retry must find its outcome even when the alarm has left the picture since.
    const known = (await journal.known([cause.key])).get(cause.key);
    if (known !== undefined)
      return answerKnown(response, known, cause.digest, () => answer(request, response, id, 200));
    const alarm = alarmById(recorder.picture(), id);
    if (alarm === null) return sendProblem(response, noSuchAlarm());
    if (!mayTouch(gate, request, response, alarm.meldkamer)) return;

    const [outcome] = await recorder.submit([
      { intent: { kind: 'acknowledge', alarm: id, version, note }, by: identity.actor, cause },
    ]);
    if (outcome === undefined) throw new Error('The recorder gave no outcome for an acknowledgement');
    const refused = problemOf(outcome);
    if (refused !== null) return sendProblem(response, refused);
    answer(request, response, id, outcome.kind === 'recorded' ? 201 : 200);
  };

  const unread: ErrorRequestHandler = (error, _request, response, next) => {
    const problem = problemOfBody(error);
    if (problem !== null) return sendProblem(response, problem);
    if (error instanceof Unavailable || error instanceof JournalUnreachable) {
      return sendProblem(response, unavailable('The journal cannot take this now; try again with the same key.', 1));
    }
    next(error);
  };

  const router = Router(EXACT_PATHS);
  router.post(
    '/api/v1/alarms/:id/acknowledgements',
    gate.requires('alarm.acknowledge'),
    json({ limit: '4kb', type: 'application/json' }),
    acknowledge,
  );
  router.use(unread);
  return router;
}

function answerKnown(response: ServerResponse, known: Known, digest: string, answerAgain: () => void): void {
  if (known.digest === digest) answerAgain();
  else sendProblem(response, usedOtherwise());
}

/** An alarm that several feeds share belongs to no meldkamer, so it is in nobody's own reach. */
function mayTouch(
  gate: Pick<Gate, 'allows'>,
  request: IncomingMessage,
  response: ServerResponse,
  meldkamer: MeldkamerId | null,
): boolean {
  if (meldkamer !== null) return gate.allows(request, response, 'alarm.acknowledge', meldkamer);
  if (callerOf(request).identity.meldkamer === null) return true;
  sendProblem(response, notAllowed('This alarm is about several meldkamers.', 'other-meldkamer'));
  return false;
}

function problemOf(outcome: Outcome): Problem | null {
  switch (outcome.kind) {
    case 'recorded':
    case 'duplicate':
      return null;
    case 'conflict':
      return usedOtherwise();
    case 'unchanged':
      throw new Error('An acknowledgement is recorded or refused, never unchanged');
    case 'refused':
      return problemOfRefusal(outcome.refusal);
    default:
      return never(outcome);
  }
}

function problemOfRefusal(refusal: Extract<Outcome, { kind: 'refused' }>['refusal']): Problem {
  switch (refusal.code) {
    case 'no-such-alarm':
      return noSuchAlarm();
    case 'version-conflict':
      return conflict(refusal.code, 'The alarm has changed since this version.', { version: refusal.version });
    case 'already-acknowledged':
      return conflict(refusal.code, 'Someone acknowledged this alarm before.', { version: refusal.version });
    case 'too-far-ahead':
    case 'no-such-feed':
      throw new Error(`An acknowledgement cannot be refused as ${refusal.code}`);
    default:
      return never(refusal);
  }
}

function noSuchAlarm(): Problem {
  return notFound('There is no such alarm, or it is done.');
}

function usedOtherwise(): Problem {
  return conflict('idempotency-key-reused', 'This Idempotency-Key was used before for something else.');
}
