// One period in which one function was not at its own meldkamer, or nobody knew where it was: the segments between two times at home.

import type { AlarmId } from '#shared/alarm/alarm.ts';
import type { Instant } from '#shared/base/time.ts';
import type { Position } from '#shared/journal/facts.ts';
import { isHome } from '#shared/location/combined.ts';
import type { FunctionId } from '#shared/reference/functions.ts';
import type { RaisedAlarm, RegisterAcknowledgement, RegisterAlarms } from './register-alarms.ts';
import type { Segment } from './segments.ts';

export type Period = {
  /** The function and the entry with which it became known. */
  readonly id: string;
  readonly function: FunctionId;
  readonly beganAt: Position;
  readonly recordedAt: Instant;
  /** In order of time, of one class each, without gaps. */
  readonly segments: readonly [Segment, ...Segment[]];
  /** Null while it lasts. */
  readonly end: Instant | null;
  /** Its begin became known later than a silent feed would have been noticed. */
  readonly late: boolean;
  readonly alarms: readonly AlarmId[];
  readonly acknowledged: readonly RegisterAcknowledgement[];
};

/** R29: runs of segments that are not at home. The time before anybody said anything is one by itself. */
export function periodsOf(functionId: FunctionId, segments: readonly Segment[]): readonly Period[] {
  const runs: Segment[][] = [];
  let isGoing = false;
  for (const segment of segments) {
    // R88: what LMS established is to be seen, also that it was at home.
    if (isHome(segment.class) && segment.established === null) isGoing = false;
    else if (isGoing) runs.at(-1)?.push(segment);
    else {
      runs.push([segment]);
      isGoing = segment.source !== null;
    }
  }
  const named = new Map<Position, number>();
  return runs.map((run): Period => {
    const [first, ...others] = run as [Segment, ...Segment[]];
    const { position, at } = first.told;
    // One entry can tell of several.
    const count = (named.get(position) ?? 0) + 1;
    named.set(position, count);
    return {
      id: count === 1 ? `${functionId}@${position}` : `${functionId}@${position}~${count}`,
      function: functionId,
      beganAt: position,
      recordedAt: at,
      segments: [first, ...others],
      end: run.at(-1)?.until ?? null,
      late: first.late,
      alarms: [],
      acknowledged: [],
    };
  });
}

/** An alarm belongs to the period in which it came on; one about a silent source only where nobody knew the place because of it. */
export function withAlarms(
  periods: readonly Period[],
  { acknowledgements }: Pick<RegisterAlarms, 'acknowledgements'>,
  raised: readonly RaisedAlarm[],
): readonly Period[] {
  if (raised.length === 0) return periods;
  const perPeriod = new Map<Period, Set<AlarmId>>();
  for (const { id, at, source } of raised) {
    const period = periods.findLast(({ segments: [first] }) => first.from <= at);
    if (period === undefined || (period.end !== null && period.end <= at && period.recordedAt !== at)) continue;
    const segment = period.segments.findLast(({ from }) => from <= at);
    const isOfSilence = segment?.class === 'unknown' && segment.source === source;
    if (source !== null && !isOfSilence) continue;
    perPeriod.set(period, (perPeriod.get(period) ?? new Set()).add(id));
  }
  return periods.map((period) => {
    const ids = perPeriod.get(period);
    if (ids === undefined) return period;
    return { ...period, alarms: [...ids], acknowledged: [...ids].flatMap(acknowledgements) };
  });
}
