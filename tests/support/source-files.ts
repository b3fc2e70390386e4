// The source files of the project and what each of them imports, read from the real import statements.

import { readdirSync, readFileSync } from 'node:fs';
import { join, posix, sep } from 'node:path';
import { fileURLToPath } from 'node:url';

export type SourceFile = { readonly path: string; readonly text: string };

/** `target` is a path in the project, or the name of a library (`react`, `node:fs`). */
export type Import = { readonly from: string; readonly written: string; readonly target: string };

export const PROJECT = fileURLToPath(new URL('../../', import.meta.url));

/** All files with these endings under the folders, paths relative to the project with `/`. */
export function sourceFiles(folders: readonly string[], endings: readonly string[]): readonly SourceFile[] {
  return folders.flatMap((folder) =>
    readdirSync(join(PROJECT, folder), { withFileTypes: true, recursive: true })
      .filter((entry) => entry.isFile() && endings.some((ending) => entry.name.endsWith(ending)))
      .map((entry) => join(entry.parentPath, entry.name).slice(PROJECT.length).split(sep).join('/'))
      .map((path) => ({ path, text: readFileSync(join(PROJECT, path), 'utf8') })),
  );
}

const STATEMENTS: readonly RegExp[] = [
  /^(?:import|export)\b[^;'"]*?\bfrom\s*['"]([^'"]+)['"]/gm,
  /^import\s*['"]([^'"]+)['"]/gm,
  /\bimport\(\s*['"]([^'"]+)['"]/g,
];

export function importsOf(file: SourceFile): readonly Import[] {
  return STATEMENTS.flatMap((statement) => [...file.text.matchAll(statement)]).map(([, written = '']) => ({
    from: file.path,
    written,
    target: targetOf(file.path, written),
  }));
}

function targetOf(from: string, written: string): string {
  if (written.startsWith('#')) return written.slice(1);
  if (written.startsWith('.')) return posix.join(posix.dirname(from), written);
  if (written.startsWith('node:')) return written;
  return written
    .split('/')
    .slice(0, written.startsWith('@') ? 2 : 1)
    .join('/');
}

/** The code without comments and without the contents of plain strings. */
export function codeOf(file: SourceFile): string {
  return file.text.replace(/'(?:\\.|[^'\\\n])*'|\/\/[^\n]*|\/\*[\s\S]*?\*\//g, (part) =>
    part.startsWith("'") ? "''" : '',
  );
}
