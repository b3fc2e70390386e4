// The drawn sign of a place: a dot, two arrows, an arrow that leaves, a question mark, two dots. Words stand beside it, never instead of it.

import type { LocationClass } from '#shared/location/location.ts';

const STROKES: Readonly<Record<LocationClass, string>> = {
  own: '',
  transitional: 'M3.5 5.5h13v13h-13z',
  'other-meldkamer': 'M2 7.5h15.5M12.5 2.5l5 5-5 5M18 16.5H2.5M7.500 11.500l-5 5 5 5',
  outside: 'M3 21 17 4M7 3.500h10.500v11',
  unknown: 'M5 7.500a5 5 0 1 1 7.500 4.500c-1.700 1-2.500 1.900-2.500 4M10 20.600v.01',
  'double-claim': '',
};

const DOTS: Readonly<Record<LocationClass, readonly (readonly [x: number, y: number])[]>> = {
  own: [[10, 12]],
  transitional: [[10, 12]],
  'other-meldkamer': [],
  outside: [],
  unknown: [],
  'double-claim': [
    [5, 6],
    [15, 18],
  ],
};

/** A question mark is narrow; what stands beside it needs the room. */
const BOX: Partial<Record<LocationClass, string>> = { unknown: '3 0 14 24' };

export type PlaceGlyphProps = {
  readonly location: LocationClass;
  readonly className: string | undefined;
  /** Keeps the sign free from the hatch behind it. */
  readonly hasHalo?: boolean;
};

export function PlaceGlyph({ location, className, hasHalo = false }: PlaceGlyphProps) {
  const width = location === 'transitional' ? 1.4 : 3.2;
  return (
    <svg aria-hidden="true" viewBox={BOX[location] ?? '0 0 20 24'} className={className}>
      {hasHalo ? <Strokes location={location} stroke="var(--panel)" width={width + 5} /> : null}
      <Strokes location={location} stroke="currentColor" width={width} />
      {DOTS[location].map(([x, y]) => (
        <circle key={`${x} ${y}`} cx={x} cy={y} r={location === 'double-claim' ? 3.6 : 3.2} fill="currentColor" />
      ))}
    </svg>
  );
}

type StrokesProps = { readonly location: LocationClass; readonly stroke: string; readonly width: number };

function Strokes({ location, stroke, width }: StrokesProps) {
  if (STROKES[location] === '') return null;
  return (
    <path
      d={STROKES[location]}
      fill="none"
      stroke={stroke}
      strokeWidth={width}
      strokeLinecap="square"
      strokeLinejoin="miter"
    />
  );
}
