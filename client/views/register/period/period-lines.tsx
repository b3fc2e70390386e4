// The lines of the journal about one period, oldest first, each with its position.

import { localMoment } from '../../../i18n/format.ts';
import { useI18n } from '../../../i18n/i18n.tsx';
import type { HistoryLine } from '../../../query/history.ts';
import { JournalLink } from './journal-link.tsx';
import styles from './period-detail.module.css';

export type PeriodHistoryProps = {
  readonly lines: readonly HistoryLine[];
  /** The server keeps no more lines than these, so the oldest may be missing. */
  readonly isCut: boolean;
};

export function PeriodHistory({ lines, isCut }: PeriodHistoryProps) {
  const { words, naming, sayFact } = useI18n();
  const { detail } = words.register;
  return (
    <>
      {isCut ? <p>{detail.historyCut}</p> : null}
      {lines.length === 0 ? <p>{detail.historyNone}</p> : null}
      <ol className={styles['rows']}>
        {lines.map(({ position, recordedAt, by, facts }) => (
          <li key={position}>
            <p className={styles['lineHead']}>
              <time dateTime={recordedAt}>{localMoment(recordedAt)}</time> · {naming.actor(by)} ·{' '}
              <JournalLink position={position} />
            </p>
            {facts.map((fact, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: the facts of an entry never change
              <p key={index}>{sayFact(fact, null)}</p>
            ))}
          </li>
        ))}
      </ol>
    </>
  );
}
