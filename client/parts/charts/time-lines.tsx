// The frame of a drawing over time: figure, grid and an axis of moments. What stands in it, and what its values are, is of who draws.

import type { ReactNode } from 'react';
import { CartesianGrid, LineChart, ResponsiveContainer, XAxis } from 'recharts';
import { type Instant, instantOf } from '#shared/base/time.ts';
import styles from './chart.module.css';

export type TimeLinesProps = {
  /** What is drawn, for people who do not see it. */
  readonly title: string;
  readonly height: number;
  /** In the order of time; `at` in milliseconds. */
  readonly rows: readonly { readonly at: number }[];
  /** Room for the labels of what is drawn, in CSS pixels. */
  readonly margin: { readonly top: number; readonly right: number };
  readonly when: (at: Instant) => string;
  readonly children: ReactNode;
};

export function TimeLines({ title, height, rows, margin, when, children }: TimeLinesProps) {
  return (
    <figure aria-label={title} className={styles['figure']} style={{ height }}>
      <ResponsiveContainer width="100%" height="100%">
        <LineChart data={[...rows]} margin={{ ...margin, bottom: 4, left: 4 }} title={title}>
          <CartesianGrid vertical={false} stroke="var(--rule)" />
          <XAxis
            dataKey="at"
            type="number"
            domain={['dataMin', 'dataMax']}
            tickFormatter={(at: number) => when(instantOf(at))}
            stroke="var(--text-2)"
            fontSize={14}
            minTickGap={40}
          />
          {children}
        </LineChart>
      </ResponsiveContainer>
    </figure>
  );
}
