// One question to the server at a time, and always the newest one next: what is dragged past is never asked, and what was answered
// stays on screen until there is something newer.

import { useState } from 'react';
import type { ServerQuery } from '../../query/server-query.ts';
import { type Kept, useAnswer } from '../../query/use-answer.ts';

export type LatestAnswer<T> = Kept<T> & {
  /** A newer question is under way. */
  readonly isBehind: boolean;
};

/** Null: nothing to ask yet. */
export function useLatestAnswer<T>(wanted: ServerQuery<T> | null): LatestAnswer<T> {
  const [asked, setAsked] = useState(wanted);
  const kept = useAnswer(asked);
  const isAnswered = kept.value !== null || kept.problem !== null;
  const isWanted = keyOf(asked) === keyOf(wanted);
  if (!isWanted && (asked === null || isAnswered)) setAsked(wanted);
  const [last, setLast] = useState<T | null>(null);
  if (kept.value !== null && kept.value !== last) setLast(kept.value);
  return {
    ...kept,
    value: kept.value ?? last,
    problem: isWanted ? kept.problem : null,
    isBehind: wanted !== null && !(isWanted && isAnswered),
  };
}

function keyOf(query: ServerQuery<unknown> | null): string | undefined {
  return query?.key.join(' ');
}
