// Registering a deviation. Whoever may not is told who may; what is not known yet may stay unknown.

import { useWords } from '../../i18n/i18n.tsx';
import { useSession } from '../../live/hooks.ts';
import { MainRegion } from '../../parts/frame/main-region.tsx';
import page from '../../parts/frame/page.module.css';
import { LiveHeader } from '../../parts/header/live-header.tsx';
import { RegisterNavigation } from '../../parts/header/register-navigation.tsx';
import { EmptyState } from '../../parts/states/empty-state.tsx';
import styles from './new-dossier.module.css';
import { RegistrationForm } from './registration-form.tsx';
import { mayRegisterWhat } from './who-may.ts';

export function NewDossierView() {
  const { newDossier } = useWords();
  return (
    <>
      <LiveHeader />
      <MainRegion className={`${page['page']} ${styles['entry']}`}>
        <RegisterNavigation />
        <h1>{newDossier.title}</h1>
        <Body />
      </MainRegion>
    </>
  );
}

function Body() {
  const { newDossier } = useWords();
  const { session } = useSession();
  if (session === null) return null;
  const may = mayRegisterWhat(session);
  switch (may.kind) {
    case 'no':
      return <EmptyState>{newDossier.forbidden}</EmptyState>;
    case 'no-party':
      return <EmptyState>{newDossier.noParty(session.organisation)}</EmptyState>;
    case 'yes':
      return (
        <>
          <p className={page['intro']}>{newDossier.intro}</p>
          <RegistrationForm allowed={may.functions} />
        </>
      );
  }
}
