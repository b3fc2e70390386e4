// The saved views of whoever is logged in, as this browser keeps them.

import { useState } from 'react';
import { useSession } from '../../../live/hooks.ts';
import { IS_EXERCISE } from '../../../live/world.ts';
import { type SavedView, savedFrom } from './saved-views.ts';

export type SavedViews = {
  readonly all: readonly SavedView[];
  readonly keep: (all: readonly SavedView[]) => void;
};

export function useSavedViews(list: string): SavedViews {
  const { session } = useSession();
  const login = session === null ? '' : `${session.role} ${session.organisation} ${session.meldkamer ?? ''}`;
  const name = `meldkamerbeeld.views ${IS_EXERCISE ? 'oefening ' : ''}${list} ${login}`;
  const [kept, setKept] = useState(() => ({ name, all: read(name) }));
  if (kept.name !== name) setKept({ name, all: read(name) });
  const keep = (all: readonly SavedView[]) => {
    setKept({ name, all });
    try {
      localStorage.setItem(name, JSON.stringify(all));
    } catch {
      // A browser may forbid storage; then it lasts as long as the page.
    }
  };
  return { all: kept.all, keep };
}

function read(name: string): readonly SavedView[] {
  try {
    return savedFrom(localStorage.getItem(name));
  } catch {
    return [];
  }
}
