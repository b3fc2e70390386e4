// Reading on through the journal from a picture that was kept, in groups, letting others have their turn in between.
// Never holds more of the journal than one group.

import { endOfTurn, type Timers } from '#shared/base/runtime.ts';
import type { Entry } from '#shared/journal/facts.ts';
import { evolve } from '#shared/picture/evolve.ts';
import type { Picture } from '#shared/picture/picture.ts';
import type { Passed } from '#shared/replay/follower.ts';
import type { Journal } from '../journal/journal.ts';

export type WalkParts = { readonly journal: Pick<Journal, 'read'>; readonly runtime: Timers };

/** Entries read at once: a few at first, because most walks are short, and never more than the last of these. */
export const GROUPS = [32, 128, 500] as const;

/** Every entry behind `start`, with the picture on both sides of it, for as long as `isWanted` says so. */
export async function* walk(
  { journal, runtime }: WalkParts,
  start: Picture,
  isWanted: (entry: Entry) => boolean,
): AsyncGenerator<Passed, void> {
  let picture = start;
  for (let turn = 0; ; turn += 1) {
    const atOnce = GROUPS[Math.min(turn, GROUPS.length - 1)] ?? GROUPS[0];
    const group = await journal.read(picture.at, atOnce);
    for (const { entry } of group) {
      if (!isWanted(entry)) return;
      const before = picture;
      picture = evolve(before, entry);
      yield { before, entry, after: picture };
    }
    if (group.length < atOnce) return;
    await endOfTurn(runtime);
  }
}

/** The picture after the last entry that is wanted. */
export async function walkTo(parts: WalkParts, start: Picture, isWanted: (entry: Entry) => boolean): Promise<Picture> {
  let picture = start;
  for await (const { after } of walk(parts, start, isWanted)) picture = after;
  return picture;
}
