// The list of dossiers: the same frame as that of the periods, around another table.

import { useCallback } from 'react';
import { ok } from '#shared/base/result.ts';
import type { DossierLine } from '#shared/dossier/api-dossier.ts';
import { countText } from '#shared/words/count-text.ts';
import { hoursText } from '../../../i18n/hours-text.ts';
import { useI18n } from '../../../i18n/i18n.tsx';
import type { Change } from '../../../parts/frame/address.ts';
import type { OnProgress } from '../../../query/gather-pages.ts';
import { gatherDossiers } from '../../../query/lists.ts';
import { queries } from '../../../query/queries.ts';
import { useAnswer } from '../../../query/use-answer.ts';
import { ColumnChoice } from '../list/column-choice.tsx';
import { ListExport } from '../list/list-export.tsx';
import { ListFrame } from '../list/list-frame.tsx';
import { type PagePlace, placeIn } from '../list/paging.tsx';
import { usePages } from '../list/use-pages.ts';
import { AlarmsNow } from './alarms-now.tsx';
import { DOSSIER_COLUMN_IDS, DOSSIER_COLUMN_SETS, DOSSIER_HEADING } from './dossier-column-ids.ts';
import { DossierFilter } from './dossier-filter.tsx';
import {
  COUNT_ALL,
  type DossierSearch,
  dossierFilter,
  dossierPage,
  isDossierFiltered,
  REGISTER,
  withoutDossierFilters,
  writeDossierSearch,
} from './dossier-search.ts';
import { DossierTable } from './dossier-table.tsx';
import { DossierViews } from './dossier-views.tsx';

const PATH = '/api/v1/afwijkingen';

export type DossierListProps = { readonly search: DossierSearch; readonly change: Change<DossierSearch> };

export function DossierList({ search, change }: DossierListProps) {
  const { words, language } = useI18n();
  const { dossiers } = words;
  const pages = usePages<DossierLine>(queries.dossiers(dossierPage(search)), ({ number }) => number);
  const filtered = isDossierFiltered(search);
  const { view } = search;
  const all = useAll(filtered || view !== null);
  const onOrder = useCallback((order: DossierSearch['order']) => change({ order }), [change]);
  const onPage = useCallback((at: PagePlace, how?: 'push' | 'replace') => change(at, how), [change]);
  const listed = (total: string) => (all === null ? dossiers.count(total) : dossiers.countOf(total, countText(all)));
  const hours = pages.page?.countedMs;
  const count = (total: string) =>
    hours === undefined ? listed(total) : dossiers.countedMs(listed(total), hoursText(hours, language));
  return (
    <AlarmsNow>
      <ListFrame
        words={{ ...dossiers, count, ...(view !== null && { empty: () => dossiers.emptyView[view] }) }}
        pages={pages}
        filter={
          <>
            <DossierViews search={search} />
            <DossierFilter search={search} change={change} />
          </>
        }
        columns={
          <ColumnChoice
            ids={DOSSIER_COLUMN_IDS}
            heading={DOSSIER_HEADING}
            names={dossiers.column}
            sets={DOSSIER_COLUMN_SETS}
            setNames={dossiers.columnSets}
            shown={search.columns}
            onChange={(columns) => change({ columns, ...placeIn(search) })}
          />
        }
        exports={
          <ListExport
            csv={`${PATH}.csv${dossierFilter(search)}`}
            of="afwijkingen"
            gather={(onProgress) => gather(search, onProgress)}
          />
        }
        address={`${REGISTER}${writeDossierSearch(search)}`}
        onClear={filtered ? () => change(withoutDossierFilters(search)) : null}
        onPage={onPage}
        table={(lines, busy) => (
          <DossierTable lines={lines} order={search.order} onOrder={onOrder} shown={search.columns} busy={busy} />
        )}
      />
    </AlarmsNow>
  );
}

/** How many dossiers there are in all; null while all are shown, or when that is not known. */
function useAll(isPart: boolean): number | null {
  const { value } = useAnswer(queries.dossiers(COUNT_ALL));
  return isPart && value !== null ? value.total : null;
}

async function gather(search: DossierSearch, onProgress: OnProgress) {
  const gathered = await gatherDossiers(dossierFilter(search), onProgress);
  if (!gathered.ok) return gathered;
  const { lines, ...rest } = gathered.value;
  return ok({ ...rest, afwijkingen: lines });
}
