// Answers in rows: the checklist, where every row is there already, and lists that grow by hand, such as actions.

import type { StepKind } from '#shared/rules/steps.ts';
import { Button } from '../../../parts/button.tsx';
import { useWords } from '../../../words/words.tsx';
import styles from './field.module.css';
import { fieldId } from './field-id.ts';
import { PlainFieldView } from './plain-field-view.tsx';
import { rowPath } from './step-draft.ts';
import type { About, Draft, Row, RowsField } from './step-field.ts';

export type RowsFieldViewProps = {
  readonly step: StepKind;
  readonly field: RowsField;
  readonly rows: readonly Row[];
  readonly about: About;
  readonly draft: Draft;
  readonly wrong: Readonly<Record<string, string>>;
  readonly privacyId: string;
  readonly onChange: (rows: readonly Row[]) => void;
};

export function RowsFieldView({ step, field, rows, about, draft, wrong, privacyId, onChange }: RowsFieldViewProps) {
  const { dossier } = useWords();
  const { form } = dossier;
  const fixed = field.fixed?.(about) ?? null;
  return (
    <fieldset id={fieldId(step, field.name)} tabIndex={-1} className={styles['rows']}>
      <legend>{dossier.field[field.label]}</legend>
      {rows.map((row, index) => {
        const title = fixed?.[index]?.title ?? form.row(index + 1);
        return (
          // biome-ignore lint/suspicious/noArrayIndexKey: a row is known by its place only
          <fieldset key={index} className={styles['row']}>
            <legend>
              {title}
              {fixed === null ? null : (
                <span className={styles['hint']}> ({form.current(fixed[index]?.now ?? '')})</span>
              )}
            </legend>
            {field.columns.map((column) => (
              <PlainFieldView
                key={column.name}
                id={fieldId(step, rowPath(field.name, index, column.name))}
                field={column}
                value={row[column.name] ?? ''}
                draft={draft}
                about={about}
                problem={wrong[rowPath(field.name, index, column.name)] ?? null}
                privacyId={privacyId}
                onChange={(value) =>
                  onChange(rows.map((one, other) => (other === index ? { ...one, [column.name]: value } : one)))
                }
              />
            ))}
            {fixed === null ? (
              <Button look="quiet" onPress={() => onChange(rows.filter((_, other) => other !== index))}>
                {form.removeRow(index + 1)}
              </Button>
            ) : null}
          </fieldset>
        );
      })}
      {field.add === undefined ? null : (
        <Button onPress={() => onChange([...rows, {}])}>{form.addRow[field.add]}</Button>
      )}
    </fieldset>
  );
}
