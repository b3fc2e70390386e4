// The register of dossiers for inspectors: every afwijking, with what is known about it and what is still open.

import { may } from '#shared/reference/roles.ts';
import { useWords } from '../../i18n/i18n.tsx';
import { useSession } from '../../live/hooks.ts';
import { type AddressForm, useAddress } from '../../parts/frame/address.ts';
import { MainRegion } from '../../parts/frame/main-region.tsx';
import page from '../../parts/frame/page.module.css';
import { LiveHeader } from '../../parts/header/live-header.tsx';
import { Link } from '../../parts/header/navigation.tsx';
import { RegisterNavigation } from '../../parts/header/register-navigation.tsx';
import { EmptyState } from '../../parts/states/empty-state.tsx';
import { DossierList } from './dossiers/dossier-list.tsx';
import { type DossierSearch, readDossierSearch, writeDossierSearch } from './dossiers/dossier-search.ts';
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
