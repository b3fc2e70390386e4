// One of a few: a native list, with "unknown" or "choose" on top.

import { fieldId } from './draft.ts';
import { errorIdOf, FieldFrame, type FieldProps } from './field-frame.tsx';
import styles from './new-dossier.module.css';

type ChoiceFieldProps = FieldProps & {
  /** What it says while nothing was chosen. */
  readonly none: string;
  readonly choices: readonly (readonly [value: string, name: string])[];
  readonly value: string;
  readonly onChange: (value: string) => void;
};

export function ChoiceField({ none, choices, value, onChange, ...frame }: ChoiceFieldProps) {
  const { field, wrong, isRequired = false } = frame;
  return (
    <FieldFrame {...frame}>
      <select
        id={fieldId(field)}
        className={styles['input']}
        value={value}
        aria-invalid={wrong !== undefined}
        aria-required={isRequired}
        aria-describedby={errorIdOf(field, wrong)}
        onChange={({ currentTarget }) => onChange(currentTarget.value)}
      >
        <option value="">{none}</option>
        {choices.map(([id, name]) => (
          <option key={id} value={id}>
            {name}
          </option>
        ))}
      </select>
    </FieldFrame>
  );
}
