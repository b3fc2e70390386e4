// What sources say by turns of one post keeps no alarm about it from coming, and none from going.

import { describe, expect, it } from 'vitest';
import { alarmState } from '#shared/alarm/alarm.ts';
import { MINUTE, SECOND } from '#shared/base/time.ts';
import { LMS, Story, sourceOf } from '../../support/story.ts';

const POST = 'MNL/ambulance/09';

function a6(story: Story): string {
  const [alarm] = story.alarms('A6');
  return alarm === undefined ? 'none' : alarmState(alarm);
}

/** These many are said one after another, each for so long, over and over. */
function byTurns(story: Story, turns: readonly (readonly [filled: number, seconds: number])[], times: number): void {
  for (let time = 0; time < times; time += 1) {
    for (const [index, [filled, seconds]] of turns.entries()) {
      story.staffed(POST, filled, 4, undefined, `systeem-${index}`);
      story.pass(seconds * SECOND);
    }
  }
}

describe('[R26][A6] a post that is below its minimum', () => {
  it.each([
    {
      turns: [
        [0, 10],
        [4, 10],
      ],
      what: 'half of the time',
    },
    {
      turns: [
        [0, 29],
        [4, 1],
      ],
      what: 'but for a second each half minute',
    },
  ] as const)('$what by one source calls, also where another says that it is full', ({ turns }) => {
    const story = new Story();
    byTurns(story, turns, 3);
    expect(a6(story)).toBe('active-unacknowledged');
  });

  it('calls no more once there are enough for the whole of the delay, however many they are', () => {
    const story = new Story();
    byTurns(story, [[0, 31]], 1);
    byTurns(
      story,
      [
        [4, 20],
        [5, 9],
      ],
      1,
    );
    expect(a6(story)).toBe('active-unacknowledged');
    byTurns(story, [[4, 1]], 1);
    expect(a6(story)).toBe('returned-unacknowledged');
  });

  it('for less than the delay, and half a minute later again, does not', () => {
    const story = new Story();
    byTurns(
      story,
      [
        [0, 20],
        [4, 30],
        [0, 20],
        [4, 30],
      ],
      2,
    );
    expect(a6(story)).toBe('none');
  });

  it('calls anew after its delay when who said so before was taken out of use', () => {
    const story = new Story();
    byTurns(story, [[0, 31]], 1);
    story.submit({ kind: 'retire-feed', source: sourceOf('MNL', 'systeem-0') }, LMS);
    const [before] = story.alarms('A6');
    if (before !== undefined) story.acknowledge(before.id, before.version);
    story.staffed(POST, 0, 4);
    expect(a6(story.pass(29 * SECOND))).toBe('none');
    expect(a6(story.pass(SECOND))).toBe('active-unacknowledged');
  });
});

it('[R27][A7] a report that says that no CaCo is needed fills no empty seat', () => {
  const story = new Story();
  story.staffed('MNL/caco', 0, null);
  story.pass(MINUTE).staffed('MNL/caco', 0, 0);
  story.pass(MINUTE);
  expect(story.alarms('A7').map(alarmState)).toEqual(['active-unacknowledged']);
});
