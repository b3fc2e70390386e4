// What can be stepped through between two moments: a walk through the journal that notes entries and silences. Stops after so many
// entries, and says up to where it came.

import type { z } from 'zod';
import { fail, ok, type Result } from '#shared/base/result.ts';
import type { Timers } from '#shared/base/runtime.ts';
import { after, type Clock, earliest, HOUR, type Instant } from '#shared/base/time.ts';
import { emptyPicture } from '#shared/picture/picture.ts';
import {
  deafGaps,
  gapsAfter,
  gapsAtStart,
  markOf,
  type ReplayGap,
  type ReplayMark,
  type ReplayMarks,
  speaksOf,
} from '#shared/replay/replay-marks.ts';
import { invalidInput, type Problem } from '../http/problems.ts';
import type { Journal } from '../journal/journal.ts';
import type { replayEventsQuery } from './query-schemas.ts';
import type { ReplayPictures } from './replay-pictures.ts';
import { walk, walkTo } from './replay-walk.ts';

export type MarksParts = {
  readonly pastPictures: ReplayPictures;
  readonly journal: Pick<Journal, 'read'>;
  readonly runtime: Clock & Timers;
};

/** More than this for one answer would keep others waiting. */
const ENTRIES_AT_MOST = 50_000;

export async function replayMarks(
  parts: MarksParts,
  asked: z.output<typeof replayEventsQuery>,
): Promise<Result<ReplayMarks, Problem>> {
  const asOf = parts.runtime.now();
  const to = earliest(asked.to ?? asOf, asOf);
  const from = asked.from ?? after(to, -HOUR);
  if (from > to) return fail(invalidInput([{ path: 'from', problem: 'must be before `to`, and not in the future' }]));
  const found = await marksBetween(parts, from, to, asked);
  return ok({ asOf, from, to, ...found });
}

async function marksBetween(
  parts: MarksParts,
  from: Instant,
  to: Instant,
  { subject, limit }: z.output<typeof replayEventsQuery>,
): Promise<Pick<ReplayMarks, 'listedUntil' | 'events' | 'gaps'>> {
  const { pastPictures: replayPictures } = parts;
  const nearest = replayPictures.nearestTo(after(from, -1)) ?? emptyPicture();
  const start = await walkTo(parts, nearest, ({ recordedAt }) => recordedAt < from);
  replayPictures.remember(start);
  const events: ReplayMark[] = [];
  let gaps: readonly ReplayGap[] = gapsAtStart(start);
  let listedUntil = to;
  let passed = 0;
  for await (const { before, entry, after: picture } of walk(parts, start, ({ recordedAt }) => recordedAt <= to)) {
    if (passed >= ENTRIES_AT_MOST || events.length >= limit) {
      listedUntil = before.recordedAt ?? from;
      break;
    }
    passed += 1;
    gaps = gapsAfter(gaps, entry);
    if (subject === null || speaksOf(subject, before, entry, picture)) events.push(markOf(before, entry, picture));
  }
  const deaf = deafGaps(replayPictures.deaf(), from, to);
  return { listedUntil, events, gaps: [...deaf, ...gaps] };
}
