// A field that is typed in: the address follows when the typing pauses, and one spell of typing is one step for the back button.

import { type InputHTMLAttributes, useEffect, useId, useRef, useState } from 'react';
import styles from './filter.module.css';

export type TypedFieldProps = {
  readonly label: string;
  /** As it stands in the address. */
  readonly value: string;
  readonly onChange: (value: string, how: 'push' | 'replace') => void;
  readonly input?: InputHTMLAttributes<HTMLInputElement>;
};

const PAUSE = 350;

export function TypedField({ label, value, onChange, input = {} }: TypedFieldProps) {
  const id = useId();
  const [draft, setDraft] = useState(value);
  const typing = useRef<'no' | 'first' | 'more'>('no');
  const sent = useRef(value);

  // The address changed by itself, with the back button or a cleared filter.
  useEffect(() => {
    if (value === sent.current) return;
    sent.current = value;
    setDraft(value);
  }, [value]);

  useEffect(() => {
    if (draft === sent.current) return;
    const timer = setTimeout(() => {
      sent.current = draft;
      onChange(draft, typing.current === 'more' ? 'replace' : 'push');
      typing.current = 'more';
    }, PAUSE);
    return () => clearTimeout(timer);
  }, [draft, onChange]);

  return (
    <div className={styles['field']}>
      <label htmlFor={id}>{label}</label>
      <input
        {...input}
        id={id}
        value={draft}
        className={styles['input']}
        onChange={(event) => setDraft(event.currentTarget.value)}
        onFocus={() => {
          typing.current = 'first';
        }}
      />
    </div>
  );
}
