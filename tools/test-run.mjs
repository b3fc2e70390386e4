// npm test: every check of the house, one after another, all of them even when one fails. The last line counts them.

import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runOnPinnedNode } from './pinned-node.mjs';
import { at, readJson } from './project.mjs';
import { build } from './screens-build.mjs';
import { countTests, testFiles } from './test-count.mjs';
import { ensureTestPrograms } from './test-programs.mjs';

const ROOMS = ['shared', 'server', 'client', 'tests', 'tools'];

/**
 * @typedef {{ passed: number, failed: number, problems: readonly string[], interrupted?: boolean }} Outcome
 * @typedef {{ name: string, run: () => Promise<Outcome> }} Step
 */

/** The exit code: 0 only when everything there is was run and passed. */
export async function testEverything() {
  let passed = 0;
  /** @type {string[]} */
  const problems = [];
  let failed = 0;
  for (const step of steps()) {
    print(`\n== ${step.name}`);
    const startedAt = performance.now();
    const outcome = await step.run().catch(brokenBy);
    print(
      `   ${outcome.failed === 0 ? 'passed' : 'FAILED'} in ${((performance.now() - startedAt) / 1000).toFixed(1)} s`,
    );
    passed += outcome.passed;
    failed += outcome.failed;
    problems.push(...outcome.problems.map((problem) => `${step.name}: ${problem}`));
    if (outcome.interrupted) {
      problems.push('broken off; what comes after was not run');
      failed += 1;
      break;
    }
  }
  print('');
  for (const problem of problems) print(`FAILED  ${problem}`);
  print(`${passed} passed, ${failed} failed`);
  return failed === 0 && passed > 0 ? 0 : 1;
}

/** @returns {Step[]} */
function steps() {
  const biome = at('node_modules', '@biomejs', 'biome', 'bin', 'biome');
  const tsc = at('node_modules', 'typescript', 'bin', 'tsc');
  return [
    { name: 'Programs the tests need', run: () => ensureTestPrograms().then(succeeded) },
    { name: 'Format and lint', run: () => check(runOnPinnedNode([biome, 'ci', '--error-on-warnings', '.'])) },
    ...ROOMS.map((room) => ({
      name: `Types of ${room}`,
      run: () => check(runOnPinnedNode([tsc, '-p', join(room, 'tsconfig.json')])),
    })),
    { name: 'Build of the screens', run: () => check(build(['--logLevel', 'warn'])) },
    { name: 'Test suites', run: runSuites },
  ];
}

/** @returns {Promise<Outcome>} */
async function runSuites() {
  const folder = mkdtempSync(join(tmpdir(), 'meldkamerbeeld-tests-'));
  const reportFile = join(folder, 'report.json');
  try {
    const { code, interrupted } = await runOnPinnedNode([
      at('node_modules', 'vitest', 'vitest.mjs'),
      'run',
      '--reporter=default',
      '--reporter=json',
      `--outputFile.json=${reportFile}`,
    ]);
    return { ...countTests(readJson(reportFile), code, testFiles()), interrupted };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/**
 * @param {Promise<import('./child.mjs').Ended>} ending
 * @returns {Promise<Outcome>}
 */
async function check(ending) {
  const { code, interrupted } = await ending;
  return code === 0 ? succeeded() : { passed: 0, failed: 1, problems: [`exit code ${code}`], interrupted };
}

/** A step counts as one test. */
function succeeded() {
  return { passed: 1, failed: 0, problems: [] };
}

/** @param {unknown} problem @returns {Outcome} */
function brokenBy(problem) {
  return { passed: 0, failed: 1, problems: [problem instanceof Error ? problem.message : String(problem)] };
}

/** @param {string} line */
function print(line) {
  process.stdout.write(`${line}\n`);
}
