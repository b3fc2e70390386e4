// What both inspectorates think of a pilot, each by itself. Read from the dossier; one that said nothing is named as well.

import { PARTIES } from '#shared/reference/parties.ts';
import { isoDate } from '../../i18n/format.ts';
import { useI18n } from '../../i18n/i18n.tsx';
import { UnknownMark } from '../../parts/marks/unknown-mark.tsx';
import { queries } from '../../query/queries.ts';
import { useAnswer } from '../../query/use-answer.ts';
import styles from './pilots.module.css';

const INSPECTORATES = PARTIES.filter(({ kind }) => kind === 'inspectorate');

export function PilotPositions({ number }: { readonly number: string }) {
  const { words } = useI18n();
  const { pilots, domain, app } = words;
  const { value, problem } = useAnswer(queries.dossier(number));
  if (value === null) return <p className={styles['quiet']}>{problem === null ? app.loading : app.requestFailed}</p>;
  return (
    <>
      <dl className={styles['facts']}>
        {INSPECTORATES.map(({ id, name }) => {
          // The newest of a party counts.
          const position = value.dossier.positions.findLast(({ party }) => party === id);
          return (
            <div key={id} className={styles['fact']}>
              <dt>{name}</dt>
              <dd>
                {position === undefined ? (
                  <UnknownMark>{pilots.noPosition}</UnknownMark>
                ) : (
                  <>
                    {pilots.positionBy(domain.stance[position.stance], isoDate(position.by.at))}
                    {position.text === null ? null : <> – {position.text}</>}
                    {position.document === null ? null : <> · {position.document}</>}
                  </>
                )}
              </dd>
            </div>
          );
        })}
      </dl>
      <p className={styles['quiet']}>{pilots.positionsNote}</p>
    </>
  );
}
