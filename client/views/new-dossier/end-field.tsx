// When it ends: at a moment, when something is so, or unknown. Unknown is an answer, and an open point.

import { useWords } from '../../words/words.tsx';
import { type Draft, type Field, fieldId } from './draft.ts';
import { MomentField } from './moment-field.tsx';
import styles from './new-dossier.module.css';
import { TextField } from './plain-fields.tsx';
import type { RegistrationState } from './use-registration.ts';

type EndFieldProps = {
  readonly draft: Draft;
  readonly wrong: RegistrationState['wrong'];
  readonly onChange: (changed: Partial<Draft>, field: Field) => void;
};

export function EndField({ draft, wrong, onChange }: EndFieldProps) {
  const { newDossier } = useWords();
  const names = { at: newDossier.endAt, condition: newDossier.endCondition, unknown: newDossier.endUnknown };
  return (
    <>
      <fieldset className={styles['field']}>
        <legend>{newDossier.end}</legend>
        <div className={styles['choices']}>
          {(['unknown', 'at', 'condition'] as const).map((end) => (
            <label key={end} className={styles['box']}>
              <input
                type="radio"
                name="end"
                {...(end === draft.end ? { id: fieldId('end') } : {})}
                checked={end === draft.end}
                onChange={() => onChange({ end }, 'expectedEnd')}
              />
              {names[end]}
            </label>
          ))}
        </div>
      </fieldset>
      {draft.end === 'at' ? (
        <MomentField
          field="expectedEnd"
          label={newDossier.expectedEnd}
          value={draft.expectedEnd}
          wrong={wrong.expectedEnd}
          onChange={(expectedEnd) => onChange({ expectedEnd }, 'expectedEnd')}
        />
      ) : null}
      {draft.end === 'condition' ? (
        <TextField
          field="endCondition"
          label={newDossier.endConditionText}
          value={draft.endCondition}
          wrong={wrong.endCondition}
          onChange={(endCondition) => onChange({ endCondition }, 'endCondition')}
        />
      ) : null}
    </>
  );
}
