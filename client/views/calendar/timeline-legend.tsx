// What the drawing of the calendar means, each sign as it is drawn. The bars say the same in words to who does not see them.

import { useWords } from '../../i18n/i18n.tsx';
import styles from './calendar.module.css';

const STATES = ['planned', 'awaited', 'running', 'over'] as const;

export function TimelineLegend() {
  const { calendar } = useWords();
  const { legend } = calendar;
  return (
    <ul className={styles['legend']} aria-hidden="true">
      {STATES.map((state) => (
        <li key={state}>
          <span className={styles['drawn']} data-state={state} />
          {legend[state]}
        </li>
      ))}
      <li>
        <span className={styles['tick']} />
        {legend.short}
      </li>
      <li>
        <span className={styles['nowSign']} />
        {legend.now}
      </li>
      <li>◂ ▸ {legend.open}</li>
      <li>
        <span className={styles['drawn']} data-state="running">
          <span className={styles['passedEnd']} />
        </span>
        {legend.passed}
      </li>
    </ul>
  );
}
