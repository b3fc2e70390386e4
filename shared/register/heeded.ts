// What of the words of one source is heeded: that it did not know takes nothing from an absence that it told of, when it says so afterwards.

import { isHome } from '#shared/location/combined.ts';
import { classify, type Location } from '#shared/location/location.ts';
import type { TrackedFunction } from '#shared/reference/functions.ts';
import type { Said } from './assertions.ts';

/** R100: such a word holds from when it was told, and not at all when the source had said something else by then. `all`: oldest first. */
export function heeded(tracked: TrackedFunction, all: readonly Said<Location>[]): readonly Said<Location>[] {
  const kept: Said<Location>[] = [];
  for (const [index, one] of all.entries()) {
    const before = kept.at(-1);
    if (before === undefined || one.value.kind !== 'unknown' || one.told.at <= one.at || !isAway(tracked, before))
      kept.push(one);
    else if ((all[index + 1]?.at ?? one.told.at) >= one.told.at) kept.push({ ...one, at: one.told.at });
  }
  return kept;
}

function isAway(tracked: TrackedFunction, { value, at }: Said<Location>): boolean {
  return value.kind !== 'unknown' && !isHome(classify(tracked, value, at));
}
