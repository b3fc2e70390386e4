// Server time for everything that shows an age. The app fills it in, in steps of 2 s; no part reads a clock of its own.

import { createContext, useContext } from 'react';
import type { Instant } from '#shared/base/time.ts';

/** Null until the server was heard. A replay puts its own moment here. */
export const ServerNowContext = createContext<Instant | null>(null);

export function useNow(): Instant | null {
  return useContext(ServerNowContext);
}
