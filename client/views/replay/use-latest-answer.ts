// One question to the server at a time, and always the newest one next: what is dragged past is never asked, and what was answered
// stays on screen until there is something newer, together with the question it answers.

import { useCallback, useEffect, useRef, useState } from 'react';
import { ask, type Problem } from '../../live/http.ts';

export type LatestAnswer<T> = {
  /** Null before the first answer. */
  readonly value: T | null;
  /** What went wrong with the newest question; null when nothing did. */
  readonly problem: Problem | null;
  readonly failures: number;
  /** A newer question is under way. */
  readonly isBehind: boolean;
  readonly again: () => void;
};

type Held<T> = {
  readonly path: string | null;
  readonly value: T | null;
  readonly problem: Problem | null;
  readonly failures: number;
};

/** Null: nothing to ask yet. */
export function useLatestAnswer<T>(path: string | null): LatestAnswer<T> {
  const [held, setHeld] = useState<Held<T>>({ path: null, value: null, problem: null, failures: 0 });
  const [turn, setTurn] = useState(0);
  const wanted = useRef<string | null>(null);
  const isAsking = useRef(false);
  const isGone = useRef(false);

  useEffect(() => {
    isGone.current = false;
    return () => {
      isGone.current = true;
    };
  }, []);

  // biome-ignore lint/correctness/useExhaustiveDependencies: every turn asks again
  useEffect(() => {
    wanted.current = path;
    if (path === null || isAsking.current) return;
    async function askWanted() {
      isAsking.current = true;
      let asked: string | null = null;
      while (wanted.current !== null && wanted.current !== asked && !isGone.current) {
        asked = wanted.current;
        const question = asked;
        const answer = await ask<T>(question);
        if (isGone.current) break;
        setHeld((before) =>
          answer.ok
            ? { path: question, value: answer.value, problem: null, failures: 0 }
            : { path: question, value: before.value, problem: answer.problem, failures: before.failures + 1 },
        );
      }
      isAsking.current = false;
    }
    void askWanted();
  }, [path, turn]);

  const again = useCallback(() => setTurn((before) => before + 1), []);
  const isCurrent = held.path === path;
  return {
    value: held.value,
    problem: isCurrent ? held.problem : null,
    failures: held.failures,
    isBehind: path !== null && !isCurrent,
    again,
  };
}
