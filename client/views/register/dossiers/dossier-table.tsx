// The table of dossiers.

import { memo, useMemo } from 'react';
import type { DossierLine } from '#shared/dossier/api-dossier.ts';
import type { DossierOrder } from '#shared/dossier/dossier-lines.ts';
import { useI18n } from '../../../i18n/i18n.tsx';
import { SortedTable, type TableForm } from '../list/sorted-table.tsx';
import { DOSSIER_COLUMN_IDS, DOSSIER_HEADING, type DossierColumnId } from './dossier-column-ids.ts';
import { dossierColumns } from './dossier-columns.tsx';

export type DossierTableProps = {
  readonly lines: readonly DossierLine[];
  readonly order: DossierOrder;
  readonly onOrder: (order: DossierOrder) => void;
  readonly shown: readonly DossierColumnId[];
  readonly busy: boolean;
};

const FORM: TableForm<DossierColumnId, DossierOrder['by']> = {
  ids: DOSSIER_COLUMN_IDS,
  heading: DOSSIER_HEADING,
  sorts: {
    number: { by: 'number', descending: true },
    begin: { by: 'start', descending: true },
    duration: { by: 'duration', descending: true },
    stage: { by: 'stage', descending: false },
    open: { by: 'open-points', descending: true },
  },
  numeric: new Set(['duration', 'covered', 'uncovered', 'claimed-twice', 'place-unknown']),
};

export const DossierTable = memo(function DossierTable({ lines, order, onOrder, shown, busy }: DossierTableProps) {
  const i18n = useI18n();
  const { dossiers } = i18n.words;
  const columns = useMemo(() => dossierColumns(i18n), [i18n]);
  return (
    <SortedTable
      label={dossiers.table}
      form={FORM}
      columns={columns}
      names={dossiers.column}
      lines={lines}
      idOf={numberOf}
      shown={shown}
      sort={order}
      onSort={onOrder}
      opened={null}
      busy={busy}
    />
  );
});

function numberOf({ number }: DossierLine): string {
  return number;
}
