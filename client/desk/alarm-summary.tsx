// In the header: how many alarms of each priority are active, how many are over and wait to be seen, and how many call for none because they
// are suppressed or somebody set them aside. Counts change at a pace that can be read.

import { type Priority, QUIETS } from '#shared/alarm/alarm.ts';
import type { Overview } from '#shared/overview/overview.ts';
import { useWords } from '../i18n/i18n.tsx';
import { PriorityMark } from '../parts/marks/priority-mark.tsx';
import { returnedWaiting } from './acknowledgeable.ts';
import styles from './header-tools.module.css';

const PRIORITIES: readonly Priority[] = [1, 2, 3];

export function AlarmSummary({ counted }: { readonly counted: Overview }) {
  const words = useWords();
  const returned = returnedWaiting(counted.alarms);
  const own = words.console.summary;
  return (
    <>
      {/* biome-ignore lint/a11y/noRedundantRoles: Safari drops the list role when list-style is none */}
      <ul role="list" className={styles['summary']} aria-label={own.label}>
        {PRIORITIES.map((priority) => (
          <li key={priority} data-none={counted.alarmCounts[priority] === 0}>
            <PriorityMark
              priority={priority}
              quiet={counted.alarmCounts[priority] === 0}
              count={counted.alarmCounts[priority]}
            />
            {returned[priority] === 0 ? null : <PriorityMark priority={priority} returned count={returned[priority]} />}
          </li>
        ))}
      </ul>
      {QUIETS.map((quiet) =>
        counted.quiet[quiet] === 0 ? null : (
          <span key={quiet} className={styles['suppressed']}>
            {words.console.quiet[quiet](counted.quiet[quiet])}
          </span>
        ),
      )}
    </>
  );
}
