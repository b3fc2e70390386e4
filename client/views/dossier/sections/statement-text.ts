// The answers of a statement as text, field by field. Null means unknown, and stays null: the screen draws that, never this file.

import type { Instant } from '#shared/base/time.ts';
import type { Statement } from '#shared/deviation/statement.ts';
import { localMoment } from '../../../words/format.ts';
import type { Speech } from '../../../words/words.tsx';
import type { AnswerLine } from './answer-line.ts';

type Field = keyof Statement;

export const STATEMENT_FIELDS: readonly Field[] = [
  'kind',
  'functions',
  'to',
  'reasonCategory',
  'reason',
  'start',
  'expectedEnd',
  'endCondition',
  'owner',
  'fallback',
  'fallbackTestedAt',
  'fallbackWithin',
  'returnPlan',
  'reviewAt',
];

export function statementText(field: Field, statement: Partial<Statement>, { words, naming }: Speech): string | null {
  const { domain } = words;
  switch (field) {
    case 'kind':
      return statement.kind === undefined ? null : domain.afwijkingKind[statement.kind];
    case 'functions':
      return (statement.functions ?? []).map(naming.function).join('; ') || null;
    case 'to': {
      const to = statement.to ?? null;
      return to === null || to.kind === 'unknown' ? null : naming.place(to);
    }
    case 'reasonCategory': {
      const category = statement.reasonCategory ?? null;
      return category === null ? null : domain.reasonCategory[category];
    }
    case 'owner': {
      const owner = statement.owner ?? null;
      return owner === null ? null : naming.party(owner);
    }
    case 'start':
    case 'expectedEnd':
    case 'fallbackTestedAt':
    case 'reviewAt':
      return momentOf(statement[field] ?? null);
    case 'fallbackWithin': {
      const minutes = statement.fallbackWithin ?? null;
      return minutes === null ? null : domain.minutes(minutes);
    }
    case 'reason':
    case 'endCondition':
    case 'fallback':
    case 'returnPlan':
      return statement[field] ?? null;
  }
}

function momentOf(at: Instant | null): string | null {
  return at === null ? null : localMoment(at);
}

/** The fields that are told; of those that replace something, only the ones that differ. */
export function statementAnswers(
  told: Partial<Statement>,
  before: Partial<Statement> | null,
  speech: Speech,
): readonly AnswerLine[] {
  const { statementField } = speech.words.domain;
  return STATEMENT_FIELDS.filter((field) => Object.hasOwn(told, field)).flatMap((field): readonly AnswerLine[] => {
    const value = statementText(field, told, speech);
    const label = statementField[field];
    if (before === null) return [{ label, value }];
    const was = statementText(field, before, speech);
    return was === value ? [] : [{ label, value, was }];
  });
}
