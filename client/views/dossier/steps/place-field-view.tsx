// Where functions go: unknown, one of the ten meldkamers, or elsewhere with the name of a city.

import { MELDKAMERS } from '#shared/reference/meldkamers.ts';
import { useWords } from '../../../words/words.tsx';
import styles from './field.module.css';
import { elsewhereDraft, placeOfDraft } from './place-draft.ts';
import { WrongText } from './plain-field-view.tsx';

export type PlaceFieldViewProps = {
  readonly id: string;
  readonly label: string;
  readonly value: string;
  readonly problem: string | null;
  readonly onChange: (value: string) => void;
};

const ELSEWHERE = 'elsewhere';

export function PlaceFieldView({ id, label, value, problem, onChange }: PlaceFieldViewProps) {
  const { form } = useWords().dossier;
  const place = placeOfDraft(value);
  const wrong = problem === null ? {} : { 'aria-invalid': true, 'aria-describedby': `${id}-fout` };
  return (
    <div className={styles['field']}>
      <label htmlFor={place === null ? id : `${id}-keuze`}>{label}</label>
      <select
        id={place === null ? id : `${id}-keuze`}
        className={styles['input']}
        value={place === null ? value : ELSEWHERE}
        onChange={({ currentTarget }) =>
          onChange(currentTarget.value === ELSEWHERE ? elsewhereDraft('') : currentTarget.value)
        }
        {...(place === null ? wrong : {})}
      >
        <option value="">{form.unknown}</option>
        <option value={ELSEWHERE}>{form.elsewhere}</option>
        {MELDKAMERS.map(({ id: meldkamer, name }) => (
          <option key={meldkamer} value={meldkamer}>
            {meldkamer} {name}
          </option>
        ))}
      </select>
      {place === null ? null : (
        <>
          <label htmlFor={id}>{form.place}</label>
          <input
            id={id}
            className={styles['input']}
            value={place}
            autoComplete="off"
            onChange={({ currentTarget }) => onChange(elsewhereDraft(currentTarget.value))}
            {...wrong}
          />
        </>
      )}
      {problem === null ? null : <WrongText id={`${id}-fout`}>{problem}</WrongText>}
    </div>
  );
}
