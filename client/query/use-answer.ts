// The answer of the server to one question, for a part of a screen: what is known stays shown while a newer answer is on its way or
// cannot be had.

import { hashKey, useQuery, useQueryClient } from '@tanstack/react-query';
import { useCallback } from 'react';
import type { Problem } from '../live/http.ts';
import { secondsUntilRetry } from './retry.ts';
import { optionsOf, type ServerQuery } from './server-query.ts';

export type Kept<T> = {
  /** Null before the first answer, and when the newest answer is a refusal. */
  readonly value: T | null;
  /** What was refused, or why there is no newer answer now. */
  readonly problem: Problem | null;
  /** How often it failed in a row. */
  readonly failures: number;
  /** Seconds from the last failure to the next try; null: it is not tried again by itself. */
  readonly retryIn: number | null;
  /** Asks at once. */
  readonly again: () => void;
};

const NOTHING: ServerQuery<never> = { key: ['nothing'], ask: () => new Promise(() => {}), again: 'never' };

/** Null: nothing to ask yet. */
export function useAnswer<T>(query: ServerQuery<T> | null): Kept<T> {
  const client = useQueryClient();
  const options = optionsOf<T>(query ?? NOTHING);
  const { data, failureCount, failureReason, refetch } = useQuery({ ...options, enabled: query !== null });
  const hash = hashKey(options.queryKey);
  const again = useCallback(() => {
    // A try that waits for its turn is not hurried by asking again, so it is taken back first.
    const isThis = { predicate: ({ queryHash }: { readonly queryHash: string }) => queryHash === hash };
    void client.cancelQueries(isThis).then(() => refetch());
  }, [client, hash, refetch]);
  const refusal = data === undefined || data.ok ? null : data.problem;
  return {
    value: data?.ok === true ? data.value : null,
    problem: failureReason ?? refusal,
    failures: failureCount,
    retryIn: failureReason === null ? null : secondsUntilRetry(failureCount, failureReason),
    again,
  };
}
