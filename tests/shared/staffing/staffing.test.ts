// Whose head count of a post holds, which minimum it is held against, and at which level that puts it.

import { describe, expect, test } from 'vitest';
import { DEFAULT_POLICY } from '#shared/policy/policy.ts';
import type { PostId } from '#shared/reference/functions.ts';
import { levelOf, minimumFor } from '#shared/staffing/staffing.ts';
import { instant, Story, sourceOf } from '../../support/story.ts';

function filled(story: Story, post: string): number | undefined {
  return story.picture.meldkamers.MNL?.staffing[post as PostId]?.headcount?.filled;
}

function minimumShown(story: Story): number | null | undefined {
  return story.picture.meldkamers.MNL?.staffing['MNL/ambulance/09' as PostId]?.headcount?.minimum;
}

describe('[R26] of all that is reported on a post', () => {
  test('of two at one moment with as many people the one that says that more are needed holds, whichever comes first', () => {
    for (const [gms, telefonie] of [
      [4, 6],
      [6, 4],
    ] as const) {
      const story = new Story().at('09:00:00');
      story.staffed('MNL/ambulance/09', 5, gms, '09:00:00');
      story.staffed('MNL/ambulance/09', 5, telefonie, '09:00:00', 'telefonie');
      expect(minimumShown(story)).toBe(6);
      // And so where one source says both, also once it is judged anew.
      const own = new Story().at('09:00:00');
      for (const minimum of [gms, telefonie]) own.staffed('MNL/ambulance/09', 5, minimum, '09:00:00');
      own.wait(1000).heartbeat(sourceOf('MNL'));
      own.tick();
      expect(minimumShown(own)).toBe(6);
    }
  });

  test.each([
    ['the newest reading', [3, '08:00:00'], [5, '08:00:01'], 5],
    ['of two at one moment the one with fewer people', [3, '08:00:00'], [5, '08:00:00'], 3],
  ] as const)('%s holds, whichever comes first', (_which, one, other, holds) => {
    for (const readings of [
      [one, other],
      [other, one],
    ]) {
      const story = new Story();
      for (const [count, observedAt] of readings) story.wait(1).staffed('MNL/ambulance/09', count, 1, observedAt);
      expect(filled(story, 'MNL/ambulance/09')).toBe(holds);
    }
  });

  test('nothing is about a region when it is about the discipline as a whole', () => {
    const story = new Story();
    story.staffed('MNL/ambulance', 9, 1);
    story.wait(1000).staffed('MNL/ambulance/09', 3, 1);
    expect([filled(story, 'MNL/ambulance'), filled(story, 'MNL/ambulance/09')]).toEqual([9, 3]);
  });
});

test('[R27] the minimum is that of the policy for exactly this post, else the reported one, else 1 for CaCo, else none', () => {
  const minimums = [
    {
      post: 'MNL/ambulance/09' as PostId,
      qualification: null,
      during: null,
      minimum: 4,
      owner: 'RAV Utrecht',
      source: 'Rooster',
    },
  ];
  const policy = { ...DEFAULT_POLICY, staffing: { ...DEFAULT_POLICY.staffing, minimums } };
  const of = (post: string, reported: number | null) =>
    minimumFor(policy, post as PostId, post.includes('caco') ? 'caco' : 'ambulance', reported, instant('09:00:00'));
  expect([of('MNL/ambulance/09', 2), of('MNL/ambulance/09', null)]).toEqual([4, 4]);
  expect([of('MNL/ambulance', 2), of('MNL/ambulance/14', null)]).toEqual([2, null]);
  expect([of('MNL/caco', 2), of('MNL/caco', null)]).toEqual([2, 1]);
});

test('[R28] above the minimum is filled, then at, below, and no-minimum when nobody laid one down', () => {
  expect([levelOf(5, 4), levelOf(4, 4), levelOf(3, 4), levelOf(0, 0), levelOf(99, null)]).toEqual([
    'filled',
    'at',
    'below',
    'at',
    'no-minimum',
  ]);
});
