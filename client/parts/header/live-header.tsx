// The head of a desk screen with all that is live in it. The app fills it in, for no part asks where live things come from.

import { createContext, type ReactNode, useContext } from 'react';

export const LiveHeaderContext = createContext<ReactNode>(null);

export function LiveHeader() {
  return useContext(LiveHeaderContext);
}
