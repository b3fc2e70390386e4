// All tests. Two projects: everything that runs in Node, and the screens, which share one real browser at a time.

import { defineConfig } from 'vitest/config';
import { PATIENCE, TEST_PATIENCE } from './tests/support/patience.ts';

const SETUP = ['tests/support/silence.ts', 'tests/support/stories-seed.ts'];

export default defineConfig({
  test: {
    pool: 'forks',
    maxWorkers: 2,
    // What a test costs it says in work, such as the runs of a property. These only end what hangs, however busy the machine is.
    testTimeout: TEST_PATIENCE,
    hookTimeout: TEST_PATIENCE,
    expect: { poll: { timeout: PATIENCE } },
    // A test that fails once has failed.
    retry: 0,
    passWithNoTests: false,
    allowOnly: false,
    projects: [
      {
        extends: true,
        test: {
          name: 'node',
          include: ['tests/**/*.test.{ts,tsx}'],
          exclude: ['tests/screen/**', 'tests/bench/**'],
          environment: 'node',
          setupFiles: SETUP,
          sequence: { groupOrder: 1 },
        },
      },
      {
        extends: true,
        test: {
          name: 'screen',
          include: ['tests/screen/**/*.test.{ts,tsx}'],
          environment: 'node',
          setupFiles: SETUP,
          fileParallelism: false,
          sequence: { groupOrder: 2 },
        },
      },
    ],
  },
});
