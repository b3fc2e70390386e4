// The list half of the register of periods.

import { useCallback } from 'react';
import type { RegisterLine } from '#shared/register/register-lines.ts';
import { useI18n } from '../../../i18n/i18n.tsx';
import { gatherPeriods, type RegisterPage } from '../../../query/lists.ts';
import { queries } from '../../../query/queries.ts';
import { ColumnChoice } from '../list/column-choice.tsx';
import { ListExport } from '../list/list-export.tsx';
import { ListFrame } from '../list/list-frame.tsx';
import { usePages } from '../list/use-pages.ts';
import { ALWAYS_SHOWN, COLUMN_IDS } from './column-ids.ts';
import { FilterBar } from './filter-bar.tsx';
import {
  filterQuery,
  isFiltered,
  PAGE_SIZES,
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
  const { register } = useI18n().words;
  const filter = filterQuery(search);
  const pages = usePages<RegisterLine, RegisterPage>(queries.periods(pageQuery(search)), ({ id }) => id);
  const pathOf = useCallback((id: string) => periodPath(id, search), [search]);
  const onSort = useCallback((sort: RegisterSearch['sort']) => change({ sort }), [change]);
  const onPage = useCallback((page: number, how?: 'push' | 'replace') => change({ page }, how), [change]);
  return (
    <ListFrame
      words={{ ...register, empty: register.emptyRegister }}
      pages={pages}
      filter={<FilterBar search={search} change={change} unreported={pages.page?.unreported ?? null} />}
      columns={
        <ColumnChoice
          ids={COLUMN_IDS}
          heading={ALWAYS_SHOWN}
          names={register.column}
          shown={search.columns}
          onChange={(columns) => change({ columns, page: search.page })}
        />
      }
      exports={
        <ListExport
          csv={`/api/v1/register.csv${filter}`}
          name="meldkamerregister"
          gather={(onProgress) => gatherPeriods(filter, onProgress)}
        />
      }
      address={`/register${writeSearch(search)}`}
      onClear={isFiltered(search) ? () => change(withoutFilters(search)) : null}
      paging={{
        page: search.page,
        pageSize: search.pageSize,
        sizes: {
          all: PAGE_SIZES,
          onChange: (size) => change({ pageSize: PAGE_SIZES.find((one) => one === size) ?? PAGE_SIZES[0] }),
        },
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
