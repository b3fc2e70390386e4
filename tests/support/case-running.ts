// The server of a case: the parts of the program on a real store, but for the sockets, with a clock and a watch that the case drives.

import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import type { Runtime } from '#shared/base/runtime.ts';
import { DAY } from '#shared/base/time.ts';
import { otherReturns } from '#shared/register/returns.ts';
import { openAccessFile } from '../../server/access/access.ts';
import { openGate } from '../../server/access/identify.ts';
import { ACCESS_LIMITS } from '../../server/access/limits.ts';
import { keepSessions } from '../../server/access/sessions.ts';
import { createApp } from '../../server/app.ts';
import { NO_EXERCISES } from '../../server/exercises.ts';
import { createMetrics } from '../../server/health/metrics.ts';
import { INTAKE_LIMITS } from '../../server/intake/intake.ts';
import { openRedisStore } from '../../server/journal/redis/redis-store.ts';
import { openSqliteStore } from '../../server/journal/sqlite/sqlite-store.ts';
import { openLog } from '../../server/log/log.ts';
import { WhatIfRuns } from '../../server/quality/what-if-runs.ts';
import { adoptPolicy, openJournal } from '../../server/record/first-entries.ts';
import { RECORD_LIMITS } from '../../server/record/limits.ts';
import { Liveness } from '../../server/record/liveness.ts';
import { Recorder } from '../../server/record/recorder.ts';
import { Watch } from '../../server/record/watch.ts';
import { createProjections } from '../../server/register/projections.ts';
import { ReplayPictures } from '../../server/replay/replay-pictures.ts';
import type { Config } from '../../server/settings/config.ts';
import type { TestRedis } from './redis.ts';

/** Nothing in a case takes this long by the clock of the machine, so only the case itself moves time. */
const NEVER = DAY;
/** A case may step over as many days as it likes: the machine did not stand still. */
const NO_STALL = 400 * DAY;

export type Running = {
  readonly url: string;
  readonly watch: Watch;
  readonly reload: () => Promise<void>;
  readonly end: () => Promise<void>;
  /** Without a word: what was not written yet is lost. */
  readonly kill: () => Promise<void>;
};

/** Put together as the program does, but for the sockets and for a clock that belongs to the case. */
export async function running(config: Config, runtime: Runtime, redis: TestRedis | null): Promise<Running> {
  const opened = await openAccessFile({ path: config.accessFile, runtime, demo: false });
  if (!opened.ok) throw new Error(opened.problem.join('; '));
  const { access } = opened.value;
  const { journal, sideStore } =
    redis === null
      ? await openSqliteStore({ path: join(config.dataDirectory, 'journal.sqlite'), runtime })
      : await openRedisStore({ url: redis.url, runtime });
  const limits = { ...RECORD_LIMITS, tickEvery: NEVER, stalledAfter: NO_STALL, inTouch: NEVER };
  const liveness = new Liveness(sideStore, limits);
  const projections = createProjections();
  const pastPictures = new ReplayPictures();
  const recorder: Recorder = new Recorder({
    journal,
    liveness,
    runtime,
    onAdvance: (advance) => {
      projections.advance(advance);
      pastPictures.advance(advance);
    },
    limits,
  });
  await recorder.start();
  await openJournal(recorder, { epoch: journal.epoch, synthetic: false });
  const log = openLog({ level: 'silent', clock: runtime });
  const allowedOrigins = new Set<string>();
  const sessions = keepSessions({ sideStore, access, runtime });
  const gate = openGate({ access, sessions, allowedOrigins, onDenied: () => {} });
  const watch = new Watch({
    ...{ recorder, liveness, runtime, log, limits },
    followClock: async () => {},
    otherReturns: (now) => otherReturns(projections.register, now),
  });
  const app = createApp({
    ...{ access, allowedOrigins, config, gate, journal, log, pastPictures, projections, recorder, runtime, sessions },
    whatIf: new WhatIfRuns({ journal, clock: runtime, onFailed: () => undefined }),
    ...{ sideStore, watch, build: 'case', distDirectory: config.dataDirectory, metrics: createMetrics() },
    limits: { access: ACCESS_LIMITS, intake: INTAKE_LIMITS },
    exercises: NO_EXERCISES,
    unforeseen: { count: () => 0 },
  });
  const http = createServer(app);
  await watch.start();
  await adoptPolicy(recorder, config.policy);
  await new Promise<void>((resolve) => http.listen(0, '127.0.0.1', resolve));
  const closed = async (): Promise<void> => {
    http.closeAllConnections();
    await new Promise((resolve) => http.close(resolve));
  };
  return {
    url: `http://127.0.0.1:${(http.address() as AddressInfo).port}`,
    watch,
    reload: () => access.reload(),
    end: async () => {
      await closed();
      await watch.stop();
      await journal.close();
      access.close();
    },
    kill: async () => {
      await closed();
      await journal.close();
      await watch.stop();
      access.close();
    },
  };
}
