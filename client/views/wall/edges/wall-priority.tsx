// Priority of an alarm for reading from afar: the shape of the desks, with its digit beside it, because inside it would be too small.
// A marker beside it flashes while nobody acknowledged; nothing else on the wall moves.

import type { Priority } from '#shared/alarm/alarm.ts';
import { useWords } from '../../../i18n/i18n.tsx';
import styles from './wall-priority.module.css';

const SHAPE: Readonly<Record<Priority, string>> = {
  1: 'M2 2h20v20H2z',
  2: 'M12 1.500 23.500 22H.5z',
  3: 'M12 .5 23.500 12 12 23.500.5 12z',
};

export function WallPriority({
  priority,
  unacknowledged,
}: {
  readonly priority: Priority;
  readonly unacknowledged: boolean;
}) {
  const { alarms } = useWords();
  const spoken = [alarms.priorityMark(alarms.priority[priority]), unacknowledged ? alarms.unacknowledged : null];
  return (
    <span className={styles['priority']} data-priority={priority}>
      {unacknowledged ? <span aria-hidden="true" className={`${styles['marker']} flashing-marker`} /> : null}
      <svg aria-hidden="true" viewBox="0 0 24 24" className={styles['shape']}>
        <path d={SHAPE[priority]} />
      </svg>
      <span aria-hidden="true" className={styles['digit']}>
        {priority}
      </span>
      <span className="visually-hidden">{spoken.filter(Boolean).join(', ')}</span>
    </span>
  );
}
