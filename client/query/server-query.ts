// One thing that can be asked of the server: the key under which its answer is kept, and how it is asked.

import { hashKey, type QueryKey, type UseQueryOptions } from '@tanstack/react-query';
import type { Result } from '#shared/base/result.ts';
import { type Answer, ask, type Problem } from '../live/http.ts';
import { isPassing } from './retry.ts';

export type ServerQuery<T> = {
  readonly key: QueryKey;
  readonly ask: (signal: AbortSignal) => Answer<T>;
  /** `journal`: asked again when the journal has moved on. `never`: the first answer is the answer. A number: asked again after so many
   * milliseconds while somebody looks, for what no message from the server tells of. */
  readonly again: 'journal' | 'never' | number;
  /** Another value when the answer may have become different: asked anew, and the older answer stays until then. */
  readonly change?: string;
};

/** What the server answers at this path. */
export function answerAt<T>(path: string, again: ServerQuery<T>['again'] = 'journal'): ServerQuery<T> {
  return { key: [path], ask: (signal) => ask<T>(path, { signal }), again };
}

/** Why there is no answer now is thrown, to be tried again; a refusal is an answer like any other. */
export function optionsOf<T>({ key, ask: asking, again, change }: ServerQuery<T>): UseQueryOptions<Result<T, Problem>> {
  return {
    queryKey: change === undefined ? key : [...key, { change }],
    queryFn: async ({ signal }) => {
      const answer = await asking(signal);
      if (!answer.ok && isPassing(answer.problem)) throw answer.problem;
      return answer;
    },
    placeholderData: (older, asked) =>
      change !== undefined && asked !== undefined && isSame(asked.queryKey.slice(0, -1), key) ? older : undefined,
    meta: { followsJournal: again === 'journal' },
    staleTime: again === 'never' ? 'static' : 0,
    refetchInterval: ({ state }) => typeof again === 'number' && state.data?.ok !== false && again,
  };
}

function isSame(one: QueryKey, other: QueryKey): boolean {
  return hashKey(one) === hashKey(other);
}
