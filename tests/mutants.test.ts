// The table of rules turned round stays true: each rule that tests show is in it, and each text stands once in a file that keeps the rule.

import { expect, it } from 'vitest';
import { MUTANTS } from './mutation/mutants.ts';
import { outcomeOf } from './mutation/outcome.ts';
import { pathsIn, rowsOf, textOf } from './support/pages.ts';

const rules = rowsOf(textOf('docs/rules.md')).filter(([id = '']) => /^R\d+$/.test(id));

it('has every rule that tests show, and no other', () => {
  const shown = rules.filter((row) => row[3] !== 'not yet').map(([id]) => id);
  expect(shown.length).toBeGreaterThan(40);
  expect(Object.keys(MUTANTS).sort()).toEqual(shown.sort());
  expect(Object.entries(MUTANTS).filter(([, mutants]) => mutants.length === 0)).toEqual([]);
});

it.each(Object.entries(MUTANTS))('%s is turned round in a text that stands once where it is kept', (rule, mutants) => {
  const kept = pathsIn(rules.find(([id]) => id === rule)?.[2] ?? '');
  const wrong = mutants.filter(([file, text, instead]) => {
    return !kept.includes(file) || textOf(file).split(text).length !== 2 || text === instead;
  });
  expect(wrong).toEqual([]);
});

it('a change is noticed only when a test fails: what could not be run proves nothing', () => {
  const file = (status: string, ...tests: readonly string[]) => ({
    status,
    assertionResults: tests.map((one) => ({ status: one, fullName: one })),
  });
  const kinds = [
    [file('passed', 'passed', 'skipped')],
    [file('failed', 'passed', 'failed')],
    [file('failed'), file('failed', 'failed')],
    [file('failed'), file('passed', 'passed')],
    [file('passed', 'skipped')],
    [],
  ].map((testResults) => outcomeOf({ testResults }).kind);
  expect(kinds).toEqual(['passed', 'failed', 'failed', 'broken', 'broken', 'broken']);
});
