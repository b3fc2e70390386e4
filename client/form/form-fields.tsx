// The fields of a form, each drawn by its kind. One field looks and works the same wherever it is asked.

import { Fragment } from 'react';
import { useWords } from '../i18n/i18n.tsx';
import { Button } from '../parts/controls/button.tsx';
import { emptyOf } from './draft.ts';
import { type DraftValue, type FormField, holdsFreeText, type Row } from './field.ts';
import { fieldId } from './field-path.ts';
import type { FilledForm } from './filled-form.ts';
import styles from './form.module.css';
import { ManyField } from './kinds/many-field.tsx';
import { PlainFieldView } from './kinds/plain-field-view.tsx';
import { RowsFieldView } from './kinds/rows-field-view.tsx';

export type FormFieldsProps = { readonly form: FilledForm; readonly fields: readonly FormField[] };

export function FormFields({ form, fields }: FormFieldsProps) {
  return fields.map((field) => (
    <Fragment key={field.name}>
      {form.overtaken?.includes(field.name) === true ? <Overtaken form={form} field={field} /> : null}
      <FieldView form={form} field={field} />
    </Fragment>
  ));
}

function Overtaken({ form, field }: { readonly form: FilledForm; readonly field: FormField }) {
  const words = useWords().form;
  return (
    <div role="alert" className={styles['overtaken']}>
      <p>{words.overtaken(field.label)}</p>
      <Button onPress={() => form.giveUp?.(field.name)}>{words.giveUp(field.label)}</Button>
    </div>
  );
}

function FieldView({ form, field }: { readonly form: FilledForm; readonly field: FormField }) {
  const value = form.draft[field.name] ?? emptyOf(field);
  const privacyId = privacyIdOf(form.id);
  const frame = { id: fieldId(form.id, field.name), problem: form.wrong[field.name] ?? null };
  const onChange = (next: DraftValue) => form.change(field.name, next);
  switch (field.kind) {
    case 'many':
      return <ManyField {...frame} field={field} value={value as readonly string[]} onChange={onChange} />;
    case 'rows':
      return (
        <RowsFieldView
          form={form}
          field={field}
          rows={value as readonly Row[]}
          privacyId={privacyId}
          onChange={onChange}
        />
      );
    default:
      return (
        <PlainFieldView {...frame} field={field} value={value as string} privacyId={privacyId} onChange={onChange} />
      );
  }
}

function privacyIdOf(form: string): string {
  return fieldId(form, 'privacy');
}

/** Where a form has what was typed before the login ended. */
export function TypedBack() {
  const words = useWords().form;
  return (
    <p role="status" className={styles['overtaken']}>
      {words.typedBack}
    </p>
  );
}

/** Stands before the first field with free text, which all of them refer to. */
export function PrivacyNote({ form, fields }: { readonly form: string; readonly fields: readonly FormField[] }) {
  const words = useWords().form;
  return holdsFreeText(fields) ? (
    <p id={privacyIdOf(form)} className={styles['privacy']}>
      {words.privacy}
    </p>
  ) : null;
}
