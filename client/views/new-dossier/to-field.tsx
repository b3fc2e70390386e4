// Where the functions go: unknown, another meldkamer, or a city. Never an address.

import { MELDKAMERS, type MeldkamerId } from '#shared/reference/meldkamers.ts';
import { useWords } from '../../words/words.tsx';
import { type Draft, fieldId } from './draft.ts';
import { errorIdOf, FieldGroup } from './field-frame.tsx';
import styles from './new-dossier.module.css';
import type { Wrong } from './use-registration.ts';

const PLACE_LENGTH = 80;

type ToFieldProps = {
  readonly draft: Draft;
  readonly wrong: Wrong | undefined;
  readonly onChange: (changed: Pick<Draft, 'to' | 'toMeldkamer' | 'toPlace'>) => void;
};

export function ToField({ draft, wrong, onChange }: ToFieldProps) {
  const { newDossier } = useWords();
  const { to, toMeldkamer, toPlace } = draft;
  const names = { unknown: newDossier.toUnknown, meldkamer: newDossier.toMeldkamer, place: newDossier.toPlace };
  const described = { 'aria-invalid': wrong !== undefined, 'aria-describedby': errorIdOf('to', wrong) };
  return (
    <FieldGroup field="to" label={newDossier.to} wrong={wrong}>
      <div className={styles['choices']}>
        {(['unknown', 'meldkamer', 'place'] as const).map((one) => (
          <label key={one} className={styles['box']}>
            <input
              type="radio"
              name="to"
              {...(one === to ? { id: fieldId('to') } : {})}
              checked={one === to}
              onChange={() => onChange({ to: one, toMeldkamer, toPlace })}
            />
            {names[one]}
          </label>
        ))}
      </div>
      {to === 'meldkamer' ? (
        <div className={styles['sub']}>
          <label htmlFor={fieldId('toMeldkamer')}>{newDossier.toMeldkamerWhich}</label>
          <select
            id={fieldId('toMeldkamer')}
            className={styles['input']}
            value={toMeldkamer}
            {...described}
            onChange={({ currentTarget }) =>
              onChange({ to, toMeldkamer: currentTarget.value as MeldkamerId | '', toPlace })
            }
          >
            <option value="">{newDossier.choose}</option>
            {MELDKAMERS.filter(({ id }) => id !== draft.meldkamer).map(({ id, name }) => (
              <option key={id} value={id}>
                {id} {name}
              </option>
            ))}
          </select>
        </div>
      ) : null}
      {to === 'place' ? (
        <div className={styles['sub']}>
          <label htmlFor={fieldId('toPlace')}>{newDossier.toPlaceWhich}</label>
          <input
            id={fieldId('toPlace')}
            className={styles['input']}
            maxLength={PLACE_LENGTH}
            autoComplete="off"
            value={toPlace}
            {...described}
            onChange={({ currentTarget }) => onChange({ to, toMeldkamer, toPlace: currentTarget.value })}
          />
        </div>
      ) : null}
    </FieldGroup>
  );
}
