// What an acknowledgement must say: the version that was seen, perhaps a note, and a key for safe retries. Names all problems at once.

import { hash } from 'node:crypto';
import type { Request } from 'express';
import type { AlarmId } from '#shared/alarm/alarm.ts';
import { ok, type Result } from '#shared/base/result.ts';
import { askedIn } from '../http/idempotent.ts';
import type { Problem } from '../http/problems.ts';
import { acknowledgementSchema } from '../http/request-schemas.ts';

export type Acknowledging = {
  readonly alarm: AlarmId;
  readonly version: number;
  readonly note: string | null;
  readonly idempotencyKey: string;
};

export function acknowledgingIn(request: Request<{ id: string }>): Result<Acknowledging, Problem> {
  const asked = askedIn(request, acknowledgementSchema);
  if (!asked.ok) return asked;
  const { version, note = '' } = asked.value.body;
  const { idempotencyKey } = asked.value;
  return ok({ alarm: request.params.id as AlarmId, version, note: note === '' ? null : note, idempotencyKey });
}

/** Says what was asked for of which alarm, so that one key cannot be used for two. */
export function digestOf({ alarm, version, note }: Acknowledging): string {
  return hash('sha256', JSON.stringify([alarm, version, note]), 'hex');
}
