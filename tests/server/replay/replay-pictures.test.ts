// Looking back to any entry gives the fold up to that entry, whatever was kept on the way and whatever was thinned since.

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { after, type Instant } from '#shared/base/time.ts';
import type { Entry, Position } from '#shared/journal/facts.ts';
import { evolve, fold } from '#shared/picture/evolve.ts';
import { emptyPicture, type Picture, withoutArchive } from '#shared/picture/picture.ts';
import { SYSTEM_RUNTIME } from '../../../server/clock/system-runtime.ts';
import type { Stored } from '../../../server/journal/journal.ts';
import { type Keeping, ReplayPictures } from '../../../server/replay/replay-pictures.ts';
import { GROUPS, walkTo } from '../../../server/replay/replay-walk.ts';
import { steps, tellStory } from '../../support/arbitrary-story.ts';
import { Story, sourceOf } from '../../support/story.ts';

function keptWhile(entries: readonly Entry[], keeping: Keeping): ReplayPictures {
  const pictures = new ReplayPictures(keeping);
  let picture = emptyPicture();
  for (const entry of entries) {
    picture = evolve(picture, entry);
    pictures.advance({ stored: { entry, bytes: '' }, after: picture });
  }
  return pictures;
}

/** A journal of these entries that counts what is read of it. */
function journalOf(entries: readonly Entry[]) {
  const reads: number[] = [];
  return {
    reads,
    read: async (behind: Position, limit: number): Promise<readonly Stored[]> => {
      const group = entries.slice(behind, behind + limit);
      reads.push(group.length);
      return group.map((entry) => ({ entry, bytes: '' }));
    },
  };
}

function prefix(entries: readonly Entry[], isWanted: (entry: Entry) => boolean): Picture {
  return withoutArchive(fold(entries.filter(isWanted)));
}

async function lookedUp(pictures: ReplayPictures, entries: readonly Entry[], at: Instant): Promise<Picture | null> {
  const start = pictures.nearestTo(at);
  return start === null
    ? null
    : walkTo({ journal: journalOf(entries), runtime: SYSTEM_RUNTIME }, start, ({ recordedAt }) => recordedAt <= at);
}

/** A story of so many entries: one function going to and fro. */
function longStory(length: number): Story {
  const story = new Story();
  for (let count = 1; story.entries.length < length; count += 1) {
    story.wait(1000).located('NHL/politie/aanname', count % 2 === 0 ? 'NHL' : 'AMS');
  }
  return story;
}

const keeping = fc.record({ every: fc.integer({ min: 1, max: 7 }), atMost: fc.integer({ min: 2, max: 6 }) });

describe('a past picture', () => {
  it('[I9] is the fold of the entries up to its moment, whatever was kept and thinned', async () => {
    await fc.assert(
      fc.asyncProperty(steps, keeping, fc.nat(), async (told, kept, pick) => {
        const { entries } = tellStory(told);
        const pictures = keptWhile(entries, kept);
        const chosen = entries[pick % entries.length] as Entry;
        const at = chosen.recordedAt;
        expect(await lookedUp(pictures, entries, at)).toEqual(prefix(entries, (entry) => entry.recordedAt <= at));
        const start = pictures.nearestAt(chosen.position) as Picture;
        const exact = await walkTo(
          { journal: journalOf(entries), runtime: SYSTEM_RUNTIME },
          start,
          ({ position }) => position <= chosen.position,
        );
        expect(exact).toEqual(prefix(entries, ({ position }) => position <= chosen.position));
      }),
      { numRuns: 60 },
    );
  });

  it('keeps no more than it may, and none of them nearer than asked', () => {
    const { entries } = longStory(600);
    const pictures = keptWhile(entries, { every: 10, atMost: 16 });
    expect(pictures.size()).toBeLessThanOrEqual(16);
    expect(pictures.size()).toBeGreaterThan(8);
    // The newest ones are close together still.
    expect(pictures.nearestAt(599 as Position)?.at).toBe(590);
    expect(pictures.nearestAt(589 as Position)?.at).toBe(580);
  });

  it('gives the same answers after thinning as before', async () => {
    const { entries } = longStory(300);
    const thick = keptWhile(entries, { every: 5, atMost: 1000 });
    const thin = keptWhile(entries, { every: 5, atMost: 4 });
    expect([thick.size(), thin.size()]).toEqual([60, expect.toSatisfy((size: number) => size <= 4)]);
    for (const { recordedAt } of entries) {
      expect(await lookedUp(thin, entries, recordedAt)).toEqual(await lookedUp(thick, entries, recordedAt));
    }
  });

  it('does not exist before the first entry', () => {
    const { entries } = new Story();
    const pictures = keptWhile(entries, { every: 10, atMost: 10 });
    const first = entries[0] as Entry;
    expect(pictures.nearestTo(after(first.recordedAt, -1))).toBeNull();
    expect(pictures.first()?.recordedAt).toBe(first.recordedAt);
    expect(new ReplayPictures().first()).toBeNull();
  });

  it('is reached by reading the journal in groups, and no further than needed', async () => {
    const { entries } = longStory(1200);
    const pictures = keptWhile(entries, { every: 100_000, atMost: 4 });
    const journal = journalOf(entries);
    const picture = await walkTo(
      { journal, runtime: SYSTEM_RUNTIME },
      pictures.first() as Picture,
      ({ position }) => position <= 700,
    );
    expect(picture.at).toBe(700);
    expect(journal.reads).toEqual([...GROUPS, 500]);
  });

  it('that was asked for makes the next step short', async () => {
    const { entries } = longStory(400);
    const pictures = keptWhile(entries, { every: 100_000, atMost: 4 });
    pictures.remember(prefix(entries, ({ position }) => position <= 300));
    expect(pictures.nearestAt(301 as Position)?.at).toBe(300);
    expect(pictures.nearestAt(299 as Position)?.at).toBe(1);
  });

  it('[R52] carries no archive, which grows with the years and which no reader gets', () => {
    const { entries } = longStory(40);
    const pictures = keptWhile(entries, { every: 10, atMost: 10 });
    pictures.remember({ ...fold(entries), at: 35 as Position });
    const kept = [1, 15, 25, 36].map((position) => pictures.nearestAt(position as Position));
    expect(kept.map((picture) => [picture?.at, picture?.archive])).toEqual([
      [1, null],
      [10, null],
      [20, null],
      [35, null],
    ]);
  });

  it('comes with the times in which nobody listened', () => {
    const story = new Story();
    story.at('09:10:00').submit({
      kind: 'resume-listening',
      deafFrom: story.entries[0]?.recordedAt ?? null,
      cause: 'start',
      lastHeard: {},
    });
    story.located('NHL/politie/aanname', 'NHL', { source: sourceOf('NHL') });
    story.wait(1000).submit({ kind: 'resume-listening', deafFrom: null, cause: 'clock', lastHeard: {} });
    expect(keptWhile(story.entries, { every: 10, atMost: 10 }).deaf()).toEqual([
      { from: '2026-11-21T09:00:00.000Z', to: '2026-11-21T09:10:00.000Z' },
    ]);
  });
});
