// A trend with its limits as dashed lines with a label; a gap stays a gap and is hatched.

import { Line, ReferenceArea, ReferenceLine, YAxis } from 'recharts';
import { type Instant, millisecondsOf } from '#shared/base/time.ts';
import { clockMinutes, localMoment } from '../../i18n/format.ts';
import { useWords } from '../../i18n/i18n.tsx';
import styles from './chart.module.css';
import { TableTwin } from './table-twin.tsx';
import { TimeLines } from './time-lines.tsx';

/** Null: not known at that moment. It is never drawn as zero and never bridged. */
export type TrendPoint = { readonly at: Instant; readonly value: number | null };
export type TrendLimit = { readonly value: number; readonly label: string };

export type TrendChartProps = {
  /** What is drawn, for people who do not see it. */
  readonly title: string;
  readonly points: readonly TrendPoint[];
  readonly limits?: readonly TrendLimit[];
  /** Fixed ends of the y-axis, so that two charts can be compared. */
  readonly domain: readonly [low: number, high: number];
  readonly unit?: string;
  /** Steps instead of slopes: for counts and states that hold until they change. */
  readonly steps?: boolean;
  readonly height?: number;
};

export function TrendChart(props: TrendChartProps) {
  const { title, points, limits = [], domain, unit = '', steps = true, height = 200 } = props;
  const { app } = useWords();
  const rows = points.map(({ at, value }) => ({ at: millisecondsOf(at), value }));
  const gaps = gapsOf(rows);
  return (
    <TableTwin
      drawing={
        <TimeLines title={title} height={height} rows={rows} margin={{ top: 12, right: 96 }} when={clockMinutes}>
          <YAxis domain={[...domain]} allowDataOverflow stroke="var(--text-2)" fontSize={14} width={48} unit={unit} />
          {gaps.map(([from, until]) => (
            <ReferenceArea
              key={from}
              x1={from}
              x2={until}
              fill="var(--quality)"
              fillOpacity={0.15}
              stroke="var(--quality)"
              strokeDasharray="2 4"
            />
          ))}
          {limits.map(({ value, label }) => (
            <ReferenceLine
              key={label}
              y={value}
              stroke="var(--text)"
              strokeDasharray="6 4"
              label={{ value: `${label} ${value}`, position: 'right', fill: 'var(--text)', fontSize: 14 }}
            />
          ))}
          <Line
            dataKey="value"
            type={steps ? 'stepAfter' : 'linear'}
            stroke="var(--trend)"
            strokeWidth={2}
            dot={false}
            connectNulls={false}
            isAnimationActive={false}
          />
        </TimeLines>
      }
      table={() => (
        <table>
          <caption className={styles['caption']}>
            {title}
            {limits.map(({ label, value }) => `; ${app.limit(label, `${value}${unit}`)}`).join('')}
          </caption>
          <thead>
            <tr>
              <th scope="col">{app.time}</th>
              <th scope="col">{app.value}</th>
            </tr>
          </thead>
          <tbody>
            {points.map(({ at, value }) => (
              <tr key={at}>
                <th scope="row">{localMoment(at)}</th>
                <td>{value === null ? app.noValue : `${value}${unit}`}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    />
  );
}

type Row = { readonly at: number; readonly value: number | null };

/** From the last known moment before each gap to the first known one after it. */
export function gapsOf(rows: readonly Row[]): readonly (readonly [from: number, until: number])[] {
  const gaps: [number, number][] = [];
  let open: number | null = null;
  rows.forEach((row, index) => {
    if (row.value === null) open ??= rows[index - 1]?.at ?? row.at;
    else if (open !== null) {
      gaps.push([open, row.at]);
      open = null;
    }
  });
  const last = rows.at(-1);
  if (open !== null && last !== undefined) gaps.push([open, last.at]);
  return gaps;
}
