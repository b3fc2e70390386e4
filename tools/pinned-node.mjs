// Finds the pinned Node. Its package fetches the binary in an install script, which a cautious configuration may have forbidden.

import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { dirname, join, delimiter as pathDelimiter } from 'node:path';
import { runToEnd } from './child.mjs';
import { at, pinnedVersion } from './project.mjs';
import { Stop } from './stop.mjs';

const NO_EXPERIMENTAL_WARNING = '--disable-warning=ExperimentalWarning';
/** What was read and compiled once is not at the next start, nor for a server that a test starts: that is most of what a start costs. */
const COMPILED = at('node_modules', '.cache', 'node');

/** The path of the pinned Node, or null when it is not there. */
export function findPinnedNode() {
  const wanted = `v${pinnedVersion()}`;
  return candidates().find((path) => existsSync(path) && versionOf(path) === wanted) ?? null;
}

/** @returns {string} */
export function pinnedNode() {
  const found = findPinnedNode();
  if (found !== null) return found;
  const version = pinnedVersion();
  throw new Stop(
    [
      `The pinned Node ${version} is not in node_modules. Its package fetches it in an install script, and install scripts seem to be off.`,
      'Either allow that one script:   npm rebuild node --ignore-scripts=false',
      `or install the binary itself:   npm install --no-save ${binaryPackage()}@${version}`,
    ].join('\n'),
  );
}

/**
 * Runs a script of the project, or of a package, on the pinned Node. What that script starts finds the same Node as `node`.
 * @param {readonly string[]} args
 * @param {import('./child.mjs').ChildOptions} [options]
 */
export function runOnPinnedNode(args, { env = process.env, stdio = 'inherit' } = {}) {
  const node = pinnedNode();
  const options = [env['NODE_OPTIONS'], NO_EXPERIMENTAL_WARNING].filter(Boolean).join(' ');
  const path = [dirname(node), env['PATH']].filter(Boolean).join(pathDelimiter);
  return runToEnd(node, args, {
    env: { NODE_COMPILE_CACHE: COMPILED, ...env, NODE_OPTIONS: options, PATH: path },
    stdio,
  });
}

/** The package with the binary for this system, as the `node` package names them. */
function binaryPackage() {
  const platform = process.platform === 'win32' ? 'win' : process.platform;
  const prefix = platform === 'darwin' && process.arch === 'arm64' ? 'node-bin' : 'node';
  return `${prefix}-${platform}-${process.arch}`;
}

function candidates() {
  const name = process.platform === 'win32' ? 'node.exe' : 'node';
  const rooms = [at('node_modules'), at('node_modules', 'node', 'node_modules')];
  const binaries = rooms.map((room) => join(room, binaryPackage(), 'bin', name));
  return [at('node_modules', 'node', 'bin', name), ...binaries];
}

/** @param {string} path */
function versionOf(path) {
  try {
    return execFileSync(path, ['--version'], { encoding: 'utf8', env: {}, timeout: 10_000 }).trim();
  } catch {
    return null;
  }
}
