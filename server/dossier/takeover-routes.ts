// `GET /api/v1/takeover`: which meldkamer can take over from which, as policy has it, what leans on what right
// now, and what stands in the way of whom is leaned on.

import { Router } from 'express';
import { leaningNow } from '#shared/dossier/takeover.ts';
import { POLICY } from '#shared/picture/seen-by-everyone.ts';
import { chainsNow, independenceNow, isBroken } from '#shared/picture/takeover-chain.ts';
import { sendJson } from '../access/reader.ts';
import { asking, NO_QUERY } from '../http/asking.ts';
import { EXACT_PATHS } from '../http/exact-paths.ts';
import type { ReadingParts } from './reading-parts.ts';

export function takeoverRoutes({ recorder, clock, gate }: ReadingParts): Router {
  const show = asking(NO_QUERY, (_query, _request, response) => {
    const asOf = clock.now();
    const picture = recorder.picture();
    const { version, owner, source, dossier } = POLICY(picture.policy);
    sendJson(response, 200, {
      asOf,
      position: picture.at,
      policy: { version, owner, source },
      relations: dossier.takeovers,
      leaning: leaningNow(picture, recorder.heard().sources, asOf),
      chains: chainsNow(picture, asOf).map((one) => ({ ...one, broken: isBroken(one) })),
      independence: [...independenceNow(picture, asOf)].map(([meldkamer, stands]) => ({ meldkamer, stands })),
      independentFrom: dossier.independentFrom,
    });
  });

  const router = Router(EXACT_PATHS);
  router.get('/api/v1/takeover', gate.requires('register.read'), show);
  return router;
}
