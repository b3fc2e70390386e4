// For files whose tests start processes, servers or browsers: what is done in a second may take many on a machine that is busy.

import { vi } from 'vitest';
import { PATIENCE, TEST_PATIENCE } from './patience.ts';

/** From here on in this file; to be said before the first test. */
export function bePatient(): void {
  vi.setConfig({ testTimeout: TEST_PATIENCE, hookTimeout: TEST_PATIENCE, expect: { poll: { timeout: PATIENCE } } });
}
