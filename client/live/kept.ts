// What was being filled in when a login ended, in the memory of this tab alone: for who comes back as the same, and gone with a logout.

import type { Session } from './session.ts';

export type Kept = {
  readonly keep: (owner: Session, place: string, typed: unknown) => void;
  /** What was kept there, once; null: nothing. Whoever comes in as another finds nothing, and leaves nothing of it. */
  readonly take: (owner: Session, place: string) => unknown;
  /** Keeps nothing until somebody comes in again. */
  readonly forget: () => void;
};

export function createKept(): Kept {
  const places = new Map<string, unknown>();
  let owner = '';
  let isClosed = false;

  function open(session: Session): void {
    const now = JSON.stringify([session.role, session.organisation, session.meldkamer]);
    if (now !== owner) places.clear();
    owner = now;
  }

  return {
    keep: (session, place, typed) => {
      if (isClosed) return;
      open(session);
      places.set(place, typed);
    },
    take: (session, place) => {
      open(session);
      isClosed = false;
      const typed = places.get(place) ?? null;
      places.delete(place);
      return typed;
    },
    forget: () => {
      places.clear();
      isClosed = true;
    },
  };
}
