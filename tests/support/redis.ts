// A real redis-server for tests: on a free port, in a directory of its own, with the settings the journal asks for.
// Never uses a server that somebody else started.

import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';

export type TestRedis = {
  readonly port: number;
  readonly url: string;
  /** Where its append-only file lies. */
  readonly directory: string;
  /** SIGKILL: no goodbye, no last write. */
  kill(): Promise<void>;
  /** Starts it again on the same port and directory, with these settings on top of the first ones. */
  restart(settings?: RedisSettings): Promise<void>;
  /** Freezes it: connections stay, nothing is answered. */
  pause(): void;
  resume(): void;
  /** Ends it and removes its directory. */
  stop(): Promise<void>;
};

/** A setting with several arguments is given as a list. */
export type RedisSettings = Readonly<Record<string, string | readonly string[]>>;

const DURABLE: RedisSettings = { appendonly: 'yes', appendfsync: 'always', 'maxmemory-policy': 'noeviction' };
const QUIET: RedisSettings = { save: '', bind: '127.0.0.1', daemonize: 'no', loglevel: 'notice' };

export async function startRedis(settings: RedisSettings = {}): Promise<TestRedis> {
  const directory = await mkdtemp(join(tmpdir(), 'meldkamerbeeld-redis-'));
  const port = await freePort();
  const all = { ...QUIET, ...DURABLE, ...settings, port: String(port), dir: directory };
  // Redis may write its last file while it ends.
  const clearAway = (): Promise<void> => rm(directory, { recursive: true, force: true, maxRetries: 5 });
  let server = await launch(all).catch(async (error: unknown) => {
    await clearAway();
    throw error;
  });

  const end = async (): Promise<void> => {
    if (server.exitCode !== null || server.signalCode !== null) return;
    const ended = once(server, 'exit');
    server.kill('SIGKILL');
    await ended;
  };
  return {
    port,
    url: `redis://127.0.0.1:${port}`,
    directory,
    kill: end,
    restart: async (changed = {}) => {
      await end();
      server = await launch({ ...all, ...changed });
    },
    pause: () => void server.kill('SIGSTOP'),
    resume: () => void server.kill('SIGCONT'),
    stop: async () => {
      await end();
      await clearAway();
    },
  };
}

/** Resolves when it says itself that it takes connections. */
async function launch(settings: RedisSettings): Promise<ChildProcess> {
  const options = Object.entries(settings).flatMap(([name, value]) => [`--${name}`, ...[value].flat()]);
  const server = spawn('redis-server', options, { stdio: ['ignore', 'pipe', 'inherit'] });
  const said: string[] = [];
  await new Promise<void>((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) =>
      reject(
        error.code === 'ENOENT'
          ? new Error(
              'These tests need redis-server 7.0 or newer (Debian: apt-get install redis-server); it was not found.',
            )
          : error,
      ),
    );
    server.once('exit', (code) => reject(new Error(`redis-server ended with ${code}:\n${said.join('\n')}`)));
    // Read to the end, also after it is ready: a full pipe would stop it.
    createInterface({ input: server.stdout }).on('line', (line) => {
      said.push(line);
      if (line.includes('Ready to accept connections')) resolve();
    });
  });
  server.removeAllListeners('exit');
  endWithUs(server);
  return server;
}

/** A test process that is killed cannot clean up: a shell that waits on a pipe from us sees it end, and ends the server. */
function endWithUs(server: ChildProcess): void {
  const guard = spawn('sh', ['-c', `read _; kill -9 ${server.pid}`], { stdio: ['pipe', 'ignore', 'ignore'] });
  guard.unref();
  server.once('exit', () => guard.kill('SIGKILL'));
}

async function freePort(): Promise<number> {
  const probe = createServer().listen(0, '127.0.0.1');
  await once(probe, 'listening');
  const address = probe.address();
  probe.close();
  await once(probe, 'close');
  if (address === null || typeof address === 'string') throw new Error('The probe has no port');
  return address.port;
}
