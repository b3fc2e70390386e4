// The register for inspectors: every period in which a function was not at its own meldkamer, as a list, with one of them in full beside it.

import { useEffect, useRef } from 'react';
import { useHeader } from '../../live/hooks.ts';
import { AppHeader } from '../../parts/app-header.tsx';
import { MainRegion } from '../../parts/main-region.tsx';
import { Link } from '../../parts/navigation.tsx';
import { Panel } from '../../parts/panel.tsx';
import { useWords } from '../../words/words.tsx';
import { AnnouncementDetail } from './announcement-detail.tsx';
import { PeriodDetail } from './period-detail.tsx';
import { RegisterList } from './register-list.tsx';
import { type RegisterSearch, writeSearch } from './register-search.ts';
import styles from './register-view.module.css';
import { useSearch } from './use-search.ts';

/** The number of an announced afwijking, as in `2026-0042`; anything else names a period. */
const AFWIJKING = /^\d{4}-\d{4,}$/;

export function RegisterView({ number }: { readonly number: string | null }) {
  const { register } = useWords();
  const [search, change] = useSearch();
  useFocusBack(number);
  return (
    <>
      <Head />
      <MainRegion className={styles['page']}>
        <h1>{register.title}</h1>
        <p className={styles['intro']}>{register.intro}</p>
        <div className={styles['halves']} data-with-detail={number !== null}>
          <div className={styles['list']}>
            <RegisterList search={search} change={change} opened={number} />
          </div>
          {number === null ? null : <Detail key={number} id={number} search={search} />}
        </div>
      </MainRegion>
    </>
  );
}

/** By itself, because the clock in it draws again four times a second. */
function Head() {
  return <AppHeader {...useHeader()} />;
}

function Detail({ id, search }: { readonly id: string; readonly search: RegisterSearch }) {
  const { register } = useWords();
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => place.current?.focus(), []);
  const isAfwijking = AFWIJKING.test(id);
  const back = (
    <Link href={`/register${writeSearch(search)}`} data-screen-only="">
      {register.detail.back}
    </Link>
  );
  return (
    <div ref={place} tabIndex={-1} className={styles['detail']} data-testid="detail">
      <Panel title={isAfwijking ? register.detail.afwijking(id) : register.detail.title} tools={back}>
        {isAfwijking ? <AnnouncementDetail number={id} search={search} /> : <PeriodDetail id={id} />}
      </Panel>
    </div>
  );
}

/** When a period is closed, the focus goes back to its line. */
function useFocusBack(number: string | null): void {
  const before = useRef(number);
  useEffect(() => {
    const closed = before.current;
    before.current = number;
    if (closed === null || number !== null) return;
    const path = `/register/${encodeURIComponent(closed)}`;
    for (const link of document.querySelectorAll<HTMLAnchorElement>('tbody a')) {
      if (link.pathname === path) return link.focus();
    }
  }, [number]);
}
