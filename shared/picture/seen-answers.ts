// Which answers about a deviation an audience may see, as their table says of each (shared/deviation/statement.ts): one of which it says
// nothing is for full readers alone.

import { type Fields, hidden, orNull, type Seen, shown, someOf } from '#shared/base/only.ts';
import {
  ANSWERS,
  type Answer,
  type AnswerName,
  NOTHING_STATED,
  STATEMENT,
  type Statement,
} from '#shared/deviation/statement.ts';
import { LOCATION } from './seen-by-everyone.ts';

export type SeenAnswers = {
  /** All of them, unknown where they may not be seen. */
  readonly fields: Fields<Statement>;
  /** Of some of them, those that may be seen. */
  readonly some: Seen<Partial<Statement>>;
  /** Of names of answers, those that may be seen. */
  readonly names: Seen<readonly string[]>;
};

/** What may be seen of an answer, by the kinds that there are among them. */
const KINDS = {
  choice: shown,
  text: shown,
  moment: shown,
  minutes: shown,
  party: shown,
  functions: shown,
  place: orNull(LOCATION),
} satisfies Readonly<Record<(typeof STATEMENT)[AnswerName]['kind'], unknown>>;

/** The answers that are for any of these. */
export function seenAnswers(...audiences: readonly ('readers' | 'everyone')[]): SeenAnswers {
  const seen = new Map(
    Object.entries(STATEMENT)
      .filter(([, row]) => (audiences as readonly unknown[]).includes((row as Answer).seenBy))
      .map(([name, { kind }]) => [name, KINDS[kind]]),
  );
  const all = ANSWERS.map((name) => [name, seen.get(name) ?? hidden((NOTHING_STATED as Partial<Statement>)[name])]);
  return {
    fields: Object.fromEntries(all) as Fields<Statement>,
    some: someOf<Statement>(Object.fromEntries(seen)),
    names: (names) => names.filter((name) => seen.has(name)),
  };
}
