// Deviations by number, in chunks of a hundred: a change copies one chunk and the row of chunks, never all of ten thousand.
// Only keeps; never knows what a deviation is about.

import type { FunctionId } from '#shared/reference/functions.ts';
import type { Afwijking } from './afwijking.ts';
import { climbedFor } from './climbed-for.ts';
import { type AfwijkingNumber, byNumber } from './number.ts';
import { everNamed, everSaid } from './stated.ts';

type Chunk = Readonly<Record<AfwijkingNumber, Afwijking>>;

/** Keyed by number without its last two digits: `2026-0042` is in `2026-00`. */
export type ChunkedMap = Readonly<Record<string, Chunk>>;

export const EMPTY_MAP: ChunkedMap = {};

function chunkOf(number: AfwijkingNumber): string {
  return number.slice(0, -2);
}

/** Null when there is no such number, whatever the text that was asked for. */
export function valueAt(map: ChunkedMap, number: AfwijkingNumber): Afwijking | null {
  const key = chunkOf(number);
  const chunk = Object.hasOwn(map, key) ? map[key] : undefined;
  return chunk !== undefined && Object.hasOwn(chunk, number) ? (chunk[number] ?? null) : null;
}

/** With this one in it, in place of what had its number. */
export function withValue(map: ChunkedMap, afwijking: Afwijking): ChunkedMap {
  const key = chunkOf(afwijking.number);
  return { ...map, [key]: { ...map[key], [afwijking.number]: afwijking } };
}

/** The same map when it was not in it. */
export function withoutKey(map: ChunkedMap, number: AfwijkingNumber): ChunkedMap {
  if (valueAt(map, number) === null) return map;
  const key = chunkOf(number);
  const { [number]: taken, ...rest } = map[key] ?? {};
  if (Object.keys(rest).length > 0) return { ...map, [key]: rest };
  const { [key]: emptied, ...others } = map;
  return others;
}

const contents = new WeakMap<Chunk, readonly Afwijking[]>();

/** Chunks never change, so the values of each are listed once. */
function contentsOf(chunk: Chunk): readonly Afwijking[] {
  const known = contents.get(chunk) ?? Object.values(chunk);
  contents.set(chunk, known);
  return known;
}

const ordered = new WeakMap<ChunkedMap, readonly (readonly Afwijking[])[]>();

/** The values chunk by chunk, the newest numbers first; within a chunk in no particular order. The list of a chunk stays the same until it changes. */
export function chunksOf(map: ChunkedMap): readonly (readonly Afwijking[])[] {
  const known = ordered.get(map) ?? newestFirst(map);
  ordered.set(map, known);
  return known;
}

function newestFirst(map: ChunkedMap): readonly (readonly Afwijking[])[] {
  return Object.values(map)
    .map(contentsOf)
    .sort(([one], [other]) => (one === undefined || other === undefined ? 0 : byNumber(other, one)));
}

/** In no particular order. */
export function valuesOf(map: ChunkedMap): readonly Afwijking[] {
  return Object.values(map).flatMap(contentsOf);
}

/** Those that name this function now. */
export const valuesNaming = perFunction(({ functions }) => functions);

/** Those that name this function, or named it for some time. */
export const valuesEverNaming = perFunction(everNamed);

/** Those, and those that anybody but LMS says now that it was never in (R51). */
export const valuesEverSaying = perFunction(everSaid);

/** Those of which a ladder climbed for this function, and stopped. */
export const valuesClimbedFor = perFunction((afwijking) => [
  ...new Set(climbedFor(afwijking).flatMap(({ functions }) => functions)),
]);

type Found = (map: ChunkedMap, id: FunctionId) => readonly Afwijking[];

/** Each chunk is looked through once, and not the whole map at every change of it. */
function perFunction(named: (afwijking: Afwijking) => readonly FunctionId[]): Found {
  const known = new WeakMap<Chunk, ReadonlyMap<FunctionId, readonly Afwijking[]>>();
  const ofChunk = (chunk: Chunk): ReadonlyMap<FunctionId, readonly Afwijking[]> => {
    const found = known.get(chunk) ?? lookedThrough(contentsOf(chunk), named);
    known.set(chunk, found);
    return found;
  };
  return (map, id) => Object.values(map).flatMap((chunk) => ofChunk(chunk).get(id) ?? []);
}

/** What is asked of a whole map about a function, looked up once for each map: one that changes is another one. */
export function perMap<Found>(
  ask: (map: ChunkedMap, id: FunctionId) => Found,
): (map: ChunkedMap, id: FunctionId) => Found {
  const known = new WeakMap<ChunkedMap, Map<FunctionId, Found>>();
  return (map, id) => {
    const ofMap = known.get(map) ?? new Map<FunctionId, Found>();
    known.set(map, ofMap);
    const found = ofMap.get(id) ?? ask(map, id);
    ofMap.set(id, found);
    return found;
  };
}

function lookedThrough(
  afwijkingen: readonly Afwijking[],
  named: (afwijking: Afwijking) => readonly FunctionId[],
): ReadonlyMap<FunctionId, readonly Afwijking[]> {
  const found = new Map<FunctionId, Afwijking[]>();
  for (const afwijking of afwijkingen) {
    for (const id of named(afwijking)) {
      const ones = found.get(id);
      if (ones === undefined) found.set(id, [afwijking]);
      else ones.push(afwijking);
    }
  }
  return found;
}
