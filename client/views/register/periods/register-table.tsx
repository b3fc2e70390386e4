// The table of periods.

import { memo, useMemo, useState } from 'react';
import type { RegisterOrder } from '#shared/register/register-lines.ts';
import type { ShownLine } from '#shared/register/silences.ts';
import { useI18n } from '../../../i18n/i18n.tsx';
import { SortedTable, type TableForm } from '../list/sorted-table.tsx';
import { ALWAYS_SHOWN, COLUMN_IDS, type ColumnId } from './column-ids.ts';
import { type ListedLine, registerColumns } from './register-columns.tsx';

export type RegisterTableProps = {
  readonly lines: readonly ShownLine[];
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

export const RegisterTable = memo(function RegisterTable({
  columns: shown,
  lines,
  pathOf,
  ...rest
}: RegisterTableProps) {
  const i18n = useI18n();
  const { register } = i18n.words;
  const [unfolded, setUnfolded] = useState<ReadonlySet<string>>(NONE);
  const rows = useMemo(() => unfoldedLines(lines, unfolded), [lines, unfolded]);
  const columns = useMemo(
    () => registerColumns({ i18n, pathOf, unfolded, onUnfold: (id) => setUnfolded((before) => toggled(before, id)) }),
    [i18n, pathOf, unfolded],
  );
  return (
    <SortedTable
      {...rest}
      label={register.table}
      form={FORM}
      columns={columns}
      lines={rows}
      names={register.column}
      shown={shown}
      idOf={idOf}
    />
  );
});

const NONE: ReadonlySet<string> = new Set();

/** Below a silence that is unfolded, each of its periods. */
function unfoldedLines(lines: readonly ShownLine[], unfolded: ReadonlySet<string>): readonly ListedLine[] {
  return lines.flatMap((line) => {
    const within = unfolded.has(line.id) ? (line.joined ?? []) : [];
    return [line, ...within.map((one) => ({ ...one, isWithin: true as const }))];
  });
}

function toggled(all: ReadonlySet<string>, id: string): ReadonlySet<string> {
  return all.has(id) ? new Set([...all].filter((one) => one !== id)) : new Set([...all, id]);
}

/** The first period of a silence is a line of its own below it. */
function idOf({ id, joined }: ShownLine): string {
  return joined === undefined ? id : `silence ${id}`;
}
