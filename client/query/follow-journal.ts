// Keeps what is looked at up to date: asked again once the journal has moved on since it was asked, and no more often than the look.
// The screen knows where the journal is from its own live picture, so looking asks nothing of the server.

import { focusManager, type Query, type QueryClient } from '@tanstack/react-query';
import { SECOND } from '#shared/base/time.ts';

export const LOOK_EVERY = 5 * SECOND;

/** Where the journal is, as far as this screen knows. */
export type Where = { readonly epoch: string; readonly position: number };

/** The answer ends it. */
export function followJournal(client: QueryClient, where: () => Where): () => void {
  const asked = new WeakMap<Query, Where>();

  function isBehind(query: Query): boolean {
    if (query.meta?.followsJournal !== true) return false;
    const [then, now] = [asked.get(query), where()];
    // The journal of another epoch may stand lower, and a server that reads for us may be behind the one that tells us.
    const hasMoved = then?.epoch !== now.epoch || then.position !== now.position;
    return hasMoved || (positionOf(query) ?? now.position) < now.position;
  }

  const stopNoting = client.getQueryCache().subscribe((event) => {
    if (event.type !== 'updated') return;
    const { action, query } = event;
    if (action.type === 'fetch') asked.set(query, where());
    // The answer to an own step came without asking, and may be ahead of the live picture.
    if (action.type === 'success' && action.manual === true) {
      const now = where();
      asked.set(query, { ...now, position: positionOf(query) ?? now.position });
    }
  });
  const timer = setInterval(() => {
    if (!focusManager.isFocused()) return;
    void client.refetchQueries({ type: 'active', fetchStatus: 'idle', predicate: isBehind });
  }, LOOK_EVERY);
  return () => {
    stopNoting();
    clearInterval(timer);
  };
}

/** Where the journal was when the server answered, for the answers that say so. */
function positionOf({ state }: Query): number | null {
  const { value } = (state.data ?? {}) as { readonly value?: { readonly position?: unknown } | null };
  return typeof value?.position === 'number' ? value.position : null;
}
