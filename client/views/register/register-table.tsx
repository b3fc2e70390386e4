// The lines of one page as a real table. Sorting and paging are the server's; nothing here follows the clock but open durations.

import { useTable } from '@tanstack/react-table';
import { memo, useMemo } from 'react';
import type { RegisterLine, RegisterOrder } from '#shared/register-lines.ts';
import { useSpeech } from '../../words/words.tsx';
import { ALWAYS_SHOWN, COLUMN_IDS, type ColumnId } from './column-ids.ts';
import { FEATURES, registerColumns } from './register-columns.tsx';
import styles from './register-table.module.css';

export type RegisterTableProps = {
  readonly lines: readonly RegisterLine[];
  readonly sort: RegisterOrder;
  readonly onSort: (sort: RegisterOrder) => void;
  readonly columns: readonly ColumnId[];
  /** The period that is open beside the table. */
  readonly opened: string | null;
  readonly pathOf: (id: string) => string;
  /** An answer to a newer question is on its way. */
  readonly busy: boolean;
};

/** What the server can sort by, and which way round at first. */
const SORTED_FIRST: Partial<Record<ColumnId, { readonly by: RegisterOrder['by']; readonly descending: boolean }>> = {
  begin: { by: 'begin', descending: true },
  duration: { by: 'duration', descending: true },
  function: { by: 'function', descending: false },
  class: { by: 'class', descending: true },
};

const NUMERIC: ReadonlySet<string> = new Set<ColumnId>(['duration', 'position']);

export const RegisterTable = memo(function RegisterTable(props: RegisterTableProps) {
  const { lines, sort, onSort, columns: shown, opened, pathOf, busy } = props;
  const speech = useSpeech();
  const { register } = speech.words;
  const columns = useMemo(() => registerColumns({ speech, pathOf }), [speech, pathOf]);
  const columnVisibility = useMemo(
    () => Object.fromEntries(COLUMN_IDS.map((id) => [id, id === ALWAYS_SHOWN || shown.includes(id)])),
    [shown],
  );
  const sorting = useMemo(() => [{ id: sort.by, desc: sort.descending }], [sort]);
  const table = useTable({
    features: FEATURES,
    columns,
    data: lines,
    getRowId: (line) => line.id,
    state: { columnVisibility, sorting },
    manualSorting: true,
  });
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls sideways must be reachable by keyboard
    <section className={styles['scroller']} aria-label={register.table} tabIndex={0}>
      <table className={styles['table']} aria-busy={busy}>
        <thead>
          {table.getHeaderGroups().map((group) => (
            <tr key={group.id}>
              {group.headers.map((header) => (
                <Heading
                  key={header.id}
                  id={header.column.id as ColumnId}
                  sorted={header.column.getIsSorted()}
                  onSort={onSort}
                />
              ))}
            </tr>
          ))}
        </thead>
        <tbody>
          {table.getRowModel().rows.map((row) => (
            <tr key={row.id} data-opened={row.id === opened}>
              {row.getVisibleCells().map((cell) =>
                cell.column.id === ALWAYS_SHOWN ? (
                  <th key={cell.id} scope="row" {...(row.id === opened ? { 'aria-current': 'true' } : {})}>
                    <table.FlexRender cell={cell} />
                  </th>
                ) : (
                  <td key={cell.id} className={numericClass(cell.column.id)}>
                    <table.FlexRender cell={cell} />
                  </td>
                ),
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
});

type HeadingProps = {
  readonly id: ColumnId;
  readonly sorted: false | 'asc' | 'desc';
  readonly onSort: (sort: RegisterOrder) => void;
};

function Heading({ id, sorted, onSort }: HeadingProps) {
  const { register } = useSpeech().words;
  const first = SORTED_FIRST[id];
  const name = register.column[id];
  const numeric = numericClass(id);
  if (first === undefined) {
    return (
      <th scope="col" className={numeric}>
        {name}
      </th>
    );
  }
  const next = { by: first.by, descending: sorted === false ? first.descending : sorted === 'asc' };
  return (
    <th
      scope="col"
      className={numeric}
      aria-sort={sorted === false ? 'none' : sorted === 'asc' ? 'ascending' : 'descending'}
    >
      <button type="button" className={styles['sort']} onClick={() => onSort(next)}>
        {name} <span aria-hidden="true">{sorted === false ? '↕' : sorted === 'asc' ? '↑' : '↓'}</span>
      </button>
    </th>
  );
}

function numericClass(id: string): string | undefined {
  return NUMERIC.has(id) ? styles['numeric'] : undefined;
}
