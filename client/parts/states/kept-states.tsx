// Every state of an answer that is kept up to date: refused, failed, on its way, there. What was fetched before stays while it fails,
// and is never shown to somebody who may not see it any more.

import type { ReactNode } from 'react';
import { useWords } from '../../i18n/i18n.tsx';
import { EmptyState } from './empty-state.tsx';
import { type Missing, ProblemState } from './problem-state.tsx';

/** What is known of the answer by now. */
export type KeptAnswer<T> = Missing & {
  /** Null before the first answer. */
  readonly value: T | null;
};

export type KeptStatesProps<T> = {
  readonly kept: KeptAnswer<T>;
  readonly words: {
    /** What to say to a role that may not see it; left out where the reason says enough. */
    readonly forbidden?: string;
    /** What to say when there is no such thing, with a way on. */
    readonly notFound?: ReactNode;
    readonly loading?: ReactNode;
    /** Why it failed, where the screen knows it better than the reason says. */
    readonly failure?: string;
    /** What to say when what is shown could not be fetched anew. */
    readonly stale?: string;
  };
  /** What stands above the answer before it is there, for everybody who may see it. */
  readonly above?: ReactNode;
  readonly children: (value: T) => ReactNode;
};

export function KeptStates<T>({ kept, words, above, children }: KeptStatesProps<T>) {
  const { app } = useWords();
  const { value, problem } = kept;
  const refusal = { 403: words.forbidden, 404: words.notFound }[problem?.status ?? 0];
  if (typeof refusal === 'string') return <EmptyState>{refusal}</EmptyState>;
  if (refusal !== undefined) return refusal;
  const detail = words.failure ?? (value === null ? undefined : words.stale);
  return (
    <>
      {above}
      <ProblemState kept={kept} detail={detail} />
      {value === null && problem === null ? <EmptyState>{words.loading ?? app.loading}</EmptyState> : null}
      {value === null ? null : children(value)}
    </>
  );
}
