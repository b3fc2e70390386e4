// What nobody has answered yet, in one block, each leading to its place on the page.

import { hostOf } from '#shared/deviation/receiving.ts';
import type { DossierDetail } from '#shared/dossier/api-dossier.ts';
import type { MeldkamerId } from '#shared/reference/meldkamers.ts';
import { useI18n, useWords } from '../../../i18n/i18n.tsx';
import { localMinutes } from '../../../i18n/local-minutes.ts';
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
              {point === 'reception-overdue' ? <Overdue detail={detail} /> : null}
            </li>
          ))}
        </ul>
      )}
    </Panel>
  );
}

/** R138: who is to act, and since when. */
function Overdue({ detail: { afwijking, statement, receptionOverdueAt: since } }: { readonly detail: DossierDetail }) {
  const { words, naming } = useI18n();
  const host = hostOf({ to: statement.to, meldkamer: afwijking.meldkamer as MeldkamerId });
  if (host === null || since === null) return null;
  return <>{words.dossier.open.overdue(naming.meldkamer(host), localMinutes(since))}</>;
}
