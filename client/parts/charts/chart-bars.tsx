// Bars, and the same figures as a table. Series are told apart by their pattern, every bar carries its figure as text, and no alarm
// colour is ever used: colour alone says nothing here.

import { useId } from 'react';
import { Bar, BarChart, CartesianGrid, LabelList, ResponsiveContainer, XAxis, YAxis } from 'recharts';
import styles from './chart-bars.module.css';
import { TableTwin } from './table-twin.tsx';

export type BarRow = {
  readonly id: string;
  readonly name: string;
  /** What stands in the drawing, where there is no room for the name. */
  readonly axis?: string;
  /** One per series. */
  readonly values: readonly number[];
  /** One per column beside the total. */
  readonly beside?: readonly number[];
};

export type BarSeries = { readonly name: string; readonly fill: Fill };

export type BarsProps = {
  /** What is drawn, for people who do not see it. */
  readonly title: string;
  /** What the rows are. */
  readonly head: string;
  /** One, or several that are stacked. */
  readonly series: readonly BarSeries[];
  /** The name of the sum of several series. */
  readonly total: string;
  /** Columns that stand in the table only, after the total: what is not in it, or is part of it. */
  readonly beside?: readonly string[];
  readonly rows: readonly BarRow[];
  readonly text: (value: number) => string;
  /** Columns for what follows in time, rows for everything else. */
  readonly layout: 'rows' | 'columns';
  /** In pixels, for paper; as wide as its place when left out. */
  readonly width?: number;
};

/** `blank`: only an outline, for what nobody knows. */
export type Fill = 'solid' | 'stripes' | 'dots' | 'hatch' | 'cross' | 'blank';

const ROW_HEIGHT = 34;
const AXIS_HEIGHT = 34;
const COLUMNS_HEIGHT = 280;
const NAMES_WIDTH = 172;

export function BarFigure(props: BarsProps) {
  return <TableTwin drawing={<BarDrawing {...props} />} table={() => <BarTable {...props} />} />;
}

export function BarDrawing({ title, series, rows, text, layout, width }: BarsProps) {
  const patterns = useId();
  const isRows = layout === 'rows';
  const height = isRows ? rows.length * ROW_HEIGHT + AXIS_HEIGHT : COLUMNS_HEIGHT;
  const data = rows.map(({ name, axis, values }) => ({
    name: axis ?? name,
    values,
    label: text(sum(values)),
    // A part of nothing is not drawn, and neither would be what is written at its end.
    labelled: values.findLastIndex((value) => value > 0),
  }));
  const names = { dataKey: 'name', stroke: 'var(--text-2)', fontSize: 14, tickLine: false, interval: 0 } as const;
  // A short name stands for one of many, of which some may be left out where there is no room.
  const columns = { ...names, interval: rows.some(({ axis }) => axis !== undefined) ? 'preserveStart' : 0 } as const;
  const figures = { stroke: 'var(--text-2)', fontSize: 14, allowDecimals: false } as const;
  return (
    <figure aria-label={title} className={styles['figure']}>
      <Legend series={series} id={patterns} />
      <ResponsiveContainer width={width ?? '100%'} height={height}>
        <BarChart
          data={data}
          layout={isRows ? 'vertical' : 'horizontal'}
          margin={isRows ? { top: 4, right: 72, bottom: 4, left: 4 } : { top: 24, right: 8, bottom: 4, left: 4 }}
          barCategoryGap="22%"
          title={title}
        >
          <CartesianGrid horizontal={!isRows} vertical={isRows} stroke="var(--rule)" />
          {isRows ? <XAxis type="number" {...figures} /> : <XAxis {...columns} />}
          {isRows ? <YAxis type="category" width={NAMES_WIDTH} {...names} /> : <YAxis width={56} {...figures} />}
          {series.map(({ name, fill }, index) => (
            <Bar
              key={name}
              dataKey={(row: (typeof data)[number]) => row.values[index] ?? 0}
              name={name}
              stackId="all"
              fill={paintOf(fill, patterns)}
              stroke="var(--series-outline)"
              maxBarSize={48}
              isAnimationActive={false}
            >
              <LabelList
                dataKey={(row: (typeof data)[number]) => (row.labelled === index ? row.label : '')}
                position={isRows ? 'right' : 'top'}
                fill="var(--text)"
                stroke="none"
                fontSize={14}
              />
            </Bar>
          ))}
          <Patterns id={patterns} />
        </BarChart>
      </ResponsiveContainer>
    </figure>
  );
}

export function BarTable({ title, head, series, total, beside = [], rows, text }: BarsProps) {
  const columns = [...series.map(({ name }) => name), ...(series.length > 1 ? [total] : []), ...beside];
  return (
    <table className={styles['table']}>
      <caption>{title}</caption>
      <thead>
        <tr>
          <th scope="col">{head}</th>
          {columns.map((name) => (
            <th key={name} scope="col">
              {name}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map(({ id, name, values, beside: besides = [] }) => (
          <tr key={id}>
            <th scope="row">{name}</th>
            {[...values, ...(series.length > 1 ? [sum(values)] : []), ...besides].map((value, index) => (
              <td key={columns[index]}>{text(value)}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** Hidden from screen readers: the table names the series. */
function Legend({ series, id }: { readonly series: readonly BarSeries[]; readonly id: string }) {
  return (
    <ul className={styles['legend']} aria-hidden="true">
      {series.map(({ name, fill }) => (
        <li key={name} data-fill={fill}>
          <svg width="28" height="16" aria-hidden="true">
            <Patterns id={`${id}${fill}`} />
            <rect
              x="1"
              y="1"
              width="26"
              height="14"
              fill={paintOf(fill, `${id}${fill}`)}
              stroke="var(--series-outline)"
            />
          </svg>
          {name}
        </li>
      ))}
    </ul>
  );
}

function paintOf(fill: Fill, id: string): string {
  if (fill === 'blank') return 'var(--panel)';
  return fill === 'solid' ? 'var(--series-solid)' : `url(#${id}-${fill})`;
}

function Patterns({ id }: { readonly id: string }) {
  const tile = { width: 7, height: 7, patternUnits: 'userSpaceOnUse' } as const;
  const ground = <rect width="7" height="7" fill="var(--panel)" />;
  return (
    <defs>
      <pattern id={`${id}-stripes`} {...tile}>
        {ground}
        <rect width="7" height="3.5" fill="var(--series-solid)" />
      </pattern>
      <pattern id={`${id}-dots`} {...tile}>
        {ground}
        <circle cx="3.5" cy="3.5" r="2" fill="var(--series-solid)" />
      </pattern>
      <pattern id={`${id}-hatch`} {...tile} patternTransform="rotate(45)">
        {ground}
        <rect width="3.5" height="7" fill="var(--series-hatch)" />
      </pattern>
      <pattern id={`${id}-cross`} {...tile} patternTransform="rotate(45)">
        {ground}
        <path d="M0 0H7M0 0V7" stroke="var(--series-outline)" strokeWidth="2.5" />
      </pattern>
    </defs>
  );
}

function sum(values: readonly number[]): number {
  return values.reduce((soFar, value) => soFar + value, 0);
}
