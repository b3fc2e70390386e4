// Says in an outline of its own that something is not known, so that nobody takes it for a value. Never leaves a place empty.

import type { ReactNode } from 'react';
import styles from './unknown-mark.module.css';

export function UnknownMark({ children }: { readonly children: ReactNode }) {
  return <span className={styles['unknown']}>{children}</span>;
}
