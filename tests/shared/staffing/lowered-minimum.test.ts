// A report that lowers its own minimum ends no alarm about itself: that was on because there were too few, and there are no more of them.

import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { type Alarm, alarmState } from '#shared/alarm/alarm.ts';
import { MINUTE } from '#shared/base/time.ts';
import { isHeldByMinimum } from '#shared/picture/post-staffing.ts';
import { redactPicture } from '#shared/picture/redact.ts';
import { DEFAULT_POLICY, type Policy } from '#shared/policy/policy.ts';
import type { PostId } from '#shared/reference/functions.ts';
import { LMS, Story, sourceOf } from '../../support/story.ts';

const POST = 'MNL/ambulance/09' as PostId;

/** One of two since long enough, and acknowledged. */
function short(): Story {
  const story = said(new Story(), 1, 2);
  const { id, version } = find(story);
  story.acknowledge(id, version);
  return story;
}

function find(story: Story): Alarm {
  const [alarm] = story.alarms('A6');
  if (alarm === undefined) throw new Error('No A6');
  return alarm;
}

/** Said, and held for longer than both delays. */
function said(story: Story, filled: number, minimum: number | null, system?: string): Story {
  story.staffed(POST, filled, minimum, undefined, system);
  return story.pass(MINUTE, () => story.heartbeat(sourceOf('MNL', system)));
}

function a6(story: Story): string {
  return story.alarms('A6').map(alarmState).join() || 'none';
}

function withMinimum(minimum: number | null): Policy {
  const minimums =
    minimum === null
      ? []
      : [{ post: POST, qualification: null, during: null, minimum, owner: 'RAV', source: 'Rooster' }];
  return { ...DEFAULT_POLICY, staffing: { ...DEFAULT_POLICY.staffing, minimums } };
}

describe('[R158][A6] below a minimum that its own source lowers', () => {
  it('goes on, as it was acknowledged, and ends when there are as many as were needed', () => {
    const story = said(short(), 1, 1);
    expect(a6(story)).toBe('active-acknowledged');
    expect(a6(said(story, 1, 0))).toBe('active-acknowledged');
    expect(a6(said(story, 2, 1))).toBe('none');
    // What comes next is measured by what is said then.
    expect(a6(said(story, 1, 1))).toBe('none');
  });

  it('calls again when there are fewer still and the minimum is left out, and stays as it is when there are not', () => {
    expect(a6(said(short(), 1, null))).toBe('active-acknowledged');
    expect(a6(said(short(), 0, null))).toBe('active-unacknowledged');
  });

  it('goes on also where fewer are entered by hand without a minimum, beside the feed that lowers its own', () => {
    const story = said(new Story(), 5, 5);
    story.staffed(POST, 3, null, undefined, 'handmatig');
    story.pass(MINUTE, () => story.heartbeat(sourceOf('MNL')));
    expect(a6(story)).toBe('active-unacknowledged');
    expect(a6(said(story, 5, 3))).toBe('active-unacknowledged');
  });

  it('says that this is why it goes on, and says so of no other', () => {
    const story = short();
    const isHeld = () => story.alarms('A6').map((alarm) => isHeldByMinimum(story.picture, alarm, story.now));
    expect(isHeld()).toEqual([false]);
    said(story, 1, 1);
    expect(isHeld()).toEqual([true]);
    expect(isHeldByMinimum(redactPicture('full', story.picture), find(story), story.now)).toBe(true);
    said(story, 0, 1);
    expect(isHeld()).toEqual([false]);
  });

  it.each([
    ['another source', 'tweede'],
    ['its meldkamer, by hand', 'handmatig'],
  ])('goes on where %s says so', (_, system) => {
    const story = short();
    story.wait(2 * MINUTE);
    expect(a6(said(story, 1, 1, system))).toMatch(/^active/);
  });

  it('goes on behind a report that names none, and calls anew when there are fewer than that', () => {
    const story = said(said(short(), 1, null), 1, 1);
    expect(a6(story)).toBe('active-acknowledged');
    expect(a6(said(story, 0, 1))).toBe('active-unacknowledged');
  });

  it('is held to the most that was needed since', () => {
    const story = said(said(short(), 2, 3), 2, 2);
    expect(a6(story)).toMatch(/^active/);
    expect(a6(said(story, 3, 2))).toMatch(/^(?:none|returned)/);
  });

  it('ends when LMS says that fewer are enough, and when policy does', () => {
    const byLms = said(short(), 1, 1);
    expect(a6(said(byLms, 1, 1, 'handmatig-lms'))).toBe('none');
    const byPolicy = said(short(), 1, 1);
    byPolicy.submit({ kind: 'adopt-policy', policy: withMinimum(1) });
    byPolicy.pass(MINUTE, () => byPolicy.heartbeat(sourceOf('MNL')));
    expect(a6(byPolicy)).toBe('none');
  });

  it('of a policy that is withdrawn is what the source says', () => {
    const story = said(new Story(withMinimum(2)), 1, 1);
    expect(a6(story)).toBe('active-unacknowledged');
    story.submit({ kind: 'adopt-policy', policy: withMinimum(null) });
    expect(a6(said(story, 1, 1))).toMatch(/^returned/);
  });

  it('of a policy that came and went is what the source said before', () => {
    const story = said(new Story(), 3, 2);
    const adopt = (minimum: number | null): string => {
      story.submit({ kind: 'adopt-policy', policy: withMinimum(minimum) });
      return a6(story.pass(MINUTE, () => story.heartbeat(sourceOf('MNL'))));
    };
    expect([adopt(4), adopt(null)]).toEqual(['active-unacknowledged', 'returned-unacknowledged']);
  });

  it('ends with the source that was taken out of use', () => {
    const story = said(short(), 1, 1, 'tweede');
    story.submit({ kind: 'retire-feed', source: sourceOf('MNL') }, LMS);
    expect(a6(story.pass(MINUTE, () => story.heartbeat(sourceOf('MNL', 'tweede'))))).toBe('none');
  });

  it('by a typing error that was set right before it called does not call', () => {
    const story = new Story();
    story.staffed(POST, 2, 20);
    expect(a6(said(story.wait(1000), 2, 2))).toBe('none');
  });

  test('whatever is reported, nothing but enough of them ends it', () => {
    const report = fc.record({
      filled: fc.nat(4),
      minimum: fc.option(fc.nat(4)),
      system: fc.constantFrom(undefined, 'tweede', 'handmatig'),
    });
    fc.assert(
      fc.property(fc.array(report, { minLength: 1, maxLength: 6 }), (reports) => {
        const story = short();
        for (const { filled, minimum, system } of reports) {
          said(story, filled, minimum, system);
          if (filled >= 2) return;
          expect(a6(story)).toMatch(/^active/);
        }
      }),
      { numRuns: 60 },
    );
  });
});
