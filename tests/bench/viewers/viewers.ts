// All viewers of one measurement, a process of their own. The last one to connect is the one that watches: it is served last.

import { answerParent, tellParent } from '../process/child-side.ts';
import { monotonic } from '../process/monotonic.ts';
import { ownShare } from '../process/own-share.ts';
import { type Cursor, Viewer } from './viewer.ts';
import type { Arrivals, Connected, ConnectWish, Seen } from './viewing.ts';

let reading: Viewer[] = [];
let stalled: Viewer[] = [];
let share = ownShare();

async function connect(wish: ConnectWish): Promise<Connected> {
  const startedAt = monotonic();
  const { count, stalled: stalling, together, ...one } = wish;
  for (let made = 0; made < count; made += together) {
    const group = Array.from({ length: Math.min(together, count - made) }, (_, index) => {
      const number = made + index;
      const viewer = new Viewer({ ...one, isWatching: number === count - 1 });
      (number < stalling ? stalled : reading).push(viewer);
      return viewer;
    });
    await Promise.all(group.map(({ live }) => live));
  }
  for (const viewer of stalled) viewer.stall();
  const watching = reading.at(-1);
  if (watching !== undefined) watching.onEntries = (position) => tellParent(position);
  const welcomeBytes = reading.reduce((sum, viewer) => sum + viewer.welcomeBytes, 0);
  return { milliseconds: monotonic() - startedAt, welcomeBytes, position: watching?.cursor.position ?? 0 };
}

function seen(): Seen {
  const sum = (of: (viewer: Viewer) => number): number => reading.reduce((soFar, viewer) => soFar + of(viewer), 0);
  const positions = reading.map(({ cursor }) => cursor.position);
  return {
    frames: sum(({ frames }) => frames),
    entries: sum(({ entries }) => entries),
    bytes: sum(({ bytes }) => bytes),
    gaps: sum(({ gaps }) => gaps),
    closed: sum(({ isOpen }) => (isOpen ? 0 : 1)),
    lowest: positions.reduce((low, one) => Math.min(low, one), Number.POSITIVE_INFINITY),
    highest: positions.reduce((high, one) => Math.max(high, one), 0),
    stalledClosed: stalled.filter(({ isOpen }) => !isOpen).length,
    share: share(),
  };
}

function reset(): void {
  for (const viewer of reading) {
    viewer.frames = 0;
    viewer.entries = 0;
    viewer.bytes = 0;
    viewer.gaps = 0;
    viewer.arrivals.clear();
  }
  share = ownShare();
}

function arrivals(): Arrivals {
  const watched = [...(reading.at(-1)?.arrivals ?? [])];
  return {
    positions: Float64Array.from(watched, ([position]) => position),
    moments: Float64Array.from(watched, ([, moment]) => moment),
  };
}

function disconnect(): Cursor | null {
  const cursor = reading.at(-1)?.cursor ?? null;
  for (const viewer of [...reading, ...stalled]) viewer.close();
  reading = [];
  stalled = [];
  return cursor;
}

answerParent({
  connect: (wish) => connect(wish as ConnectWish),
  seen,
  reset,
  arrivals,
  disconnect,
});
