// From which date to which, by the Dutch calendar, day first whatever the browser's language. The list follows as soon as what is typed is a
// date; what is none stays, is said to be none, and changes nothing.

import { useId, useState } from 'react';
import { WrittenBox } from '../../../form/kinds/written-box.tsx';
import { isDay } from '../../../form/moment-draft.ts';
import { keptDate, writtenDate } from '../../../form/written-date.ts';
import { useI18n, useWords } from '../../../i18n/i18n.tsx';
import { areDatesReversed } from '../../../parts/frame/address.ts';
import styles from './filter.module.css';

type Dates = { readonly from: string; readonly to: string };

export type DateRangeProps = Dates & { readonly onChange: (change: Partial<Dates>) => void };

/** Both included. */
export function DateRange({ from, to, onChange }: DateRangeProps) {
  const { register } = useWords();
  const wrongId = useId();
  const reversed = areDatesReversed({ from, to }) ? wrongId : null;
  return (
    <fieldset className={styles['dates']}>
      <legend className="visually-hidden">{register.dates}</legend>
      <DateField label={register.from} date={from} wrongIn={reversed} onChange={(date) => onChange({ from: date })} />
      <DateField label={register.to} date={to} wrongIn={reversed} onChange={(date) => onChange({ to: date })} />
      {reversed === null ? null : (
        <p id={wrongId} className={styles['wrong']}>
          {register.datesReversed}
        </p>
      )}
    </fieldset>
  );
}

type DateFieldProps = {
  readonly label: string;
  /** Empty: none. */
  readonly date: string;
  /** The id of what says that it is wrong beside the other one. */
  readonly wrongIn: string | null;
  readonly onChange: (date: string) => void;
};

function DateField({ label, date, wrongIn, onChange }: DateFieldProps) {
  const { words, language } = useI18n();
  const id = useId();
  const [typed, setTyped] = useState({ over: date, text: date, isLeft: false });
  const text = typed.over === date ? typed.text : date;
  const isWrong = typed.isLeft && !isDate(text);

  function type(kept: string) {
    const isTaken = isDate(kept);
    setTyped({ over: isTaken ? kept : date, text: kept, isLeft: false });
    if (isTaken && kept !== date) onChange(kept);
  }

  return (
    <>
      <div className={styles['field']}>
        <label htmlFor={id}>{label}</label>
        <WrittenBox
          id={id}
          className={styles['input']}
          data-kind="date"
          placeholder={words.form.dateForm}
          value={text}
          written={writtenDate(text, language)}
          kept={keptDate}
          aria-invalid={isWrong || wrongIn !== null}
          aria-describedby={isWrong ? `${id}-wrong` : (wrongIn ?? undefined)}
          onChange={type}
          onLeave={() => setTyped({ over: date, text, isLeft: true })}
        />
      </div>
      {isWrong ? (
        <p id={`${id}-wrong`} role="alert" className={styles['wrong']}>
          {label}: {words.form.wrong.date}
        </p>
      ) : null}
    </>
  );
}

function isDate(text: string): boolean {
  return text === '' || isDay(text);
}
