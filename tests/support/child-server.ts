// The whole server as a process of its own, as it runs in earnest: to be killed, restarted and asked over HTTP.

import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { MeldkamerId } from '#shared/reference/meldkamers.ts';
import type { Role } from '#shared/reference/roles.ts';
import { addKey } from '../../server/access/key-ring.ts';
import { SYSTEM_RUNTIME } from '../../server/clock/system-runtime.ts';
import { USUAL_ORGANISATION } from './organisations.ts';
import { PATIENCE } from './patience.ts';

const MAIN = fileURLToPath(new URL('../../server/main.ts', import.meta.url));

export type ChildServer = {
  readonly url: string;
  /** Everything it wrote, both streams. */
  readonly said: () => string;
  kill(signal?: NodeJS.Signals): Promise<number | null>;
  /** From now on nobody takes what it says. */
  deafen(): void;
  readonly ended: Promise<number | null>;
};

type Output = 'pipe' | number;

/** A folder for the data of one server, and the keys to it; several servers may share it one after another, or side by side on Redis. */
export class ServerHome {
  readonly folder: string;
  readonly settings: Readonly<Record<string, string>>;
  readonly #children = new Set<ChildServer>();

  private constructor(folder: string, settings: Readonly<Record<string, string>>) {
    this.folder = folder;
    this.settings = settings;
  }

  static async make(settings: Readonly<Record<string, string>> = {}): Promise<ServerHome> {
    return new ServerHome(await mkdtemp(join(tmpdir(), 'meldkamerbeeld-home-')), settings);
  }

  async key(role: Role, meldkamer?: MeldkamerId): Promise<string> {
    const wanted = { role, organisation: USUAL_ORGANISATION[role], ...(meldkamer === undefined ? {} : { meldkamer }) };
    const added = await addKey(join(this.folder, 'access.json'), SYSTEM_RUNTIME, wanted);
    if (!added.ok) throw new Error(added.problem.join('; '));
    return added.value.text;
  }

  /** Resolves when it answers that it is ready. `output`: an open file that takes what it says on standard output instead of us. */
  async start(
    settings: Readonly<Record<string, string>> = {},
    words: readonly string[] = [],
    output: Output = 'pipe',
  ): Promise<ChildServer> {
    const port = await freePort();
    const child = launch(this.folder, { ...this.settings, ...settings, PORT: String(port) }, words, output);
    const server: ChildServer = { ...child, url: `http://127.0.0.1:${port}` };
    this.#children.add(server);
    await isReady(server);
    return server;
  }

  /** Runs until it ends by itself, as a server does that refuses to start. */
  async run(
    settings: Readonly<Record<string, string>> = {},
  ): Promise<{ readonly code: number | null; readonly said: string }> {
    const child = launch(this.folder, { ...this.settings, ...settings, PORT: settings['PORT'] ?? '0' }, [], 'pipe');
    return { code: await child.ended, said: child.said() };
  }

  async remove(): Promise<void> {
    await Promise.all([...this.#children].map((child) => child.kill('SIGKILL')));
    await rm(this.folder, { recursive: true, force: true });
  }
}

function launch(
  folder: string,
  settings: Readonly<Record<string, string>>,
  words: readonly string[],
  output: Output,
): Omit<ChildServer, 'url'> {
  const { REDIS_URL: _redis, POLICY_FILE: _policy, ACCESS_FILE: _access, ...environment } = process.env;
  const child: ChildProcess = spawn(process.execPath, ['--disable-warning=ExperimentalWarning', MAIN, ...words], {
    env: { ...environment, DATA_DIR: folder, LOG_LEVEL: 'info', ...settings },
    stdio: ['ignore', output, 'pipe'],
  });
  let said = '';
  child.stdout?.on('data', (chunk: Buffer) => {
    said += chunk.toString();
  });
  child.stderr?.on('data', (chunk: Buffer) => {
    said += chunk.toString();
  });
  const ended = new Promise<number | null>((resolve) => {
    child.once('close', (code) => resolve(code));
  });
  return {
    said: () => said,
    ended,
    deafen: () => {
      child.stdout?.destroy();
      child.stderr?.destroy();
    },
    kill: (signal = 'SIGTERM') => {
      child.kill(signal);
      return ended;
    },
  };
}

async function isReady(server: ChildServer): Promise<void> {
  let gone = false;
  void server.ended.then(() => {
    gone = true;
  });
  const end = performance.now() + PATIENCE;
  while (performance.now() < end) {
    if (gone) throw new Error(`The server ended before it was ready:\n${server.said()}`);
    const answer = await fetch(`${server.url}/readyz`).catch(() => null);
    if (answer?.ok === true) return;
    await new Promise((resolve) => setTimeout(resolve, 25));
  }
  throw new Error(`The server was not ready in time:\n${server.said()}`);
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() =>
        typeof address === 'object' && address !== null ? resolve(address.port) : reject(new Error('No port')),
      );
    });
  });
}
