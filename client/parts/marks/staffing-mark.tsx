// How well a post is filled, in words; never a head count, a shape or a colour of alarms. A cell says nothing of a post that is filled.

import { type Freshness, isKnown } from '#shared/overview/freshness.ts';
import type { StaffingLevel } from '#shared/staffing/staffing.ts';
import { useWords } from '../../i18n/i18n.tsx';
import styles from './staffing-mark.module.css';

export type StaffingMarkProps = {
  readonly level: StaffingLevel;
  readonly freshness?: Freshness;
  /** In a cell: seen only when it is at or below its minimum, or not known any more; all words stay in the accessibility tree. */
  readonly compact?: boolean;
};

export function StaffingMark({ level, freshness = 'live', compact = false }: StaffingMarkProps) {
  const { domain, console: own } = useWords();
  const known = isKnown(freshness);
  const words = known ? domain.staffing[level] : `${domain.staffing[level]} (${domain.freshness[freshness]})`;
  const tag = level === 'at' || level === 'below' ? domain.staffingTag[level] : null;
  const short = known ? tag : domain.staffingUnknownTag;
  const narrow = known && (level === 'at' || level === 'below') ? own.narrow.staffing[level] : short;
  return (
    <span className={styles['mark']} data-level={level} data-known={known}>
      {compact && short !== null ? (
        <span aria-hidden="true">
          <span className={styles['full']}>{short}</span>
          <span className={styles['narrow']}>{narrow}</span>
        </span>
      ) : null}
      <span className={compact ? 'visually-hidden' : undefined}>{words}</span>
    </span>
  );
}
