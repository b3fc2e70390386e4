// What every field has around it: its name, whether it is needed, a hint, and what is wrong with it, tied to the field.

import type { ReactNode } from 'react';
import { useWords } from '../../i18n/i18n.tsx';
import type { FormField } from '../field.ts';
import styles from '../form.module.css';

export type FrameProps = {
  readonly id: string;
  readonly field: FormField;
  /** What is wrong with it; null: nothing. */
  readonly problem: string | null;
};

/** A field with one label; `control`: the id of what it names, when that is not what the list of errors leads to. */
export function FieldFrame({
  id,
  field,
  problem,
  control = id,
  children,
}: FrameProps & { readonly control?: string; readonly children: ReactNode }) {
  return (
    <div className={styles['field']} data-wrong={problem !== null}>
      <label htmlFor={control}>
        <FieldName field={field} />
      </label>
      <Hint id={id} field={field} />
      {children}
      <Problem id={id} problem={problem} />
    </div>
  );
}

/** Controls that answer one question together. */
export function FieldGroup({ id, field, problem, children }: FrameProps & { readonly children: ReactNode }) {
  return (
    <fieldset
      className={styles['field']}
      data-wrong={problem !== null}
      aria-describedby={describedBy(id, field, problem)}
    >
      <legend>
        <FieldName field={field} />
      </legend>
      <Hint id={id} field={field} />
      {children}
      <Problem id={id} problem={problem} />
    </fieldset>
  );
}

function FieldName({ field }: { readonly field: FormField }) {
  const { form } = useWords();
  return (
    <>
      {field.label}
      {field.kind === 'minutes' ? ` (${form.minutes})` : null}
      {field.required === true ? <span className={styles['hint']}> ({form.required})</span> : null}
    </>
  );
}

function Hint({ id, field }: { readonly id: string; readonly field: FormField }) {
  return field.hint === undefined ? null : (
    <p id={`${id}-hint`} className={styles['hint']}>
      {field.hint}
    </p>
  );
}

function Problem({ id, problem }: { readonly id: string; readonly problem: string | null }) {
  return problem === null ? null : (
    <p id={`${id}-error`} className={styles['error']}>
      {problem}
    </p>
  );
}

function describedBy(id: string, field: FormField, problem: string | null, also?: string): string | undefined {
  const ids = [problem === null ? null : `${id}-error`, field.hint === undefined ? null : `${id}-hint`, also ?? null];
  return ids.filter((one) => one !== null).join(' ') || undefined;
}

/** What the control itself says of its state. */
export function controlState({ id, field, problem }: FrameProps, also?: string) {
  return {
    id,
    className: styles['input'],
    'aria-invalid': problem !== null,
    'aria-required': field.required === true,
    'aria-describedby': describedBy(id, field, problem, also),
  };
}
