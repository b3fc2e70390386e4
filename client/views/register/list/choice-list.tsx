// A short list of choices behind one button, any number of which may be on. None chosen means all of them.

import { type FocusEvent, type KeyboardEvent, useEffect, useRef } from 'react';
import styles from './choice-list.module.css';

export type ChoiceListProps<T extends string> = {
  readonly label: string;
  /** What is chosen, in short: on the button. */
  readonly summary: string;
  readonly choices: readonly { readonly id: T; readonly name: string }[];
  readonly chosen: readonly T[];
  readonly onChange: (chosen: readonly T[]) => void;
};

export function ChoiceList<T extends string>({ label, summary, choices, chosen, onChange }: ChoiceListProps<T>) {
  const list = useRef<HTMLDetailsElement>(null);
  useEffect(() => {
    function outside(event: PointerEvent) {
      if (list.current !== null && !list.current.contains(event.target as Node)) list.current.open = false;
    }
    document.addEventListener('pointerdown', outside);
    return () => document.removeEventListener('pointerdown', outside);
  }, []);

  function closeOnEscape(event: KeyboardEvent<HTMLDetailsElement>) {
    if (event.key !== 'Escape' || !event.currentTarget.open) return;
    event.currentTarget.open = false;
    event.currentTarget.querySelector('summary')?.focus();
  }

  // A click on the words of a choice moves the focus to nothing first; only leaving for something else closes.
  function closeOnLeave(event: FocusEvent<HTMLDetailsElement>) {
    const { relatedTarget, currentTarget } = event;
    if (relatedTarget !== null && !currentTarget.contains(relatedTarget)) currentTarget.open = false;
  }

  return (
    <details ref={list} className={styles['list']} onKeyDown={closeOnEscape} onBlur={closeOnLeave}>
      <summary className={styles['button']}>
        <span className={styles['label']}>{label}</span> <span className={styles['summary']}>{summary}</span>
      </summary>
      <fieldset className={styles['choices']}>
        <legend className="visually-hidden">{label}</legend>
        {choices.map(({ id, name }) => (
          <label key={id} className={styles['choice']}>
            <input
              type="checkbox"
              checked={chosen.includes(id)}
              onChange={(event) =>
                onChange(event.currentTarget.checked ? [...chosen, id] : chosen.filter((one) => one !== id))
              }
            />
            {name}
          </label>
        ))}
      </fieldset>
    </details>
  );
}
