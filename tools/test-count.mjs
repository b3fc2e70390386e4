// Counts what the test runner reported, and finds what it did not: suites and files that ran nothing.

import { existsSync, readdirSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { ROOT } from './project.mjs';

/** Each must have run something when everything is run. The house is the tests directly under tests/. */
export const SUITES = ['house', 'shared', 'server', 'client', 'contract', 'journey', 'cases', 'faults', 'screen'];

/**
 * @typedef {{ name: string, status: string, message?: string, assertionResults: readonly { status: string }[] }} ReportedFile
 * @typedef {{ success: boolean, testResults: readonly ReportedFile[] }} Report
 * @typedef {{ passed: number, failed: number, problems: readonly string[] }} Count
 */

/**
 * The exit code counts too: an error that nobody caught fails the run, and the report still says success.
 * @param {Report} report
 * @param {number} exitCode of the test runner
 * @param {readonly string[]} files every test file there is, relative to the project, with `/`
 * @param {readonly string[]} suites
 * @returns {Count}
 */
export function countTests(report, exitCode, files, suites = SUITES) {
  const tests = report.testResults.flatMap((file) => file.assertionResults.map(({ status }) => status));
  const ran = new Set(report.testResults.filter(ranSomething).map((file) => fileName(file.name)));
  const broken = report.testResults.filter(broke).map((file) => fileName(file.name));
  const problems = [
    ...broken.map((file) => `${file} could not be run`),
    ...files.filter((file) => !ran.has(file) && !broken.includes(file)).map((file) => `${file} found nothing to run`),
    ...suites
      .filter((suite) => ![...ran].some((file) => suiteOf(file) === suite))
      .map((suite) => `the suite ${suite} found nothing to run`),
  ];
  const failed = tests.filter((status) => status === 'failed').length;
  if ((exitCode !== 0 || !report.success) && failed === 0 && problems.length === 0)
    problems.push('something went wrong outside the tests');
  return { passed: tests.filter((status) => status === 'passed').length, failed: failed + problems.length, problems };
}

/** Every test file under tests/, relative to the project, with `/`. */
export function testFiles(folder = join(ROOT, 'tests')) {
  if (!existsSync(folder)) return [];
  /** @type {string[]} */
  const found = [];
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) found.push(...testFiles(path));
    else if (/\.test\.tsx?$/.test(entry.name)) found.push(fileName(path));
  }
  return found;
}

/** @param {ReportedFile} file */
function ranSomething(file) {
  return file.assertionResults.some(({ status }) => status === 'passed' || status === 'failed');
}

/** @param {ReportedFile} file */
function broke(file) {
  return file.status === 'failed' && !file.assertionResults.some(({ status }) => status === 'failed');
}

/** @param {string} path */
function fileName(path) {
  return relative(ROOT, path).split(sep).join('/');
}

/** @param {string} file relative to the project, with `/` */
export function suiteOf(file) {
  const [, folder, ...rest] = file.split('/');
  return rest.length === 0 ? 'house' : folder;
}
