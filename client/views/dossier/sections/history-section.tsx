// Every record about a deviation: its number, moment, who and what. Append-only; the reader chooses which end comes first.

import { useId, useMemo, useState } from 'react';
import type { AfwijkingNumber } from '#shared/deviation/number.ts';
import type { DossierDetail } from '#shared/dossier/api-dossier.ts';
import { useI18n } from '../../../i18n/i18n.tsx';
import { EntryTable } from './entry-table.tsx';
import { historyLines } from './history-lines.ts';
import history from './history-section.module.css';
import { DossierSection } from './section.tsx';

export type HistorySectionProps = {
  readonly detail: DossierDetail;
  /** On paper: oldest first, without a choice. */
  readonly isPrinted?: boolean;
};

export function HistorySection({ detail, isPrinted = false }: HistorySectionProps) {
  const i18n = useI18n();
  const { history: text } = i18n.words.dossier;
  const [newestFirst, setNewestFirst] = useState(!isPrinted);
  const id = useId();
  const oldest = useMemo(
    () => historyLines(detail.afwijking.number as AfwijkingNumber, detail.entries, detail.checklist, i18n),
    [detail, i18n],
  );
  const lines = newestFirst ? oldest.toReversed() : oldest;
  return (
    <DossierSection section="history">
      <p>
        {text.intro} {text.count(lines.length)}.
      </p>
      {isPrinted ? null : (
        <p className={history['order']} data-screen-only="">
          <label htmlFor={id}>{text.order}</label>
          <select
            id={id}
            className={history['select']}
            value={newestFirst ? 'newest' : 'oldest'}
            onChange={({ currentTarget }) => setNewestFirst(currentTarget.value === 'newest')}
          >
            <option value="newest">{text.newest}</option>
            <option value="oldest">{text.oldest}</option>
          </select>
        </p>
      )}
      <EntryTable lines={lines} />
    </DossierSection>
  );
}
