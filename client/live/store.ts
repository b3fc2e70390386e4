// What this screen knows: the same fold as the server, over the same entries. Framework-free; it never skips, guesses or reorders an entry.

import type { Timers } from '#shared/base/runtime.ts';
import { type Instant, latest } from '#shared/base/time.ts';
import type { Entry, Position } from '#shared/journal/facts.ts';
import type { HeardSources } from '#shared/journal/heard.ts';
import { evolve } from '#shared/picture/evolve.ts';
import { emptyPicture, type Picture } from '#shared/picture/picture.ts';
import type { SourceId } from '#shared/reference/source.ts';
import { type Cursor, type Hello, type Now, PROTOCOL, type Pulse, type Welcome } from '#shared/wire/protocol.ts';
import { isTrusted, type Quality, qualityOf } from './quality.ts';
import { createServerClock } from './server-clock.ts';

export type LiveState = {
  readonly picture: Picture;
  readonly cursor: Cursor;
  readonly heard: HeardSources;
  /** As the server last told; `Now` in the protocol. */
  readonly undecided: Now['undecided'];
  /** Server time of the last sign of life; null before the first. */
  readonly lifeAt: Instant | null;
  readonly hasPicture: boolean;
  /** When the picture came back after it was old or lost. */
  readonly healedAt: Instant | null;
  /** When the server told that this screen followed another history, so that what it showed may have been wrong. */
  readonly forkedAt: Instant | null;
  /** Build of the running server; null before the first pulse. */
  readonly build: string | null;
};

/** What the connection has to do next. `hello`: ask again from where the store stands. */
export type Next = 'none' | 'hello' | 'reload';

export type Store = {
  readonly getSnapshot: () => LiveState;
  readonly subscribe: (listener: () => void) => () => void;
  readonly hello: () => Hello;
  readonly welcome: (welcome: Welcome) => Next;
  readonly entries: (entries: readonly Entry[], cursor: Cursor) => Next;
  readonly pulse: (pulse: Pulse) => Next;
  readonly dismissFork: () => void;
  readonly now: () => Instant | null;
  readonly quality: () => Quality;
  /** Milliseconds since the last sign of life, or since the start. */
  readonly silentFor: () => number;
};

/** A new screen knows nothing and gets a snapshot. */
const NOWHERE: Cursor = { epoch: '', position: 0 as Position, hash8: '' };

export function createStore(timers: Pick<Timers, 'monotonic'>): Store {
  const { monotonic } = timers;
  const clock = createServerClock(timers);
  const listeners = new Set<() => void>();
  let lifeCount = monotonic();
  let healedCount: number | null = null;
  let state: LiveState = {
    picture: emptyPicture(),
    cursor: NOWHERE,
    heard: {},
    undecided: [],
    lifeAt: null,
    hasPicture: false,
    healedAt: null,
    forkedAt: null,
    build: null,
  };

  function become(change: Partial<LiveState>): void {
    state = { ...state, ...change };
    for (const listener of listeners) listener();
  }

  function silentFor(): number {
    return monotonic() - lifeCount;
  }

  function quality(): Quality {
    const healedSince = healedCount === null ? null : monotonic() - healedCount;
    return qualityOf({ hasPicture: state.hasPicture, silentFor: silentFor(), healedSince });
  }

  /** Only a message that leaves this screen level with the server proves that the picture is current. */
  function alive(serverNow: Instant): Pick<LiveState, 'lifeAt' | 'healedAt'> {
    const heals = state.hasPicture && !isTrusted(quality());
    lifeCount = monotonic();
    if (heals) healedCount = lifeCount;
    return { lifeAt: serverNow, healedAt: heals ? serverNow : state.healedAt };
  }

  /** The next hello asks for a whole picture. What is shown stays, and ages. */
  function startOver(): Next {
    become({ cursor: NOWHERE });
    return 'hello';
  }

  return {
    getSnapshot: () => state,
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    hello: () => ({ ...state.cursor, protocol: PROTOCOL }),
    welcome: (welcome) => {
      clock.hear(welcome.serverNow);
      if (welcome.kind === 'reload') return 'reload';
      const cursor = cursorOf(welcome);
      if (welcome.kind === 'snapshot') {
        become({
          picture: welcome.picture,
          cursor,
          heard: welcome.heard,
          undecided: welcome.undecided,
          forkedAt: welcome.forked ? welcome.serverNow : state.forkedAt,
          ...alive(welcome.serverNow),
          hasPicture: true,
        });
        return 'none';
      }
      const fromNothing = state.cursor.epoch === NOWHERE.epoch;
      // An answer to an older question, or about another history than the one that is shown.
      if (!fromNothing && (cursor.epoch !== state.cursor.epoch || cursor.position < state.cursor.position)) {
        return startOver();
      }
      const picture = folded(fromNothing ? emptyPicture() : state.picture, welcome.entries);
      if (picture === null || picture.at !== cursor.position) return startOver();
      const heard = merged(state.heard, welcome.heard);
      const { undecided } = welcome;
      become({ picture, cursor, heard, undecided, ...alive(welcome.serverNow), hasPicture: true });
      return 'none';
    },
    entries: (entries, cursor) => {
      if (!state.hasPicture || state.cursor.position !== state.picture.at) return 'hello';
      if (cursor.epoch !== state.cursor.epoch) return 'hello';
      if (cursor.position < state.cursor.position) return 'none';
      if (cursor.position === state.cursor.position) return cursor.hash8 === state.cursor.hash8 ? 'none' : 'hello';
      const next = entries.find((entry) => entry.position > state.picture.at);
      if (next === undefined || next.position !== state.picture.at + 1) return 'hello';
      const picture = folded(state.picture, entries);
      if (picture === null || picture.at !== cursor.position) return startOver();
      become({ picture, cursor });
      return 'none';
    },
    pulse: (pulse) => {
      clock.hear(pulse.serverNow);
      const level = state.hasPicture && sameCursor(state.cursor, pulse);
      const life = level ? alive(pulse.serverNow) : {};
      const { build, undecided } = pulse;
      become({ build, undecided, heard: merged(state.heard, pulse.heard), ...life });
      return level ? 'none' : 'hello';
    },
    dismissFork: () => become({ forkedAt: null }),
    now: clock.now,
    quality,
    silentFor,
  };
}

/** Null when the entries cannot be folded: a gap, or a fact that does not fit what is known here. */
function folded(start: Picture, entries: readonly Entry[]): Picture | null {
  try {
    return entries.filter((entry) => entry.position > start.at).reduce(evolve, start);
  } catch {
    return null;
  }
}

function cursorOf({ epoch, position, hash8 }: Cursor): Cursor {
  return { epoch, position, hash8 };
}

function sameCursor(one: Cursor, other: Cursor): boolean {
  return one.epoch === other.epoch && one.position === other.position && one.hash8 === other.hash8;
}

function merged(known: HeardSources, news: HeardSources): HeardSources {
  const all: Record<SourceId, Instant> = { ...known };
  for (const [source, at] of Object.entries(news) as [SourceId, Instant][]) {
    const before = all[source];
    all[source] = before === undefined ? at : latest(before, at);
  }
  return all;
}
