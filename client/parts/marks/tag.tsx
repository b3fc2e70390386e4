// A word in an outline: a legal or administrative state, which never borrows an alarm colour.

import type { ReactNode } from 'react';
import styles from './tag.module.css';

export function Tag({ children }: { readonly children: ReactNode }) {
  return <span className={styles['tag']}>{children}</span>;
}
