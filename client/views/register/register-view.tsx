// The register for inspectors: every period in which a function was not at its own meldkamer, as a list, with one of them in full beside it.

import { useEffect, useRef } from 'react';
import { useWords } from '../../i18n/i18n.tsx';
import { MainRegion } from '../../parts/frame/main-region.tsx';
import page from '../../parts/frame/page.module.css';
import { Panel } from '../../parts/frame/panel.tsx';
import { LiveHeader } from '../../parts/header/live-header.tsx';
import { Link } from '../../parts/header/navigation.tsx';
import { RegisterNavigation } from '../../parts/header/register-navigation.tsx';
import { PeriodDetail } from './period/period-detail.tsx';
import { RegisterList } from './periods/register-list.tsx';
import { PERIODS, type RegisterSearch, writeSearch } from './periods/register-search.ts';
import { useSearch } from './periods/use-search.ts';
import styles from './register-view.module.css';

export function RegisterView({ id = null }: { readonly id?: string | null }) {
  const { register } = useWords();
  const [search, change] = useSearch();
  useFocusBack(id);
  return (
    <>
      <LiveHeader />
      <MainRegion className={`${page['page']} ${page['dense']} ${styles['printed']}`}>
        <RegisterNavigation />
        <h1>{register.title}</h1>
        <p className={page['intro']}>{register.intro}</p>
        <div className={styles['halves']} data-with-detail={id !== null}>
          <div className={styles['list']}>
            <RegisterList search={search} change={change} opened={id} />
          </div>
          {id === null ? null : <Detail key={id} id={id} search={search} />}
        </div>
      </MainRegion>
    </>
  );
}

function Detail({ id, search }: { readonly id: string; readonly search: RegisterSearch }) {
  const { register } = useWords();
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => place.current?.focus(), []);
  const back = (
    <Link href={`${PERIODS}${writeSearch(search)}`} data-screen-only="">
      {register.detail.back}
    </Link>
  );
  return (
    <div ref={place} tabIndex={-1} className={styles['detail']} data-testid="detail">
      <Panel title={register.detail.title} tools={back}>
        <PeriodDetail id={id} />
      </Panel>
    </div>
  );
}

/** When a period is closed, the focus goes back to its line. */
function useFocusBack(id: string | null): void {
  const before = useRef(id);
  useEffect(() => {
    const closed = before.current;
    before.current = id;
    if (closed === null || id !== null) return;
    const path = `${PERIODS}/${encodeURIComponent(closed)}`;
    for (const link of document.querySelectorAll<HTMLAnchorElement>('tbody a')) {
      if (link.pathname === path) return link.focus();
    }
  }, [id]);
}
