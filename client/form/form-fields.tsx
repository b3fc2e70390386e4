// The fields of a form, each drawn by its kind. One field looks and works the same wherever it is asked.

import { useWords } from '../words/words.tsx';
import { emptyOf } from './draft.ts';
import { type Draft, type DraftValue, type FormField, holdsFreeText, type Row } from './field.ts';
import { fieldId } from './field-path.ts';
import styles from './form.module.css';
import { ManyField } from './many-field.tsx';
import { PlainFieldView } from './plain-field-view.tsx';
import { RowsFieldView } from './rows-field-view.tsx';

/** A form that is being filled in. */
export type FilledForm = {
  /** What the ids of its fields begin with; no two forms of a page have the same. */
  readonly id: string;
  readonly draft: Draft;
  /** What is wrong, by the path of the field. */
  readonly wrong: Readonly<Record<string, string>>;
  readonly change: (name: string, value: DraftValue) => void;
};

export type FormFieldsProps = { readonly form: FilledForm; readonly fields: readonly FormField[] };

export function FormFields({ form, fields }: FormFieldsProps) {
  return fields.map((field) => <FieldView key={field.name} form={form} field={field} />);
}

export function FieldView({ form, field }: { readonly form: FilledForm; readonly field: FormField }) {
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

/** Stands before the first field with free text, which all of them refer to. */
export function PrivacyNote({ form, fields }: { readonly form: string; readonly fields: readonly FormField[] }) {
  const words = useWords().form;
  return holdsFreeText(fields) ? (
    <p id={privacyIdOf(form)} className={styles['privacy']}>
      {words.privacy}
    </p>
  ) : null;
}
