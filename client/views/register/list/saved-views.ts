// Views of a list that somebody gave a name: each an address. Kept in this browser, for each login by itself. Pure.

export type SavedView = {
  readonly name: string;
  /** What stands behind the path in the address. */
  readonly search: string;
};

export const LONGEST_NAME = 40;
export const MOST_SAVED = 12;

/** What cannot be read is nothing: it was written by another version, or by somebody else. */
export function savedFrom(text: string | null): readonly SavedView[] {
  try {
    const kept: unknown = JSON.parse(text ?? '[]');
    return Array.isArray(kept) ? kept.filter(isSaved).slice(0, MOST_SAVED) : [];
  } catch {
    return [];
  }
}

/** Under the name of one that is there it takes its place. */
export function withSaved(all: readonly SavedView[], { name, search }: SavedView): readonly SavedView[] {
  const saved = { name: name.trim().slice(0, LONGEST_NAME), search };
  if (saved.name === '') return all;
  const isThere = all.some((one) => one.name === saved.name);
  return isThere ? all.map((one) => (one.name === saved.name ? saved : one)) : [...all, saved].slice(0, MOST_SAVED);
}

export function withoutSaved(all: readonly SavedView[], name: string): readonly SavedView[] {
  return all.filter((one) => one.name !== name);
}

function isSaved(one: unknown): one is SavedView {
  const { name, search } = (one ?? {}) as Partial<Record<keyof SavedView, unknown>>;
  return typeof name === 'string' && name !== '' && typeof search === 'string' && /^(\?|$)/.test(search);
}
