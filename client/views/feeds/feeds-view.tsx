// The feeds screen of the LMS: all sources of all meldkamers, live, and the messages that were refused.

import { useWords } from '../../i18n/i18n.tsx';
import { MainRegion } from '../../parts/frame/main-region.tsx';
import page from '../../parts/frame/page.module.css';
import { LiveHeader } from '../../parts/header/live-header.tsx';
import styles from './feeds.module.css';
import { FeedsTable } from './feeds-table.tsx';
import { QuarantineList } from './quarantine-list.tsx';

export function FeedsView() {
  const { feeds } = useWords();
  return (
    <>
      <LiveHeader />
      <MainRegion className={page['page']}>
        <h1>{feeds.title}</h1>
        <p className={styles['intro']}>{feeds.intro}</p>
        <FeedsTable />
        <QuarantineList />
      </MainRegion>
    </>
  );
}
