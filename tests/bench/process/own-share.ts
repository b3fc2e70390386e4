// How much of one processor core this process used over a stretch of time. A generator above nine tenths of a core measures itself.

import { monotonic } from './monotonic.ts';

/** Starts counting; the function it gives tells the share since then, 0 to about 1. */
export function ownShare(): () => number {
  const startedAt = monotonic();
  const before = process.cpuUsage();
  return () => {
    const { user, system } = process.cpuUsage(before);
    return (user + system) / 1_000 / Math.max(1, monotonic() - startedAt);
  };
}
