// What LMS may do with an exercise, and that it ends by itself; what is played is no business of these facts.

import { describe, expect, it } from 'vitest';
import { after, HOUR } from '#shared/base/time.ts';
import type { ExerciseAsked } from '#shared/desk/exercising.ts';
import type { Actor } from '#shared/reference/actor.ts';
import { ROLES } from '#shared/reference/roles.ts';
import { actor, instant, LMS, Story } from '../../support/story.ts';

function act(story: Story, asked: ExerciseAsked, by: Actor = LMS) {
  return story.submit({ kind: 'act-on-exercise', asked }, by);
}

function begin(story: Story, lasts = HOUR, by: Actor = LMS) {
  return act(story, { act: 'begin', title: 'Uitval', meldkamers: ['MNL'], until: after(story.now, lasts) }, by);
}

const tick = (story: Story) => story.submit({ kind: 'tick' });

describe('[R153] an exercise', () => {
  it('is begun by LMS, one at a time, with the next number', () => {
    const story = new Story().at('09:00:00');
    for (const role of ROLES.filter((one) => one !== 'lms')) {
      expect(begin(story, HOUR, actor(role, 'Iemand'))).toEqual({ code: 'not-yours', holders: [] });
    }
    expect(begin(story)).toMatchObject([{ kind: 'exercise-begun', number: 1, title: 'Uitval', meldkamers: ['MNL'] }]);
    expect(begin(story)).toEqual({ code: 'exercise-running', number: 1 });
    expect(act(story, { act: 'end', number: 2 })).toEqual({ code: 'exercise-over', number: 2 });
    expect(act(story, { act: 'end', number: 1 }, actor('admin', 'Beheer'))).toMatchObject({ code: 'not-yours' });
    expect(act(story, { act: 'end', number: 1 })).toMatchObject([{ kind: 'exercise-ended', number: 1 }]);
    expect(act(story, { act: 'end', number: 1 })).toEqual({ code: 'exercise-over', number: 1 });
    expect(begin(story)).toMatchObject([{ kind: 'exercise-begun', number: 2 }]);
  });

  it('lasts twelve hours at most, and some time', () => {
    const story = new Story().at('09:00:00');
    expect([begin(story, 0), begin(story, 12 * HOUR + 1)]).toEqual([
      { code: 'exercise-too-long', most: 12 * HOUR },
      { code: 'exercise-too-long', most: 12 * HOUR },
    ]);
    expect(begin(story, 12 * HOUR)).toMatchObject([{ kind: 'exercise-begun' }]);
  });

  it('ends by itself at its end, once, and not before', () => {
    const story = new Story().at('09:00:00');
    begin(story);
    expect(tick(story.at('09:59:59'))).toEqual([]);
    expect(tick(story.at('10:00:00'))).toEqual([{ kind: 'exercise-ended', number: 1, by: null }]);
    expect(story.picture.exercise?.ended).toEqual({ at: instant('10:00:00'), by: null });
    expect(tick(story.at('10:00:01'))).toEqual([]);
  });

  it('says in its own journal once that it began and ended, whoever says it first', () => {
    const story = new Story().at('09:00:00');
    const by = { role: 'lms', organisation: 'LMS', at: story.now } as const;
    const begun = { number: 4, title: 'Uitval', meldkamers: null, until: after(story.now, HOUR), by };
    const tell = (ended: { number: number; by: typeof by | null } | null) =>
      story.submit({ kind: 'tell-of-exercise', begun, ended });
    expect(tell(null)).toEqual([{ kind: 'exercise-begun', ...begun }]);
    expect(tell(null)).toEqual([]);
    expect(tell({ number: 4, by })).toEqual([{ kind: 'exercise-ended', number: 4, by }]);
    expect(tell({ number: 4, by: null })).toEqual([]);
  });
});
