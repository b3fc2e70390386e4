// The door to everything live for the screens. Of this room views import this file, use-typed, types and http.

import { createContext, useCallback, useContext, useEffect, useState, useSyncExternalStore } from 'react';
import { every } from '#shared/base/runtime.ts';
import { type Instant, SECOND } from '#shared/base/time.ts';
import type { Position } from '#shared/journal/facts.ts';
import type { Overview } from '#shared/overview/overview.ts';
import type { Picture } from '#shared/picture/picture.ts';
import type { Now } from '#shared/wire/protocol.ts';
import type { Announcer } from './announcer.ts';
import type { Live } from './live.ts';
import { clockBehindOf, type Quality } from './quality.ts';
import type { Session, SessionState } from './session.ts';
import { IS_EXERCISE } from './world.ts';

export const LiveContext = createContext<Live | null>(null);
export const AnnouncerContext = createContext<Announcer | null>(null);

export function useLive(): Live {
  const live = useContext(LiveContext);
  if (live === null) throw new Error('No LiveContext around this component');
  return live;
}

function useScreen() {
  const { screen } = useLive();
  return useSyncExternalStore(screen.subscribe, screen.getSnapshot);
}

function useStoreState() {
  const { store } = useLive();
  return useSyncExternalStore(store.subscribe, store.getSnapshot);
}

/** The overview to draw: new at every entry and every 2 s, all unknown when the connection is lost. Null before the first picture. */
export function useOverview(): Overview | null {
  return useScreen().overview;
}

/** The picture as the journal has it, at the position of the overview. Says nothing of age: draw places from the overview. */
export function usePicture(): Picture {
  return useScreen().picture;
}

/** The deviations in which the server says that something is undecided; as fresh as its last pulse. */
export function useUndecided(): Now['undecided'] {
  return useStoreState().undecided;
}

/** Server time in steps of 2 s, for ages. Null until the server was heard. */
export function useServerNow(): Instant | null {
  return useScreen().now;
}

/** Server time that moves every second, for the clock and nothing else. */
export function useServerClock(): Instant | null {
  const { runtime, store } = useLive();
  const [now, setNow] = useState(store.now);
  useEffect(() => every(runtime, SECOND / 4, () => setNow(store.now())), [runtime, store]);
  return now === null ? null : (`${now.slice(0, 20)}000Z` as Instant);
}

export type ConnectionView = {
  readonly quality: Quality;
  /** Server time of the last sign of life. */
  readonly lifeAt: Instant | null;
  readonly healedAt: Instant | null;
  readonly forkedAt: Instant | null;
  /** R33. Milliseconds by which the clock of the server is behind its journal; 0 while nothing is wrong with it. */
  readonly clockBehind: number;
  readonly position: Position;
  readonly now: Instant | null;
  readonly dismissFork: () => void;
};

export function useConnection(): ConnectionView {
  const { store } = useLive();
  const { quality, now } = useScreen();
  const { lifeAt, healedAt, forkedAt, picture } = useStoreState();
  const clockBehind = clockBehindOf(picture, now);
  const { dismissFork } = store;
  return { quality, lifeAt, healedAt, forkedAt, clockBehind, position: picture.at, now, dismissFork };
}

/** Build of the running server; null before the first pulse. */
export function useServerBuild(): string | null {
  return useStoreState().build;
}

export function useSession(): {
  readonly state: SessionState;
  /** Null while not logged in. */
  readonly session: Session | null;
  readonly logout: () => void;
} {
  const { sessions, kept } = useLive();
  const state = useSyncExternalStore(sessions.subscribe, sessions.getSnapshot);
  const logout = useCallback(() => {
    kept.forget();
    void sessions.logout();
  }, [sessions, kept]);
  return { state, session: state.status === 'in' ? state.session : null, logout };
}

/** R153. Who looks, where something may still be recorded; null in an exercise that is over, which is only to be read. */
export function useRecording(): Session | null {
  const { session } = useSession();
  const { exercise } = usePicture();
  return IS_EXERCISE && exercise !== undefined && exercise.ended !== null ? null : session;
}

/** Everything the app header needs from here: `<AppHeader {...useHeader()} />`. */
export function useHeader() {
  const { quality, lifeAt, position } = useConnection();
  const { session, logout } = useSession();
  const { overview, picture } = useScreen();
  const clock = useServerClock();
  return {
    quality,
    lifeAt,
    position,
    clock,
    session,
    onLogout: logout,
    synthetic: picture.synthetic,
    feeds: overview?.feeds ?? null,
  };
}

/** Says news to a screen reader, at its own pace. */
export function useAnnouncer(): Announcer {
  const announcer = useContext(AnnouncerContext);
  if (announcer === null) throw new Error('No AnnouncerContext around this component');
  return announcer;
}
