// Where the project is, and what its package.json and lock file say.

import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const ROOT = dirname(dirname(fileURLToPath(import.meta.url)));

/** @param {string[]} parts */
export function at(...parts) {
  return join(ROOT, ...parts);
}

/** @param {string} path */
export function readJson(path) {
  return JSON.parse(readFileSync(path, 'utf8'));
}

/** The one Node everything runs on, such as `24.1.0`. */
export function pinnedVersion() {
  return String(readJson(at('package.json')).dependencies.node);
}
