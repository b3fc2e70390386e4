// One period in which one function was not at its own meldkamer, and how it grows. Periods of one function never overlap,
// and none is ever taken back: what turned out differently is added, never erased.

import type { AlarmId } from '#shared/alarm/alarm.ts';
import { elapsed, type Instant, latest } from '#shared/base/time.ts';
import type { Position } from '#shared/journal/facts.ts';
import { type LocationClass, locationKey } from '#shared/location/location.ts';
import type { FunctionId } from '#shared/reference/functions.ts';
import type { Whereabouts } from './register-place.ts';

export type Step = Whereabouts;

export type RegisterAcknowledgement = {
  readonly alarm: AlarmId;
  readonly at: Instant;
  readonly role: string;
  readonly organisation: string;
};

export type Period = {
  readonly id: string;
  readonly function: FunctionId;
  /** The entry with which it became known; for a turn that time brought, the entry before it. */
  readonly beganAt: Position;
  readonly recordedAt: Instant;
  /** In order of time; the first one dates the period. */
  readonly steps: readonly [Step, ...Step[]];
  readonly end: Instant | null;
  readonly endDated: 'stated' | 'noted' | null;
  /** Its begin became known later than a silent feed would have been noticed. */
  readonly late: boolean;
  readonly alarms: readonly AlarmId[];
  readonly acknowledged: readonly RegisterAcknowledgement[];
};

/** What the register has to note with every step: under which name, where in the journal, when, and what counts as late. */
export type Noting = {
  readonly id: string;
  readonly position: Position;
  readonly at: Instant;
  /** Milliseconds. */
  readonly lateAfter: number;
  /** A late reading moved the moment since when the present state holds. */
  readonly corrected: boolean;
};

/** Being in a lawful temporary home counts as being at home. */
export function isHome(location: LocationClass): boolean {
  return location === 'own' || location === 'transitional';
}

export function openPeriod(periods: readonly Period[]): Period | null {
  const last = periods.at(-1);
  return last !== undefined && last.end === null ? last : null;
}

/** R29: the periods of one function after it was found at `now`. Gives back the same array when nothing changed. */
export function follow(
  periods: readonly Period[],
  functionId: FunctionId,
  now: Whereabouts,
  noting: Noting,
): readonly Period[] {
  const open = openPeriod(periods);
  if (open === null) {
    return isHome(now.class) ? endedEarlier(periods, now, noting) : begin(periods, functionId, now, noting);
  }
  if (isHome(now.class)) return [...periods.slice(0, -1), ended(open, now, noting)];
  const grown = continued(open, now, noting, periods.at(-2)?.end ?? null);
  return grown === open ? periods : [...periods.slice(0, -1), grown];
}

/** A late reading showed that the place was another one, from `interruption.begin` until the present step began again at `resumedAt`. */
export function interrupt(
  periods: readonly Period[],
  functionId: FunctionId,
  interruption: Whereabouts,
  resumedAt: Instant,
  noting: Noting,
): readonly Period[] {
  const open = openPeriod(periods);
  const home = isHome(interruption.class);
  if (open === null) return home ? periods : slippedIn(periods, functionId, interruption, resumedAt, noting);
  const last = open.steps.at(-1) ?? open.steps[0];
  if (interruption.begin <= last.begin || resumedAt <= interruption.begin) return periods;
  const resumed: Step = { ...last, begin: resumedAt, dated: 'stated' };
  if (!home) {
    return [...periods.slice(0, -1), { ...open, steps: [...open.steps, interruption, resumed], late: true }];
  }
  const closed: Period = { ...open, end: interruption.begin, endDated: 'stated' };
  const next: Period = {
    ...fresh(functionId, resumed, noting),
    late: true,
    alarms: open.alarms,
    acknowledged: open.acknowledged,
  };
  return [...periods.slice(0, -1), closed, next];
}

/** A deviation that was over before we knew of it. Where it would overlap another period, the journal alone keeps it. */
function slippedIn(
  periods: readonly Period[],
  functionId: FunctionId,
  found: Whereabouts,
  end: Instant,
  noting: Noting,
): readonly Period[] {
  const overlaps = periods.some((period) => found.begin < (period.end ?? end) && period.steps[0].begin < end);
  if (end <= found.begin || overlaps) return periods;
  const period: Period = { ...fresh(functionId, found, noting), end, endDated: 'stated', late: true };
  return [...periods, period].sort((one, other) => (one.steps[0].begin < other.steps[0].begin ? -1 : 1));
}

function begin(
  periods: readonly Period[],
  functionId: FunctionId,
  now: Whereabouts,
  noting: Noting,
): readonly Period[] {
  const previous = periods.at(-1);
  if (previous === undefined || previous.end === null || previous.end <= now.begin) {
    return [...periods, fresh(functionId, now, noting)];
  }
  // A feed that comes back after silence first ends the unknown period, and only then tells what happened meanwhile.
  if (previous.endDated === 'noted' && now.dated === 'stated') {
    const reopened: Period = { ...previous, end: null, endDated: null };
    return [...periods.slice(0, -1), continued(reopened, now, noting, periods.at(-2)?.end ?? null)];
  }
  return [...periods, fresh(functionId, { ...now, begin: previous.end }, noting)];
}

function fresh(functionId: FunctionId, step: Step, noting: Noting): Period {
  return {
    id: noting.id,
    function: functionId,
    beganAt: noting.position,
    recordedAt: noting.at,
    steps: [step],
    end: null,
    endDated: null,
    late: isLate(step, noting),
    alarms: [],
    acknowledged: [],
  };
}

function isLate(step: Step, noting: Noting): boolean {
  return step.dated === 'stated' && elapsed(step.begin, noting.at) > noting.lateAfter;
}

function ended(open: Period, now: Whereabouts, noting: Noting): Period {
  const last = open.steps.at(-1) ?? open.steps[0];
  const stated = now.dated === 'stated' && now.begin >= last.begin;
  // Without a date of its own the end is when we learned of it, and never before what came last.
  return {
    ...open,
    end: stated ? now.begin : latest(noting.at, last.begin),
    endDated: stated ? 'stated' : 'noted',
  };
}

/** A late reading can show that the last period was over before we thought. */
function endedEarlier(periods: readonly Period[], now: Whereabouts, noting: Noting): readonly Period[] {
  const previous = periods.at(-1);
  if (!noting.corrected || previous === undefined || previous.end === null) return periods;
  const last = previous.steps.at(-1) ?? previous.steps[0];
  if (now.begin >= previous.end || now.begin < last.begin) return periods;
  return [...periods.slice(0, -1), { ...previous, end: now.begin, endDated: 'stated' }];
}

function continued(open: Period, now: Whereabouts, noting: Noting, notBefore: Instant | null): Period {
  const last = open.steps.at(-1) ?? open.steps[0];
  if (last.class !== now.class || placeKey(last) !== placeKey(now)) {
    const begin = now.begin >= last.begin ? now.begin : latest(noting.at, last.begin);
    return { ...open, steps: [...open.steps, { ...now, begin }] };
  }
  const correctable = last.dated === 'stated' && now.dated === 'stated' && now.begin < last.begin;
  if (!correctable) return open;
  const earlier = open.steps.slice(0, -1);
  const floor = earlier.at(-1)?.begin ?? notBefore;
  const corrected: Step = { ...last, begin: floor === null ? now.begin : latest(now.begin, floor) };
  return { ...open, steps: [...earlier, corrected] as unknown as Period['steps'], late: true };
}

function placeKey({ location }: Step): string {
  return location === null ? '' : locationKey(location);
}
