// Every HTTP door in one place, in the order in which a request meets them. No rule lives here.

import express, { type ErrorRequestHandler, type Express, type RequestHandler } from 'express';
import type { Runtime } from '#shared/base/runtime.ts';
import { WORLD_OF_EXERCISE } from '#shared/wire/world-path.ts';
import type { Access } from './access/access.ts';
import { callerOf, type Gate } from './access/identify.ts';
import type { AccessLimits } from './access/limits.ts';
import { sessionRoutes } from './access/session-routes.ts';
import type { Sessions } from './access/sessions.ts';
import { doorsTo } from './doors.ts';
import { rateLimited } from './dossier/write-rate-limit.ts';
import { exerciseRoutes } from './exercise/exercise-routes.ts';
import { exerciseDoors } from './exercise-doors.ts';
import type { Exercises } from './exercises.ts';
import { healthRoutes } from './health/health-routes.ts';
import type { Metrics } from './health/metrics.ts';
import type { Unforeseen } from './health/unforeseen.ts';
import { EXACT_PATHS } from './http/exact-paths.ts';
import { API_VERSION, internalError, invalidInput, notFound, sendProblem, unavailable } from './http/problems.ts';
import { noSuchScreen, pageHeaders, screens } from './http/screens.ts';
import { createIntake, type IntakeLimits } from './intake/intake.ts';
import type { Place, Places } from './intake/place.ts';
import { createRateLimit, type RateLimit } from './intake/rate-limit.ts';
import { JournalUnreachable } from './journal/unreachable.ts';
import type { Log } from './log/log.ts';
import { openapiRoutes } from './openapi/openapi-routes.ts';
import type { Config } from './settings/config.ts';
import type { WorldParts } from './world.ts';

export type AppParts = WorldParts & {
  readonly access: Access;
  readonly allowedOrigins: ReadonlySet<string>;
  readonly build: string;
  readonly config: Config;
  readonly distDirectory: string;
  readonly exercises: Pick<Exercises, 'current' | 'settled'>;
  readonly gate: Gate;
  readonly limits: { readonly access: AccessLimits; readonly intake: IntakeLimits };
  readonly log: Log;
  readonly metrics: Metrics;
  readonly runtime: Runtime;
  readonly sessions: Sessions;
  readonly unforeseen: Pick<Unforeseen, 'count'>;
};

export function createApp(given: AppParts): Express {
  const parts = { ...given, clock: given.runtime };
  const { access, allowedOrigins, build, clock, config, gate, log, recorder, sessions } = parts;
  const app = express();
  app.disable('x-powered-by');
  app.disable('etag');
  app.set('trust proxy', config.trustedProxies);
  app.set('strict routing', EXACT_PATHS.strict);
  app.set('case sensitive routing', EXACT_PATHS.caseSensitive);

  const rate = createRateLimit({ perSecond: config.policy.intake.eventsPerSecond, burst: config.policy.intake.burst });
  const real = placeIn(parts, parts);
  const exercise = runningPlace(parts);
  // First of all, and without anything in front: feeds come here many thousand times for every page that is opened.
  app.post('/api/v1/events', gate.requires('event.write'), events(parts, rate, { real, exercise }));

  app.use(pageHeaders());
  app.use('/api', (_request, response, next) => {
    response.setHeader('API-Version', API_VERSION);
    response.setHeader('Cache-Control', 'no-store');
    next();
  });
  const writes = createRateLimit(config.policy.dossier.writing);
  const pace = rateLimited((keyId) => writes.take(keyId, 1, clock.now()));
  app.use(
    WORLD_OF_EXERCISE,
    onlyApi(exerciseDoors({ ...parts, pace, events: events(parts, rate, { real: null, exercise }) })),
  );
  const others = [
    sessionRoutes({
      access,
      sessions,
      gate,
      allowedOrigins,
      clock,
      synthetic: () => recorder.picture().synthetic,
      build: () => build,
      limits: parts.limits.access,
      onLoginFailed: (reason) => log.warn({ reason }, 'login failed'),
    }),
    exerciseRoutes({ ...parts, pace, settled: () => parts.exercises.settled() }),
    openapiRoutes(),
    healthRoutes(parts),
    screens(parts.distDirectory),
  ];
  app.use(doorsTo({ ...parts, pace }, [app.router], others));
  app.use(noSuchScreen(parts.distDirectory));
  app.use((_request, response) => sendProblem(response, notFound()));
  app.use(unreadablePath(parts.distDirectory));
  app.use(failed(log));
  return app;
}

function events({ limits, log, metrics, runtime }: AppParts, rate: RateLimit, places: Places): RequestHandler {
  const intake = createIntake({
    places,
    runtime,
    rate,
    limits: limits.intake,
    onQuarantineLost: (problem, refused) => log.error({ problem, refused }, 'refused events could not be kept'),
    onResult: metrics.observeEvent,
  });
  return async (request, response) => {
    const started = runtime.monotonic();
    await intake(request, response, callerOf(request).identity);
    metrics.observeIngest(response.statusCode, runtime.monotonic() - started);
  };
}

function placeIn({ recorder, sideStore }: Pick<WorldParts, 'recorder' | 'sideStore'>, { access }: AppParts): Place {
  return {
    recorder,
    sideStore,
    keysOf: (source) => ({
      named: access.namedFor(source),
      ended: (recorder.picture().heldBy?.[source] ?? []).filter((key) => access.identity(key) === null),
    }),
  };
}

function runningPlace(parts: AppParts): Places['exercise'] {
  return async () => {
    const open = await parts.exercises.current();
    if (open === null || open.isOver) return null;
    const { number, meldkamers, until } = open.exercise;
    // It ends then, whenever that is noted.
    if (parts.runtime.now() >= until) return null;
    return { ...placeIn(open.world, parts), number, meldkamers };
  };
}

/** The screens of an exercise are the same page as all others. */
function onlyApi(doors: RequestHandler): RequestHandler {
  return (request, response, next) => (/^\/api(?:\/|$)/.test(request.path) ? doors(request, response, next) : next());
}

/** A person who followed an address that cannot be decoded gets the page that says so; a program hears the problem. */
function unreadablePath(distDirectory: string): ErrorRequestHandler {
  const page = noSuchScreen(distDirectory);
  return (problem, request, response, next) => {
    if (!isUnreadablePath(problem)) return next(problem);
    page(request, response, () => {
      sendProblem(response, invalidInput([], 'The path cannot be decoded: look at its percent signs.'));
    });
  };
}

/** The last handler: a bug ends one request, is logged, and tells the outside nothing about itself. */
function failed(log: Log): ErrorRequestHandler {
  return (problem, request, response, _next) => {
    if (problem instanceof JournalUnreachable) {
      return sendProblem(response, unavailable('The journal cannot be reached now.', 1));
    }
    log.error({ problem, method: request.method, path: request.path }, 'a request failed');
    sendProblem(response, internalError());
  };
}

/** Express marks with 400 what the caller got wrong before any route was reached. */
function isUnreadablePath(problem: unknown): boolean {
  return problem instanceof URIError && 'status' in problem && problem.status === 400;
}
