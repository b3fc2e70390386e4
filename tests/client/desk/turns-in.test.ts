// At the head of a dossier whoever holds its next step reads so, also who no ladder calls.

import { expect, test } from 'vitest';
import { MINUTE } from '#shared/base/time.ts';
import type { AfwijkingNumber } from '#shared/deviation/number.ts';
import type { PartyId } from '#shared/reference/parties.ts';
import { turnsIn } from '../../../client/desk/turn/turns-in.ts';
import { Story } from '../../support/story.ts';

const AWAY = 'MNL/ambulance/09/aanname';

function stepsOf(story: Story, party: string): readonly (string | null)[] {
  return turnsIn(story.picture, '2026-0001' as AfwijkingNumber, party as PartyId, story.now).map(({ step }) => step);
}

test('[R128] LMS reads that it is to assess what is announced, and to confirm a return, and nobody that time is to pass', () => {
  const story = new Story();
  story.announced('MNL', [AWAY], '13:00:00', '14:00:00');
  expect([stepsOf(story, 'lms'), stepsOf(story, 'rav-09')]).toEqual([['assess'], []]);
  const seen = new Story();
  seen.located(AWAY, 'Zeist');
  expect(stepsOf(seen, 'rav-09')).toEqual(['decide', 'find-guarantees']);
  expect(stepsOf(seen, 'lms')).not.toContain('confirm-return');
  seen.wait(MINUTE).located(AWAY, 'MNL');
  seen.tick();
  expect(stepsOf(seen, 'lms')).toContain('confirm-return');
});
