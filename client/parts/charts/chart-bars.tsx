// Bars, and the same figures as a table. Series are told apart by their pattern, every bar carries its figure as text, and no alarm
// colour is ever used: colour alone says nothing here.

import { useId } from 'react';
import {
  Bar,
  BarChart,
  type BarShapeProps,
  CartesianGrid,
  LabelList,
  Rectangle,
  ResponsiveContainer,
  XAxis,
  YAxis,
} from 'recharts';
import { useWords } from '../../i18n/i18n.tsx';
import { Link } from '../header/navigation.tsx';
import { axisOf } from './axis.ts';
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
  /** The total of the same row in the period before; left out where nothing is known of it. */
  readonly earlier?: number;
  /** Where the whole of it leads; left out where nothing lists exactly what is drawn. */
  readonly href?: string;
  /** Where each of its values leads, where one does. */
  readonly hrefs?: readonly (string | null)[];
  /** The same of what stands beside the total. */
  readonly besideHrefs?: readonly (string | null)[];
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
  /** The smallest step of the axis; whole numbers when left out. */
  readonly least?: number;
  /** Columns for what follows in time, rows for everything else. */
  readonly layout: 'rows' | 'columns';
  /** In pixels, for paper; as wide as its place when left out. */
  readonly width?: number;
};

const ROW_HEIGHT = 34;
const AXIS_HEIGHT = 34;
const COLUMNS_HEIGHT = 280;
const NAMES_WIDTH = 172;
/** Room for the figure at the end of a bar, and for that of the period before with it. */
const BESIDE = 72;
const BESIDE_COMPARED = 136;

export function BarFigure(props: BarsProps) {
  return <TableTwin drawing={<BarDrawing {...props} />} table={() => <BarTable {...props} />} />;
}

export function BarDrawing({ title, series, rows, text, least = 1, layout, width }: BarsProps) {
  const { app } = useWords();
  const patterns = useId();
  const isRows = layout === 'rows';
  const isCompared = rows.some(({ earlier }) => earlier !== undefined);
  const height = isRows ? rows.length * ROW_HEIGHT + AXIS_HEIGHT : COLUMNS_HEIGHT;
  const data = rows.map(({ name, axis, values, earlier, href }) => ({
    name: axis ?? name,
    href: sum(values) > 0 ? href : undefined,
    told: app.showsIn(name, text(sum(values))),
    values,
    label: isRows && earlier !== undefined ? app.wasBefore(text(sum(values)), text(earlier)) : text(sum(values)),
    // A part of nothing is not drawn, and neither would be what is written at its end.
    labelled: values.findLastIndex((value) => value > 0),
  }));
  const names = { dataKey: 'name', stroke: 'var(--text-2)', fontSize: 14, tickLine: false, interval: 0 } as const;
  // A short name stands for one of many, of which some may be left out where there is no room.
  const columns = { ...names, interval: rows.some(({ axis }) => axis !== undefined) ? 'preserveStart' : 0 } as const;
  const { end, ticks } = axisOf(Math.max(0, ...rows.map(({ values }) => sum(values))), least);
  const axis = { domain: [0, end], ticks: [...ticks], tickFormatter: text, interval: 0 } as const;
  const figures = { stroke: 'var(--text-2)', fontSize: 14, ...axis } as const;
  return (
    <figure aria-label={title} className={`${styles['figure']} ${fills['filled']}`}>
      <Legend series={series} />
      <ResponsiveContainer width={width ?? '100%'} height={height}>
        <BarChart
          data={data}
          layout={isRows ? 'vertical' : 'horizontal'}
          margin={
            isRows
              ? { top: 4, right: isCompared ? BESIDE_COMPARED : BESIDE, bottom: 4, left: 4 }
              : { top: 24, right: 8, bottom: 4, left: 4 }
          }
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
              {...(index === series.length - 1 && { shape: (drawn: Drawn) => <LinkedBar {...drawn} /> })}
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
  const { app } = useWords();
  const isCompared = rows.some(({ earlier }) => earlier !== undefined);
  const columns = [
    ...series.map(({ name }) => name),
    ...(series.length > 1 ? [total] : []),
    ...(isCompared ? [app.periodBefore] : []),
    ...beside,
  ];
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
        {rows.map(({ id, name, values, earlier, beside: besides = [], href = null, hrefs, besideHrefs }) => (
          <tr key={id}>
            <th scope="row">{name}</th>
            {[
              ...values.map((value, index) => [value, hrefs?.[index] ?? (series.length > 1 ? null : href)] as const),
              ...(series.length > 1 ? [[sum(values), href] as const] : []),
              ...(isCompared ? [[earlier ?? null, null] as const] : []),
              ...besides.map((value, index) => [value, besideHrefs?.[index] ?? null] as const),
            ].map(([value, to], index) => (
              <td key={columns[index]}>
                {value === null ? '–' : to === null || value === 0 ? text(value) : <Link href={to}>{text(value)}</Link>}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

type Drawn = BarShapeProps & { readonly payload?: { readonly href: string | undefined; readonly told: string } };

/** The last part of a bar, and over all of them the way to what it counts: as wide as its row or column, so that a short bar can be pressed. */
function LinkedBar({ background, payload, ...bar }: Drawn) {
  return (
    <>
      <Rectangle {...bar} />
      {payload?.href === undefined || background === undefined ? null : (
        <Link href={payload.href} aria-label={payload.told} className={styles['link'] ?? ''}>
          <rect
            x={background.x ?? 0}
            y={background.y ?? 0}
            width={background.width ?? 0}
            height={background.height ?? 0}
            fill="transparent"
          />
        </Link>
      )}
    </>
  );
}

function sum(values: readonly number[]): number {
  return values.reduce((soFar, value) => soFar + value, 0);
}
