// Earlier deviations of the same function and class of place, each with what its evaluation taught and what of it is still open.

import type { DossierDetail } from '#shared/dossier/api-dossier.ts';
import { useI18n } from '../../../i18n/i18n.tsx';
import { Link } from '../../../parts/header/navigation.tsx';
import { Moment } from '../../../parts/marks/moment.tsx';
import { Tag } from '../../../parts/marks/tag.tsx';
import { Unknown } from './answer.tsx';
import { EvaluationPart } from './evaluation-part.tsx';
import { DossierSection } from './section.tsx';
import styles from './table.module.css';

export function RecurrenceSection({ detail }: { readonly detail: DossierDetail }) {
  const { words } = useI18n();
  const { recurrence: text, evaluation } = words.dossier;
  return (
    <DossierSection section="recurrence" empty={detail.recurrence.length === 0 ? text.empty : null}>
      <p>{detail.recurrence.length === 0 ? text.none : text.intro}</p>
      <ul className={styles['rows']}>
        {detail.recurrence.map((one) => {
          const open = one.evaluation?.actions.filter(({ done }) => !done).length ?? 0;
          return (
            <li key={one.number}>
              <h3>
                <Link href={`/register/${one.number}`}>{words.domain.afwijking(one.number)}</Link>
              </h3>
              <p>
                <Tag>{words.domain.stage[one.stage]}</Tag> <Moment at={one.start} />
                {open === 0 ? null : (
                  <>
                    {' '}
                    <Unknown>{text.openActions(open)}</Unknown>
                  </>
                )}
              </p>
              {one.evaluation === null ? (
                <p>
                  <Unknown>{evaluation.noneYet}</Unknown>
                </p>
              ) : (
                <EvaluationPart evaluation={one.evaluation} />
              )}
            </li>
          );
        })}
      </ul>
    </DossierSection>
  );
}
