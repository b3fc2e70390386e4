// A date and a time by the Dutch clock in one box, day first in both languages of the screen, whatever the browser's language and zone; and
// the question which of the two is meant in the hour that comes twice.

import type { InputHTMLAttributes } from 'react';
import { useI18n, useWords } from '../../i18n/i18n.tsx';
import styles from '../form.module.css';
import { comesTwice, inZone, zoneIn } from '../moment-draft.ts';
import { keptMoment, writtenMoment } from '../written-date.ts';
import { WrittenBox } from './written-box.tsx';

type ValueProps = { readonly value: string; readonly onChange: (value: string) => void };

export type MomentBoxProps = ValueProps & Omit<InputHTMLAttributes<HTMLInputElement>, keyof ValueProps>;

export function MomentBox({ value, ...control }: MomentBoxProps) {
  const { language } = useI18n();
  return (
    <WrittenBox
      {...control}
      className={styles['input']}
      data-kind="moment"
      value={value}
      written={writtenMoment(value, language)}
      kept={keptMoment}
    />
  );
}

/** Asked only where it makes a difference, and answered by nobody but who fills in. */
export function WhichHour({ id, value, onChange }: ValueProps & { readonly id: string }) {
  const { form } = useWords();
  if (!comesTwice(value)) return null;
  return (
    <fieldset className={styles['twice']}>
      <legend>{form.twice}</legend>
      {(['CEST', 'CET'] as const).map((zone) => (
        <label key={zone} className={styles['box']}>
          <input
            type="radio"
            name={`${id}-zone`}
            checked={zoneIn(value) === zone}
            onChange={() => onChange(inZone(value, zone))}
          />
          {form.zones[zone]}
        </label>
      ))}
    </fieldset>
  );
}
