// What stands in the pages of the documentation: tables, code and paths, as they are written.

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { PROJECT } from './source-files.ts';

export function textOf(path: string): string {
  return readFileSync(join(PROJECT, path), 'utf8');
}

/** The cells of every row of a table, heads and rulers left out. */
export function rowsOf(text: string): readonly (readonly string[])[] {
  const lines = text.split('\n');
  return lines
    .filter((line, at) => line.startsWith('| ') && !/^\|[-|: ]+\|$/.test(lines[at + 1] ?? ''))
    .map((line) =>
      line
        .split(/(?<!\\)\|/)
        .slice(1, -1)
        .map((cell) => cell.trim()),
    );
}

export function codeIn(text: string): readonly string[] {
  return [...text.matchAll(/`([^`\n]+)`/g)].map(([, code = '']) => code);
}

export function pathsIn(text: string): readonly string[] {
  return codeIn(text).filter((code) => /^(?:shared|server|client|tests|tools|docs)\/[\w./-]+\.\w+$/.test(code));
}
