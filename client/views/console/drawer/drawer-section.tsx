// One titled part of the drawer, so that its headings form one list. Not a stop for F6: the drawer as a whole is.

import type { ReactNode } from 'react';
import styles from './drawer.module.css';

export function DrawerSection({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  return (
    <div className={styles['section']}>
      <h3>{title}</h3>
      {children}
    </div>
  );
}
