// `POST /api/v1/alarms/{id}/acknowledgements`: someone has seen an alarm. Acknowledging approves nothing and closes nothing;
// a retry with the same key gives the same outcome, also after the alarm is gone.

import type { IncomingMessage, ServerResponse } from 'node:http';
import { json, type RequestHandler, Router } from 'express';
import type { Alarm, AlarmId } from '#shared/alarm/alarm.ts';
import type { Clock } from '#shared/base/time.ts';
import { apiAlarm } from '#shared/overview/api-alarm.ts';
import { alarmById, owningDeviationIn } from '#shared/picture/picture.ts';
import { redactPicture } from '#shared/picture/redact.ts';
import type { MeldkamerId } from '#shared/reference/meldkamers.ts';
import type { Refusal } from '#shared/rules/intent.ts';
import { callerOf, type Gate } from '../access/identify.ts';
import { audienceOf, sendJson } from '../access/reader.ts';
import { EXACT_PATHS } from '../http/exact-paths.ts';
import { answerTrouble, type Recorded, recordedBefore, recordedNow } from '../http/idempotent.ts';
import { conflict, notAllowed, notFound, type Problem, sendProblem } from '../http/problems.ts';
import type { Journal } from '../journal/journal.ts';
import type { Recorder } from '../record/recorder.ts';
import { acknowledgingIn, digestOf } from './acknowledgement-request.ts';

export type AcknowledgementParts = {
  readonly recorder: Pick<Recorder, 'submit' | 'picture' | 'readOn'>;
  readonly journal: Pick<Journal, 'known'>;
  readonly clock: Clock;
  readonly gate: Pick<Gate, 'requires' | 'allows'>;
};

export function acknowledgementRoutes(parts: AcknowledgementParts): Router {
  const { recorder, gate, clock } = parts;

  const answer = (request: IncomingMessage, response: ServerResponse, id: AlarmId, recorded: Recorded): void => {
    const picture = redactPicture(audienceOf(request), recorder.picture());
    const alarm = alarmById(picture, id);
    const linked = alarm?.function ? owningDeviationIn(picture, alarm.function, alarm.location, clock.now()) : null;
    const body = alarm === null ? { id, state: 'normal' } : apiAlarm(alarm, linked?.number ?? null);
    sendJson(response, recorded.isRepeated ? 200 : 201, { alarm: body });
  };

  const acknowledge: RequestHandler<{ id: string }> = async (request, response) => {
    const asked = acknowledgingIn(request);
    if (!asked.ok) return sendProblem(response, asked.problem);
    const { alarm: id, version, note, idempotencyKey } = asked.value;
    const { identity } = callerOf(request);
    const cause = { key: `ack ${identity.keyId} ${idempotencyKey}`, digest: digestOf(asked.value) };

    // Asked first: a retry must find its outcome even when the alarm has left the picture since.
    const before = await recordedBefore(parts, cause);
    if (!before.ok) return sendProblem(response, before.problem);
    if (before.value !== null) return answer(request, response, id, before.value);
    const alarm = await alarmAnywhere(recorder, id);
    if (alarm === null) return sendProblem(response, noSuchAlarm());
    if (!mayTouch(gate, request, response, alarm.meldkamer)) return;

    const [outcome] = await recorder.submit([
      { intent: { kind: 'acknowledge', alarm: id, version, note }, by: identity.actor, cause },
    ]);
    const recorded = recordedNow(outcome, problemOfRefusal);
    if (!recorded.ok) return sendProblem(response, recorded.problem);
    answer(request, response, id, recorded.value);
  };

  const router = Router(EXACT_PATHS);
  router.post(
    '/api/v1/alarms/:id/acknowledgements',
    gate.requires('alarm.acknowledge'),
    json({ limit: '4kb', inflate: false, type: 'application/json' }),
    acknowledge,
  );
  router.use(answerTrouble);
  return router;
}

/** Also one that another server raised and this one has not read yet. */
async function alarmAnywhere(recorder: Pick<Recorder, 'picture' | 'readOn'>, id: AlarmId): Promise<Alarm | null> {
  const alarm = alarmById(recorder.picture(), id);
  if (alarm !== null) return alarm;
  await recorder.readOn();
  return alarmById(recorder.picture(), id);
}

/** R38: an alarm that several feeds share belongs to no meldkamer, so it is in nobody's own reach. */
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

function problemOfRefusal(refusal: Refusal): Problem {
  switch (refusal.code) {
    case 'no-such-alarm':
      return noSuchAlarm();
    case 'version-conflict':
      return conflict(refusal.code, 'The alarm has changed since this version.', { version: refusal.version });
    case 'already-acknowledged':
      return conflict(refusal.code, 'Someone acknowledged this alarm before.', { version: refusal.version });
    default:
      throw new Error(`An acknowledgement cannot be refused as ${refusal.code}`);
  }
}

function noSuchAlarm(): Problem {
  return notFound('There is no such alarm, or it is done.');
}
