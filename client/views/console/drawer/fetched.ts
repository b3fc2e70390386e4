// A question to the server that is asked again when its subject changes: keeps the last answer on screen meanwhile, and says what went wrong.

import { useCallback, useEffect, useRef, useState } from 'react';
import { SECOND } from '#shared/base/time.ts';
import type { Answer, Problem } from '../../../live/http.ts';

/** However often the subject changes, the server is asked no more than this. */
const ASK_EVERY = 2 * SECOND;

export type Fetched<T> = {
  /** Null until the first answer. */
  readonly value: T | null;
  readonly problem: Problem | null;
  readonly failures: number;
  readonly again: () => void;
};

type Held<T> = {
  readonly of: string;
  readonly value: T | null;
  readonly problem: Problem | null;
  readonly failures: number;
};

/** `subject` names what is asked; `change` is another value each time the answer may have become different. */
export function useFetched<T>(subject: string, change: unknown, fetch: (signal: AbortSignal) => Answer<T>): Fetched<T> {
  const [held, setHeld] = useState<Held<T>>({ of: subject, value: null, problem: null, failures: 0 });
  const [turn, setTurn] = useState(0);
  const asker = useRef(fetch);
  asker.current = fetch;
  const askedCount = useRef({ of: '', at: Number.NEGATIVE_INFINITY });

  // biome-ignore lint/correctness/useExhaustiveDependencies: change and turn are what makes it ask again
  useEffect(() => {
    const stop = new AbortController();
    const isNew = askedCount.current.of !== subject;
    const wait = isNew ? 0 : Math.max(0, askedCount.current.at + ASK_EVERY - performance.now());
    const timer = setTimeout(() => {
      askedCount.current = { of: subject, at: performance.now() };
      void asker.current(stop.signal).then((answer) => {
        if (stop.signal.aborted) return;
        setHeld((before) => {
          const value = before.of === subject ? before.value : null;
          return answer.ok
            ? { of: subject, value: answer.value, problem: null, failures: 0 }
            : { of: subject, value, problem: answer.problem, failures: before.failures + 1 };
        });
      });
    }, wait);
    return () => {
      clearTimeout(timer);
      stop.abort();
    };
  }, [subject, change, turn]);

  const again = useCallback(() => setTurn((before) => before + 1), []);
  const isCurrent = held.of === subject;
  return {
    value: isCurrent ? held.value : null,
    problem: isCurrent ? held.problem : null,
    failures: held.failures,
    again,
  };
}
