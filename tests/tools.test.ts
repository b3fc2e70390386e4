// The tools behind the npm scripts: that `npm test` cannot pass by not looking, and that an installation is judged by what is there.

import { describe, expect, it } from 'vitest';
import { missing } from '../tools/installed.mjs';
import { findChromium, findRedis } from '../tools/programs.mjs';
import { countTests, testFiles } from '../tools/test-count.mjs';
import { needsOf } from '../tools/test-needs.mjs';
import { PROJECT } from './support/source-files.ts';

const MISSING = '/nowhere/at/all';

/** What the test runner reports of one file. */
function reported(file: string, ...statuses: readonly string[]) {
  const status = statuses.includes('failed') ? 'failed' : 'passed';
  return { name: `${PROJECT}${file}`, status, assertionResults: statuses.map((one) => ({ status: one })) };
}

describe('counting tests', () => {
  const house = 'tests/house.test.ts';
  const shared = 'tests/shared/picture.test.ts';
  const files = [house, shared];
  const suites = ['house', 'shared'];

  it('counts what passed and what failed', () => {
    const testResults = [reported(house, 'passed', 'passed'), reported(shared, 'passed', 'failed', 'skipped')];
    expect(countTests({ success: false, testResults }, 1, files, suites)).toEqual({
      passed: 3,
      failed: 1,
      problems: [],
    });
  });

  it('fails when a file was not run, even when nothing failed', () => {
    const report = { success: true, testResults: [reported(house, 'passed'), reported(shared, 'passed')] };
    expect(countTests(report, 0, [...files, 'tests/shared/new.test.ts'], suites)).toEqual({
      passed: 2,
      failed: 1,
      problems: ['tests/shared/new.test.ts found nothing to run'],
    });
  });

  it('fails when a suite has no file, or only skips', () => {
    const report = { success: true, testResults: [reported(house, 'passed'), reported(shared, 'skipped')] };
    expect(countTests(report, 0, [house, shared], ['house', 'shared', 'screen'])).toEqual({
      passed: 1,
      failed: 3,
      problems: [
        'tests/shared/picture.test.ts found nothing to run',
        'the suite shared found nothing to run',
        'the suite screen found nothing to run',
      ],
    });
  });

  it('fails when a file breaks outside its tests', () => {
    const broken = { ...reported(shared, 'passed'), status: 'failed' };
    expect(countTests({ success: false, testResults: [reported(house, 'passed'), broken] }, 1, files, suites)).toEqual({
      passed: 2,
      failed: 1,
      problems: ['tests/shared/picture.test.ts could not be run'],
    });
  });

  it('fails when the runner ends with an error, even when it reports success', () => {
    const testResults = [reported(house, 'passed'), reported(shared, 'passed')];
    const outside = { passed: 2, failed: 1, problems: ['something went wrong outside the tests'] };
    expect(countTests({ success: true, testResults }, 1, files, suites)).toEqual(outside);
    expect(countTests({ success: false, testResults }, 0, files, suites)).toEqual(outside);
  });

  it('finds every test file there is, this one too', () => {
    expect(testFiles()).toEqual(
      expect.arrayContaining(['tests/tools.test.ts', 'tests/server/settings/config.test.ts']),
    );
  });
});

describe('what a part of the tests needs', () => {
  it.each([
    ['tests/shared/picture/order.test.ts', { redis: false, chromium: false }],
    ['tests/house.test.ts', { redis: false, chromium: false }],
    ['tests/journey/start.test.ts', { redis: false, chromium: false }],
    ['tests/server/dossier/write-redis.test.ts', { redis: true, chromium: false }],
    ['tests/screen/figures.test.ts', { redis: false, chromium: true }],
    ['tests/tools.test.ts', { redis: true, chromium: true }],
  ])('%s needs %o', (file, needs) => {
    expect(needsOf([file])).toEqual(needs);
  });

  it('is all that any of its files needs', () => {
    expect(needsOf(['tests/server/dossier/write-redis.test.ts', 'tests/screen/figures.test.ts'])).toEqual({
      redis: true,
      chromium: true,
    });
  });
});

describe('judging an installation', () => {
  const locked = {
    '': { version: '0.1.0' },
    'node_modules/server': { version: '1.0.0' },
    'node_modules/builder': { version: '2.0.0', dev: true },
    'node_modules/for-another-system': { version: '3.0.0', optional: true },
  };

  it('misses nothing when every package has its version, whatever other systems need', () => {
    const noted = {
      'node_modules/server': { version: '1.0.0' },
      'node_modules/builder': { version: '2.0.0', dev: true },
    };
    expect(missing(locked, noted, true)).toEqual([]);
  });

  it('misses a package that is absent or has another version', () => {
    expect(missing(locked, { 'node_modules/server': { version: '0.9.0' } }, true)).toEqual([
      'node_modules/server',
      'node_modules/builder',
    ]);
  });

  it('does not miss what only builds and tests when the server is all that runs', () => {
    expect(missing(locked, { 'node_modules/server': { version: '1.0.0' } }, false)).toEqual([]);
  });
});

describe('finding programs', () => {
  it('finds the Redis and the Chromium that the tests run on', () => {
    expect([findRedis(), findChromium()]).toEqual([
      expect.stringMatching(/redis-server$/),
      expect.stringMatching(/chrom/),
    ]);
  });

  it('takes the Chromium that is named, and no other when that one is not there', () => {
    expect(findChromium({ ...process.env, CHROMIUM: process.execPath })).toBe(process.execPath);
    expect(findChromium({ ...process.env, CHROMIUM: MISSING })).toBeNull();
  });
});
