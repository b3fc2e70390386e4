// Every state of an answer that is kept up to date: refused, failed, on its way, there. What was fetched before stays while it fails,
// and is never shown to somebody who may not see it any more.

import type { ReactNode } from 'react';
import type { Refused } from '../words/problem-text.ts';
import { EmptyState } from './empty-state.tsx';
import { ProblemState } from './problem-state.tsx';

/** What is known of the answer by now. */
export type Kept<T> = {
  /** Null before the first answer. */
  readonly value: T | null;
  readonly problem: Refused | null;
  readonly failures: number;
  readonly again: () => void;
};

export type KeptStatesProps<T> = {
  readonly kept: Kept<T>;
  readonly words: { readonly forbidden: string; readonly loading: string };
  /** What stands above the answer before it is there, for everybody who may see it. */
  readonly above?: ReactNode;
  readonly children: (value: T) => ReactNode;
};

export function KeptStates<T>({ kept, words, above, children }: KeptStatesProps<T>) {
  const { value, problem, failures, again } = kept;
  if (problem?.status === 403) return <EmptyState>{words.forbidden}</EmptyState>;
  return (
    <>
      {above}
      {problem === null ? null : <ProblemState problem={problem} failures={failures} onRetry={again} />}
      {value === null && problem === null ? <EmptyState>{words.loading}</EmptyState> : null}
      {value === null ? null : children(value)}
    </>
  );
}
