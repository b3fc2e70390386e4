// The two programs the tests need that npm does not install: a Redis of their own, and a real Chromium. Finds them, installs nothing.

import { execFileSync } from 'node:child_process';
import { accessSync, constants, existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';

const CHROMIUM_NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome'];
const OLDEST_REDIS = 7;

/** The path of a Chromium: the one named in CHROMIUM, or the first on the path; null when there is none. */
export function findChromium(environment = process.env) {
  const named = environment['CHROMIUM'];
  if (named !== undefined && named !== '') return existsSync(named) ? named : null;
  return CHROMIUM_NAMES.map((name) => onPath(name, environment)).find((path) => path !== null) ?? null;
}

/** The path of a redis-server that is new enough (7.0); null when there is none. */
export function findRedis(environment = process.env) {
  const path = onPath('redis-server', environment);
  return path !== null && redisVersion(path) >= OLDEST_REDIS ? path : null;
}

/**
 * @param {string} name
 * @param {NodeJS.ProcessEnv} environment
 */
function onPath(name, environment) {
  const folders = (environment['PATH'] ?? '').split(delimiter).filter((folder) => folder !== '');
  return [...folders, '/usr/bin', '/usr/local/bin'].map((folder) => join(folder, name)).find(isProgram) ?? null;
}

/** @param {string} path */
function isProgram(path) {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/** @param {string} path */
function redisVersion(path) {
  try {
    return Number(/v=(\d+)\./.exec(execFileSync(path, ['--version'], { encoding: 'utf8', timeout: 10_000 }))?.[1] ?? 0);
  } catch {
    return 0;
  }
}
