// Reviewing what was agreed about an alarm: who may, of which text, what is remembered of it for whom, and when it is due again.

import { describe, expect, it } from 'vitest';
import { CONDITIONS } from '#shared/alarm/alarm.ts';
import { RATIONALES } from '#shared/alarm/rationale.ts';
import { RECORD_DIGESTS } from '#shared/alarm/record-digests.ts';
import { type ConditionReview, lastReview } from '#shared/alarm/review.ts';
import { after, DAY, type Instant } from '#shared/base/time.ts';
import type { Reviewing } from '#shared/desk/reviewing.ts';
import { redactPicture } from '#shared/picture/redact.ts';
import type { Actor } from '#shared/reference/actor.ts';
import { digestOfRecord } from '../../support/record-digest.ts';
import { actor, instant, LMS, Story } from '../../support/story.ts';

function review(story: Story, asked: Partial<Reviewing> = {}, by: Actor = LMS) {
  const of = { condition: 'A1', outcome: 'stays', reason: null, digest: RECORD_DIGESTS.A1, ...asked } as const;
  return story.submit({ kind: 'review-condition', asked: of }, by);
}

function quietNight(): Story {
  const story = new Story();
  story.at('09:00:00').located('NHL/politie/aanname', 'NHL');
  return story;
}

const BUILT_IN = `${RATIONALES.A1.reviewedOn}T00:00:00.000Z` as Instant;

function behind(from: Instant, days: number, milliseconds = 0): Instant {
  return after(from, days * DAY + milliseconds);
}

function reviewed(change: Partial<ConditionReview> & { readonly at: Instant }): ConditionReview {
  const { at, ...others } = change;
  const by = { role: 'lms', organisation: LMS.organisation, at } as const;
  return { condition: 'A1', outcome: 'stays', reason: null, digest: RECORD_DIGESTS.A1, policy: '1', by, ...others };
}

describe('[R149] the review of an alarm condition', () => {
  it('is a fact with what came of it, who said so, the policy of then, and which text it was about', () => {
    const story = quietNight();
    story.at('15:00:00');
    const by = { role: 'lms', organisation: LMS.organisation, at: instant('15:00:00') };
    const { version: policy } = story.picture.policy;
    const digest = RECORD_DIGESTS.A4;
    const fact = { condition: 'A4', outcome: 'must-change', reason: 'Noem de plaatsvervanger', digest, policy, by };
    expect(
      review(story, { condition: 'A4', outcome: 'must-change', reason: 'Noem de plaatsvervanger', digest }),
    ).toEqual([{ kind: 'condition-reviewed', ...fact }]);
    expect(story.picture.reviews).toEqual({ A4: fact });
    review(story.at('16:00:00'));
    review(story.at('17:00:00'), { condition: 'A4', digest });
    expect(story.picture.reviews).toMatchObject({ A1: { outcome: 'stays' }, A4: { outcome: 'stays', reason: null } });
  });

  it('is for LMS alone', () => {
    const story = quietNight();
    for (const role of ['meldkamer', 'admin', 'inspector'] as const) {
      expect(review(story, {}, actor(role, 'Iemand'))).toEqual({ code: 'not-yours', holders: [] });
    }
    expect(story.picture.reviews).toBeUndefined();
  });

  it('is refused about another text than stands there', () => {
    const story = quietNight();
    expect(review(story, { digest: RECORD_DIGESTS.A2 })).toEqual({
      code: 'record-changed',
      digest: RECORD_DIGESTS.A1,
    });
    expect(story.picture.reviews).toBeUndefined();
  });

  it('is told of to readers and the wall; what must change is for who acts and who inspects', () => {
    const story = quietNight();
    review(story, { outcome: 'must-change', reason: 'Noem de plaatsvervanger' });
    const seen = (audience: Parameters<typeof redactPicture>[0]) => redactPicture(audience, story.picture).reviews?.A1;
    expect(seen('full')?.reason).toBe('Noem de plaatsvervanger');
    expect(seen('meldkamer:MNL')).toMatchObject({ reason: null, by: { organisation: LMS.organisation } });
    expect(seen('wall')).toMatchObject({ outcome: 'must-change', reason: null, by: { role: 'lms', organisation: '' } });
  });

  it('knows each record by a digest of all that is read of it', () => {
    expect(RECORD_DIGESTS).toEqual(Object.fromEntries(CONDITIONS.map((one) => [one, digestOfRecord(one)])));
    expect(new Set(Object.values(RECORD_DIGESTS)).size).toBe(CONDITIONS.length);
  });
});

describe('[R149] the last review', () => {
  const now = behind(BUILT_IN, 10);

  it('is the newer of the day in the record and what LMS recorded', () => {
    expect(lastReview('A1', undefined, now)).toEqual({ at: BUILT_IN, recorded: null, dueSince: null });
    const later = reviewed({ at: behind(BUILT_IN, 1) });
    expect(lastReview('A1', later, now)).toEqual({ at: later.by.at, recorded: later, dueSince: null });
    const sameMoment = reviewed({ at: BUILT_IN });
    expect(lastReview('A1', sameMoment, now).recorded).toBe(sameMoment);
    expect(lastReview('A1', reviewed({ at: behind(BUILT_IN, 0, -1) }), now).recorded).toBeNull();
  });

  it('is none of LMS where the text is another by now', () => {
    const ofBefore = reviewed({ at: behind(BUILT_IN, 1), digest: '0'.repeat(16), outcome: 'must-change' });
    expect(lastReview('A1', ofBefore, now)).toEqual({ at: BUILT_IN, recorded: null, dueSince: null });
  });

  it('is due again a year after it, and at once where something must change', () => {
    expect(lastReview('A1', undefined, behind(BUILT_IN, 365)).dueSince).toBeNull();
    expect(lastReview('A1', undefined, behind(BUILT_IN, 365, 1)).dueSince).toBe(behind(BUILT_IN, 365));
    const at = behind(BUILT_IN, 40);
    expect(lastReview('A1', reviewed({ at }), behind(at, 365)).dueSince).toBeNull();
    expect(lastReview('A1', reviewed({ at }), behind(at, 365, 1)).dueSince).toBe(behind(at, 365));
    expect(lastReview('A1', reviewed({ at, outcome: 'must-change' }), at).dueSince).toBe(at);
    expect(lastReview('A1', undefined, null).dueSince).toBeNull();
  });
});
