// The table of periods.

import { memo, useMemo } from 'react';
import type { RegisterLine, RegisterOrder } from '#shared/register/register-lines.ts';
import { useI18n } from '../../../i18n/i18n.tsx';
import { SortedTable, type TableForm } from '../list/sorted-table.tsx';
import { ALWAYS_SHOWN, COLUMN_IDS, type ColumnId } from './column-ids.ts';
import { registerColumns } from './register-columns.tsx';

export type RegisterTableProps = {
  readonly lines: readonly RegisterLine[];
  readonly sort: RegisterOrder;
  readonly onSort: (sort: RegisterOrder) => void;
  readonly columns: readonly ColumnId[];
  readonly opened: string | null;
  readonly pathOf: (id: string) => string;
  readonly busy: boolean;
};

const FORM: TableForm<ColumnId, RegisterOrder['by']> = {
  ids: COLUMN_IDS,
  heading: ALWAYS_SHOWN,
  sorts: {
    begin: { by: 'begin', descending: true },
    duration: { by: 'duration', descending: true },
    function: { by: 'function', descending: false },
    class: { by: 'class', descending: true },
  },
  numeric: new Set(['duration', 'position']),
};

export const RegisterTable = memo(function RegisterTable({ columns: shown, pathOf, ...rest }: RegisterTableProps) {
  const i18n = useI18n();
  const { register } = i18n.words;
  const columns = useMemo(() => registerColumns({ i18n, pathOf }), [i18n, pathOf]);
  return (
    <SortedTable
      {...rest}
      label={register.table}
      form={FORM}
      columns={columns}
      names={register.column}
      shown={shown}
      idOf={idOf}
    />
  );
});

function idOf({ id }: RegisterLine): string {
  return id;
}
