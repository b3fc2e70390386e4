// The list half of the register of periods.

import { useCallback } from 'react';
import type { ShownLine } from '#shared/register/silences.ts';
import { countText } from '#shared/words/count-text.ts';
import { hoursText } from '../../../i18n/hours-text.ts';
import { useI18n } from '../../../i18n/i18n.tsx';
import { gatherPeriods, type RegisterPage } from '../../../query/lists.ts';
import { queries } from '../../../query/queries.ts';
import { ColumnChoice } from '../list/column-choice.tsx';
import { ListExport } from '../list/list-export.tsx';
import { ListFrame } from '../list/list-frame.tsx';
import { FIRST_PAGE } from '../list/list-search.ts';
import styles from '../list/own-views.module.css';
import { OwnViews } from '../list/own-views.tsx';
import { type PagePlace, placeIn } from '../list/paging.tsx';
import { usePages } from '../list/use-pages.ts';
import { ALWAYS_SHOWN, COLUMN_IDS, COLUMN_SETS } from './column-ids.ts';
import { FilterBar } from './filter-bar.tsx';
import {
  filterQuery,
  isFiltered,
  PAGE_SIZES,
  PERIODS,
  pageQuery,
  periodPath,
  type RegisterSearch,
  withoutFilters,
  writeSearch,
} from './register-search.ts';
import { RegisterTable } from './register-table.tsx';
import type { ChangeSearch } from './use-search.ts';

export type RegisterListProps = {
  readonly search: RegisterSearch;
  readonly change: ChangeSearch;
  readonly opened: string | null;
};

export function RegisterList({ search, change, opened }: RegisterListProps) {
  const { words, language } = useI18n();
  const { register } = words;
  const filter = filterQuery(search);
  const pages = usePages<ShownLine, RegisterPage>(queries.periods(pageQuery(search)), ({ id }) => id);
  const periods = pages.page === null || pages.page.periods === pages.page.total ? null : pages.page.periods;
  const listed = (total: string) =>
    periods === null ? register.count(total) : register.countJoined(total, countText(periods));
  const isOfTime = search.from !== '' || search.to !== '';
  const count = (total: string) =>
    isOfTime && pages.page !== null
      ? register.within(listed(total), hoursText(pages.page.withinMs, language))
      : listed(total);
  const pathOf = useCallback((id: string) => periodPath(id, search), [search]);
  const onSort = useCallback((sort: RegisterSearch['sort']) => change({ sort }), [change]);
  const onPage = useCallback((at: PagePlace, how?: 'push' | 'replace') => change(at, how), [change]);
  return (
    <ListFrame
      words={{ ...register, count, empty: register.emptyRegister }}
      pages={pages}
      filter={
        <>
          <div className={styles['views']} data-screen-only="">
            <OwnViews list="periods" path={PERIODS} search={writeSearch({ ...search, ...FIRST_PAGE })} />
          </div>
          <FilterBar search={search} change={change} unreported={pages.page?.unreported ?? null} />
        </>
      }
      columns={
        <ColumnChoice
          ids={COLUMN_IDS}
          heading={ALWAYS_SHOWN}
          names={register.column}
          sets={COLUMN_SETS}
          setNames={register.columnSets}
          shown={search.columns}
          onChange={(columns) => change({ columns, ...placeIn(search) })}
        />
      }
      exports={
        <ListExport
          csv={`/api/v1/register.csv${filter}`}
          of="meldkamerregister"
          gather={(onProgress) => gatherPeriods(filter, onProgress)}
        />
      }
      address={`${PERIODS}${writeSearch(search)}`}
      onClear={isFiltered(search) ? () => change(withoutFilters(search)) : null}
      sizes={{
        size: search.pageSize,
        all: PAGE_SIZES,
        onChange: (size) => change({ pageSize: PAGE_SIZES.find((one) => one === size) ?? PAGE_SIZES[0] }),
      }}
      onPage={onPage}
      table={(lines, busy) => (
        <RegisterTable
          lines={lines}
          sort={search.sort}
          onSort={onSort}
          columns={search.columns}
          opened={opened}
          pathOf={pathOf}
          busy={busy}
        />
      )}
    />
  );
}
