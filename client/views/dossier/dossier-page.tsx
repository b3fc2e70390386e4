// One fetched dossier laid out: head, list of parts, open points and steps beside the parts themselves.

import { useEffect } from 'react';
import type { DossierDetail } from '#shared/dossier/api-dossier.ts';
import { stageText } from '#shared/words/stage-text.ts';
import { useI18n } from '../../i18n/i18n.tsx';
import { Tag } from '../../parts/marks/tag.tsx';
import { DossierHead } from './dossier-head.tsx';
import styles from './dossier-view.module.css';
import { DossierParts } from './sections/dossier-parts.tsx';
import { OpenPoints } from './sections/open-points.tsx';
import { sectionId, sectionsOf } from './sections/sections.ts';
import { StepsPanel } from './steps/steps-panel.tsx';

export type DossierPageProps = { readonly detail: DossierDetail; readonly again: () => void };

export function DossierPage({ detail, again }: DossierPageProps) {
  useArrival();
  return (
    <>
      <DossierHead detail={detail} />
      <PartList detail={detail} />
      <div className={styles['halves']}>
        <div className={styles['aside']}>
          <OpenPoints detail={detail} />
          <StepsPanel detail={detail} again={again} />
        </div>
        <div className={styles['parts']}>
          <DossierParts detail={detail} />
        </div>
      </div>
    </>
  );
}

/** An address with an anchor arrives before the dossier does; and what it leads to may lie in a part that is folded. */
function useArrival(): void {
  useEffect(() => {
    const arrive = () => {
      const id = decodeURIComponent(location.hash.slice(1));
      const place = id === '' ? null : document.getElementById(id);
      const folded = place?.closest('details') ?? place?.querySelector<HTMLDetailsElement>(':scope > details');
      if (folded != null) folded.open = true;
      place?.scrollIntoView();
    };
    arrive();
    addEventListener('hashchange', arrive);
    return () => removeEventListener('hashchange', arrive);
  }, []);
}

/** In sight while one reads, with which dossier it is and how far that is. */
function PartList({ detail: { afwijking, statement } }: { readonly detail: DossierDetail }) {
  const { words, naming } = useI18n();
  const { dossier, domain } = words;
  return (
    <nav aria-label={dossier.sections} className={styles['partList']} data-screen-only="">
      <strong>
        {naming.number(afwijking.number)} <Tag>{stageText(afwijking, domain)}</Tag>
      </strong>
      {sectionsOf(statement.kind === 'pilot').map((section) => (
        <a key={section} href={`#${sectionId(section)}`}>
          {dossier.section[section]}
        </a>
      ))}
    </nav>
  );
}
