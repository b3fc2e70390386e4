// Where each tile of the schematic map lies and how an arrow runs from one to another. Pure: the width comes in, in pixels.

import { plainName } from '#shared/base/plain-name.ts';
import { countedClass, type FunctionView } from '#shared/overview/function-view.ts';
import type { MeldkamerView } from '#shared/overview/overview.ts';
import { MELDKAMER_IDS, type MeldkamerId } from '#shared/reference/meldkamers.ts';

export type Box = { readonly x: number; readonly y: number; readonly width: number; readonly height: number };

/** Roughly as on the map, on equal tiles: a larger area is not a more important one. */
const PLACE: Readonly<Record<MeldkamerId, readonly [column: number, row: number]>> = {
  NHL: [1, 0],
  NNL: [3, 0],
  AMS: [0, 1],
  MNL: [1, 1],
  ONL: [3, 1],
  DHG: [0, 2],
  RTD: [1, 2],
  OBR: [2, 2],
  ZWB: [0, 3],
  LIM: [3, 3],
};

const COLUMNS = 4;
const GAP = 24;
const TILE_HEIGHT = 110;
const OUTSIDE_HEIGHT = 34;

export type TileMapLayout = {
  readonly width: number;
  readonly height: number;
  readonly tiles: Readonly<Record<MeldkamerId, Box>>;
  /** The row at the edge for places outside the meldkamers. Its height is always kept free, so that nothing ever shifts. */
  readonly outside: readonly Box[];
};

export function tileMapLayout(width: number, outsidePlaces: number): TileMapLayout {
  const tileWidth = Math.max(60, (width - GAP * (COLUMNS - 1)) / COLUMNS);
  const tiles = {} as Record<MeldkamerId, Box>;
  for (const id of MELDKAMER_IDS) {
    const [column, row] = PLACE[id];
    tiles[id] = { x: column * (tileWidth + GAP), y: row * (TILE_HEIGHT + GAP), width: tileWidth, height: TILE_HEIGHT };
  }
  const bottom = 4 * (TILE_HEIGHT + GAP) + 24;
  const perRow = Math.max(1, Math.min(COLUMNS, outsidePlaces));
  const outsideWidth = Math.min(220, (width - GAP * (perRow - 1)) / perRow);
  const outside = Array.from(
    { length: outsidePlaces },
    (_, index): Box => ({
      x: (index % COLUMNS) * (outsideWidth + GAP),
      y: bottom + Math.floor(index / COLUMNS) * (OUTSIDE_HEIGHT + 8),
      width: outsideWidth,
      height: OUTSIDE_HEIGHT,
    }),
  );
  const rows = Math.max(1, Math.ceil(outsidePlaces / COLUMNS));
  return { width, height: bottom + rows * (OUTSIDE_HEIGHT + 8), tiles, outside };
}

/** One arrow for everything that went from one tile to one other place. */
export type Move = {
  readonly home: MeldkamerId;
  readonly to:
    | { readonly kind: 'meldkamer'; readonly meldkamer: MeldkamerId }
    | { readonly kind: 'outside'; readonly place: string };
  readonly functions: readonly FunctionView[];
};

/** What is known to be elsewhere now, as a total may count it (R18), planbare zorg apart. In the order of the meldkamers. */
export function movesOf(meldkamers: readonly MeldkamerView[]): readonly Move[] {
  const moves = new Map<string, Move>();
  for (const { functions } of meldkamers) {
    for (const one of functions) {
      const location = one.claim?.location;
      if (one.scope !== 'spoed' || location === undefined || location.kind === 'unknown') continue;
      const counted = countedClass(one);
      if (counted !== 'other-meldkamer' && counted !== 'outside' && counted !== 'transitional') continue;
      const to: Move['to'] = location.kind === 'meldkamer' ? location : { kind: 'outside', place: location.place };
      const key = `${one.meldkamer} ${to.kind === 'meldkamer' ? to.meldkamer : `: ${plainName(to.place)}`}`;
      const known = moves.get(key);
      moves.set(key, { home: one.meldkamer, to: known?.to ?? to, functions: [...(known?.functions ?? []), one] });
    }
  }
  return [...moves.values()];
}

export function placesOutside(moves: readonly Move[]): readonly string[] {
  const names = new Map<string, string>();
  for (const { to } of moves) if (to.kind === 'outside') names.set(plainName(to.place), to.place);
  return [...names.values()].sort();
}

/** A gently bent line from edge to edge, so that arrows there and back do not lie on one another. */
export function arrowPath(from: Box, to: Box): string {
  const start = edgeToward(from, centre(to));
  const end = edgeToward(to, centre(from));
  const middle = { x: (start.x + end.x) / 2, y: (start.y + end.y) / 2 };
  const bend = { x: middle.x - (end.y - start.y) * 0.15, y: middle.y + (end.x - start.x) * 0.15 };
  return `M${round(start.x)} ${round(start.y)}Q${round(bend.x)} ${round(bend.y)} ${round(end.x)} ${round(end.y)}`;
}

/** Through the lane beside the tile and down to the edge, so that it runs over no other tile. `lane` keeps several apart. */
export function wayOutPath({ width }: TileMapLayout, from: Box, to: Box, lane: number): string {
  const isLast = from.x + from.width + GAP > width;
  const shift = ((lane % 5) - 2) * 4;
  const x = isLast ? from.x - GAP / 2 + shift : from.x + from.width + GAP / 2 + shift;
  const start = isLast ? from.x : from.x + from.width;
  const into = Math.min(Math.max(x, to.x + 12), to.x + to.width - 12);
  const turn = to.y - 14 - (lane % 3) * 4;
  return `M${round(start)} ${round(from.y + from.height / 2)}H${round(x)}V${round(turn)}H${round(into)}V${round(to.y - 2)}`;
}

type Point = { readonly x: number; readonly y: number };

function centre({ x, y, width, height }: Box): Point {
  return { x: x + width / 2, y: y + height / 2 };
}

/** Where the line from the middle of the box to the point leaves the box, and a little further. */
function edgeToward(box: Box, point: Point): Point {
  const from = centre(box);
  const dx = point.x - from.x;
  const dy = point.y - from.y;
  const length = Math.hypot(dx, dy) || 1;
  const share = Math.min(box.width / 2 / Math.abs(dx || 1e-6), box.height / 2 / Math.abs(dy || 1e-6));
  const margin = 3 / length;
  return { x: from.x + dx * (share + margin), y: from.y + dy * (share + margin) };
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
