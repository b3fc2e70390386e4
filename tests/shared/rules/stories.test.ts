// The stories that the laws are tried on contain what the laws are about; otherwise a law that holds says nothing.

import fc from 'fast-check';
import { expect, test } from 'vitest';
import { steps, tellStory } from '../../support/arbitrary-story.ts';
import { censusOf } from '../../support/story-census.ts';

const STORIES = 300;

test('one story in ten or more has a silence, a backlog, a contradiction, decisions of many, and all else that may happen', () => {
  const found = new Map<string, number>();
  for (const told of fc.sample(steps, { numRuns: STORIES, seed: 20261129 })) {
    for (const [what, isIn] of Object.entries(censusOf(tellStory(told)))) {
      found.set(what, (found.get(what) ?? 0) + Number(isIn));
    }
  }
  expect([...found].filter(([, times]) => times < STORIES / 10)).toEqual([]);
});
