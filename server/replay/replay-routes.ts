// `GET /api/v1/past`, `GET /api/v1/past/events` and `GET /api/v1/changes`: the picture of any past moment, as known then or as known now, what
// to step through, and what changed since a position. Never shows a reader more than the live picture would have.

import { type Request, type Response, Router } from 'express';
import type { z } from 'zod';
import { fail, ok, type Result } from '#shared/base/result.ts';
import type { Timers } from '#shared/base/runtime.ts';
import { after, type Clock, type Instant } from '#shared/base/time.ts';
import type { Entry, Position } from '#shared/journal/facts.ts';
import type { Picture } from '#shared/picture/picture.ts';
import { type Audience, redactPicture } from '#shared/picture/redact.ts';
import type { Register } from '#shared/register/register.ts';
import { deafSince, type Knowledge, pictureThen, type ReplayPicture } from '#shared/replay/replay.ts';
import { placesKnownNow } from '#shared/replay/replay-places.ts';
import type { Gate } from '../access/identify.ts';
import { audienceOf, sendJson } from '../access/reader.ts';
import { EXACT_PATHS } from '../http/exact-paths.ts';
import { invalidInput, notFound, type Problem, sendProblem } from '../http/problems.ts';
import { readQuery } from '../http/query.ts';
import { journalUnread } from '../http/unread.ts';
import type { Journal } from '../journal/journal.ts';
import type { Recorder } from '../record/recorder.ts';
import { changesSince } from './changes-since.ts';
import { changesQuery, replayEventsQuery, replayQuery } from './query-schemas.ts';
import { replayMarks } from './replay-events.ts';
import type { ReplayPictures } from './replay-pictures.ts';
import { ReplayTurns } from './replay-turns.ts';
import { walkTo } from './replay-walk.ts';

export type ReplayParts = {
  readonly pastPictures: ReplayPictures;
  readonly journal: Pick<Journal, 'read'>;
  readonly recorder: Pick<Recorder, 'picture'>;
  readonly projections: { readonly register: Register };
  readonly runtime: Clock & Timers;
  readonly gate: Pick<Gate, 'requires'>;
};

/** The fold up to a moment, that moment, and the fold up to right before it; null when nothing was recorded by then. */
type Found = { readonly picture: Picture; readonly at: Instant; readonly before: Picture | null };

export function replayRoutes(parts: ReplayParts): Router {
  const { pastPictures: replayPictures, journal, recorder, projections, runtime, gate } = parts;

  const turns = new ReplayTurns();

  const show = async (request: Request, response: Response): Promise<void> => {
    const query = readQuery(replayQuery, request.query);
    if (!query.ok) return sendProblem(response, query.problem);
    const found = await find(query.value);
    if (!found.ok) return sendProblem(response, found.problem);
    sendJson(response, 200, await past(found.value, audienceOf(request), query.value.knowledge));
  };

  async function find({ at, position }: z.output<typeof replayQuery>): Promise<Result<Found, Problem>> {
    const now = runtime.now();
    if (at !== null && at > now) return fail(ahead('at', 'must not be in the future'));
    if (position !== null && position > recorder.picture().at) {
      return fail(ahead('position', `must be at most ${recorder.picture().at}, the newest`));
    }
    if (at === null) {
      const picture = await upToPosition(position as Position);
      const moment = picture?.recordedAt ?? null;
      if (picture === null || moment === null) return fail(nothingYet(replayPictures.first()));
      return ok({ picture, at: moment, before: await upTo(after(moment, -1)) });
    }
    // First what was there before, so that the rest of the way is short.
    const before = await upTo(after(at, -1));
    const picture = await upTo(at);
    return picture === null ? fail(nothingYet(replayPictures.first())) : ok({ picture, at, before });
  }

  async function upTo(at: Instant): Promise<Picture | null> {
    const start = replayPictures.nearestTo(at);
    return start === null ? null : reached(start, ({ recordedAt }) => recordedAt <= at);
  }

  async function upToPosition(last: Position): Promise<Picture | null> {
    const start = replayPictures.nearestAt(last);
    return start === null ? null : reached(start, ({ position }) => position <= last);
  }

  async function reached(start: Picture, isWanted: (entry: Entry) => boolean): Promise<Picture> {
    const picture = await walkTo({ journal, runtime }, start, isWanted);
    replayPictures.remember(picture);
    return picture;
  }

  async function past(
    { picture, at, before }: Found,
    audience: Audience,
    knowledge: Knowledge,
  ): Promise<ReplayPicture> {
    const now = runtime.now();
    const gaps = replayPictures.deaf();
    const deafFrom = deafSince(at, picture.recordedAt, gaps);
    const then = pictureThen(redactPicture(audience, picture), at, gaps);
    const shown = knowledge === 'then' ? then : placesKnownNow(then, projections.register, at, { now, deafFrom });
    const [next] = await journal.read(picture.at, 1);
    return {
      ...shown,
      at,
      knowledge,
      live: false,
      knownUntil: knowledge === 'then' ? at : now,
      deaf: deafFrom !== null,
      previousAt: before?.recordedAt ?? null,
      nextAt: next?.entry.recordedAt ?? null,
    };
  }

  const events = async (request: Request, response: Response): Promise<void> => {
    const query = readQuery(replayEventsQuery, request.query);
    if (!query.ok) return sendProblem(response, query.problem);
    const marks = await replayMarks(parts, query.value);
    if (marks.ok) sendJson(response, 200, marks.value);
    else sendProblem(response, marks.problem);
  };

  const changes = async (request: Request, response: Response): Promise<void> => {
    const query = readQuery(changesQuery, request.query);
    if (!query.ok) return sendProblem(response, query.problem);
    const { since } = query.value;
    const newest = recorder.picture().at;
    if (since > newest) return sendProblem(response, ahead('since', `must be at most ${newest}, the newest`));
    const found = await changesSince(parts, since, newest, audienceOf(request));
    if (found.ok) sendJson(response, 200, found.value);
    else sendProblem(response, found.problem);
  };

  const router = Router(EXACT_PATHS);
  router.get('/api/v1/past', gate.requires('past.read'), turns.inTurn(show));
  router.get('/api/v1/past/events', gate.requires('past.read'), turns.inTurn(events));
  router.get('/api/v1/changes', gate.requires('past.read'), turns.inTurn(changes));
  router.use(journalUnread);
  return router;
}

function ahead(path: string, problem: string): Problem {
  return invalidInput([{ path, problem }], 'What has not happened yet cannot be looked back at.');
}

function nothingYet(first: Picture | null): Problem {
  const firstAt = first?.recordedAt ?? null;
  const detail =
    firstAt === null
      ? 'Nothing was recorded yet.'
      : `Nothing was recorded yet at that moment: it begins at ${firstAt}.`;
  return { ...notFound(detail), members: { firstAt } };
}
