// `/api/v1/exercises`: an exercise of LMS (R153). Everybody who looks may know of it; LMS begins and ends it. What is played has doors of its own.

import { hash } from 'node:crypto';
import { json, type RequestHandler, Router } from 'express';
import type { z } from 'zod';
import { type Clock, HOUR } from '#shared/base/time.ts';
import type { ExerciseAsked } from '#shared/desk/exercising.ts';
import type { RecordedBy } from '#shared/deviation/dossier.ts';
import type { Exercise } from '#shared/picture/picture.ts';
import { type Audience, redactPicture } from '#shared/picture/redact.ts';
import type { Refusal } from '#shared/rules/intent.ts';
import { callerOf, type Gate } from '../access/identify.ts';
import { audienceOf, sendJson } from '../access/reader.ts';
import { canonicalJson } from '../fields/canonical-json.ts';
import { asking, NO_QUERY } from '../http/asking.ts';
import { EXACT_PATHS } from '../http/exact-paths.ts';
import { answerTrouble, askedIn, recordedBefore, recordedNow } from '../http/idempotent.ts';
import { conflict, invalidInput, notAllowed, notFound, type Problem, sendProblem } from '../http/problems.ts';
import type { Journal } from '../journal/journal.ts';
import type { Recorder } from '../record/recorder.ts';
import { beginningSchema, endSchema } from './exercise-schemas.ts';

export type ExerciseParts = {
  readonly recorder: Pick<Recorder, 'submit' | 'picture' | 'readOn'>;
  readonly journal: Pick<Journal, 'known'>;
  readonly clock: Clock;
  readonly gate: Pick<Gate, 'requires'>;
  /** How fast one key may write. */
  readonly pace: RequestHandler;
  /** Resolves when the doors of the exercise are as the real journal says. */
  readonly settled: () => Promise<void>;
};

export function exerciseRoutes({ recorder, journal, clock, gate, pace, settled }: ExerciseParts): Router {
  const standing = (audience: Audience) => {
    const { at: position, exercise } = redactPicture(audience, recorder.picture());
    return { asOf: clock.now(), position, last: exercise === undefined ? null : told(exercise) };
  };

  const acting =
    <Body>(
      schema: z.ZodType<Body>,
      read: (body: Body, number: string) => ExerciseAsked | null,
    ): RequestHandler<{ number?: string }> =>
    async (request, response) => {
      const asked = askedIn(request, schema);
      if (!asked.ok) return sendProblem(response, asked.problem);
      const { number = '' } = request.params;
      const wanted = read(asked.value.body, number);
      if (wanted === null) return sendProblem(response, notFound('There is no such exercise.'));
      const { identity } = callerOf(request);
      const digest = hash('sha256', canonicalJson([wanted.act, number, request.body ?? {}]), 'hex');
      const cause = { key: `exercise ${identity.keyId} ${asked.value.idempotencyKey}`, digest };
      const before = await recordedBefore({ journal, recorder }, cause);
      if (!before.ok) return sendProblem(response, before.problem);
      if (before.value !== null) return sendJson(response, 200, standing(audienceOf(request)));
      const intent = { kind: 'act-on-exercise', asked: wanted } as const;
      const [outcome] = await recorder.submit([{ intent, by: identity.actor, cause }]);
      const recorded = recordedNow(outcome, problemOf);
      if (!recorded.ok) return sendProblem(response, recorded.problem);
      await settled();
      sendJson(response, recorded.value.isRepeated ? 200 : 201, standing(audienceOf(request)));
    };

  const allowed = gate.requires('exercise.run');
  const body = json({ limit: '4kb', inflate: false, type: 'application/json' });
  const router = Router(EXACT_PATHS);
  router.get(
    '/api/v1/exercises',
    gate.requires('picture.read'),
    asking(NO_QUERY, (_query, request, response) => sendJson(response, 200, standing(audienceOf(request)))),
  );
  router.post(
    '/api/v1/exercises',
    allowed,
    pace,
    body,
    acting(beginningSchema, (asked) => ({ act: 'begin', ...asked })),
  );
  router.post(
    '/api/v1/exercises/:number/endings',
    allowed,
    pace,
    body,
    acting(endSchema, (_body, number) =>
      /^[1-9]\d{0,8}$/.test(number) ? { act: 'end', number: Number(number) } : null,
    ),
  );
  router.use(answerTrouble);
  return router;
}

/** Field by field: what else may be stored with it is told to nobody. */
function told({ number, title, meldkamers, until, by, ended }: Exercise): Exercise {
  const actor = ({ role, organisation, at }: RecordedBy): RecordedBy => ({ role, organisation, at });
  const end = ended === null ? null : { at: ended.at, by: ended.by === null ? null : actor(ended.by) };
  return { number, title, meldkamers, until, by: actor(by), ended: end };
}

function problemOf(refusal: Refusal): Problem {
  switch (refusal.code) {
    case 'not-yours':
      return notAllowed('Only LMS begins and ends an exercise.', refusal.code);
    case 'exercise-running':
      return conflict(refusal.code, `Exercise ${refusal.number} is running: end that one first.`, {
        number: refusal.number,
      });
    case 'exercise-over':
      return conflict(refusal.code, `Exercise ${refusal.number} is not running.`, { number: refusal.number });
    case 'exercise-too-long':
      return invalidInput([{ path: 'until', problem: `must be from now to ${refusal.most / HOUR} hours from now` }]);
    default:
      throw new Error(`What is asked of an exercise cannot be refused as ${refusal.code}`);
  }
}
