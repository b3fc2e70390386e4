// One page of the register, kept up to date while it is read. An answer to an older question never replaces a newer one.

import { useCallback, useEffect, useRef, useState } from 'react';
import { SECOND } from '#shared/time.ts';
import { useLive } from '../../live/hooks.ts';
import { ask, type Problem } from '../../live/http.ts';
import { mergePage, type RegisterPage } from './page-merge.ts';

export type RegisterState = {
  /** Null before the first answer. */
  readonly page: RegisterPage | null;
  /** The question `page` answers; another one than was asked means that the answer is on its way. */
  readonly answered: string | null;
  readonly waiting: RegisterPage | null;
  readonly problem: Problem | null;
  readonly failures: number;
};

const NOTHING: RegisterState = { page: null, answered: null, waiting: null, problem: null, failures: 0 };

/** How often it is looked whether the journal has moved on. */
const LOOK_EVERY = 5 * SECOND;

export function useRegister(query: string): RegisterState & {
  readonly retry: () => void;
  readonly showWaiting: () => void;
} {
  const { store } = useLive();
  const [state, setState] = useState(NOTHING);
  const [tries, setTries] = useState(0);
  const asking = useRef(false);

  const fetchPage = useCallback(
    async (signal: AbortSignal) => {
      asking.current = true;
      const answer = await ask<RegisterPage>(`/api/v1/register${query}`, { signal });
      if (signal.aborted) return;
      asking.current = false;
      setState((before) => {
        if (!answer.ok) return { ...before, problem: answer.problem, failures: before.failures + 1 };
        const isSame = before.answered === query && before.page !== null;
        const { shown, waiting } =
          isSame && before.page !== null
            ? mergePage(before.page, answer.value)
            : { shown: answer.value, waiting: null };
        return { page: shown, answered: query, waiting, problem: null, failures: 0 };
      });
    },
    [query],
  );

  // biome-ignore lint/correctness/useExhaustiveDependencies: every retry asks again
  useEffect(() => {
    const stop = new AbortController();
    let position: number = store.getSnapshot().picture.at;
    void fetchPage(stop.signal);
    const timer = setInterval(() => {
      const now = store.getSnapshot().picture.at;
      if (now === position || asking.current || document.visibilityState === 'hidden') return;
      position = now;
      void fetchPage(stop.signal);
    }, LOOK_EVERY);
    return () => {
      stop.abort();
      clearInterval(timer);
    };
  }, [fetchPage, store, tries]);

  return {
    ...state,
    retry: useCallback(() => setTries((before) => before + 1), []),
    showWaiting: useCallback(
      () => setState((before) => ({ ...before, page: before.waiting ?? before.page, waiting: null })),
      [],
    ),
  };
}
