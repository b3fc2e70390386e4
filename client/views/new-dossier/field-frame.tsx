// What every field has around it: a label, whether it is needed, and what is wrong with it, tied to the field.

import type { ReactNode } from 'react';
import { inputText } from '../../words/problem-text.ts';
import { useWords } from '../../words/words.tsx';
import { type Field, fieldId } from './draft.ts';
import styles from './new-dossier.module.css';
import type { Wrong } from './use-registration.ts';

export type FieldProps = {
  readonly field: Field;
  readonly label: string;
  readonly isRequired?: boolean;
  readonly wrong: Wrong | undefined;
};

/** A field with one label. */
export function FieldFrame({
  field,
  label,
  isRequired = false,
  wrong,
  children,
}: FieldProps & { readonly children: ReactNode }) {
  return (
    <div className={styles['field']} data-wrong={wrong !== undefined}>
      <label htmlFor={fieldId(field)}>
        {label} <Needed isNeeded={isRequired} />
      </label>
      {children}
      <FieldError field={field} wrong={wrong} />
    </div>
  );
}

/** Fields that answer one question together. */
export function FieldGroup({
  field,
  label,
  isRequired = false,
  wrong,
  children,
}: FieldProps & { readonly children: ReactNode }) {
  return (
    <fieldset className={styles['field']} data-wrong={wrong !== undefined} aria-describedby={errorIdOf(field, wrong)}>
      <legend>
        {label} <Needed isNeeded={isRequired} />
      </legend>
      {children}
      <FieldError field={field} wrong={wrong} />
    </fieldset>
  );
}

function Needed({ isNeeded }: { readonly isNeeded: boolean }) {
  const { newDossier } = useWords();
  return isNeeded ? <span className={styles['needed']}>({newDossier.required})</span> : null;
}

export function FieldError({ field, wrong }: Pick<FieldProps, 'field' | 'wrong'>) {
  const text = useWrongText();
  return wrong === undefined ? null : (
    <p id={`${fieldId(field)}-error`} className={styles['error']}>
      {text(wrong)}
    </p>
  );
}

export function useWrongText(): (wrong: Wrong) => string {
  const { newDossier, problems } = useWords();
  const { error } = newDossier;
  return (wrong) => ('problem' in wrong ? error[wrong.problem] : error.refused(inputText(problems, wrong.reason)));
}

export function errorIdOf(field: Field, wrong: Wrong | undefined): string | undefined {
  return wrong === undefined ? undefined : `${fieldId(field)}-error`;
}
