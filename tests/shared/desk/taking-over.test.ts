// Taking over the shift: who may, what has to be seen first, and what is remembered of it for whom.

import { describe, expect, it } from 'vitest';
import type { TakingOver } from '#shared/desk/taking-over.ts';
import type { Position } from '#shared/journal/facts.ts';
import { redactPicture } from '#shared/picture/redact.ts';
import type { Actor } from '#shared/reference/actor.ts';
import { actor, instant, LMS, Story } from '../../support/story.ts';

const POLITIE = 'NHL/politie/aanname';

function takeOver(story: Story, asked: Partial<TakingOver> = {}, by: Actor = LMS) {
  const seen = asked.seen ?? story.picture.at;
  const unseenSince = story.entries.find(({ position }) => position > seen)?.recordedAt ?? null;
  const { times: version = 0 } = story.picture.shift ?? {};
  return story.submit({ kind: 'take-over-shift', asked: { version, seen, unseenSince, note: null, ...asked } }, by);
}

function quietNight(): Story {
  const story = new Story();
  story.at('09:00:00').located(POLITIE, 'NHL');
  return story;
}

describe('[R152] taking over the shift', () => {
  it('is a fact with role and organisation, until where it was looked at, and what the next has to know', () => {
    const story = quietNight();
    const seen = story.picture.at;
    story.at('15:00:00');
    expect(takeOver(story, { note: 'Vergadering SMB om 16:00' })).toEqual([
      {
        kind: 'shift-taken-over',
        seen,
        note: 'Vergadering SMB om 16:00',
        by: { role: 'lms', organisation: LMS.organisation, at: instant('15:00:00') },
      },
    ]);
    expect(story.picture.shift).toMatchObject({ times: 1, last: { seen, note: 'Vergadering SMB om 16:00' } });
  });

  it('is for LMS alone', () => {
    const story = quietNight();
    for (const role of ['meldkamer', 'admin', 'inspector'] as const) {
      expect(takeOver(story, {}, actor(role, 'Iemand'))).toEqual({ code: 'not-yours', holders: [] });
    }
    expect(story.picture.shift).toBeUndefined();
  });

  it('is refused to the second of two that looked at the same', () => {
    const story = quietNight();
    const seen = story.picture.at;
    takeOver(story, { version: 0, seen });
    expect(takeOver(story, { version: 0, seen })).toEqual({ code: 'version-conflict', version: 1 });
    takeOver(story);
    expect(story.picture.shift?.times).toBe(2);
  });

  it('is refused when what was not seen is older than five minutes, however quiet it was before', () => {
    const story = quietNight();
    const seen = story.picture.at;
    story.at('15:00:00').located(POLITIE, 'Zeist');
    story.at('15:05:00');
    expect(takeOver(story, { seen })).toEqual([expect.objectContaining({ kind: 'shift-taken-over', seen })]);
    const later = quietNight();
    later.at('15:00:00').located(POLITIE, 'Zeist');
    later.at('15:05:01');
    expect(takeOver(later, { seen })).toEqual({ code: 'handover-outdated', seen, position: later.picture.at });
  });

  it('is refused when more than 500 entries were not seen', () => {
    const story = quietNight();
    const seen = story.picture.at;
    const busy = (position: number) => {
      story.picture = { ...story.picture, at: position as Position };
      return takeOver(story, { seen, unseenSince: story.now });
    };
    expect(busy(seen + 501)).toMatchObject({ code: 'handover-outdated' });
    expect(busy(seen + 500)).toMatchObject([{ kind: 'shift-taken-over' }]);
  });

  it('tells readers that it was and by whom, and the wall that it was; what was written is for who acts and who inspects', () => {
    const story = quietNight();
    takeOver(story, { note: 'Vergadering SMB om 16:00' });
    const seen = (audience: Parameters<typeof redactPicture>[0]) => redactPicture(audience, story.picture).shift?.last;
    expect(seen('full')?.note).toBe('Vergadering SMB om 16:00');
    expect(seen('meldkamer:MNL')).toMatchObject({ note: null, by: { organisation: LMS.organisation } });
    expect(seen('wall')).toMatchObject({ note: null, by: { role: 'lms', organisation: '' } });
  });
});
