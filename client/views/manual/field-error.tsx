// What is wrong with one row, in words, tied to its field.

import { inputText } from '../../words/problem-text.ts';
import { useWords } from '../../words/words.tsx';
import type { DraftProblem, Field } from './entry-draft.ts';
import type { Refusal } from './entry-outcome.ts';
import { fieldId } from './field-id.ts';
import styles from './manual.module.css';

/** Found here, or said by the server. */
export type Wrong =
  | { readonly field: Field; readonly problem: DraftProblem }
  | { readonly field: Field; readonly refusal: Refusal };

export function FieldError({ row, wrong }: { readonly row: string; readonly wrong: Wrong }) {
  const text = useWrongText();
  return (
    <p id={`${fieldId(row, wrong.field)}-error`} className={styles['error']}>
      {text(wrong)}
    </p>
  );
}

export function useWrongText() {
  const { manual, problems } = useWords();
  const { error } = manual;
  return (wrong: Wrong): string => {
    if ('problem' in wrong) return error[wrong.problem];
    return wrong.refusal.forbidden ? error.forbidden : error.refused(inputText(problems, wrong.refusal.reason));
  };
}
