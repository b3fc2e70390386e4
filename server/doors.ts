// Every door to one journal, in the order in which a request meets them. No rule lives here.

import { type RequestHandler, Router } from 'express';
import type { Runtime } from '#shared/base/runtime.ts';
import type { Gate } from './access/identify.ts';
import { changesSomething } from './access/own-site.ts';
import { calendarRoutes } from './dossier/calendar-routes.ts';
import { dossierFileRoutes } from './dossier/detail-routes.ts';
import { figuresRoutes } from './dossier/figures-routes.ts';
import { dossierListRoutes } from './dossier/list-routes.ts';
import { noticesRoutes } from './dossier/notices-routes.ts';
import { pilotsRoutes } from './dossier/pilots-routes.ts';
import { registrationRoutes } from './dossier/registration-routes.ts';
import { stepRoutes } from './dossier/step-routes.ts';
import { takeoverRoutes } from './dossier/takeover-routes.ts';
import { gebeurtenisRoutes } from './gebeurtenis/gebeurtenis-routes.ts';
import { allowedMethods } from './http/allowed-methods.ts';
import { askLater } from './http/attachment.ts';
import { currentOnly } from './http/current-only.ts';
import { EXACT_PATHS } from './http/exact-paths.ts';
import { acknowledgementRoutes } from './picture/acknowledgement-routes.ts';
import { asideRoutes } from './picture/aside-routes.ts';
import { journalRoutes } from './picture/journal-routes.ts';
import { pictureRoutes } from './picture/picture-routes.ts';
import { reviewRoutes } from './picture/review-routes.ts';
import { shiftRoutes } from './picture/shift-routes.ts';
import { qualityRoutes } from './quality/quality-routes.ts';
import { whatIfRoutes } from './quality/what-if-routes.ts';
import { establishmentRoutes } from './register/establishment-routes.ts';
import { feedsRoutes } from './register/feeds-routes.ts';
import { historyRoutes } from './register/history-routes.ts';
import { registerRoutes } from './register/register-routes.ts';
import { retirementRoutes } from './register/retirement-routes.ts';
import { changesSince } from './replay/changes-since.ts';
import { replayRoutes } from './replay/replay-routes.ts';
import { parsePolicy } from './settings/policy-file.ts';
import type { WorldParts } from './world.ts';

export type DoorParts = WorldParts & {
  readonly gate: Gate;
  readonly runtime: Runtime;
  /** Holds who changes something to the budget of their key. */
  readonly pace: RequestHandler;
};

/** What is read here says how deviations stand now. What is recorded hears from the journal itself that it is away. */
const TELLING_OF_NOW = [
  ...[
    'afwijkingen',
    'afwijkingen.csv',
    'calendar',
    'figures',
    'figures.csv',
    'gebeurtenissen',
    'notices',
    'pilots',
    'takeover',
  ],
].map((door) => `/api/v1/${door}`);

/** `before`: routers with doors that a request meets first. `others`: doors that are not to this journal, which it meets last. */
export function doorsTo(given: DoorParts, before: readonly Router[], others: readonly Router[]): Router {
  const parts = { ...given, clock: given.runtime };
  const routers = [
    pictureRoutes(parts),
    acknowledgementRoutes(parts),
    asideRoutes(parts),
    reviewRoutes(parts),
    qualityRoutes(parts),
    shiftRoutes({ ...parts, whatChanged: (...asked) => changesSince(parts, ...asked) }),
    whatIfRoutes({ ...parts, parsePolicy }),
    registrationRoutes(parts),
    stepRoutes(parts),
    journalRoutes(parts),
    registerRoutes(parts),
    establishmentRoutes(parts),
    dossierListRoutes(parts),
    dossierFileRoutes(parts),
    figuresRoutes(parts),
    calendarRoutes(parts),
    takeoverRoutes(parts),
    gebeurtenisRoutes(parts),
    pilotsRoutes(parts),
    noticesRoutes(parts),
    historyRoutes(parts),
    replayRoutes(parts),
    feedsRoutes(parts),
    retirementRoutes(parts),
    ...others,
  ];
  const doors = Router(EXACT_PATHS);
  doors.use(allowedMethods([...before, ...routers]));
  doors.use((_request, response, next) => {
    askLater(response, () => parts.recorder.picture().synthetic);
    next();
  });
  const current = currentOnly(() => parts.watch.isInTouch());
  doors.use(['/api/v1/picture', '/api/v1/alarms'], current);
  doors.use(TELLING_OF_NOW, (request, response, next) =>
    changesSomething(request.method) ? next() : current(request, response, next),
  );
  doors.use(...routers);
  return doors;
}
