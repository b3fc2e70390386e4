// Where the console offers manual entry: which meldkamers are not heard, and which alarms ask for it.

import { expect, test } from 'vitest';
import { MINUTE } from '#shared/base/time.ts';
import { manualSource } from '#shared/reference/source.ts';
import { askingForEntry, isUnheard } from '../../../../client/views/console/enter.tsx';
import { Story } from '../../../support/story.ts';

function unheard(story: Story, meldkamer: string): boolean | undefined {
  const view = story.overview().meldkamers.find((one) => one.meldkamer.id === meldkamer);
  return view && isUnheard(view);
}

test('a meldkamer is not heard when a feed of it is silent, or none ever was; what people enter is no feed', () => {
  const story = new Story();
  story.located('MNL/politie/aanname', 'MNL');
  story.located('AMS/politie/aanname', 'AMS', { source: manualSource('AMS') });
  expect([unheard(story, 'MNL'), unheard(story, 'AMS'), unheard(story, 'LIM')]).toEqual([false, true, true]);
  story.pass(5 * MINUTE);
  expect(unheard(story, 'MNL')).toBe(true);
});

test('an alarm asks for an entry by hand where a feed is silent or a place is unknown, and no other', () => {
  const story = new Story();
  story.located('MNL/politie/aanname', '?');
  story.located('LIM/politie/aanname', 'Zeist');
  story.pass(5 * MINUTE);
  const asked = (condition: 'A1' | 'A2' | 'A12') => story.alarms(condition).map(askingForEntry);
  expect([asked('A1'), asked('A2')]).toEqual([[[]], [['MNL']]]);
  expect(new Set(asked('A12').flat())).toEqual(new Set(['MNL', 'LIM']));
});
