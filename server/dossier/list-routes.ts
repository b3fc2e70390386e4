// `GET /api/v1/afwijkingen` and `…/afwijkingen.csv`: every deviation there is or was, a page at a time or all of them as a file.

import { type Request, Router } from 'express';
import type { z } from 'zod';
import { omitNull } from '#shared/base/omit-null.ts';
import { pageOf } from '#shared/base/page.ts';
import type { Timers } from '#shared/base/runtime.ts';
import type { Instant } from '#shared/base/time.ts';
import type { Afwijking } from '#shared/deviation/afwijking.ts';
import {
  chosenDossiers,
  DOSSIER_ORDERS,
  type DossierFilter,
  type DossierOrder,
  dossierLine,
  dossierOrdering,
} from '#shared/dossier/dossier-lines.ts';
import { asKnown, ledgerAt } from '#shared/dossier/ledger.ts';
import { apiAfwijking } from '#shared/overview/api-afwijking.ts';
import type { Picture } from '#shared/picture/picture.ts';
import { listFileName } from '#shared/words/list-file-name.ts';
import { audienceOf, sendJson } from '../access/reader.ts';
import { askedOf, asking } from '../http/asking.ts';
import { waysOn } from '../http/cursor.ts';
import { EXACT_PATHS } from '../http/exact-paths.ts';
import { sendCsv } from '../http/send-csv.ts';
import { disturbedMs, numbersCounted } from './counted-in.ts';
import { dossiersCsv } from './dossiers-csv.ts';
import { figuresParts } from './figures-parts.ts';
import { dossiersCsvQuery, dossiersQuery } from './query-schemas.ts';
import { type ReadingParts, visibleTo } from './reading-parts.ts';

export function dossierListRoutes({
  recorder,
  projections,
  clock,
  runtime,
  gate,
}: ReadingParts & { readonly runtime: Timers }): Router {
  const chosenFor = (request: Request, asked: Asked, orderedAt: Instant | null = null) => {
    const asOf = clock.now();
    const picture = recorder.picture();
    const dossiers = projections.dossiers(picture);
    const visible = visibleTo(audienceOf(request), picture, dossiers);
    const ledger = ledgerAt(projections.register, dossiers, asOf);
    const order = orderOf(asked);
    const known = { picture, ledger, now: asOf, orderedAt: orderedAt ?? asOf };
    const ordering = dossierOrdering(order, known);
    const counted = countedOf(asked, picture, asOf);
    const chosen = chosenDossiers(
      visible,
      { ...filterOf(asked), ...counted?.filter },
      order,
      picture,
      ledger,
      asOf,
      known.orderedAt,
    );
    const lineOf = (one: Afwijking) => dossierLine(one, ledger, picture, asOf);
    const shownOf = (one: Afwijking) => apiAfwijking(picture, asKnown(one, ledger), asOf);
    return { asOf, picture, chosen, ordering, lineOf, shownOf, countedMs: counted?.msOf(chosen) ?? null };
  };

  /** R169: over the time of the figure, which then narrows the list no further. */
  const countedOf = ({ counted: by, from, to }: Asked, picture: Picture, now: Instant) => {
    if (by === null || from === null || to === null) return null;
    const parts = figuresParts(projections, picture, { from, to, now });
    return {
      filter: { from: null, to: null, counted: numbersCounted(by, parts) },
      msOf: (all: readonly Afwijking[]) => (by === 'disturbance' ? disturbedMs(all, parts) : null),
    };
  };

  const list = asking(dossiersQuery, (query, request, response) => {
    const orderedAt = (query.after ?? query.before)?.asOf ?? null;
    const { asOf, picture, chosen, ordering, lineOf, shownOf, countedMs } = chosenFor(request, query, orderedAt);
    const { lines, offset, ...ways } = pageOf({ all: chosen, ...ordering }, query, query.limit);
    // Who may not see a dossier is not told what is missing in it, nor what was decided.
    const afwijkingen = lines.map((one) => (one.dossier === null ? shownOf(one) : lineOf(one)));
    const total = chosen.length;
    const on = waysOn(ways, query.order, orderedAt ?? asOf);
    const counted = omitNull({ countedMs });
    sendJson(response, 200, { asOf, position: picture.at, total, ...counted, offset, ...on, afwijkingen });
  });

  const download = asking(dossiersCsvQuery, async (query, request, response) => {
    const { asOf, chosen, lineOf } = chosenFor(request, query);
    const rows = { 'X-Total-Count': String(chosen.length) };
    const name = listFileName('afwijkingen', askedOf(request), asOf);
    await sendCsv(response, runtime, name, dossiersCsv(chosen, lineOf), rows);
  });

  const router = Router(EXACT_PATHS);
  router.get('/api/v1/afwijkingen', gate.requires('picture.read'), list);
  router.get('/api/v1/afwijkingen.csv', gate.requires('register.read'), download);
  return router;
}

type Asked = z.output<typeof dossiersCsvQuery>;

function filterOf(asked: Asked): DossierFilter {
  const { decided, open, from, to, text } = asked;
  return {
    view: asked.view,
    statuses: asked.status,
    stages: asked.stage,
    meldkamers: asked.meldkamer,
    disciplines: asked.discipline,
    kinds: asked.kind,
    reasons: asked.reason,
    counted: null,
    origins: asked.origin,
    decided,
    open,
    from,
    to,
    text,
  };
}

function orderOf({ order }: Asked): DossierOrder {
  const by = DOSSIER_ORDERS.find((one) => order === one || order === `-${one}`) ?? 'number';
  return { by, descending: order.startsWith('-') };
}
