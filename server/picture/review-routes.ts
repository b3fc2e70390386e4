// `POST /api/v1/conditions/{condition}/reviews`: LMS says that the record of an alarm condition stays as it is, or what must change in it
// (R149). Whoever read another text than stands there is told to look again.

import { hash } from 'node:crypto';
import { json, type RequestHandler, Router } from 'express';
import type { ConditionId } from '#shared/alarm/alarm.ts';
import { isCondition } from '#shared/desk/reviewing.ts';
import { type Audience, redactPicture } from '#shared/picture/redact.ts';
import type { Refusal } from '#shared/rules/intent.ts';
import { callerOf, type Gate } from '../access/identify.ts';
import { audienceOf, sendJson } from '../access/reader.ts';
import { EXACT_PATHS } from '../http/exact-paths.ts';
import { answerTrouble, askedIn, recordedBefore, recordedNow } from '../http/idempotent.ts';
import { conflict, notAllowed, notFound, type Problem, sendProblem } from '../http/problems.ts';
import { reviewSchema } from '../http/request-schemas.ts';
import type { Journal } from '../journal/journal.ts';
import type { Recorder } from '../record/recorder.ts';

export type ReviewParts = {
  readonly recorder: Pick<Recorder, 'submit' | 'picture' | 'readOn'>;
  readonly journal: Pick<Journal, 'known'>;
  readonly gate: Pick<Gate, 'requires'>;
};

export function reviewRoutes({ recorder, journal, gate }: ReviewParts): Router {
  const standing = (audience: Audience, condition: ConditionId) => {
    const { at: position, reviews } = redactPicture(audience, recorder.picture());
    return { position, review: reviews?.[condition] ?? null };
  };

  const review: RequestHandler<{ condition: string }> = async (request, response) => {
    const { condition } = request.params;
    if (!isCondition(condition)) return sendProblem(response, noSuchCondition());
    const asked = askedIn(request, reviewSchema);
    if (!asked.ok) return sendProblem(response, asked.problem);
    const { body, idempotencyKey } = asked.value;
    const { outcome, reason = null, digest } = body;
    const { identity } = callerOf(request);
    const audience = audienceOf(request);
    const said = hash('sha256', JSON.stringify([condition, outcome, reason, digest]), 'hex');
    const cause = { key: `review ${identity.keyId} ${idempotencyKey}`, digest: said };
    const before = await recordedBefore({ journal, recorder }, cause);
    if (!before.ok) return sendProblem(response, before.problem);
    if (before.value !== null) return sendJson(response, 200, standing(audience, condition));

    const intent = { kind: 'review-condition', asked: { condition, outcome, reason, digest } } as const;
    const [outcomeOfIt] = await recorder.submit([{ intent, by: identity.actor, cause }]);
    const recorded = recordedNow(outcomeOfIt, problemOf);
    if (!recorded.ok) return sendProblem(response, recorded.problem);
    sendJson(response, recorded.value.isRepeated ? 200 : 201, standing(audience, condition));
  };

  const router = Router(EXACT_PATHS);
  router.post(
    '/api/v1/conditions/:condition/reviews',
    gate.requires('condition.review'),
    json({ limit: '4kb', inflate: false, type: 'application/json' }),
    review,
  );
  router.use(answerTrouble);
  return router;
}

function problemOf(refusal: Refusal): Problem {
  switch (refusal.code) {
    case 'not-yours':
      return notAllowed('Only LMS reviews what was agreed about alarms.', refusal.code);
    case 'record-changed':
      return conflict(
        refusal.code,
        'What was agreed about this alarm is another text by now than was read: look at it again, and review that.',
        { digest: refusal.digest },
      );
    default:
      throw new Error(`A review of a condition cannot be refused as ${refusal.code}`);
  }
}

function noSuchCondition(): Problem {
  return notFound('There is no such alarm condition.', 'no-such-condition');
}
