// The register of dossiers for inspectors: every afwijking, with what is known about it and what is still open.

import { useEffect } from 'react';
import { may } from '#shared/reference/roles.ts';
import { useWords } from '../../i18n/i18n.tsx';
import { useSession } from '../../live/hooks.ts';
import { type AddressForm, useAddress } from '../../parts/frame/address.ts';
import { MainRegion } from '../../parts/frame/main-region.tsx';
import page from '../../parts/frame/page.module.css';
import { LiveHeader } from '../../parts/header/live-header.tsx';
import { navigate } from '../../parts/header/navigation.tsx';
import { RegisterNavigation } from '../../parts/header/register-navigation.tsx';
import { EmptyState } from '../../parts/states/empty-state.tsx';
import type { DossierColumnId } from './dossiers/dossier-column-ids.ts';
import { DossierList } from './dossiers/dossier-list.tsx';
import { type DossierSearch, readDossierSearch, writeDossierSearch } from './dossiers/dossier-search.ts';
import { FIRST_PAGE } from './list/list-search.ts';
import { asksForPeriods, PERIODS } from './periods/register-search.ts';
import styles from './register-view.module.css';

/** What these columns count is said only where one of them is shown. */
const OF_HOURS: readonly DossierColumnId[] = ['covered', 'uncovered', 'claimed-twice', 'place-unknown'];

const FORM: AddressForm<DossierSearch> = { read: readDossierSearch, write: writeDossierSearch, always: FIRST_PAGE };

export function DossiersView() {
  const { dossiers } = useWords();
  const [search, change] = useAddress(FORM);
  const { session } = useSession();
  useEffect(() => {
    if (asksForPeriods(location.search)) navigate(`${PERIODS}${location.search}`, 'replace');
  }, []);
  return (
    <>
      <LiveHeader />
      <MainRegion className={`${page['page']} ${page['dense']} ${styles['printed']}`}>
        <RegisterNavigation />
        <h1>{dossiers.title}</h1>
        <p className={page['intro']}>
          {dossiers.intro} {search.columns.some((id) => OF_HOURS.includes(id)) ? dossiers.coverMeans : null}
        </p>
        <div className={styles['list']}>
          {/* The wall is told numbers and places only: a list of dossiers would show gaps that are none. */}
          {may(session, 'register.read') ? (
            <DossierList search={search} change={change} />
          ) : (
            <EmptyState>{dossiers.forbidden}</EmptyState>
          )}
        </div>
      </MainRegion>
    </>
  );
}
