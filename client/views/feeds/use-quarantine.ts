// The refused messages, fetched every 10 s and on demand. What was fetched stays on the screen while it asks again.

import { useCallback, useEffect, useState } from 'react';
import { type Instant, SECOND } from '#shared/base/time.ts';
import type { Quarantined } from '#shared/journal/quarantined.ts';
import { ask, type Problem } from '../../live/http.ts';

export type Quarantine = { readonly asOf: Instant; readonly quarantine: readonly Quarantined[] };

export type QuarantineState = {
  readonly fetched: Quarantine | null;
  readonly problem: Problem | null;
  readonly failures: number;
};

const EVERY = 10 * SECOND;

export function useQuarantine(): QuarantineState & { readonly refresh: () => void } {
  const [state, setState] = useState<QuarantineState>({ fetched: null, problem: null, failures: 0 });
  const [asked, setAsked] = useState(0);
  // biome-ignore lint/correctness/useExhaustiveDependencies: every request on demand asks again
  useEffect(() => {
    const stop = new AbortController();
    let refused = false;
    async function look() {
      const answer = await ask<Quarantine>('/api/v1/feeds', { signal: stop.signal });
      if (stop.signal.aborted) return;
      refused = !answer.ok && answer.problem.status === 403;
      setState((before) =>
        answer.ok
          ? { fetched: answer.value, problem: null, failures: 0 }
          : { ...before, problem: answer.problem, failures: before.failures + 1 },
      );
    }
    void look();
    const timer = setInterval(() => {
      if (!refused && document.visibilityState !== 'hidden') void look();
    }, EVERY);
    return () => {
      stop.abort();
      clearInterval(timer);
    };
  }, [asked]);
  return { ...state, refresh: useCallback(() => setAsked((before) => before + 1), []) };
}
