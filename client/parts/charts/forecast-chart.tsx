// What is planned for the time ahead beside what was agreed: both as dashed lines, the moments at which fewer are planned marked, and all of
// it as a table too. Time for which nothing is planned is a hole, and no zero.

import { Line, ReferenceArea, ReferenceLine, YAxis } from 'recharts';
import { type Instant, millisecondsOf } from '#shared/base/time.ts';
import { isShort, type PlannedPart } from '#shared/staffing/expected-short.ts';
import { clockMinutes, dateText, localMoment } from '../../i18n/format.ts';
import { useI18n } from '../../i18n/i18n.tsx';
import styles from './chart.module.css';
import { TableTwin } from './table-twin.tsx';
import { TimeLines } from './time-lines.tsx';

type Props = {
  readonly title: string;
  /** In the order of time. */
  readonly parts: readonly PlannedPart[];
  readonly height?: number;
};

export function ForecastChart({ title, parts, height = 180 }: Props) {
  const { words, language } = useI18n();
  const { app } = words;
  const own = words.console.drawer;
  const short = parts.filter(isShort);
  const [first] = short;
  // Around a whole day the clock alone does not say which.
  const when = (at: Instant) => `${dateText(at, language).split(' ')[0]} ${clockMinutes(at)}`;
  const highest = Math.max(6, ...parts.map(({ planned, minimum }) => Math.max(planned, minimum ?? 0) + 1));
  return (
    <TableTwin
      drawing={
        <TimeLines title={title} height={height} rows={rowsOf(parts)} margin={{ top: 20, right: 24 }} when={when}>
          <YAxis domain={[0, highest]} stroke="var(--text-2)" fontSize={14} width={48} allowDecimals={false} />
          {short.map(({ from, until }) => (
            <ReferenceArea
              key={from}
              x1={millisecondsOf(from)}
              x2={millisecondsOf(until)}
              fill="var(--quality)"
              fillOpacity={0.15}
            />
          ))}
          {first === undefined ? null : (
            <ReferenceLine
              x={millisecondsOf(first.from)}
              stroke="var(--text)"
              strokeWidth={2}
              label={{ value: own.shortFrom(when(first.from)), position: 'top', fill: 'var(--text)', fontSize: 14 }}
            />
          )}
          {(['minimum', 'planned'] as const).map((name) => (
            <Line
              key={name}
              dataKey={name}
              type="stepAfter"
              stroke={name === 'planned' ? 'var(--trend)' : 'var(--text)'}
              strokeWidth={name === 'planned' ? 3 : 1}
              strokeDasharray={name === 'planned' ? '10 5' : '2 4'}
              dot={false}
              connectNulls={false}
              isAnimationActive={false}
            />
          ))}
        </TimeLines>
      }
      table={() => (
        <table>
          <caption className={styles['caption']}>{title}</caption>
          <thead>
            <tr>
              {[own.from_, own.to_, own.planned, own.minimum, own.level].map((head) => (
                <th key={head} scope="col">
                  {head}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {parts.map((one) => (
              <tr key={one.from}>
                <th scope="row">{localMoment(one.from)}</th>
                <td>{localMoment(one.until)}</td>
                <td>{one.planned}</td>
                <td>{one.minimum ?? app.noValue}</td>
                <td>{isShort(one) ? words.domain.staffing.below : ''}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    />
  );
}

type Row = { readonly at: number; readonly planned: number | null; readonly minimum: number | null };

/** Each part from its begin to its end; what lies between two of them is a hole. */
function rowsOf(parts: readonly PlannedPart[]): readonly Row[] {
  return parts.flatMap(({ from, until, planned, minimum }, index): readonly Row[] => {
    const next = parts[index + 1];
    const begin = { at: millisecondsOf(from), planned, minimum };
    if (next?.from === until) return [begin];
    const end = millisecondsOf(until);
    return [begin, { at: end, planned, minimum }, { at: end, planned: null, minimum: null }];
  });
}
