// Who said what of the time of a line, when they did not all say the same, and which of them LMS established to be right.

import type { EstablishedWords, RegisterLine } from '#shared/register/register-lines.ts';
import { countText } from '#shared/words/count-text.ts';
import { localMoment } from '../../../i18n/format.ts';
import { useI18n } from '../../../i18n/i18n.tsx';
import { Moment } from '../../../parts/marks/moment.tsx';
import { Tag } from '../../../parts/marks/tag.tsx';
import { placeText, sourceText } from '../periods/period-words.ts';
import styles from './period-detail.module.css';

export function PeriodSayings({ sayings }: Pick<RegisterLine, 'sayings'>) {
  const { words, naming } = useI18n();
  const { detail, column } = words.register;
  return (
    <table className={styles['table']}>
      <thead>
        <tr>
          <th scope="col">{column.source}</th>
          <th scope="col">{detail.stepPlace}</th>
          <th scope="col">{words.register.from}</th>
          <th scope="col">{detail.until}</th>
          <th scope="col">{detail.manner}</th>
        </tr>
      </thead>
      <tbody>
        {sayings.map((one) => (
          <tr key={`${one.source} ${one.begin} ${one.manner}`}>
            <th scope="row">{sourceText(naming, one.source)}</th>
            <td>
              {one.host === undefined && one.place === undefined
                ? words.domain.locationClass.unknown
                : placeText(naming, one)}
            </td>
            <td>
              <Moment at={one.begin} />
            </td>
            <td>{one.end === null ? <Tag>{detail.lasts}</Tag> : <Moment at={one.end} />}</td>
            <td>{detail.manners[one.manner]}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** What LMS established, and below it what that took the place of. */
export function PeriodEstablished({ established }: { readonly established: NonNullable<RegisterLine['established']> }) {
  const { detail } = useI18n().words.register;
  const { replaced } = established;
  return (
    <>
      <EstablishedSentence established={established} />
      {replaced.length === 0 ? null : (
        <>
          <h4>{detail.replaced}</h4>
          <ul className={styles['rows']}>
            {replaced.map((one) => (
              <li key={one.id}>
                <EstablishedSentence established={one} />
              </li>
            ))}
          </ul>
        </>
      )}
    </>
  );
}

function EstablishedSentence({ established }: { readonly established: EstablishedWords }) {
  const { words, naming } = useI18n();
  const { detail } = words.register;
  const { source, begin, end, organisation, recordedAt, reason, replacedBy } = established;
  return (
    <p>
      <strong>{detail.establishedBy(organisation)}</strong> <Moment at={recordedAt} />:{' '}
      {detail.wasRight(sourceText(naming, source))} <Moment at={begin} /> – <Moment at={end} />.
      {reason === null ? null : ` ${detail.reason}: ${reason}.`}
      {replacedBy === null
        ? null
        : ` ${detail.replacedBy(countText(replacedBy.id), localMoment(replacedBy.recordedAt))}`}
    </p>
  );
}
