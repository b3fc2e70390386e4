// The picture and its alarms over HTTP, each reader's own version of them: redacted first and looked at after, never the other way round.

import { Router } from 'express';
import { apiAlarms } from '#shared/api-alarm.ts';
import { apiPicture } from '#shared/api-picture.ts';
import { overview } from '#shared/overview.ts';
import { type Audience, redactPicture } from '#shared/redact.ts';
import type { Clock } from '#shared/time.ts';
import type { Gate } from '../access/identify.ts';
import { audienceOf, sendJson } from '../reader.ts';
import type { Recorder } from '../recorder.ts';

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

  const router = Router();
  router.get('/api/v1/picture', gate.requires('picture.read'), (request, response) => {
    const { picture, view } = seenBy(audienceOf(request));
    sendJson(response, 200, apiPicture(view, picture, recorder.heard().confirmations));
  });
  router.get('/api/v1/alarms', gate.requires('picture.read'), (request, response) => {
    const { picture, view } = seenBy(audienceOf(request));
    const { epoch, at: position } = picture;
    sendJson(response, 200, { epoch, position, asOf: view.asOf, alarms: apiAlarms(view) });
  });
  return router;
}
