// How well a post is filled, as shape and words; never a head count, and never an alarm colour.

import { type Freshness, isKnown } from '#shared/picture/freshness.ts';
import type { StaffingLevel } from '#shared/staffing/staffing.ts';
import { useWords } from '../../i18n/i18n.tsx';
import styles from './staffing-mark.module.css';

export type StaffingMarkProps = {
  readonly level: StaffingLevel;
  readonly freshness?: Freshness;
  /** Shape only; the words stay in the accessibility tree. */
  readonly compact?: boolean;
};

export function StaffingMark({ level, freshness = 'live', compact = false }: StaffingMarkProps) {
  const { domain } = useWords();
  const known = isKnown(freshness);
  const words = known ? domain.staffing[level] : `${domain.staffing[level]} (${domain.freshness[freshness]})`;
  return (
    <span className={styles['mark']} data-level={level} data-known={known}>
      <svg aria-hidden="true" className={styles['shape']} viewBox="0 0 16 16">
        <rect x="1.5" y="1.5" width="13" height="13" className={styles['frame']} />
        {level === 'filled' ? <rect x="3" y="3" width="10" height="10" className={styles['part']} /> : null}
        {level === 'at' ? <rect x="3" y="8" width="10" height="5" className={styles['part']} /> : null}
        {level === 'below' ? <path d="M8 3v6M5.5 7 8 10l2.5-3M4 12.5h8" className={styles['line']} /> : null}
        {level === 'no-minimum' ? <path d="M4 8h8" className={styles['line']} strokeDasharray="2 1" /> : null}
      </svg>
      <span className={compact ? 'visually-hidden' : undefined}>{words}</span>
    </span>
  );
}
