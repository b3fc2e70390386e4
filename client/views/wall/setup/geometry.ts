// The panel and the distance this display was set up for: from the address, else as stored here before, else a large panel at 8 m.

import type { WallGeometry } from './type-scale.ts';

const DEFAULT_GEOMETRY: WallGeometry = { diagonal: 86, distance: 8 };

export const DIAGONAL_LIMITS = { least: 20, most: 300 } as const;
export const DISTANCE_LIMITS = { least: 0.5, most: 30 } as const;

const STORED_AS = 'meldkamerbeeld.wall';

/** Null unless it is a number within its limits; a comma is read as a point. */
export function numberWithin(
  text: string | null,
  limits: { readonly least: number; readonly most: number },
): number | null {
  if (text === null || text.trim() === '') return null;
  const number = Number(text.trim().replace(',', '.'));
  return Number.isFinite(number) && number >= limits.least && number <= limits.most ? number : null;
}

/** What the address says (`?diagonal=86&distance=8`) goes before what was known. */
export function geometryFrom(search: string, known: WallGeometry): WallGeometry {
  const query = new URLSearchParams(search);
  return {
    diagonal: numberWithin(query.get('diagonal'), DIAGONAL_LIMITS) ?? known.diagonal,
    distance: numberWithin(query.get('distance'), DISTANCE_LIMITS) ?? known.distance,
  };
}

/** A browser may forbid storage, and anyone may have written there; then the default holds. */
export function storedGeometry(): WallGeometry {
  try {
    const stored: unknown = JSON.parse(localStorage.getItem(STORED_AS) ?? 'null');
    if (typeof stored !== 'object' || stored === null) return DEFAULT_GEOMETRY;
    const { diagonal, distance } = stored as Record<string, unknown>;
    return {
      diagonal: numberWithin(String(diagonal), DIAGONAL_LIMITS) ?? DEFAULT_GEOMETRY.diagonal,
      distance: numberWithin(String(distance), DISTANCE_LIMITS) ?? DEFAULT_GEOMETRY.distance,
    };
  } catch {
    return DEFAULT_GEOMETRY;
  }
}

export function storeGeometry(geometry: WallGeometry): void {
  try {
    localStorage.setItem(STORED_AS, JSON.stringify(geometry));
  } catch {
    // The address can say it as well.
  }
}
