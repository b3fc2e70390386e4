// What the tab says before the name of the page: how many alarms wait for whoever acts on them, and that the picture is old. A tab that nobody
// looks at must never look as if all were well. Pure.

import { type Alarm, isAnnunciated, type Priority } from '#shared/alarm/alarm.ts';
import type { Quality } from '../live/quality.ts';
import { isWaiting } from './acknowledgeable.ts';

export type PageBadge = {
  readonly isOld: boolean;
  /** How many wait for an acknowledgement. */
  readonly waiting: number;
  /** The highest priority among those that are still so; null when none of them is. */
  readonly active: Priority | null;
};

export const NO_BADGE: PageBadge = { isOld: false, waiting: 0, active: null };

/** `alarms`: those that this seat may acknowledge. */
export function badgeOf(alarms: readonly Alarm[], quality: Quality): PageBadge {
  const waiting = alarms.filter((alarm) => isAnnunciated(alarm) && isWaiting(alarm));
  const active = waiting.filter(({ core }) => core === 'active').map(({ priority }) => priority);
  return {
    isOld: quality === 'old' || quality === 'lost',
    waiting: waiting.length,
    active: active.length === 0 ? null : (Math.min(...active) as Priority),
  };
}

const SHAPE: Readonly<Record<Priority, string>> = { 1: '■', 2: '▲', 3: '◆' };

/** `old`: the word for an old picture. */
export function badgeText({ isOld, waiting, active }: PageBadge, old: string): string {
  const count = waiting === 0 ? null : `(${waiting}) ${active === null ? '✓' : SHAPE[active]}`;
  return [isOld ? `(${old})` : null, count]
    .filter((part) => part !== null)
    .map((part) => `${part} `)
    .join('');
}
