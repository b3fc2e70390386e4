// When functions were away, stretch by stretch, and whether a decision covered that; with the way to the periods and to the past.

import { elapsed, type Instant, latest } from '#shared/base/time.ts';
import type { DossierDetail } from '#shared/dossier/api-dossier.ts';
import { localMoment } from '../../../i18n/format.ts';
import { useI18n } from '../../../i18n/i18n.tsx';
import { Link } from '../../../parts/header/navigation.tsx';
import { Moment } from '../../../parts/marks/moment.tsx';
import { Tag } from '../../../parts/marks/tag.tsx';
import { Unknown } from './answer.tsx';
import { hoursText } from './remaining.ts';
import { DossierSection, Subsection, WideTable } from './section.tsx';
import styles from './table.module.css';

type Props = { readonly detail: DossierDetail };

export function CoverageSection({ detail }: Props) {
  const { coverage } = useI18n().words.dossier;
  return (
    <DossierSection section="coverage">
      <p>{coverage.intro}</p>
      {detail.coverage.length === 0 ? <p>{coverage.none}</p> : <Stretches detail={detail} />}
      <Periods detail={detail} />
    </DossierSection>
  );
}

function Stretches({ detail }: Props) {
  const { words, naming, language } = useI18n();
  const { coverage: text } = words.dossier;
  const { afwijking } = detail;
  return (
    <WideTable label={text.intro}>
      <table className={styles['table']}>
        <thead>
          <tr>
            <th scope="col">{text.function}</th>
            <th scope="col">{text.from}</th>
            <th scope="col">{text.to}</th>
            <th scope="col">{text.duration}</th>
            <th scope="col">{text.place}</th>
            <th scope="col">{text.covered}</th>
            <th scope="col" data-screen-only="">
              {text.replay}
            </th>
          </tr>
        </thead>
        <tbody>
          {detail.coverage.map((one) => (
            <tr key={`${one.function} ${one.from}`}>
              <th scope="row">{naming.function(one.function)}</th>
              <td data-head={text.from}>
                <Moment at={one.from} />
              </td>
              <td data-head={text.to}>
                <Moment at={one.to} />
              </td>
              <td data-head={text.duration}>{hoursText(words.dossier, language, elapsed(one.from, one.to))}</td>
              <td data-head={text.place}>{one.location === null ? <Unknown /> : naming.place(one.location)}</td>
              <td data-head={text.covered}>
                {one.class === 'unknown' ? (
                  <span className={styles['quiet']}>{text.neither}</span>
                ) : one.cover === null ? (
                  <Unknown>{words.dossier.uncoveredTag}</Unknown>
                ) : (
                  <Tag>{text.coveredBy(one.cover.by)}</Tag>
                )}
              </td>
              <td data-screen-only="">
                <Replay at={latest(one.from, detail.pastFrom)} number={afwijking.number} />
              </td>
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row" colSpan={3}>
              {text.total}
            </th>
            <td colSpan={4}>
              {words.dossier.coveredTag} {hoursText(words.dossier, language, afwijking.coveredMs)},{' '}
              {words.dossier.uncoveredTag} {hoursText(words.dossier, language, afwijking.uncoveredMs)},{' '}
              {words.dossier.unknownTag} {hoursText(words.dossier, language, afwijking.unknownMs)}
            </td>
          </tr>
        </tfoot>
      </table>
    </WideTable>
  );
}

/** What began before the journal did is looked back to from its first moment on: before that there is nothing to see. */
function Replay({ at, number }: { readonly at: Instant; readonly number: string }) {
  const { coverage } = useI18n().words.dossier;
  const query = new URLSearchParams({ at, around: number }).toString();
  return (
    <Link href={`/replay?${query}`} aria-label={coverage.replayAt(localMoment(at))}>
      {coverage.replay}
    </Link>
  );
}

function Periods({ detail }: Props) {
  const { words, naming } = useI18n();
  const { coverage: text } = words.dossier;
  return (
    <Subsection title={text.periods}>
      {detail.lines.length === 0 ? <p>{text.noPeriods}</p> : null}
      <ul className={styles['rows']}>
        {detail.lines.map((line) => (
          <li key={line.id}>
            <span>
              <Link href={`/register/${encodeURIComponent(line.id)}`}>
                {naming.function(line.function)}, {localMoment(line.begin)}
              </Link>{' '}
              <Tag>{words.domain.locationClass[line.class]}</Tag>{' '}
              {line.end === null ? text.lasts : localMoment(line.end)}
            </span>
          </li>
        ))}
      </ul>
    </Subsection>
  );
}
