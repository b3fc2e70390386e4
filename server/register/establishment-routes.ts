// `POST /api/v1/register/establishments`: LMS says afterwards which source was right about where a function was. Both sayings stay.

import { hash } from 'node:crypto';
import { json, type RequestHandler, Router } from 'express';
import type { Clock, Instant } from '#shared/base/time.ts';
import type { Position } from '#shared/journal/facts.ts';
import type { EstablishedBefore } from '#shared/picture/picture.ts';
import { parseFunction } from '#shared/reference/functions.ts';
import { parseSource } from '#shared/reference/source.ts';
import type { Establishing, Refusal } from '#shared/rules/intent.ts';
import { callerOf, type Gate } from '../access/identify.ts';
import { sendJson } from '../access/reader.ts';
import { canonicalJson } from '../fields/canonical-json.ts';
import { EXACT_PATHS } from '../http/exact-paths.ts';
import { answerTrouble, askedIn, recordedBefore, recordedNow } from '../http/idempotent.ts';
import { conflict, invalidInput, notAllowed, type Problem, sendProblem, unfitInput } from '../http/problems.ts';
import { type EstablishmentAsked, establishmentSchema } from '../http/request-schemas.ts';
import type { Journal } from '../journal/journal.ts';
import type { Recorder } from '../record/recorder.ts';
import type { Projections } from './projections.ts';

export type EstablishmentParts = {
  readonly recorder: Pick<Recorder, 'submit' | 'picture' | 'readOn'>;
  readonly journal: Pick<Journal, 'known'>;
  readonly projections: Pick<Projections, 'register'>;
  readonly runtime: Clock;
  readonly gate: Pick<Gate, 'requires'>;
};

export function establishmentRoutes(parts: EstablishmentParts): Router {
  const { recorder, projections, runtime, gate } = parts;

  const establish: RequestHandler = async (request, response) => {
    const asked = askedIn(request, establishmentSchema);
    if (!asked.ok) return sendProblem(response, asked.problem);
    const { body, idempotencyKey } = asked.value;
    const { identity } = callerOf(request);
    const cause = {
      key: `establish ${identity.keyId} ${idempotencyKey}`,
      digest: hash('sha256', canonicalJson(request.body), 'hex'),
    };
    const before = await recordedBefore(parts, cause);
    if (!before.ok) return sendProblem(response, before.problem);
    const known = before.value;
    if (known !== null) return sendJson(response, 200, { ...body, position: known.position });
    const establishing = establishingIn(body, projections, runtime.now());
    if (establishing === null) return sendProblem(response, unknownName(body));
    const [outcome] = await recorder.submit([
      { intent: { kind: 'establish', asked: establishing }, by: identity.actor, cause },
    ]);
    const recorded = recordedNow(outcome, problemOfRefusal);
    if (!recorded.ok) return sendProblem(response, recorded.problem);
    sendJson(response, 201, { ...body, position: recorded.value.position });
  };

  const router = Router(EXACT_PATHS);
  router.post(
    '/api/v1/register/establishments',
    gate.requires('register.establish'),
    json({ limit: '16kb', inflate: false, type: 'application/json' }),
    establish,
  );
  router.use(answerTrouble);
  return router;
}

/** With what its source said then, as the register has it; null when there is no such function or source. */
function establishingIn(
  { function: name, source: sourceName, from, until, reason, replaces = [] }: EstablishmentAsked,
  { register }: EstablishmentParts['projections'],
  now: Instant,
): Establishing | null {
  const [tracked, source] = [parseFunction(name), parseSource(sourceName)];
  if (tracked === null || source === null) return null;
  const isPast = from < until && until <= now;
  const words = isPast ? register.words(tracked.id, from, until) : [];
  const said = words.find((one) => one.source === source.id)?.said ?? [];
  const others = words.filter((one) => one.source !== source.id);
  const asked = { function: tracked, source: source.id, from, until, reason };
  return { ...asked, said, others, replaces: replaces.map((id) => id as Position) };
}

function unknownName({ function: name }: EstablishmentAsked): Problem {
  return parseFunction(name) === null
    ? invalidInput([{ path: 'function', problem: 'must be a function, such as MNL/ambulance/09/aanname' }])
    : invalidInput([{ path: 'source', problem: 'must be the name of a source, urn:nld:meldkamer:<ID>:<system>' }]);
}

function standingText({ id, source, from, until }: EstablishedBefore): string {
  return `${id}, ${source} from ${from} until ${until}`;
}

function problemOfRefusal(refusal: Refusal): Problem {
  switch (refusal.code) {
    case 'in-the-future':
      return unfitInput(
        refusal.code,
        'What is established was so: its end cannot be in the future.',
        [{ path: 'until', problem: 'must not be in the future' }],
        { moment: refusal.moment },
      );
    case 'ends-before-start':
      return unfitInput(
        refusal.code,
        'The end must come after the begin: correct one of the two.',
        [{ path: 'until', problem: `must be later than ${refusal.start}` }],
        { start: refusal.start },
      );
    case 'said-nothing':
      return conflict(
        refusal.code,
        'This source said nothing of this function in that time: choose one that did, or another time.',
        { source: refusal.source },
      );
    case 'established-otherwise':
      return conflict(
        refusal.code,
        `LMS established otherwise about this time: ${refusal.standing.map(standingText).join('; ')}. Say with \`replaces\` that this takes the place of it, or choose another time.`,
        { standing: refusal.standing },
      );
    case 'no-such-establishment':
      return conflict(
        refusal.code,
        'Nothing of the kind was established about this function in that time: `replaces` names what stands now.',
        { establishment: refusal.establishment },
      );
    case 'not-yours':
      return notAllowed('Only LMS establishes which source was right.', refusal.code);
    default:
      throw new Error(`What is established cannot be refused as ${refusal.code}`);
  }
}
