// One running server, from its settings to its last answer: opens the store, folds the journal, opens the doors, and closes them
// again in an order in which no answer that was promised is lost.

import { createServer, type Server as HttpServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { every, type Runtime } from '#shared/base/runtime.ts';
import { SECOND } from '#shared/base/time.ts';
import { WORLD_OF_EXERCISE } from '#shared/wire/world-path.ts';
import type { Access } from './access/access.ts';
import { openGate } from './access/identify.ts';
import { ACCESS_LIMITS, type AccessLimits } from './access/limits.ts';
import { isOriginAllowed } from './access/origin.ts';
import { keepSessions } from './access/sessions.ts';
import { createApp } from './app.ts';
import { SharedClock } from './clock/shared-clock.ts';
import { withinExercise } from './exercise/within-exercise.ts';
import { Exercises } from './exercises.ts';
import { createMetrics } from './health/metrics.ts';
import { Unforeseen } from './health/unforeseen.ts';
import { buildIdOf } from './http/build-id.ts';
import { answerClientErrors } from './http/client-error.ts';
import { INTAKE_LIMITS, type IntakeLimits } from './intake/intake.ts';
import type { Journal } from './journal/journal.ts';
import { openRedisStore } from './journal/redis/redis-store.ts';
import type { SideStore } from './journal/side-store.ts';
import { openSqliteStore } from './journal/sqlite/sqlite-store.ts';
import { LIVE_LIMITS, type LiveLimits } from './live/limits.ts';
import { Sockets } from './live/sockets.ts';
import type { Log } from './log/log.ts';
import { RECORD_LIMITS, type RecordLimits } from './record/limits.ts';
import type { Config } from './settings/config.ts';
import { identifyVisitor } from './visitor.ts';
import { openWorld } from './world.ts';

export type ServerParts = {
  readonly config: Config;
  readonly access: Access;
  readonly runtime: Runtime;
  readonly log: Log;
  /** Everything shown is made up, and lives in a journal of its own. */
  readonly synthetic: boolean;
  readonly distDirectory: string;
  /** Others than the usual ones, for a test or a simulation. */
  readonly limits?: Partial<ServerLimits>;
};

export type ServerLimits = {
  readonly access: AccessLimits;
  readonly intake: IntakeLimits;
  readonly live: LiveLimits;
  readonly record: RecordLimits;
};

export type RunningServer = {
  readonly url: string;
  /** Resolves when the last answer is out and the store is closed. */
  stop(): Promise<void>;
  /** Resolves with a reason when this server cannot go on and must be started afresh. */
  readonly broken: Promise<string>;
  /** For errors that nobody caught. */
  readonly unforeseen: Unforeseen;
};

const USUAL_LIMITS: ServerLimits = {
  access: ACCESS_LIMITS,
  intake: INTAKE_LIMITS,
  live: LIVE_LIMITS,
  record: RECORD_LIMITS,
};

/** Answers that were promised get this long at a stop. */
const DRAIN_AT_MOST = 10 * SECOND;

export async function startServer(parts: ServerParts): Promise<RunningServer> {
  const { journal, sideStore } = await openStore(parts);
  try {
    return await serve(parts, journal, sideStore);
  } catch (problem) {
    await journal.close();
    throw problem;
  }
}

async function serve(parts: ServerParts, journal: Journal, sideStore: SideStore): Promise<RunningServer> {
  const { config, access, log, synthetic, distDirectory } = parts;
  const limits: ServerLimits = { ...USUAL_LIMITS, ...parts.limits };
  const clock = new SharedClock(parts.runtime);
  const runtime: Runtime = { ...parts.runtime, now: clock.now };
  const metrics = createMetrics();
  const unforeseen = new Unforeseen(log, metrics.observeUnforeseen);
  const build = buildIdOf(distDirectory);
  let exercises: Exercises | null = null;
  const world = await openWorld({
    ...{ journal, sideStore, runtime, log, metrics, synthetic, build, limits },
    followClock: () => clock.follow(sideStore),
    onAdvance: ({ before, after }) => {
      if (before.exercise !== after.exercise) void exercises?.settled();
    },
  });

  const ofExercises = new Exercises({
    log,
    last: () => world.recorder.picture().exercise,
    open: async ({ number, meldkamers }) => {
      const store = await openStore(parts, `oefening-${number}-${journal.epoch.slice(0, 8)}`);
      const usual = { runtime, log, synthetic, build, limits, followClock: async () => {} };
      // What is measured of the journal is of the real one.
      const counts = { ...metrics, observeAppend: () => {} };
      return openWorld({ ...store, ...usual, metrics: counts, admit: withinExercise({ number, meldkamers }) }).catch(
        async (problem: unknown) => {
          await store.journal.close();
          throw problem;
        },
      );
    },
    start: async (opened, { ended }) => {
      // Nobody has to be heard in an exercise: who takes part in it is seen when it is.
      if (ended === null) await opened.start(socketsOfExercise, { ...config.policy, expected: [] });
      else opened.show(socketsOfExercise);
    },
  });
  const allowedOrigins = new Set(config.allowedOrigins);
  const sessions = keepSessions({ sideStore, access, runtime, limits: limits.access });
  const gate = openGate({
    access,
    sessions,
    allowedOrigins,
    onDenied: (denial) => log.warn({ ...denial }, 'access denied'),
  });
  const http = createServer({
    headersTimeout: 10 * SECOND,
    requestTimeout: 15 * SECOND,
    keepAliveTimeout: 20 * SECOND,
    connectionsCheckingInterval: SECOND,
  });
  // Before the sockets, which take over the requests for their path and pass on the others to whoever was there.
  const app = createApp({
    ...world,
    ...{ access, allowedOrigins, build, config, distDirectory, gate, limits, log, metrics, runtime, sessions },
    exercises: ofExercises,
    unforeseen,
  });
  http.on('request', app);
  const sockets = new Sockets({
    http,
    log,
    isOriginAllowed: (request) => isOriginAllowed(request, allowedOrigins),
    identify: (handshake) => identifyVisitor(handshake, { access, gate, sessions }),
  });
  answerClientErrors(http);

  const socketsOfExercise = sockets.named(WORLD_OF_EXERCISE);
  const stopEnding = access.onRevoked((keyId) => {
    world.end(keyId);
    ofExercises.end(keyId);
  });
  await world.start(sockets.named('/'), config.policy);
  exercises = ofExercises;
  await exercises.settled();
  await listening(http, config);
  const url = addressOf(http, config);
  const position = (): number => world.recorder.picture().at;
  log.info({ url: config.publicUrl ?? url, position: position(), epoch: journal.epoch, build }, 'ready');

  let stopped: Promise<void> | null = null;
  const stop = async (): Promise<void> => {
    log.info({}, 'stopping: no new connections, answers under way are finished');
    stopEnding();
    const closed = new Promise<void>((resolve) => {
      http.close(() => resolve());
    });
    // A feed keeps its connection open behind its last answer; it is let go as soon as that answer is out.
    const stopIdle = every(runtime, 20, () => http.closeIdleConnections());
    const cancelLate = runtime.after(DRAIN_AT_MOST, () => http.closeAllConnections());
    await world.hush();
    await sockets.close();
    await closed;
    stopIdle();
    cancelLate();
    await ofExercises.close();
    await world.close();
    access.close();
    log.info({ position: position() }, 'stopped');
  };
  return {
    url,
    broken: world.broken,
    unforeseen,
    stop: () => {
      stopped ??= stop();
      return stopped;
    },
  };
}

/** A demonstration has a journal of its own, whatever the store; and so has `apart`, which is named after what it is. */
function openStore({ config, runtime, synthetic }: ServerParts, apart?: string): Promise<Store> {
  if (config.redisUrl !== null) {
    const names = ['meldkamerbeeld', ...(synthetic ? ['demo'] : []), ...(apart === undefined ? [] : [apart])];
    return openRedisStore({ url: config.redisUrl, runtime, namespace: names.join('-') });
  }
  const name = apart ?? (synthetic ? 'demo' : 'journal');
  return openSqliteStore({ path: join(config.dataDirectory, `${name}.sqlite`), runtime });
}

type Store = { readonly journal: Journal; readonly sideStore: SideStore };

function listening(http: HttpServer, { host, port }: Config): Promise<void> {
  return new Promise((resolve, reject) => {
    http.once('error', reject);
    http.listen(port, host, () => {
      http.off('error', reject);
      resolve();
    });
  });
}

function addressOf(http: HttpServer, { host }: Config): string {
  const { port } = http.address() as AddressInfo;
  const shown = host === '0.0.0.0' || host === '::' ? '127.0.0.1' : host.includes(':') ? `[${host}]` : host;
  return `http://${shown}:${port}`;
}
