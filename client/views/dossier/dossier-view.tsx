// The page of one deviation: everything that is known about it in one place, what is missing as visible as what is there, and the steps
// that this reader may take.

import { useWords } from '../../i18n/i18n.tsx';
import { MainRegion } from '../../parts/frame/main-region.tsx';
import { usePrinting } from '../../parts/frame/use-printing.ts';
import { LiveHeader } from '../../parts/header/live-header.tsx';
import { RegisterNavigation } from '../../parts/header/register-navigation.tsx';
import { KeptStates } from '../../parts/states/kept-states.tsx';
import { DossierPage } from './dossier-page.tsx';
import styles from './dossier-view.module.css';
import print from './print/dossier-print-view.module.css';
import { PrintedDossier } from './print/printed-dossier.tsx';
import { UnknownDossier } from './unknown-dossier.tsx';
import { useDossier } from './use-dossier.ts';

export function DossierView({ id: number }: { readonly id: string }) {
  const { domain, dossier } = useWords();
  const kept = useDossier(number);
  const isPrinting = usePrinting();
  const paper = isPrinting && kept.value !== null ? <PrintedDossier detail={kept.value} /> : null;
  return (
    <>
      {paper === null ? null : <div className={print['paper']}>{paper}</div>}
      <LiveHeader />
      <MainRegion className={`${styles['page']} ${print['screen']}`}>
        <RegisterNavigation />
        {kept.value === null ? <h1>{domain.afwijking(number)}</h1> : null}
        <KeptStates kept={kept} words={{ ...dossier, notFound: <UnknownDossier number={number} /> }}>
          {(detail) => <DossierPage key={number} detail={detail} again={kept.again} />}
        </KeptStates>
      </MainRegion>
    </>
  );
}
