// Which exercise is open: by itself what the real journal says, also when that says more than one thing at once.

import { expect, test } from 'vitest';
import type { Exercise } from '#shared/picture/picture.ts';
import { Exercises } from '../../server/exercises.ts';
import type { World } from '../../server/world.ts';
import { rememberedLog } from '../support/remembered-log.ts';
import { instant } from '../support/story.ts';

const by = { at: instant('09:00:00'), role: 'lms', organisation: 'LMS' } as const;

function exercise(number: number, ended: Exercise['ended'] = null): Exercise {
  return {
    number,
    title: `Oefening ${number}`,
    meldkamers: null,
    until: instant('11:00:00'),
    by,
    ended,
  };
}

function opened() {
  const told: string[] = [];
  let last: Exercise | undefined;
  const worldOf = ({ number }: Exercise) =>
    ({
      recorder: { submit: async () => [] },
      rest: async () => void told.push(`rest ${number}`),
      hush: async () => void told.push(`hush ${number}`),
      close: async () => void told.push(`close ${number}`),
    }) as unknown as World;
  const exercises = new Exercises({
    last: () => last,
    open: async (one) => {
      told.push(`open ${one.number}`);
      return worldOf(one);
    },
    start: async (_, one) => void told.push(`start ${one.number}`),
    log: rememberedLog(),
  });
  return {
    told,
    say: async (one: Exercise) => {
      last = one;
      await exercises.settled();
      return exercises.current();
    },
  };
}

test('[R153] one that ends is finished in its own journal', async () => {
  const { told, say } = opened();
  await say(exercise(1));
  expect(await say(exercise(1, { at: instant('10:00:00'), by }))).toMatchObject({
    exercise: { number: 1 },
    isOver: true,
  });
  expect(told).toEqual(['open 1', 'start 1', 'rest 1']);
});

test('[R8][R153] the next is opened in a journal of its own, also when the end of the one before was never heard of apart', async () => {
  const { told, say } = opened();
  await say(exercise(1));
  expect(await say(exercise(2))).toMatchObject({ exercise: { number: 2 }, isOver: false });
  expect(told).toEqual(['open 1', 'start 1', 'hush 1', 'close 1', 'open 2', 'start 2']);
});
