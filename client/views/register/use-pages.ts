// One page of a list, kept up to date while it is read. An answer to an older question never replaces a newer one.

import { useCallback, useEffect, useRef, useState } from 'react';
import { SECOND } from '#shared/base/time.ts';
import { useLive } from '../../live/hooks.ts';
import { ask, type Problem } from '../../live/http.ts';
import type { Paged } from '../../live/paged.ts';
import { mergeLines } from './page-merge.ts';

/** How the server names the lines of a list. Give one that stays the same. */
export type ListForm<Body, Line> = {
  readonly read: (body: Body) => Paged<Line>;
  readonly idOf: (line: Line) => string;
};

export type PagesState<Line> = {
  /** Null before the first answer. */
  readonly page: Paged<Line> | null;
  /** The question `page` answers; another one than was asked means that the answer is on its way. */
  readonly answered: string | null;
  readonly waiting: Paged<Line> | null;
  readonly problem: Problem | null;
  readonly failures: number;
};

export type Pages<Line> = PagesState<Line> & { readonly retry: () => void; readonly showWaiting: () => void };

/** How often it is looked whether the journal has moved on. */
const LOOK_EVERY = 5 * SECOND;

export function usePages<Body, Line>(path: string, form: ListForm<Body, Line>): Pages<Line> {
  const { store } = useLive();
  const [state, setState] = useState<PagesState<Line>>({
    page: null,
    answered: null,
    waiting: null,
    problem: null,
    failures: 0,
  });
  const [tries, setTries] = useState(0);
  const asking = useRef(false);

  const fetchPage = useCallback(
    async (signal: AbortSignal) => {
      asking.current = true;
      const answer = await ask<Body>(path, { signal });
      if (signal.aborted) return;
      asking.current = false;
      setState((before) => {
        if (!answer.ok) return { ...before, problem: answer.problem, failures: before.failures + 1 };
        const newer = form.read(answer.value);
        const { shown, waiting } =
          before.answered === path && before.page !== null
            ? mergeLines(before.page, newer, form.idOf)
            : { shown: newer, waiting: null };
        return { page: shown, answered: path, waiting, problem: null, failures: 0 };
      });
    },
    [path, form],
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
