// `GET /api/v1/feeds`: which sources are heard, which meldkamers have none, and what was refused at the door. Never the refused text.

import { Router } from 'express';
import { only, shown } from '#shared/base/only.ts';
import type { Clock } from '#shared/base/time.ts';
import type { Quarantined } from '#shared/journal/quarantined.ts';
import { overview } from '#shared/overview/overview.ts';
import { type Audience, redactPicture } from '#shared/picture/redact.ts';
import { MELDKAMER_IDS } from '#shared/reference/meldkamers.ts';
import type { Gate } from '../access/identify.ts';
import { audienceOf, sendJson } from '../access/reader.ts';
import { asking } from '../http/asking.ts';
import { EXACT_PATHS } from '../http/exact-paths.ts';
import { sendProblem, unavailable } from '../http/problems.ts';
import { feedsQuery } from '../http/request-schemas.ts';
import type { SideStore } from '../journal/side-store.ts';
import { JournalUnreachable } from '../journal/unreachable.ts';
import type { Recorder } from '../record/recorder.ts';

export type FeedsParts = {
  readonly recorder: Pick<Recorder, 'picture' | 'heard'>;
  readonly sideStore: Pick<SideStore, 'readQuarantine'>;
  readonly clock: Clock;
  readonly gate: Pick<Gate, 'requires'>;
};

export function feedsRoutes({ recorder, sideStore, clock, gate }: FeedsParts): Router {
  const show = asking(feedsQuery, async (query, request, response) => {
    const audience = audienceOf(request);
    const quarantine = await sideStore.readQuarantine(query.limit).catch(unreachable);
    if (quarantine === null) return sendProblem(response, unavailable('The refused events cannot be read now.', 1));
    const picture = redactPicture(audience, recorder.picture());
    const view = overview(picture, recorder.heard().sources, clock.now());
    const feeds = view.meldkamers.flatMap((one) => one.feeds);
    const heard = new Set(feeds.filter(({ manual }) => !manual).map(({ meldkamer }) => meldkamer));
    sendJson(response, 200, {
      asOf: view.asOf,
      feeds,
      quarantine: quarantine.filter((refused) => maySee(audience, refused)).map(REFUSED),
      unheard: MELDKAMER_IDS.filter((id) => !heard.has(id)),
      missing: view.meldkamers.filter((one) => one.connection === 'missing').map((one) => one.meldkamer.id),
    });
  });

  const router = Router(EXACT_PATHS);
  router.get('/api/v1/feeds', gate.requires('feeds.read'), show);
  return router;
}

function unreachable(error: unknown): null {
  if (error instanceof JournalUnreachable) return null;
  throw error;
}

/** All that is told of it, whatever else was kept. */
const REFUSED = only<Quarantined>({
  receivedAt: shown,
  role: shown,
  organisation: shown,
  meldkamer: shown,
  source: shown,
  eventId: shown,
  type: shown,
  subject: shown,
  bytes: shown,
  digest: shown,
  problems: shown,
});

/** A meldkamer sees what was refused of its own. */
function maySee(audience: Audience, { meldkamer }: Quarantined): boolean {
  return audience === 'full' || (meldkamer !== null && audience === `meldkamer:${meldkamer}`);
}
