// What every act upon an alarm has in common: it names the version that was seen, is done once however often it is sent, and is answered
// with the alarm as it stands then; a retry with the same key has the same outcome, also after the alarm is gone.

import { hash } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { json, type RequestHandler } from 'express';
import type { z } from 'zod';
import type { Alarm, AlarmId } from '#shared/alarm/alarm.ts';
import type { Clock } from '#shared/base/time.ts';
import { apiAlarm } from '#shared/overview/api-alarm.ts';
import { absenceOwner } from '#shared/picture/away.ts';
import { alarmById } from '#shared/picture/picture.ts';
import { redactPicture } from '#shared/picture/redact.ts';
import type { MeldkamerId } from '#shared/reference/meldkamers.ts';
import type { Intent, Refusal } from '#shared/rules/intent.ts';
import { callerOf, type Gate } from '../access/identify.ts';
import type { Identity } from '../access/identity.ts';
import type { Action } from '../access/permissions.ts';
import { audienceOf, sendJson } from '../access/reader.ts';
import { askedIn, type Recorded, recordedBefore, recordedNow } from '../http/idempotent.ts';
import { conflict, notAllowed, notFound, type Problem, sendProblem } from '../http/problems.ts';
import type { Journal } from '../journal/journal.ts';
import type { Recorder } from '../record/recorder.ts';

export type AlarmActParts = {
  readonly recorder: Pick<Recorder, 'submit' | 'picture' | 'readOn'>;
  readonly journal: Pick<Journal, 'known'>;
  readonly clock: Clock;
  readonly gate: Pick<Gate, 'requires' | 'allows'>;
};

export type AlarmAct<Body> = {
  readonly action: Action;
  readonly schema: z.ZodType<Body>;
  /** In front of the keys of its requests, so that one key of a caller can stand for another act as well. */
  readonly name: string;
  /** What is asked of the alarm, in an order that never changes: a retry is known by it. */
  readonly said: (body: Body) => readonly unknown[];
  readonly intent: (alarm: AlarmId, body: Body, by: Identity) => Intent;
  readonly problemOf: (refusal: Refusal) => Problem;
};

export function alarmAct<Body>(parts: AlarmActParts, act: AlarmAct<Body>): readonly RequestHandler<{ id: string }>[] {
  const { recorder, gate } = parts;
  const handle: RequestHandler<{ id: string }> = async (request, response) => {
    const asked = askedIn(request, act.schema);
    if (!asked.ok) return sendProblem(response, asked.problem);
    const { body, idempotencyKey } = asked.value;
    const id = request.params.id as AlarmId;
    const { identity } = callerOf(request);
    const digest = hash('sha256', JSON.stringify([id, ...act.said(body)]), 'hex');
    const cause = { key: `${act.name} ${identity.keyId} ${idempotencyKey}`, digest };

    // Asked first: a retry must find its outcome even when the alarm has left the picture since.
    const before = await recordedBefore(parts, cause);
    if (!before.ok) return sendProblem(response, before.problem);
    if (before.value !== null) return answer(parts, request, response, id, before.value);
    const alarm = await alarmAnywhere(recorder, id);
    if (alarm === null) return sendProblem(response, noSuchAlarm());
    if (!mayTouch(gate, act.action, request, response, alarm.meldkamer)) return;

    const [outcome] = await recorder.submit([{ intent: act.intent(id, body, identity), by: identity.actor, cause }]);
    const recorded = recordedNow(outcome, (refusal) => problemOfAny(refusal) ?? act.problemOf(refusal));
    if (!recorded.ok) return sendProblem(response, recorded.problem);
    answer(parts, request, response, id, recorded.value);
  };
  return [gate.requires(act.action), json({ limit: '4kb', inflate: false, type: 'application/json' }), handle];
}

function answer(
  { recorder, clock }: AlarmActParts,
  request: IncomingMessage,
  response: ServerResponse,
  id: AlarmId,
  recorded: Recorded,
): void {
  const picture = redactPicture(audienceOf(request), recorder.picture());
  const alarm = alarmById(picture, id);
  const linked = alarm === null ? null : absenceOwner(picture, alarm, clock.now());
  const body = alarm === null ? { id, state: 'normal' } : apiAlarm(alarm, linked?.number ?? null);
  sendJson(response, recorded.isRepeated ? 200 : 201, { alarm: body });
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
  action: Action,
  request: IncomingMessage,
  response: ServerResponse,
  meldkamer: MeldkamerId | null,
): boolean {
  if (meldkamer !== null) return gate.allows(request, response, action, meldkamer);
  if (callerOf(request).identity.meldkamer === null) return true;
  sendProblem(response, notAllowed('This alarm is about several meldkamers.', 'other-meldkamer'));
  return false;
}

function problemOfAny(refusal: Refusal): Problem | null {
  if (refusal.code === 'no-such-alarm') return noSuchAlarm();
  if (refusal.code !== 'version-conflict') return null;
  return conflict(refusal.code, 'The alarm has changed since this version.', { version: refusal.version });
}

function noSuchAlarm(): Problem {
  return notFound('There is no such alarm, or it is done.');
}
