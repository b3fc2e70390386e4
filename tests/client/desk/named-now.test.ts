// What the dialog names while it is open: what still waits, as it is now.

import { expect, test } from 'vitest';
import { MINUTE } from '#shared/base/time.ts';
import { namedNow } from '../../../client/desk/acknowledgeable.ts';
import { Story } from '../../support/story.ts';

test('[R37] an alarm that grew while the dialog was open is named as it is now, and one that waits no more is not', () => {
  const story = new Story();
  story.located('MNL/ambulance/09/aanname', 'Zeist');
  story.wait(MINUTE).tick();
  const asked = story.alarms();
  story.located('MNL/ambulance/09/uitgifte', 'Zeist');
  story.wait(MINUTE).tick();
  const [a5] = story.alarms('A5');
  if (a5 === undefined) throw new Error('No guarantee is missing');
  story.acknowledge(a5.id, a5.version);
  const named = namedNow(asked, story.alarms()).map(({ alarm, isChanged }) => [
    alarm.condition,
    alarm.version === story.picture.alarms[alarm.key]?.version,
    isChanged,
  ]);
  expect(named.toSorted()).toEqual([
    ['A1', true, false],
    ['A4', true, true],
  ]);
});
