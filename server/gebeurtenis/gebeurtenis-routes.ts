// `/api/v1/gebeurtenissen`: what touches several meldkamers at once. Everybody who looks may read them; LMS opens, changes and ends them,
// binds deviations to them, and answers what is proposed. What may be done is decided with the gebeurtenis, never here.

import { hash } from 'node:crypto';
import { json, type RequestHandler, Router } from 'express';
import type { z } from 'zod';
import type { Clock } from '#shared/base/time.ts';
import { gebeurtenissenIn, isGebeurtenisNumber, isProposalId } from '#shared/deviation/gebeurtenis.ts';
import type { GebeurtenisAsked } from '#shared/gebeurtenis/gebeurtenis-rules.ts';
import { gebeurtenissenOf } from '#shared/picture/picture.ts';
import { redactPicture } from '#shared/picture/redact.ts';
import { callerOf, type Gate } from '../access/identify.ts';
import { audienceOf, sendJson } from '../access/reader.ts';
import { canonicalJson } from '../fields/canonical-json.ts';
import { asking, NO_QUERY } from '../http/asking.ts';
import { EXACT_PATHS } from '../http/exact-paths.ts';
import { answerTrouble, askedIn, recordedBefore, recordedNow } from '../http/idempotent.ts';
import { sendProblem } from '../http/problems.ts';
import type { Journal } from '../journal/journal.ts';
import type { Recorder } from '../record/recorder.ts';
import {
  bindingSchema,
  dismissalSchema,
  endingSchema,
  openingSchema,
  restatementSchema,
} from './gebeurtenis-schemas.ts';
import { noSuchGebeurtenis, noSuchProposal, problemOfRefusal } from './refusal-problems.ts';

export type GebeurtenisParts = {
  readonly recorder: Pick<Recorder, 'submit' | 'picture' | 'readOn'>;
  readonly journal: Pick<Journal, 'known'>;
  readonly clock: Clock;
  readonly gate: Pick<Gate, 'requires'>;
  /** How fast one key may write. */
  readonly pace: RequestHandler;
};

/** What is asked, made of the body and of what the address names; null: there is no such one. */
type Read<Body> = (body: Body, named: string) => GebeurtenisAsked | null;

export function gebeurtenisRoutes(parts: GebeurtenisParts): Router {
  const { recorder, journal, clock, gate, pace } = parts;

  const standing = (audience: Parameters<typeof redactPicture>[0]) => {
    const picture = redactPicture(audience, recorder.picture());
    const gebeurtenissen = gebeurtenissenOf(picture);
    return {
      asOf: clock.now(),
      position: picture.at,
      gebeurtenissen: gebeurtenissenIn(gebeurtenissen),
      proposals: Object.values(gebeurtenissen.proposals),
    };
  };

  const acting =
    <Body>(schema: z.ZodType<Body>, read: Read<Body>): RequestHandler<{ number?: string; proposal?: string }> =>
    async (request, response) => {
      const asked = askedIn(request, schema);
      if (!asked.ok) return sendProblem(response, asked.problem);
      const { number, proposal } = request.params;
      const wanted = read(asked.value.body, number ?? proposal ?? '');
      if (wanted === null) return sendProblem(response, number === undefined ? noSuchProposal() : noSuchGebeurtenis());
      const { identity } = callerOf(request);
      const said = [wanted.kind, number ?? proposal ?? '', request.body ?? {}];
      const cause = {
        key: `gebeurtenis ${identity.keyId} ${asked.value.idempotencyKey}`,
        digest: hash('sha256', canonicalJson(said), 'hex'),
      };
      const before = await recordedBefore({ journal, recorder }, cause);
      if (!before.ok) return sendProblem(response, before.problem);
      if (before.value !== null) return sendJson(response, 200, standing(audienceOf(request)));
      const intent = { kind: 'act-on-gebeurtenis', asked: wanted } as const;
      const [outcome] = await recorder.submit([{ intent, by: identity.actor, cause }]);
      const recorded = recordedNow(outcome, problemOfRefusal);
      if (!recorded.ok) return sendProblem(response, recorded.problem);
      sendJson(response, recorded.value.isRepeated ? 200 : 201, standing(audienceOf(request)));
    };

  const allowed = gate.requires('gebeurtenis.write');
  const body = json({ limit: '16kb', inflate: false, type: 'application/json' });
  const router = Router(EXACT_PATHS);
  router.get(
    '/api/v1/gebeurtenissen',
    gate.requires('picture.read'),
    asking(NO_QUERY, (_query, request, response) => sendJson(response, 200, standing(audienceOf(request)))),
  );
  router.post('/api/v1/gebeurtenissen', allowed, pace, body, acting(openingSchema, opening));
  router.post('/api/v1/gebeurtenissen/:number/changes', allowed, pace, body, acting(restatementSchema, restating));
  router.post('/api/v1/gebeurtenissen/:number/endings', allowed, pace, body, acting(endingSchema, ending));
  router.post('/api/v1/gebeurtenissen/:number/bindings', allowed, pace, body, acting(bindingSchema, binding('bind')));
  router.post('/api/v1/gebeurtenissen/:number/releases', allowed, pace, body, acting(bindingSchema, binding('unbind')));
  router.post(
    '/api/v1/gebeurtenissen/proposals/:proposal/dismissals',
    allowed,
    pace,
    body,
    acting(dismissalSchema, dismissing),
  );
  router.use(answerTrouble);
  return router;
}

const opening: Read<z.infer<typeof openingSchema>> = ({ proposal, reason, ...statement }) => ({
  kind: 'open',
  statement,
  proposal,
  reason,
});

const restating: Read<z.infer<typeof restatementSchema>> = ({ version, reason, ...statement }, number) =>
  isGebeurtenisNumber(number) ? { kind: 'restate', number, version, statement, reason } : null;

const ending: Read<z.infer<typeof endingSchema>> = (body, number) =>
  isGebeurtenisNumber(number) ? { kind: 'end', number, ...body } : null;

function binding(kind: 'bind' | 'unbind'): Read<z.infer<typeof bindingSchema>> {
  return (body, number) => (isGebeurtenisNumber(number) ? { kind, number, ...body } : null);
}

const dismissing: Read<z.infer<typeof dismissalSchema>> = ({ reason }, proposal) =>
  isProposalId(proposal) ? { kind: 'dismiss', proposal, reason } : null;
