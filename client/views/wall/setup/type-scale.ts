// How large text must be to be read from afar, from the size of the panel and the distance to it. Pure geometry; guesses nothing from the browser.
// Sources: NUREG-0700 12.1.1.3.1 and ISO 9241-303 (16 arcmin at least, 20 preferred, measured on the capital letter).

export type WallGeometry = {
  /** Of the panel, in inches. */
  readonly diagonal: number;
  /** Of the reader who sits furthest away, in metres. */
  readonly distance: number;
};

/** In CSS pixels; the page is taken to fill the panel. */
export type Viewport = { readonly width: number; readonly height: number };

const TEXT_ARCMIN = 20;
const LEAST_ARCMIN = 16;
const SYMBOL_ARCMIN = 30;
/** Height of a capital of Inter, as a part of its font size. */
const CAPITAL = 0.72;

/** The page is drawn on a plane this wide and high, and scaled to the panel as a whole. */
export const PLANE: Viewport = { width: 3840, height: 2160 };
/** The largest font with which the fixed page still holds its twelve lines, on the plane. */
const LARGEST = 131;
/** Nobody is helped by a page that is half empty: on a large panel nearby the text stays larger than it needs to be. */
const SMALLEST = 98;
const MILLIMETRES_PER_INCH = 25.4;

/** Height in millimetres of something that is seen under this angle. */
export function heightFor(distance: number, arcmin: number): number {
  return distance * 1_000 * Math.tan((arcmin / 60) * (Math.PI / 180));
}

/** Font size in pixels of the viewport at which capitals are seen under this angle. */
export function fontSizeFor({ diagonal, distance }: WallGeometry, { width, height }: Viewport, arcmin: number): number {
  const pixelsPerMillimetre = Math.hypot(width, height) / (diagonal * MILLIMETRES_PER_INCH);
  return (heightFor(distance, arcmin) * pixelsPerMillimetre) / CAPITAL;
}

export type WallScale = {
  /** The page keeps its proportions; what a viewport of another shape has more, stays empty. */
  readonly stage: Viewport;
  /** One pixel of the plane, in pixels of the viewport. */
  readonly pixel: number;
  /** Font size of codes, counts and clock: 20 arcmin where the page can hold it. */
  readonly unit: number;
  /** Font size of the smallest text: 16 arcmin where the page can hold it. */
  readonly small: number;
  /** Height of a symbol that decides: 30 arcmin where the page can hold it. */
  readonly symbol: number;
  /** The angle under which the smallest text is really seen. */
  readonly arcmin: number;
  readonly isReadable: boolean;
};

/** A hair less than asked for is still as asked for. */
const TOLERANCE = 0.05;

export function wallScale(geometry: WallGeometry, viewport: Viewport): WallScale {
  const pixel = Math.min(viewport.width / PLANE.width, viewport.height / PLANE.height);
  const wanted = fontSizeFor(geometry, viewport, TEXT_ARCMIN);
  const unit = Math.min(Math.max(wanted, SMALLEST * pixel), LARGEST * pixel);
  const small = (unit * LEAST_ARCMIN) / TEXT_ARCMIN;
  const arcmin = (small / fontSizeFor(geometry, viewport, LEAST_ARCMIN)) * LEAST_ARCMIN;
  return {
    stage: { width: PLANE.width * pixel, height: PLANE.height * pixel },
    pixel,
    unit,
    small,
    symbol: (unit * CAPITAL * SYMBOL_ARCMIN) / TEXT_ARCMIN,
    arcmin,
    isReadable: arcmin >= LEAST_ARCMIN - TOLERANCE,
  };
}

/** The smallest panel of 16:9, in whole inches, on which the page can be read from this distance. */
export function smallestPanel(distance: number): number {
  let diagonal = 10;
  while (!wallScale({ diagonal, distance }, PLANE).isReadable) diagonal += 1;
  return diagonal;
}
