// What a feed said of a function that is away outlives the feed: its retirement ends neither alarm nor deviation.

import { describe, expect, it } from 'vitest';
import { MINUTE } from '#shared/base/time.ts';
import { manualSource, type SourceId } from '#shared/reference/source.ts';
import { LMS, Story, sourceOf } from '../../support/story.ts';

const AANNAME = 'MNL/ambulance/09/aanname';
const NUMBER = '2026-0001';
const GMS = sourceOf('MNL');
const TELEFONIE = sourceOf('MNL', 'telefonie');

const on = (story: Story) => story.alarmLines().filter((line) => / active-/.test(line) && !/^A(5|12) /.test(line));
const ended = (story: Story) => story.afwijking(NUMBER).course.endedAt;
const BOTH = [`A1 ${AANNAME} active-unacknowledged`, `A4 ${NUMBER} active-unacknowledged`];

function retired(story: Story): Story {
  story.wait(1_000).submit({ kind: 'retire-feed', source: GMS }, LMS);
  return story.wait(1_000).tick();
}

function inZeist(): Story {
  const story = new Story();
  story.located(AANNAME, 'Zeist');
  return story;
}

function said(story: Story, where: string, source: SourceId): void {
  story.wait(1_000).located(AANNAME, where, { source });
}

describe('[R89] the retirement (TC8) of a feed that said that a function is away', () => {
  it('ends neither the alarms nor the deviation, and the ladder goes on', () => {
    const story = retired(inZeist());
    expect([on(story), ended(story)]).toEqual([BOTH, null]);
    story.wait(30 * MINUTE).tick();
    expect(story.afwijking(NUMBER).dossier?.ladder?.turns.length).toBeGreaterThan(1);
  });

  it('does not let another source win that said otherwise, nor when it says so again', () => {
    const story = inZeist();
    said(story, 'MNL', TELEFONIE);
    retired(story);
    expect([story.view(AANNAME).class, ended(story)]).toEqual(['unknown', null]);
    expect(on(story)).toContain(`A4 ${NUMBER} active-unacknowledged`);
    const entries = story.entries.length;
    said(story, 'MNL', TELEFONIE);
    expect([story.view(AANNAME).class, ended(story)]).toEqual(['unknown', null]);
    expect(story.entries).toHaveLength(entries);
    said(story, 'MNL', manualSource('MNL', 'lms'));
    expect([story.view(AANNAME).class, ended(story) === null]).toEqual(['own', false]);
    expect(story.picture.meldkamers.MNL?.functions).toMatchObject({ [AANNAME]: { awayBy: [] } });
  });

  it('is over when LMS by hand, or another source that said so as well, says that it is back, and that is a return', () => {
    for (const source of [TELEFONIE, manualSource('MNL', 'lms')]) {
      const story = inZeist();
      said(story, 'Zeist', TELEFONIE);
      retired(story);
      if (source !== TELEFONIE) story.wait(3 * MINUTE).tick();
      said(story, 'MNL', source);
      story.tick();
      expect([story.view(AANNAME).class, ended(story) === null]).toEqual(['own', false]);
      expect(
        story.entries.flatMap(({ facts }) => facts.filter(({ kind }) => kind === 'function-returned')),
      ).toHaveLength(1);
      expect(on(story)).toEqual([]);
    }
  });

  it('is over, and that is a return, when LMS says so by hand and nobody else ever said anything of it', () => {
    const story = retired(inZeist());
    said(story, 'MNL', manualSource('MNL', 'lms'));
    const returns = story.entries.flatMap(({ facts }) => facts.filter(({ kind }) => kind === 'function-returned'));
    expect([story.view(AANNAME).class, ended(story) !== null, returns.length]).toEqual(['own', true, 1]);
  });

  it('is not over when its own meldkamer says so by hand', () => {
    const story = retired(inZeist());
    said(story, 'MNL', manualSource('MNL'));
    expect([story.view(AANNAME).class, ended(story)]).toEqual(['unknown', null]);
    expect(on(story)).toEqual(expect.arrayContaining(BOTH));
  });

  it('is not undone by its joining again and saying that it does not know', () => {
    const story = inZeist();
    said(story, 'MNL', TELEFONIE);
    retired(story);
    said(story, '?', GMS);
    expect([story.view(AANNAME).class, ended(story)]).toEqual(['unknown', null]);
    said(story, 'Zeist', GMS);
    said(story, '?', GMS);
    expect(story.view(AANNAME).class).toBe('own');
  });

  it('of one that said home ends what rested on it, as before', () => {
    const story = new Story();
    story.located(AANNAME, 'MNL');
    retired(story);
    expect(on(story)).toEqual([]);
  });
});
