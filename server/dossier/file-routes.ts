// `GET /api/v1/afwijkingen/{number}`: one dossier whole, with what is missing in it, what happened, and every entry about it as stored.

import { type ErrorRequestHandler, type RequestHandler, Router } from 'express';
import type { Instant } from '#shared/base/time.ts';
import type { AfwijkingNumber } from '#shared/deviation/number.ts';
import type { Entry, Position } from '#shared/journal/facts.ts';
import { afwijkingIn } from '#shared/picture/picture.ts';
import { type Audience, redactEntry } from '#shared/picture/redact.ts';
import type { Actor } from '#shared/reference/actor.ts';
import { callerOf } from '../access/identify.ts';
import { audienceOf, sendJson } from '../access/reader.ts';
import { EXACT_PATHS } from '../http/exact-paths.ts';
import { sendProblem, unavailable } from '../http/problems.ts';
import { readQuery } from '../http/query.ts';
import type { Journal } from '../journal/journal.ts';
import { JournalUnreachable } from '../journal/unreachable.ts';
import { dossierFile } from './dossier-file.ts';
import { dossierFileQuery } from './query-schemas.ts';
import { readPositions } from './read-positions.ts';
import type { ReadingParts } from './reading-parts.ts';
import { noSuchAfwijking } from './refusal-problems.ts';

export type FileParts = ReadingParts & { readonly journal: Pick<Journal, 'read'> };

export function dossierFileRoutes(parts: FileParts): Router {
  const { recorder, projections, journal, clock, gate } = parts;

  const show: RequestHandler<{ number: string }> = async (request, response) => {
    const query = readQuery(dossierFileQuery, request.query);
    if (!query.ok) return sendProblem(response, query.problem);
    const number = request.params.number as AfwijkingNumber;
    if (afwijkingIn(recorder.picture(), number)?.dossier == null) {
      return sendProblem(response, noSuchAfwijking());
    }
    const audience = audienceOf(request);
    const entries = await entriesAbout(journal, projections.mentions(number), audience);
    const pastFrom = await journalBegin(journal);
    // The journal may have gone on while it was read: the file is that of the newest picture.
    const file = dossierFile({
      ...parts,
      number,
      entries,
      pastFrom,
      audience,
      now: clock.now(),
      reader: readerOf(request),
    });
    if (query.value.download === 'json') {
      response.setHeader('Content-Disposition', `attachment; filename="afwijking-${file.afwijking.number}.json"`);
    }
    sendJson(response, 200, file);
  };

  const unread: ErrorRequestHandler = (error, _request, response, next) => {
    if (!(error instanceof JournalUnreachable)) return next(error);
    sendProblem(response, unavailable('The journal cannot be read now.', 1));
  };

  const router = Router(EXACT_PATHS);
  router.get('/api/v1/afwijkingen/:number', gate.requires('register.read'), show);
  router.use(unread);
  return router;
}

async function journalBegin(journal: Pick<Journal, 'read'>): Promise<Instant> {
  const [first] = await journal.read(0 as Position, 1);
  if (first === undefined) throw new Error('A dossier in an empty journal');
  return first.entry.recordedAt;
}

async function entriesAbout(
  journal: Pick<Journal, 'read'>,
  positions: readonly Position[],
  audience: Audience,
): Promise<readonly Entry[]> {
  const stored = await readPositions(journal, positions);
  return stored.map(({ entry }) => redactEntry(audience, entry));
}

function readerOf(request: Parameters<typeof callerOf>[0]): Actor {
  return callerOf(request).identity.actor;
}
