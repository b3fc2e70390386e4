// Builds the screens into dist/, and knows whether what is there was built from the files as they are now.

import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { runOnPinnedNode } from './pinned-node.mjs';
import { at, ROOT } from './project.mjs';

/** What the screens are made of. */
const INPUTS = ['client', 'shared', 'tsconfig.json', 'vite.config.ts', 'package-lock.json'];
const QUIET = ['--logLevel', 'warn'];
const STAMP = at('dist', '.built-from');

/** Whether there is anything to serve at all, however old. */
export function isBuilt() {
  return existsSync(at('dist', 'index.html'));
}

/** Whether dist/ was built from the files as they are now. By content: a checkout gives every file a new time. */
export function isBuildFresh() {
  return isBuilt() && existsSync(STAMP) && readFileSync(STAMP, 'utf8') === digestOfInputs();
}

/** Says only what is wrong, unless it is asked otherwise. @param {readonly string[]} args */
export async function build(args = []) {
  const digest = digestOfInputs();
  const ended = await runOnPinnedNode(
    [at('node_modules', 'vite', 'bin', 'vite.js'), 'build', ...(args.length === 0 ? QUIET : args)],
    {
      stdio: ['ignore', 2, 2],
    },
  );
  // Taken before the build: a file that changed meanwhile makes the next start build again.
  if (ended.code === 0) writeFileSync(STAMP, digest);
  return ended;
}

/** SHA-256 over the names and contents of all inputs. */
function digestOfInputs() {
  const hash = createHash('sha256');
  for (const path of INPUTS.flatMap((input) => filesUnder(at(input))).sort()) {
    hash.update(`${relative(ROOT, path)}\0`).update(createHash('sha256').update(readFileSync(path)).digest());
  }
  return hash.digest('hex');
}

/** @param {string} path @returns {string[]} */
function filesUnder(path) {
  if (!existsSync(path)) return [];
  if (!statSync(path).isDirectory()) return [path];
  return readdirSync(path).flatMap((name) => filesUnder(join(path, name)));
}
