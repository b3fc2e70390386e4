// What requests that record something have in common: JSON, a key with which they can safely be sent again, and an answer only when
// what they ask is on disk. One key never stands for two requests.

import { hash } from 'node:crypto';
import type { ErrorRequestHandler, Request } from 'express';
import type { z } from 'zod';
import { assertNever, fail, ok, type Result } from '#shared/base/result.ts';
import type { Cause, Position } from '#shared/journal/facts.ts';
import type { Refusal } from '#shared/rules/intent.ts';
import { problemsOf } from '../fields/field-kinds.ts';
import { holdsPrivateKey } from '../fields/private-text.ts';
import { unsafeJson } from '../fields/safe-json.ts';
import type { Journal } from '../journal/journal.ts';
import { JournalUnreachable } from '../journal/unreachable.ts';
import type { Recorder } from '../record/recorder.ts';
import { type Outcome, Unavailable } from '../record/submission.ts';
import {
  conflict,
  type InputProblem,
  internalError,
  invalidInput,
  type Problem,
  problemOfBody,
  sendProblem,
  unavailable,
  unsupportedMediaType,
} from './problems.ts';

const IDEMPOTENCY_KEY = /^[\x20-\x7e]{1,100}$/;

/** `idempotencyKey`: its fingerprint. The key itself may hold anything, a phone number as well, and is kept nowhere. */
export type Asked<Body> = { readonly body: Body; readonly idempotencyKey: string };

/** What is asked, or everything that is wrong with it at once. A body that is left out has no fields. */
export function askedIn<Body>(
  request: Pick<Request, 'is' | 'get' | 'body'>,
  schema: z.ZodType<Body>,
): Result<Asked<Body>, Problem> {
  if (request.is('application/json') === false) return fail(unsupportedMediaType('Send application/json.'));
  const sent: unknown = request.body ?? {};
  const unsafe = unsafeJson(sent);
  const parsed = unsafe === null ? schema.safeParse(sent) : null;
  const idempotencyKey = request.get('Idempotency-Key') ?? '';
  const problems = [
    ...(unsafe === null ? [] : [unsafe]),
    ...(parsed?.error === undefined ? [] : problemsOf(parsed.error, [])),
    ...keyProblems(idempotencyKey),
  ];
  if (parsed?.success !== true || problems.length > 0) return fail(invalidInput(problems));
  return ok({ body: parsed.data, idempotencyKey: hash('sha256', idempotencyKey, 'hex') });
}

/** Of a key only the fingerprint is kept, yet whoever puts an address or a number of a person in one hears that it is not for that. */
function keyProblems(key: string): readonly InputProblem[] {
  const path = 'Idempotency-Key';
  if (!IDEMPOTENCY_KEY.test(key)) {
    return [{ path, problem: 'is required as a header: 1 to 100 printable characters' }];
  }
  return holdsPrivateKey(key)
    ? [{ path, problem: 'must not hold an e-mail address, a phone number, a BSN or a postcode' }]
    : [];
}

/** On disk at this position: by this request, or by an earlier one with the same key. */
export type Recorded = { readonly position: Position; readonly isRepeated: boolean };

type Keeping = { readonly journal: Pick<Journal, 'known'>; readonly recorder: Pick<Recorder, 'picture' | 'readOn'> };

/** Asked first, so that a retry finds its outcome also when the world has changed since. Null when it was not recorded before. */
export async function recordedBefore(
  { journal, recorder }: Keeping,
  { key, digest }: Cause,
): Promise<Result<Recorded | null, Problem>> {
  const known = (await journal.known([key])).get(key);
  if (known === undefined) return ok(null);
  if (known.digest !== digest) return fail(usedOtherwise());
  // Another server may have recorded it: this one must have read it before it answers.
  if (known.position > recorder.picture().at) await recorder.readOn();
  return ok({ position: known.position, isRepeated: true });
}

export function recordedNow(
  outcome: Outcome | undefined,
  problemOf: (refusal: Refusal) => Problem,
): Result<Recorded, Problem> {
  if (outcome === undefined) throw new Error('The recorder gave no outcome for a submission');
  switch (outcome.kind) {
    case 'recorded':
      return ok({ position: outcome.position, isRepeated: false });
    case 'duplicate':
      return ok({ position: outcome.position, isRepeated: true });
    case 'conflict':
      return fail(usedOtherwise());
    case 'unchanged':
      throw new Error('What is asked with an Idempotency-Key is recorded or refused, never unchanged');
    case 'refused':
      return fail(problemOf(outcome.refusal));
    case 'failed':
      return fail(internalError());
    default:
      return assertNever(outcome);
  }
}

function usedOtherwise(): Problem {
  return conflict('idempotency-key-reused', 'This Idempotency-Key was used before for something else.');
}

/** A body that cannot be read, or a journal that cannot be reached: the sender hears which, and may try again with the same key. */
export const answerTrouble: ErrorRequestHandler = (error, _request, response, next) => {
  const problem = problemOfBody(error);
  if (problem !== null) return sendProblem(response, problem);
  if (error instanceof Unavailable || error instanceof JournalUnreachable) {
    return sendProblem(response, unavailable('The journal cannot take this now; try again with the same key.', 1));
  }
  next(error);
};
