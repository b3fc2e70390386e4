// A stray line on the console fails the test that printed it: output that nobody expects is output that nobody reads.

import { afterAll, afterEach } from 'vitest';

const METHODS = ['debug', 'dir', 'error', 'info', 'log', 'table', 'trace', 'warn'] as const;
const strayLines: string[] = [];

for (const method of METHODS) {
  globalThis.console[method] = (...words: readonly unknown[]) => {
    strayLines.push(`console.${method}: ${words.map(textOf).join(' ')}`);
  };
}

afterEach(failOnStrayLines);
// Also what is said outside a test: while a file loads, or after its last test.
afterAll(failOnStrayLines);

function failOnStrayLines(): void {
  const said = strayLines.splice(0);
  if (said.length > 0) throw new Error(`Stray output on the console:\n${said.join('\n')}`);
}

function textOf(word: unknown): string {
  if (word instanceof Error) return word.stack ?? word.message;
  return typeof word === 'string' ? word : JSON.stringify(word);
}
