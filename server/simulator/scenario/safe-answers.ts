// What a scenario answers about safety where it has no words of its own: the examples of the table, so that the demonstration shows an
// answer that comes new. A moment or a party depends on the story.

import { ANSWERS, type AnswerName, answerOf, type STATEMENT } from '#shared/deviation/statement.ts';
import type { Writing } from './written.ts';

export const SAFE_ANSWERS = Object.fromEntries(
  ANSWERS.filter(dependsOnNoStory).map((name) => [name, answerOf(name).example]),
) as Partial<Writing<typeof STATEMENT>>;

function dependsOnNoStory(name: AnswerName): boolean {
  const { part, kind } = answerOf(name);
  return part === 'safety' && kind !== 'moment' && kind !== 'party';
}
