// Until where this seat has looked, and from where it is told what changed. Pure; where it is kept, and what time it is, come in.

import { elapsed, type Instant, MINUTE } from '#shared/base/time.ts';
import type { Position } from '#shared/journal/facts.ts';

/** Somewhere in the journal of this epoch, and when that was on the screen. */
export type Spot = { readonly epoch: string; readonly position: Position; readonly at: Instant };

export type Looked = {
  /** What was on the screen last while somebody could see it. */
  readonly last: Spot;
  /** From here on it is told what changed. */
  readonly since: Spot;
  /** Nobody looked for a while, and what changed meanwhile was not dismissed yet: for so many milliseconds. */
  readonly awayFor: number | null;
};

const AWAY_FROM = 5 * MINUTE;

/** After looking at `now`. Of another journal nothing was seen before. */
export function lookedAt(before: Looked | null, now: Spot): Looked {
  if (before === null || before.last.epoch !== now.epoch || before.since.position > now.position) {
    return { last: now, since: now, awayFor: null };
  }
  const away = elapsed(before.last.at, now.at);
  if (away <= AWAY_FROM) return { ...before, last: now };
  // What was not dismissed before goes on being told.
  if (before.awayFor !== null) return { ...before, last: now, awayFor: elapsed(before.since.at, now.at) };
  return { last: now, since: before.last, awayFor: away };
}

/** What changed up to `seen` was read. */
export function dismissed(before: Looked, seen: Spot): Looked {
  return { ...before, since: seen, awayFor: null };
}

/** What was kept; null when it is nothing of ours. */
export function lookedFrom(text: string | null): Looked | null {
  try {
    const kept = JSON.parse(text ?? 'null') as Partial<Looked> | null;
    return kept !== null && isSpot(kept.last) && isSpot(kept.since)
      ? { last: kept.last, since: kept.since, awayFor: typeof kept.awayFor === 'number' ? kept.awayFor : null }
      : null;
  } catch {
    return null;
  }
}

function isSpot(value: unknown): value is Spot {
  if (typeof value !== 'object' || value === null) return false;
  const { epoch, position, at } = value as Partial<Record<keyof Spot, unknown>>;
  return (
    typeof epoch === 'string' && Number.isInteger(position) && typeof at === 'string' && !Number.isNaN(Date.parse(at))
  );
}
