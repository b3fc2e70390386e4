// One running server, from its settings to its last answer: opens the store, folds the journal, opens the doors, and closes them
// again in an order in which no answer that was promised is lost.

import { createServer, type Server as HttpServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { every, type Runtime } from '#shared/base/runtime.ts';
import { SECOND } from '#shared/base/time.ts';
import { otherReturns } from '#shared/register/returns.ts';
import type { Access } from './access/access.ts';
import { openGate } from './access/identify.ts';
import { ACCESS_LIMITS, type AccessLimits } from './access/limits.ts';
import { isOriginAllowed } from './access/origin.ts';
import { keepSessions } from './access/sessions.ts';
import { createApp } from './app.ts';
import { SharedClock } from './clock/shared-clock.ts';
import { createMetrics } from './health/metrics.ts';
import { Unforeseen } from './health/unforeseen.ts';
import { buildIdOf } from './http/build-id.ts';
import { answerClientErrors } from './http/client-error.ts';
import { INTAKE_LIMITS, type IntakeLimits } from './intake/intake.ts';
import { JournalForked } from './journal/forked.ts';
import type { Journal } from './journal/journal.ts';
import { openRedisStore } from './journal/redis/redis-store.ts';
import type { SideStore } from './journal/side-store.ts';
import { openSqliteStore } from './journal/sqlite/sqlite-store.ts';
import { UnreadableEntry } from './journal/stored-bytes.ts';
import { Gateway } from './live/gateway.ts';
import { LIVE_LIMITS, type LiveLimits } from './live/limits.ts';
import type { Log } from './log/log.ts';
import { WhatIfRuns } from './quality/what-if-runs.ts';
import { adoptPolicy, openJournal } from './record/first-entries.ts';
import { RECORD_LIMITS, type RecordLimits } from './record/limits.ts';
import { Liveness } from './record/liveness.ts';
import { Recorder } from './record/recorder.ts';
import { Watch } from './record/watch.ts';
import { createProjections } from './register/projections.ts';
import { ReplayPictures } from './replay/replay-pictures.ts';
import type { Config } from './settings/config.ts';
import { identifyVisitor } from './visitor.ts';

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
  const liveness = new Liveness(sideStore, limits.record);
  const projections = createProjections();
  const replayPictures = new ReplayPictures();
  let gateway: Gateway | null = null;
  const metrics = createMetrics();
  const unforeseen = new Unforeseen(log, metrics.observeUnforeseen);
  const recorder: Recorder = new Recorder({
    journal,
    liveness,
    runtime,
    onAdvance: (advance) => {
      projections.advance(advance);
      replayPictures.advance(advance);
      gateway?.push(advance.stored.entry, recorder.chain());
    },
    onAppend: (milliseconds, entries) => metrics.observeAppend(milliseconds, entries),
    onFailed: (problem, intent) => log.error({ problem, intent }, 'what was asked could not be recorded; the rest was'),
    limits: limits.record,
  });
  await recorder.start();
  await openJournal(recorder, { epoch: journal.epoch, synthetic });

  const allowedOrigins = new Set(config.allowedOrigins);
  const sessions = keepSessions({ sideStore, access, runtime, limits: limits.access });
  const gate = openGate({
    access,
    sessions,
    allowedOrigins,
    onDenied: (denial) => log.warn({ ...denial }, 'access denied'),
  });
  const watch = new Watch({
    recorder,
    liveness,
    runtime,
    log,
    otherReturns: (now) => otherReturns(projections.register, now),
    followClock: () => clock.follow(sideStore),
    limits: limits.record,
  });
  const whatIf = new WhatIfRuns({
    journal,
    clock: runtime,
    onFailed: (problem) => log.error({ problem }, 'a policy could not be tried on the past'),
  });
  const build = buildIdOf(distDirectory);
  const http = createServer({
    headersTimeout: 10 * SECOND,
    requestTimeout: 15 * SECOND,
    keepAliveTimeout: 20 * SECOND,
    connectionsCheckingInterval: SECOND,
  });
  // Before the sockets, which take over the requests for their path and pass on the others to whoever was there.
  const app = createApp({
    access,
    build,
    runtime,
    config,
    distDirectory,
    gate,
    journal,
    limits,
    log,
    metrics,
    pastPictures: replayPictures,
    projections,
    recorder,
    sessions,
    sideStore,
    unforeseen,
    watch,
    whatIf,
    allowedOrigins,
  });
  http.on('request', app);
  const live = new Gateway({
    http,
    runtime,
    log,
    liveness,
    reached: () => ({ picture: recorder.picture(), chain: recorder.chain() }),
    catchUp: () => recorder.readOn(),
    isOriginAllowed: (request) => isOriginAllowed(request, allowedOrigins),
    identify: (handshake) => identifyVisitor(handshake, { access, gate, sessions }),
    build,
    isInTouch: () => watch.isInTouch(),
    counts: metrics,
    limits: limits.live,
  });
  gateway = live;
  answerClientErrors(http);

  const following = new AbortController();
  const broken = recorder
    .follow(following.signal, (problem) => {
      if (problem === null) log.info({}, 'the journal can be followed again');
      else log.warn({ problem }, 'the journal cannot be followed for now; it is read every second instead');
    })
    .then(
      () => new Promise<string>(() => {}),
      (problem: unknown) => {
        if (following.signal.aborted) return new Promise<string>(() => {});
        if (problem instanceof UnreadableEntry) {
          // What was folded before it stays as it was; nothing that is asked about the present is answered any more.
          log.fatal({ reason: problem.message }, 'the journal is followed no further; start afresh once it is mended');
          return new Promise<string>(() => {});
        }
        log.fatal({ problem }, 'the journal can no longer be followed');
        return problem instanceof JournalForked ? problem.message : String(problem);
      },
    );
  const stopEnding = access.onRevoked((keyId) => live.end(keyId));
  await watch.start();
  await adoptPolicy(recorder, config.policy);
  await listening(http, config);
  const url = addressOf(http, config);
  log.info({ url: config.publicUrl ?? url, position: recorder.picture().at, epoch: journal.epoch, build }, 'ready');

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
    await Promise.all([live.stop(), whatIf.cancel()]);
    await closed;
    stopIdle();
    cancelLate();
    await recorder.drained();
    await watch.stop();
    following.abort();
    await journal.close();
    access.close();
    log.info({ position: recorder.picture().at }, 'stopped');
  };
  return {
    url,
    broken,
    unforeseen,
    stop: () => {
      stopped ??= stop();
      return stopped;
    },
  };
}

/** A demonstration has a journal of its own, whatever the store. */
function openStore({ config, runtime, synthetic }: ServerParts): Promise<{ journal: Journal; sideStore: SideStore }> {
  if (config.redisUrl !== null) {
    return openRedisStore({
      url: config.redisUrl,
      runtime,
      ...(synthetic ? { namespace: 'meldkamerbeeld-demo' } : {}),
    });
  }
  return openSqliteStore({ path: join(config.dataDirectory, synthetic ? 'demo.sqlite' : 'journal.sqlite'), runtime });
}

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
