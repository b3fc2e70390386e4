// Whoever acknowledges and is refused reads what to do, for each way in which the server refuses.

import { expect, test } from 'vitest';
import type { Alarm } from '#shared/alarm/alarm.ts';
import { namingOf } from '#shared/words/naming.ts';
import { troubleText } from '../../../client/desk/acknowledge-trouble.ts';
import { nl } from '../../../client/i18n/nl.ts';
import type { Problem } from '../../../client/live/http.ts';
import { Story } from '../../support/story.ts';

function standing(): Alarm {
  const story = new Story();
  story.located('MNL/politie/aanname', 'MNL');
  story.located('MNL/politie/aanname', 'Zeist');
  const [alarm] = story.alarms();
  if (alarm === undefined) throw new Error('Nothing calls');
  return alarm;
}

function refusedWith(code: string): Problem {
  return { status: 409, code, title: 'x', detail: 'x', document: {} } as unknown as Problem;
}

test.each([
  ['already-acknowledged', 'Iemand anders was eerder. U hoeft niets te doen.'],
  ['alarm-suppressed', 'Een ander alarm staat hiervoor. Bevestig dat.'],
  ['exercise-over', 'De oefening is beëindigd: er wordt niets meer in vastgelegd.'],
  ['version-conflict', 'Het alarm is intussen veranderd. Kijk wat er nu staat en bevestig dan opnieuw.'],
])('[R144] %s', (code, said) => {
  expect(troubleText(nl, namingOf(nl.domain), refusedWith(code), standing())).toBe(said);
});
