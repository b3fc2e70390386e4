// What test files need besides Node: looks at them and at all they import from tests/.

import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path/posix';
import { at } from './project.mjs';

/** @typedef {{ redis: boolean, chromium: boolean }} Needs */

const IMPORTED = /\b(?:from|import\()\s*'(\.[^']+)'/g;
const STARTS_REDIS = /\bspawn\('redis-server'|\bfindRedis\b/;
const STARTS_CHROMIUM = /\bfindChromium\b/;

/**
 * @param {readonly string[]} files relative to the project, with `/`
 * @returns {Needs}
 */
export function needsOf(files) {
  const texts = [...reachedFrom(files)].map(textOf);
  return {
    redis: texts.some((text) => STARTS_REDIS.test(text)),
    chromium: texts.some((text) => STARTS_CHROMIUM.test(text)),
  };
}

/** @param {readonly string[]} files */
function reachedFrom(files) {
  const reached = new Set(files);
  // A set that grows while it is walked is walked to its end.
  for (const file of reached) {
    for (const [, written = ''] of textOf(file).matchAll(IMPORTED)) {
      const target = join(dirname(file), written);
      // What is not there stands in a text, such as an example of an import.
      if (target.startsWith('tests/') && existsSync(at(target))) reached.add(target);
    }
  }
  return reached;
}

/** @param {string} file */
function textOf(file) {
  return readFileSync(at(file), 'utf8');
}
