// `GET /api/v1/journal`: the entries as they were stored, in order. Never waits for entries that are not there yet.

import { Router } from 'express';
import type { Timers } from '#shared/base/runtime.ts';
import type { Position } from '#shared/journal/facts.ts';
import { type Audience, redactEntry } from '#shared/picture/redact.ts';
import type { Gate } from '../access/identify.ts';
import { audienceOf, sendJson } from '../access/reader.ts';
import { asking } from '../http/asking.ts';
import { EXACT_PATHS } from '../http/exact-paths.ts';
import { API_VERSION } from '../http/problems.ts';
import { journalQuery } from '../http/request-schemas.ts';
import { streamPieces } from '../http/stream.ts';
import { journalUnread } from '../http/unread.ts';
import type { Journal } from '../journal/journal.ts';
import type { Recorder } from '../record/recorder.ts';

export type JournalRouteParts = {
  readonly journal: Pick<Journal, 'read' | 'epoch'>;
  readonly recorder: Pick<Recorder, 'picture'>;
  readonly runtime: Timers;
  readonly gate: Pick<Gate, 'requires'>;
};

const READ_PER_PIECE = 500;
const NDJSON = 'application/x-ndjson';

const PAGE = 1_000;

export function journalRoutes({ journal, recorder, runtime, gate }: JournalRouteParts): Router {
  const show = asking(journalQuery, async (query, request, response) => {
    const after = query.after as Position;
    const audience = audienceOf(request);
    if (request.accepts(['application/json', NDJSON]) !== NDJSON) {
      const stored = await journal.read(after, query.limit || PAGE);
      const entries = stored.map(({ entry }) => redactEntry(audience, entry));
      return sendJson(response, 200, { epoch: journal.epoch, position: recorder.picture().at, entries });
    }
    const pieces = lines(journal, audience, after, query.limit || Number.POSITIVE_INFINITY);
    // The first piece is read before anything is sent, so that a journal that cannot be read is still a 503.
    const first = await pieces.next();
    response.writeHead(200, { 'API-Version': API_VERSION, 'Content-Type': NDJSON, 'Cache-Control': 'no-store' });
    if (first.done === true) response.end();
    else await streamPieces(response, continued(first.value, pieces), runtime);
  });

  const router = Router(EXACT_PATHS);
  router.get('/api/v1/journal', gate.requires('journal.read'), show);
  router.use(journalUnread);
  return router;
}

/** One line for each entry, a piece for each read, until the end of the journal or `limit`. */
async function* lines(
  journal: Pick<Journal, 'read'>,
  audience: Audience,
  after: Position,
  limit: number,
): AsyncGenerator<string, void> {
  let position = after;
  let left = limit;
  while (left > 0) {
    const stored = await journal.read(position, Math.min(left, READ_PER_PIECE));
    const last = stored.at(-1);
    if (last === undefined) return;
    yield stored.map(({ entry }) => `${JSON.stringify(redactEntry(audience, entry))}\n`).join('');
    position = last.entry.position;
    left -= stored.length;
  }
}

async function* continued(first: string, rest: AsyncGenerator<string, void>): AsyncGenerator<string, void> {
  yield first;
  yield* rest;
}
