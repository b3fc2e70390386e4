// What the filters of both lists begin and end with: dates, meldkamers, disciplines, and the way back to the whole list.

import type { ReactNode } from 'react';
import { DISCIPLINES, type Discipline } from '#shared/reference/functions.ts';
import type { MeldkamerId } from '#shared/reference/meldkamers.ts';
import { useWords } from '../../../i18n/i18n.tsx';
import { Button } from '../../../parts/controls/button.tsx';
import { DateRange } from './date-range.tsx';
import styles from './filter.module.css';
import { AnyMeldkamer, AnyOf } from './filter-parts.tsx';

/** Dutch calendar dates; empty means no limit. */
type CommonSearch = {
  readonly from: string;
  readonly to: string;
  readonly meldkamer: readonly MeldkamerId[];
  readonly discipline: readonly Discipline[];
};

export type FilterFrameProps = {
  readonly search: CommonSearch;
  readonly change: (change: Partial<CommonSearch>) => void;
  /** Null when nothing is filtered. */
  readonly onClear: (() => void) | null;
  /** What only this list can be narrowed by. */
  readonly children: ReactNode;
};

export function FilterFrame({ search, change, onClear, children }: FilterFrameProps) {
  const { register, domain } = useWords();
  return (
    <search aria-label={register.filters} className={styles['bar']} data-screen-only="">
      <DateRange from={search.from} to={search.to} onChange={change} />
      <AnyMeldkamer chosen={search.meldkamer} onChange={(meldkamer) => change({ meldkamer })} />
      <AnyOf
        label={register.discipline}
        ids={DISCIPLINES}
        nameOf={(id) => domain.discipline[id]}
        chosen={search.discipline}
        onChange={(discipline) => change({ discipline })}
      />
      {children}
      {onClear === null ? null : <Button onPress={onClear}>{register.clearFilters}</Button>}
    </search>
  );
}
