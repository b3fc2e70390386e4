// The server of a case: the parts of the program on a real store, with no screen, with a clock and a watch that the case drives.

import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import type { Runtime } from '#shared/base/runtime.ts';
import { DAY } from '#shared/base/time.ts';
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
import { LIVE_LIMITS } from '../../server/live/limits.ts';
import { Sockets } from '../../server/live/sockets.ts';
import { openLog } from '../../server/log/log.ts';
import { RECORD_LIMITS } from '../../server/record/limits.ts';
import type { Config } from '../../server/settings/config.ts';
import { openWorld, type World } from '../../server/world.ts';
import type { TestRedis } from './redis.ts';

/** Nothing in a case takes this long by the clock of the machine, so only the case itself moves time. */
const NEVER = DAY;
/** A case may step over as many days as it likes: the machine did not stand still. */
const NO_STALL = 400 * DAY;

export type Running = {
  readonly url: string;
  readonly watch: World['watch'];
  readonly reload: () => Promise<void>;
  readonly end: () => Promise<void>;
  /** Without a word: what was not written yet is lost. */
  readonly kill: () => Promise<void>;
};

/** Put together as the program does, but for screens and for a clock that belongs to the case. */
export async function running(config: Config, runtime: Runtime, redis: TestRedis | null): Promise<Running> {
  const opened = await openAccessFile({ path: config.accessFile, runtime, demo: false });
  if (!opened.ok) throw new Error(opened.problem.join('; '));
  const { access } = opened.value;
  const { journal, sideStore } =
    redis === null
      ? await openSqliteStore({ path: join(config.dataDirectory, 'journal.sqlite'), runtime })
      : await openRedisStore({ url: redis.url, runtime });
  const limits = { ...RECORD_LIMITS, tickEvery: NEVER, stalledAfter: NO_STALL, inTouch: NEVER };
  const log = openLog({ level: 'silent', clock: runtime });
  const metrics = createMetrics();
  const world = await openWorld({
    ...{ journal, sideStore, runtime, log, metrics, synthetic: false, build: 'case' },
    followClock: async () => {},
    limits: { record: limits, live: LIVE_LIMITS },
  });
  const allowedOrigins = new Set<string>();
  const sessions = keepSessions({ sideStore, access, runtime });
  const gate = openGate({ access, sessions, allowedOrigins, onDenied: () => {} });
  const app = createApp({
    ...world,
    ...{ access, allowedOrigins, config, gate, log, metrics, runtime, sessions },
    ...{ build: 'case', distDirectory: config.dataDirectory },
    limits: { access: ACCESS_LIMITS, intake: INTAKE_LIMITS },
    exercises: NO_EXERCISES,
    unforeseen: { count: () => 0 },
  });
  const http = createServer(app);
  const sockets = new Sockets({ http, log, isOriginAllowed: () => false, identify: async () => null });
  await world.start(sockets.named('/'), config.policy);
  await new Promise<void>((resolve) => http.listen(0, '127.0.0.1', resolve));
  const closed = async (): Promise<void> => {
    http.closeAllConnections();
    await new Promise((resolve) => http.close(resolve));
  };
  return {
    url: `http://127.0.0.1:${(http.address() as AddressInfo).port}`,
    watch: world.watch,
    reload: () => access.reload(),
    end: async () => {
      await closed();
      await world.hush();
      await world.close();
      access.close();
    },
    kill: async () => {
      await closed();
      await journal.close();
      await world.hush();
      await world.rest();
      access.close();
    },
  };
}
