// The letters of the wall: the table of the HMI reference, and what the page makes of a panel and a distance.

import { describe, expect, it } from 'vitest';
import { SHIFT, shiftAt } from '../../../../client/views/wall/pixel-shift.ts';
import { geometryFrom, numberWithin } from '../../../../client/views/wall/setup/geometry.ts';
import {
  fontSizeFor,
  heightFor,
  PLANE,
  smallestPanel,
  wallScale,
} from '../../../../client/views/wall/setup/type-scale.ts';

const LINE_HEIGHT = 1.3;

describe('type scale', () => {
  it.each([
    [4, 18.6, 23.3],
    [5, 23.3, 29.1],
    [6, 27.9, 34.9],
    [8, 37.2, 46.5],
  ])('asks for capitals of the height in the table at %s m', (distance, least, preferred) => {
    expect([heightFor(distance, 16), heightFor(distance, 20)].map((height) => height.toFixed(1))).toEqual([
      least.toFixed(1),
      preferred.toFixed(1),
    ]);
  });

  it.each([
    [65, [86, 129, 138, 173], 9.6],
    [75, [75, 112, 120, 150], 11],
    [86, [65, 98, 104, 130], 12.7],
    [98, [57, 86, 92, 114], 14.5],
    [110, [51, 76, 82, 102], 16],
  ])('gives the font sizes and lines of the table for a panel of %s inch', (diagonal, sizes, lines) => {
    const asked = [
      [4, 20],
      [6, 20],
      [8, 16],
      [8, 20],
    ] as const;
    const found = asked.map(([distance, arcmin]) => fontSizeFor({ diagonal, distance }, PLANE, arcmin));
    expect(found.map((size, index) => Math.abs(size - (sizes[index] ?? 0)) <= 1)).toEqual([true, true, true, true]);
    expect(Math.abs(PLANE.height / ((found[3] ?? 0) * LINE_HEIGHT) - lines)).toBeLessThan(0.35);
  });

  it('gives 86 inch at 8 m its 20, 16 and 30 arcminutes', () => {
    const geometry = { diagonal: 86, distance: 8 };
    const scale = wallScale(geometry, PLANE);
    expect(scale.unit).toBe(fontSizeFor(geometry, PLANE, 20));
    expect(scale.small).toBeGreaterThanOrEqual(fontSizeFor(geometry, PLANE, 16) - 0.01);
    expect(scale.symbol).toBeCloseTo(fontSizeFor(geometry, PLANE, 30) * 0.72, 1);
    expect(scale.isReadable).toBe(true);
  });

  it('says so when the panel is too small, and which one would do', () => {
    expect(wallScale({ diagonal: 75, distance: 8 }, PLANE).isReadable).toBe(false);
    expect(wallScale({ diagonal: 65, distance: 6 }, PLANE).isReadable).toBe(true);
    expect([smallestPanel(8), smallestPanel(6), smallestPanel(4)]).toEqual([86, 64, 43]);
  });

  it('never makes letters larger than the page can hold, nor leaves the page half empty', () => {
    expect(wallScale({ diagonal: 55, distance: 12 }, PLANE).unit).toBe(131);
    expect(wallScale({ diagonal: 110, distance: 3 }, PLANE).unit).toBe(98);
  });

  it('draws the same page at half size on half the pixels', () => {
    const geometry = { diagonal: 86, distance: 8 };
    const whole = wallScale(geometry, PLANE);
    const half = wallScale(geometry, { width: 1920, height: 1080 });
    expect(half).toEqual({
      ...whole,
      stage: { width: 1920, height: 1080 },
      pixel: 0.5,
      unit: whole.unit / 2,
      small: whole.small / 2,
      symbol: whole.symbol / 2,
    });
  });

  it('keeps its proportions in a viewport of another shape', () => {
    expect(wallScale({ diagonal: 86, distance: 8 }, { width: 1920, height: 1200 }).stage).toEqual({
      width: 1920,
      height: 1080,
    });
  });
});

describe('geometry', () => {
  const known = { diagonal: 98, distance: 6 };

  it('takes what the address says before what was stored', () => {
    expect(geometryFrom('?diagonal=86&distance=7,5', known)).toEqual({ diagonal: 86, distance: 7.5 });
    expect(geometryFrom('?lang=en', known)).toEqual(known);
  });

  it('takes nothing that is not a size', () => {
    expect(geometryFrom('?diagonal=-1&distance=far', known)).toEqual(known);
    expect(numberWithin('1e9', { least: 1, most: 10 })).toBeNull();
    expect(numberWithin(' ', { least: 0, most: 10 })).toBeNull();
  });
});

describe('pixel shift', () => {
  it('begins in its place, comes back to it, and never goes further than 4 px', () => {
    const round = Array.from({ length: 10 }, (_, step) => shiftAt(step));
    expect([round[0], round[9]]).toEqual([
      { x: 0, y: 0 },
      { x: 0, y: 0 },
    ]);
    expect(round.every(({ x, y }) => Math.abs(x) <= SHIFT && Math.abs(y) <= SHIFT)).toBe(true);
    expect(new Set(round.map(({ x, y }) => `${x} ${y}`)).size).toBe(9);
  });
});
