// What the screens draw from: overview, server time and connection quality, refreshed at a pace people can read.
// It never draws a lost connection as a known place.

import type { Timers } from '#shared/base/runtime.ts';
import { earliest, type Instant, SECOND } from '#shared/base/time.ts';
import type { HeardSources } from '#shared/journal/heard.ts';
import { type Overview, overview } from '#shared/overview/overview.ts';
import type { Picture } from '#shared/picture/picture.ts';
import type { Quality } from './quality.ts';
import type { Store } from './store.ts';
import { withOthersApart } from './taking-part.ts';
import { asUnknown } from './unknown.ts';
import { IS_EXERCISE } from './world.ts';

export type ScreenState = {
  /** What the journal says, at the position of the overview. */
  readonly picture: Picture;
  readonly heard: HeardSources;
  /** Null until the first picture came. */
  readonly overview: Overview | null;
  readonly quality: Quality;
  /** Server time, in steps of 2 s, for ages. */
  readonly now: Instant | null;
};

export type Screen = {
  readonly getSnapshot: () => ScreenState;
  readonly subscribe: (listener: () => void) => () => void;
  /** To be called about twice a second. */
  readonly tick: () => void;
  readonly stop: () => void;
};

/** Digits that change faster than this cannot be read. */
const AGES_EVERY = 2 * SECOND;
/** In a storm of entries the screen is drawn at most this often. */
const DRAW_EVERY = 100;

/** What an exercise was when it ended: nothing in it grows older after that. */
export function stoppedAtEnd(
  { exercise }: Pick<Picture, 'exercise'>,
  now: Instant | null,
  isExercise = IS_EXERCISE,
): Instant | null {
  const end = isExercise ? (exercise?.ended?.at ?? null) : null;
  return now === null || end === null ? now : earliest(now, end);
}

export function createScreen(store: Store, { monotonic, after }: Timers): Screen {
  const listeners = new Set<() => void>();
  let state: ScreenState = {
    picture: store.getSnapshot().picture,
    heard: {},
    overview: null,
    quality: store.quality(),
    now: store.now(),
  };
  let drawnCount = Number.NEGATIVE_INFINITY;
  let agedCount = Number.NEGATIVE_INFINITY;
  let takeBack: (() => void) | null = null;

  function draw(): void {
    takeBack?.();
    takeBack = null;
    const live = store.getSnapshot();
    const quality = store.quality();
    const now = stoppedAtEnd(live.picture, store.now());
    drawnCount = monotonic();
    agedCount = drawnCount;
    const all = live.hasPicture && now !== null ? overview(live.picture, live.heard, now) : null;
    const participants = (IS_EXERCISE ? live.picture.exercise?.meldkamers : null) ?? null;
    const seen = all === null ? null : withOthersApart(all, participants);
    state = {
      picture: live.picture,
      heard: live.heard,
      overview: seen !== null && quality === 'lost' ? asUnknown(seen) : seen,
      quality,
      now,
    };
    for (const listener of listeners) listener();
  }

  const unsubscribe = store.subscribe(() => {
    const unchanged = store.getSnapshot().picture === state.picture && store.quality() === state.quality;
    if (unchanged && state.now !== null) return;
    const wait = drawnCount + DRAW_EVERY - monotonic();
    if (wait <= 0) draw();
    else takeBack ??= after(wait, draw);
  });

  return {
    getSnapshot: () => state,
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    tick: () => {
      if (store.quality() !== state.quality || monotonic() - agedCount >= AGES_EVERY) draw();
    },
    stop: () => {
      unsubscribe();
      takeBack?.();
    },
  };
}
