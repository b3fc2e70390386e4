// `npm run mutate`: turns rules round in a copy of the working tree, one change at a time, and demands that a test that cites the rule
// fails. Ten rules drawn by a seed, those that are named, or all of them. Ends with 1 when a change survives, with 2 when it was asked
// wrongly.

import fc from 'fast-check';
import { idsCitedIn, testFiles } from '../support/citations.ts';
import { MUTANTS, type Mutant } from './mutants.ts';
import type { Outcome } from './outcome.ts';
import { Scratch } from './scratch.ts';

const DRAWN = 10;
const VERDICT = { failed: 'failed, as it must', passed: 'SURVIVED', broken: 'COULD NOT BE RUN' } as const;

function wanted(asked: readonly string[]): readonly string[] | null {
  const all = Object.keys(MUTANTS);
  if (asked.length === 1 && asked[0] === 'all') return all;
  if (asked.length > 0 && asked.every((rule) => all.includes(rule))) return asked;
  // Another one each time; it is said, so that it can be asked for again.
  const [seed = String(process.pid), ...more] = asked;
  if (more.length > 0 || !/^\d{1,9}$/.test(seed)) return null;
  say(`${DRAWN} rules drawn by seed ${seed}`);
  const draw = fc.shuffledSubarray(all, { minLength: DRAWN, maxLength: DRAWN });
  return fc.sample(draw, { seed: Number(seed), numRuns: 1 })[0] ?? [];
}

/** Screens are not looked at: they cite no rule that nothing quicker proves. */
function filesCiting(rules: readonly string[]): readonly string[] {
  return testFiles
    .filter(({ path }) => !path.startsWith('tests/screen/'))
    .filter(({ text }) => idsCitedIn(text).some((id) => rules.includes(id)))
    .map(({ path }) => path);
}

function say(line: string): void {
  process.stdout.write(`${line}\n`);
}

function told(rule: string, [file, text, instead]: Mutant, { kind, tests }: Outcome): string {
  return `${rule} ${file}: ${JSON.stringify(text)} -> ${JSON.stringify(instead)}: ${tests.length} ${VERDICT[kind]}`;
}

async function main(): Promise<number> {
  const rules = wanted(process.argv.slice(2));
  if (rules === null) {
    say('Ask for a seed, for rules such as R13 R46, or for all.');
    return 2;
  }
  const scratch = new Scratch();
  // Also when it is broken off.
  process.once('exit', () => scratch.remove());
  const before = await scratch.run(rules, filesCiting(rules));
  if (before.kind !== 'passed') {
    const failing = before.kind === 'failed' ? before.tests : ['a file cannot be run'];
    say(`Nothing can be said, for as it is these do not pass: ${failing.join('; ')}`);
    return 1;
  }
  let survived = 0;
  for (const rule of rules) {
    for (const mutant of MUTANTS[rule] ?? []) {
      const outcome = await scratch.tryOut(mutant, [rule], filesCiting([rule]));
      if (outcome.kind !== 'failed') survived += 1;
      say(told(rule, mutant, outcome));
    }
  }
  say(survived === 0 ? 'Every change was noticed.' : `${survived} changes were not noticed.`);
  return survived === 0 ? 0 : 1;
}

for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.once(signal, () => {
    say('Broken off.');
    process.exit(1);
  });
}
process.exitCode = await main();
