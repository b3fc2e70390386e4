// What of a decision was set right: each answer that differs, as it was and as it came to be.

import type { DecisionWords } from '#shared/deviation/dossier.ts';
import { STEPS } from '#shared/rules/steps.ts';
import type { AnySayings } from '#shared/words/field-words.ts';
import { answerText } from '../../i18n/answer-text.ts';
import type { I18n } from '../../i18n/i18n.tsx';
import type { AnswerLine } from './sections/answer-line.ts';

export function decisionChanges(before: DecisionWords, since: DecisionWords, i18n: I18n): readonly AnswerLine[] {
  const { of } = STEPS['rectify-decision'].fields.words;
  const sayings: AnySayings = i18n.words.fields.step['rectify-decision'].words.fields;
  const [old, now]: readonly Readonly<Record<string, unknown>>[] = [before, since].map((one) => ({
    ...one,
    ...one.about,
  }));
  return Object.entries(of).flatMap(([name, field]): readonly AnswerLine[] => {
    const saying = sayings[name] ?? {};
    const [was, value] = [old, now].map((words) => answerText(field, words?.[name], saying, i18n)) as [
      string | null,
      string | null,
    ];
    return was === value ? [] : [{ label: saying.label ?? name, value, was }];
  });
}
