// Keeps until where this seat has looked, in this browser, so that a tab that was away, a reload or a new shift is told what changed.
// Another tab of the same seat that is looked at counts as looking.

import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { useConnection, usePicture, useServerNow, useSession } from '../../live/hooks.ts';
import { isTrusted } from '../../live/quality.ts';
import type { Session } from '../../live/session.ts';
import { IS_EXERCISE } from '../../live/world.ts';
import { dismissed, type Looked, lookedAt, lookedFrom, type Spot } from './looked.ts';

export type LookedSeat = {
  /** Null before the first look. */
  readonly looked: Pick<Looked, 'since' | 'awayFor'> | null;
  readonly dismiss: (seen: Spot) => void;
};

/** `isKept`: somebody has a seat here, and sees what is so now. */
export function useLooked(isKept: boolean): LookedSeat {
  const { session } = useSession();
  const { at: position, epoch } = usePicture();
  const { quality } = useConnection();
  const now = useServerNow();
  const store = useStored(session);
  const [looked, setLooked] = useState<LookedSeat['looked']>(null);
  const become = useCallback(
    (next: Looked) => {
      store.keep(next);
      const { since, awayFor } = next;
      setLooked((shown) =>
        shown !== null && shown.since.position === since.position && shown.awayFor === awayFor
          ? shown
          : { since, awayFor },
      );
    },
    [store],
  );
  useEffect(() => {
    if (!isKept || now === null || !isTrusted(quality) || document.visibilityState !== 'visible') return;
    become(lookedAt(store.kept(), { epoch, position, at: now }));
  }, [isKept, now, quality, epoch, position, become, store]);
  const dismiss = useCallback(
    (seen: Spot) => {
      const before = store.kept();
      if (before !== null) become(dismissed(before, seen));
    },
    [become, store],
  );
  return useMemo(() => ({ looked: isKept ? looked : null, dismiss }), [isKept, looked, dismiss]);
}

/** A browser may forbid storage; then it lasts as long as the page. */
function useStored(session: Session | null) {
  const inPage = useRef<Looked | null>(null);
  const name = session === null ? '' : `${session.role} ${session.organisation} ${session.meldkamer ?? ''}`;
  const [store, setStore] = useState(() => storeOf(name));
  if (store.name !== name) setStore(storeOf(name));
  return store;

  function storeOf(of: string) {
    const stored = `meldkamerbeeld.looked ${IS_EXERCISE ? 'oefening ' : ''}${of}`;
    return {
      name: of,
      kept(): Looked | null {
        try {
          return lookedFrom(localStorage.getItem(stored));
        } catch {
          return inPage.current;
        }
      },
      keep(looked: Looked): void {
        inPage.current = looked;
        try {
          localStorage.setItem(stored, JSON.stringify(looked));
        } catch {
          // Nothing is lost but the memory of it in the next page.
        }
      },
    };
  }
}
