// The feeds screen of the LMS: all sources of all meldkamers, live, and the messages that were refused.

import { useHeader } from '../../live/hooks.ts';
import { AppHeader } from '../../parts/app-header.tsx';
import { MainRegion } from '../../parts/main-region.tsx';
import { useWords } from '../../words/words.tsx';
import styles from './feeds.module.css';
import { FeedsTable } from './feeds-table.tsx';
import { QuarantineList } from './quarantine-list.tsx';

export function FeedsView() {
  const { feeds } = useWords();
  return (
    <>
      <Head />
      <MainRegion className={styles['page']}>
        <h1>{feeds.title}</h1>
        <p className={styles['intro']}>{feeds.intro}</p>
        <FeedsTable />
        <QuarantineList />
      </MainRegion>
    </>
  );
}

/** By itself, because the clock in it draws again four times a second. */
function Head() {
  return <AppHeader {...useHeader()} />;
}
