// All that is wrong, at the top of the form, each line a link to its field. It takes the focus when it appears.

import { useEffect, useRef } from 'react';
import { useWords } from '../../words/words.tsx';
import styles from './manual.module.css';

export type Complaint = {
  readonly fieldId: string;
  /** Name of the row, and what is wrong. */
  readonly about: string;
  readonly text: string;
};

/** `attempt` counts the tries, so that a second failure takes the focus again. */
export function ErrorSummary(props: { readonly complaints: readonly Complaint[]; readonly attempt: number }) {
  const { complaints, attempt } = props;
  const { manual } = useWords();
  const place = useRef<HTMLDivElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: every attempt takes the focus again
  useEffect(() => place.current?.focus(), [attempt]);
  return (
    <div ref={place} tabIndex={-1} role="alert" className={styles['errors']}>
      <h2>{manual.errors(complaints.length)}</h2>
      <ul>
        {complaints.map(({ fieldId, about, text }) => (
          <li key={fieldId}>
            <a
              href={`#${fieldId}`}
              onClick={(event) => {
                event.preventDefault();
                document.getElementById(fieldId)?.focus();
              }}
            >
              {about === '' ? text : `${about}: ${text}`}
            </a>
          </li>
        ))}
      </ul>
    </div>
  );
}
