// The moments of a scenario at which the player has something to do, in order. Pure.

import { QUARTER_MINUTES } from '../usual-staffing.ts';
import type { Scenario, Step } from './scenario.ts';
import { offsetOf } from './scenario-clock.ts';

export type Moment = {
  readonly offsetMinutes: number;
  readonly steps: readonly Step[];
  /** Time to look at the usual staffing again. */
  readonly isQuarter: boolean;
};

/** Steps keep the order of the scenario within their minute. */
export function momentsOf(scenario: Scenario): readonly Moment[] {
  const offsets = new Set(scenario.steps.map((step) => offsetOf(scenario.startsAt, step.at)));
  for (let minute = 0; minute <= scenario.hours * 60; minute += QUARTER_MINUTES) offsets.add(minute);
  return [...offsets]
    .sort((one, other) => one - other)
    .map((offsetMinutes) => ({
      offsetMinutes,
      steps: scenario.steps.filter((step) => offsetOf(scenario.startsAt, step.at) === offsetMinutes),
      isQuarter: offsetMinutes > 0 && offsetMinutes % QUARTER_MINUTES === 0,
    }));
}

/** Those that were before so many minutes had passed, and the others. */
export function partedAt(moments: readonly Moment[], minutes: number): readonly [readonly Moment[], readonly Moment[]] {
  const isPast = ({ offsetMinutes }: Moment) => offsetMinutes < minutes;
  return [moments.filter(isPast), moments.filter((moment) => !isPast(moment))];
}
