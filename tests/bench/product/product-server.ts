// Our own server as a process of its own on a journal of its own, with the keys to it and the limits on the intake lifted.
// Everything else is as it runs in earnest.

import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { MELDKAMER_IDS, type MeldkamerId } from '#shared/reference/meldkamers.ts';
import { ServerHome } from '../../support/child-server.ts';
import { startRedis, type TestRedis } from '../../support/redis.ts';
import { processorTime, residentBytes } from '../process/proc.ts';

export type JournalKind = 'sqlite' | 'redis';

const MAIN = fileURLToPath(new URL('../../../server/main.ts', import.meta.url));
const LIFTED = {
  version: 'meting',
  owner: 'Meting',
  source: 'Meting: de intake wordt niet afgeremd',
  intake: { eventsPerSecond: 10_000_000, burst: 10_000_000 },
};
const READY_WITHIN_MS = 120_000;

export class ProductServer {
  readonly journal: JournalKind;
  readonly home: ServerHome;
  readonly redis: TestRedis | null;
  readonly feedKeys: Readonly<Record<MeldkamerId, string>>;
  /** Reads everything: the journal over HTTP, and full entries on a socket. */
  readonly readerKey: string;
  readonly #options: readonly string[];
  #child: ChildProcess | null = null;
  #port = 0;

  private constructor(
    journal: JournalKind,
    home: ServerHome,
    redis: TestRedis | null,
    keys: { readonly feedKeys: Readonly<Record<MeldkamerId, string>>; readonly readerKey: string },
    options: readonly string[],
  ) {
    this.journal = journal;
    this.home = home;
    this.redis = redis;
    this.feedKeys = keys.feedKeys;
    this.readerKey = keys.readerKey;
    this.#options = options;
  }

  /** `options` go to Node, before the program. */
  static async start(journal: JournalKind, options: readonly string[] = []): Promise<ProductServer> {
    const home = await ServerHome.make();
    const redis = journal === 'redis' ? await startRedis() : null;
    await writeFile(join(home.folder, 'policy.json'), JSON.stringify(LIFTED));
    const feedKeys: Partial<Record<MeldkamerId, string>> = {};
    for (const meldkamer of MELDKAMER_IDS) feedKeys[meldkamer] = await home.key('feed', meldkamer);
    const keys = { feedKeys: feedKeys as Record<MeldkamerId, string>, readerKey: await home.key('lms') };
    const server = new ProductServer(journal, home, redis, keys, options);
    await server.restart();
    return server;
  }

  get host(): string {
    return '127.0.0.1';
  }

  get port(): number {
    return this.#port;
  }

  get url(): string {
    return `http://${this.host}:${this.#port}`;
  }

  get pid(): number {
    return this.#child?.pid ?? 0;
  }

  processorTime(): number | null {
    return processorTime(this.pid);
  }

  residentBytes(): number | null {
    return residentBytes(this.pid);
  }

  /** Ends the process if there is one, and starts it on the same journal; resolves when it is ready. */
  async restart(): Promise<void> {
    await this.end();
    const { REDIS_URL: _redis, ACCESS_FILE: _access, ...environment } = process.env;
    const child = spawn(process.execPath, ['--disable-warning=ExperimentalWarning', ...this.#options, MAIN], {
      env: {
        ...environment,
        DATA_DIR: this.home.folder,
        POLICY_FILE: join(this.home.folder, 'policy.json'),
        LOG_LEVEL: 'info',
        PORT: '0',
        ...(this.redis === null ? {} : { REDIS_URL: this.redis.url }),
      },
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    this.#child = child;
    const takeAlong = (): boolean => child.kill('SIGKILL');
    process.once('exit', takeAlong);
    child.once('exit', () => process.off('exit', takeAlong));
    this.#port = await portOf(child);
  }

  /** Lets it stop in good order. */
  async end(): Promise<void> {
    const child = this.#child;
    this.#child = null;
    if (child === null || child.exitCode !== null || child.signalCode !== null) return;
    const ended = once(child, 'exit');
    child.kill('SIGTERM');
    await ended;
  }

  async remove(): Promise<void> {
    await this.end();
    await this.home.remove();
    await this.redis?.stop();
  }
}

/** The log says where it listens, as soon as it does. Its output is read to the end, for a full pipe would stop it. */
function portOf(child: ChildProcess): Promise<number> {
  return new Promise((resolve, reject) => {
    let said = '';
    const late = setTimeout(() => reject(new Error(`The server was not ready in time:\n${said}`)), READY_WITHIN_MS);
    child.once('exit', (code) => reject(new Error(`The server ended with ${code}:\n${said}`)));
    child.stdout?.on('data', (chunk: Buffer) => {
      said = (said + chunk.toString()).slice(-10_000);
      const port = /"url":"http:\/\/127\.0\.0\.1:(\d+)".*"ready"/.exec(said)?.[1];
      if (port === undefined) return;
      clearTimeout(late);
      resolve(Number(port));
    });
  });
}
