// One writer at a time, over processes: a lock file beside the file. Never held longer than one read and one write take.

import { open, readFile, rename, rm } from 'node:fs/promises';
import { pause, type Runtime } from '#shared/base/runtime.ts';
import { codeOf } from './access-file.ts';

const TRY_EVERY = 15;

/** A lock is held for milliseconds. One that stays the same this long was left behind by a process that died. */
const LEFT_BEHIND_AFTER = 3_000;

export type Lock = {
  /** Whether the lock is still ours: it is not, when we stood still so long that another process took it for left behind. */
  isHeld(): Promise<boolean>;
};

/** Waits for its turn, for as long as others keep taking theirs. */
export async function withLock<T>(path: string, runtime: Runtime, work: (lock: Lock) => Promise<T>): Promise<T> {
  const lockPath = `${path}.lock`;
  const mark = `${process.pid} ${runtime.uuid()}`;
  await take(lockPath, mark, runtime);
  const isHeld = async (): Promise<boolean> => (await markIn(lockPath)) === mark;
  try {
    return await work({ isHeld });
  } finally {
    if (await isHeld()) await rm(lockPath, { force: true });
  }
}

async function take(lockPath: string, mark: string, runtime: Runtime): Promise<void> {
  let seen: string | null = null;
  let unchanged = 0;
  while (!(await created(lockPath, mark))) {
    const holder = await markIn(lockPath);
    unchanged = holder === seen ? unchanged + TRY_EVERY : 0;
    seen = holder;
    if (holder !== null && unchanged >= LEFT_BEHIND_AFTER) {
      await clear(lockPath, holder, runtime);
      unchanged = 0;
    }
    await pause(runtime, TRY_EVERY);
  }
}

async function created(lockPath: string, mark: string): Promise<boolean> {
  try {
    const file = await open(lockPath, 'wx', 0o600);
    await file.writeFile(mark);
    await file.close();
    return true;
  } catch (error) {
    if (codeOf(error) === 'EEXIST') return false;
    throw error;
  }
}

/** Moves it aside first, because two may clear at once: whoever finds that it moved a newer lock gives it back. */
async function clear(lockPath: string, holder: string, runtime: Runtime): Promise<void> {
  const aside = `${lockPath}.${runtime.uuid()}`;
  try {
    await rename(lockPath, aside);
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return;
    throw error;
  }
  const moved = await markIn(aside);
  if (moved !== null && moved !== holder) await created(lockPath, moved);
  await rm(aside, { force: true });
}

async function markIn(lockPath: string): Promise<string | null> {
  try {
    return await readFile(lockPath, 'utf8');
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return null;
    throw error;
  }
}
