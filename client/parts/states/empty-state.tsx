// Says that there is nothing, so that nobody takes an empty place for a failure.

import type { ReactNode } from 'react';
import { useWords } from '../../i18n/i18n.tsx';
import styles from './states.module.css';

export function EmptyState({
  children,
}: {
  /** What is absent; a general sentence when left out. */ readonly children?: ReactNode;
}) {
  const { app } = useWords();
  return <p className={styles['empty']}>{children ?? app.nothingHere}</p>;
}
