// Bars, and the same figures as a table. Two series are told apart by fill and hatch, every bar carries its figure as text, and no
// alarm colour is ever used: colour alone says nothing here.

import { useId } from 'react';
import { Bar, BarChart, CartesianGrid, LabelList, ResponsiveContainer, XAxis, YAxis } from 'recharts';
import styles from './chart-bars.module.css';
import { TableTwin } from './table-twin.tsx';

export type BarRow = {
  readonly id: string;
  readonly name: string;
  /** One per series. */
  readonly values: readonly number[];
};

export type BarsProps = {
  /** What is drawn, for people who do not see it. */
  readonly title: string;
  /** What the rows are. */
  readonly head: string;
  /** One, or two that are stacked. */
  readonly series: readonly string[];
  /** The name of the sum of two series. */
  readonly total: string;
  readonly rows: readonly BarRow[];
  readonly text: (value: number) => string;
  /** Columns for what follows in time, rows for everything else. */
  readonly layout: 'rows' | 'columns';
  /** In pixels, for paper; as wide as its place when left out. */
  readonly width?: number;
};

const FILLS = ['solid', 'hatch'] as const;
const ROW_HEIGHT = 34;
const AXIS_HEIGHT = 34;
const COLUMNS_HEIGHT = 280;
const NAMES_WIDTH = 172;

export function BarFigure(props: BarsProps) {
  return <TableTwin drawing={<BarDrawing {...props} />} table={() => <BarTable {...props} />} />;
}

export function BarDrawing({ title, series, rows, text, layout, width }: BarsProps) {
  const hatch = useId();
  const isRows = layout === 'rows';
  const height = isRows ? rows.length * ROW_HEIGHT + AXIS_HEIGHT : COLUMNS_HEIGHT;
  const data = rows.map(({ name, values }) => ({ name, values, label: text(sum(values)) }));
  const names = { dataKey: 'name', stroke: 'var(--text-2)', fontSize: 14, tickLine: false, interval: 0 } as const;
  const figures = { stroke: 'var(--text-2)', fontSize: 14, allowDecimals: false } as const;
  return (
    <figure aria-label={title} className={styles['figure']}>
      <Legend series={series} hatch={hatch} />
      <ResponsiveContainer width={width ?? '100%'} height={height}>
        <BarChart
          data={data}
          layout={isRows ? 'vertical' : 'horizontal'}
          margin={isRows ? { top: 4, right: 72, bottom: 4, left: 4 } : { top: 24, right: 8, bottom: 4, left: 4 }}
          barCategoryGap="22%"
          title={title}
        >
          <CartesianGrid horizontal={!isRows} vertical={isRows} stroke="var(--rule)" />
          {isRows ? <XAxis type="number" {...figures} /> : <XAxis {...names} />}
          {isRows ? <YAxis type="category" width={NAMES_WIDTH} {...names} /> : <YAxis width={56} {...figures} />}
          {series.map((name, index) => (
            <Bar
              key={name}
              dataKey={(row: (typeof data)[number]) => row.values[index] ?? 0}
              name={name}
              stackId="all"
              fill={index === 0 ? 'var(--series-solid)' : `url(#${hatch})`}
              stroke="var(--series-outline)"
              maxBarSize={48}
              isAnimationActive={false}
            >
              {index === series.length - 1 ? (
                <LabelList
                  dataKey="label"
                  position={isRows ? 'right' : 'top'}
                  fill="var(--text)"
                  stroke="none"
                  fontSize={14}
                />
              ) : null}
            </Bar>
          ))}
          <Hatch id={hatch} />
        </BarChart>
      </ResponsiveContainer>
    </figure>
  );
}

export function BarTable({ title, head, series, total, rows, text }: BarsProps) {
  return (
    <table className={styles['table']}>
      <caption>{title}</caption>
      <thead>
        <tr>
          <th scope="col">{head}</th>
          {series.map((name) => (
            <th key={name} scope="col">
              {name}
            </th>
          ))}
          {series.length > 1 ? <th scope="col">{total}</th> : null}
        </tr>
      </thead>
      <tbody>
        {rows.map(({ id, name, values }) => (
          <tr key={id}>
            <th scope="row">{name}</th>
            {values.map((value, index) => (
              <td key={series[index]}>{text(value)}</td>
            ))}
            {series.length > 1 ? <td>{text(sum(values))}</td> : null}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** Hidden from screen readers: the table names the series. */
function Legend({ series, hatch }: { readonly series: readonly string[]; readonly hatch: string }) {
  return (
    <ul className={styles['legend']} aria-hidden="true">
      {series.map((name, index) => (
        <li key={name} data-fill={FILLS[index]}>
          <svg width="28" height="16" aria-hidden="true">
            <Hatch id={`${hatch}${index}`} />
            <rect
              x="1"
              y="1"
              width="26"
              height="14"
              fill={index === 0 ? 'var(--series-solid)' : `url(#${hatch}${index})`}
              stroke="var(--series-outline)"
            />
          </svg>
          {name}
        </li>
      ))}
    </ul>
  );
}

function Hatch({ id }: { readonly id: string }) {
  return (
    <defs>
      <pattern id={id} width="7" height="7" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
        <rect width="7" height="7" fill="var(--panel)" />
        <rect width="3.5" height="7" fill="var(--series-hatch)" />
      </pattern>
    </defs>
  );
}

function sum(values: readonly number[]): number {
  return values.reduce((soFar, value) => soFar + value, 0);
}
