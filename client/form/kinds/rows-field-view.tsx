// Answers in rows: the checklist, where every row is there already, and lists that grow by hand, such as actions.

import { useRef } from 'react';
import { useWords } from '../../i18n/i18n.tsx';
import { Button } from '../../parts/controls/button.tsx';
import type { Row, RowsField } from '../field.ts';
import { fieldId, rowPath } from '../field-path.ts';
import type { FilledForm } from '../filled-form.ts';
import styles from '../form.module.css';
import { PlainFieldView } from './plain-field-view.tsx';

export type RowsFieldViewProps = {
  readonly form: FilledForm;
  readonly field: RowsField;
  readonly rows: readonly Row[];
  readonly privacyId: string;
  readonly onChange: (rows: readonly Row[]) => void;
};

export function RowsFieldView({ form, field, rows, privacyId, onChange }: RowsFieldViewProps) {
  const words = useWords().form;
  const { name, fixed, columns, add } = field;
  const list = useRef<HTMLFieldSetElement>(null);
  const remove = (index: number) => {
    onChange(rows.filter((_, other) => other !== index));
    // Its own button goes with it.
    list.current?.focus();
  };
  return (
    <fieldset ref={list} id={fieldId(form.id, name)} tabIndex={-1} className={styles['rows']}>
      <legend>{field.label}</legend>
      {rows.map((row, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a row is known by its place only
        <fieldset key={index} className={styles['row']}>
          <legend>
            {fixed?.[index]?.title ?? words.row(index + 1)}
            {fixed === undefined ? null : (
              <span className={styles['hint']}> ({words.current(fixed[index]?.now ?? '')})</span>
            )}
          </legend>
          {columns.map((column) => (
            <PlainFieldView
              key={column.name}
              id={fieldId(form.id, rowPath(name, index, column.name))}
              field={column}
              value={row[column.name] ?? ''}
              problem={form.wrong[rowPath(name, index, column.name)] ?? null}
              privacyId={privacyId}
              onChange={(value) => onChange(rows.with(index, { ...row, [column.name]: value }))}
            />
          ))}
          {fixed === undefined ? <Button onPress={() => remove(index)}>{words.removeRow(index + 1)}</Button> : null}
        </fieldset>
      ))}
      {add === undefined ? null : <Button onPress={() => onChange([...rows, {}])}>{add}</Button>}
    </fieldset>
  );
}
