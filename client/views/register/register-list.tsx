// The list half of the register: filter, count, table, pages, and every state in which there is no table to show.

import { useCallback, useEffect } from 'react';
import { Button } from '../../parts/button.tsx';
import { EmptyState } from '../../parts/empty-state.tsx';
import { ErrorState } from '../../parts/error-state.tsx';
import { countText, localMoment } from '../../words/format.ts';
import { useSpeech } from '../../words/words.tsx';
import { ChoiceList } from './choice-list.tsx';
import { ALWAYS_SHOWN, COLUMN_IDS } from './column-ids.ts';
import { FilterBar } from './filter-bar.tsx';
import { Paging } from './paging.tsx';
import { RegisterExport } from './register-export.tsx';
import styles from './register-list.module.css';
import {
  filterQuery,
  isFiltered,
  pageQuery,
  periodPath,
  type RegisterSearch,
  withoutFilters,
  writeSearch,
} from './register-search.ts';
import { RegisterTable } from './register-table.tsx';
import { useRegister } from './use-register.ts';
import type { ChangeSearch } from './use-search.ts';

export type RegisterListProps = {
  readonly search: RegisterSearch;
  readonly change: ChangeSearch;
  readonly opened: string | null;
};

export function RegisterList({ search, change, opened }: RegisterListProps) {
  const { register } = useSpeech().words;
  const query = pageQuery(search);
  const { page, answered, waiting, problem, failures, retry, showWaiting } = useRegister(query);
  const pathOf = useCallback((id: string) => periodPath(id, search), [search]);
  const onSort = useCallback((sort: RegisterSearch['sort']) => change({ sort }), [change]);

  const lastPage = page === null ? 1 : Math.max(1, Math.ceil(page.total / search.pageSize));
  const isPastEnd = page !== null && answered === query && search.page > lastPage;
  useEffect(() => {
    if (isPastEnd) change({ page: lastPage }, 'replace');
  }, [isPastEnd, lastPage, change]);

  if (problem?.status === 403) return <EmptyState>{register.forbidden}</EmptyState>;
  return (
    <div className={styles['list']}>
      <FilterBar search={search} change={change} />
      <div className={styles['tools']}>
        <p role="status" className={styles['count']}>
          {page === null ? '' : register.count(countText(page.total))}
        </p>
        {page === null ? null : (
          <p className={styles['asOf']}>{register.asOf(countText(page.position), localMoment(page.asOf))}</p>
        )}
        <span className={styles['end']}>
          <ColumnChoice search={search} change={change} />
          <RegisterExport filter={filterQuery(search)} />
        </span>
      </div>
      {/* On paper the address says which filter was on. */}
      <p className={styles['address']}>{register.address(`/register${writeSearch(search)}`)}</p>
      {waiting === null ? null : (
        <p className={styles['changed']} role="status">
          {register.changed} <Button onPress={showWaiting}>{register.showChanged}</Button>
        </p>
      )}
      {problem === null ? null : (
        <ErrorState
          key={failures}
          failures={failures}
          detail={problem.problems.join('; ') || problem.detail}
          retryAfter={problem.retryAfter}
          onRetry={retry}
        />
      )}
      {page === null && problem === null ? <EmptyState>{register.loading}</EmptyState> : null}
      {page !== null && page.lines.length === 0 && answered === query && !isPastEnd ? (
        <Empty search={search} change={change} position={page.position} />
      ) : null}
      {page !== null && page.lines.length > 0 ? (
        <>
          <RegisterTable
            lines={page.lines}
            sort={search.sort}
            onSort={onSort}
            columns={search.columns}
            opened={opened}
            pathOf={pathOf}
            busy={answered !== query}
          />
          <Paging search={search} change={change} total={page.total} />
        </>
      ) : null}
    </div>
  );
}

function ColumnChoice({ search, change }: { readonly search: RegisterSearch; readonly change: ChangeSearch }) {
  const { register } = useSpeech().words;
  const choices = COLUMN_IDS.filter((id) => id !== ALWAYS_SHOWN);
  return (
    <div className={styles['columns']} data-screen-only="">
      <ChoiceList
        label={register.columns}
        summary={String(search.columns.length)}
        choices={choices.map((id) => ({ id, name: register.column[id] }))}
        chosen={search.columns}
        onChange={(chosen) => change({ columns: COLUMN_IDS.filter((id) => chosen.includes(id)), page: search.page })}
      />
    </div>
  );
}

/** Two different things: nothing passes the filter, or nothing was ever recorded. */
function Empty(props: { readonly search: RegisterSearch; readonly change: ChangeSearch; readonly position: number }) {
  const { search, change, position } = props;
  const { register } = useSpeech().words;
  if (!isFiltered(search)) return <EmptyState>{register.emptyRegister(countText(position))}</EmptyState>;
  return (
    <div className={styles['empty']}>
      <EmptyState>{register.emptyFiltered}</EmptyState>
      <Button onPress={() => change(withoutFilters(search))}>{register.clearFilters}</Button>
    </div>
  );
}
