// A date and a time by the Dutch clock, with what it means in UTC, and a choice in the hour that comes twice.

import { Button } from '../../parts/button.tsx';
import { useNow } from '../../parts/server-now.ts';
import { utcMoment } from '../../words/format.ts';
import { localMinutes } from '../../words/local-minutes.ts';
import { useWords } from '../../words/words.tsx';
import { fieldId } from './draft.ts';
import { errorIdOf, FieldGroup, type FieldProps } from './field-frame.tsx';
import { comesTwice, draftOf, instantOfDraft, type MomentDraft } from './moment-draft.ts';
import styles from './new-dossier.module.css';

type MomentFieldProps = FieldProps & { readonly value: MomentDraft; readonly onChange: (value: MomentDraft) => void };

export function MomentField({ value, onChange, ...frame }: MomentFieldProps) {
  const { newDossier } = useWords();
  const now = useNow();
  const { field, wrong } = frame;
  const instant = instantOfDraft(value);
  const id = fieldId(field);
  const described = { 'aria-invalid': wrong !== undefined, 'aria-describedby': errorIdOf(field, wrong) };
  return (
    <FieldGroup {...frame}>
      <div className={styles['moment']}>
        <label htmlFor={id}>{newDossier.date}</label>
        <input
          id={id}
          type="date"
          className={styles['input']}
          value={value.date}
          {...described}
          onChange={({ currentTarget }) => onChange({ ...value, date: currentTarget.value })}
        />
        <label htmlFor={`${id}-clock`}>{newDossier.clock}</label>
        <input
          id={`${id}-clock`}
          className={`${styles['input']} ${styles['clock']}`}
          inputMode="numeric"
          autoComplete="off"
          maxLength={5}
          placeholder={newDossier.clockForm}
          value={value.clock}
          {...described}
          onChange={({ currentTarget }) => onChange({ ...value, clock: currentTarget.value })}
        />
        {field === 'start' && now !== null ? (
          <Button aria-label={newDossier.nowFor} onPress={() => onChange(draftOf(now))}>
            {newDossier.nowButton}
          </Button>
        ) : null}
        {instant === null ? null : (
          <span className={styles['hint']}>{newDossier.meaning(localMinutes(instant), utcMoment(instant))}</span>
        )}
      </div>
      {comesTwice(value) ? (
        <fieldset className={styles['twice']}>
          <legend>{newDossier.twice}</legend>
          {[false, true].map((second) => (
            <label key={String(second)} className={styles['box']}>
              <input
                type="radio"
                name={`${id}-second`}
                checked={value.second === second}
                onChange={() => onChange({ ...value, second })}
              />
              {second ? newDossier.second : newDossier.first}
            </label>
          ))}
        </fieldset>
      ) : null}
    </FieldGroup>
  );
}
