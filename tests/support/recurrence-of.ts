// Of which earlier deviations one is a recurrence, as a reader would be told now.

import { recurrencesOf } from '#shared/deviation/recurrence.ts';
import type { Story } from './story.ts';

export function recurrenceOf(story: Story, number: string): readonly string[] {
  const { picture } = story;
  return recurrencesOf(picture, story.afwijking(number), picture.policy.dossier).map((one) => one.number);
}
