// One answer of the server, kept up to date while it is looked at: asked again when the journal has moved on. What is shown stays
// while it asks, and an answer to another question is never shown.

import { useCallback, useEffect, useState } from 'react';
import { every } from '#shared/base/runtime.ts';
import { SECOND } from '#shared/base/time.ts';
import { useLive } from './hooks.ts';
import { type Answer, ask, type Problem } from './http.ts';

export type KeptAnswer<T> = {
  /** Null before the first answer. */
  readonly value: T | null;
  readonly problem: Problem | null;
  readonly failures: number;
  /** Asks at once. */
  readonly again: () => void;
};

/** Fetches what is known of one thing. Give one that stays the same. */
export type Fetch<T> = (of: string, signal: AbortSignal) => Answer<T>;

type Held<T> = Omit<KeptAnswer<T>, 'again'> & { readonly of: string };

/** How often it is looked whether the journal has moved on. */
const LOOK_EVERY = 5 * SECOND;

/** What the server answers at this path. */
export function useKeptAnswer<T>(path: string): KeptAnswer<T> {
  return useKept<T>(path, askAt);
}

function askAt<T>(path: string, signal: AbortSignal): Answer<T> {
  return ask<T>(path, { signal });
}

/** The same for what takes more than one request. */
export function useKept<T>(of: string, fetchIt: Fetch<T>): KeptAnswer<T> {
  const { runtime, store } = useLive();
  const [held, setHeld] = useState<Held<T>>({ of, value: null, problem: null, failures: 0 });
  const [turn, setTurn] = useState(0);

  // biome-ignore lint/correctness/useExhaustiveDependencies: every turn asks again
  useEffect(() => {
    const stop = new AbortController();
    let asking = false;
    let position: number = store.getSnapshot().picture.at;
    async function look() {
      asking = true;
      const answer = await fetchIt(of, stop.signal);
      asking = false;
      if (stop.signal.aborted) return;
      setHeld((before) => {
        if (answer.ok) return { of, value: answer.value, problem: null, failures: 0 };
        const value = before.of === of ? before.value : null;
        return { of, value, problem: answer.problem, failures: before.failures + 1 };
      });
    }
    void look();
    const stopLooking = every(runtime, LOOK_EVERY, () => {
      const now = store.getSnapshot().picture.at;
      if (now === position || asking || document.visibilityState === 'hidden') return;
      position = now;
      void look();
    });
    return () => {
      stop.abort();
      stopLooking();
    };
  }, [of, fetchIt, runtime, store, turn]);

  const again = useCallback(() => setTurn((before) => before + 1), []);
  const isThis = held.of === of;
  return { value: isThis ? held.value : null, problem: isThis ? held.problem : null, failures: held.failures, again };
}
