// Bars, and the same figures as a table. Series are told apart by their pattern, every bar carries its figure as text, and no alarm
// colour is ever used: colour alone says nothing here.

import { useId } from 'react';
import { Bar, BarChart, CartesianGrid, LabelList, ResponsiveContainer, XAxis, YAxis } from 'recharts';
import styles from './chart-bars.module.css';
import fills from './fills.module.css';
import { FillPatterns, Legend, paintOf, type Series } from './fills.tsx';
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

export type BarsProps = {
  /** What is drawn, for people who do not see it. */
  readonly title: string;
  /** What the rows are. */
  readonly head: string;
  /** One, or several that are stacked. */
  readonly series: readonly Series[];
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
    <figure aria-label={title} className={`${styles['figure']} ${fills['filled']}`}>
      <Legend series={series} />
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
          <FillPatterns id={patterns} />
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

function sum(values: readonly number[]): number {
  return values.reduce((soFar, value) => soFar + value, 0);
}
