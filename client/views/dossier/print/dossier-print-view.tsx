// The whole dossier for paper or PDF: every part, every entry with its number and moment, nothing to press but the printing itself.

import { useI18n } from '../../../i18n/i18n.tsx';
import { Button } from '../../../parts/controls/button.tsx';
import { MainRegion } from '../../../parts/frame/main-region.tsx';
import { Link } from '../../../parts/header/navigation.tsx';
import { KeptStates } from '../../../parts/states/kept-states.tsx';
import { UnknownDossier } from '../unknown-dossier.tsx';
import { useDossier } from '../use-dossier.ts';
import styles from './dossier-print-view.module.css';
import { PrintedDossier } from './printed-dossier.tsx';

export function DossierPrintView({ id: number }: { readonly id: string }) {
  const { dossier } = useI18n().words;
  const kept = useDossier(number);
  return (
    <MainRegion className={styles['paper']}>
      <p className={styles['tools']} data-screen-only="">
        <Button look="primary" isDisabled={kept.value === null} onPress={() => globalThis.print()}>
          {dossier.printed.button}
        </Button>
        <Link href={`/register/${number}`}>{dossier.printed.back}</Link>
      </p>
      <KeptStates kept={kept} words={{ ...dossier, notFound: <UnknownDossier number={number} /> }}>
        {(detail) => <PrintedDossier detail={detail} />}
      </KeptStates>
    </MainRegion>
  );
}
