// The answers of a statement as lines for the history: all that was told, or of a correction only what differs.

import { ANSWERS, STATEMENT, type Statement } from '#shared/deviation/statement.ts';
import { answerText } from '../../../words/answer-text.ts';
import type { Speech } from '../../../words/words.tsx';
import type { AnswerLine } from './answer-line.ts';

/** The fields that are told; of those that replace something, only the ones that differ. */
export function statementAnswers(
  told: Partial<Statement>,
  before: Partial<Statement> | null,
  speech: Speech,
): readonly AnswerLine[] {
  const sayings = speech.words.fields.statement;
  return ANSWERS.filter((name) => Object.hasOwn(told, name)).flatMap((name): readonly AnswerLine[] => {
    const text = (answers: Partial<Statement>) => answerText(STATEMENT[name], answers[name], sayings[name], speech);
    const [label, value] = [sayings[name].short, text(told)];
    if (before === null) return [{ label, value }];
    const was = text(before);
    return was === value ? [] : [{ label, value, was }];
  });
}
