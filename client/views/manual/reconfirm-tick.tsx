// Says again what was last said in a row, without typing it anew.

import { useWords } from '../../words/words.tsx';
import { fieldId } from './field-id.ts';
import styles from './manual.module.css';

export type ReconfirmTickProps = {
  readonly row: string;
  readonly name: string;
  readonly checked: boolean;
  readonly onChange: (reconfirm: boolean) => void;
};

export function ReconfirmTick({ row, name, checked, onChange }: ReconfirmTickProps) {
  const { manual } = useWords();
  return (
    <label className={styles['tick']}>
      <input
        type="checkbox"
        id={fieldId(row, 'reconfirm')}
        checked={checked}
        aria-label={manual.reconfirmFor(name)}
        onChange={({ currentTarget }) => onChange(currentTarget.checked)}
      />
      {manual.reconfirm}
    </label>
  );
}
