// Deviations by number, in drawers of a hundred: a change copies one drawer and the row of drawers, never all of ten thousand.
// Only keeps; never knows what a deviation is about.

import type { Afwijking } from './afwijking.ts';
import type { AfwijkingNumber } from './number.ts';

type Drawer = Readonly<Record<AfwijkingNumber, Afwijking>>;

/** Keyed by number without its last two digits: `2026-0042` is in `2026-00`. */
export type Cabinet = Readonly<Record<string, Drawer>>;

export const EMPTY_CABINET: Cabinet = {};

function drawerFor(number: AfwijkingNumber): string {
  return number.slice(0, -2);
}

/** Null when there is no such number, whatever the text that was asked for. */
export function inCabinet(cabinet: Cabinet, number: AfwijkingNumber): Afwijking | null {
  const key = drawerFor(number);
  const drawer = Object.hasOwn(cabinet, key) ? cabinet[key] : undefined;
  return drawer !== undefined && Object.hasOwn(drawer, number) ? (drawer[number] ?? null) : null;
}

/** With this one in it, in place of what had its number. */
export function putIn(cabinet: Cabinet, afwijking: Afwijking): Cabinet {
  const key = drawerFor(afwijking.number);
  return { ...cabinet, [key]: { ...cabinet[key], [afwijking.number]: afwijking } };
}

/** The same cabinet when it was not in it. */
export function takenFrom(cabinet: Cabinet, number: AfwijkingNumber): Cabinet {
  if (inCabinet(cabinet, number) === null) return cabinet;
  const key = drawerFor(number);
  const { [number]: taken, ...rest } = cabinet[key] ?? {};
  if (Object.keys(rest).length > 0) return { ...cabinet, [key]: rest };
  const { [key]: emptied, ...others } = cabinet;
  return others;
}

const contents = new WeakMap<Drawer, readonly Afwijking[]>();

/** Drawers never change, so each is emptied onto the table once. */
function contentsOf(drawer: Drawer): readonly Afwijking[] {
  const known = contents.get(drawer) ?? Object.values(drawer);
  contents.set(drawer, known);
  return known;
}

/** In no order that means anything. */
export function allIn(cabinet: Cabinet): readonly Afwijking[] {
  return Object.values(cabinet).flatMap(contentsOf);
}
