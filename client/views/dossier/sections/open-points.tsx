// What nobody has answered yet, in one block, by who has to act, each leading to its place on the page.

import { hostOf } from '#shared/deviation/receiving.ts';
import type { DossierDetail } from '#shared/dossier/api-dossier.ts';
import { isMeldkamerId, type MeldkamerId } from '#shared/reference/meldkamers.ts';
import { useI18n } from '../../../i18n/i18n.tsx';
import { localMinutes } from '../../../i18n/local-minutes.ts';
import { usePicture } from '../../../live/hooks.ts';
import { Panel } from '../../../parts/frame/panel.tsx';
import { pointsByActor } from '../points-by-actor.ts';
import styles from './open-points.module.css';
import { pointId } from './sections.ts';

export function OpenPoints({ detail }: { readonly detail: DossierDetail }) {
  const { words, naming } = useI18n();
  const { dossier, domain } = words;
  const { policy } = usePicture();
  const nameOf = (one: string): string => (isMeldkamerId(one) ? naming.meldkamer(one) : naming.party(one));
  const { openPoints } = detail.afwijking;
  return (
    <Panel title={dossier.open.title(openPoints.length)} className={styles['block'] ?? ''}>
      {openPoints.length === 0 ? (
        <p>{dossier.open.none}</p>
      ) : (
        <dl className={styles['groups']}>
          {pointsByActor(detail, policy.dossier).map(({ actor, parties, points }) => (
            <div key={actor}>
              <dt>
                {dossier.open.actor[actor]}
                {parties.length === 0 ? null : `: ${namedFew(parties.map(nameOf), dossier.open.more)}`}
              </dt>
              <dd>
                <ul className={styles['points']}>
                  {points.map((point) => (
                    <li key={point}>
                      <a href={`#${pointId(point)}`}>{domain.openPoint[point]}</a>
                      {point === 'reception-overdue' ? <Overdue detail={detail} /> : null}
                    </li>
                  ))}
                </ul>
              </dd>
            </div>
          ))}
        </dl>
      )}
    </Panel>
  );
}

const NAMED = 4;

/** So many that nobody reads them are counted: each stands where its point leads. */
function namedFew(names: readonly string[], more: (count: number) => string): string {
  const shown = names.length > NAMED ? [...names.slice(0, NAMED - 1), more(names.length - NAMED + 1)] : names;
  return shown.join(', ');
}

/** R138: who is to act, and since when. */
function Overdue({ detail: { afwijking, statement, receptionOverdueAt: since } }: { readonly detail: DossierDetail }) {
  const { words, naming } = useI18n();
  const host = hostOf({ to: statement.to, meldkamer: afwijking.meldkamer as MeldkamerId });
  if (host === null || since === null) return null;
  return <>{words.dossier.open.overdue(naming.meldkamer(host), localMinutes(since))}</>;
}
