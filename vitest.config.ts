// All tests. Two projects: everything that runs in Node, and the screens, which share one real browser at a time.

import { defineConfig } from 'vitest/config';

const SETUP = ['tests/support/silence.ts'];

export default defineConfig({
  test: {
    pool: 'forks',
    maxWorkers: 2,
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
          testTimeout: 20_000,
          hookTimeout: 20_000,
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
          testTimeout: 60_000,
          hookTimeout: 60_000,
          fileParallelism: false,
          sequence: { groupOrder: 2 },
        },
      },
    ],
  },
});
