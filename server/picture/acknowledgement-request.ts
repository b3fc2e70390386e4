// What an acknowledgement must say: the version that was seen, perhaps a note, and a key for safe retries. Names all problems at once.

import { hash } from 'node:crypto';
import type { Request } from 'express';
import type { AlarmId } from '#shared/alarm.ts';
import { fail, ok, type Result } from '#shared/result.ts';
import { invalidInput, type Problem, unsupportedMediaType } from '../problems.ts';
import { problemsIn } from '../query.ts';
import { acknowledgementSchema } from '../request-schemas.ts';

const IDEMPOTENCY_KEY = /^[\x20-\x7e]{1,100}$/;

export type Asked = {
  readonly alarm: AlarmId;
  readonly version: number;
  readonly note: string | null;
  readonly idempotencyKey: string;
};

export function askedIn(
  request: Request<{ id: string }>,
  privateTextProblem: (text: string) => string | null,
): Result<Asked, Problem> {
  if (request.is('application/json') === false) return fail(unsupportedMediaType('Send application/json.'));
  const parsed = acknowledgementSchema.safeParse(request.body);
  const problems = parsed.success ? [] : [...problemsIn(parsed.error)];
  const note = parsed.data?.note ?? '';
  const found = privateTextProblem(note);
  if (found !== null) problems.push({ path: 'note', problem: found });
  const idempotencyKey = request.get('Idempotency-Key') ?? '';
  if (!IDEMPOTENCY_KEY.test(idempotencyKey)) {
    problems.push({ path: 'Idempotency-Key', problem: 'is required as a header: 1 to 100 printable characters' });
  }
  if (!parsed.success || problems.length > 0) return fail(invalidInput(problems));
  const { version } = parsed.data;
  return ok({ alarm: request.params.id as AlarmId, version, note: note === '' ? null : note, idempotencyKey });
}

/** Says what was asked for of which alarm, so that one key cannot be used for two. */
export function digestOf({ alarm, version, note }: Asked): string {
  return hash('sha256', JSON.stringify([alarm, version, note]), 'hex');
}
