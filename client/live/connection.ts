// Keeps the store level with the server: hello, entries, pulse, and again after every interruption, for ever.
// Nothing but hello goes up.

import { type Chance, fraction, type Timers } from '#shared/base/runtime.ts';
import { SECOND } from '#shared/base/time.ts';
import type { EntriesMessage, Hello, Pulse, Welcome } from '#shared/wire/protocol.ts';
import type { Next, Store } from './store.ts';

/** The little of a socket that is used here, so that a test can play the server. */
export type SocketPort = {
  readonly isConnected: () => boolean;
  /** True while the library itself goes on trying to connect. */
  readonly isTrying: () => boolean;
  readonly connect: () => void;
  readonly disconnect: () => void;
  /** Rejects when no answer comes in time. */
  readonly sayHello: (hello: Hello) => Promise<Welcome>;
  readonly listen: (listener: SocketListener) => void;
};

export type SocketListener = {
  readonly connected: () => void;
  readonly disconnected: () => void;
  /** No connection came about; perhaps because the session has ended. */
  readonly refused: () => void;
  readonly entries: (...message: EntriesMessage) => void;
  readonly pulse: (pulse: Pulse) => void;
};

export type ConnectionParts = {
  readonly store: Store;
  readonly socket: SocketPort;
  readonly runtime: Pick<Timers, 'after'> & Pick<Chance, 'random'>;
  readonly onReload: () => void;
  readonly onRefused: () => void;
};

export type Connection = {
  readonly start: () => void;
  readonly stop: () => void;
  /** This screen slept or was hidden: ask what was missed. */
  readonly resume: () => void;
};

const RETRY_AFTER = [1, 2, 4, 8, 15].map((seconds) => seconds * SECOND);
/** Part of the waiting time that is left to chance, so that a hundred screens do not come back in one second. */
const JITTER = 0.3;
/** At most one hello in this time, whatever the server sends. */
const HELLO_EVERY = 1 * SECOND;
/** A socket that is open but brings nothing for this long is replaced. */
const DEAF_AFTER = 20 * SECOND;

/** The wait before the given attempt, counted from 0, in milliseconds. `chance`: from 0 up to 1. */
export function retryAfter(attempt: number, chance: number): number {
  const base = RETRY_AFTER[Math.min(attempt, RETRY_AFTER.length - 1)] as number;
  return Math.round(base * (1 - JITTER / 2 + JITTER * chance));
}

export function createConnection(parts: ConnectionParts): Connection {
  const { store, socket, runtime } = parts;
  let attempt = 0;
  /** `answered`: too soon after an answer to ask again. */
  let asking: 'no' | 'asked' | 'answered' = 'no';
  let askAgain = false;
  let stopped = true;
  let takeBackRetry: (() => void) | null = null;
  let takeBackWatch: (() => void) | null = null;

  function follow(next: Next): void {
    if (next === 'hello') ask();
    if (next === 'reload') parts.onReload();
  }

  /** One question at a time. What is missed while it is on its way comes with its answer. */
  function ask(): void {
    if (stopped || !socket.isConnected() || asking === 'asked') return;
    if (asking === 'answered') {
      askAgain = true;
      return;
    }
    asking = 'asked';
    askAgain = false;
    socket.sayHello(store.hello()).then(
      (welcome) => {
        attempt = 0;
        answered(store.welcome(welcome));
      },
      () => answered('hello'),
    );
  }

  function answered(next: Next): void {
    asking = 'answered';
    askAgain = next === 'hello';
    if (next === 'reload') parts.onReload();
    runtime.after(HELLO_EVERY, () => {
      asking = 'no';
      if (askAgain) ask();
    });
  }

  function retry(): void {
    if (stopped || takeBackRetry !== null || socket.isConnected() || socket.isTrying()) return;
    takeBackRetry = runtime.after(retryAfter(attempt, fraction(runtime)), () => {
      takeBackRetry = null;
      if (!stopped && !socket.isConnected()) socket.connect();
    });
    attempt += 1;
  }

  /** A half-open socket says nothing and does not close either. */
  function watch(): void {
    takeBackWatch = runtime.after(DEAF_AFTER, () => {
      if (stopped) return;
      if (socket.isConnected() && store.silentFor() > DEAF_AFTER) {
        socket.disconnect();
        socket.connect();
      }
      watch();
    });
  }

  socket.listen({
    connected: ask,
    disconnected: retry,
    refused: () => {
      parts.onRefused();
      retry();
    },
    entries: (entries, cursor) => follow(store.entries(entries, cursor)),
    pulse: (pulse) => follow(store.pulse(pulse)),
  });

  return {
    start: () => {
      if (!stopped) return;
      stopped = false;
      socket.connect();
      watch();
    },
    stop: () => {
      stopped = true;
      takeBackRetry?.();
      takeBackRetry = null;
      takeBackWatch?.();
      socket.disconnect();
    },
    resume: () => {
      if (stopped) return;
      if (socket.isConnected()) ask();
      else if (!socket.isTrying()) {
        takeBackRetry?.();
        takeBackRetry = null;
        socket.connect();
      }
    },
  };
}
