// The list of dossiers: the same frame as that of the periods, around another table.

import { useCallback } from 'react';
import { ok } from '#shared/base/result.ts';
import type { DossierLine } from '#shared/dossier/api-dossier.ts';
import { countText } from '#shared/words/count-text.ts';
import { useWords } from '../../../i18n/i18n.tsx';
import type { Change } from '../../../parts/frame/address.ts';
import type { OnProgress } from '../../../query/gather-pages.ts';
import { gatherDossiers } from '../../../query/lists.ts';
import { queries } from '../../../query/queries.ts';
import { useAnswer } from '../../../query/use-answer.ts';
import { ColumnChoice } from '../list/column-choice.tsx';
import { ListExport } from '../list/list-export.tsx';
import { ListFrame } from '../list/list-frame.tsx';
import { usePages } from '../list/use-pages.ts';
import { AlarmsNow } from './alarms-now.tsx';
import { DOSSIER_COLUMN_IDS, DOSSIER_HEADING } from './dossier-column-ids.ts';
import { DossierFilter } from './dossier-filter.tsx';
import {
  DOSSIERS_PER_PAGE,
  type DossierSearch,
  dossierFilter,
  dossierPage,
  dossierRange,
  EVERY_DOSSIER,
  isDossierFiltered,
  withoutDossierFilters,
  writeDossierSearch,
} from './dossier-search.ts';
import { DossierTable } from './dossier-table.tsx';

const PATH = '/api/v1/afwijkingen';

export type DossierListProps = { readonly search: DossierSearch; readonly change: Change<DossierSearch> };

export function DossierList({ search, change }: DossierListProps) {
  const { dossiers } = useWords();
  const pages = usePages<DossierLine>(queries.dossiers(dossierPage(search)), ({ number }) => number);
  const filtered = isDossierFiltered(search);
  const all = useAll(filtered);
  const onOrder = useCallback((order: DossierSearch['order']) => change({ order }), [change]);
  const onPage = useCallback((page: number, how?: 'push' | 'replace') => change({ page }, how), [change]);
  const count = (total: string) => (all === null ? dossiers.count(total) : dossiers.countOf(total, countText(all)));
  return (
    <AlarmsNow>
      <ListFrame
        words={{ ...dossiers, count }}
        pages={pages}
        filter={<DossierFilter search={search} change={change} />}
        columns={
          <ColumnChoice
            ids={DOSSIER_COLUMN_IDS}
            heading={DOSSIER_HEADING}
            names={dossiers.column}
            shown={search.columns}
            onChange={(columns) => change({ columns, page: search.page })}
          />
        }
        exports={
          <ListExport
            csv={`${PATH}.csv${dossierFilter(search)}`}
            name="meldkamerdossiers"
            gather={(onProgress) => gather(search, onProgress)}
          />
        }
        address={`/register/dossiers${writeDossierSearch(search)}`}
        onClear={filtered ? () => change(withoutDossierFilters(search)) : null}
        paging={{ page: search.page, pageSize: DOSSIERS_PER_PAGE }}
        onPage={onPage}
        table={(lines, busy) => (
          <DossierTable lines={lines} order={search.order} onOrder={onOrder} shown={search.columns} busy={busy} />
        )}
      />
    </AlarmsNow>
  );
}

/** How many dossiers there are without any filter; null while nothing is filtered, or when that is not known. */
function useAll(filtered: boolean): number | null {
  const { value } = useAnswer(queries.dossiers(dossierRange(EVERY_DOSSIER, 0, 1)));
  return filtered && value !== null ? value.total : null;
}

async function gather(search: DossierSearch, onProgress: OnProgress) {
  const gathered = await gatherDossiers(dossierFilter(search), onProgress);
  if (!gathered.ok) return gathered;
  const { lines, ...rest } = gathered.value;
  return ok({ ...rest, afwijkingen: lines });
}
