// Where functions go: unknown, one of the ten meldkamers, or elsewhere with the name of a city. Never an address.

import { MELDKAMERS } from '#shared/reference/meldkamers.ts';
import { useWords } from '../../i18n/i18n.tsx';
import type { PlainField } from '../field.ts';
import styles from '../form.module.css';
import { cityOfDraft, elsewhereDraft } from '../place-draft.ts';
import { controlState, FieldFrame, type FrameProps } from './field-frame.tsx';

export type PlaceFieldProps = FrameProps & {
  readonly field: Extract<PlainField, { kind: 'place' }>;
  readonly value: string;
  readonly onChange: (value: string) => void;
};

const ELSEWHERE = 'elsewhere';

export function PlaceField(props: PlaceFieldProps) {
  const { id, field, value, onChange } = props;
  const { form } = useWords();
  const city = cityOfDraft(value);
  const state = controlState(props);
  // What is wrong is the city, when one was meant: the list of errors leads there.
  const listId = city === null ? id : `${id}-list`;
  return (
    <FieldFrame {...props} control={listId}>
      <select
        {...(city === null ? state : { id: listId, className: styles['input'] })}
        value={city === null ? value : ELSEWHERE}
        onChange={({ currentTarget }) =>
          onChange(currentTarget.value === ELSEWHERE ? elsewhereDraft('') : currentTarget.value)
        }
      >
        <option value="">{form.unknown}</option>
        <option value={ELSEWHERE}>{form.elsewhere}</option>
        {MELDKAMERS.filter((one) => one.id !== field.without || one.id === value).map((one) => (
          <option key={one.id} value={one.id}>
            {one.id} {one.name}
          </option>
        ))}
      </select>
      {city === null ? null : (
        <>
          <label htmlFor={id}>{form.city}</label>
          <input
            {...state}
            data-kind="city"
            value={city}
            autoComplete="off"
            onChange={({ currentTarget }) => onChange(elsewhereDraft(currentTarget.value))}
          />
        </>
      )}
    </FieldFrame>
  );
}
