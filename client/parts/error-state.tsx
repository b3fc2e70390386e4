// Says what could not be fetched and tries again by itself, counting down; every failure makes it wait longer.

import { type ReactNode, useEffect, useState } from 'react';
import { SECOND } from '#shared/base/time.ts';
import { useWords } from '../words/words.tsx';
import { Button } from './button.tsx';
import styles from './states.module.css';

export type ErrorStateProps = {
  readonly title?: ReactNode;
  readonly detail?: ReactNode;
  /** How many times it failed already: 1 after the first failure. */
  readonly failures?: number;
  /** Seconds asked for by the server. */
  readonly retryAfter?: number | null;
  readonly onRetry: () => void;
};

const WAITS = [2, 4, 8, 15, 30];

export function ErrorState({ title, detail, failures = 1, retryAfter = null, onRetry }: ErrorStateProps) {
  const { app } = useWords();
  const wait = retryAfter ?? WAITS[Math.min(Math.max(failures, 1), WAITS.length) - 1] ?? 30;
  const [left, setLeft] = useState(wait);
  useEffect(() => {
    if (left <= 0) {
      setLeft(wait);
      onRetry();
      return;
    }
    const timer = setTimeout(() => setLeft(left - 1), SECOND);
    return () => clearTimeout(timer);
  }, [left, wait, onRetry]);
  return (
    <div className={styles['error']} role="status">
      <p className={styles['title']}>{title ?? app.requestFailed}</p>
      {detail === undefined || detail === null ? null : <p>{detail}</p>}
      <p aria-live="off">
        {app.retryIn(left)} <Button onPress={onRetry}>{app.buttons.retry}</Button>
      </p>
    </div>
  );
}
