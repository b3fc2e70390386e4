// Staffing over the last day as stories: points where it changed, gaps where nobody confirmed it.

import { describe, expect, it } from 'vitest';
import { after, DAY, HOUR, MINUTE, SECOND } from '#shared/base/time.ts';
import { evolve } from '#shared/picture/evolve.ts';
import { emptyPicture } from '#shared/picture/picture.ts';
import type { PostId } from '#shared/reference/functions.ts';
import { createTrend, POINTS_KEPT, redactTrend, type Trend, type TrendWindow } from '#shared/register/trend.ts';
import { instant, Story, sourceOf } from '../../support/story.ts';

const POST = 'MNL/ambulance' as PostId;

function trendOf(story: Story): Trend {
  const trend = createTrend();
  let picture = emptyPicture();
  for (const entry of story.entries) {
    const next = evolve(picture, entry);
    trend.note(picture, entry, next);
    picture = next;
  }
  return trend;
}

function windowOf(story: Story, milliseconds = HOUR): TrendWindow {
  return trendOf(story).window(POST, after(story.now, -milliseconds), story.now);
}

/** `3/4 below 09:00:00` and `gap 08:30:00-09:00:00`. */
function told(story: Story, milliseconds?: number): readonly string[] {
  const { points, gaps } = windowOf(story, milliseconds);
  return [
    ...points.map(({ filled, minimum, level, at }) => `${filled}/${minimum} ${level} ${at.slice(11, 19)}`),
    ...gaps.map(({ from, to }) => `gap ${from.slice(11, 19)}-${to.slice(11, 19)}`),
  ];
}

describe('the trend of a post', () => {
  it('has the points where staffing changed, and a gap before the first', () => {
    const story = new Story();
    story.at('09:00:00').staffed(POST, 5, 4);
    story.at('09:00:30').staffed(POST, 3, 4);
    story.at('09:01:00');
    expect(windowOf(story, 5 * MINUTE)).toEqual({
      post: POST,
      from: instant('08:56:00'),
      to: instant('09:01:00'),
      points: [
        { at: instant('09:00:00'), filled: 5, minimum: 4, planned: null, level: 'filled' },
        { at: instant('09:00:30'), filled: 3, minimum: 4, planned: null, level: 'below' },
      ],
      gaps: [{ from: instant('08:56:00'), to: instant('09:00:00') }],
    });
  });

  it('is one gap when nothing was ever reported', () => {
    expect(told(new Story().at('09:00:00'), MINUTE)).toEqual(['gap 08:59:00-09:00:00']);
  });

  it('begins with what held when the window began', () => {
    const story = new Story();
    story.at('09:00:00').staffed(POST, 5, 4);
    story.at('09:00:20').staffed(POST, 4, 4);
    story.at('09:00:50').staffed(POST, 3, 4);
    story.at('09:01:00');
    expect(told(story, 30 * SECOND)).toEqual(['4/4 at 09:00:20', '3/4 below 09:00:50']);
  });

  it('[I13] has a gap from the last sign of life of a silent feed until it is heard again', () => {
    const story = new Story();
    story.at('09:00:00').staffed(POST, 5, 4);
    story.at('09:01:00').heartbeat(sourceOf('MNL'));
    story.at('09:05:00').tick();
    expect(told(story, 5 * MINUTE)).toEqual(['5/4 filled 09:00:00', 'gap 09:01:00-09:05:00']);
    story.at('09:10:00').heartbeat(sourceOf('MNL'));
    story.at('09:11:00');
    expect(told(story, 11 * MINUTE)).toEqual(['5/4 filled 09:00:00', 'gap 09:01:00-09:10:00']);
  });

  it('has a shorter gap when the feed tells afterwards what it saw meanwhile', () => {
    const story = new Story();
    story.at('09:00:00').staffed(POST, 5, 4);
    story.at('09:05:00').tick();
    story.at('09:10:00').heartbeat(sourceOf('MNL'));
    story.at('09:10:01').staffed(POST, 3, 4, '09:03:00');
    expect(told(story, 11 * MINUTE)).toEqual(['5/4 filled 09:00:00', '3/4 below 09:03:00', 'gap 08:59:01-09:03:00']);
  });

  it('puts a late reading where it belongs', () => {
    const story = new Story();
    story.at('09:00:00').staffed(POST, 5, 4);
    story.at('09:00:30').staffed(POST, 4, 4);
    story.at('09:00:40').staffed(POST, 3, 4, '09:00:15');
    story.at('09:01:00');
    expect(told(story, MINUTE)).toEqual(['5/4 filled 09:00:00', '3/4 below 09:00:15', '4/4 at 09:00:30']);
  });

  it('has a gap when a manual entry was not confirmed in time', () => {
    const story = new Story();
    story.at('01:00:00').reading({
      kind: 'staffing',
      post: POST,
      filled: 5,
      planned: null,
      minimum: 4,
      qualifications: null,
      forecast: null,
      observedAt: story.now,
      source: sourceOf('MNL', 'handmatig'),
      meldkamer: 'MNL',
      sentAt: null,
    });
    story.at('06:00:00');
    expect(told(story, 5 * HOUR)).toEqual(['5/4 filled 01:00:00', 'gap 05:30:00-06:00:00']);
  });

  it('keeps a day and what held when it began, and of a fluttering feed the newest', () => {
    const story = new Story();
    story.at('2026-11-18T09:00:00.000Z').staffed(POST, 9, 4);
    story.at('2026-11-19T09:00:00.000Z').staffed(POST, 8, 4);
    story.at('2026-11-21T08:00:00.000Z');
    const day = () => windowOf(story, 7 * DAY).points.map(({ filled }) => filled);
    for (let count = 0; count < 70; count += 1) story.wait(1000).staffed(POST, count % 2, 4);
    expect(day().slice(0, 3)).toEqual([8, 0, 1]);
    for (let count = 0; count < POINTS_KEPT + 10; count += 1) story.wait(1000).staffed(POST, count % 2, 4);
    expect(day().length).toBeLessThan(POINTS_KEPT + 64);
    expect(day().length).toBeGreaterThanOrEqual(POINTS_KEPT);
  });

  it('gives the level to all, the numbers only to those who may know them', () => {
    const story = new Story();
    story.at('09:00:00').staffed(POST, 3, 4);
    const whole = windowOf(story.at('09:00:10'), MINUTE);
    const levels = {
      ...whole,
      points: [{ at: instant('09:00:00'), filled: null, minimum: null, planned: null, level: 'below' }],
    };
    expect((['full', 'meldkamer:MNL'] as const).map((audience) => redactTrend(audience, whole))).toEqual([
      whole,
      whole,
    ]);
    expect((['shared', 'wall', 'meldkamer:NHL'] as const).map((audience) => redactTrend(audience, whole))).toEqual([
      levels,
      levels,
      levels,
    ]);
  });
});
