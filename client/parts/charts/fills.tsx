// How parts are told apart in a drawing: by their pattern, never by an alarm colour and never by colour alone.

import { useId } from 'react';
import styles from './fills.module.css';

/** `blank`: only an outline, for what nobody knows. */
export type Fill = 'solid' | 'stripes' | 'dots' | 'hatch' | 'cross' | 'blank';

export type Series = { readonly name: string; readonly fill: Fill };

/** Hidden from screen readers: what is told beside the drawing names the series. */
export function Legend({ series }: { readonly series: readonly Series[] }) {
  const id = useId();
  return (
    <ul className={styles['legend']} aria-hidden="true">
      {series.map(({ name, fill }) => (
        <li key={name} data-fill={fill}>
          <svg width="28" height="16" aria-hidden="true">
            <FillPatterns id={`${id}${fill}`} />
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

export function paintOf(fill: Fill, id: string): string {
  if (fill === 'blank') return 'var(--panel)';
  return fill === 'solid' ? 'var(--series-solid)' : `url(#${id}-${fill})`;
}

export function FillPatterns({ id }: { readonly id: string }) {
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
