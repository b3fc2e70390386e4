// The picture and its alarms over HTTP, each reader's own version of them: redacted first and looked at after, never the other way round.

import { Router } from 'express';
import type { Clock } from '#shared/base/time.ts';
import { apiAlarms } from '#shared/overview/api-alarm.ts';
import { apiPicture } from '#shared/overview/api-picture.ts';
import { overview } from '#shared/overview/overview.ts';
import { type Audience, redactPicture } from '#shared/picture/redact.ts';
import type { Gate } from '../access/identify.ts';
import { audienceOf, sendJson } from '../access/reader.ts';
import { asking, NO_QUERY } from '../http/asking.ts';
import { EXACT_PATHS } from '../http/exact-paths.ts';
import type { Recorder } from '../record/recorder.ts';

export type PictureParts = {
  readonly recorder: Pick<Recorder, 'picture' | 'heard'>;
  readonly clock: Clock;
  readonly gate: Pick<Gate, 'requires'>;
};

/** `GET /api/v1/picture` and `GET /api/v1/alarms`. */
export function pictureRoutes({ recorder, clock, gate }: PictureParts): Router {
  const seenBy = (audience: Audience) => {
    const picture = redactPicture(audience, recorder.picture());
    return { picture, view: overview(picture, recorder.heard().sources, clock.now()) };
  };

  const router = Router(EXACT_PATHS);
  router.get(
    '/api/v1/picture',
    gate.requires('picture.read'),
    asking(NO_QUERY, (_query, request, response) => {
      const { picture, view } = seenBy(audienceOf(request));
      sendJson(response, 200, apiPicture(view, picture, recorder.heard().confirmations));
    }),
  );
  router.get(
    '/api/v1/alarms',
    gate.requires('picture.read'),
    asking(NO_QUERY, (_query, request, response) => {
      const { picture, view } = seenBy(audienceOf(request));
      const { epoch, at: position } = picture;
      sendJson(response, 200, { epoch, position, asOf: view.asOf, alarms: apiAlarms(view) });
    }),
  );
  return router;
}
