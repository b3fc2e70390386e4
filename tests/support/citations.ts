// Which numbers of docs/rules.md the titles of tests cite.

import { type SourceFile, sourceFiles } from './source-files.ts';

export const testFiles: readonly SourceFile[] = sourceFiles(['tests'], ['.test.ts', '.test.tsx']);

/** As test titles begin: `[I3]`, `[I1][I7]`, `[acceptance 3]`. */
const CITED = /['"`]((?:\[(?:[A-Z]\d+|acceptance \d+)\])+) /g;

export function idsCitedIn(text: string): readonly string[] {
  return [...text.matchAll(CITED)].flatMap(([, ids = '']) => ids.slice(1, -1).split(']['));
}
