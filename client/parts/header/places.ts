// Where one can go from any screen. The app fills it in from its table of routes, for no part knows which screens there are.

import { createContext } from 'react';

export type Place = {
  readonly path: string;
  readonly name: string;
  readonly isHere: boolean;
  /** How much waits there for whoever looks; null: nothing ever does. */
  readonly waiting: number | null;
};

export type Places = {
  /** In the head of every screen. */
  readonly head: readonly Place[];
  readonly registerParts: readonly Place[];
  /** Where a deviation is registered; null for who may not. */
  readonly registering: Place | null;
};

export const PlacesContext = createContext<Places>({ head: [], registerParts: [], registering: null });
