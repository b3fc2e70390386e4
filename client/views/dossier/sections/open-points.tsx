// What nobody has answered yet, in one block, each leading to its place on the page.

import type { DossierDetail } from '#shared/dossier/api-dossier.ts';
import { useWords } from '../../../i18n/i18n.tsx';
import { Panel } from '../../../parts/frame/panel.tsx';
import styles from './open-points.module.css';
import { pointId } from './sections.ts';

export function OpenPoints({ detail }: { readonly detail: DossierDetail }) {
  const { dossier, domain } = useWords();
  const { openPoints } = detail.afwijking;
  return (
    <Panel title={dossier.open.title(openPoints.length)} className={styles['block'] ?? ''}>
      {openPoints.length === 0 ? (
        <p>{dossier.open.none}</p>
      ) : (
        <ul className={styles['points']}>
          {openPoints.map((point) => (
            <li key={point}>
              <a href={`#${pointId(point)}`}>{domain.openPoint[point]}</a>
            </li>
          ))}
        </ul>
      )}
    </Panel>
  );
}
