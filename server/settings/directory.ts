// Makes a directory that is ours alone, with the parents that are missing. Never changes one that is there.

import { mkdirSync, statSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { fail, ok, type Result } from '#shared/base/result.ts';

const OURS_ALONE = 0o700;
const OF_OTHERS = 0o077;

/** `what` is how the problem names it: the setting, such as DATA_DIR. */
export function makeDirectory(what: string, path: string): Result<null, string> {
  try {
    makeWithParents(resolve(path));
    return statSync(path).isDirectory() ? ok(null) : fail(`${what} ${path} is a file, not a directory.`);
  } catch (error) {
    const code = codeIn(error);
    if (code === null) throw error;
    return fail(`${what} ${path} cannot be made (${code}).`);
  }
}

/** Whether another user of this machine can open it. */
export function isOpenToOthers(path: string): boolean {
  return (statSync(path).mode & OF_OTHERS) !== 0;
}

/** One at a time: `recursive` never comes back where the kernel says that a directory cannot exist, as under /proc. */
function makeWithParents(path: string): void {
  if (statSync(path, { throwIfNoEntry: false }) !== undefined) return;
  makeWithParents(dirname(path));
  try {
    mkdirSync(path, OURS_ALONE);
  } catch (error) {
    // Another server that starts at this moment made it.
    if (codeIn(error) !== 'EEXIST') throw error;
  }
}

function codeIn(error: unknown): string | null {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : null;
}
