// Whose a moment is, of deviations of which none fits the place: what has not begun has nothing that is somewhere else.

import { expect, test } from 'vitest';
import { type Holder, ownerAmong } from '#shared/deviation/belonging.ts';
import { instant, LMS, place, Story } from '../../support/story.ts';

test('[R77][R84] where none fits the place it is of one that has begun, and of the first claim among those', () => {
  const story = new Story().at('10:00:00');
  const id = 'MNL/ambulance/09/aanname';
  story.located(id, 'Zeist');
  story.registered('MNL', [id], { to: place('Breda'), start: instant('11:00:00') }, LMS, ['2026-0001']);
  const [coming, seen] = ['2026-0002', '2026-0001'].map((number): Holder => {
    const afwijking = story.afwijking(number);
    return { afwijking, to: afwijking.to, isNaming: true };
  }) as [Holder, Holder];
  const owner = (where: string) => ownerAmong([coming, seen], null, [place(where)])?.number;
  expect(['Zeist', 'Breda', 'Tilburg'].map(owner)).toEqual(['2026-0001', '2026-0002', '2026-0001']);
  expect(ownerAmong([coming], null, [place('Tilburg')])).toBeNull();
});
