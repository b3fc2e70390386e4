// A journal is opened once, and a deviation gets its number once: what says so a second time was never written by anybody.

import { expect, test } from 'vitest';
import type { Position } from '#shared/journal/facts.ts';
import { evolve } from '#shared/picture/evolve.ts';
import { Story } from '../../support/story.ts';

test('[I17] neither a journal nor a deviation is opened a second time, also when it is done', () => {
  const story = new Story();
  story.registered('MNL', ['MNL/ambulance/09/aanname']);
  const again = () =>
    story.entries.map((entry) => {
      const position = (story.picture.at + 1) as Position;
      return () => evolve(story.picture, { ...entry, position });
    });
  const [journal, deviation] = again();
  expect(journal).toThrow('The journal was opened before');
  expect(deviation).toThrow('2026-0001 was opened before');
  story.step('2026-0001', { kind: 'withdraw', text: null, despiteOpen: true });
  expect(story.afwijkingen()).toEqual([]);
  expect(again()[1]).toThrow('2026-0001 was opened before');
});
