// The question in the address of this page, and how to change it: every change is a step the back button can take back.

import { useCallback, useMemo, useSyncExternalStore } from 'react';
import { navigate } from '../../parts/navigation.tsx';
import { type RegisterSearch, readSearch, writeSearch } from './register-search.ts';

export type ChangeSearch = (change: Partial<RegisterSearch>, how?: 'push' | 'replace') => void;

/** Any change but of the page itself leads back to the first page. */
export function useSearch(): readonly [search: RegisterSearch, change: ChangeSearch] {
  const text = useSyncExternalStore(subscribe, () => location.search);
  const search = useMemo(() => readSearch(text), [text]);
  const change = useCallback<ChangeSearch>((changed, how = 'push') => {
    const next = { ...readSearch(location.search), page: 1, ...changed };
    navigate(`${location.pathname}${writeSearch(next)}`, how);
  }, []);
  return [search, change];
}

function subscribe(listener: () => void): () => void {
  addEventListener('popstate', listener);
  return () => removeEventListener('popstate', listener);
}
