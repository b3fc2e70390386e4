// What the server answered, kept while somebody looks at it: one client for all screens, with one rule for trying again. Nothing here
// asks by the clock, at a return to the window, or because the browser thinks that it is online.

import { QueryClient } from '@tanstack/react-query';
import { SECOND } from '#shared/base/time.ts';
import type { Problem } from '../live/http.ts';
import { secondsUntilRetry } from './retry.ts';

declare module '@tanstack/react-query' {
  interface Register {
    /** Only what may pass is thrown; a refusal is an answer. */
    defaultError: Problem;
    queryMeta: { readonly followsJournal: boolean };
  }
}

/** Long enough to come back by a link, or to arrive at what was just registered. */
const KEPT_UNSEEN = 10 * SECOND;

export function createQueryClient(): QueryClient {
  return new QueryClient({
    defaultOptions: {
      queries: {
        networkMode: 'always',
        refetchOnWindowFocus: false,
        gcTime: KEPT_UNSEEN,
        retry: true,
        retryDelay: (before, problem) => secondsUntilRetry(before + 1, problem) * SECOND,
      },
    },
  });
}
