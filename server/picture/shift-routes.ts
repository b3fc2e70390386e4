// `POST /api/v1/handovers`: somebody takes over the shift at the alarms of LMS (R152). Who has not seen what was recorded since is refused, and
// told what that is.

import { hash } from 'node:crypto';
import { json, type RequestHandler, Router } from 'express';
import type { Result } from '#shared/base/result.ts';
import type { Clock } from '#shared/base/time.ts';
import type { Position } from '#shared/journal/facts.ts';
import { type Audience, redactPicture } from '#shared/picture/redact.ts';
import type { ChangesSince } from '#shared/replay/changes.ts';
import type { Refusal } from '#shared/rules/intent.ts';
import { callerOf, type Gate } from '../access/identify.ts';
import { audienceOf, sendJson } from '../access/reader.ts';
import { EXACT_PATHS } from '../http/exact-paths.ts';
import { answerTrouble, askedIn, recordedBefore, recordedNow } from '../http/idempotent.ts';
import { conflict, invalidInput, notAllowed, type Problem, sendProblem } from '../http/problems.ts';
import { handoverSchema } from '../http/request-schemas.ts';
import type { Journal } from '../journal/journal.ts';
import type { Recorder } from '../record/recorder.ts';

export type ShiftParts = {
  readonly recorder: Pick<Recorder, 'submit' | 'picture' | 'readOn'>;
  readonly journal: Pick<Journal, 'known' | 'read'>;
  readonly clock: Clock;
  readonly gate: Pick<Gate, 'requires'>;
  /** What was recorded between two positions, as an audience may see it. */
  readonly whatChanged: (
    since: Position,
    newest: Position,
    audience: Audience,
  ) => Promise<Result<ChangesSince, Problem>>;
};

export function shiftRoutes({ recorder, journal, clock, gate, whatChanged }: ShiftParts): Router {
  const standing = (audience: Audience) => {
    const { at: position, shift } = redactPicture(audience, recorder.picture());
    return { asOf: clock.now(), position, version: shift?.times ?? 0, last: shift?.last ?? null };
  };

  const takeOver: RequestHandler = async (request, response) => {
    const asked = askedIn(request, handoverSchema);
    if (!asked.ok) return sendProblem(response, asked.problem);
    const { body, idempotencyKey } = asked.value;
    const { version, position: seen, note } = body;
    const { identity } = callerOf(request);
    const audience = audienceOf(request);
    const digest = hash('sha256', JSON.stringify([version, seen, note]), 'hex');
    const cause = { key: `handover ${identity.keyId} ${idempotencyKey}`, digest };
    const before = await recordedBefore({ journal, recorder }, cause);
    if (!before.ok) return sendProblem(response, before.problem);
    if (before.value !== null) return sendJson(response, 200, standing(audience));

    if (seen > recorder.picture().at) await recorder.readOn();
    const newest = recorder.picture().at;
    if (seen > newest) return sendProblem(response, notThereYet(newest));
    const [unseen] = await journal.read(seen, 1);
    const unseenSince = unseen?.entry.recordedAt ?? null;
    const takingOver = { version, seen, unseenSince, note };
    const intent = { kind: 'take-over-shift', asked: takingOver } as const;
    const [outcome] = await recorder.submit([{ intent, by: identity.actor, cause }]);
    const recorded = recordedNow(outcome, problemOf);
    if (recorded.ok) return sendJson(response, recorded.value.isRepeated ? 200 : 201, standing(audience));
    const { problem } = recorded;
    if (problem.code !== OUTDATED) return sendProblem(response, problem);
    const changes = await whatChanged(seen, recorder.picture().at, audience);
    sendProblem(
      response,
      changes.ok ? { ...problem, members: { ...problem.members, changes: changes.value } } : problem,
    );
  };

  const router = Router(EXACT_PATHS);
  router.post(
    '/api/v1/handovers',
    gate.requires('shift.take-over'),
    json({ limit: '4kb', inflate: false, type: 'application/json' }),
    takeOver,
  );
  router.use(answerTrouble);
  return router;
}

const OUTDATED = 'handover-outdated';

function problemOf(refusal: Refusal): Problem {
  switch (refusal.code) {
    case 'not-yours':
      return notAllowed('Only LMS takes over the shift at its alarms.', refusal.code);
    case 'version-conflict':
      return conflict(refusal.code, 'The shift was taken over since this was looked at: look at it again.', {
        version: refusal.version,
      });
    case OUTDATED:
      return conflict(
        refusal.code,
        'More was recorded since, or longer ago, than can be taken over unseen: look at what changed, and take over from there.',
        { position: refusal.position },
      );
    default:
      throw new Error(`Taking over a shift cannot be refused as ${refusal.code}`);
  }
}

function notThereYet(newest: Position): Problem {
  return invalidInput([{ path: 'position', problem: `must be at most ${newest}, the newest` }]);
}
