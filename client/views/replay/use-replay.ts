// Where one is in the past: the moment and its window from the address, and every way to go elsewhere. Moving replaces the address, so
// that it can always be shared and the back button still leaves the page; nothing moves unless somebody asked for it.

import { useCallback, useEffect, useState } from 'react';
import { after, type Instant, SECOND } from '#shared/base/time.ts';
import { useServerNow } from '../../live/hooks.ts';
import { type Change, useAddress } from '../../parts/frame/address.ts';
import { REPLAY_FORM, type ReplaySearch } from './replay-search.ts';
import { clamped, type TimeWindow, windowFor } from './time/time-window.ts';

/** Our own idea of server time may be ahead of it by this much. */
const CLOCKS_APART = 2 * SECOND;

export type Replay = {
  readonly search: ReplaySearch;
  readonly change: Change<ReplaySearch>;
  /** Null until server time is known, or what it is about. */
  readonly at: Instant | null;
  readonly window: TimeWindow | null;
  /** The newest moment that can be looked back at. */
  readonly newest: Instant | null;
  readonly moveTo: (at: Instant) => void;
  /** While a hand is on the slider: shown at once, in the address when it lets go. */
  readonly drag: (at: Instant | null) => void;
};

/** `startAt`: where to begin when the address does not say; null while that is not known. */
export function useReplay(startAt: Instant | null): Replay {
  const [search, change] = useAddress(REPLAY_FORM);
  const [dragged, drag] = useState<Instant | null>(null);
  const now = useServerNow();
  const newest = now === null ? null : wholeSecond(after(now, -CLOCKS_APART));
  const { at: asked, from, span } = search;

  useEffect(() => {
    if (newest === null || (asked !== null && from !== null)) return;
    const begin = asked ?? startAt;
    if (begin === null) return;
    const at = asked === null && begin > newest ? newest : begin;
    change({ at, from: windowFor(at, from, span, newest).from }, 'replace');
  }, [newest, asked, from, span, startAt, change]);

  const at = dragged ?? asked;
  const window = at === null || newest === null ? null : windowFor(at, from, span, newest);

  const moveTo = useCallback(
    (to: Instant) => {
      if (newest === null) return;
      drag(null);
      const reached = to > newest ? newest : to;
      change({ at: reached, from: windowFor(reached, from, span, newest).from }, 'replace');
    },
    [newest, from, span, change],
  );

  const dragTo = useCallback(
    (to: Instant | null) =>
      drag(to === null || window === null || newest === null ? null : clamped(to, window, newest)),
    [window, newest],
  );

  return { search, change, at, window, newest, moveTo, drag: dragTo };
}

function wholeSecond(at: Instant): Instant {
  return `${at.slice(0, 20)}000Z` as Instant;
}
