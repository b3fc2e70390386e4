// `POST /api/v1/afwijkingen/{number}/{steps}`: someone takes a step in a deviation, one address per kind of step. Who may, when and on
// which version is decided with the deviation (shared/rules/step-rules.ts), never here.

import { type RequestHandler, Router } from 'express';
import { awayBefore } from '#shared/register/away-before.ts';
import { STEP_KINDS, STEPS, type Step, type StepKind } from '#shared/rules/steps.ts';
import { callerOf } from '../access/identify.ts';
import { EXACT_PATHS } from '../http/exact-paths.ts';
import { answerTrouble, askedIn } from '../http/idempotent.ts';
import { sendProblem } from '../http/problems.ts';
import { answerDossier, answerRefused, type DossierParts, dossierBody, recordOnce } from './recording.ts';
import { noSuchAfwijking } from './refusal-problems.ts';
import { isAfwijkingNumber } from './registration-schemas.ts';
import { STEP_SCHEMAS } from './step-schemas.ts';

export function stepRoutes(parts: DossierParts): Router {
  const router = Router(EXACT_PATHS);
  for (const kind of STEP_KINDS) {
    const path = `/api/v1/afwijkingen/:number/${STEPS[kind].noun}` as const;
    router.post(path, parts.gate.requires(`dossier.${kind}`), parts.pace, dossierBody, taking(parts, kind));
  }
  router.use(answerTrouble);
  return router;
}

function taking(parts: DossierParts, kind: StepKind): RequestHandler<{ number: string }> {
  return async (request, response) => {
    const asked = askedIn(request, STEP_SCHEMAS[kind]);
    if (!asked.ok) return sendProblem(response, asked.problem);
    const { number } = request.params;
    if (!isAfwijkingNumber(number)) return sendProblem(response, noSuchAfwijking());
    const { version, ...fields } = asked.value.body;
    // The schema of a kind holds the fields of that kind; only the two together make the step.
    const step = { kind, ...fields } as Step;
    const away = awayBefore(parts.projections.register, number, step, parts.clock.now());
    const recorded = await recordOnce(parts, {
      identity: callerOf(request).identity,
      intent: { kind: 'take-step', asked: { number, version, step, away } },
      asking: kind,
      idempotencyKey: asked.value.idempotencyKey,
      said: [kind, number, request.body ?? {}],
    });
    if (!recorded.ok) return answerRefused(parts, request, response, `dossier.${kind}`, recorded.problem);
    await answerDossier(parts, request, response, number, recorded.value);
  };
}
