// Runs checks one after another, all of them even when one fails, and counts in the last line what passed and what failed.

/**
 * @typedef {{ passed: number, failed: number, problems: readonly string[], interrupted?: boolean }} Outcome
 * @typedef {{ name: string, run: () => Promise<Outcome> }} Step
 */

/**
 * The exit code: 0 only when something was run and all of it passed.
 * @param {readonly Step[]} steps
 */
export async function runSteps(steps) {
  let passed = 0;
  /** @type {string[]} */
  const problems = [];
  let failed = 0;
  for (const step of steps) {
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

/**
 * A program that says by its exit code whether all is well.
 * @param {Promise<import('./child.mjs').Ended>} ending
 * @returns {Promise<Outcome>}
 */
export async function check(ending) {
  const { code, interrupted } = await ending;
  return code === 0 ? succeeded() : { passed: 0, failed: 1, problems: [`exit code ${code}`], interrupted };
}

/** A step counts as one test. */
export function succeeded() {
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
