// Puts the live parts of one browser page together and lets them run. Knows nothing of React.

import { every, type Runtime } from '#shared/base/runtime.ts';
import { SECOND } from '#shared/base/time.ts';
import { BROWSER_RUNTIME } from './browser-runtime.ts';
import { type Connection, createConnection } from './connection.ts';
import { createKept, type Kept } from './kept.ts';
import { createScreen, type Screen } from './screen.ts';
import { createSessions, type Sessions } from './session.ts';
import { openSocket } from './socket.ts';
import { createStore, type Store } from './store.ts';

export type Live = {
  readonly runtime: Runtime;
  readonly store: Store;
  readonly screen: Screen;
  readonly connection: Connection;
  readonly sessions: Sessions;
  readonly kept: Kept;
};

const TICK_EVERY = SECOND / 2;

export function createLive(onReload: () => void, runtime: Runtime = BROWSER_RUNTIME): Live {
  const store = createStore(runtime);
  const sessions = createSessions();
  const connection = createConnection({
    store,
    socket: openSocket(),
    runtime,
    onReload,
    onRefused: () => void sessions.refresh(),
  });
  const screen = createScreen(store, runtime);
  every(runtime, TICK_EVERY, screen.tick);
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'visible') connection.resume();
  });
  document.addEventListener('resume', connection.resume);
  addEventListener('online', connection.resume);
  addEventListener('pageshow', connection.resume);
  return { runtime, store, screen, connection, sessions, kept: createKept() };
}
