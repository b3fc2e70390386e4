// What registering a deviation and taking a step in one have in common: recorded once, refused on what is really there, answered
// with the dossier as it now stands.

import { hash } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { json, type RequestHandler } from 'express';
import { ok, type Result } from '#shared/base/result.ts';
import type { AfwijkingNumber } from '#shared/deviation/number.ts';
import type { Intent } from '#shared/rules/intent.ts';
import type { Gate } from '../access/identify.ts';
import type { Identity } from '../access/identity.ts';
import type { Action } from '../access/permissions.ts';
import { sendJson } from '../access/reader.ts';
import { canonicalJson } from '../fields/canonical-json.ts';
import { type Recorded, recordedBefore, recordedNow } from '../http/idempotent.ts';
import { type Problem, sendProblem } from '../http/problems.ts';
import type { Journal } from '../journal/journal.ts';
import type { Recorder } from '../record/recorder.ts';
import { type FileParts, readDossier } from './read-dossier.ts';
import { type Asking, problemOfRefusal } from './refusal-problems.ts';

export type DossierParts = FileParts & {
  readonly recorder: Pick<Recorder, 'submit' | 'readOn'>;
  readonly journal: Pick<Journal, 'known'>;
  readonly gate: Pick<Gate, 'denies'>;
  /** How fast one key may write. */
  readonly pace: RequestHandler;
};

/** The longest list of texts that a schema takes, in the longest spelling, fits. */
export const dossierBody = json({ limit: '128kb', inflate: false, type: 'application/json' });

export type Wanted = {
  readonly identity: Identity;
  readonly intent: Intent;
  readonly asking: Asking['kind'];
  readonly idempotencyKey: string;
  /** What was sent, to tell a retry from another request with the same key. */
  readonly said: unknown;
};

/** Recorded, now or by an earlier request with the same key; or why not. */
export async function recordOnce(parts: DossierParts, wanted: Wanted): Promise<Result<Recorded, Problem>> {
  const { keyId, actor } = wanted.identity;
  const digest = hash('sha256', canonicalJson(wanted.said), 'hex');
  const cause = { key: `dossier ${keyId} ${wanted.idempotencyKey}`, digest };
  const before = await recordedBefore(parts, cause);
  if (!before.ok) return before;
  if (before.value !== null) return ok(before.value);
  const [outcome] = await parts.recorder.submit([{ intent: wanted.intent, by: actor, cause }]);
  return recordedNow(outcome, (refusal) => problemOfRefusal(refusal, { kind: wanted.asking, actor }));
}

/** Why not; that somebody tried what is not theirs is noted as at the gate. */
export function answerRefused(
  { gate }: Pick<DossierParts, 'gate'>,
  request: IncomingMessage,
  response: ServerResponse,
  action: Action,
  problem: Problem,
): void {
  if (problem.status === 403) gate.denies(request, action);
  sendProblem(response, problem);
}

/** 201 when it was recorded now, 200 when it was before; the dossier as it is by now, as reading it would answer. */
export async function answerDossier(
  parts: DossierParts,
  request: IncomingMessage,
  response: ServerResponse,
  number: AfwijkingNumber,
  { isRepeated }: Recorded,
): Promise<void> {
  sendJson(response, isRepeated ? 200 : 201, await readDossier(parts, request, number));
}
