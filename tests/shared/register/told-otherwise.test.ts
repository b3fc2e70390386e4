// Of which functions the past is laid out anew, and when: not at each word of a long backlog.

import { expect, test } from 'vitest';
import { after, type Instant, SECOND } from '#shared/base/time.ts';
import type { Entry, Fact } from '#shared/journal/facts.ts';
import { evolve } from '#shared/picture/evolve.ts';
import { emptyPicture } from '#shared/picture/picture.ts';
import { createRegister, type GrowingRegister } from '#shared/register/register.ts';
import { AWAY, decidedWithoutEnd, SOURCES } from '../../support/arbitrary-returns.ts';
import { place } from '../../support/story.ts';

const story = decidedWithoutEnd();

/** With so many words of long before, told in this order, each so many milliseconds after the one before it. */
function withBacklog(words: number, apart: number): { readonly register: GrowingRegister; readonly told: Instant } {
  const register = createRegister();
  let picture = emptyPicture();
  const note = (entry: Entry): void => {
    const next = evolve(picture, entry);
    register.note(picture, entry, next);
    picture = next;
  };
  for (const entry of story.entries) note(entry);
  register.settle(AWAY);
  for (let word = 0; word < words; word += 1) {
    const reading = { kind: 'location', function: AWAY, location: place('Zeist'), since: null } as const;
    const observedAt = after(story.now, (word - 100_000) * SECOND);
    const around = { earlier: null, later: null, exact: true };
    const fact: Fact = { kind: 'reading-late', source: SOURCES[0], observedAt, reading: { ...reading, ...around } };
    const [first] = story.entries as [Entry, ...Entry[]];
    note({
      ...first,
      position: (picture.at + 1) as Entry['position'],
      recordedAt: after(story.now, word * apart),
      facts: [fact],
    });
  }
  return { register, told: after(story.now, (words - 1) * apart) };
}

const askedAfter = ({ register, told }: ReturnType<typeof withBacklog>, seconds: number) =>
  register.toldOtherwise(after(told, seconds * SECOND)).length;

test('[R130] a late word is looked at at once', () => {
  expect(askedAfter(withBacklog(1, 0), 0)).toBe(1);
});

test('[R130] one of a long backlog when that is over', () => {
  const backlog = withBacklog(2_500, 1);
  expect([1, 4, 5].map((seconds) => askedAfter(backlog, seconds))).toEqual([0, 0, 1]);
});

test('[R130] and no later than half a minute after the first, however many follow', () => {
  expect(askedAfter(withBacklog(2_500, 20), 1)).toBe(1);
});
