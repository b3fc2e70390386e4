// The lines of one page as a real table. Sorting and paging are the server's; nothing here follows the clock but open durations.

import {
  type ColumnDef,
  columnVisibilityFeature,
  rowSortingFeature,
  tableFeatures,
  useTable,
} from '@tanstack/react-table';
import { useMemo } from 'react';
import styles from './sorted-table.module.css';

export const FEATURES = tableFeatures({ columnVisibilityFeature, rowSortingFeature });

export type Order<By extends string> = { readonly by: By; readonly descending: boolean };

/** What is the same for every page of one list. Give one that stays the same. */
export type TableForm<Id extends string, By extends string> = {
  readonly ids: readonly Id[];
  /** Carries the link to the line, so it always shows. */
  readonly heading: Id;
  /** What the server can sort by, and which way round at first. */
  readonly sorts: Partial<Readonly<Record<Id, Order<By>>>>;
  readonly numeric: ReadonlySet<Id>;
};

export type SortedTableProps<Line extends object, Id extends string, By extends string> = {
  readonly label: string;
  readonly form: TableForm<Id, By>;
  readonly columns: readonly ColumnDef<typeof FEATURES, Line>[];
  readonly names: Readonly<Record<Id, string>>;
  readonly lines: readonly Line[];
  readonly idOf: (line: Line) => string;
  readonly shown: readonly Id[];
  readonly sort: Order<By>;
  readonly onSort: (sort: Order<By>) => void;
  /** The line that is open beside the table. */
  readonly opened: string | null;
  /** An answer to a newer question is on its way. */
  readonly busy: boolean;
};

export function SortedTable<Line extends object, Id extends string, By extends string>(
  props: SortedTableProps<Line, Id, By>,
) {
  const { label, form, columns, names, lines, idOf, shown, sort, onSort, opened, busy } = props;
  const columnVisibility = useMemo(
    () => Object.fromEntries(form.ids.map((id) => [id, id === form.heading || shown.includes(id)])),
    [form, shown],
  );
  const sorting = useMemo(() => [{ id: sort.by, desc: sort.descending }], [sort]);
  const table = useTable({
    features: FEATURES,
    columns,
    data: lines,
    getRowId: idOf,
    state: { columnVisibility, sorting },
    manualSorting: true,
  });
  const numericClass = (id: string) => (form.numeric.has(id as Id) ? styles['numeric'] : undefined);
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls sideways must be reachable by keyboard
    <section className={styles['scroller']} aria-label={label} tabIndex={0}>
      <table className={styles['table']} aria-busy={busy}>
        <thead>
          {table.getHeaderGroups().map((group) => (
            <tr key={group.id}>
              {group.headers.map((header) => {
                const id = header.column.id as Id;
                return (
                  <Heading
                    key={header.id}
                    name={names[id]}
                    first={form.sorts[id]}
                    sort={sort}
                    onSort={onSort}
                    className={numericClass(id)}
                  />
                );
              })}
            </tr>
          ))}
        </thead>
        <tbody>
          {table.getRowModel().rows.map((row) => (
            <tr key={row.id} data-opened={row.id === opened}>
              {row.getVisibleCells().map((cell) =>
                cell.column.id === form.heading ? (
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
}

type HeadingProps<By extends string> = {
  readonly name: string;
  /** Undefined: the server cannot sort by it. */
  readonly first: Order<By> | undefined;
  readonly sort: Order<By>;
  readonly onSort: (sort: Order<By>) => void;
  readonly className: string | undefined;
};

function Heading<By extends string>({ name, first, sort, onSort, className }: HeadingProps<By>) {
  if (first === undefined) {
    return (
      <th scope="col" className={className}>
        {name}
      </th>
    );
  }
  const isSorted = sort.by === first.by;
  const next = { by: first.by, descending: isSorted ? !sort.descending : first.descending };
  const arrow = sort.descending ? '↓' : '↑';
  return (
    <th scope="col" className={className} aria-sort={!isSorted ? 'none' : sort.descending ? 'descending' : 'ascending'}>
      <button type="button" className={styles['sort']} onClick={() => onSort(next)}>
        {name} <span aria-hidden="true">{isSorted ? arrow : '↕'}</span>
      </button>
    </th>
  );
}
