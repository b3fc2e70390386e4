// The golden journals, read from their folders: what was written, and what the commit that wrote it told of it.

import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Draft } from '#shared/journal/facts.ts';

export type Golden = {
  readonly name: string;
  /** The running hash behind each entry, and its exact bytes. */
  readonly lines: readonly { readonly hash: string; readonly bytes: string }[];
  readonly sqliteFile: string;
  readonly epoch: string;
  /** What stands in this file of its folder; null when that commit could not tell it. */
  readonly told: (file: 'picture.json' | 'register.csv' | 'dossiers.csv' | 'figures.csv') => string | null;
};

export function goldens(): readonly Golden[] {
  return readdirSync(import.meta.dirname, { withFileTypes: true })
    .filter((one) => one.isDirectory())
    .map(({ name }) => golden(name));
}

/** Those of one version: the one it came with, and `<version>-with-<what>` for what came within it and is only new. */
export function goldensOf(version: number): readonly Golden[] {
  return goldens().filter(({ name }) => name === String(version) || name.startsWith(`${version}-with-`));
}

/** Of those the one with the most kinds in it. */
export function fullestOf(version: number): Golden {
  const [fullest] = goldensOf(version).toSorted(
    // Of two that have as many the later one: what is written no more is in the other.
    (one, other) => kindsIn(other).length - kindsIn(one).length || (one.name < other.name ? 1 : -1),
  );
  if (fullest === undefined) throw new Error(`No golden journal of version ${version}`);
  return fullest;
}

export function golden(name: string): Golden {
  const folder = join(import.meta.dirname, name);
  const lines = readFileSync(join(folder, 'entries.txt'), 'utf8')
    .trimEnd()
    .split('\n')
    .map((line) => ({ hash: line.slice(0, 64), bytes: line.slice(65) }));
  const [first] = factsIn(lines);
  if (first?.kind !== 'journal-opened') throw new Error(`${name} does not begin as a journal`);
  return {
    name,
    lines,
    sqliteFile: join(folder, 'journal.sqlite'),
    epoch: first.epoch,
    told: (file) => (existsSync(join(folder, file)) ? readFileSync(join(folder, file), 'utf8') : null),
  };
}

/** The kinds of fact and, as `afwijking-changed <kind>` and `reading-late <kind>`, of what is in them, each once. */
export function kindsIn({ lines }: Pick<Golden, 'lines'>): readonly string[] {
  const kinds = factsIn(lines).map((fact) => {
    if (fact.kind === 'afwijking-changed') return `${fact.kind} ${fact.change.kind}`;
    return fact.kind === 'reading-late' ? `${fact.kind} ${fact.reading.kind}` : fact.kind;
  });
  return [...new Set(kinds)].sort();
}

function factsIn(lines: Golden['lines']): Draft['facts'] {
  return lines.flatMap(({ bytes }) => (JSON.parse(bytes) as Draft).facts);
}

/** A file for a spreadsheet as its columns, so that one that comes new changes none of the others. */
export function columnsOf(csv: string): Readonly<Record<string, readonly string[]>> {
  const [headings = [], ...rows] = csv
    .replace(/^\uFEFF/, '')
    .split('\r\n')
    .filter((row) => row !== '')
    .map(cellsOf);
  return Object.fromEntries(headings.map((heading, column) => [heading, rows.map((row) => row[column] ?? '')]));
}

function cellsOf(row: string): readonly string[] {
  return [...row.matchAll(/(?:^|;)(?:"((?:[^"]|"")*)"|([^;]*))/g)].map(([, quoted, bare]) => quoted ?? bare ?? '');
}
