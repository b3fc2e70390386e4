// The answers of a statement as lines for the history: all that was told, or of a correction only what differs; and what was said for before.

import type { StatedBefore } from '#shared/deviation/stated.ts';
import { ANSWERS, STATEMENT, type Statement } from '#shared/deviation/statement.ts';
import type { DossierDetail } from '#shared/dossier/api-dossier.ts';
import { answerText } from '../../../i18n/answer-text.ts';
import type { I18n } from '../../../i18n/i18n.tsx';
import type { AnswerLine } from './answer-line.ts';

/** The fields that are told; of those that replace something, only the ones that differ. */
export function statementAnswers(
  told: Partial<Statement>,
  before: Partial<Statement> | null,
  i18n: I18n,
): readonly AnswerLine[] {
  const sayings = i18n.words.fields.statement;
  return ANSWERS.filter((name) => Object.hasOwn(told, name)).flatMap((name): readonly AnswerLine[] => {
    const text = (answers: Partial<Statement>) => answerText(STATEMENT[name], answers[name], sayings[name], i18n);
    const [label, value] = [sayings[name].short, text(told)];
    if (before === null) return [{ label, value }];
    const was = text(before);
    return was === value ? [] : [{ label, value, was }];
  });
}

type ToldBefore = {
  readonly afwijking: Pick<DossierDetail['afwijking'], 'start' | 'startedAt'>;
  readonly statedBefore: DossierDetail['statedBefore'];
};

/** What was said of it for before, as far as that lasted: what was replaced at its very beginning never was so. */
export function lastedBefore({ afwijking: { start, startedAt }, statedBefore }: ToldBefore): readonly StatedBefore[] {
  const begun = startedAt !== null && startedAt < start ? startedAt : start;
  return statedBefore.filter(({ until }) => until > begun);
}
