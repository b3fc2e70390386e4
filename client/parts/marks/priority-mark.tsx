// Priority of an alarm: shape, digit, colour and word together. Only alarms may be drawn with it. Flashes only while nobody acknowledged.

import type { Priority } from '#shared/alarm/alarm.ts';
import { useWords } from '../../i18n/i18n.tsx';
import styles from './priority-mark.module.css';

export type PriorityMarkProps = {
  readonly priority: Priority;
  /** Active and not acknowledged: a marker beside it flashes at 1 Hz. */
  readonly unacknowledged?: boolean;
  /** The condition has gone: hollow, with a tick. */
  readonly returned?: boolean;
  /** Shelved, suppressed or out of service: grey. */
  readonly quiet?: boolean;
  /** How many, behind the shape. */
  readonly count?: number | null;
  /** Side of the shape in CSS; 1.5em unless given. */
  readonly size?: string;
};

const SHAPE: Readonly<Record<Priority, string>> = {
  1: 'M2 2h20v20H2z',
  2: 'M12 1.5 23 22H1z',
  3: 'M12 1 23 12 12 23 1 12z',
};

const DIGIT_AT: Readonly<Record<Priority, number>> = { 1: 17.5, 2: 19.5, 3: 16.5 };

export function PriorityMark(props: PriorityMarkProps) {
  const { priority, unacknowledged = false, returned = false, quiet = false, count = null, size = '1.5em' } = props;
  const { alarms } = useWords();
  const look = quiet ? 'quiet' : returned ? 'returned' : 'active';
  const spoken = [
    alarms.priorityMark(alarms.priority[priority]),
    unacknowledged ? alarms.unacknowledged : null,
    count === null ? null : String(count),
  ];
  return (
    <span className={styles['mark']} data-priority={priority} data-look={look}>
      {unacknowledged && !quiet ? (
        <>
          <span aria-hidden="true" className={`${styles['marker']} flashing-marker`} />
          <span aria-hidden="true" className={styles['new']}>
            {alarms.isNew}
          </span>
        </>
      ) : null}
      <svg aria-hidden="true" className={styles['shape']} viewBox="0 0 24 24" style={{ width: size, height: size }}>
        <path d={SHAPE[priority]} />
        <text x="12" y={DIGIT_AT[priority]} textAnchor="middle" fontSize={priority === 1 ? 15 : 12.5}>
          {priority}
        </text>
      </svg>
      {returned ? <span aria-hidden="true">✓</span> : null}
      {count === null ? null : (
        <span aria-hidden="true" className={styles['count']}>
          {count}
        </span>
      )}
      <span className="visually-hidden">{spoken.filter(Boolean).join(', ')}</span>
    </span>
  );
}
