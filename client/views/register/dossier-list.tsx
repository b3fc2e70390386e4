// The list of dossiers: the same frame as that of the periods, around another table.

import { useCallback } from 'react';
import { ok, type Result } from '#shared/base/result.ts';
import type { DossierLine, DossierList as DossierPage } from '#shared/dossier/api-dossier.ts';
import { ask, type Problem } from '../../live/http.ts';
import { useKeptAnswer } from '../../live/kept-answer.ts';
import { gatherPages, LINES_AT_ONCE, type Paged } from '../../live/paged.ts';
import type { Change } from '../../parts/address.ts';
import { countText } from '../../words/format.ts';
import { useWords } from '../../words/words.tsx';
import { AlarmsNow } from './alarms-now.tsx';
import { ColumnChoice } from './column-choice.tsx';
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
import { ListExport } from './list-export.tsx';
import { ListFrame } from './list-frame.tsx';
import { type ListForm, usePages } from './use-pages.ts';

const PATH = '/api/v1/afwijkingen';
const FORM: ListForm<DossierPage, DossierLine> = { read: pageOf, idOf: ({ number }) => number };

export type DossierListProps = { readonly search: DossierSearch; readonly change: Change<DossierSearch> };

export function DossierList({ search, change }: DossierListProps) {
  const { dossiers } = useWords();
  const asked = `${PATH}${dossierPage(search)}`;
  const pages = usePages(asked, FORM);
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
        asked={asked}
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
            gather={(onProgress) => gatherDossiers(search, onProgress)}
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
  const { value } = useKeptAnswer<DossierPage>(`${PATH}${dossierRange(EVERY_DOSSIER, 0, 1)}`);
  return filtered && value !== null ? value.total : null;
}

async function gatherDossiers(search: DossierSearch, onProgress: (done: number, total: number) => void) {
  const gathered = await gatherPages<DossierLine>({
    askFrom: async (offset): Promise<Result<Paged<DossierLine>, Problem>> => {
      const answer = await ask<DossierPage>(`${PATH}${dossierRange(search, offset, LINES_AT_ONCE)}`);
      return answer.ok ? ok(pageOf(answer.value)) : answer;
    },
    idOf: ({ number }) => number,
    onProgress,
  });
  if (!gathered.ok) return gathered;
  const { lines, ...rest } = gathered.value;
  return ok({ ...rest, filter: dossierFilter(search), afwijkingen: lines });
}

function pageOf({ afwijkingen, ...rest }: DossierPage): Paged<DossierLine> {
  return { ...rest, lines: afwijkingen };
}
