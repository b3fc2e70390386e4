// Every entry about a deviation as a line to read: its number, moment, who, and what, with the answers it gave and what they replaced.
// Leaves nothing out and adds nothing.

import type { Instant } from '#shared/base/time.ts';
import type { Afwijking } from '#shared/deviation/afwijking.ts';
import { applyChange, type DossierChange } from '#shared/deviation/changes.ts';
import type { AfwijkingNumber } from '#shared/deviation/number.ts';
import type { Statement } from '#shared/deviation/statement.ts';
import type { Entry } from '#shared/journal/facts.ts';
import type { Checklist } from '#shared/policy/dossier-policy.ts';
import type { Actor } from '#shared/reference/actor.ts';
import type { I18n } from '../../../i18n/i18n.tsx';
import { decisionChanges } from '../decision-changes.ts';
import type { AnswerLine } from './answer-line.ts';
import { changeAnswers } from './change-answers.ts';
import { statementAnswers } from './statement-text.ts';

export type FactLine = { readonly sentence: string; readonly answers: readonly AnswerLine[] };

export type HistoryLine = {
  readonly position: number;
  readonly at: Instant;
  readonly by: Actor;
  readonly facts: readonly FactLine[];
};

/** In the order of the entries, oldest first. */
export function historyLines(
  number: AfwijkingNumber,
  entries: readonly Entry[],
  checklist: Checklist,
  i18n: I18n,
): readonly HistoryLine[] {
  let known: Afwijking | null = null;
  return entries.map(({ position, recordedAt, by, facts }) => ({
    position,
    at: recordedAt,
    by,
    facts: facts.map((fact): FactLine => {
      const sentence = i18n.sayFact(fact, null);
      if (fact.kind === 'afwijking-opened' && fact.afwijking.number === number) {
        known = fact.afwijking;
        return { sentence, answers: statementAnswers(fact.afwijking, null, i18n) };
      }
      if (fact.kind !== 'afwijking-changed' || fact.number !== number) return { sentence, answers: [] };
      const before: Afwijking | null = known;
      if (before !== null) known = applyChange(before, fact.change, recordedAt);
      return { sentence, answers: answersOf(fact.change, before, checklist, i18n) };
    }),
  }));
}

function answersOf(
  change: DossierChange,
  before: Afwijking | null,
  checklist: Checklist,
  i18n: I18n,
): readonly AnswerLine[] {
  if (change.kind === 'announced' || change.kind === 'rectified' || change.kind === 'restated') {
    const told = statementAnswers(change.statement, before as Partial<Statement> | null, i18n);
    return [...told, ...changeAnswers(change, checklist, i18n)];
  }
  if (change.kind === 'decision-rectified') {
    const was = before?.dossier?.decisions[change.decision];
    return was === undefined ? [] : decisionChanges(was, change.words, i18n);
  }
  return changeAnswers(change, checklist, i18n);
}

/** What was recorded after somebody looked: the entries with a higher number. */
export function linesSince(lines: readonly HistoryLine[], position: number): readonly HistoryLine[] {
  return lines.filter((line) => line.position > position);
}
