// A meldkamer that policy expects to be heard, before and after the moment that it says.

import { expect, test } from 'vitest';
import { DEFAULT_POLICY } from '#shared/policy/policy.ts';
import { manualSource } from '#shared/reference/source.ts';
import { actor, instant, Story, sourceOf } from '../../support/story.ts';

const FROM = instant('10:00:00');
const POLICY = { ...DEFAULT_POLICY, expected: [{ meldkamer: 'MNL' as const, from: FROM, source: 'aansluitplan' }] };

const view = (story: Story, id: string) => {
  return story.overview().meldkamers.find(({ meldkamer }) => meldkamer.id === id)?.connection;
};
const alarms = (story: Story) => story.alarmLines().filter((line) => line.startsWith('A18'));

test('[R85][A18] it is not connected yet until that moment, and missing from then on', () => {
  const story = new Story(POLICY).at('09:59:59');
  story.tick();
  expect([view(story, 'MNL'), alarms(story)]).toEqual(['not-yet', []]);
  story.at('10:00:00').tick();
  expect([view(story, 'MNL'), alarms(story)]).toEqual(['missing', ['A18 MNL active-unacknowledged']]);
  expect(view(story, 'NHL')).toBe('not-yet');
});

test('[R85][A18] a feed ends it, an entry by hand does not, and the retirement of the last feed begins it', () => {
  const story = new Story(POLICY).at('10:00:00');
  story.tick();
  story.wait(1_000).located('MNL/politie/aanname', 'MNL', { source: manualSource('MNL') });
  expect(view(story, 'MNL')).toBe('missing');
  for (const system of ['gms', 'tweede']) story.wait(1_000).heartbeat(sourceOf('MNL', system));
  expect([view(story, 'MNL'), alarms(story)]).toEqual(['joined', ['A18 MNL returned-unacknowledged']]);
  const retire = (system: string) =>
    story.wait(1_000).submit({ kind: 'retire-feed', source: sourceOf('MNL', system) }, actor('lms', 'LMS'));
  retire('gms');
  expect(view(story, 'MNL')).toBe('joined');
  retire('tweede');
  expect([view(story, 'MNL'), alarms(story)]).toEqual(['missing', ['A18 MNL active-unacknowledged']]);
});

test('[R85] by default nobody is expected', () => {
  const story = new Story();
  story.tick();
  expect([view(story, 'MNL'), alarms(story)]).toEqual(['not-yet', []]);
});
