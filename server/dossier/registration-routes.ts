// `POST /api/v1/afwijkingen`: someone registers a deviation. It gets its number when it is on disk, and never a second one for a retry.

import { type RequestHandler, Router } from 'express';
import type { AfwijkingNumber } from '#shared/deviation/number.ts';
import type { Position } from '#shared/journal/facts.ts';
import { callerOf } from '../access/identify.ts';
import { EXACT_PATHS } from '../http/exact-paths.ts';
import { answerTrouble, askedIn } from '../http/idempotent.ts';
import { sendProblem } from '../http/problems.ts';
import { answerDossier, answerRefused, type DossierParts, dossierBody, recordOnce } from './recording.ts';
import { registrationSchema } from './registration-schemas.ts';

export function registrationRoutes(parts: DossierParts): Router {
  const { gate, journal, pace } = parts;

  const register: RequestHandler = async (request, response) => {
    const asked = askedIn(request, registrationSchema);
    if (!asked.ok) return sendProblem(response, asked.problem);
    const { meldkamer, alongside, ...statement } = asked.value.body;
    const recorded = await recordOnce(parts, {
      identity: callerOf(request).identity,
      intent: { kind: 'register-afwijking', registration: { meldkamer, statement, alongside } },
      asking: 'register',
      idempotencyKey: asked.value.idempotencyKey,
      said: ['register', request.body],
    });
    if (!recorded.ok) return answerRefused(parts, request, response, 'dossier.register', recorded.problem);
    const number = await numberGivenAt(journal, recorded.value.position);
    response.setHeader('Location', `${request.baseUrl}/api/v1/afwijkingen/${number}`);
    await answerDossier(parts, request, response, number, recorded.value);
  };

  const router = Router(EXACT_PATHS);
  router.post('/api/v1/afwijkingen', gate.requires('dossier.register'), pace, dossierBody, register);
  router.use(answerTrouble);
  return router;
}

/** The entry of a registration opens the registered deviation first, whatever followed from it. */
async function numberGivenAt(
  journal: Pick<DossierParts['journal'], 'read'>,
  position: Position,
): Promise<AfwijkingNumber> {
  const [stored] = await journal.read((position - 1) as Position, 1);
  const opening = stored?.entry.facts.find((fact) => fact.kind === 'afwijking-opened');
  if (opening === undefined) throw new Error('The entry of a registration opens no deviation');
  return opening.afwijking.number;
}
