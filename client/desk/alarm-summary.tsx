// In the header: how many alarms of each priority are active, how many are over and wait to be seen, and how many call for none because they
// are suppressed or somebody set them aside. Each number keeps its place, also at zero. Counts change at a pace that can be read.

import { type Alarm, QUIETS } from '#shared/alarm/alarm.ts';
import type { Overview } from '#shared/overview/overview.ts';
import { PRIORITIES } from '#shared/overview/roll-up.ts';
import { useWords } from '../i18n/i18n.tsx';
import { PriorityMark } from '../parts/marks/priority-mark.tsx';
import { returnedWaiting } from './acknowledgeable.ts';
import styles from './header-tools.module.css';

export function AlarmSummary({ counted }: { readonly counted: Overview }) {
  const words = useWords();
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
          </li>
        ))}
        <Returned alarms={counted.alarms} />
      </ul>
      <Quiet counts={counted.quiet} />
    </>
  );
}

/** What is over and nobody acknowledged, of all priorities together: under the mark of one it would count for that one. */
function Returned({ alarms }: { readonly alarms: readonly Alarm[] }) {
  const { alarms: own, console: desk } = useWords();
  const returned = returnedWaiting(alarms);
  const there = PRIORITIES.filter((priority) => returned[priority] > 0);
  if (there.length === 0) return <li className={styles['returned']} />;
  const parts = there.map((priority) => `${own.priority[priority]} ${returned[priority]}`).join(', ');
  return (
    <li className={styles['returned']} title={desk.summary.returned(parts)}>
      <span className="visually-hidden">{desk.summary.returned(parts)}</span>
      <span aria-hidden="true" className={styles['hollow']}>
        ✓ {there.reduce((sum, each) => sum + returned[each], 0)}
      </span>
    </li>
  );
}

/** What calls for nobody now, in one number; of what kinds when one asks. */
function Quiet({ counts }: { readonly counts: Overview['quiet'] }) {
  const { quiet, summary } = useWords().console;
  const there = QUIETS.filter((kind) => counts[kind] > 0);
  const kinds = there.map((kind) => quiet[kind](counts[kind]));
  return (
    <span className={styles['quiet']} title={kinds.join(' · ')}>
      {there.length === 0 ? null : (
        <>
          <span aria-hidden="true">
            <span className={styles['word']}>{summary.quiet} </span>
            {there.reduce((sum, kind) => sum + counts[kind], 0)}
          </span>
          {kinds.map((kind) => (
            <span key={kind} className="visually-hidden">
              {kind}
            </span>
          ))}
        </>
      )}
    </span>
  );
}
