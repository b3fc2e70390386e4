// What the filters of both lists are made of besides dates: a choice out of a few, yes or no, and any number of choices out of a list.

import { useId } from 'react';
import { MELDKAMERS, type MeldkamerId } from '#shared/reference/meldkamers.ts';
import { useWords } from '../../../i18n/i18n.tsx';
import { ChoiceList } from './choice-list.tsx';
import styles from './filter.module.css';

export type EitherOrProps = {
  readonly label: string;
  /** Null: both. */
  readonly value: boolean | null;
  readonly names: { readonly both: string; readonly yes: string; readonly no: string };
  readonly onChange: (value: boolean | null) => void;
};

export function EitherOr({ label, value, names, onChange }: EitherOrProps) {
  const id = useId();
  return (
    <div className={styles['field']}>
      <label htmlFor={id}>{label}</label>
      <select
        id={id}
        className={styles['input']}
        value={String(value)}
        onChange={({ currentTarget }) =>
          onChange(currentTarget.value === 'null' ? null : currentTarget.value === 'true')
        }
      >
        <option value="null">{names.both}</option>
        <option value="true">{names.yes}</option>
        <option value="false">{names.no}</option>
      </select>
    </div>
  );
}

export type ToggleProps = {
  readonly label: string;
  readonly isOn: boolean;
  readonly onChange: (isOn: boolean) => void;
};

export function Toggle({ label, isOn, onChange }: ToggleProps) {
  return (
    <label className={styles['toggle']}>
      <input type="checkbox" checked={isOn} onChange={(event) => onChange(event.currentTarget.checked)} />
      {label}
    </label>
  );
}

export type AnyOfProps<T extends string> = {
  readonly label: string;
  readonly ids: readonly T[];
  readonly nameOf: (id: T) => string;
  /** On the button, where there is less room. */
  readonly shortOf?: (id: T) => string;
  readonly chosen: readonly T[];
  readonly onChange: (chosen: readonly T[]) => void;
};

/** The button names up to two of what is chosen; more as a count. */
export function AnyOf<T extends string>({ label, ids, nameOf, shortOf = nameOf, chosen, onChange }: AnyOfProps<T>) {
  const { register } = useWords();
  const few = chosen.length <= 2 ? chosen.map(shortOf).join(', ') : register.chosen(chosen.length);
  return (
    <ChoiceList
      label={label}
      summary={chosen.length === 0 ? register.all : few}
      choices={ids.map((id) => ({ id, name: nameOf(id) }))}
      chosen={chosen}
      onChange={onChange}
    />
  );
}

export type MeldkamersProps = {
  readonly chosen: readonly MeldkamerId[];
  readonly onChange: (chosen: readonly MeldkamerId[]) => void;
};

export function AnyMeldkamer({ chosen, onChange }: MeldkamersProps) {
  const { register } = useWords();
  return (
    <AnyOf
      label={register.meldkamer}
      ids={MELDKAMERS.map(({ id }) => id)}
      nameOf={(id) => `${id} ${MELDKAMERS.find((one) => one.id === id)?.name ?? ''}`}
      shortOf={(id) => id}
      chosen={chosen}
      onChange={onChange}
    />
  );
}
