// A page with one message and nothing around it, for when there is no screen to show. Never needs a login or an answer of the server.

import type { ReactNode } from 'react';
import { useWords } from './i18n/i18n.tsx';
import styles from './notice-page.module.css';
import { Choices } from './parts/controls/choices.tsx';
import { MainRegion } from './parts/frame/main-region.tsx';

export function NoticePage({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  const { app } = useWords();
  return (
    <MainRegion className={styles['page']}>
      <div className={styles['card']}>
        <p className={styles['product']}>{app.product}</p>
        <h1>{title}</h1>
        {children}
        <Choices />
      </div>
    </MainRegion>
  );
}
