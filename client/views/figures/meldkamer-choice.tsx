// Which meldkamer the months are shown of: one of the ten, or all together.

import { useId } from 'react';
import { MELDKAMERS, type MeldkamerId } from '#shared/reference/meldkamers.ts';
import { useWords } from '../../i18n/i18n.tsx';
import styles from './figures.module.css';

export type MeldkamerChoiceProps = {
  readonly chosen: MeldkamerId | null;
  readonly onChange: (meldkamer: MeldkamerId | null) => void;
};

export function MeldkamerChoice({ chosen, onChange }: MeldkamerChoiceProps) {
  const { figures } = useWords();
  const id = useId();
  return (
    <p className={styles['field']} data-screen-only="">
      <label htmlFor={id}>{figures.meldkamer}</label>
      <select
        id={id}
        className={styles['input']}
        value={chosen ?? ''}
        onChange={({ currentTarget }) => onChange(MELDKAMERS.find((one) => one.id === currentTarget.value)?.id ?? null)}
      >
        <option value="">{figures.allMeldkamers}</option>
        {MELDKAMERS.map((one) => (
          <option key={one.id} value={one.id}>
            {one.name}
          </option>
        ))}
      </select>
    </p>
  );
}
