// The register of dossiers for inspectors: every afwijking, with what is known about it and what is still open.

import { may } from '#shared/reference/roles.ts';
import { useWords } from '../../i18n/i18n.tsx';
import { useSession } from '../../live/hooks.ts';
import { type AddressForm, useAddress } from '../../parts/address.ts';
import { EmptyState } from '../../parts/empty-state.tsx';
import { LiveHeader } from '../../parts/live-header.tsx';
import { MainRegion } from '../../parts/main-region.tsx';
import { Link } from '../../parts/navigation.tsx';
import page from '../../parts/page.module.css';
import { RegisterNavigation } from '../../parts/register-navigation.tsx';
import { DossierList } from './dossier-list.tsx';
import { type DossierSearch, readDossierSearch, writeDossierSearch } from './dossier-search.ts';
import styles from './register-view.module.css';

const FORM: AddressForm<DossierSearch> = { read: readDossierSearch, write: writeDossierSearch, always: { page: 1 } };

/** Who may register something; for which functions, the form and the server know. */
export function DossiersView() {
  const { dossiers } = useWords();
  const [search, change] = useAddress(FORM);
  const { session } = useSession();
  return (
    <>
      <LiveHeader />
      <MainRegion className={`${page['page']} ${page['dense']} ${styles['printed']}`}>
        <RegisterNavigation />
        <div className={styles['title']}>
          <h1>{dossiers.title}</h1>
          {may(session, 'dossier.register') ? (
            <Link href="/register/new" className={styles['new']}>
              {dossiers.register}
            </Link>
          ) : null}
        </div>
        <p className={page['intro']}>{dossiers.intro}</p>
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
