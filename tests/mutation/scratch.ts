// A copy of the working tree in which a text is changed and the tests that cite a rule are run; the tree itself stays as it is.

import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PROJECT } from '../support/source-files.ts';
import type { Mutant } from './mutants.ts';
import { type Outcome, outcomeOf } from './outcome.ts';

const LEFT_OUT = ['node_modules', '.git', 'dist', 'data'].map((name) => join(PROJECT, name));

export class Scratch {
  readonly #root = mkdtempSync(join(tmpdir(), 'meldkamerbeeld-mutants-'));

  constructor() {
    cpSync(PROJECT, this.#root, { recursive: true, filter: (path) => !LEFT_OUT.includes(path) });
    symlinkSync(join(PROJECT, 'node_modules'), join(this.#root, 'node_modules'));
  }

  remove(): void {
    rmSync(this.#root, { recursive: true, force: true });
  }

  /** What becomes of the tests in these files that cite one of these rules, with the text changed. */
  async tryOut([file, text, instead]: Mutant, rules: readonly string[], files: readonly string[]): Promise<Outcome> {
    const path = join(this.#root, file);
    const original = readFileSync(path, 'utf8');
    // As a function, for in a plain text a `$` would mean something.
    writeFileSync(
      path,
      original.replace(text, () => instead),
    );
    try {
      return await this.run(rules, files);
    } finally {
      writeFileSync(path, original);
    }
  }

  async run(rules: readonly string[], files: readonly string[]): Promise<Outcome> {
    const report = join(this.#root, 'mutant-report.json');
    rmSync(report, { force: true });
    const vitest = join(this.#root, 'node_modules/vitest/vitest.mjs');
    const args = ['run', '--project', 'node', '--maxWorkers=1', '--reporter=json', `--outputFile=${report}`];
    const titles = `\\[(?:${rules.join('|')})\\]`;
    const child = spawn(process.execPath, [vitest, ...args, '-t', titles, ...files], {
      cwd: this.#root,
      env: Object.fromEntries(Object.entries(process.env).filter(([name]) => !name.startsWith('VITEST'))),
      stdio: 'ignore',
    });
    await once(child, 'exit');
    // A runner that did not come to its end reports nothing, and proves nothing.
    return outcomeOf(existsSync(report) ? JSON.parse(readFileSync(report, 'utf8')) : { testResults: [] });
  }
}
