// Going to a date and a time by typing them, and choosing how long a window is. Takes no moment that has yet to come.

import { type FormEvent, useEffect, useId, useState } from 'react';
import type { Instant } from '#shared/base/time.ts';
import { clockTime, instantFromLocal, isoDate } from '../../../i18n/format.ts';
import { useWords } from '../../../i18n/i18n.tsx';
import { Button } from '../../../parts/controls/button.tsx';
import { SPAN_NAMES, type Span } from '../replay-search.ts';
import styles from './moment-form.module.css';

export type MomentFormProps = {
  readonly at: Instant;
  readonly newest: Instant;
  readonly span: Span;
  readonly onMove: (at: Instant) => void;
  readonly onSpan: (span: Span) => void;
};

export function MomentForm({ at, newest, span, onMove, onSpan }: MomentFormProps) {
  const { bar } = useWords().replay;
  const id = useId();
  const wrong = `${id}wrong`;
  const [date, setDate] = useState(isoDate(at));
  const [clock, setClock] = useState(clockTime(at));
  const [isWrong, setIsWrong] = useState(false);
  useEffect(() => {
    setDate(isoDate(at));
    setClock(clockTime(at));
    setIsWrong(false);
  }, [at]);

  function submit(event: FormEvent) {
    event.preventDefault();
    const asked = instantFromLocal(date, clock);
    if (asked === null || asked > newest) setIsWrong(true);
    else onMove(asked);
  }

  const described = isWrong ? { 'aria-invalid': true, 'aria-describedby': wrong } : {};
  return (
    <form className={styles['form']} onSubmit={submit} noValidate>
      <div className={styles['field']}>
        <label htmlFor={`${id}date`}>{bar.date}</label>
        <input
          id={`${id}date`}
          type="date"
          value={date}
          onChange={(event) => setDate(event.currentTarget.value)}
          {...described}
        />
      </div>
      <div className={styles['field']}>
        <label htmlFor={`${id}time`}>{bar.time}</label>
        <input
          id={`${id}time`}
          type="time"
          step="1"
          value={clock}
          onChange={(event) => setClock(event.currentTarget.value)}
          {...described}
        />
      </div>
      <Button type="submit">{bar.go}</Button>
      <div className={styles['field']}>
        <label htmlFor={`${id}span`}>{bar.span}</label>
        <select id={`${id}span`} value={span} onChange={(event) => onSpan(event.currentTarget.value as Span)}>
          {SPAN_NAMES.map((name) => (
            <option key={name} value={name}>
              {bar.spans[name]}
            </option>
          ))}
        </select>
      </div>
      <p id={wrong} role="alert" className={styles['wrong']}>
        {isWrong ? bar.badMoment : ''}
      </p>
    </form>
  );
}
