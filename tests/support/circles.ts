// Files that import each other, directly or round about. Types count too: who cannot be read without the other is one file in two.

import type { Import } from './source-files.ts';

/** Every largest set of files of which each leads to each other; each in order of name. A file that imports itself is one too. */
export function circlesIn(imports: readonly Import[]): readonly (readonly string[])[] {
  const targets = Map.groupBy(imports, ({ from }) => from);
  const follow = (file: string): readonly string[] => (targets.get(file) ?? []).map(({ target }) => target);
  const circles = new Map<string, readonly string[]>();
  for (const file of targets.keys()) {
    if (circles.has(file)) continue;
    const ahead = reached(file, follow);
    if (!ahead.has(file)) continue;
    const circle = [...ahead].filter((other) => reached(other, follow).has(file)).sort();
    for (const member of circle) circles.set(member, circle);
  }
  return [...new Set(circles.values())];
}

/** Everything that is come by from here; the file itself only when something leads back to it. */
function reached(file: string, follow: (file: string) => readonly string[]): ReadonlySet<string> {
  const found = new Set(follow(file));
  // A set that grows while it is walked is walked to its end.
  for (const one of found) for (const next of follow(one)) found.add(next);
  return found;
}
