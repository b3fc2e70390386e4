// When functions were away, stretch by stretch, whether a decision covered that and how it was recorded; with the way to the periods and
// to the past.

import { elapsed, type Instant, latest } from '#shared/base/time.ts';
import { momentOf } from '#shared/deviation/cover.ts';
import type { Decision } from '#shared/deviation/dossier.ts';
import type { Cover, Stretch } from '#shared/dossier/account.ts';
import { type Accounted, COLUMNS, type Column, plannedCare } from '#shared/dossier/accounted.ts';
import type { DossierDetail } from '#shared/dossier/api-dossier.ts';
import { isPlannedCare } from '#shared/reference/functions.ts';
import type { SourceId } from '#shared/reference/source.ts';
import type { RegisterLine } from '#shared/register/register-lines.ts';
import { delayText, type Language, localMoment } from '../../../i18n/format.ts';
import { useI18n } from '../../../i18n/i18n.tsx';
import type { Words } from '../../../i18n/nl.ts';
import { Link } from '../../../parts/header/navigation.tsx';
import { Moment } from '../../../parts/marks/moment.tsx';
import { Tag } from '../../../parts/marks/tag.tsx';
import { Unknown } from './answer.tsx';
import { accountedText, asShown, countedAsShown, hoursText, plannedText } from './remaining.ts';
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
  const shown = asShown(detail.coverage);
  const counted = countedAsShown(detail);
  const planned = plannedCare(shown.filter((one) => isPlannedCare(one.function)));
  return (
    <WideTable label={text.intro}>
      <table className={styles['table']}>
        <thead>
          <tr>
            <th scope="col">{text.function}</th>
            <th scope="col">{text.span}</th>
            <th scope="col">{text.duration}</th>
            <th scope="col">{text.place}</th>
            <th scope="col">{text.covered}</th>
            <th scope="col" data-screen-only="">
              {text.replay}
            </th>
          </tr>
        </thead>
        <tbody>
          {shown.map((one, index) => (
            <tr key={`${one.function} ${detail.coverage[index]?.from}`}>
              <th scope="row">{naming.function(one.function)}</th>
              <td data-head={text.span}>
                <Moment at={one.from} /> {text.until} <Moment at={one.to} />
              </td>
              <td data-head={text.duration}>{hoursText(words.dossier, language, elapsed(one.from, one.to))}</td>
              <td data-head={text.place}>
                <Place stretch={one} /> {one.established ? <Tag>{words.domain.established}</Tag> : null}
              </td>
              <td data-head={text.covered}>
                <Covered stretch={one} decisions={detail.dossier.decisions} />
              </td>
              <td data-screen-only="">
                <Replay at={latest(one.from, detail.pastFrom)} number={afwijking.number} />
              </td>
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">{text.total}</th>
            <td colSpan={5}>{accountedText(words.dossier, words.domain, language, counted, shownOf(counted))}</td>
          </tr>
          {detail.coverage.some((one) => isPlannedCare(one.function)) ? (
            <tr>
              <th scope="row">{text.plannedTotal}</th>
              <td colSpan={5}>{plannedText(words.dossier, words.domain, language, planned)}</td>
            </tr>
          ) : null}
        </tfoot>
      </table>
    </WideTable>
  );
}

/** What was established afterwards is said where there is any. */
function shownOf({ establishedMs }: Accounted): readonly Column[] {
  return establishedMs > 0 ? COLUMNS : COLUMNS.filter((name) => name !== 'establishedMs');
}

/** Where it was; every place that is claimed where sources name several, and home is one of them when it is claimed twice. */
function Place({ stretch }: { readonly stretch: Stretch }) {
  const { words, naming } = useI18n();
  const { coverage: text } = words.dossier;
  const places = stretch.places.map(naming.place);
  if (stretch.class === 'double-claim') return <Unknown>{text.twice(places)}</Unknown>;
  if (places.length > 1) return <Unknown>{text.contested(places)}</Unknown>;
  return stretch.location === null ? <Unknown /> : naming.place(stretch.location);
}

type CoveredProps = { readonly stretch: Stretch; readonly decisions: readonly Decision[] };

function Covered({ stretch, decisions }: CoveredProps) {
  const { words, language } = useI18n();
  const { domain, dossier } = words;
  const { coverage: text } = dossier;
  const { function: id, class: reached, cover } = stretch;
  if (isPlannedCare(id)) return <span className={styles['quiet']}>{text.planned}</span>;
  if (reached === 'unknown' || reached === 'double-claim')
    return <span className={styles['quiet']}>{text.neither}</span>;
  if (cover === null) return <Unknown>{domain.accounted.uncoveredMs}</Unknown>;
  return (
    <>
      <Tag>{text.coveredBy(cover.by)}</Tag>{' '}
      <span className={styles['quiet']}>{recordedText(words, language, cover, decisions[cover.decision])}</span>
    </>
  );
}

/** What belongs to a dossier is covered by a decision of that dossier. */
function recordedText(
  { dossier: { coverage, decision }, domain: { accounted } }: Words,
  language: Language,
  cover: Cover,
  taken: Decision | undefined,
): string {
  const { manner } = decision;
  if (cover.manner === 'spoken') return accounted.spokenMs;
  if (cover.recorded === 'in-time') return `${accounted.coveredInTimeMs}, ${manner[cover.manner]}`;
  const delay = taken === undefined ? null : elapsed(momentOf(taken), cover.recordedAt);
  const late = delay === null ? '' : `, ${coverage.delay(delayText(delay, language))}`;
  return `${accounted.coveredLaterMs}${late}, ${manner[cover.manner]}`;
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

/** Who said what when that differed, and which of them LMS established to be right. The page of the period has it in full. */
function Said({ line }: { readonly line: RegisterLine }) {
  const { words, naming } = useI18n();
  const { coverage: text } = words.dossier;
  const { sayings, established } = line;
  const placeOf = ({ host, place }: RegisterLine['sayings'][number]): string =>
    host === undefined
      ? (place ?? words.domain.locationClass.unknown)
      : naming.place({ kind: 'meldkamer', meldkamer: host });
  const said = sayings.map((one) => `${naming.source(one.source as SourceId)} ${placeOf(one)}`);
  return (
    <>
      {said.length === 0 ? null : <span className={styles['quiet']}>{text.differ([...new Set(said)])}</span>}
      {established === null ? null : (
        <span>
          {text.established(
            established.organisation,
            naming.source(established.source as SourceId),
            localMoment(established.recordedAt),
            established.reason,
          )}
        </span>
      )}
    </>
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
              <Link href={`/register/periods/${encodeURIComponent(line.id)}`}>
                {naming.function(line.function)}, {localMoment(line.begin)}
              </Link>{' '}
              <Tag>{words.domain.locationClass[line.class]}</Tag>{' '}
              {line.end === null ? text.lasts : localMoment(line.end)}
            </span>
            <Said line={line} />
          </li>
        ))}
      </ul>
    </Subsection>
  );
}
