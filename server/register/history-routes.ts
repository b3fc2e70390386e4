// `GET /api/v1/trend` and `GET /api/v1/history`: staffing of a post over the last day, and what was recorded about one subject.

import { Router } from 'express';
import { after, type Clock, MINUTE } from '#shared/base/time.ts';
import type { Fact, Position } from '#shared/journal/facts.ts';
import { redactEntry } from '#shared/picture/redact.ts';
import type { PostId } from '#shared/reference/functions.ts';
import type { Mention } from '#shared/register/history.ts';
import { redactTrend } from '#shared/register/trend.ts';
import type { Gate } from '../access/identify.ts';
import { audienceOf, sendJson } from '../access/reader.ts';
import { asking } from '../http/asking.ts';
import { EXACT_PATHS } from '../http/exact-paths.ts';
import { historyQuery, trendQuery } from '../http/request-schemas.ts';
import { journalUnread } from '../http/unread.ts';
import type { Journal, Stored } from '../journal/journal.ts';
import type { Projections } from './projections.ts';

export type LookBackParts = {
  readonly projections: Pick<Projections, 'trend' | 'history'>;
  readonly journal: Pick<Journal, 'read'>;
  readonly clock: Clock;
  readonly gate: Pick<Gate, 'requires'>;
};

export function historyRoutes({ projections, journal, clock, gate }: LookBackParts): Router {
  const trend = asking(trendQuery, (query, request, response) => {
    const to = clock.now();
    const window = projections.trend.window(query.post as PostId, after(to, -query.minutes * MINUTE), to);
    sendJson(response, 200, redactTrend(audienceOf(request), window));
  });

  const history = asking(historyQuery, async (query, request, response) => {
    const { subject, limit } = query;
    const audience = audienceOf(request);
    const mentions = projections.history.mentions(subject, limit);
    const entries = new Map((await readMentioned(journal, mentions)).map(({ entry }) => [entry.position, entry]));
    const lines = mentions.flatMap(({ position, facts }) => {
      const entry = entries.get(position);
      if (entry === undefined) return [];
      const { recordedAt, by, facts: all } = redactEntry(audience, entry);
      return [{ position, recordedAt, by, facts: facts.map((index) => all[index]).filter(isThere) }];
    });
    sendJson(response, 200, { subject, lines });
  });

  const router = Router(EXACT_PATHS);
  router.get('/api/v1/trend', gate.requires('history.read'), trend);
  router.get('/api/v1/history', gate.requires('history.read'), history);
  router.use(journalUnread);
  return router;
}

/** Reading across a gap this small costs less than asking again. */
const READ_ACROSS = 32;

/** The mentioned entries, and perhaps some in between, in as few reads as is sensible. */
async function readMentioned(journal: Pick<Journal, 'read'>, mentions: readonly Mention[]): Promise<readonly Stored[]> {
  const runs: [first: number, last: number][] = [];
  for (const { position } of mentions.toReversed()) {
    const run = runs.at(-1);
    if (run !== undefined && position - run[1] <= READ_ACROSS) run[1] = position;
    else runs.push([position, position]);
  }
  const stored: Stored[] = [];
  for (const [first, last] of runs) stored.push(...(await journal.read((first - 1) as Position, last - first + 1)));
  return stored;
}

function isThere(fact: Fact | undefined): fact is Fact {
  return fact !== undefined;
}
