// The same deviations as a table, in the order in which they begin.

import type { Instant } from '#shared/base/time.ts';
import type { CalendarEntry } from '#shared/dossier/api-dossier.ts';
import { apiPlaceText } from '../../i18n/api-place.ts';
import { functionsByPost } from '../../i18n/function-list.ts';
import { useI18n } from '../../i18n/i18n.tsx';
import { localMinutes } from '../../i18n/local-minutes.ts';
import { passedEndText } from '../../i18n/passed-end-text.ts';
import plain from '../../parts/charts/plain-table.module.css';
import { Scroller } from '../../parts/frame/scroller.tsx';
import { Link } from '../../parts/header/navigation.tsx';
import { UnknownMark } from '../../parts/marks/unknown-mark.tsx';
import { EmptyState } from '../../parts/states/empty-state.tsx';
import styles from './calendar.module.css';

type CalendarTableProps = { readonly entries: readonly CalendarEntry[]; readonly now: Instant };

export function CalendarTable({ entries, now }: CalendarTableProps) {
  const { words, naming } = useI18n();
  const { calendar, domain } = words;
  const { column } = calendar;
  if (entries.length === 0) return <EmptyState>{calendar.empty}</EmptyState>;
  const inOrder = entries.toSorted((one, other) =>
    `${one.start} ${one.number}` < `${other.start} ${other.number}` ? -1 : 1,
  );
  return (
    <Scroller label={calendar.table}>
      <table className={plain['table']}>
        <thead>
          <tr>
            {(['number', 'meldkamer', 'kind', 'functions', 'to', 'start', 'end', 'stage', 'reason'] as const).map(
              (id) => (
                <th key={id} scope="col">
                  {column[id]}
                </th>
              ),
            )}
          </tr>
        </thead>
        <tbody>
          {inOrder.map((entry) => (
            <tr key={entry.number}>
              <th scope="row" className={plain['nowrap']}>
                <Link href={`/register/${entry.number}`}>{naming.number(entry.number)}</Link>
              </th>
              <td>{entry.meldkamer}</td>
              <td>{domain.afwijkingKind[entry.kind]}</td>
              <td>{functionsByPost(domain, naming, entry.functions).join('; ')}</td>
              <td>{apiPlaceText(naming, entry.to) ?? <Unknown />}</td>
              <td className={plain['nowrap']}>{localMinutes(entry.start)}</td>
              <td>
                <End entry={entry} now={now} />
              </td>
              <td>{domain.stage[entry.stage]}</td>
              <td>{entry.reason ?? <Unknown />}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </Scroller>
  );
}

/** While it runs it has no end yet; that is something else than an end that nobody gave. */
function End({ entry, now }: { readonly entry: CalendarEntry; readonly now: Instant }) {
  const { words, language } = useI18n();
  const { calendar, domain } = words;
  if (entry.end !== null) return <span className={plain['nowrap']}>{localMinutes(entry.end)}</span>;
  if (entry.stage !== 'active' && entry.stage !== 'observed') return <Unknown />;
  if (entry.passedEnd === undefined) return calendar.runs;
  return (
    <>
      {calendar.runs}
      <p className={styles['outstayed']}>{passedEndText(domain, language, entry.passedEnd, now)}</p>
    </>
  );
}

function Unknown() {
  const { calendar } = useI18n().words;
  return <UnknownMark>{calendar.unknown}</UnknownMark>;
}
