// The foot of the matrix: how many cells are in each class. They always sum to the total, so that nobody has to wonder what is missing.

import { LOCATION_CLASSES } from '#shared/location/location.ts';
import type { Overview } from '#shared/overview/overview.ts';
import { STATE_LEVELS } from '#shared/reference/service-state.ts';
import { useDesk } from '../../../desk/desk.tsx';
import { useWords } from '../../../i18n/i18n.tsx';
import { StateGlyph } from '../../../parts/marks/state-glyph.tsx';
import { StatusMark } from '../../../parts/marks/status-mark.tsx';
import styles from './matrix.module.css';

export function MatrixCounts({ overview }: { readonly overview: Overview }) {
  const words = useWords();
  const { counts, states } = useDesk().counted ?? overview;
  return (
    // biome-ignore lint/a11y/noRedundantRoles: Safari drops the list role when list-style is none
    <ul role="list" className={styles['counts']} aria-label={words.console.counts}>
      {LOCATION_CLASSES.map((location) => (
        <li key={location} data-count={location} data-none={counts[location] === 0}>
          <span aria-hidden="true" className={styles['sample']}>
            <StatusMark location={location} />
          </span>
          <strong>{counts[location]}</strong> {words.domain.locationClass[location]}
        </li>
      ))}
      <li data-count="total" className={styles['total']}>
        {words.console.total(counts.total)}
      </li>
      {STATE_LEVELS.filter((level) => states[level].count > 0).map((level) => (
        <li key={level} data-count={level} data-last={states[level].isLast}>
          <span aria-hidden="true" className={styles['sample']}>
            <StateGlyph level={level} className={styles['stateGlyph']} />
          </span>
          {words.console.statesCounted(states[level], words.domain.stateLevel[level])}
        </li>
      ))}
    </ul>
  );
}
