// What each of the checking commands runs: all there is, the tests of a part, or what a change asks for in less than a minute.

import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runOnPinnedNode } from './pinned-node.mjs';
import { at, readJson } from './project.mjs';
import { build, isBuildFresh } from './screens-build.mjs';
import { check, runSteps, succeeded } from './step-run.mjs';
import { Stop } from './stop.mjs';
import { countTests, SUITES, suiteOf, testFiles } from './test-count.mjs';
import { needsOf } from './test-needs.mjs';
import { ensureTestPrograms } from './test-programs.mjs';

/** @typedef {import('./step-run.mjs').Step} Step */

const ROOMS = ['shared', 'server', 'client', 'tests', 'tools'];
const BIOME = at('node_modules', '@biomejs', 'biome', 'bin', 'biome');
const TSC = at('node_modules', 'typescript', 'bin', 'tsc');
const KNIP = at('node_modules', 'knip', 'bin', 'knip.js');
const VITEST = at('node_modules', 'vitest', 'vitest.mjs');

/** @type {Step} */
const LINT = { name: 'Format and lint', run: () => check(runOnPinnedNode([BIOME, 'ci', '--error-on-warnings', '.'])) };
/** A hint that a line of the configuration does nothing counts too. @type {Step} */
const UNUSED = {
  name: 'What nobody uses',
  run: () => check(runOnPinnedNode([KNIP, '--no-progress', '--treat-config-hints-as-errors'])),
};
/** @type {Step} */
const BUILD = { name: 'Build of the screens', run: () => check(build()) };

const GOLDEN = 'tests/contract/golden.test.ts';
/** By the names of its tests; what is passed over does not start a Redis either. */
const WITHOUT_REDIS = ['--testNamePattern', '^(?!in a fresh Redis)'];

/** The exit code: 0 only when everything there is was run and passed. */
export function testEverything() {
  return runSteps([
    programs({ redis: true, chromium: true }),
    LINT,
    ...ROOMS.map(typesOf),
    UNUSED,
    BUILD,
    { name: 'Test suites', run: () => runTests([], testFiles(), SUITES) },
  ]);
}

/**
 * The tests with one of these parts in their path, after what they need and nothing more.
 * @param {readonly string[]} parts
 */
export function testPart(parts) {
  const all = testFiles();
  const unknown = parts.filter((part) => !all.some((file) => file.includes(part)));
  if (unknown.length > 0) throw new Stop(`No test file has ${unknown.join(' or ')} in its path.`);
  const files = all.filter((file) => parts.some((part) => file.includes(part)));
  const needs = needsOf(files);
  return runSteps([
    ...(needs.redis || needs.chromium ? [programs(needs)] : []),
    ...(needs.chromium && !isBuildFresh() ? [BUILD] : []),
    { name: `Tests of ${parts.join(' and ')}`, run: () => runTests(files, files, []) },
  ]);
}

/** What every change must pass, without starting a server: the house, and the first to break when what is stored changes. */
export function checkChange() {
  const house = testFiles().filter(
    (file) => suiteOf(file) === 'house' && !Object.values(needsOf([file])).includes(true),
  );
  return runSteps([
    LINT,
    ...ROOMS.map(typesOf),
    UNUSED,
    { name: 'House', run: () => runTests(house, house, ['house']) },
    { name: 'Golden journals, without Redis', run: () => runTests([GOLDEN, ...WITHOUT_REDIS], [GOLDEN], []) },
  ]);
}

export function lint() {
  return runSteps([LINT]);
}

/** @param {readonly string[]} rooms all of them when none is named */
export function checkTypes(rooms) {
  const unknown = rooms.filter((room) => !ROOMS.includes(room));
  if (unknown.length > 0) throw new Stop(`Choose one of: ${ROOMS.join(', ')}.`);
  return runSteps((rooms.length === 0 ? ROOMS : rooms).map(typesOf));
}

export async function format() {
  return (await runOnPinnedNode([BIOME, 'check', '--write', '.'])).code;
}

/**
 * Runs tests again when what they import changes. Without those of the screens, which run on a build.
 * @param {readonly string[]} parts
 */
export async function watchTests(parts) {
  return (await runOnPinnedNode([VITEST, 'watch', '--project', 'node', ...parts])).code;
}

/** @param {import('./test-needs.mjs').Needs} needs @returns {Step} */
function programs(needs) {
  return { name: 'Programs the tests need', run: () => ensureTestPrograms(needs).then(succeeded) };
}

/** @param {string} room @returns {Step} */
function typesOf(room) {
  return { name: `Types of ${room}`, run: () => check(runOnPinnedNode([TSC, '-p', join(room, 'tsconfig.json')])) };
}

/**
 * @param {readonly string[]} filters what the runner is asked for, and how; everything when empty
 * @param {readonly string[]} files each must have run something
 * @param {readonly string[]} suites these too
 * @returns {Promise<import('./step-run.mjs').Outcome>}
 */
async function runTests(filters, files, suites) {
  const folder = mkdtempSync(join(tmpdir(), 'meldkamerbeeld-tests-'));
  const reportFile = join(folder, 'report.json');
  try {
    const { code, interrupted } = await runOnPinnedNode([
      VITEST,
      'run',
      '--reporter=default',
      '--reporter=json',
      `--outputFile.json=${reportFile}`,
      ...filters,
    ]);
    return { ...countTests(readJson(reportFile), code, files, suites), interrupted };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
