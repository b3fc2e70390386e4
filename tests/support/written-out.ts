// Where the answers of the statement are written out by hand instead of derived from their table.

import { NOTHING_STATED } from '#shared/deviation/statement.ts';
import type { SourceFile } from './source-files.ts';

/** `to` and `reason` are words that other things have too. */
const NAMES = Object.keys(NOTHING_STATED).filter((name) => name !== 'to' && name !== 'reason');
const NAMED = new RegExp(`\\b(?:${NAMES.join('|')})\\b`, 'g');

/** Lines that name answers belong together when there are no more than this many others between them. */
const BETWEEN = 2;
/** Fewer are a rule about some answers, not a list of them. */
const LEAST = 5;

/** The places, as `path:line`, of runs of lines that name at least five different optional answers. */
export function writtenOut({ path, text }: SourceFile): readonly string[] {
  const found: string[] = [];
  let run = { first: 0, last: -Infinity, names: new Set<string>() };
  const end = (): void => {
    if (run.names.size >= LEAST) found.push(`${path}:${run.first}`);
  };
  for (const [index, line] of text.split('\n').entries()) {
    const names = line.match(NAMED) ?? [];
    if (names.length === 0) continue;
    if (index - run.last > BETWEEN + 1) {
      end();
      run = { first: index + 1, last: index, names: new Set() };
    }
    run.last = index;
    for (const name of names) run.names.add(name);
  }
  end();
  return found;
}
