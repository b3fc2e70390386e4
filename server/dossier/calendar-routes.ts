// `GET /api/v1/calendar`: what is planned, is going on or was, and what coincides in it. This month and the two after it when no time
// is asked for.

import { Router } from 'express';
import { monthAfter, monthOf, monthStart } from '#shared/base/dutch-calendar.ts';
import { calendarEntries, calendarWarnings } from '#shared/dossier/calendar.ts';
import { asKnown, ledgerAt } from '#shared/dossier/ledger.ts';
import { audienceOf, sendJson } from '../access/reader.ts';
import { asking } from '../http/asking.ts';
import { EXACT_PATHS } from '../http/exact-paths.ts';
import { sendProblem } from '../http/problems.ts';
import { rangeOf } from '../http/range.ts';
import { calendarQuery } from './query-schemas.ts';
import { type ReadingParts, visibleTo } from './reading-parts.ts';

const MOST_YEARS = 2;

export function calendarRoutes({ recorder, projections, clock, gate }: ReadingParts): Router {
  const show = asking(calendarQuery, (query, request, response) => {
    const asOf = clock.now();
    const from = query.from ?? monthStart(monthOf(query.to ?? asOf));
    const to = query.to ?? monthStart(monthAfter(monthOf(from), 3));
    const range = rangeOf(from, to, MOST_YEARS);
    if (!range.ok) return sendProblem(response, range.problem);
    const picture = recorder.picture();
    const dossiers = projections.dossiers(picture);
    const ledger = ledgerAt(projections.register, dossiers, asOf);
    const visible = visibleTo(audienceOf(request), picture, dossiers).map((one) => asKnown(one, ledger));
    sendJson(response, 200, {
      asOf,
      position: picture.at,
      from,
      to,
      entries: calendarEntries(visible, { from, to, picture, now: asOf }),
      warnings: calendarWarnings(visible, { from, to, picture }),
    });
  });

  const router = Router(EXACT_PATHS);
  router.get('/api/v1/calendar', gate.requires('register.read'), show);
  return router;
}
