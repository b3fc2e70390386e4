// npm run dev: the screens from Vite, hot, and behind them a demonstration server that starts again when its files change.
// One Ctrl-C ends both, and so does either of them that ends by itself.

import { spawn } from 'node:child_process';
import { createServer as createListener } from 'node:net';
import { createLogger, createServer } from 'vite';
import { at, ROOT } from './project.mjs';
import { say } from './say.mjs';

const HOST = process.env['HOST'] || '127.0.0.1';
const PORT = Number(process.env['PORT'] || 8080);
/** What the server answers itself. Every other path is a screen, or a part of one. */
const DOORS = ['/api', '/healthz', '/readyz', '/metrics'];
/** How a connection to a server ends that is not there. */
const AWAY = new Set(['ECONNREFUSED', 'ECONNRESET', 'EPIPE']);

const behind = await freePort();
const target = `http://127.0.0.1:${behind}`;
// The Host stays as the browser sent it, so the server judges the Origin as it always does; and it hears that somebody stands behind us.
const door = { target, xfwd: true };
const screens = await createServer({
  configFile: at('vite.config.ts'),
  customLogger: withoutServerAway(createLogger('info')),
  server: {
    host: HOST,
    port: PORT,
    strictPort: true,
    proxy: { ...Object.fromEntries(DOORS.map((path) => [path, door])), '/socket.io': { ...door, ws: true } },
  },
});
await screens.listen().catch((problem) => {
  say(problem.message);
  process.exit(1);
});
const url = screens.resolvedUrls?.local[0]?.replace(/\/$/, '') ?? `http://${HOST}:${PORT}`;

const server = spawn(process.execPath, ['--watch', '--watch-preserve-output', 'server/main.ts', '--demo'], {
  cwd: ROOT,
  env: { ...process.env, HOST: '127.0.0.1', PORT: String(behind), TRUST_PROXY: '1', PUBLIC_URL: url },
  stdio: ['ignore', 'inherit', 'inherit'],
  // Apart from our process group: Node passes a signal on to what it watches, and one that comes twice would not let the server finish.
  detached: true,
});
server.once('exit', (code) => {
  process.exitCode = code ?? 1;
  void screens.close();
});
for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM'])) process.on(signal, () => server.kill(signal));

/**
 * A server that stops or starts again is away for a moment. Whoever asks it is answered 502, and nobody needs the stack.
 * @param {import('vite').Logger} logger
 * @returns {import('vite').Logger}
 */
function withoutServerAway(logger) {
  /** @type {import('vite').Logger['error']} */
  const error = (message, options) => {
    const { error: problem } = options ?? {};
    if (!(problem && 'code' in problem && AWAY.has(problem.code))) logger.error(message, options);
  };
  return { ...logger, error };
}

/** @returns {Promise<number>} */
function freePort() {
  return new Promise((resolve, reject) => {
    const probe = createListener();
    probe.once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() =>
        typeof address === 'object' && address !== null
          ? resolve(address.port)
          : reject(new Error('There is no free port')),
      );
    });
  });
}
