// Where the answers of the statement are written out by hand instead of derived from their table, whatever way it is laid out.

import { parseSync } from 'vite';
import { NOTHING_STATED } from '#shared/deviation/statement.ts';
import type { SourceFile } from './source-files.ts';

/** `to`, `reason` and `forced` are words that other things have too. */
const NAMES = new Set(Object.keys(NOTHING_STATED).filter((name) => !['to', 'reason', 'forced'].includes(name)));

/** Fewer are a rule about some answers, not a list of them. */
const LEAST = 5;
/** In parts of the syntax: what is larger is a list only when as many of its own members name an answer, and is a story otherwise. */
const LARGE = 400;

/**
 * The places, as `path:line`, of what names at least five different optional answers: the smallest piece of code that does, an object, a
 * type, a list, a function. A file as a whole is none.
 */
export function writtenOut({ path, text }: SourceFile): readonly string[] {
  const { program, errors } = parseSync(path, text);
  if (errors.length > 0) throw new Error(`${path} cannot be read`);
  const found: number[] = [];
  lookInto(program, found);
  return found.map((start) => `${path}:${text.slice(0, start).split('\n').length}`);
}

type Looked = { readonly names: ReadonlySet<string>; readonly size: number; readonly members: number };
type Part = Readonly<Partial<Record<'type' | 'start' | 'name' | 'value', unknown>>>;

/** The answers that it names, and in how many members of a list in it; the places of what is within it go into `found`. */
function lookInto(node: unknown, found: number[]): Looked {
  if (typeof node !== 'object' || node === null) return { names: new Set(), size: 0, members: 0 };
  const before = found.length;
  const inside = Object.values(node).map((part) => lookInto(part, found));
  const names = new Set([...inside.flatMap((one) => [...one.names]), ...namedBy(node)]);
  const size = inside.reduce((sum, one) => sum + one.size, 1);
  const naming = inside.filter((one) => one.names.size > 0).length;
  const members = Array.isArray(node) ? naming : Math.max(0, ...inside.map((one) => one.members));
  const { type, start } = node as Part;
  const isList = type !== 'Program' && names.size >= LEAST && (size <= LARGE || members >= LEAST);
  if (isList && typeof start === 'number' && found.length === before) found.push(start);
  return { names, size, members };
}

function namedBy({ type, name, value }: Part): readonly string[] {
  return [name, type === 'Literal' ? value : null].flatMap((word) =>
    typeof word === 'string' && NAMES.has(word) ? [word] : [],
  );
}
