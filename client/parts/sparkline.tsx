// A small trend in own SVG: forty of them cost next to nothing. Gaps stay gaps; limits are dashed; no axis, no motion.

import styles from './sparkline.module.css';

export type SparklineProps = {
  /** In words, for people who do not see it: what, over which time, the last value. */
  readonly label: string;
  /** Evenly spaced in time; null where nothing is known. */
  readonly values: readonly (number | null)[];
  readonly domain: readonly [low: number, high: number];
  /** The normal range, as a band. */
  readonly band?: readonly [low: number, high: number];
  readonly limits?: readonly number[];
  readonly width?: number;
  readonly height?: number;
};

export function Sparkline({ label, values, domain, band, limits = [], width = 120, height = 28 }: SparklineProps) {
  const [low, high] = domain;
  const y = (value: number) => {
    const share = high === low ? 0 : (value - low) / (high - low);
    return Math.round((height - 2 - Math.min(1, Math.max(0, share)) * (height - 4)) * 10) / 10;
  };
  return (
    <svg
      role="img"
      aria-label={label}
      className={styles['sparkline']}
      width={width}
      height={height}
      viewBox={`0 0 ${width} ${height}`}
    >
      {band === undefined ? null : (
        <rect
          x="0"
          width={width}
          y={y(band[1])}
          height={Math.max(1, y(band[0]) - y(band[1]))}
          className={styles['band']}
        />
      )}
      {limits.map((limit) => (
        <line key={limit} x1="0" x2={width} y1={y(limit)} y2={y(limit)} className={styles['limit']} />
      ))}
      {sparkPaths(values, width, y).map((path) => (
        <path key={path} d={path} className={styles['line']} />
      ))}
    </svg>
  );
}

/** One path per unbroken run; a single known value between gaps is drawn as a short stroke. */
export function sparkPaths(
  values: readonly (number | null)[],
  width: number,
  y: (value: number) => number,
): readonly string[] {
  const step = values.length > 1 ? width / (values.length - 1) : width;
  const paths: string[] = [];
  let path = '';
  values.forEach((value, index) => {
    const x = Math.round(index * step * 10) / 10;
    if (value === null) path = '';
    else if (path === '') {
      path = `M${x} ${y(value)}h1`;
      paths.push(path);
    } else {
      path += `L${x} ${y(value)}`;
      paths[paths.length - 1] = path;
    }
  });
  return paths;
}
