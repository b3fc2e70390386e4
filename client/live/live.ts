// Puts the live parts of one browser page together and lets them run. Knows nothing of React.

import { SECOND } from '#shared/base/time.ts';
import { type Connection, createConnection } from './connection.ts';
import { createScreen, type Screen } from './screen.ts';
import { createSessions, type Sessions } from './session.ts';
import { openSocket } from './socket.ts';
import { createStore, type Store } from './store.ts';

export type Live = {
  readonly store: Store;
  readonly screen: Screen;
  readonly connection: Connection;
  readonly sessions: Sessions;
};

const TICK_EVERY = SECOND / 2;

export function monotonic(): number {
  return performance.now();
}

export function later(act: () => void, milliseconds: number): () => void {
  const timer = setTimeout(act, milliseconds);
  return () => clearTimeout(timer);
}

export function createLive(onReload: () => void): Live {
  const store = createStore(monotonic);
  const sessions = createSessions();
  const connection = createConnection({
    store,
    socket: openSocket(),
    later,
    random: Math.random,
    onReload,
    onRefused: () => void sessions.refresh(),
  });
  const screen = createScreen(store, monotonic, later);
  setInterval(screen.tick, TICK_EVERY);
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'visible') connection.resume();
  });
  document.addEventListener('resume', connection.resume);
  addEventListener('online', connection.resume);
  addEventListener('pageshow', connection.resume);
  return { store, screen, connection, sessions };
}
