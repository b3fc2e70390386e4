// The minute by the server's clock, so that a moving window is asked for again once a minute and no more.

import { useNow } from '../../parts/marks/server-now.ts';

/** `2026-11-21T13:45`; empty before the server was heard. */
export function useMinute(): string {
  return useNow()?.slice(0, 16) ?? '';
}
