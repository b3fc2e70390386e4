// Says what could not be fetched and counts down to the next try, with a button for who will not wait.

import { type ReactNode, useEffect, useState } from 'react';
import { SECOND } from '#shared/base/time.ts';
import { useWords } from '../../i18n/i18n.tsx';
import { Button } from '../controls/button.tsx';
import styles from './states.module.css';

export type ErrorStateProps = {
  readonly title?: ReactNode;
  readonly detail?: ReactNode;
  /** Seconds to the next try; null: it is not tried again by itself. */
  readonly retryIn: number | null;
  readonly onRetry: () => void;
};

export function ErrorState({ title, detail, retryIn, onRetry }: ErrorStateProps) {
  const { app } = useWords();
  const [left, setLeft] = useState(retryIn ?? 0);
  useEffect(() => {
    if (left <= 0) return;
    const timer = setTimeout(() => setLeft(left - 1), SECOND);
    return () => clearTimeout(timer);
  }, [left]);
  return (
    <div className={styles['error']} role="status">
      <p className={styles['title']}>{title ?? app.requestFailed}</p>
      {detail === undefined || detail === null ? null : <p>{detail}</p>}
      <p aria-live="off">
        {retryIn === null ? null : left > 0 ? app.retryIn(left) : app.loading}{' '}
        <Button onPress={onRetry}>{app.buttons.retry}</Button>
      </p>
    </div>
  );
}
