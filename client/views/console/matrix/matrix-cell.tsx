// What is drawn in one cell of the matrix. Everything in it is also in the accessible name of the cell; nothing here can be pressed apart.

import { earliest, type Instant } from '#shared/base/time.ts';
import type { CellView } from '#shared/overview/cell-view.ts';
import { useI18n } from '../../../i18n/i18n.tsx';
import { FreshnessMark } from '../../../parts/marks/freshness-mark.tsx';
import { PriorityMark } from '../../../parts/marks/priority-mark.tsx';
import { useNow } from '../../../parts/marks/server-now.ts';
import { StaffingMark } from '../../../parts/marks/staffing-mark.tsx';
import { StateMark } from '../../../parts/marks/state-mark.tsx';
import { StatusMark } from '../../../parts/marks/status-mark.tsx';
import { cellText, isPartRefused } from './cell-text.ts';
import styles from './matrix.module.css';

export function MatrixCell({ cell, changed }: { readonly cell: CellView; readonly changed: boolean }) {
  const { words, naming, language } = useI18n();
  const now = useNow();
  const text = cellText(cell, { words, naming, language, now });
  const { mark } = cell;
  const doubted = cell.freshness === 'late' || cell.freshness === 'old' || cell.freshness === 'refused';
  return (
    <span className={styles['cell']} aria-hidden="true">
      {mark === null ? null : (
        <span className={styles['chip']}>
          <PriorityMark {...mark} count={mark.alike > 1 ? mark.alike : null} />
        </span>
      )}
      <span className={styles['place']}>
        <StatusMark location={cell.worst} where={text.where} last={text.last} lastNarrow={text.lastNarrow} fill />
      </span>
      <span className={styles['beside']} data-place={PLACE_LOOK[cell.worst] ?? 'told'}>
        {text.fraction?.split(' ').map((word) => (
          <span key={word} className={styles['fraction']}>
            {word}
          </span>
        ))}
        {cell.state === null || cell.state.unreachable ? null : <StateMark view={cell.state} compact />}
        <FreshnessMark
          freshness={doubted ? cell.freshness : 'live'}
          confirmedAt={confirmedAt(cell)}
          manual={cell.manual}
        />
        {cell.staffing === null || cell.staffingFreshness === null ? null : (
          <span className={styles['staffing']}>
            <StaffingMark level={cell.staffing} freshness={cell.staffingFreshness} compact />
          </span>
        )}
        {cell.staffingContradicted ? (
          <span className={styles['tag']}>{words.domain.staffingContradicted.tag}</span>
        ) : null}
        {cell.sharing === null ? null : (
          <span className={styles['tag']}>
            {words.domain.cacoShared.tag(cell.sharing.with)}
            {cell.sharing.isContradicted ? ' ≠' : ''}
          </span>
        )}
        {isPartRefused(cell) ? <span className={styles['tag']}>{words.domain.refusedTag}</span> : null}
        {cell.planbaarElsewhere.length === 0 ? null : <span className={styles['tag']}>{words.domain.planbaarTag}</span>}
        {changed ? (
          <span className={styles['changed']} title={words.console.changed}>
            <span className={styles['changedWord']}>{words.console.changed}</span>
          </span>
        ) : null}
      </span>
    </span>
  );
}

/** How loud the place itself is: what stands beside it gives way to one that says something. */
const PLACE_LOOK: Readonly<Partial<Record<CellView['worst'], 'quiet' | 'unknown'>>> = {
  own: 'quiet',
  unknown: 'unknown',
};

/** The part that waited longest. */
function confirmedAt({ parts }: CellView): Instant | null {
  return parts.reduce<Instant | null>((soFar, { confirmedAt: at }) => {
    if (at === null) return soFar;
    return soFar === null ? at : earliest(soFar, at);
  }, null);
}
