// Time below the minimum, as known now: the same whatever the order in which reports came.

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { elapsed, MINUTE } from '#shared/base/time.ts';
import { evolve } from '#shared/picture/evolve.ts';
import { emptyPicture } from '#shared/picture/picture.ts';
import { reportsOn } from '#shared/picture/post-staffing.ts';
import { DEFAULT_POLICY, type MinimumStaffing, type Policy } from '#shared/policy/policy.ts';
import { type PostId, parsePost } from '#shared/reference/functions.ts';
import { createBelowMinimum } from '#shared/register/below-minimum.ts';
import { instant, Story, sourceOf } from '../../support/story.ts';

const POST = 'MNL/ambulance/09';
const GMS = sourceOf('MNL');

type Told = { readonly at: string; readonly filled: number };

/** Heard until midnight, silent until 05:00, and then what it reports of the night. The minimum is 4. */
function night(backlog: readonly Told[]): Story {
  const story = new Story().at('2026-11-20T23:00:00.000Z');
  story.staffed(POST, 4, 4);
  while (story.now < instant('00:00:00')) story.wait(MINUTE).heartbeat(GMS);
  story.at('00:02:00').tick();
  story.at('05:00:00').heartbeat(GMS);
  for (const { at, filled } of backlog) story.staffed(POST, filled, 4, at);
  return story.at('06:00:00');
}

function withMinimum(minimum: number): Policy {
  const row: MinimumStaffing = {
    post: POST as PostId,
    qualification: null,
    during: null,
    minimum,
    owner: 'LMS',
    source: 'test',
  };
  return { ...DEFAULT_POLICY, staffing: { ...DEFAULT_POLICY.staffing, minimums: [row] } };
}

/** `02:00:00-04:00:00 120`. */
function below(story: Story): readonly string[] {
  const rows = createBelowMinimum();
  let picture = emptyPicture();
  for (const entry of story.entries) {
    const after = evolve(picture, entry);
    rows.note(picture, entry, after);
    picture = after;
  }
  return rows
    .within(instant('2026-11-20T00:00:00.000Z'), story.now)
    .map(({ from, to }) => `${from.slice(11, 19)}-${to.slice(11, 19)} ${elapsed(from, to) / MINUTE}`);
}

describe('[R78] time below the minimum', () => {
  const LOW: Told = { at: '02:00:00', filled: 3 };
  const ENOUGH: Told = { at: '04:00:00', filled: 4 };
  const NOW: Told = { at: '05:00:00', filled: 4 };

  it.each([
    ['in order', [LOW, ENOUGH, NOW]],
    ['the present first', [NOW, LOW, ENOUGH]],
    ['reversed', [NOW, ENOUGH, LOW]],
    ['twice', [ENOUGH, NOW, LOW, LOW, ENOUGH]],
  ] as const)('of a backlog is 120 minutes, told %s', (_order, backlog) => {
    expect(below(night(backlog))).toEqual(['02:00:00-04:00:00 120']);
  });

  it('counts what is reported late, until it is known to have been said again', () => {
    const story = new Story().at('09:00:00');
    story.staffed(POST, 4, 4);
    story.at('09:01:00').staffed(POST, 4, 4);
    story.at('09:01:10').staffed(POST, 3, 4, '09:00:30');
    expect(below(story.at('09:02:00'))).toEqual(['09:00:30-09:01:00 0.5']);
  });

  it.each([
    ['the newest of two sources', '09:10:00', 3, ['09:10:00-09:20:00 10']],
    ['of two at one moment the one with fewer people', '09:00:00', 3, ['09:00:00-09:20:00 20']],
    ['the older one until the newer', '08:59:00', 3, ['08:59:00-09:00:00 1']],
  ] as const)('is that of %s', (_what, observedAt, filled, expected) => {
    const story = new Story().at('09:00:00');
    story.staffed(POST, 4, 4);
    if (observedAt > '09:00:00') story.at(observedAt);
    const post = parsePost(POST)?.id as PostId;
    const rest = { planned: null, minimum: 4, qualifications: null, forecast: null, sentAt: null } as const;
    const source = sourceOf('MNL', 'telefonie');
    story.reading({
      kind: 'staffing',
      post,
      filled,
      observedAt: instant(observedAt),
      source,
      meldkamer: 'MNL',
      ...rest,
    });
    expect(below(story.at('09:20:00'))).toEqual(expected);
  });

  it('is judged by the minimum that was in force at that moment', () => {
    const story = new Story().at('09:00:00');
    story.staffed(POST, 3, null);
    story.at('09:01:00').submit({ kind: 'adopt-policy', policy: withMinimum(4) });
    story.at('09:02:00').submit({ kind: 'adopt-policy', policy: withMinimum(3) });
    expect(below(story.at('09:03:00'))).toEqual(['09:01:00-09:02:00 1']);
  });

  it('[TC2] is the same for any order and repetition of the same reports', () => {
    const told = fc.record({
      at: fc
        .integer({ min: 0, max: 299 })
        .map((minute) => `2026-11-21T${new Date(minute * MINUTE).toISOString().slice(11)}`),
      filled: fc.constantFrom(2, 3, 4, 5),
    });
    let seen = 0;
    fc.assert(
      fc.property(
        fc
          .array(told, { minLength: 2, maxLength: 10 })
          .chain((all) =>
            fc.tuple(fc.constant(all), fc.shuffledSubarray([...all, ...all], { minLength: 2 * all.length })),
          ),
        ([all, order]) => {
          const one = below(night(all));
          expect(below(night(order))).toEqual(one);
          if (one.length > 1) seen += 1;
        },
      ),
      { numRuns: 150 },
    );
    expect(seen).toBeGreaterThan(20);
  });
});
it('[R27][R28] is judged by the reported minimum again once policy has none any more, live as counted', () => {
  const story = new Story().at('09:00:00');
  story.staffed(POST, 3, 4);
  const level = () => reportsOn(story.picture, POST as PostId).byFeed?.level;
  story.at('09:20:00').heartbeat(GMS);
  story.submit({ kind: 'adopt-policy', policy: withMinimum(3) });
  expect(level()).toBe('at');
  story.at('09:25:00').staffed(POST, 3, 5);
  story.at('09:30:00').submit({ kind: 'adopt-policy', policy: { ...DEFAULT_POLICY, version: 'zonder' } });
  expect([level(), reportsOn(story.picture, POST as PostId).byFeed?.headcount]).toMatchObject([
    'below',
    { filled: 3, minimum: 4 },
  ]);
  expect(below(story.at('09:40:00'))).toEqual(['09:00:00-09:20:00 20', '09:30:00-09:40:00 10']);
});
