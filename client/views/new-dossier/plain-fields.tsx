// A short text, with a warning as soon as it looks like something that must not be kept; a number of minutes; and a date.

import { useWords } from '../../words/words.tsx';
import { fieldId } from './draft.ts';
import { errorIdOf, FieldFrame, type FieldProps } from './field-frame.tsx';
import styles from './new-dossier.module.css';
import { privateHintIn } from './private-hint.ts';

/** As much as the server keeps. */
const LONGEST_TEXT = 200;

type PlainProps = FieldProps & { readonly value: string; readonly onChange: (value: string) => void };

export function TextField({ value, onChange, ...frame }: PlainProps) {
  const { newDossier } = useWords();
  const { field, wrong } = frame;
  const hint = privateHintIn(value);
  const described = [errorIdOf(field, wrong), `${fieldId(field)}-hint`].filter((id) => id !== undefined).join(' ');
  return (
    <FieldFrame {...frame}>
      <input
        id={fieldId(field)}
        className={`${styles['input']} ${styles['wide']}`}
        maxLength={LONGEST_TEXT}
        autoComplete="off"
        value={value}
        placeholder={newDossier.unknown}
        aria-invalid={wrong !== undefined}
        aria-describedby={described}
        onChange={({ currentTarget }) => onChange(currentTarget.value)}
      />
      <p id={`${fieldId(field)}-hint`} className={hint === null ? styles['hint'] : styles['warning']} role="status">
        {hint === null ? newDossier.textHint : newDossier.privateHint[hint]}
      </p>
    </FieldFrame>
  );
}

/** Typed as text: a number field of the browser drops what it does not understand in silence. */
export function MinutesField({ value, onChange, ...frame }: PlainProps) {
  const { newDossier } = useWords();
  const { field, wrong } = frame;
  return (
    <FieldFrame {...frame}>
      <input
        id={fieldId(field)}
        className={styles['input']}
        inputMode="numeric"
        autoComplete="off"
        value={value}
        placeholder={newDossier.unknown}
        aria-invalid={wrong !== undefined}
        aria-describedby={errorIdOf(field, wrong)}
        onChange={({ currentTarget }) => onChange(currentTarget.value)}
      />
    </FieldFrame>
  );
}

export function DateField({ value, onChange, ...frame }: PlainProps) {
  const { field, wrong } = frame;
  return (
    <FieldFrame {...frame}>
      <input
        id={fieldId(field)}
        type="date"
        className={styles['input']}
        value={value}
        aria-invalid={wrong !== undefined}
        aria-describedby={errorIdOf(field, wrong)}
        onChange={({ currentTarget }) => onChange(currentTarget.value)}
      />
    </FieldFrame>
  );
}
