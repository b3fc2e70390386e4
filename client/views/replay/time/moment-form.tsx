// Going to a date and a time by typing them, and choosing how long a window is. Takes no moment that has yet to come.

import { type FormEvent, useEffect, useId, useState } from 'react';
import type { Instant } from '#shared/base/time.ts';
import { MomentBox, WhichHour } from '../../../form/kinds/moment-box.tsx';
import { draftOfInstant, readMoment } from '../../../form/moment-draft.ts';
import { useWords } from '../../../i18n/i18n.tsx';
import { useSaid } from '../../../i18n/use-said.ts';
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
  const { form, replay } = useWords();
  const { bar } = replay;
  const id = useId();
  const [draft, setDraft] = useState(draftOfInstant(at));
  const [wrong, setWrong] = useSaid<string | null>(null);
  useEffect(() => {
    setDraft(draftOfInstant(at));
    setWrong(null);
  }, [at, setWrong]);

  function type(typed: string) {
    setDraft(typed);
    setWrong(null);
  }

  function submit(event: FormEvent) {
    event.preventDefault();
    const read = readMoment(draft);
    if (!read.ok) setWrong(form.wrong[read.problem]);
    else if (read.at > newest) setWrong(bar.yetToCome);
    else onMove(read.at);
  }

  return (
    <form className={styles['form']} onSubmit={submit} noValidate>
      <div className={styles['line']}>
        <div className={styles['field']}>
          <label htmlFor={id}>{bar.moment}</label>
          <MomentBox
            id={id}
            value={draft}
            onChange={type}
            aria-invalid={wrong !== null}
            aria-describedby={`${id}-wrong`}
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
      </div>
      <div className={styles['asked']}>
        <WhichHour id={id} value={draft} onChange={type} />
        <p id={`${id}-wrong`} role="alert" className={styles['wrong']}>
          {wrong}
        </p>
      </div>
    </form>
  );
}
