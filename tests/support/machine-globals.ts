// Where the program may ask the machine itself for the time, a timer, chance or a name: in the files that implement the port to them,
// and nowhere else, so that a simulation that passes in a port of its own has all of it in hand.

import { codeOf, type SourceFile } from './source-files.ts';

/** The files that implement the port of `shared/base/runtime.ts`. */
export const RUNTIMES: readonly string[] = ['server/clock/system-runtime.ts', 'client/live/browser-runtime.ts'];

/** A screen's views are driven by a browser, whose time a test sets: what they time is not part of a simulation. */
export const SIMULATED = /^(?:shared|server|client\/live)\//;

const GLOBALS =
  /\b(?:Date\.now|new Date\(\s*\)|(?<!new )\bDate\(|performance\b|process\.hrtime|process\.nextTick|set(?:Timeout|Interval|Immediate)|queueMicrotask|Math\.random|random(?:UUID|Bytes|Int|FillSync)|getRandomValues)/g;

/** What the file asks of the machine itself. */
export function machineGlobalsIn(file: SourceFile): readonly string[] {
  if (!SIMULATED.test(file.path) || RUNTIMES.includes(file.path)) return [];
  return [...codeOf(file).matchAll(GLOBALS)].map(([found]) => `${file.path}: ${found}`);
}
