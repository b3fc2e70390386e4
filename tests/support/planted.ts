// Bytes of entries with a field in every object that no type knows: what a later version, or a hand in the storage, may have put there.

/** In the name and in what it holds, so that either can be looked for. */
export const STRANGER = 'ongenoemd';

/** Behind this are names with numbers, and no fields. */
const NAMES = 'qualifications';

/** The same entry, with a stranger in it and in everything that it holds. Each says where it is. */
export function planted(bytes: string): string {
  const entry: { readonly facts: readonly object[] } = JSON.parse(bytes);
  const facts = entry.facts.map((fact) => withStranger(fact, ''));
  return JSON.stringify({ ...(withStranger(entry, 'entry') as object), facts });
}

function withStranger(value: unknown, path: string): unknown {
  if (Array.isArray(value)) return value.map((one) => withStranger(one, path));
  if (typeof value !== 'object' || value === null || path.endsWith(NAMES)) return value;
  const here = 'kind' in value ? `${path}(${value.kind})` : path;
  const inside = Object.entries(value).map(([name, one]) => [name, withStranger(one, `${here}.${name}`)]);
  return { ...Object.fromEntries(inside), [STRANGER]: `${STRANGER} in ${here}` };
}

/** Where the strangers in this text come from, each once; of one that only left its name, that. */
export function strangersIn(text: string): readonly string[] {
  const named = [...text.matchAll(new RegExp(`${STRANGER} in ([^"]+)`, 'g'))].map(([, path = '']) => path);
  return named.length === 0 && text.includes(STRANGER) ? [STRANGER] : [...new Set(named)].sort();
}
