// How long a test waits before it calls something lost. A long wait costs time only when it is in vain, so a slow machine
// gets all it needs; how fast something is, no test proves by how long it waited.

import { MINUTE } from '#shared/base/time.ts';

/** For one thing to come about. */
export const PATIENCE = 1 * MINUTE;

/** For a whole test, which may wait for several things: longer than one wait, so that the wait itself says what did not come. */
export const TEST_PATIENCE = 5 * MINUTE;

/** Waits until it is so; says what was waited for when it does not come. */
export async function until(isSo: () => boolean | Promise<boolean>, what: string): Promise<void> {
  const end = performance.now() + PATIENCE;
  while (!(await isSo())) {
    if (performance.now() > end) throw new Error(`Waited in vain for ${what}`);
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
}
