// What a party reads of its own turn is what everybody else reads of it, and the next step of a deviation is somebody's turn, called or not.

import fc from 'fast-check';
import { expect, test } from 'vitest';
import { MINUTE } from '#shared/base/time.ts';
import { valuesOf } from '#shared/deviation/chunked-map.ts';
import { actsNow, stepToTake } from '#shared/overview/acts-now.ts';
import { ownTurns } from '#shared/overview/own-turns.ts';
import { absenceOwner } from '#shared/picture/away.ts';
import { whereOverdue } from '#shared/picture/open-terms.ts';
import { afwijkingIn } from '#shared/picture/picture.ts';
import { PARTIES, type PartyId } from '#shared/reference/parties.ts';
import { steps, tellStory } from '../../support/arbitrary-story.ts';
import { Story } from '../../support/story.ts';

const AWAY = 'MNL/ambulance/09/aanname';

function stepsOf(story: Story, party: string): readonly (string | null)[] {
  return ownTurns(story.picture, party as PartyId, story.now).map(({ step }) => step);
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

test('[R128] whoever can decide stands beside whoever the ladder calls, and knows it', () => {
  const story = new Story();
  story.located(AWAY, 'Zeist');
  story.step('2026-0001', { kind: 'rectify', statement: { kind: 'tijdelijke-wijziging-werkwijze' }, reason: 'x' });
  const [a4] = story.alarms('A4');
  const acts = a4 === undefined ? null : actsNow(story.picture, a4, a4.afwijking, story.now);
  expect(acts).toMatchObject({
    parties: ['rav-09'],
    turn: { step: 1 },
    besides: { kind: 'decide', parties: ['smb', 'bmb'] },
  });
  expect(stepsOf(story, 'smb')).toEqual(['decide']);
});

test('[R128] over random stories: a party has a turn where an alarm names it, or the next step of a deviation does, and nowhere else', () => {
  const seen = { turns: 0, besides: 0 };
  fc.assert(
    fc.property(steps, (told) => {
      const { picture, now } = tellStory(told);
      const named = Object.values(picture.alarms).flatMap((alarm) => {
        const owner = alarm.climbed === undefined ? null : absenceOwner(picture, alarm, now);
        const about = alarm.afwijking ?? owner?.number ?? null;
        const acts = about === null ? null : actsNow(picture, alarm, about, now);
        const others = acts?.besides ?? null;
        seen.besides += others === null ? 0 : 1;
        // R96: a receipt is confirmed where it was asked.
        const deviation = alarm.condition === 'A10' && about !== null ? afwijkingIn(picture, about) : null;
        const where = (party: PartyId) =>
          (deviation === null ? null : whereOverdue(picture, deviation, party, now)) ?? about;
        return [
          ...(acts?.parties ?? []).map((party) => `${party} ${where(party)} ${acts?.step}`),
          ...(others?.parties ?? []).map((party) => `${party} ${about} ${others?.kind}`),
        ];
      });
      const held = valuesOf(picture.afwijkingen).flatMap((one) => {
        const next = stepToTake(picture, one, now);
        return (next?.parties ?? []).map((party) => `${party} ${one.number} ${next?.kind}`);
      });
      const turns = PARTIES.flatMap(({ id }) =>
        ownTurns(picture, id, now).map(({ number, step }) => `${id} ${number} ${step}`),
      );
      seen.turns += turns.length;
      expect(turns.toSorted()).toEqual([...new Set([...named, ...held])].toSorted());
    }),
    { numRuns: 60 },
  );
  expect(seen.turns).toBeGreaterThan(100);
  expect(seen.besides).toBeGreaterThan(0);
});
