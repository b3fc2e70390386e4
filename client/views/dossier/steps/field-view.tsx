// One field of a step's form, drawn by its kind. Every field has a name, says whether it may stay unknown, and shows what is wrong with it.

import { Checkbox, CheckboxGroup, FieldError, Label } from 'react-aria-components';
import type { StepKind } from '#shared/rules/steps.ts';
import { Button } from '../../../parts/button.tsx';
import { useWords } from '../../../words/words.tsx';
import styles from './field.module.css';
import { fieldId } from './field-id.ts';
import { PlaceFieldView } from './place-field-view.tsx';
import { FieldLabel, LongField, PlainFieldView } from './plain-field-view.tsx';
import { RowsFieldView } from './rows-field-view.tsx';
import type { About, Draft, DraftValue, Row, StepField } from './step-field.ts';

export type FieldViewProps = {
  readonly step: StepKind;
  readonly field: StepField;
  readonly value: DraftValue;
  readonly draft: Draft;
  readonly about: About;
  /** By the path of the field. */
  readonly wrong: Readonly<Record<string, string>>;
  /** Where the warning about names and numbers stands. */
  readonly privacyId: string;
  readonly onChange: (value: DraftValue) => void;
};

export function FieldView(props: FieldViewProps) {
  const { step, field, value, draft, about, wrong, privacyId, onChange } = props;
  const { dossier } = useWords();
  const problem = wrong[field.name] ?? null;
  const id = fieldId(step, field.name);
  const label = dossier.field[field.label];
  switch (field.kind) {
    case 'many':
      return <ManyField {...props} field={field} chosen={value as readonly string[]} label={label} problem={problem} />;
    case 'rows':
      return (
        <RowsFieldView
          step={step}
          field={field}
          rows={value as readonly Row[]}
          about={about}
          draft={draft}
          wrong={wrong}
          privacyId={privacyId}
          onChange={onChange}
        />
      );
    case 'place':
      return <PlaceFieldView id={id} label={label} value={value as string} problem={problem} onChange={onChange} />;
    case 'lines':
      return (
        <LongField
          id={id}
          label={<FieldLabel label={label} isRequired={false} />}
          value={value as string}
          problem={problem}
          describedBy={privacyId}
          onChange={onChange}
        />
      );
    default:
      return (
        <PlainFieldView
          id={id}
          field={field}
          value={value as string}
          draft={draft}
          about={about}
          problem={problem}
          privacyId={privacyId}
          onChange={onChange}
        />
      );
  }
}

type ManyProps = Omit<FieldViewProps, 'field' | 'value'> & {
  readonly field: Extract<StepField, { kind: 'many' }>;
  readonly chosen: readonly string[];
  readonly label: string;
  readonly problem: string | null;
};

function ManyField({ step, field, chosen, draft, about, label, problem, onChange }: ManyProps) {
  const { dossier } = useWords();
  const choices = field.choices(draft, about);
  // What can be chosen no more is no choice any more.
  const valid = chosen.filter((one) => choices.some(({ id }) => id === one));
  const isAll = choices.length > 0 && valid.length === choices.length;
  return (
    <CheckboxGroup
      id={fieldId(step, field.name)}
      className={styles['field'] ?? ''}
      value={[...valid]}
      isInvalid={problem !== null}
      onChange={(next) => onChange(next)}
    >
      <Label>
        <FieldLabel label={label} isRequired={field.required === true} />
      </Label>
      <Button
        look="quiet"
        className={styles['all'] ?? ''}
        onPress={() => onChange(isAll ? [] : choices.map(({ id }) => id))}
      >
        {isAll ? dossier.form.selectNone : dossier.form.selectAll}
      </Button>
      <div className={styles['choices']}>
        {choices.length === 0 ? <p>{dossier.none}</p> : null}
        {choices.map(({ id, name }) => (
          <Checkbox key={id} value={id} className={styles['check'] ?? ''}>
            <span className={styles['box']} aria-hidden="true" />
            {name}
          </Checkbox>
        ))}
      </div>
      <FieldError className={styles['error'] ?? ''}>{problem}</FieldError>
    </CheckboxGroup>
  );
}
