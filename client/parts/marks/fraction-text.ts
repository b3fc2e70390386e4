// How much of a cell its worst place is about, the same on every screen: `1/3` regions, one task, or so many of so many parts. Pure.

import type { LocationClass } from '#shared/location/location.ts';
import type { Task } from '#shared/reference/functions.ts';
import type { Words } from '../../i18n/nl.ts';

type Part = { readonly region?: string | null; readonly task: Task };

type Cell = { readonly worst: LocationClass; readonly parts: readonly Part[]; readonly worstParts: readonly Part[] };

/**
 * Regions when whole regions are concerned, the task when it is one task of all, otherwise so many of so many parts. Null when all parts
 * are in the worst class.
 */
export function fractionText({ parts, worst, worstParts }: Cell, { domain }: Words): string | null {
  if (worst === 'own' || worstParts.length === parts.length) return null;
  const regions = distinct(parts, ({ region }) => region);
  const regionsWorst = distinct(worstParts, ({ region }) => region);
  const tasks = distinct(parts, ({ task }) => task);
  const [task, ...moreTasks] = distinct(worstParts, (part) => part.task);
  const isOneTask = task !== undefined && moreTasks.length === 0 && tasks.length > 1;
  const isWhole = worstParts.length === regionsWorst.length * (isOneTask ? 1 : tasks.length);
  if (!isWhole) return `${worstParts.length}/${parts.length}`;
  const ofRegions = regionsWorst.length < regions.length ? `${regionsWorst.length}/${regions.length}` : null;
  return [ofRegions, isOneTask ? domain.task[task] : null].filter((text) => text !== null).join(' ');
}

/** What of it is a word, for who hears it: the numbers are said in full beside it. */
export function spokenFraction(fraction: string | null): string | null {
  return fraction !== null && /[a-z]/.test(fraction) ? fraction : null;
}

function distinct<T>(parts: readonly Part[], of: (part: Part) => T): readonly T[] {
  return [...new Set(parts.map(of))];
}
