// Staffing over time for those who may know the level and not the numbers: one strip, cut where it changed, hatched where nothing is known.

import { elapsed, type Instant } from '#shared/base/time.ts';
import type { StaffingLevel } from '#shared/staffing/staffing.ts';
import { localMoment, minuteText } from '../../../i18n/format.ts';
import { useWords } from '../../../i18n/i18n.tsx';
import { TableTwin } from '../../../parts/charts/table-twin.tsx';
import styles from './drawer.module.css';
import type { LevelStretch } from './trend-points.ts';

export type LevelStripProps = {
  readonly title: string;
  readonly from: Instant;
  readonly to: Instant;
  readonly stretches: readonly LevelStretch[];
};

const HEIGHT: Readonly<Record<StaffingLevel, number>> = { filled: 36, at: 24, 'no-minimum': 24, below: 12 };

export function LevelStrip({ title, from, to, stretches }: LevelStripProps) {
  const { domain, console: own } = useWords();
  const whole = Math.max(1, elapsed(from, to));
  const x = (at: Instant) => (elapsed(from, at) / whole) * 100;
  return (
    <TableTwin
      drawing={
        <figure aria-label={title}>
          <svg aria-hidden="true" className={styles['strip']} viewBox="0 0 100 40" preserveAspectRatio="none">
            {stretches.map(({ from: start, to: end, level }) => (
              <rect
                key={start}
                data-level={level ?? 'gap'}
                x={x(start)}
                width={Math.max(0.3, x(end) - x(start))}
                y={level === null ? 0 : 40 - HEIGHT[level]}
                height={level === null ? 40 : HEIGHT[level]}
              />
            ))}
          </svg>
          <figcaption className={styles['stripEnds']}>
            <span>{minuteText(from, to)}</span>
            <span>{minuteText(to, to)}</span>
          </figcaption>
        </figure>
      }
      table={() => (
        <table>
          <caption className="visually-hidden">{title}</caption>
          <thead>
            <tr>
              <th scope="col">{own.drawer.from_}</th>
              <th scope="col">{own.drawer.to_}</th>
              <th scope="col">{own.drawer.level}</th>
            </tr>
          </thead>
          <tbody>
            {stretches.map((one) => (
              <tr key={one.from}>
                <th scope="row">{localMoment(one.from)}</th>
                <td>{localMoment(one.to)}</td>
                <td>{one.level === null ? own.drawer.gap : domain.staffing[one.level]}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    />
  );
}
