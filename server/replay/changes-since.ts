// What changed since a position that a reader has seen: a walk through the entries behind it, each as that reader may see it. Folding what
// was redacted gives what would have been redacted, so it tells no more than the live picture told.

import { fail, ok, type Result } from '#shared/base/result.ts';
import type { Timers } from '#shared/base/runtime.ts';
import type { Clock } from '#shared/base/time.ts';
import type { Position } from '#shared/journal/facts.ts';
import { emptyPicture, type Picture } from '#shared/picture/picture.ts';
import { type Audience, redactEntry, redactPicture } from '#shared/picture/redact.ts';
import { type ChangesSince, createChangeLog } from '#shared/replay/changes.ts';
import { conflict, type Problem } from '../http/problems.ts';
import type { Journal } from '../journal/journal.ts';
import type { ReplayPictures } from './replay-pictures.ts';
import { walk, walkTo } from './replay-walk.ts';

export type ChangesParts = {
  readonly pastPictures: ReplayPictures;
  readonly journal: Pick<Journal, 'read'>;
  readonly runtime: Clock & Timers;
};

/** More than this for one answer would keep others waiting, and nobody reads what comes of it. */
const ENTRIES_AT_MOST = 50_000;

/** From the entry behind `since` up to and including `newest`. */
export async function changesSince(
  parts: ChangesParts,
  since: Position,
  newest: Position,
  audience: Audience,
): Promise<Result<ChangesSince, Problem>> {
  if (newest - since > ENTRIES_AT_MOST) return fail(tooFarBack(since, newest));
  const then = redactPicture(audience, await pictureAt(parts, since));
  const log = createChangeLog(then);
  let now: Picture = then;
  const seen = { ...parts, journal: seenBy(audience, parts.journal) };
  for await (const passed of walk(seen, then, ({ position }) => position <= newest)) {
    log.note(passed);
    now = passed.after;
  }
  const asOf = parts.runtime.now();
  return ok({
    asOf,
    since: { position: since, recordedAt: then.recordedAt },
    position: now.at,
    ...log.changes(now, asOf),
  });
}

async function pictureAt({ pastPictures, journal, runtime }: ChangesParts, position: Position): Promise<Picture> {
  if (position === 0) return emptyPicture();
  const start = pastPictures.nearestAt(position) ?? emptyPicture();
  const picture = await walkTo({ journal, runtime }, start, (entry) => entry.position <= position);
  pastPictures.remember(picture);
  return picture;
}

/** The journal as this audience may read it. */
function seenBy(audience: Audience, journal: Pick<Journal, 'read'>): Pick<Journal, 'read'> {
  return {
    read: async (after, limit) => {
      const stored = await journal.read(after, limit);
      return stored.map((one) => ({ ...one, entry: redactEntry(audience, one.entry) }));
    },
  };
}

function tooFarBack(since: Position, newest: Position): Problem {
  return conflict(
    'too-far-back',
    `More than ${ENTRIES_AT_MOST} entries were recorded since: look back at the moments in between instead.`,
    { since, position: newest, most: ENTRIES_AT_MOST },
  );
}
